/** Entities by reference: ids, Wikidata items, names that are clear, unclear or unknown. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openGraph, type GraphClient } from './graph-client'
import { gid, storeWorld, WORLD } from './harbour-world'

let graph: GraphClient

beforeAll(async () => {
  graph = await openGraph()
  await storeWorld(graph.db)
})
afterAll(() => graph.drop())

const ENTITY = 'query($ref: EntityRef!) { entity(ref: $ref) { id name } }'
const find = async (ref: object): Promise<string | null> => (await graph.ask(ENTITY, { ref })).entity?.name ?? null
const refuse = (ref: object) => graph.fail(ENTITY, { ref })

describe('a reference', () => {
  test.each([
    [{ id: gid(WORLD.ada) }, 'Ada Moreau'],
    [{ wikidataId: 'Q101' }, 'Ada Moreau'],
    [{ name: 'Ada Moreau' }, 'Ada Moreau'],
    [{ name: 'ADA  MOREAU' }, 'Ada Moreau'],
    [{ name: 'Moreau' }, 'Ada Moreau'],
    [{ name: 'HC' }, 'Harbour Council'],
    [{ name: 'zoe angstrom' }, 'Zoë Ångström'],
    [{ name: 'Ångström' }, 'Zoë Ångström'],
    [{ name: 'Eastport', type: 'PLACE' }, 'Eastport'],
  ])('%j is %s', async (ref, name) => expect(await find(ref)).toBe(name))

  test.each([
    [{ name: 'Nobody' }],
    [{ name: 'Eastport', type: 'PERSON' }],
    [{ wikidataId: 'Q404' }],
    [{ name: "'; drop table entity" }],
  ])('%j names nothing: null', async (ref) => expect(await find(ref)).toBeNull())

  test.each([
    [{}, 'BAD_ENTITY_REF'],
    [{ id: gid(WORLD.ada), name: 'Ada' }, 'BAD_ENTITY_REF'],
    [{ id: gid(WORLD.ada), type: 'PERSON' }, 'BAD_ENTITY_REF'],
    [{ type: 'PERSON' }, 'BAD_ENTITY_REF'],
    [{ name: ' .!? ' }, 'BAD_ENTITY_REF'],
    [{ name: 'x'.repeat(301) }, 'BAD_ENTITY_REF'],
    [{ wikidataId: '101' }, 'BAD_ENTITY_REF'],
    [{ id: 'entity_1' }, 'BAD_ID'],
    [{ id: gid(WORLD.ada).replace('entity', 'article') }, 'BAD_ID'],
    [{ id: 'entity_0199b1c2-0000-7000-8000-000000000000' }, 'NOT_FOUND'],
    [{ name: 'Lind' }, 'AMBIGUOUS_ENTITY'],
  ])('%j is refused: %s', async (ref, code) => expect((await refuse(ref)).code).toBe(code))

  test('a surname of two lists both, the more mentioned one first', async () => {
    const { message, details } = await refuse({ name: 'Lind' })
    expect(details.candidates.map((one: { id: string; name: string }) => [one.id, one.name])).toEqual(
      expect.arrayContaining([
        [gid(WORLD.bo), 'Bo Lind'],
        [gid(WORLD.karl), 'Karl Lind'],
      ]),
    )
    expect(message).toContain('Bo Lind (person, harbour engineer)')
  })

  test('an unknown name in a filter suggests those that are written like it', async () => {
    const failed = await graph.fail('{ events(filter: { participant: [{ name: "Ada Moro" }] }) { totalCount } }')
    expect(failed).toMatchObject({ code: 'ENTITY_NOT_FOUND', details: { suggestions: ['Ada Moreau'] } })
  })

  test('all references of one operation are looked up by one statement', async () => {
    const sent = await graph.statementsOf(
      `{ a: entity(ref: { name: "Moreau" }) { name } b: entity(ref: { id: "${gid(WORLD.bo)}" }) { aliases }
         c: entity(ref: { wikidataId: "Q101" }) { name } d: entity(ref: { name: "nobody" }) { name } }`,
    )
    expect(sent).toHaveLength(1)
  })
})
