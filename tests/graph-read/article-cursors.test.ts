/** Cursors: those of another list or order, forged ones, and what a page may be asked for; mentions page by page. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { store } from '../graph-write/made-up-articles'
import { article, entity } from '../graph-write/plain-article'
import { openGraph, type Data, type GraphClient } from './graph-client'
import { listIn, LISTS } from './page-lists'
import { PAGE, walk } from './pages'
import { CAST, press, storeOnly } from './random-press'

let graph: GraphClient

beforeAll(async () => {
  graph = await openGraph()
  await storeOnly(graph.db, fc.sample(press(12, 12), { seed: 7, numRuns: 1 })[0]!)
})
afterAll(() => graph.drop())

const ARGUMENTS = '$first: Int, $after: String, $last: Int, $before: String'
const PASSED = 'first: $first, after: $after, last: $last, before: $before'
const MENTIONS_OF_ONE = `query(${ARGUMENTS}) { entity(ref: { name: "Ada Moreau" }) { list: mentions(${PASSED}) {
  edges { cursor node { id: text article { id } evidence { start } } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } } }`
const mentionsOf = (id: string): string =>
  MENTIONS_OF_ONE.replace('entity(ref: { name: "Ada Moreau" })', `entity: article(id: "${id}")`)

describe('a cursor of one list in one order', () => {
  test('is refused by all others', async () => {
    const listOf = (cursor: string): string => JSON.parse(Buffer.from(cursor, 'base64url').toString())[0]
    const own = new Map<string, { question: string; cursor: string }>()
    for (const question of [...LISTS.map((list) => list.question), MENTIONS_OF_ONE]) {
      const cursor = listIn(await graph.ask(question, { first: 1 })).pageInfo.startCursor
      if (cursor !== null) own.set(listOf(cursor), { question, cursor })
    }
    expect(own.size).toBeGreaterThan(20)
    for (const [list, { question }] of own)
      for (const [other, { cursor: after }] of own)
        if (list === other) expect(listIn(await graph.ask(question, { after })).edges).toBeDefined()
        else expect((await graph.fail(question, { after })).code).toBe('BAD_CURSOR')
  })

  test('forged, gives BAD_CURSOR or a page, never an error of the database', async () => {
    const genuine = await Promise.all(
      [...LISTS.map(({ question }) => question), MENTIONS_OF_ONE].map(async (question) => ({
        question,
        cursor: listIn(await graph.ask(question, { first: 1 })).pageInfo.startCursor as string | null,
      })),
    )
    const keys = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.integer().map(String),
      fc.double().map(String),
      fc.uuid(),
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
      fc.constantFrom(
        '',
        '1e999',
        '-1e-999',
        'NaN',
        'Infinity',
        '0000-01-01T00:00:00.000Z',
        '2147483648',
        '-0',
        '0x10',
        ' 1',
        '1_0',
        '9999-12-31T23:59:60.000Z',
        '2025-02-30T00:00:00.000Z',
        '\0',
        '\ud800',
      ),
      fc.jsonValue(),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...genuine),
        fc.infiniteStream(keys),
        fc.boolean(),
        fc.nat(9),
        async ({ question, cursor }, stream, backward, kept) => {
          if (cursor === null) return
          const parts = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as string[]
          const forged = parts.map((part, i) => (i === 0 || i === kept ? part : stream.next().value))
          const text = Buffer.from(JSON.stringify(forged)).toString('base64url')
          const answer = await graph
            .ask(question, backward ? { before: text } : { after: text })
            .catch((error: Data) => error.code)
          if (answer !== 'BAD_CURSOR') expect(listIn(answer).edges).toBeDefined()
        },
      ),
      { numRuns: 300 },
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...genuine), fc.string({ unit: 'binary' }), async ({ question }, text) => {
        expect((await graph.fail(question, { after: text })).code).toBe('BAD_CURSOR')
      }),
      { numRuns: 50 },
    )
  })
})

describe('a page', () => {
  test.each<[Record<string, unknown>, string]>([
    [{ first: 0 }, 'BAD_PAGE_SIZE'],
    [{ first: -1 }, 'BAD_PAGE_SIZE'],
    [{ first: 101 }, 'BAD_PAGE_SIZE'],
    [{ last: 0 }, 'BAD_PAGE_SIZE'],
    [{ last: 1000 }, 'BAD_PAGE_SIZE'],
    [{ first: 1, last: 1 }, 'BAD_PAGE_SIZE'],
    [{ after: '' }, 'BAD_CURSOR'],
    [{ before: 'nonsense' }, 'BAD_CURSOR'],
    [{ after: 'x'.repeat(100_000) }, 'BAD_CURSOR'],
    [{ after: Buffer.from('['.repeat(2_000)).toString('base64url') }, 'BAD_CURSOR'],
    [{ after: Buffer.from('null').toString('base64url') }, 'BAD_CURSOR'],
  ])('asked for wrongly is refused', async (page, code) => {
    for (const { question } of LISTS) expect((await graph.fail(question, page)).code).toBe(code)
  })
})

test('mentions of an entity: newest article first, in each as its facts came', async () => {
  const rows = await graph.db.query<{ text: string }>(
    `select m.text from mention m join entity e on e.id = m.entity_id where e.name = $1 and m.known_until is null
      order by m.sorted_at desc, m.article_id desc, m.seq`,
    [CAST.ada.name],
  )
  expect(rows.length).toBeGreaterThan(5)
  const texts = rows.map(({ text }) => text)
  for (const size of [1, 3, 100])
    for (const backward of [false, true])
      expect(await walk(graph, MENTIONS_OF_ONE, listIn, size, backward)).toEqual(texts)
  expect(listIn(await graph.ask(MENTIONS_OF_ONE)).totalCount).toBe(texts.length)
})

test('mentions of an article: in the order of the text, in whatever order its facts came', async () => {
  const { articles } = await graph.ask('{ articles { nodes { id } } }')
  for (const { id } of articles.nodes) {
    const whole = listIn(await graph.ask(mentionsOf(id), { first: 100 })).edges.map(({ node }: Data) => node)
    const places = whole.map(({ evidence }: Data) => evidence.start)
    expect(places).toEqual([...places].sort((a: number, b: number) => a - b))
    const texts = whole.map((node: Data) => node.id)
    for (const size of [1, 2])
      for (const backward of [false, true])
        expect(await walk(graph, mentionsOf(id), listIn, size, backward)).toEqual(texts)
  }
})

test('statements of an article: by where they begin, all of them once', async () => {
  const { articles } = await graph.ask('{ articles { nodes { id } } }')
  for (const { id } of articles.nodes) {
    const question = `query(${ARGUMENTS}) { article(id: "${id}") { list: statements(${PASSED}) { ${PAGE} totalCount } } }`
    const rows = await graph.db.query<{ id: string }>(
      `select 'statement_' || statement_id as id from statement_appearance where article_id = $1 and known_until is null order by statement_id`,
      [id.slice('article_'.length)],
    )
    const ids = rows.map((row) => row.id) // all begin at one place here
    for (const size of [1, 5])
      for (const backward of [false, true])
        expect(await walk(graph, question, ({ article: of }) => of.list, size, backward)).toEqual(ids)
  }
})

test('of an article of very many, any page is as good as the first', async () => {
  const body = Array.from({ length: 500 }, (_, n) => `w${n}`).join(' ')
  const someone = entity('PERSON', 'Someone')
  let start = 0
  const mentions = body.split(' ').map((word) => {
    const span = { field: 'BODY' as const, start, end: start + word.length }
    start += word.length + 1
    return {
      ...span,
      entityId: someone.id,
      type: 'PERSON' as const,
      kind: 'NAME' as const,
      standsForId: null,
      confidence: 1,
    }
  })
  const { id } = await store(
    graph.db,
    article('https://courier.example/long', { body, entities: [someone], mentions: mentions.reverse() }),
  )
  expect(await walk(graph, mentionsOf(`article_${id}`), listIn, 100, true)).toEqual(body.split(' '))
})
