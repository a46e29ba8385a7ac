/** Lists over some thousands of rows: what is read depends on the page, not on how much hangs on a thing or how deep it lies. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { fillBigGraph, idOf } from './big-graph'
import { openGraph, type Data, type GraphClient } from './graph-client'
import { genericPlanOf, plansOf } from './plans'

let graph: GraphClient

beforeAll(async () => {
  graph = await openGraph()
  await fillBigGraph(graph.db, 3_000)
})
afterAll(() => graph.drop())

const ref = (kind: Parameters<typeof idOf>[0], ...numbers: number[]): string =>
  numbers.map((n) => `{ id: "${idOf(kind, n)}" }`).join(', ')
const of = (kind: Parameters<typeof idOf>[0], field: string): string => `entity(ref: ${ref(kind, 0)}) { ${field} }`

/** PAGE stands for the arguments of the page; at most: rows read for a page of 20 (one more is fetched), all in all. */
const LISTS: [string, string, string, number][] = [
  [
    'what a person said',
    of('person', '... on Person { list: statements(PAGE) { FIELDS } }'),
    'statement_speaker_id_said_order_id_idx',
    21,
  ],
  [
    'what is said about someone',
    of('person', 'list: statementsAbout(PAGE) { FIELDS }'),
    'statement_about_entity_id_said_order_statement_id_idx',
    42,
  ],
  ['articles that name someone', of('person', 'list: articles(PAGE) { FIELDS }'), 'article_of_entity', 42],
  ['mentions of someone', of('person', 'list: mentions(PAGE) { FIELDS }'), 'mention_of_entity', 42],
  [
    'articles of an outlet',
    of('outlet', '... on Organisation { list: publishedArticles(PAGE) { FIELDS } }'),
    'article_publisher_id_sorted_at_id_idx',
    21,
  ],
  [
    'what was said at an event',
    of('event', '... on Event { list: statementsMade(PAGE) { FIELDS } }'),
    'statement_event_id_said_order_id_idx',
    21,
  ],
  [
    'what was said in a place',
    of('place', '... on Place { list: statementsMade(PAGE) { FIELDS } }'),
    'statement_place_id_said_order_id_idx',
    80,
  ],
  ['all statements', 'list: statements(PAGE) { FIELDS }', 'statement_said_order_id_idx', 21],
  ['the earliest', 'list: statements(PAGE, orderBy: EARLIEST) { FIELDS }', 'statement_earliest', 21],
  [
    'the most carried',
    'list: statements(PAGE, orderBy: MOST_CARRIED) { FIELDS }',
    'statement_publisher_count_appearance_count_id_idx',
    21,
  ],
  ['all articles', 'list: articles(PAGE) { FIELDS }', 'article_sorted_at_id_idx', 21],
  [
    'of one speaker by filter',
    `list: statements(PAGE, filter: { speaker: [${ref('person', 0)}] }) { FIELDS }`,
    'statement_speaker_id_said_order_id_idx',
    21,
  ],
  [
    'of several speakers',
    `list: statements(PAGE, filter: { speaker: [${ref('person', 0, 1, 2, 3)}] }) { FIELDS }`,
    'statement_speaker_id_said_order_id_idx',
    84,
  ],
  [
    'about any of several',
    `list: statements(PAGE, filter: { about: [${ref('person', 0, 1, 2)}] }) { FIELDS }`,
    'statement_about_entity_id_said_order_statement_id_idx',
    126,
  ],
  [
    'naming any of several',
    `list: articles(PAGE, filter: { mentions: [${ref('person', 0, 1, 2)}] }) { FIELDS }`,
    'article_of_entity',
    126,
  ],
]

const questionOf = (list: string, page: string): string =>
  `{ ${list.replace('PAGE', page).replace('FIELDS', 'edges { cursor } pageInfo { endCursor startCursor }')} }`

const PAGES = [
  ['first', (_cursor: string) => 'first: 20'],
  ['deep', (cursor: string) => `first: 20, after: "${cursor}"`],
  ['before it', (cursor: string) => `last: 20, before: "${cursor}"`],
  ['last', (_cursor: string) => 'last: 20'],
] as const

/** The end of the third page of 100. */
async function deepCursor(list: string): Promise<string> {
  let cursor = ''
  for (let page = 0; page < 3; page++) {
    const data = await graph.ask(questionOf(list, `first: 100${cursor && `, after: "${cursor}"`}`))
    const { list: found } = (data.entity ?? data) as Data
    cursor = found.pageInfo.endCursor ?? cursor
  }
  return cursor
}

describe.each(LISTS)('%s', (_name, list, index, most) => {
  test('reads as much as a page holds, wherever it lies', async () => {
    const cursor = await deepCursor(list)
    for (const [where, page] of PAGES) {
      const plans = await plansOf(graph.db, questionOf(list, page(cursor)))
      const plan = plans.at(-1)!
      expect([where, plan.indexes]).toEqual([where, expect.arrayContaining([index])])
      // what the cursor's row and places within places add
      expect(plan.rowsRead).toBeLessThanOrEqual(most + 20)
      expect(plan.mostSorted).toBeLessThanOrEqual(most)
      expect(plan.wholeTables.filter((table) => table !== 'place')).toEqual([])
      expect(await genericPlanOf(graph.db, plan.text)).toEqual(expect.arrayContaining([index]))
    }
  })
})

test('lists within a list read a page for each', async () => {
  const plans = await plansOf(
    graph.db,
    `{ people(first: 20) { nodes { statements(first: 5) { nodes { content } } articles(first: 5) { nodes { headline } }
       mentions(first: 5) { nodes { text } } statementsAbout(first: 5) { nodes { content } } } } }`,
  )
  expect(plans).toHaveLength(5)
  for (const { rowsRead, wholeTables } of plans.slice(1)) {
    expect(rowsRead).toBeLessThanOrEqual(2 * 6 * 20)
    expect(wholeTables).toEqual([])
  }
})
