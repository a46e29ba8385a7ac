/**
 * How well an article's report fits a known event: category, participants, place and time compared, nothing decided. A
 * number that grows with what both have in common, or null where they are two. Pure.
 */
import type { EventCategory, EventStatus } from '../database/generated/prisma/enums'
import type { CandidateReport, EventCandidate } from '../graph/event/event-candidates.store'
import { foldName } from '../graph/shared/fold'
import { DAY, gapBetween, type Period } from './times'

/** What an article says of an event, its parties and places as identified. */
export interface EventReport {
  name: string
  category: EventCategory
  status: EventStatus
  time: Period | null
  placeId: string | null
  participantIds: ReadonlySet<string>
  /** When the article was published; null where that is not known. */
  published: Period | null
}

/** Told in one article as this, in another as that. */
const KIN: readonly (readonly EventCategory[])[] = [['MEETING', 'TALKS']]
export const kinOf = (category: EventCategory): readonly EventCategory[] =>
  KIN.find((kin) => kin.includes(category)) ?? [category]

/** These go on for days: the next day is still the same one. */
const LASTING: ReadonlySet<EventCategory> = new Set([
  'VISIT',
  'TALKS',
  'PROTEST',
  'TRIAL',
  'DISASTER',
  'ELECTION',
  'TEST',
])
/** Two of these on one day with one party in common are common. */
const OF_TWO: ReadonlySet<EventCategory> = new Set(['MEETING', 'TALKS', 'CALL', 'AGREEMENT', 'OTHER'])
/** Known by where and when they happen, whoever is named. */
const OF_A_PLACE: ReadonlySet<EventCategory> = new Set(['ATTACK', 'DISASTER', 'ELECTION', 'PROTEST'])

/** An untimed report tells of what happened up to so long before; an announcement of what comes within so long. */
const REPORTED_AFTER = 10 * DAY
const ANNOUNCED_BEFORE = 31 * DAY
/** What is put off is held within so long. */
const PUT_OFF = 62 * DAY
/** A day, with what other zones call it. */
const EXACT = 2 * DAY

const widthOf = ({ earliest, latest }: Period): number => latest.getTime() - earliest.getTime()
const shifted = ({ earliest, latest }: Period, before: number, after: number): Period => ({
  earliest: new Date(earliest.getTime() - before),
  latest: new Date(latest.getTime() + after),
})

const isAhead = (status: EventStatus): boolean =>
  status === 'SCHEDULED' || status === 'POSTPONED' || status === 'CANCELLED'
const isOver = (status: EventStatus): boolean => status === 'OCCURRED' || status === 'ONGOING'

/** When it takes place, as far as its day of publication tells. */
function impliedBy(published: Period, status: EventStatus): Period {
  if (isAhead(status)) return shifted(published, 0, ANNOUNCED_BEFORE)
  return shifted(published, REPORTED_AFTER, isOver(status) ? 0 : REPORTED_AFTER)
}

/** Exact ones tell more: of "in March" and "on 3 March" the latter counts. */
function timeOfEvent(reports: readonly CandidateReport[]): Period | null {
  const timed = reports.flatMap(({ earliest, latest }) => (earliest && latest ? [{ earliest, latest }] : []))
  const [first, ...others] = timed.toSorted((a, b) => widthOf(a) - widthOf(b))
  if (!first) return null
  // A visit of two days is told a day at a time.
  return others
    .filter((other) => widthOf(other) <= EXACT)
    .reduce(
      (all, { earliest, latest }) => ({
        earliest: earliest < all.earliest ? earliest : all.earliest,
        latest: latest > all.latest ? latest : all.latest,
      }),
      first,
    )
}

const publicationOf = ({ at }: CandidateReport): Period => ({ earliest: at, latest: at })

const wasPutOff = (report: EventReport, reports: readonly CandidateReport[]): boolean =>
  report.status === 'POSTPONED' || reports.some(({ status }) => status === 'POSTPONED')

