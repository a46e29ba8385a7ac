/**
 * Shortest paths between two entities over links walked either way: from both ends, level by level with arrays of ids
 * (bidirectional breadth-first search). Leaves the strongest chains with the links between their neighbours. Refuses a
 * search that would read too much of the graph (QUERY_TOO_COSTLY).
 */
import type { Sql } from '../../database/database'
import { NewsGraphError } from '../../errors'
import { SqlValues } from '../shared/sql-values'
import { LINK_COLUMNS, linkConditions, linksOf, type LinkFilter, type LinkFromRow } from './link.store'
import { strongestChains, type Step } from './strongest-chains'

/** What one search may read: about a second of Postgres's time, and about 100 MB here. */
const LIMITS = { links: 2_000_000, entities: 300_000 }

export interface PathQuestion {
  /** Canonical UUIDs. */
  from: string
  to: string
  filter: WalkFilter
  /** Links at the most. */
  maxLength: number
  /** Paths at the most. */
  most: number
}

export interface FoundPath {
  /** UUIDs from the one end to the other, one more than links. */
  entities: string[]
  /** from is the end that is walked from where the link has no direction. */
  links: LinkFromRow[]
}

type WalkFilter = Omit<LinkFilter, 'seen'>

const tooCostly = (): NewsGraphError =>
  new NewsGraphError(
    'QUERY_TOO_COSTLY',
    'Too many links lie around these two entities: ask with a smaller maxLength, a larger minWeight or fewer kinds',
  )

/** The links of one operation as a graph without direction, read by the level. */
class Walk {
  private links = 0
  private entities = 0

  constructor(
    private readonly db: Sql,
    private readonly filter: WalkFilter,
    private readonly limits: typeof LIMITS,
  ) {}

  private statement(from: readonly string[]) {
    const values = new SqlValues()
    const asked = values.param(from)
    const conditions = linkConditions({ ...this.filter, seen: null }, values.param).join(' and ')
    return {
      values,
      adjacent: `from unnest(${asked}::uuid[]) asked(id) join ${this.linksOf(asked, values)} l on l.entity_id = asked.id where ${conditions}`,
    }
  }

  private linksOf(entities: string, { param }: SqlValues): string {
    return linksOf(this.db, `${entities}::uuid[]`, null, param)
  }

  /** All entities one link away from the level, those walked before included. @throws QUERY_TOO_COSTLY */
  async neighbours(level: readonly string[]): Promise<string[]> {
    const { values, adjacent } = this.statement(level)
    const left = values.param(this.limits.links - this.links + 1)
    const rows = await this.db.query<{ id: string; links: number }>(
      `select l.other_id as id, count(*) as links from (select l.other_id ${adjacent} limit ${left}) l group by l.other_id`,
      values.list,
    )
    for (const { links } of rows) this.links += links
    this.entities += rows.length
    if (this.links > this.limits.links || this.entities > this.limits.entities) throw tooCostly()
    return rows.map(({ id }) => id)
  }

  /** The steps that lead from one level to the other, each with its heaviest weight. */
  steps(from: readonly string[], to: readonly string[]): Promise<Step[]> {
    const { values, adjacent } = this.statement(from)
    return this.db.query<Step>(
      `select l.entity_id as "from", l.other_id as "to", max(l.weight) as weight
         from (select l.entity_id, l.other_id, l.weight ${adjacent} offset 0) l
        where l.other_id in (select unnest(${values.param(to)}::uuid[]))
        group by l.entity_id, l.other_id`,
      values.list,
    )
  }

