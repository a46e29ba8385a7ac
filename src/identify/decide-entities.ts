/**
 * The deciding itself: names of one article and known candidates in, one decision for each name out.
 * Sure signs first (the caller's key, our own id, Wikidata), then the best score (identify/score), where it reaches the
 * threshold and leaves the second best behind; of whole names that fit alike the one that is far better known. Else a name
 * with anything told that sets it apart (a post, a description, a caller's word) is a new entity: two can be merged, one is
 * hard to part. A name alone that fits several, and a bare surname in doubt, is nobody: it stays words. What people judged
 * is not looked at: that lies on top, so that every judgement can be withdrawn. Of what is left in doubt the rivals are
 * told, should somebody judge them to be one.
 */
import { NewsGraphError } from '../errors'
import type { EntityCandidate } from '../graph/entity/entity-candidates.store'
import { groupBy } from '../graph/shared/batch'
import { foldName } from '../graph/shared/fold'
import { newId } from '../graph/shared/ids'
import type { Named } from './named'
import { surnameOf, withoutMiddle } from './person-name'
import { bareKeysOf, isBarePerson, isWhole, searchKeys } from './same-name'
import { score, type Reason, type Scored, type Surroundings } from './score'

export interface Decision {
  id: string
  isNew: boolean
  countryCode: string | null
  /** 0 to 1: below 1 where less than a whole name was compared, or others of that name are known. */
  confidence: number
  /** Why it is a known entity; empty for a new one, and where keys or ids say so. */
  reasons: readonly Reason[]
  /** Of a new one: known entities, two at least, between which its name decides nothing. */
  rivalIds: readonly string[]
}

/** Ids that the caller's key of a name stands for. */
export interface KeyedIds {
  /** By an earlier article of the same file. */
  registered: string | undefined
  /** The key is itself an id of ours, perhaps of another graph. */
  written: string | undefined
}

/** A whole name reaches it alone; a surname needs somebody in common, the post or the country. */
const LINK_AT = 55
/** Over the second best. */
const MARGIN = 20
/** What one decides may decide others; no article needs more rounds. */
const MOST_ROUNDS = 5
/** A name read from one word is never quite sure. */
const MOST_CONFIDENCE = 0.95

const sameWikidata = (a: Named, b: Named): boolean => a.wikidataId !== null && a.wikidataId === b.wikidataId

/** Places and bodies tell people apart, people in full those by surname. */
const stageOf = (named: Named): number => (named.type !== 'PERSON' ? 0 : isBarePerson(named) ? 2 : 1)

/**
 * Those that are good enough and as good as the best: one is clear, several are rivals. Whole names come before parts of names,
 * whatever their score.
 */
function bestOf(fitting: readonly Scored[]): Scored[] {
  const whole = fitting.filter(({ agreement, score }) => isWhole(agreement) && score >= LINK_AT)
  const ranked = (whole.length > 0 ? whole : fitting).toSorted((a, b) => b.score - a.score)
  const [best] = ranked
  if (!best || best.score < LINK_AT) return []
  return ranked.filter(({ score }) => best.score - score < MARGIN)
}

/** So many points ahead for ten times as many articles. */
const BETTER_KNOWN = 20
/** Told of a name in doubt. */
const MOST_RIVALS = 20

const knownPoints = ({ candidate }: Scored): number =>
  Math.round(BETTER_KNOWN * Math.log10(1 + candidate.ownArticleCount))

/**
 * Of whole names that fit alike those that stay in question: a name means whom it mostly means ("commonness": Medelyan, Witten
 * and Milne 2008), unless something is told of it. The best known first, MOST_RIVALS of them.
 */
function byCommonness(rivals: readonly Scored[]): Scored[] {
  if (!rivals.every(({ agreement }) => isWhole(agreement))) return [...rivals]
  const pointsOf = (one: Scored): number => one.score + knownPoints(one)
  const ranked = rivals.toSorted((a, b) => pointsOf(b) - pointsOf(a))
  return ranked.filter((one) => pointsOf(ranked[0]!) - pointsOf(one) < MARGIN).slice(0, MOST_RIVALS)
}

