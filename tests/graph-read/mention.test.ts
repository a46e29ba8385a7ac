/** Mentions: of articles in text order, of entities newest first; what is known of each. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { store } from '../graph-write/made-up-articles'
import { article, known } from '../graph-write/plain-article'
import { openGraph, type Data, type GraphClient } from './graph-client'
import { BODY_1, globalId, PRESS, QUAY_ARTICLE, storePress, type PressIds } from './press-world'

let graph: GraphClient
let ids: PressIds

beforeAll(async () => {
  graph = await openGraph()
  ids = await storePress(graph.db)
})
afterAll(() => graph.drop())

const OF_ARTICLE = `query($id: ID!, $types: [EntityType!], $first: Int) { article(id: $id) {
  mentions(types: $types, first: $first) { totalCount nodes {
    text kind type confidence entity { name } standsFor { name } article { id headline }
    evidence { field start end exact prefix suffix article { id } } } } } }`

test('every field, in the order of the text, the headline first', async () => {
  const { mentions } = (await graph.ask(OF_ARTICLE, { id: ids.quay })).article
  expect(mentions.totalCount).toBe(9)
  expect(
    mentions.nodes.map(({ text, kind, type, confidence, entity, standsFor }: Data) =>
      [text, kind, type, confidence, entity?.name, standsFor?.name].filter((value) => value !== undefined),
    ),
  ).toEqual([
    ['Eastport', 'NAME', 'PLACE', 1, 'Eastport', 'Harbour Council'],
    ['Ada Moreau', 'NAME', 'PERSON', 1, 'Ada Moreau'],
    ['Harbour Council', 'NAME', 'ORGANISATION', 1, 'Harbour Council'],
    ['Eastport', 'NAME', 'PLACE', 1, 'Eastport'],
    ['She', 'PRONOUN', 'PERSON', 0.75, 'Ada Moreau'],
    ['the quay meeting', 'NOMINAL', 'EVENT', 0.5, 'quay meeting'],
    ['Bo Lind', 'NAME', 'PERSON', 1, 'Bo Lind'],
    ['Eastland', 'NAME', 'PLACE', 1, 'Eastland'],
    ['the engineer', 'NOMINAL', 'PERSON', 0.25],
  ])
  for (const { text, article: of, evidence } of mentions.nodes) {
    expect([of.id, evidence.article.id, evidence.exact]).toEqual([ids.quay, ids.quay, text])
    const printed = evidence.field === 'HEADLINE' ? QUAY_ARTICLE.headline : BODY_1
    expect(printed.slice(evidence.start, evidence.end)).toBe(text)
    expect(printed.slice(0, evidence.start).endsWith(evidence.prefix)).toBe(true)
    expect(printed.slice(evidence.end).startsWith(evidence.suffix)).toBe(true)
  }
})

test('of some types only', async () => {
  const ask = async (types: string[]) => (await graph.ask(OF_ARTICLE, { id: ids.quay, types })).article.mentions
  expect(await ask(['PLACE', 'EVENT'])).toMatchObject({ totalCount: 4, nodes: { length: 4 } })
  expect(await ask(['ORGANISATION'])).toMatchObject({ totalCount: 1, nodes: [{ text: 'Harbour Council' }] })
  expect(await ask([])).toMatchObject({ totalCount: 0, nodes: [] })
})

test('of an entity, newest article first, within one as its facts came', async () => {
  const { entity } = await graph.ask(
    '{ entity(ref: { name: "Ada Moreau" }) { mentions { totalCount nodes { text article { id } } } } }',
  )
  const found = entity.mentions.nodes.map(({ text, article: of }: Data) => [text, of.id])
  expect(entity.mentions.totalCount).toBe(5)
  expect(found.slice(0, 2)).toEqual([
    ['Ada Moreau', ids.bare],
    ['Ada Moreau', ids.post],
  ])
  expect(found.filter(([, id]: string[]) => id === ids.quay)).toEqual([
    ['Ada Moreau', ids.quay],
    ['She', ids.quay],
  ])
})

test('a list with nested links sends one statement for each link, whatever the number of rows', async () => {
  const nested = (first: number) =>
    `{ people { nodes { mentions(first: ${first}) { nodes { text entity { name } standsFor { name } article { headline body }
         evidence { exact article { url } } } totalCount } } } }`
  // people, mentions, their counts, entities, articles
  for (const first of [1, 3, 100]) expect(await graph.statementsOf(nested(first))).toHaveLength(5)
})

test('only what stands now is shown, and only under whom it is known as after merges', async () => {
  const again = {
    ...QUAY_ARTICLE,
    entities: QUAY_ARTICLE.entities.map(known),
    appearances: QUAY_ARTICLE.appearances.map(known),
    mentions: QUAY_ARTICLE.mentions.slice(0, 2),
    factsHash: 'fewer',
  }
  await store(graph.db, again)
  expect((await graph.ask(OF_ARTICLE, { id: ids.quay })).article.mentions.totalCount).toBe(2)
  const { mergeEntities } = await graph.ask(
    `mutation { mergeEntities(keep: "${globalId(PRESS.ada)}", merge: "${globalId(PRESS.bo)}") {
       entity { name mentions { totalCount nodes { text } } articles { totalCount } statementsAbout { totalCount } } userErrors { code } } }`,
  )
  expect(mergeEntities).toMatchObject({
    userErrors: [],
    entity: { mentions: { totalCount: 7 }, articles: { totalCount: 4 } },
  })
  const { article: found } = await graph.ask(OF_ARTICLE, { id: ids.quay })
  expect(found.mentions.nodes.map(({ text, entity }: Data) => [text, entity.name])).toEqual([
    ['Ada Moreau', mergeEntities.entity.name],
    ['Bo Lind', mergeEntities.entity.name],
  ])
})

test('an article without any', async () => {
  const { id } = await store(graph.db, article('https://courier.example/nobody'))
  const found = (await graph.ask(OF_ARTICLE, { id: `article_${id}` })).article.mentions
  expect(found).toEqual({ totalCount: 0, nodes: [] })
})
