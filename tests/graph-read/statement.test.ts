/** Statements: every field, every list, filter, order and facet, and what curators do to them. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openGraph, type Data, type GraphClient } from './graph-client'
import { globalId, PRESS, SAID, statementId, storePress, type PressIds } from './press-world'

let graph: GraphClient
let ids: PressIds

beforeAll(async () => {
  graph = await openGraph()
  ids = await storePress(graph.db)
})
afterAll(() => graph.drop())

const nameOf = (id: string): string => Object.entries(SAID).find(([, said]) => statementId(said) === id)?.[0] ?? id
const namesOf = (nodes: { id: string }[]): string[] => nodes.map(({ id }) => nameOf(id))
const name = (entity: { name: string }) => ({ name: entity.name })

const WHOLE = `query($id: ID!) { node(id: $id) { ... on Statement {
  __typename id mode content speakerText appearanceCount publisherCount confidence review
  speaker { name } speakerRole { title } addressees { name } about { name } place { name } event { name status }
  saidAt { edtf earliest latest precision basis text }
  related { kind note statement { id saidAt { edtf } } }
  appearances { mode content speakerText cue article { id headline }
    evidence { exact start end field prefix suffix article { id } }
    attribution { part entity { name } evidence { exact article { id } } } } } } }`

test('every field of a statement, its appearances and what attributes them', async () => {
  const { node } = await graph.ask(WHOLE, { id: statementId(SAID.build) })
  const { appearances, ...plain } = node
  expect(plain).toEqual({
    __typename: 'Statement',
    id: statementId(SAID.build),
    mode: 'DIRECT',
    content: 'We will build the quay and we will pay for it',
    speakerText: 'Ada Moreau',
    appearanceCount: 2,
    publisherCount: 2,
    confidence: 0.75,
    review: 'UNREVIEWED',
    speaker: name(PRESS.ada),
    speakerRole: null,
    addressees: [name(PRESS.council)],
    about: expect.arrayContaining([name(PRESS.bo), name(PRESS.eastport)]),
    place: name(PRESS.eastport),
    event: { name: 'quay meeting', status: 'OCCURRED' },
    saidAt: {
      edtf: '2025-11-04',
      earliest: '2025-11-04T00:00:00.000Z',
      latest: '2025-11-04T23:59:59.999Z',
      precision: 'DAY',
      basis: 'RESOLVED_RELATIVE',
      text: 'on Tuesday',
    },
    related: [],
  })
  expect(
    appearances.map(({ mode, content, speakerText, cue, article }: Data) => [
      { mode, content, speakerText, cue },
      article.id,
    ]),
  ).toEqual([
    [{ mode: 'DIRECT', content: SAID.build.content, speakerText: 'Ada Moreau', cue: 'told' }, ids.quay],
    [
      { mode: 'INDIRECT', content: 'the quay would be built, and paid for', speakerText: 'Ada Moreau', cue: 'said' },
      ids.post,
    ],
  ])
  expect(appearances[0].evidence).toEqual([
    {
      exact: 'We will build the quay',
      field: 'BODY',
      start: 1,
      end: 23,
      prefix: '“',
      suffix: expect.stringMatching(/^,” Ada Moreau 🚢/),
      article: { id: ids.quay },
    },
    expect.objectContaining({ exact: 'and we will pay for it' }),
  ])
  expect(
    appearances[0].attribution.map(({ part, entity, evidence }: Data) => [part, entity?.name, evidence.exact]),
  ).toEqual([
    ['SPEAKER', 'Ada Moreau', 'Ada Moreau'],
    ['CUE', undefined, 'told'],
    ['ADDRESSEE', 'Harbour Council', 'the Harbour Council'],
    ['PLACE', 'Eastport', 'in Eastport'],
    ['TIME', undefined, 'on Tuesday'],
    ['EVENT', 'quay meeting', 'at the quay meeting'],
  ])
  expect(appearances[1].attribution).toEqual([])
})

test('what is not known is null or empty', async () => {
  const { node } = await graph.ask(WHOLE, { id: statementId(SAID.doubt) })
  expect(node).toMatchObject({
    speaker: null,
    speakerText: 'a friend of his',
    speakerRole: null,
    place: null,
    event: null,
    saidAt: null,
    related: [],
    publisherCount: 1,
  })
})

test('as many appearances as are asked for, earliest first', async () => {
  const question =
    'query($id: ID!, $n: Int!) { node(id: $id) { ... on Statement { appearances(first: $n) { article { id } } } } }'
  const id = statementId(SAID.build)
  expect((await graph.ask(question, { id, n: 1 })).node.appearances).toEqual([{ article: { id: ids.quay } }])
  expect((await graph.fail(question, { id, n: 0 })).code).toBe('BAD_PAGE_SIZE')
  expect((await graph.fail(question, { id, n: 101 })).code).toBe('BAD_PAGE_SIZE')
})

describe('lists', () => {
  const LIST = `query($filter: StatementFilter, $orderBy: StatementOrder! = LATEST) {
    statements(filter: $filter, orderBy: $orderBy) { nodes { id } totalCount } }`
  const list = async (filter: object | undefined, orderBy = 'LATEST'): Promise<string[]> => {
    const { statements } = await graph.ask(LIST, { filter, orderBy })
    expect(statements.totalCount).toBe(statements.nodes.length)
    return namesOf(statements.nodes)
  }

  test.each([
    ['LATEST', ['joy', 'build', 'never', 'doubt']],
    ['EARLIEST', ['never', 'joy', 'build', 'doubt']],
  ])('%s puts those without a time last', async (order, names) => expect(await list(undefined, order)).toEqual(names))

  test('MOST_CARRIED', async () => expect((await list(undefined, 'MOST_CARRIED'))[0]).toBe('build'))

  test('RELEVANCE ranks what fits; without a text it is LATEST', async () => {
    expect((await list({ text: 'quay or money or pay' }, 'RELEVANCE')).sort()).toEqual(['build', 'doubt'])
    expect(await list({ text: '"has the money" or pay' }, 'RELEVANCE')).toHaveLength(2)
    expect(await list(undefined, 'RELEVANCE')).toEqual(await list(undefined))
  })

  test.each<[object, string[]]>([
    [{ speaker: [{ name: 'Ada Moreau' }] }, ['build', 'never']],
    [
      { speaker: [{ name: 'Ada Moreau' }, { id: globalId(PRESS.council) }, { name: 'Moreau' }] },
      ['joy', 'build', 'never'],
    ],
    [{ speaker: [] }, []],
    [{ about: [{ name: 'Bo Lind' }] }, ['build', 'never', 'doubt']],
    [{ about: [{ name: 'Bo Lind' }, { name: 'Ada Moreau' }] }, ['joy', 'build', 'never', 'doubt']],
    [{ about: [{ name: 'Bo Lind' }], speaker: [{ name: 'Ada Moreau' }] }, ['build', 'never']],
    [{ addressee: [{ name: 'Harbour Council' }] }, ['build']],
    [{ addressee: [{ name: 'Harbour Council' }, { name: 'Bo Lind' }] }, ['build', 'doubt']],
    [{ place: [{ name: 'Eastport' }] }, ['build']],
    [{ place: [{ name: 'Eastland' }] }, ['joy', 'build']],
    [{ place: [{ name: 'Eastland' }, { name: 'Eastport' }], mode: ['DIRECT'] }, ['build']],
    [{ place: [{ name: 'Eastland' }], speaker: [{ name: 'Harbour Council' }] }, ['joy']],
    [{ event: [{ name: 'quay meeting' }] }, ['build']],
    [{ publisher: [{ name: 'Sample Post' }] }, ['build', 'never']],
    [{ publisher: [{ name: 'Sample Post' }, { name: 'Sample Courier' }] }, ['joy', 'build', 'never']],
    [{ text: 'council follow' }, ['joy']],
    [{ text: 'doubting' }, []],
    [{ text: 'building -payments' }, ['build']],
    [{ text: 'build -pays' }, []],
    [{ mode: ['DIRECT'] }, ['build', 'never']],
    [{ mode: ['MIXED', 'INDIRECT'] }, ['joy', 'doubt']],
    [{ said: { from: '2025-11-04', to: '2025-11-04' } }, ['joy', 'build']],
    [{ said: { from: '2025-11-05' } }, ['joy']],
    [{ said: { to: '2025-10-31' } }, ['never']],
    [{ said: {} }, ['joy', 'build', 'never']],
    [{ minConfidence: 0.75 }, ['joy', 'build']],
    [{ minConfidence: 0 }, ['joy', 'build', 'never', 'doubt']],
    [{ review: ['UNREVIEWED'] }, ['joy', 'build', 'never', 'doubt']],
    [{ review: ['REJECTED', 'CONFIRMED', 'CORRECTED'] }, []],
    [{ minPublishers: 2 }, ['build']],
  ])('%j', async (filter, names) => {
    expect(await list(filter)).toEqual(names)
    for (const order of ['EARLIEST', 'MOST_CARRIED', 'RELEVANCE'])
      expect((await list(filter, order)).sort()).toEqual([...names].sort())
  })

  test.each<[object, string]>([
    [{ text: '!' }, 'BAD_SEARCH_TEXT'],
    [{ text: 'to be or not to "the"' }, 'BAD_SEARCH_TEXT'], // stop words only
    [{ said: { from: '2025-11-05', to: '2025-11-04' } }, 'BAD_DATE_RANGE'],
    [{ minConfidence: 1.5 }, 'BAD_ARGUMENT'],
    [{ speaker: [{ name: 'Nobody' }] }, 'ENTITY_NOT_FOUND'],
    [{ place: [{ name: 'Eastland', wikidataId: 'Q1' }] }, 'BAD_ENTITY_REF'],
  ])('%j is refused: %s', async (filter, code) => expect((await graph.fail(LIST, { filter })).code).toBe(code))

  test.each([
    'statementCounts(filter: { text: "nor" }, by: DAY) { key }',
    'entity(ref: { name: "Ada Moreau" }) { statementsAbout(filter: { text: "nor" }) { nodes { id } } }',
    'entity(ref: { name: "Ada Moreau" }) { articles(filter: { text: "nor" }) { nodes { id } } }',
  ])('a text of stop words is told so everywhere: %s', async (field) =>
    expect((await graph.fail(`{ ${field} }`)).code).toBe('BAD_SEARCH_TEXT'),
  )

  test('text that no statement holds finds none', async () => expect(await list({ text: 'the zeppelin' })).toEqual([]))

  const CONNECTION = 'nodes { id saidAt { edtf } } totalCount'

  test('of people, organisations, places, events, articles, and about anything', async () => {
    const data = await graph.ask(
      `{ ada: entity(ref: { name: "Ada Moreau" }) { ... on Person {
           statements { ${CONNECTION} } direct: statements(filter: { minConfidence: 0.6 }) { ${CONNECTION} }
           earliest: statements(orderBy: EARLIEST) { nodes { id } } fitting: statements(orderBy: RELEVANCE, filter: { text: "quay" }) { nodes { id } }
           carried: statements(orderBy: MOST_CARRIED) { nodes { id } } } 
           statementsAbout { ${CONNECTION} } aboutEarliest: statementsAbout(orderBy: EARLIEST) { nodes { id } } 
           aboutFitting: statementsAbout(orderBy: RELEVANCE, filter: { text: "money" }) { nodes { id } }
           aboutCarried: statementsAbout(orderBy: MOST_CARRIED, filter: { speaker: [{ name: "Harbour Council" }] }) { nodes { id } totalCount } }
         council: entity(ref: { name: "Harbour Council" }) { ... on Organisation { statements { ${CONNECTION} } } statementsAbout { ${CONNECTION} } }
         eastland: entity(ref: { name: "Eastland" }) { ... on Place { statementsMade { ${CONNECTION} } early: statementsMade(orderBy: EARLIEST) { nodes { id } } } }
         eastport: entity(ref: { name: "Eastport" }) { ... on Place { statementsMade { ${CONNECTION} } } }
         meeting: entity(ref: { name: "quay meeting" }) { ... on Event { statementsMade { ${CONNECTION} } } }
         article(url: "https://courier.example/quay") { statements { ${CONNECTION} }
           joy: statements(filter: { speaker: [{ name: "Harbour Council" }] }) { ${CONNECTION} } } }`,
    )
    const lists: Record<string, string[]> = {}
    for (const [thing, fields] of Object.entries<Data>(data))
      for (const [field, { nodes, totalCount = nodes.length }] of Object.entries<Data>(fields)) {
        lists[`${thing}.${field}`] = namesOf(nodes)
        expect(totalCount).toBe(nodes.length)
      }
    expect(lists).toEqual({
      'ada.statements': ['build', 'never'],
      'ada.direct': ['build'],
      'ada.earliest': ['never', 'build'],
      'ada.fitting': ['build'],
      'ada.carried': ['build', 'never'],
      'ada.statementsAbout': ['joy', 'doubt'],
      'ada.aboutEarliest': ['joy', 'doubt'],
      'ada.aboutFitting': ['doubt'],
      'ada.aboutCarried': ['joy'],
      'council.statements': ['joy'],
      'council.statementsAbout': ['joy'],
      'eastland.statementsMade': ['joy', 'build'],
      'eastland.early': ['joy', 'build'],
      'eastport.statementsMade': ['build'],
      'meeting.statementsMade': ['build'],
      'article.statements': ['build', 'joy'],
      'article.joy': ['joy'],
    })
    expect(data.ada.statements.nodes[0].saidAt).toEqual({ edtf: '2025-11-04' })
  })
})

describe('counts', () => {
  const count = async (by: string, more = '') =>
    (await graph.ask(`{ statementCounts(by: ${by} ${more}) { key entity { name } count } }`)).statementCounts.map(
      ({ key, entity, count }: Data) => (entity ? [entity.name, count, key.startsWith('entity_')] : [key, count]),
    )

  test.each<[string, unknown[]]>([
    [
      'SPEAKER',
      [
        ['Ada Moreau', 2, true],
        ['Harbour Council', 1, true],
      ],
    ],
    [
      'PUBLISHER',
      expect.arrayContaining([
        ['Sample Post', 2, true],
        ['Sample Courier', 2, true],
      ]) as never,
    ],
    [
      'PLACE',
      expect.arrayContaining([
        ['Eastport', 1, true],
        ['Eastland', 1, true],
      ]) as never,
    ],
    ['MODE', [['DIRECT', 2], ...['INDIRECT', 'MIXED'].map((mode) => [mode, 1])]],
    ['DAY', Array.from({ length: 20 }, (_, n) => [`2025-11-${n + 11}`, n === 19 ? 1 : 0])],
    [
      'WEEK',
      [
        ['2025-W44', 1],
        ['2025-W45', 1],
        ['2025-W46', 0],
        ['2025-W47', 0],
        ['2025-W48', 1],
      ],
    ],
    [
      'MONTH',
      [
        ['2025-10', 1],
        ['2025-11', 2],
      ],
    ],
    ['YEAR', [['2025', 3]]],
  ])('by %s', async (by, counts) => {
    const found = await count(by)
    if (by === 'MODE') found.sort((a: Data, b: Data) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    expect(found).toEqual(counts)
  })

  test('by ABOUT, most first, a statement for each', async () => {
    expect(await count('ABOUT')).toEqual([
      ['Bo Lind', 3, true],
      ['Ada Moreau', 2, true],
      expect.anything(),
      expect.anything(),
    ])
    expect(await count('ABOUT', ', first: 1')).toEqual([['Bo Lind', 3, true]])
  })

  test('the latest of many times, and only what fits', async () => {
    expect(await count('MONTH', ', first: 1')).toEqual([['2025-11', 2]])
    expect(await count('SPEAKER', ', filter: { mode: [MIXED] }')).toEqual([['Harbour Council', 1, true]])
    expect((await graph.fail('{ statementCounts(by: DAY, first: 0) { key } }')).code).toBe('BAD_PAGE_SIZE')
  })

  test('one statement, and one for the entities', async () => {
    expect(await graph.statementsOf('{ statementCounts(by: SPEAKER) { entity { name } count } }')).toHaveLength(2)
  })
})

test('a list with nested links sends one statement for each link, whatever the number of rows', async () => {
  const nested = (first: number) => `{ statements(first: ${first}) { nodes { content saidAt { edtf }
    speaker { name } speakerRole { title } addressees { name } about { name } place { name } event { name }
    related { kind statement { content } }
    appearances { article { headline publisher { name } } evidence { exact article { url } }
      attribution { part entity { name } evidence { exact article { url } } } } } } }`
  // statements, speaker with place and event, speakerRole, addressees, about, related, appearances, their articles,
  // publisher, evidence, attribution, its entities, articles of evidence
  for (const first of [1, 4]) expect((await graph.statementsOf(nested(first))).length).toBeLessThanOrEqual(13)
})

test('totals are counted only where they are asked for', async () => {
  const counts = (sent: string[]) => sent.filter((text) => text.includes('count(*)')).length
  const list = (more: string) =>
    `{ people { nodes { statements { nodes { id } ${more} } statementsAbout { nodes { id } ${more} } } } }`
  const without = await graph.statementsOf(list(''))
  expect([counts(without), without.length]).toEqual([0, 3])
  const asked = await graph.statementsOf(list('totalCount'))
  expect([counts(asked), asked.length]).toEqual([2, 5])
})
