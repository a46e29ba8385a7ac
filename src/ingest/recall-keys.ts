/**
 * What an unchanged article's keys stand for: the article as brought, and as stored (its keys global ids), in; the
 * meaning of the brought keys out. Told by the places in the text that both point at, else by name; a key that neither
 * tells is left out.
 */
import type { AnnotatedArticle, EntityType, MentionNote, StatementNote } from '../annotate/annotated-article'
import { foldName } from '../graph/shared/fold'
import { parseIdOf } from '../graph/shared/ids'
import type { KeyedEntity, KeyMeanings } from '../identify/key-registry'

interface Listed {
  key: string
  type: EntityType
  name: string
}

const listed = ({ entities = [], events = [] }: AnnotatedArticle): Listed[] => [
  ...entities,
  ...events.map(({ key, name }) => ({ key, name, type: 'EVENT' as const })),
]

const placeOf = ({ field = 'BODY', start, end }: MentionNote, type: EntityType): string =>
  `${type} ${field} ${start} ${end}`

const nameOf = ({ type, name }: Listed): string => `${type} ${foldName(name)}`

/** Every sign by which one key of the article can be told, the surest first. */
function signsOf(article: AnnotatedArticle): Map<string, { type: EntityType; signs: string[] }> {
  const signs = new Map(listed(article).map((entry) => [entry.key, { type: entry.type, signs: [] as string[] }]))
  for (const mention of article.mentions ?? []) {
    const entry = mention.entity == null ? undefined : signs.get(mention.entity)
    entry?.signs.push(placeOf(mention, entry.type))
  }
  for (const entry of listed(article)) signs.get(entry.key)!.signs.push(nameOf(entry))
  return signs
}

function recallEntities(brought: AnnotatedArticle, stored: AnnotatedArticle): Map<string, KeyedEntity> {
  const bySign = new Map<string, string>()
  for (const [key, { signs }] of signsOf(stored)) for (const sign of signs) if (!bySign.has(sign)) bySign.set(sign, key)
  const meanings = new Map<string, KeyedEntity>()
  for (const [key, { type, signs }] of signsOf(brought)) {
    const told = signs.map((sign) => bySign.get(sign)).find((id) => id !== undefined)
    if (told !== undefined) meanings.set(key, { id: parseIdOf(told, 'entity'), type })
  }
  return meanings
}

const spansOf = ({ field = 'BODY', mode, spans }: StatementNote): string =>
  `${field} ${mode} ${spans.map(({ start, end }) => `${start}-${end}`).join(' ')}`

function recallStatements(brought: AnnotatedArticle, stored: AnnotatedArticle): Map<string, string> {
  const byPlace = new Map((stored.statements ?? []).map((note) => [spansOf(note), note.key!]))
  return new Map(
    (brought.statements ?? []).flatMap((note) => {
      const told = byPlace.get(spansOf(note))
      return note.key === undefined || told === undefined ? [] : [[note.key, parseIdOf(told, 'statement')] as const]
    }),
  )
}

export const recallKeys = (brought: AnnotatedArticle, stored: AnnotatedArticle): KeyMeanings => ({
  entities: recallEntities(brought, stored),
  statements: recallStatements(brought, stored),
})