/** Milliseconds between the two times; null where they are not one event's. */
function timeBetween(report: EventReport, { reports }: EventCandidate): number | null {
  const known = timeOfEvent(reports)
  const { time, published, status, category } = report
  const within = (gap: number, most: number): number | null => (gap <= most ? gap : null)
  if (time && known) {
    if (wasPutOff(report, reports)) return within(gapBetween(time, known), PUT_OFF)
    return within(gapBetween(time, known), LASTING.has(category) ? DAY : 0)
  }
  if (time) {
    const gaps = reports.map((each) => gapBetween(time, impliedBy(publicationOf(each), each.status)))
    return gaps.length === 0 ? null : within(Math.min(...gaps), 0)
  }
  if (!published) return null
  if (known) return within(gapBetween(impliedBy(published, status), known), 0)
  const gaps = reports.map((each) => gapBetween(published, publicationOf(each)))
  return gaps.length === 0 ? null : within(Math.min(...gaps), REPORTED_AFTER)
}

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ')

/** "The third round", "talks 4": numbers in a name tell one of a series from the next. */
function numbersIn(name: string): string[] {
  return foldName(name)
    .split(' ')
    .flatMap((word) => {
      const ordinal = ORDINALS.indexOf(word)
      if (ordinal >= 0) return [String(ordinal + 1)]
      return /^\d+(?:st|nd|rd|th)?$/.test(word) ? [word.replace(/\D+$/, '')] : []
    })
}

const anotherOfSeries = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some((number) => b.includes(number))

const holds = (all: ReadonlySet<string>, part: ReadonlySet<string>): boolean => [...part].every((id) => all.has(id))

const isExact = (time: Period | null): boolean => time !== null && widthOf(time) <= EXACT

/** Who and where: null where too little is in common. */
function inCommon(report: EventReport, { reports }: EventCandidate): number | null {
  const parties = new Set(reports.flatMap(({ participantIds }) => participantIds))
  const shared = [...report.participantIds].filter((id) => parties.has(id)).length
  const places = new Set(reports.flatMap(({ placeId }) => placeId ?? []))
  const samePlace = report.placeId !== null && places.has(report.placeId)
  const otherPlace = report.placeId !== null && places.size > 0 && !samePlace
  const common = shared * 2 + Number(samePlace)
  if (shared >= 2 || (shared === 1 && samePlace)) return common
  const sameDay = isExact(report.time) && isExact(timeOfEvent(reports))
  const onePart = holds(parties, report.participantIds) || holds(report.participantIds, parties)
  if (!sameDay || otherPlace || !onePart) return null
  if (shared === 1 && !OF_TWO.has(report.category)) return common
  return shared === 0 && samePlace && OF_A_PLACE.has(report.category) ? common : null
}

/** Higher is better; null: it is another event. */
export function eventFit(report: EventReport, event: EventCandidate): number | null {
  const kin = kinOf(report.category)
  if (!event.reports.some(({ category }) => kin.includes(category))) return null
  if (event.reportedHere && event.reports.some(({ name }) => foldName(name) === foldName(report.name))) return 1000
  const numbers = event.reports.flatMap(({ name }) => numbersIn(name))
  if (anotherOfSeries(numbersIn(report.name), numbers)) return null
  const [common, gap] = [inCommon(report, event), timeBetween(report, event)]
  if (common === null || gap === null) return null
  const known = timeOfEvent(event.reports)
  const timed = report.time && known ? 1 : 0
  // What is common counts first, then times that are given, then how near they are.
  return common + timed / 2 - distance(report, known ?? publicationOf(event.reports[0]!)) / (1000 * DAY)
}

/** Between the middles, where one time is wide: of two meetings in March the one that the article comes nearest to. */
function distance({ time, published }: EventReport, known: Period): number {
  const middle = ({ earliest, latest }: Period): number => (earliest.getTime() + latest.getTime()) / 2
  const own = time && widthOf(time) <= EXACT ? time : (published ?? time)
  return own ? Math.min(400 * DAY, Math.abs(middle(own) - middle(known))) : 400 * DAY
}
