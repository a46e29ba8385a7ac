/** Entities found by their names: all words in any order, begun words, words misspelt for those that other names hold. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { madeUpName } from '../../src/bench/made-up-news'
import { store } from '../graph-write/made-up-articles'
import { article, entity } from '../graph-write/plain-article'
import { openGraph, type Data, type GraphClient } from './graph-client'

/** As many as make several people share each given name. */
const PEOPLE = Array.from({ length: 300 }, (_, n) => madeUpName(n))
const OTHERS = ['Tova Sandell', 'Bo Sandel', 'Innenministerium Nordfurt', 'Zoë de Vries']

let graph: GraphClient

beforeAll(async () => {
  graph = await openGraph()
  const people = [...new Set([...PEOPLE, ...OTHERS])].map((name) => entity('PERSON', name))
  await store(graph.db, article('https://courier.example/names', { entities: people }))
})
afterAll(() => graph.drop())

const search = async (text: string): Promise<string[]> => {
  const question =
    'query($text: String!) { search(text: $text, types: [PERSON], first: 100) { nodes { ... on Person { name } } } }'
  return (await graph.ask(question, { text })).search.nodes.map(({ name }: Data) => name)
}

test.each([
  ['Tova Sandel', 'Tova Sandell'], // Sandel is right, of another
  ['Sandell', 'Tova Sandell'],
  ['Tovva Sandell', 'Tova Sandell'],
  ['Sandell Tova', 'Tova Sandell'],
  ['ministerium', 'Innenministerium Nordfurt'], // a part of a word
  ['Vries', 'Zoë de Vries'],
  ['zoe d', 'Zoë de Vries'], // as it is typed
  ['Zoe Vreis', 'Zoë de Vries'],
])('"%s" finds %s first', async (text, name) => expect((await search(text))[0]).toBe(name))

test('one of the words is enough where few names hold it, but whoever has all of them comes first', async () => {
  expect((await search('Tova Vries')).slice(0, 2).sort()).toEqual(['Tova Sandell', 'Zoë de Vries'])
  expect((await search('Bo Sandel Nordfurt')).slice(0, 2)).toEqual(['Bo Sandel', 'Innenministerium Nordfurt'])
})

test('every name is found by its words, in any order, the last one begun', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...PEOPLE),
      fc.boolean(),
      fc.integer({ min: 2, max: 12 }),
      async (name, turned, letters) => {
        const words = turned ? name.split(' ').reverse() : name.split(' ')
        expect(await search(words.join(' '))).toContain(name)
        expect(await search([words[0], words[1]!.slice(0, letters)].join(' '))).toContain(name)
      },
    ),
    { numRuns: 40 },
  )
})
