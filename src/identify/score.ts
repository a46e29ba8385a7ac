/**
 * How well a known entity fits what an article tells of a name: the two in, reasons with points out. Small whole numbers,
 * so that every decision can be read and the same facts give the same sum everywhere; nothing is decided here.
 */
import type { CandidateRole, EntityCandidate } from '../graph/entity/entity-candidates.store'
import type { Named } from './named'
import { nameAgreement, type NameAgreement } from './same-name'

export type ReasonKind =
  | NameAgreement
  /** This article's own earlier text named it so. */
  | 'NAMED_BEFORE'
  | 'PUBLISHES'
  | 'WROTE_HERE'
  /** The country printed with a place; one that the article speaks of. */
  | 'COUNTRY'
  | 'COUNTRY_SPOKEN_OF'
  | 'TITLE'
  | 'OTHER_TITLE'
  /** The body or country of a post. */
  | 'HOLDER'
  | 'OTHER_HOLDER'
  | 'OTHER_COUNTRY'
  /** Other articles name it together with what this one names. */
  | 'COMPANY'

export interface Reason {
  kind: ReasonKind
  points: number
}

export interface Scored {
  candidate: EntityCandidate
  agreement: NameAgreement
  reasons: Reason[]
  score: number
}

/** What is known already of the others that the article names. */
export interface Surroundings {
  /** Known entities that others of its names were found to be; with how many articles name each. */
  company: ReadonlyMap<string, { type: string; articleCount: number }>
  countryCodes: ReadonlySet<string>
  /** Of the body or place that a post is of; undefined where it is not decided. */
  holderOf(key: string): { id: string; countryCode: string | null } | undefined
}

const POINTS = {
  FULL_NAME: 80,
  OTHER_NAME: 60,
  SURNAME: 35,
  GIVEN_NAME: 30,
  FULLER_NAME: 35,
  BARE_NAME: 35,
  NAMED_BEFORE: 50,
  PUBLISHES: 20,
  WROTE_HERE: 20,
  COUNTRY: 30,
  COUNTRY_SPOKEN_OF: 20,
  TITLE: 25,
  OTHER_TITLE: -15,
  HOLDER: 20,
  OTHER_HOLDER: -15,
  OTHER_COUNTRY: -50,
} as const satisfies Record<Exclude<ReasonKind, 'COMPANY'>, number>

/** Points of one perfect tie: seen in several articles, in one. */
const TIE = { often: 20, once: 15 }
/** Everybody is named beside some country. */
const PLACE_TIE_SHARE = 0.6
const MOST_COMPANY = 40

const reason = (kind: keyof typeof POINTS): Reason => ({ kind, points: POINTS[kind] })

/**
 * Each of the company counts by how exclusive its tie is: articles with both, over the geometric mean of the articles with
 * each (Ochiai 1957), so that a country that everybody is named with proves little.
 */
function companyReason({ id, ties, articleCount }: EntityCandidate, { company }: Surroundings): Reason[] {
  let points = 0
  for (const [otherId, together] of Object.entries(ties)) {
    const other = otherId === id ? undefined : company.get(otherId)
    if (!other) continue
    const closeness = together / Math.sqrt(Math.max(together, articleCount) * Math.max(together, other.articleCount))
    const share = other.type === 'PLACE' ? PLACE_TIE_SHARE : 1
    points += (together > 1 ? TIE.often : TIE.once) * share * Math.sqrt(closeness)
  }
  const rounded = Math.min(MOST_COMPANY, Math.round(points))
  return rounded > 0 ? [{ kind: 'COMPANY', points: rounded }] : []
}

/** "minister" and "prime minister"; "former" says when, not what. Folded. */
function titlesAgree(a: string, b: string): boolean {
  const [first, second] = [a, b].map((title) => title.replace(/^(?:former|ex|acting|then|incoming|outgoing) /, ''))
  return first === second || first!.endsWith(` ${second}`) || second!.endsWith(` ${first}`)
}

const meet = (a: readonly string[], b: readonly string[]): boolean => a.some((item) => b.includes(item))
const apart = (a: readonly string[], b: readonly string[]): boolean => a.length > 0 && b.length > 0 && !meet(a, b)
const present = <T>(items: readonly (T | null | undefined)[]): T[] => items.filter((item): item is T => item != null)

function roleReasons({ roles }: Named, known: readonly CandidateRole[], around: Surroundings): Reason[] {
  if (roles.length === 0 || known.length === 0) return []
  const holders = present(roles.flatMap(({ holderKeys }) => holderKeys.map((key) => around.holderOf(key))))
  const holderIds = holders.map(({ id }) => id)
  const knownIds = known.flatMap((role) => role.holderIds)
  const countries = present(holders.map(({ countryCode }) => countryCode))
  const knownCountries = present(known.map(({ countryCode }) => countryCode))
  const sameTitle = roles.some(({ title }) => known.some((role) => titlesAgree(title, role.title)))
  const sameHolder = meet(holderIds, knownIds) || meet(countries, knownCountries)
  return [
    ...(sameTitle ? [reason('TITLE')] : sameHolder ? [] : [reason('OTHER_TITLE')]),
    ...(sameHolder ? [reason('HOLDER')] : []),
    ...(!sameHolder && !sameTitle && apart(holderIds, knownIds) ? [reason('OTHER_HOLDER')] : []),
    ...(!sameHolder && apart(countries, knownCountries) ? [reason('OTHER_COUNTRY')] : []),
  ]
}

function countryReasons(named: Named, { countryCode }: EntityCandidate, { countryCodes }: Surroundings): Reason[] {
  if (named.type !== 'PLACE' || countryCode === null) return []
  if (countryCode === named.countryCode) return [reason('COUNTRY')]
  return countryCodes.has(countryCode) ? [reason('COUNTRY_SPOKEN_OF')] : []
}

const contradict = <T>(a: T | null, b: T | null): boolean => a !== null && b !== null && a !== b

/** The byline of one outlet is not the person that other texts speak of, nor another outlet's author. */
const moveInOneWorld = (named: Named, candidate: EntityCandidate): boolean =>
  named.type !== 'PERSON' ||
  candidate.namedHere ||
  (named.inText && candidate.inTexts) ||
  (named.isAuthor && candidate.wroteHere)

/** Null where the names do not agree, or a Wikidata item or a place's country speaks against it. */
export function score(named: Named, candidate: EntityCandidate, around: Surroundings): Scored | null {
  const agreement = nameAgreement(named, candidate)
  if (agreement === null || !moveInOneWorld(named, candidate)) return null
  if (contradict(named.wikidataId, candidate.wikidataId) || contradict(named.countryCode, candidate.countryCode))
    return null
  const reasons = [
    reason(agreement),
    ...(candidate.namedHere ? [reason('NAMED_BEFORE')] : []),
    ...(named.isPublisher && candidate.publishes ? [reason('PUBLISHES')] : []),
    ...(named.isAuthor && candidate.wroteHere ? [reason('WROTE_HERE')] : []),
    ...countryReasons(named, candidate, around),
    ...roleReasons(named, candidate.roles, around),
    ...companyReason(candidate, around),
  ]
  return { candidate, agreement, reasons, score: reasons.reduce((sum, { points }) => sum + points, 0) }
}
