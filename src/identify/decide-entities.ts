/**
 * The deciding itself: names of one article and known candidates in, one decision for each name out.
 * Sure signs first (the caller's key, our own id, Wikidata), then a full name that fits one known entity only, then, where
 * it fits several, what sets one of them clearly apart. In doubt it is a new entity: two can be merged, one is hard to part.
 */
import { NewsGraphError } from '../errors'
import type { EntityCandidate } from '../graph/entity/entity-candidates.store'
import { foldName } from '../graph/shared/fold'
import { newId } from '../graph/shared/ids'
import type { Named } from './named'
import { mayBe } from './same-name'

export interface Decision {
  id: string
  /** The entity that answers for it after merges. */
  rootId: string
  isNew: boolean
  countryCode: string | null
}

/** Ids that the caller's key of a name stands for. */
export interface KeyedIds {
  /** By an earlier article of the same file. */
  registered: string | undefined
  /** The key is itself an id of ours, perhaps of another graph. */
  written: string | undefined
}

/** How many of the given entities (after merges) each candidate is named together with. */
export type CountCompany = (candidateIds: string[], companyIds: string[]) => Promise<Map<string, number>>

/** Named together with at least this many of the article's other entities, and no rival with any. */
const CLEAR_COMPANY = 2

const only = <T>(items: readonly T[]): T | undefined => (items.length === 1 ? items[0] : undefined)

const sameWikidata = (a: Named, b: Named): boolean => a.wikidataId !== null && a.wikidataId === b.wikidataId

/** One entry for each entity after merges: the member that goes by the name itself, else the first. */
function oneOfEachRoot(named: Named, candidates: readonly EntityCandidate[]): EntityCandidate[] {
  const roots = new Map<string, EntityCandidate[]>()
  for (const candidate of candidates) roots.set(candidate.rootId, [...(roots.get(candidate.rootId) ?? []), candidate])
  return [...roots.values()].map(
    (members) =>
      members.find(({ namedHere }) => namedHere) ??
      members.find(({ name }) => foldName(name) === foldName(named.name)) ??
      members.find(({ id, rootId }) => id === rootId) ??
      members[0]!,
  )
}

export class EntityDecider {
  readonly decided = new Map<Named, Decision>()
  private readonly byId: ReadonlyMap<string, EntityCandidate>

  constructor(
    private readonly names: readonly Named[],
    private readonly candidates: readonly EntityCandidate[],
    private readonly countCompany: CountCompany,
  ) {
    this.byId = new Map(candidates.map((candidate) => [candidate.id, candidate]))
  }

  private take(named: Named, { id, rootId, countryCode }: EntityCandidate): void {
    this.decided.set(named, { id, rootId, isNew: false, countryCode: named.countryCode ?? countryCode })
  }

  private takeNew(named: Named, id = newId()): void {
    this.decided.set(named, { id, rootId: id, isNew: true, countryCode: named.countryCode })
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
    const roots = oneOfEachRoot(named, same)
    return roots.find(({ name }) => foldName(name) === foldName(named.name)) ?? roots[0]
  }

  async decideByName(): Promise<void> {
    const unclear: Named[] = []
    for (const named of this.names) {
      if (this.decided.has(named) || this.sharedWithTwin(named)) continue
      const fitting = this.fitting(named)
      const one = this.hasNamesake(named) ? undefined : only(fitting)
      if (one) this.take(named, one)
      else if (fitting.length === 0) this.takeNew(named)
      else unclear.push(named)
    }
    for (const named of unclear) {
      if (this.sharedWithTwin(named)) continue
      const clear = await this.clearest(named, this.fitting(named))
      if (clear) this.take(named, clear)
      else this.takeNew(named)
    }
  }

  /** Two keys of one article with one Wikidata item are one entity. */
  private sharedWithTwin(named: Named): boolean {
    const twin = this.names.find((other) => sameWikidata(other, named) && this.decided.has(other))
    if (twin) this.decided.set(named, this.decided.get(twin)!)
    return twin !== undefined
  }

  /** Those that fit by name and that no other name of this article has taken. */
  private fitting(named: Named): EntityCandidate[] {
    const taken = new Set([...this.decided.values()].map(({ rootId }) => rootId))
    const free = this.candidates.filter((candidate) => !taken.has(candidate.rootId) && mayBe(named, candidate))
    return oneOfEachRoot(named, free)
  }

  /** Two of one name in one article are two: the name alone tells neither. */
  private hasNamesake(named: Named): boolean {
    const key = foldName(named.name)
    return this.names.some(
      (other) =>
        other !== named && other.type === named.type && foldName(other.name) === key && !sameWikidata(other, named),
    )
  }

  /** The one candidate that something sets apart: this article's own earlier text, country, post, company. */
  private async clearest(named: Named, fitting: readonly EntityCandidate[]): Promise<EntityCandidate | undefined> {
    if (this.hasNamesake(named)) return undefined
    const countries = new Set([...this.decided.values()].map(({ countryCode }) => countryCode))
    return (
      only(fitting.filter(({ namedHere }) => namedHere)) ??
      (named.isPublisher ? only(fitting.filter(({ publishes }) => publishes)) : undefined) ??
      only(fitting.filter(({ countryCode }) => countryCode !== null && countryCode === named.countryCode)) ??
      only(fitting.filter(({ countryCode }) => countryCode !== null && countries.has(countryCode))) ??
      only(fitting.filter(({ titleKeys }) => titleKeys.some((title) => named.titleKeys.includes(title)))) ??
      (await this.inClearCompany(fitting))
    )
  }

  private async inClearCompany(fitting: readonly EntityCandidate[]): Promise<EntityCandidate | undefined> {
    const company = [...this.decided.values()].filter(({ isNew }) => !isNew).map(({ rootId }) => rootId)
    if (company.length < CLEAR_COMPANY) return undefined
    const counts = await this.countCompany(
      fitting.map(({ rootId }) => rootId),
      company,
    )
    const one = only(fitting.filter(({ rootId }) => counts.has(rootId)))
    return one && counts.get(one.rootId)! >= CLEAR_COMPANY ? one : undefined
  }
}

const wrongType = (named: Named, type: string): NewsGraphError =>
  new NewsGraphError(
    'BAD_ARTICLE',
    `"${named.key ?? named.name}" is listed as ${named.type}, but stands for a ${type}; give it a key of its own`,
    { path: 'entities' },
  )
