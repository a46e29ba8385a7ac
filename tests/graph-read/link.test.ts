/** Entity.links: which way they run, how heavy they are, and what a span of time shows. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { articles, emptyGraph, NUMBERS, store } from '../graph-write/made-up-articles'
import { openGraph, type Data, type GraphClient } from './graph-client'
import { gid, storeWorld, WORLD } from './harbour-world'

let graph: GraphClient

beforeAll(async () => {
  graph = await openGraph()
  await storeWorld(graph.db)
})
afterAll(() => graph.drop())

const LINK = 'edges { other { name } node { kind weight from { name } to { name } firstSeen lastSeen source } }'

interface Edge {
  other: { name: string }
  node: {
    kind: string
    weight: number
    from: { name: string }
    to: { name: string }
    firstSeen: string
    lastSeen: string
  }
}

const links = async (name: string, args: string): Promise<Edge[]> =>
  (await graph.ask(`{ entity(ref: { name: "${name}" }) { links${args} { ${LINK} } } }`)).entity.links.edges

const shown = ({ other, node }: Edge): string => `${node.kind} ${other.name} ${node.weight}`

describe('links of an entity', () => {
  test('are those that the articles show, strongest first, with their other ends', async () => {
    const found = await links('Ada Moreau', '(kinds: [CO_MENTIONED], first: 4)')
    expect(found.map(({ node }) => node.weight)).toEqual([2, 2, 2, 1])
    expect(
      found
        .slice(0, 3)
        .map(({ other }) => other.name)
        .sort(),
    ).toEqual(['Eastport', 'Harbour Council', 'North Quay'])
    expect(found.every(({ node }) => node.from.name === 'Ada Moreau')).toBe(true)
  })

  test.each([
    [
      'Ada Moreau',
      '(kinds: [SPOKE_ABOUT, SPOKE_TO], direction: OUT)',
      ['SPOKE_ABOUT Bo Lind 1', 'SPOKE_ABOUT North Quay 1', 'SPOKE_TO Harbour Council 1'],
    ],
    ['Ada Moreau', '(kinds: [SPOKE_ABOUT, SPOKE_TO], direction: IN)', []],
    [
      'Harbour Council',
      '(direction: IN, kinds: [SPOKE_TO, SPOKE_ABOUT])',
      ['SPOKE_ABOUT Karl Lind 1', 'SPOKE_TO Ada Moreau 1'],
    ],
    ['Harbour Council', '(to: [{ name: "Karl Lind" }], kinds: [HOLDS_ROLE])', ['HOLDS_ROLE Karl Lind 1']],
    ['Ada Moreau', '(to: [{ name: "Eastport" }], minWeight: 2)', ['CO_MENTIONED Eastport 2']],
    [
      'Ada Moreau',
      '(kinds: [TOOK_PART_WITH, TOOK_PART_IN])',
      ['TOOK_PART_IN meeting in Eastport 1', 'TOOK_PART_WITH Bo Lind 1'],
    ],
    [
      'Ada Moreau',
      '(kinds: [CO_MENTIONED], seen: { to: "2025-11-09" }, to: [{ name: "Eastport" }])',
      ['CO_MENTIONED Eastport 1'],
    ],
    ['Ada Moreau', '(seen: { from: "2026-01-01" })', []],
    [
      'Karl Lind',
      '(seen: { from: "2025-11-10", to: "2025-11-10" }, kinds: [SPOKE_ABOUT])',
      ['SPOKE_ABOUT Harbour Council 1'],
    ],
  ])('of %s %s', async (name, args, expected) => expect((await links(name, args)).map(shown).sort()).toEqual(expected))

  test('keep their true ends, seen from either', async () => {
    for (const name of ['Ada Moreau', 'Harbour Council']) {
      const [edge] = await links(name, '(kinds: [SPOKE_TO])')
      expect(edge).toMatchObject({
        other: { name: name === 'Ada Moreau' ? 'Harbour Council' : 'Ada Moreau' },
        node: { from: { name: 'Ada Moreau' }, to: { name: 'Harbour Council' }, firstSeen: '2025-11-04T08:00:00.000Z' },
      })
    }
  })

  test('a time is counted over that time alone, first and last article included', async () => {
    const [edge] = await links(
      'Ada Moreau',
      '(seen: { from: "2025-11-05" }, kinds: [CO_MENTIONED], to: [{ name: "Eastport" }])',
    )
    expect(edge!.node).toMatchObject({
      weight: 1,
      firstSeen: '2025-12-01T08:00:00.000Z',
      lastSeen: '2025-12-01T08:00:00.000Z',
    })
  })

  test('a range that ends before it begins is refused', async () => {
    const question =
      '{ entity(ref: { name: "Ada Moreau" }) { links(seen: { from: "2025-12-02", to: "2025-12-01" }) { totalCount } } }'
    expect(await graph.fail(question)).toMatchObject({ code: 'BAD_DATE_RANGE' })
  })

  test('of many entities come by one statement, their ends by another', async () => {
    const question = '{ people { nodes { links(first: 2) { edges { other { name } node { to { name } } } } } } }'
    expect(await graph.statementsOf(question)).toHaveLength(3)
  })

  test('neighbourhoods know times, too', async () => {
    const around = async (seen: string): Promise<string[]> => {
      const question = `{ neighbourhood(of: [{ name: "Karl Lind" }], kinds: [CO_MENTIONED], depth: 2, seen: ${seen}) { nodes { entity { name } } } }`
      return (await graph.ask(question)).neighbourhood.nodes.map(({ entity }: Data) => entity.name)
    }
    expect(await around('{ to: "2025-11-09" }')).toEqual(['Karl Lind'])
    expect((await around('{ from: "2025-11-10", to: "2025-11-10" }')).sort()).toEqual([
      'Ada Moreau',
      'Harbour Council',
      'Karl Lind',
      'North Quay',
    ])
    expect(await around('{}')).toContain('Zoë Ångström')
    expect(gid(WORLD.karl)).toMatch(/^entity_/)
  })
})

test('all of time shows just the links that are kept, whatever the articles', async () => {
  const made = await openGraph()
  try {
    const question = `query($seen: DateRange) { people { nodes { ...L } } organisations { nodes { ...L } } places { nodes { ...L } } events { nodes { ...L } } }
      fragment L on Entity { id links(first: 100, seen: $seen) { totalCount edges { cursor other { id } node { kind weight firstSeen lastSeen from { id } to { id } } } } }`
    await fc.assert(
      fc.asyncProperty(fc.tuple(...NUMBERS.map((n) => fc.option(articles(n), { nil: null }))), async (brought) => {
        await emptyGraph(made.db)
        for (const facts of brought) if (facts) await store(made.db, facts)
        const kept = await made.ask(question)
        expect(await made.ask(question, { seen: {} })).toEqual(kept)
        expect(await made.ask(question, { seen: { from: '2000-01-01', to: '2030-01-01' } })).toEqual(kept)
      }),
      { numRuns: 15 },
    )
  } finally {
    await made.drop()
  }
})
