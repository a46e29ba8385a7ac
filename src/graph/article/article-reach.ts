/** What one article speaks of: everything over all articles that must be made anew when it changes. Facts in, ids out. */
import type { ArticleFacts } from './article-facts'

export interface Reach {
  entityIds: string[]
  statementIds: string[]
  eventIds: string[]
  /** Of whom it reports a post. */
  personIds: string[]
}

export const NO_REACH: Reach = { entityIds: [], statementIds: [], eventIds: [], personIds: [] }

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)].sort()

export const joinReach = (a: Reach, b: Reach): Reach => ({
  entityIds: distinct([...a.entityIds, ...b.entityIds]),
  statementIds: distinct([...a.statementIds, ...b.statementIds]),
  eventIds: distinct([...a.eventIds, ...b.eventIds]),
  personIds: distinct([...a.personIds, ...b.personIds]),
})

export const reachOf = ({ entities, appearances, regrouped, roleReports }: ArticleFacts): Reach => ({
  entityIds: distinct(entities.map(({ id }) => id)),
  statementIds: distinct([
    ...appearances.map(({ statementId }) => statementId),
    ...regrouped.flatMap(({ fromIds, statementId }) => [...fromIds, statementId]),
  ]),
  eventIds: distinct(entities.filter(({ type }) => type === 'EVENT').map(({ id }) => id)),
  personIds: distinct(roleReports.map(({ personId }) => personId)),
})
