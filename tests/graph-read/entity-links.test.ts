/** What leads to entities, events, roles and participations, and in how many statements. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openGraph, type GraphClient } from './graph-client'
import { gid, storeWorld, WORLD } from './harbour-world'

let graph: GraphClient

beforeAll(async () => {
  graph = await openGraph()
  await storeWorld(graph.db)
})
afterAll(() => graph.drop())

const node = async (of: { id: string }, fields: string) =>
  (await graph.ask(`query($id: ID!) { node(id: $id) { ${fields} } }`, { id: gid(of) })).node

describe('an entity', () => {
  test('has its scalars and every other name', async () => {
    expect(
      await node(WORLD.ada, '__typename ... on Entity { id type name aliases description wikidataId sameAs }'),
    ).toEqual({
      __typename: 'Person',
      id: gid(WORLD.ada),
      type: 'PERSON',
      name: 'Ada Moreau',
      aliases: ['Ada M.', 'Moreau'],
      description: 'mayor of Eastport',
      wikidataId: 'Q101',
      sameAs: [],
    })
  })

  test('shows what only its type has, through fragments of any kind', async () => {
    const place = await node(
      WORLD.quay,
      '...P } } fragment P on Node { ... on Place { countryCode partOf { name partOf { name partOf { name } } }',
    )
    expect(place).toEqual({
      countryCode: 'SE',
      partOf: { name: 'Eastport', partOf: { name: 'Eastland', partOf: null } },
    })
    const event = await node(
      WORLD.meeting,
      '... on Event { category status time { edtf precision basis } place { name countryCode } participants { role entity { __typename name } } }',
    )
    expect(event).toEqual({
      category: 'MEETING',
      status: 'OCCURRED',
      time: { edtf: '2025-11-04', precision: 'DAY', basis: 'STATED' },
      place: { name: 'Eastport', countryCode: 'SE' },
      participants: [
        { role: 'host', entity: { __typename: 'Person', name: 'Ada Moreau' } },
        { role: null, entity: { __typename: 'Person', name: 'Bo Lind' } },
      ],
    })
  })

  test('many at once keep their order; what is not there is null', async () => {
    const ids = [gid(WORLD.vote), 'entity_0199b1c2-0000-7000-8000-000000000000', gid(WORLD.ada), 'nonsense']
    const question = 'query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Event { category } } }'
    const { nodes } = await graph.ask(question, { ids })
    expect(nodes).toEqual([{ id: gid(WORLD.vote), category: 'ELECTION' }, null, { id: gid(WORLD.ada) }, null])
    expect(await graph.statementsOf(question, { ids })).toHaveLength(1)
    expect(await graph.fail('{ node(id: "nonsense") { id } }')).toMatchObject({ code: 'BAD_ID' })
    expect(await graph.fail('{ node(id: "entity_0199b1c2-0000-7000-8000-000000000000") { id } }')).toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('roles', () => {
  const titles = async (on: string | null) => {
    const question = `query($on: Date) { a: entity(ref: { name: "Ada Moreau" }) { ... on Person { roles(on: $on) { title } } }
      b: entity(ref: { name: "Bo Lind" }) { ... on Person { roles(on: $on) { title } } } }`
    const { a, b } = await graph.ask(question, { on })
    return [...a.roles, ...b.roles].map(({ title }: { title: string }) => title)
  }

  test.each([
    [null, ['Mayor', 'engineer']],
    ['2023-12-31', ['engineer']], // the mayor came in 2024
    ['2024-01-01', ['Mayor', 'engineer']],
    ['2025-10-31', ['Mayor', 'engineer']],
    ['2025-11-01', ['Mayor']], // the engineer left in October
    ['2019-12-31', []],
  ])('on %s: %j', async (on, expected) => expect(await titles(on)).toEqual(expected))

  test('lead to the person, the body and the place', async () => {
    const ada = await node(
      WORLD.ada,
      '... on Person { roles { title person { name } place { name } organisation { name } from { edtf precision earliest basis } until { edtf } } }',
    )
    expect(ada.roles).toEqual([
      {
        title: 'Mayor',
        person: { name: 'Ada Moreau' },
        place: { name: 'Eastport' },
        organisation: null,
        from: { edtf: '2024', precision: 'YEAR', earliest: '2024-01-01T00:00:00.000Z', basis: 'STATED' },
        until: null,
      },
    ])
  })

  test('of an organisation are its members', async () => {
    const members = async (on: string) =>
      (await node(WORLD.council, `... on Organisation { members(on: "${on}") { title person { name } } }`)).members
    expect(await members('2025-11-10')).toEqual([{ title: 'chair', person: { name: 'Karl Lind' } }])
    expect(await members('2021-01-01')).toHaveLength(2)
  })

  test('of a speaker: what the same article reports', async () => {
    const { statements } = await graph.ask('{ statements { nodes { content speakerRole { title } } } }')
    expect(statements.nodes).toEqual([
      { content: 'Never', speakerRole: { title: 'chair' } },
      { content: 'We will build the quay', speakerRole: { title: 'Mayor' } },
    ])
  })
})

describe('an article and its statements', () => {
  const QUESTION = `{ articles(orderBy: EARLIEST, first: 3) { nodes {
    publisher { name } authors { name } events { name status }
    entities(types: [PERSON, PLACE], first: 3) { totalCount nodes { name ... on Place { countryCode } } }
    mentions { nodes { entity { name aliases } standsFor { name } } }
    statements { nodes { speaker { name } addressees { name } about { name type } place { name countryCode } event { name category } speakerRole { title } } } } } }`

  test('lead to the entities that they mean', async () => {
    const [first] = (await graph.ask(QUESTION)).articles.nodes
    expect(first).toMatchObject({
      publisher: { name: 'Sample Courier' },
      authors: [{ name: 'Zoë Ångström' }],
      events: [{ name: 'meeting in Eastport', status: 'OCCURRED' }],
      entities: { totalCount: 5 },
      statements: {
        nodes: [
          {
            speaker: { name: 'Ada Moreau' },
            addressees: [{ name: 'Harbour Council' }],
            place: { name: 'Eastport', countryCode: 'SE' },
            event: { name: 'meeting in Eastport', category: 'MEETING' },
            speakerRole: { title: 'Mayor' },
          },
        ],
      },
    })
    expect(first.entities.nodes).toEqual([
      { name: 'North Quay', countryCode: 'SE' },
      { name: 'Ada Moreau' },
      { name: 'Eastport', countryCode: 'SE' },
    ])
    expect(first.statements.nodes[0].about.map(({ name }: { name: string }) => name).sort()).toEqual([
      'Bo Lind',
      'North Quay',
    ])
  })

  test('take one statement for each field that follows a link, whatever the number of rows', async () => {
    const sent = await graph.statementsOf(QUESTION)
    // articles; publisher, authors, events, entities, their total, mentions, statements; of mentions the entity; of
    // statements speaker, place and event in one, addressees, about, speakerRole
    expect(sent.length).toBeLessThanOrEqual(13)
  })
})

test('events at a place are those in the places within it, latest first', async () => {
  const question =
    '{ entity(ref: { name: "Eastland" }) { ... on Place { events { totalCount nodes { name place { name } } } } } }'
  const { entity } = await graph.ask(question)
  expect(entity.events).toEqual({
    totalCount: 2,
    nodes: [
      { name: 'quay vote', place: { name: 'North Quay' } },
      { name: 'meeting in Eastport', place: { name: 'Eastport' } },
    ],
  })
})

test.each([
  ['category: [ELECTION]', ['quay vote']],
  ['status: [OCCURRED]', ['meeting in Eastport']],
  ['name: "EASTPORT"', ['meeting in Eastport']],
  ['participant: [{ name: "Ada Moreau" }]', ['meeting in Eastport']],
  ['place: [{ name: "Eastport" }]', ['quay vote', 'meeting in Eastport']],
  ['place: [{ name: "North Quay" }]', ['quay vote']],
  ['time: { from: "2025-11-05" }', ['quay vote']],
  ['time: { to: "2025-11-04" }', ['meeting in Eastport']],
  ['time: { from: "2025-11-04", to: "2025-11-20" }', ['quay vote', 'meeting in Eastport']],
  ['category: []', []],
])('events with %s', async (filter, names) => {
  const { events } = await graph.ask(`{ events(filter: { ${filter} }) { totalCount nodes { name } } }`)
  expect(events).toEqual({ totalCount: names.length, nodes: names.map((name) => ({ name })) })
})

test.each([
  ['people(filter: { name: "lind" })', ['Bo Lind', 'Karl Lind']],
  ['people(filter: { country: ["se"] })', ['Ada Moreau']], // mayor of a place there
  ['places(filter: { country: ["SE"], name: "east" })', ['Eastland', 'Eastport']],
  ['places(filter: { country: ["GB"] })', []],
  ['organisations(filter: { name: "h.c." })', ['Harbour Council']],
])('%s', async (field, names) => {
  const question = `{ list: ${field.replace(')', ', orderBy: NAME)')} { totalCount nodes { name } } }`
  const { list } = await graph.ask(question)
  expect(list).toEqual({ totalCount: names.length, nodes: names.map((name) => ({ name })) })
})

test.each([
  ['people(first: 0)', 'BAD_PAGE_SIZE'],
  ['people(first: 1000)', 'BAD_PAGE_SIZE'],
  ['people(after: "forged")', 'BAD_CURSOR'],
  ['people(filter: { name: "…" })', 'BAD_ARGUMENT'],
  ['people(filter: { country: ["Sweden"] })', 'BAD_ARGUMENT'],
  ['events(filter: { time: { from: "2025-02-01", to: "2025-01-01" } })', 'BAD_DATE_RANGE'],
])('%s is refused: %s', async (field, code) => {
  expect(await graph.fail(`{ ${field} { totalCount } }`)).toMatchObject({ code })
})
