/** What a language model is asked to answer with, and the check of what it answered. */
import Ajv2020 from 'ajv/dist/2020'
import { NewsGraphError } from '../../errors'
import type { NamedType } from '../../annotate/annotated-article'

export interface ChatEntity {
  /** The full name; other lists name the entity by it. */
  name: string
  type: NamedType
  /** All ways in which the article prints it. */
  printedAs: string[]
}

export interface ChatStatement {
  words: string[]
  speaker?: string | null
  entity?: string | null
  cue?: string | null
  addressees?: string[]
  about?: string[]
}

export interface ChatRole {
  person: string
  title: string
  organisation?: string | null
  place?: string | null
  /** The words that say so. */
  words: string
}

export interface ChatAnswer {
  entities: ChatEntity[]
  statements: ChatStatement[]
  roles?: ChatRole[]
}

const text = { type: 'string', minLength: 1 }
const maybe = { type: ['string', 'null'] }
const texts = { type: 'array', items: text }
const list = (required: string[], properties: Record<string, unknown>) => ({
  type: 'array',
  items: { type: 'object', required, properties },
})

export const ANSWER_SCHEMA = {
  type: 'object',
  required: ['entities', 'statements'],
  properties: {
    entities: list(['name', 'type', 'printedAs'], {
      name: text,
      type: { enum: ['PERSON', 'ORGANISATION', 'PLACE'] },
      printedAs: texts,
    }),
    statements: list(['words'], {
      words: { ...texts, minItems: 1 },
      speaker: maybe,
      entity: maybe,
      cue: maybe,
      addressees: texts,
      about: texts,
    }),
    roles: list(['person', 'title', 'words'], {
      person: text,
      title: text,
      organisation: maybe,
      place: maybe,
      words: text,
    }),
  },
}

const isAnswer = new Ajv2020({ strictTypes: false }).compile<ChatAnswer>(ANSWER_SCHEMA)

/** @throws NewsGraphError BAD_ARTICLE, naming the model and the place */
export function checkAnswer(model: string, value: unknown): ChatAnswer {
  if (isAnswer(value)) return value
  const [error] = isAnswer.errors ?? []
  throw new NewsGraphError(
    'BAD_ARTICLE',
    `the model ${model} answered with another shape: ${error?.instancePath || 'the answer'} ${error?.message ?? ''}`,
  )
}
