/** Merging, telling apart and taking back, through the API. */
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { openGraph, type Data, type GraphClient } from './graph-client'
import { gid, storeWorld, WORLD } from './harbour-world'

let graph: GraphClient

beforeEach(async () => {
  graph = await openGraph()
  await storeWorld(graph.db)
})
afterEach(() => graph.drop())

const JUDGEMENT = 'judgement { id verdict leftName rightName madeBy withdrawnAt left { name } right { name } }'
const MERGE = `mutation($keep: ID!, $merge: ID!) { mergeEntities(keep: $keep, merge: $merge) {
  entity { id name aliases } ${JUDGEMENT} userErrors { path code } } }`
const WITHDRAW = `mutation($id: ID!) { withdrawJudgement(id: $id) { ${JUDGEMENT} userErrors { path code } } }`
const PERSON = `query($id: ID!) { node(id: $id) { id ... on Person { name aliases roles { title } links(first: 100) { totalCount } } } }`

const merge = async (keep: { id: string }, other: { id: string }) =>
  (await graph.ask(MERGE, { keep: gid(keep), merge: gid(other) })).mergeEntities

test('a merged entity answers as the one that stays, with all names; withdrawing gives both back', async () => {
  const before = [await graph.ask(PERSON, { id: gid(WORLD.bo) }), await graph.ask(PERSON, { id: gid(WORLD.karl) })]
  const merged = await merge(WORLD.bo, WORLD.karl)
  expect(merged).toMatchObject({
    entity: { id: gid(WORLD.bo) },
    judgement: {
      verdict: 'SAME',
      leftName: 'Bo Lind',
      rightName: 'Karl Lind',
      madeBy: 'tester',
      withdrawnAt: null,
      left: { name: merged.entity.name },
      right: { name: merged.entity.name }, // its id answers as the one that stays
    },
    userErrors: [],
  })
  expect([merged.entity.name, ...merged.entity.aliases].sort()).toEqual(['Bo Lind', 'Karl Lind', 'Lind'])
  const { node } = await graph.ask(PERSON, { id: gid(WORLD.karl) })
  expect(node.id).toBe(gid(WORLD.bo))
  expect(node.roles.map(({ title }: Data) => title).sort()).toEqual(['chair', 'engineer'])
  expect((await graph.ask('{ entity(ref: { name: "Lind" }) { id } }')).entity.id).toBe(gid(WORLD.bo))
  expect((await graph.ask('{ people(filter: { name: "lind" }) { totalCount } }')).people.totalCount).toBe(1)
  const record = '{ node(id: "' + merged.judgement.id + '") { __typename ... on Judgement { verdict withdrawnAt } } }'
  expect((await graph.ask(record)).node).toEqual({ __typename: 'Judgement', verdict: 'SAME', withdrawnAt: null })

  const { withdrawJudgement } = await graph.ask(WITHDRAW, { id: merged.judgement.id })
  expect(withdrawJudgement).toMatchObject({
    judgement: { right: { name: 'Karl Lind' }, withdrawnAt: expect.any(String) },
    userErrors: [],
  })
  expect([await graph.ask(PERSON, { id: gid(WORLD.bo) }), await graph.ask(PERSON, { id: gid(WORLD.karl) })]).toEqual(
    before,
  )
})

test('in one operation each mutation sees what the one before it did', async () => {
  const question = `mutation($a: ID!, $b: ID!, $c: ID!) {
    one: mergeEntities(keep: $a, merge: $b) { entity { name aliases } }
    two: mergeEntities(keep: $a, merge: $c) { entity { name aliases } } }`
  const { one, two } = await graph.ask(question, { a: gid(WORLD.bo), b: gid(WORLD.karl), c: gid(WORLD.zoe) })
  expect([one.entity.name, ...one.entity.aliases]).not.toContain('Zoë Ångström')
  expect([two.entity.name, ...two.entity.aliases]).toContain('Zoë Ångström')
})

test('two that are different cannot be merged; what is wrong comes as data', async () => {
  const apart = `mutation($left: ID!, $right: ID!) { markDifferent(left: $left, right: $right) { ${JUDGEMENT} userErrors { path code } } }`
  const { markDifferent } = await graph.ask(apart, { left: gid(WORLD.bo), right: gid(WORLD.karl) })
  expect(markDifferent).toMatchObject({ judgement: { verdict: 'DIFFERENT', leftName: 'Bo Lind' }, userErrors: [] })
  const nothing = { entity: null, judgement: null }
  expect(await merge(WORLD.bo, WORLD.karl)).toEqual({ ...nothing, userErrors: [{ path: ['merge'], code: 'CONFLICT' }] })
  expect(await merge(WORLD.bo, WORLD.council)).toEqual({
    ...nothing,
    userErrors: [{ path: ['merge'], code: 'CONFLICT' }],
  })
  const bad = await graph.ask(MERGE, { keep: 'nonsense', merge: gid(WORLD.bo) })
  expect(bad.mergeEntities).toEqual({ ...nothing, userErrors: [{ path: ['keep'], code: 'BAD_ID' }] })
  const unknown = await graph.ask(WITHDRAW, { id: 'judgement_0199b1c2-0000-7000-8000-000000000000' })
  expect(unknown.withdrawJudgement).toEqual({ judgement: null, userErrors: [{ path: ['id'], code: 'NOT_FOUND' }] })
})
