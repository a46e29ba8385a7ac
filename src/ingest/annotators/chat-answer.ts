/**
 * Enters: a draft and what a language model answered, in printed words. Leaves: notes of the interchange format, every
 * one with the offsets where the article prints it. Refuses what the article does not print: told, and left out.
 */
import type {
  AnnotatedArticle,
  EntityNote,
  MentionNote,
  QuoteMode,
  RoleNote,
  Span,
  StatementNote,
} from '../../annotate/annotated-article'
import { articleTag } from '../../annotate/own-keys'
import { findQuotations, type Quotation } from '../../annotate/quotes'
import type { ArticleDraft } from '../../read/article-draft'
import { PrintedWords } from './printed-words'
import type { ChatAnswer, ChatRole, ChatStatement } from './chat-schema'

type Notes = Required<Pick<AnnotatedArticle, 'entities' | 'mentions' | 'statements' | 'roles'>>

/** @param warn is told of each note that was left out */
export const notesOfAnswer = (draft: ArticleDraft, answer: ChatAnswer, warn: (message: string) => void): Notes =>
  new AnswerReader(draft, answer, warn).notes()

class AnswerReader {
  private readonly printed: PrintedWords
  private readonly quotations: readonly Quotation[]
  private readonly entities = new Map<string, EntityNote>()
  private readonly mentions: MentionNote[] = []
  /** Where the last statement ended. */
  private at = 0

  constructor(
    private readonly draft: ArticleDraft,
    private readonly answer: ChatAnswer,
    private readonly warn: (message: string) => void,
  ) {
    this.printed = new PrintedWords(draft.body)
    this.quotations = findQuotations(draft.body)
  }

  notes(): Notes {
    this.readEntities()
    return {
      entities: [...this.entities.values()],
      mentions: this.mentions.sort((a, b) => a.start - b.start),
      statements: this.answer.statements.flatMap((statement) => this.statement(statement) ?? []),
      roles: (this.answer.roles ?? []).flatMap((role) => this.role(role) ?? []),
    }
  }

  private leaveOut(what: string, words: string): null {
    this.warn(`${what} left out, the article does not print it: ${JSON.stringify(words.slice(0, 80))}`)
    return null
  }

  private readEntities(): void {
    const tag = articleTag(this.draft)
    const known = new Map(this.answer.entities.map((entity) => [entity.name, entity]))
    const printings = [...known.values()].flatMap((entity) =>
      [entity.name, ...entity.printedAs].map((words) => ({ entity, words })),
    )
    for (const { start, end, name: number } of this.printed.everywhere(printings.map(({ words }) => words))) {
      const { name, type } = printings[number]!.entity
      const key = `${tag}:${name}`
      this.entities.set(name, { key, type, name })
      this.mentions.push({ start, end, entity: key, type })
    }
    for (const name of known.keys()) if (!this.entities.has(name)) this.leaveOut('an entity', name)
  }

  private key(name: string | null | undefined, types: readonly string[] = ['PERSON', 'ORGANISATION', 'PLACE']) {
    const entity = this.entities.get(name ?? '')
    return entity && types.includes(entity.type) ? entity.key : undefined
  }

  private statement({ words, speaker, entity, cue, addressees, about }: ChatStatement): StatementNote | null {
    // statements mostly come in the order of the text: the same words again are another statement
    const spans = this.printed.inOrder(words, this.at) ?? this.printed.inOrder(words, 0)
    if (!spans) return this.leaveOut('a statement', words.join(' … '))
    this.at = spans.at(-1)!.end
    const keysOf = (names: readonly string[] = []) => [...new Set(names.flatMap((name) => this.key(name) ?? []))]
    const said = { addressees: keysOf(addressees), about: keysOf(about) }
    return {
      mode: this.modeOf(spans),
      spans,
      speaker: this.speaker(speaker, entity, spans[0]!),
      ...(cue && this.draft.body.includes(cue) && { cue }),
      ...(said.addressees.length > 0 && { addressees: said.addressees }),
      ...(said.about.length > 0 && { about: said.about }),
    }
  }

  private speaker(words: string | null | undefined, name: string | null | undefined, near: Span) {
    if (!words) return null
    const span = this.printed.nearest(words, near.start)
    if (!span) return this.leaveOut('a speaker', words)
    return { entity: this.key(name) ?? null, text: this.draft.body.slice(span.start, span.end), ...span }
  }

  /** By the marks of quotation that the article prints, whatever the model thinks. */
  private modeOf(spans: readonly Span[]): QuoteMode {
    const quoted = spans.filter(({ start, end }) =>
      this.quotations.some(({ inner }) => inner.start <= start && end <= inner.end),
    )
    if (quoted.length === spans.length) return 'DIRECT'
    const touched = spans.some(({ start, end }) => this.quotations.some((q) => q.start < end && start < q.end))
    return touched ? 'MIXED' : 'INDIRECT'
  }

  private role({ person, title, organisation, place, words }: ChatRole): RoleNote | null {
    const key = this.key(person, ['PERSON'])
    const span = this.printed.nearest(words, 0)
    if (!key || !span || title.trim() === '') return this.leaveOut(`the role of ${JSON.stringify(person)}`, words)
    const body = this.key(organisation, ['ORGANISATION'])
    const where = this.key(place, ['PLACE'])
    return { person: key, title, ...(body && { organisation: body }), ...(where && { place: where }), spans: [span] }
  }
}
