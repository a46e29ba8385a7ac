/** Counts and timelines on random articles, against counting row by row. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { openGraph, type Data, type GraphClient } from './graph-client'
import { CAST, press, storeOnly } from './random-press'

let graph: GraphClient

beforeAll(async () => {
  graph = await openGraph()
})
afterAll(() => graph.drop())

const UNITS = ['DAY', 'WEEK', 'MONTH', 'YEAR'] as const
type Unit = (typeof UNITS)[number]
const isUnit = (facet: string): facet is Unit => (UNITS as readonly string[]).includes(facet)

const DAY = 86_400_000

function isoWeek(date: Date): string {
  const thursday = new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * DAY)
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  return `${thursday.getUTCFullYear()}-W${String(1 + Math.floor((thursday.getTime() - newYear) / (7 * DAY))).padStart(2, '0')}`
}

const keyOf = (unit: Unit, date: Date): string =>
  unit === 'WEEK' ? isoWeek(date) : date.toISOString().slice(0, { DAY: 10, MONTH: 7, YEAR: 4 }[unit])

type Count = [key: string, count: number]

/** Day by day from the first to the last: whatever span a day lies in is there. */
function inTime(unit: Unit, times: readonly Date[], first: number): Count[] {
  if (times.length === 0) return []
  const numbers = times.map((time) => Math.floor(time.getTime() / DAY))
  const counts = new Map<string, number>()
  for (let day = Math.min(...numbers); day <= Math.max(...numbers); day++)
    counts.set(keyOf(unit, new Date(day * DAY)), 0)
  for (const time of times) counts.set(keyOf(unit, time), counts.get(keyOf(unit, time))! + 1)
  return [...counts].slice(-first)
}

function byThing(keys: readonly string[], first: number): Count[] {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, first)
}

const STATEMENTS = `select s.mode::text, s.content like '%harbour%' as harbour,
    case when s.said_edtf not like '%/..' then s.said_latest end as time,
    array_remove(array['entity_' || s.speaker_id], null) as speaker, array_remove(array['entity_' || s.place_id], null) as place,
    array(select 'entity_' || entity_id from statement_about where statement_id = s.id) as about,
    array(select distinct 'entity_' || publisher_id from statement_appearance where statement_id = s.id
             and known_until is null and publisher_id is not null) as publisher
  from statement s where s.known_until is null`

const ARTICLES = `select a.published_at as time, array[a.language] as language, array_remove(array[a.section], null) as section,
    array_remove(array['entity_' || a.publisher_id], null) as publisher,
    array(select 'entity_' || entity_id from article_entity where article_id = a.id and lead) as mentions
  from article a`

interface Counted {
  rows: string
  things: readonly string[]
  /** A filter, and which rows fit it. */
  filter: string
  fits: (row: Data) => boolean
}

const COUNTED: Readonly<Record<'statementCounts' | 'articleCounts', Counted>> = {
  statementCounts: {
    rows: STATEMENTS,
    things: ['SPEAKER', 'ABOUT', 'PUBLISHER', 'PLACE', 'MODE'],
    filter: 'text: "harbour"',
    fits: ({ harbour }) => harbour,
  },
  articleCounts: {
    rows: ARTICLES,
    things: ['PUBLISHER', 'LANGUAGE', 'SECTION', 'MENTIONS'],
    filter: 'language: ["sv"]',
    fits: ({ language }) => language[0] === 'sv',
  },
}

test.each(['statementCounts', 'articleCounts'] as const)('%s, by each facet', async (field) => {
  const { rows, things, filter, fits } = COUNTED[field]
  await fc.assert(
    fc.asyncProperty(press(0, 8), fc.integer({ min: 1, max: 100 }), async (articles, first) => {
      await storeOnly(graph.db, articles)
      const all = await graph.db.query<Data>(rows)
      for (const by of [...things, ...UNITS])
        for (const [counted, given] of [
          [all, ''],
          [all.filter(fits), `, filter: { ${filter} }`],
        ] as const) {
          const asked = `{ ${field}(by: ${by}, first: ${first}${given}) { key count entity { id } } }`
          const found = (await graph.ask(asked))[field].map(({ key, count, entity }: Data) => {
            if (entity) expect(entity.id).toBe(key)
            return [key, count]
          })
          const expected = isUnit(by)
            ? inTime(
                by,
                counted.flatMap(({ time }) => time ?? []),
                first,
              )
            : byThing(
                counted.flatMap((row) => row[by.toLowerCase()]),
                first,
              )
          expect([asked, found]).toEqual([asked, expected])
        }
    }),
    { numRuns: 8 },
  )
})

