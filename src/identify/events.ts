/**
 * Which event each event note of an article means: notes and identified entities in, known or new events and the
 * article's reports of them out. Same key: same event. Else the one that fits best by category, participants, place and time
 * (same-event). Else it is a new one. What curators judged is not looked at.
 */
import type { AnnotatedArticle, EventNote } from '../annotate/annotated-article'
import type { Sql } from '../database/database'
import { NewsGraphError } from '../errors'
import type { EntityFacts, EventReportFacts, TimeFacts } from '../graph/article/article-facts'
import { findEventCandidates, type EventCandidate, type EventQuestion } from '../graph/event/event-candidates.store'
import { newId } from '../graph/shared/ids'
import type { Decision } from './decide-entities'
import { idIn, idsIn, type Decisions } from './decisions'
import { idWrittenIn } from './entities'
import type { KeyRegistry } from './key-registry'
import { eventFit, kinOf, type EventReport } from './same-event'
import { spansIn } from './spans'
import { DAY, timeOf, type Period } from './times'

export interface IdentifiedEvents {
  entities: EntityFacts[]
  reports: EventReportFacts[]
  byKey: Map<string, Decision>
}

interface Report extends EventReport {
  note: EventNote
  time: TimeFacts | null
}

/** The best fit, then the oldest. */
function bestOf(report: Report, candidates: readonly EventCandidate[]): EventCandidate | undefined {
  const fitting = candidates.flatMap((event) => {
    const fit = eventFit(report, event)
    return fit === null ? [] : [{ event, fit }]
  })
  return fitting.toSorted((a, b) => b.fit - a.fit || (a.event.id < b.event.id ? -1 : 1))[0]?.event
}

const decisionOf = (id: string, isNew: boolean): Decision => ({
  id,
  isNew,
  countryCode: null,
  confidence: 1,
  reasons: [],
  rivalIds: [],
})

function decide(
  report: Report,
  candidates: readonly EventCandidate[],
  taken: ReadonlySet<string>,
  keys: KeyRegistry,
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
  const event = bestOf(report, free)
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
  itemId: null,
  outsideText: false,
})

const reportOf = (
  eventId: string,
  { note, time, category, status }: Report,
  entities: Decisions,
): EventReportFacts => ({
  eventId,
  name: note.name,
  category,
  status,
  time,
  placeId: idIn(entities, note.place),
  participants: (note.participants ?? []).flatMap(({ entity, role, spans }) => {
    const entityId = idIn(entities, entity)
    return entityId === null ? [] : [{ entityId, role: role ?? null, spans: spansIn('BODY', spans) }]
  }),
  spans: spansIn('BODY', note.spans),
})

/** Articles on an event come out this long before and after it. */
const REPORTED_WITHIN = 120 * DAY

function reportedWithin(periods: readonly Period[]): EventQuestion['reported'] {
  if (periods.length === 0) return null
  return {
    from: new Date(Math.min(...periods.map(({ earliest }) => earliest.getTime())) - REPORTED_WITHIN),
    until: new Date(Math.max(...periods.map(({ latest }) => latest.getTime())) + REPORTED_WITHIN),
  }
}

const questionOf = (reports: readonly Report[], keys: KeyRegistry, articleId: string | null): EventQuestion => ({
  ids: reports.flatMap(({ note }) => keys.entityOf(note.key)?.id ?? idWrittenIn(note.key, 'entity') ?? []),
  participantIds: [...new Set(reports.flatMap(({ participantIds }) => [...participantIds]))],
  placeIds: [...new Set(reports.flatMap(({ placeId }) => placeId ?? []))],
  categories: [...new Set(reports.flatMap(({ category }) => kinOf(category)))],
  reported: reportedWithin(reports.flatMap(({ time, published }) => time ?? published ?? [])),
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
    name: note.name,
    category: note.category ?? 'OTHER',
    status: note.status ?? 'UNCONFIRMED',
    time: timeOf(note.time),
    placeId: idIn(entities, note.place),
    participantIds: new Set(
      idsIn(
        entities,
        note.participants?.map(({ entity }) => entity),
      ),
    ),
    published,
  }))
  if (reports.length === 0) return identified
  const candidates = await findEventCandidates(tx, questionOf(reports, keys, articleId))
  const taken = new Set<string>()
  for (const report of reports) {
    const decision = decide(report, candidates, taken, keys)
    identified.entities.push(factsOf(decision, report.note))
    taken.add(decision.id)
    identified.byKey.set(report.note.key, decision)
    identified.reports.push(reportOf(decision.id, report, entities))
  }
  return identified
}
