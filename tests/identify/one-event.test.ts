/** One event in several articles: what they report of it, and which reports are of another one, through the API. */
import fc from 'fast-check'
import type { AnnotatedArticle, EventNote } from '../../src/annotate/annotated-article'
import { deleteArticle } from '../../src/graph/article/article-deletes.store'
import { mergeEntities } from '../../src/graph/judgement/judgement-writes.store'
import { withdraw } from '../../src/graph/judgement/withdraw.store'
import { openGraph, type GraphClient } from '../graph-read/graph-client'
import { store } from './saying'

let graph: GraphClient
beforeEach(async () => {
  graph = await openGraph()
})
afterEach(() => graph.drop())

interface Report {
  who?: string[]
  place?: string
  /** EDTF. */
  time?: string
  name?: string
  category?: EventNote['category']
  status?: EventNote['status']
  published?: string
}

const PAIR = ['Ada Moreau', 'Bo Lindqvist']

function reporting(id: string, report: Report): AnnotatedArticle {
  const { who = PAIR, place, time, name = 'meeting', category = 'MEETING', status, published = '2026-03-04' } = report
  const names = [...who, ...(place === undefined ? [] : [place])]
  const body = `${names.join(', ')}: report ${id}.`
  return {
    id,
    headline: `Report ${id}`,
    body,
    publishedAt: `${published}T09:00:00Z`,
    entities: names.map((each, n) => ({ key: `e${n}`, type: each === place ? 'PLACE' : 'PERSON', name: each })),
    mentions: names.map((each, n) => ({
      entity: `e${n}`,
      start: body.indexOf(each),
      end: body.indexOf(each) + each.length,
    })),
    events: [
      {
        key: 'v',
        name,
        category,
        ...(status && { status }),
        ...(time !== undefined && { time: { edtf: time } }),
        ...(place !== undefined && { place: `e${who.length}` }),
        participants: who.map((_, n) => ({ entity: `e${n}` })),
        spans: [{ start: body.indexOf('report'), end: body.indexOf('report') + 6 }],
      },
    ],
  }
}