const { ada, bo, courier, eastland } = CAST
/** All days on which an article of random-press comes out. */
const DAYS = ['2020-01-01', '2025-11-04', '2025-11-05']

const LINKS = `query($from: ID!, $to: EntityRef!, $day: Date) { node(id: $from) { ... on Entity {
  links(to: [$to], seen: { to: $day }, first: 100) { nodes { kind weight from { id } } } } } }`
const TIMELINE = `query($from: EntityRef!, $to: EntityRef!, $by: TimeUnit!, $first: Int!) {
  linkTimeline(from: $from, to: $to, by: $by, first: $first) { kind counts { key count } } }`

const isUndirected = (kind: string): boolean => ['CO_MENTIONED', 'TOOK_PART_WITH'].includes(kind)

test('a timeline adds up to what the link was on each day', async () => {
  await fc.assert(
    fc.asyncProperty(
      press(1, 8),
      fc.constantFrom([ada, bo], [bo, ada], [ada, eastland], [bo, courier]),
      fc.integer({ min: 1, max: 100 }),
      async (articles, [one, other], first) => {
        await storeOnly(graph.db, articles)
        const [from, to] = [`entity_${one!.id}`, `entity_${other!.id}`]
        const times = new Map<string, Date[]>()
        const before = new Map<string, number>()
        for (const day of DAYS) {
          const { node } = await graph.ask(LINKS, { from, to: { id: to }, day })
          for (const { kind, weight, from: start } of node.links.nodes) {
            if (start.id !== from && !isUndirected(kind)) continue
            const fresh = Array.from({ length: weight - (before.get(kind) ?? 0) }, () => new Date(day))
            times.set(kind, [...(times.get(kind) ?? []), ...fresh])
            before.set(kind, weight)
          }
        }
        const axis = [...times.values()].flat()
        for (const by of UNITS) {
          const keys = inTime(by, axis, first).map(([key]) => key)
          const { linkTimeline } = await graph.ask(TIMELINE, { from: { id: from }, to: { id: to }, by, first })
          const found = Object.fromEntries(linkTimeline.map(({ kind, counts }: Data) => [kind, counts]))
          const expected = [...times].map(([kind, shown]) => [
            kind,
            keys.map((key) => ({ key, count: shown.filter((time) => keyOf(by, time) === key).length })),
          ])
          expect([by, found]).toEqual([by, Object.fromEntries(expected)])
        }
      },
    ),
    { numRuns: 10 },
  )
})

test('kinds and times that a timeline is asked for', async () => {
  const { linkTimeline } = await graph.ask(
    `query($from: EntityRef!, $to: EntityRef!) { linkTimeline(from: $from, to: $to, by: YEAR, kinds: [CO_MENTIONED], seen: { to: "2020-12-31" }) { kind counts { key count } } }`,
    { from: { name: 'Ada Moreau' }, to: { name: 'Bo Lind' } },
  )
  expect(linkTimeline).toEqual([{ kind: 'CO_MENTIONED', counts: [{ key: '2020', count: 1 }] }])
  const [ada, nobody] = ['{ name: "Ada Moreau" }', '{ name: "Nobody" }']
  const ask = (to: string, more = '') => `{ linkTimeline(from: ${ada}, to: ${to}, by: DAY${more}) { kind } }`
  expect((await graph.fail(ask(nobody))).code).toBe('ENTITY_NOT_FOUND')
  expect((await graph.fail(ask(ada, ', first: 101'))).code).toBe('BAD_PAGE_SIZE')
  expect((await graph.fail(ask(ada, ', seen: { from: "2025-01-02", to: "2025-01-01" }'))).code).toBe('BAD_DATE_RANGE')
  expect(await graph.ask(ask(ada))).toEqual({ linkTimeline: [] })
})

test('one statement each', async () => {
  expect(await graph.statementsOf('{ articleCounts(by: WEEK) { key count } }')).toHaveLength(1)
  const timeline = `{ linkTimeline(from: { id: "entity_${ada.id}" }, to: { id: "entity_${bo.id}" }, by: DAY) { kind } }`
  expect((await graph.statementsOf(timeline)).length).toBeLessThanOrEqual(2) // and one for the entities
})