  /** The heaviest link between each pair, by `from to`. */
  async heaviest(pairs: readonly Step[]): Promise<Map<string, LinkFromRow>> {
    const values = new SqlValues()
    const conditions = linkConditions({ ...this.filter, seen: null }, values.param).join(' and ')
    const [from, to] = [values.param(pairs.map((pair) => pair.from)), values.param(pairs.map((pair) => pair.to))]
    const rows = await this.db.query<LinkFromRow & { near: string }>(
      `select distinct on (l.entity_id, l.other_id) l.entity_id as near, ${LINK_COLUMNS}
         from unnest(${from}::uuid[], ${to}::uuid[]) pair(near, far)
         join ${this.linksOf(from, values)} l on l.entity_id = pair.near and l.other_id = pair.far
        where ${conditions} order by l.entity_id, l.other_id, l.weight desc, l.kind, l.direction`,
      values.list,
    )
    return new Map(rows.map((row) => [`${row.near} ${row.otherUuid}`, row]))
  }
}

/** One of the two ends and what was reached from it, level by level. */
class Side {
  readonly levels: string[][]
  private readonly reached: Set<string>

  constructor(start: string) {
    this.levels = [[start]]
    this.reached = new Set([start])
  }

  get edge(): string[] {
    return this.levels[this.levels.length - 1]!
  }

  advance(neighbours: readonly string[]): void {
    const fresh = neighbours.filter((id) => !this.reached.has(id))
    for (const id of fresh) this.reached.add(id)
    this.levels.push(fresh)
  }
}

const turned = (steps: readonly Step[]): Step[] => steps.map(({ from, to, weight }) => ({ from: to, to: from, weight }))

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)]

/** Walks from where the sides met back to the side's start: the steps between its levels that lie on a shortest chain. */
async function stepsBack(walk: Walk, side: Side, met: readonly string[]): Promise<Step[][]> {
  const found: Step[][] = []
  let wanted = distinct(met)
  for (const level of side.levels.slice(0, -1).reverse()) {
    const steps = await walk.steps(wanted, level)
    found.push(steps)
    wanted = distinct(steps.map(({ to }) => to))
  }
  return found
}

/** The steps from level to level of all shortest chains; null where none is as short as maxLength. */
async function shortestSteps(walk: Walk, from: Side, to: Side, maxLength: number): Promise<Step[][] | null> {
  for (let length = 1; length <= maxLength; length++) {
    const [near, far] = from.edge.length <= to.edge.length ? [from, to] : [to, from]
    const between = await walk.steps(near.edge, far.edge)
    if (between.length > 0) {
      const middle = near === from ? between : turned(between)
      const [before, after] = await Promise.all([
        stepsBack(
          walk,
          from,
          middle.map((step) => step.from),
        ),
        stepsBack(
          walk,
          to,
          middle.map((step) => step.to),
        ),
      ])
      return [...before.reverse().map(turned), middle, ...after]
    }
    if (length === maxLength) return null
    near.advance(await walk.neighbours(near.edge))
    if (near.edge.length === 0) return null
  }
  return null
}

const pairsOf = (ids: readonly string[]): Step[] => ids.slice(1).map((to, n) => ({ from: ids[n]!, to, weight: 0 }))

/**
 * Shortest first, which all are; then strongest. An entity is no links away from itself.
 *
 * @throws QUERY_TOO_COSTLY; CONFLICT where the graph changes meanwhile
 */
export async function findPaths(db: Sql, question: PathQuestion, limits = LIMITS): Promise<FoundPath[]> {
  const { from, to, filter, maxLength, most } = question
  if (from === to) return [{ entities: [from], links: [] }]
  const walk = new Walk(db, filter, limits)
  const levels = await shortestSteps(walk, new Side(from), new Side(to), maxLength)
  if (levels === null) return []
  const chains = strongestChains(from, levels, most)
  const heaviest = await walk.heaviest(chains.flatMap(({ ids }) => pairsOf(ids)))
  const linkOf = ({ from, to }: Step): LinkFromRow => {
    const link = heaviest.get(`${from} ${to}`)
    if (link === undefined) throw new NewsGraphError('CONFLICT', 'The graph changed while it was read: ask again')
    return link
  }
  return chains.map(({ ids }) => ({ entities: ids, links: pairsOf(ids).map(linkOf) }))
}
