/**
 * Which event each event note of an article means: notes and identified entities in, known or new events and the
 * article's reports of them out. Same key: same event. Else same category, times that agree, and two participants in
 * common, or one and the place. Else it is a new one.
 */
import type { AnnotatedArticle, EventNote } from '../annotate/annotated-article'
import type { Sql } from '../database/database'
import { NewsGraphError } from '../errors'
import type { EntityFacts, EventReportFacts, TimeFacts } from '../graph/article/article-facts'
import {
  findEventCandidates,
  type EventCandidate,
  type EventQuestion,
  type Period as AskedPeriod,
} from '../graph/event/event-candidates.store'
import { foldName } from '../graph/shared/fold'
import { newId } from '../graph/shared/ids'
import type { Decision } from './decide-entities'
import { decisionIn, idIn, type Decisions } from './decisions'
import { idWrittenIn } from './entities'
import type { KeyRegistry } from './key-registry'
import { spansIn } from './spans'
import { DAY, gapBetween, timeOf, type Period } from './times'

/** Where a report or the event known has no time, their articles must have come out this near to each other. */
const NEAR_REPORTS = 10 * DAY

export interface IdentifiedEvents {
  entities: EntityFacts[]
  reports: EventReportFacts[]
  byKey: Map<string, Decision>
}

interface Report {
  note: EventNote
  time: TimeFacts | null
  /** After merges. */
  placeId: string | undefined
  participantIds: Set<string>
}

const categoryOf = ({ note }: Pick<Report, 'note'>) => note.category ?? 'OTHER'

function timesAgree({ time }: Report, event: EventCandidate, published: TimeFacts | null): boolean {
  const { earliest, latest, firstReport, lastReport } = event
  if (time && earliest && latest) return gapBetween(time, { earliest, latest }) === 0
  if (!published || !firstReport || !lastReport) return false
  return gapBetween(published, { earliest: firstReport, latest: lastReport }) <= NEAR_REPORTS
}

function sameEvent(report: Report, event: EventCandidate, published: TimeFacts | null): boolean {
  const { note, placeId, participantIds } = report
  if (categoryOf(report) !== event.category) return false
  if (event.reportedHere && foldName(event.name) === foldName(note.name)) return true
  const shared = event.participantIds.filter((id) => participantIds.has(id)).length
  const samePlace = placeId !== undefined && placeId === event.placeId
  return (shared >= 2 || (shared === 1 && samePlace)) && timesAgree(report, event, published)
}

/** Own earlier report first, then most participants in common, then the oldest. */
const best = (fitting: readonly EventCandidate[]): EventCandidate | undefined =>
  [...fitting].sort(
    (a, b) =>
      Number(b.reportedHere) - Number(a.reportedHere) ||
      b.participantIds.length - a.participantIds.length ||
      (a.id < b.id ? -1 : 1),
  )[0]

const decisionOf = (id: string, isNew: boolean): Decision => ({
  id,
  rootId: id,
  isNew,
  countryCode: null,
  confidence: 1,
  reasons: [],
})

function decide(
  report: Report,
  candidates: readonly EventCandidate[],
  taken: ReadonlySet<string>,
  keys: KeyRegistry,
  published: TimeFacts | null,
): Decision {
  const { key } = report.note
  const registered = keys.entityOf(key)
  if (registered && registered.type !== 'EVENT')
    throw new NewsGraphError('BAD_ARTICLE', `"${key}" is listed as an event, but stands for a ${registered.type}`, {
      path: 'events',
    })
  const written = idWrittenIn(key, 'entity')
  const free = candidates.filter(({ id }) => !taken.has(id))
  const sure = free.find(({ id }) => id === (registered?.id ?? written))
  if (sure) return decisionOf(sure.id, false)
  if (written !== undefined) return decisionOf(written, true)
  const event = best(free.filter((event) => sameEvent(report, event, published)))
  return event ? decisionOf(event.id, false) : decisionOf(newId(), true)
}

const factsOf = ({ id, isNew }: Decision, { name }: EventNote): EntityFacts => ({
  id,
  isNew,
  type: 'EVENT',
  name,
  aliases: [],
  description: null,
  wikidataId: null,
  countryCode: null,
  outsideText: false,
})

const reportOf = (eventId: string, { note, time }: Report, entities: Decisions): EventReportFacts => ({
  eventId,
  name: note.name,
  category: categoryOf({ note }),
  status: note.status ?? 'UNCONFIRMED',
  time,
  placeId: idIn(entities, note.place),
  participants: (note.participants ?? []).flatMap(({ entity, role, spans }) => {
    const entityId = idIn(entities, entity)
    return entityId === null ? [] : [{ entityId, role: role ?? null, spans: spansIn('BODY', spans) }]
  }),
  spans: spansIn('BODY', note.spans),
})

const spread = (periods: readonly Period[], by = 0): AskedPeriod | null =>
  periods.length === 0
    ? null
    : {
        from: new Date(Math.min(...periods.map(({ earliest }) => earliest.getTime())) - by),
        until: new Date(Math.max(...periods.map(({ latest }) => latest.getTime())) + by),
      }

const questionOf = (
  reports: readonly Report[],
  keys: KeyRegistry,
  published: TimeFacts | null,
  articleId: string | null,
): EventQuestion => ({
  ids: reports.flatMap(({ note }) => keys.entityOf(note.key)?.id ?? idWrittenIn(note.key, 'entity') ?? []),
  participantIds: [...new Set(reports.flatMap(({ participantIds }) => [...participantIds]))],
  categories: [...new Set(reports.map(categoryOf))],
  during: spread(reports.flatMap(({ time }) => time ?? [])),
  reported: spread(published ? [published] : [], NEAR_REPORTS),
  articleId,
})

/** @param articleId the stored article that comes again, null for a new one */
export async function identifyEvents(
  tx: Sql,
  article: AnnotatedArticle,
  entities: Decisions,
  published: TimeFacts | null,
  keys: KeyRegistry,
  articleId: string | null,
): Promise<IdentifiedEvents> {
  const identified: IdentifiedEvents = { entities: [], reports: [], byKey: new Map() }
  const reports = (article.events ?? []).map((note): Report => ({
    note,
    time: timeOf(note.time),
    placeId: decisionIn(entities, note.place)?.rootId,
    participantIds: new Set(
      (note.participants ?? []).flatMap(({ entity }) => decisionIn(entities, entity)?.rootId ?? []),
    ),
  }))
  if (reports.length === 0) return identified
  const candidates = await findEventCandidates(tx, questionOf(reports, keys, published, articleId))
  const taken = new Set<string>()
  for (const report of reports) {
    const decision = decide(report, candidates, taken, keys, published)
    identified.entities.push(factsOf(decision, report.note))
    taken.add(decision.id)
    identified.byKey.set(report.note.key, decision)
    identified.reports.push(reportOf(decision.id, report, entities))
  }
  return identified
}
