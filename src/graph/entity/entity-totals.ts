/**
 * What one article adds to what is counted of its entities: its article_entity rows in, tallies and counts out, and the
 * difference between two such states. Pure, so that what an article added can be taken away again exactly.
 */
import type { TallyKind } from '../../database/generated/prisma/enums'
import { foldName } from '../shared/fold'

/** A row of article_entity. */
export interface NamedEntity {
  identifiedId: string
  /** After merges. */
  entityId: string
  /** The text does not name it, as identified. */
  outsideText: boolean
  /** It was not identified here, but somebody said that words mean it: it is counted, and names nothing. */
  curated: boolean
  /** The text names it, as curators have it; likewise meantCount. */
  named: boolean
  meantCount: number
  name: string
  aliases: readonly string[]
  description: string | null
  wikidataId: string | null
  countryCode: string | null
}

export interface Tally {
  entityId: string
  kind: TallyKind
  value: string
  key: string
  /** May be negative in a difference; likewise below. */
  articles: number
}

export interface Count {
  entityId: string
  mentions: number
  articles: number
  /** Articles whose text names it as identified. */
  own: number
}

/** UTF-16 units: an index row holds no more. The whole text stays in article_entity. */
const LONGEST_VALUE = 500

export const cutToIndex = (text: string): string => text.slice(0, LONGEST_VALUE).replace(/[\ud800-\udbff]$/, '')

/** As entity_name.key. */
export const keyOfName = (text: string): string => cutToIndex(foldName(cutToIndex(text)))

/** One article calls an entity each way once: names that differ by case and punctuation only are one name. */
function talliesOf(named: NamedEntity): Tally[] {
  if (named.curated) return []
  const tally = (kind: TallyKind, text: string, key = ''): Tally => ({
    entityId: named.identifiedId,
    kind,
    value: cutToIndex(text),
    key,
    articles: 1,
  })
  const names = new Map<string, Tally>()
  for (const [i, text] of [named.name, ...named.aliases].entries()) {
    const key = keyOfName(text)
    if (!names.has(key)) names.set(key, tally(i === 0 ? 'NAME' : 'ALIAS', text, key))
  }
  return [
    ...names.values(),
    ...(named.description === null ? [] : [tally('DESCRIPTION', named.description)]),
    ...(named.wikidataId === null ? [] : [tally('WIKIDATA_ID', named.wikidataId)]),
    ...(named.countryCode === null ? [] : [tally('COUNTRY_CODE', named.countryCode)]),
  ]
}

/** For an entity as identified and, where it is merged, for the one that answers for it; the article counts once for each. */
function countsOf(rows: readonly NamedEntity[]): Map<string, Count> {
  const counts = new Map<string, Count>()
  for (const { identifiedId, entityId, outsideText, curated, named, meantCount } of rows)
    for (const id of new Set([identifiedId, entityId])) {
      const before = counts.get(id) ?? { entityId: id, mentions: 0, articles: 0, own: 0 }
      counts.set(id, {
        entityId: id,
        mentions: before.mentions + meantCount,
        articles: Math.max(before.articles, named ? 1 : 0),
        own: Math.max(before.own, id === identifiedId && !outsideText && !curated ? 1 : 0),
      })
    }
  return counts
}

const byKey = <T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T> =>
  new Map(items.map((item) => [keyOf(item), item]))

/** Only what differs, sorted by key, so that every writer touches rows in one order. */
export function differenceOfTallies(before: readonly NamedEntity[], after: readonly NamedEntity[]): Tally[] {
  const keyOf = ({ entityId, kind, value }: Tally): string => `${entityId} ${kind} ${value}`
  const old = byKey(before.flatMap(talliesOf), keyOf)
  const now = byKey(after.flatMap(talliesOf), keyOf)
  return [...new Set([...old.keys(), ...now.keys()])]
    .sort()
    .map((key) => ({ ...(now.get(key) ?? old.get(key)!), articles: Number(now.has(key)) - Number(old.has(key)) }))
    .filter(({ articles }) => articles !== 0)
}

export function differenceOfCounts(before: readonly NamedEntity[], after: readonly NamedEntity[]): Count[] {
  const [old, now] = [countsOf(before), countsOf(after)]
  return [...new Set([...old.keys(), ...now.keys()])]
    .sort()
    .map((entityId) => ({
      entityId,
      mentions: (now.get(entityId)?.mentions ?? 0) - (old.get(entityId)?.mentions ?? 0),
      articles: (now.get(entityId)?.articles ?? 0) - (old.get(entityId)?.articles ?? 0),
      own: (now.get(entityId)?.own ?? 0) - (old.get(entityId)?.own ?? 0),
    }))
    .filter(({ mentions, articles, own }) => mentions !== 0 || articles !== 0 || own !== 0)
}