const EVENTS = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Article { events {
  id status time { edtf } statusHistory { status reportedAt article { id } evidence { exact } }
} } } }`

interface Answer {
  id: string
  status: string
  time: { edtf: string } | null
  statusHistory: { status: string; reportedAt: string; article: { id: string }; evidence: { exact: string }[] }[]
}

async function eventsOf(articleIds: readonly string[]): Promise<Answer[]> {
  const { nodes } = (await graph.ask(EVENTS, { ids: articleIds.map((id) => `article_${id}`) })) as {
    nodes: { events: Answer[] }[]
  }
  return nodes.map(({ events }) => events[0]!)
}

/** No article is another one's new text. */
let asked = 0

/** The event of each report, as 0 for the first, 1 for the next that is another, and so on. */
async function told(...reports: Report[]): Promise<number[]> {
  const from = (asked += 100)
  const events = await eventsOf(
    await store(
      graph,
      reports.map((report, n) => reporting(String(from + n), report)),
    ),
  )
  const ids = [...new Set(events.map(({ id }) => id))]
  return events.map(({ id }) => ids.indexOf(id))
}

test('what is announced, then reported, is one event', async () => {
  expect(
    await told(
      { time: '2026-03', status: 'SCHEDULED', published: '2026-02-20' },
      { status: 'SCHEDULED', published: '2026-03-01' },
      { time: '2026-03-03', status: 'OCCURRED', published: '2026-03-04' },
      { status: 'OCCURRED', published: '2026-03-05' },
    ),
  ).toEqual([0, 0, 0, 0])
})

test('a visit of two days is one, told a day at a time', async () => {
  const visit: Report = { category: 'VISIT', name: 'visit', place: 'Eastport', who: ['Ada Moreau'] }
  expect(
    await told(
      { ...visit, time: '2026-03-03' },
      { ...visit, time: '2026-03-04' },
      { ...visit, time: '2026-03-03/2026-03-04' },
    ),
  ).toEqual([0, 0, 0])
  expect(await told({ ...visit, time: '2026-04-03' }, { ...visit, time: '2026-04-13' })).toEqual([0, 1])
})

test('two meetings of a pair in one month stay two, and a vague report is of the nearer', async () => {
  expect(
    await told(
      { time: '2026-03-03', published: '2026-03-04' },
      { time: '2026-03-20', published: '2026-03-21' },
      { time: '2026-03', published: '2026-03-21' },
      { published: '2026-03-04', status: 'OCCURRED' },
    ),
  ).toEqual([0, 1, 1, 0])
})

test('rounds of a series are told apart by their numbers', async () => {
  expect(
    await told(
      { category: 'TALKS', name: 'third round of talks', time: '2026-03' },
      { category: 'TALKS', name: 'fourth round of talks', time: '2026-03' },
      { category: 'MEETING', name: 'the 4th round', time: '2026-03' },
    ),
  ).toEqual([0, 1, 1])
})

test('what happens in a place on a day is one, whoever is named; elsewhere it is another', async () => {
  const fire: Report = { category: 'DISASTER', name: 'fire', time: '2026-03-03', who: [] }
  expect(
    await told(
      { ...fire, place: 'Eastport' },
      { ...fire, place: 'Eastport', who: ['Ada Moreau'] },
      { ...fire, place: 'Sandhaven' },
      { ...fire, place: 'Eastport', time: '2026-03-17' },
    ),
  ).toEqual([0, 0, 1, 2])
})

test('one party meets several others on one day', async () => {
  expect(
    await told(
      { who: ['Ada Moreau', 'Bo Lindqvist'], time: '2026-03-03' },
      { who: ['Ada Moreau', 'Ciro Paz'], time: '2026-03-03' },
      { who: ['Ada Moreau'], time: '2026-03-03', category: 'CALL', name: 'call' },
    ),
  ).toEqual([0, 1, 2])
})

describe('the history of an event', () => {
  const PLANNED: Report = { time: '2026-03-10', status: 'SCHEDULED', published: '2026-03-01' }
  const PUT_OFF: Report = { time: '2026-03-24', status: 'POSTPONED', published: '2026-03-05' }
  const CALLED_OFF: Report = { status: 'CANCELLED', published: '2026-03-08' }

  test('is what articles report, oldest first, in whatever order they come; the last one holds', async () => {
    const all = [PLANNED, PUT_OFF, CALLED_OFF].map((report, n) => reporting(String(n), report))
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), async (order) => {
        const ids = await store(
          graph,
          order.map((n) => all[n]!),
        )
        const [event] = await eventsOf(ids)
        expect(event!.status).toBe('CANCELLED')
        expect(event!.statusHistory).toEqual(
          ['SCHEDULED', 'POSTPONED', 'CANCELLED'].map((status, n) => ({
            status,
            reportedAt: `${all[n]!.publishedAt!.slice(0, 10)}T09:00:00.000Z`,
            article: { id: `article_${ids[order.indexOf(n)]!}` },
            evidence: [{ exact: 'report' }],
          })),
        )
        for (const id of ids) await graph.db.transaction((tx) => deleteArticle(tx, id))
      }),
      { numRuns: 6 },
    )
  })

  test('loses what an article no longer reports', async () => {
    const ids = await store(
      graph,
      [PLANNED, PUT_OFF, CALLED_OFF].map((report, n) => reporting(String(n), report)),
    )
    await store(graph, [reporting('1', { ...PUT_OFF, status: 'SCHEDULED' })])
    await graph.db.transaction((tx) => deleteArticle(tx, ids[2]!))
    const [event] = await eventsOf(ids.slice(0, 1))
    expect(event!.statusHistory.map(({ status }) => status)).toEqual(['SCHEDULED', 'SCHEDULED'])
    expect(event!.status).toBe('SCHEDULED')
  })

  test('of events that a curator merged is one, and two again', async () => {
    const ids = await store(graph, [
      reporting('1', PLANNED),
      reporting('2', { ...CALLED_OFF, time: '2026-03-10', who: ['Ada Moreau', 'Ciro Paz'] }),
    ])
    const [first, second] = (await eventsOf(ids)) as [Answer, Answer]
    expect(second.id).not.toBe(first.id)
    const uuid = (id: string): string => id.slice(id.indexOf('_') + 1)
    const { judgementId } = await graph.db.transaction((tx) =>
      mergeEntities(tx, { keepId: uuid(first.id), mergeId: uuid(second.id), madeBy: 'tester' }),
    )
    expect((await eventsOf(ids))[0]).toMatchObject({ status: 'CANCELLED', statusHistory: [{}, {}] })
    await graph.db.transaction((tx) => withdraw(tx, { kind: 'judgement', id: judgementId, withdrawnBy: 'tester' }))
    expect((await eventsOf(ids)).map(({ status }) => status)).toEqual(['SCHEDULED', 'CANCELLED'])
  })
})