const articlesOf = (some: readonly Scored[]): number =>
  some.reduce((sum, { candidate }) => sum + candidate.ownArticleCount, 0)

export class EntityDecider {
  /** Null: nobody knows which entity is meant. */
  readonly decided = new Map<Named, Decision | null>()
  /** Of those whom nobody knows: known entities, two at least, between which the words decide nothing. */
  readonly rivalsOfWords = new Map<Named, string[]>()
  private readonly byId: ReadonlyMap<string, EntityCandidate>
  private readonly byKey = new Map<string, Set<EntityCandidate>>()
  private readonly namesakes: ReadonlyMap<string, Named[]>
  private readonly byNameKey: ReadonlyMap<string, Named>
  private readonly taken = new Set<string>()
  private readonly company = new Map<string, { type: string; articleCount: number }>()
  private readonly countryCodes = new Set<string>()

  constructor(
    private readonly names: readonly Named[],
    private readonly candidates: readonly EntityCandidate[],
  ) {
    this.byId = new Map(candidates.map((candidate) => [candidate.id, candidate]))
    for (const candidate of candidates) {
      const keys = [foldName(candidate.name), ...candidate.nameKeys]
      for (const key of candidate.type === 'PERSON'
        ? keys.flatMap((key) => [key, withoutMiddle(key), surnameOf(key)])
        : keys)
        this.byKey.set(key, (this.byKey.get(key) ?? new Set()).add(candidate))
    }
    this.namesakes = groupBy(names, ({ type, name }) => `${type} ${foldName(name)}`)
    this.byNameKey = new Map(names.flatMap((named) => (named.key === null ? [] : [[named.key, named] as const])))
  }

  /** @param share of the articles that name somebody so, those that mean the candidate */
  private take(named: Named, candidate: EntityCandidate, why?: Scored, share = 1): void {
    const { id, type, articleCount } = candidate
    const countryCode = named.countryCode ?? candidate.countryCode
    const confidence = !why || isWhole(why.agreement) ? share : Math.min(MOST_CONFIDENCE, why.score / 100)
    this.note(named, { id, isNew: false, countryCode, confidence, reasons: why?.reasons ?? [], rivalIds: [] })
    this.company.set(id, { type, articleCount })
  }

  private takeNew(named: Named, id = newId(), rivalIds: readonly string[] = []): void {
    const { countryCode } = named
    this.note(named, { id, isNew: true, countryCode, confidence: 1, reasons: [], rivalIds })
  }

  private note(named: Named, decision: Decision): void {
    this.decided.set(named, decision)
    this.taken.add(decision.id)
    if (decision.countryCode !== null) this.countryCodes.add(decision.countryCode)
  }

  /**
   * By what the caller or we ourselves say outright.
   * @throws BAD_ARTICLE where it stands for another type of thing
   */
  decideSure(keyedIds: (named: Named) => KeyedIds): void {
    for (const named of this.names) {
      const { registered, written } = keyedIds(named)
      const known = this.byId.get(registered ?? written ?? '') ?? this.withWikidata(named)
      if (known && known.type !== named.type) throw wrongType(named, known.type)
      if (known) this.take(named, known)
      else if (written !== undefined) this.takeNew(named, written)
    }
  }

  /** Articles may claim one item for entities that are held apart: then the one of that name, else the oldest. */
  private withWikidata(named: Named): EntityCandidate | undefined {
    if (named.wikidataId === null) return undefined
    const same = this.candidates.filter(({ wikidataId }) => wikidataId === named.wikidataId)
    return same.find(({ name }) => foldName(name) === foldName(named.name)) ?? same[0]
  }

  /** Round after round, as long as what was decided decides more; what nothing decides is settled last. */
  decideByName(): void {
    let waiting = this.names.filter((named) => !this.decided.has(named)).toSorted((a, b) => stageOf(a) - stageOf(b))
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const open = waiting.filter((named) => !this.decide(named))
      if (open.length === waiting.length) break
      waiting = open
    }
    for (const named of waiting) if (!this.sharedWithTwin(named)) this.settle(named)
  }

  private decide(named: Named): boolean {
    if (this.sharedWithTwin(named)) return true
    const fitting = this.fitting(named)
    const alike = this.hasNamesake(named) ? [] : bestOf(fitting)
    const [best, ...others] = byCommonness(alike)
    if (best && others.length === 0)
      this.take(named, best.candidate, best, alike.length === 1 ? 1 : articlesOf([best]) / articlesOf(alike))
    else if (fitting.length === 0) this.settle(named)
    else return false
    return true
  }

  /** Two keys of one article with one Wikidata item are one entity. */
  private sharedWithTwin(named: Named): boolean {
    if (named.wikidataId === null) return false
    const twin = this.names.find((other) => sameWikidata(other, named) && this.decided.has(other))
    if (twin) this.decided.set(named, this.decided.get(twin)!)
    return twin !== undefined
  }

  /** Those that fit by name and that no other name of this article has taken, with their scores. */
  private fitting(named: Named): Scored[] {
    const keys = [...searchKeys(named), ...bareKeysOf(named)]
    const free = [...new Set(keys.flatMap((key) => [...(this.byKey.get(key) ?? [])]))].filter(
      ({ id }) => !this.taken.has(id),
    )
    return free.flatMap((candidate) => score(named, candidate, this.surroundings) ?? [])
  }

  /** Two at least, in the order of id, or none. */
  private rivals(named: Named): string[] {
    const best = this.hasNamesake(named) ? [] : byCommonness(bestOf(this.fitting(named)))
    return best.length < 2 ? [] : best.map(({ candidate }) => candidate.id).sort()
  }

  private readonly surroundings: Surroundings = {
    company: this.company,
    countryCodes: this.countryCodes,
    holderOf: (key) => {
      const holder = this.byNameKey.get(key)
      return (holder && this.decided.get(holder)) ?? undefined
    },
  }

  /** Two of one name in one article are two: the name alone tells neither. */
  private hasNamesake(named: Named): boolean {
    const alike = this.namesakes.get(`${named.type} ${foldName(named.name)}`) ?? []
    return alike.some((other) => other !== named && !sameWikidata(other, named))
  }

  /** Nothing known is clearly meant: a new entity, or nobody. */
  private settle(named: Named): void {
    const rivals = this.rivals(named)
    const isNew = isBarePerson(named) ? this.isSomebody(named) : rivals.length === 0 || isSetApart(named)
    if (isNew) return this.takeNew(named, newId(), rivals)
    this.decided.set(named, null)
    if (rivals.length > 0) this.rivalsOfWords.set(named, rivals)
  }

  /** More is given than a bare surname; or nobody is known who may be meant, and the article speaks of it more than in passing. */
  private isSomebody(named: Named): boolean {
    if (isNamedOutright(named)) return true
    const known = this.fitting(named).filter(({ score }) => score > 0)
    if (known.some(({ score }) => score >= LINK_AT)) return false
    if (named.roles.length > 0) return true
    return known.length === 0 && (named.nameCount > 1 || named.mentionCount > 2 || named.isAddressed || named.speaks)
  }
}

/** Somebody says that it is one, or what it is. */
const isNamedOutright = ({ isClaimed, inText, isAuthor, wikidataId, description }: Named): boolean =>
  isClaimed || !inText || isAuthor || wikidataId !== null || description !== null

/** The article tells more than the name. */
const isSetApart = (named: Named): boolean =>
  isNamedOutright(named) || named.isPublisher || named.roles.length > 0 || named.countryCode !== null

const wrongType = (named: Named, type: string): NewsGraphError =>
  new NewsGraphError(
    'BAD_ARTICLE',
    `"${named.key ?? named.name}" is listed as ${named.type}, but stands for a ${type}; give it a key of its own`,
    { path: 'entities' },
  )
