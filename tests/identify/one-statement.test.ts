/** Wordings of one utterance are one statement, look-alikes are not: invented quotations, through the journey and the API. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openGraph, type GraphClient } from '../graph-read/graph-client'
import { areJoined, score, type Pair } from './saying'

let graph: GraphClient
beforeAll(async () => {
  graph = await openGraph()
})
afterAll(() => graph.drop())

/** See the head of the file. */
function readPairs(text: string): Pair[] {
  return text.split(/\n{2,}/).flatMap((block) => {
    const [quotation, ...wordings] = block.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
    return wordings.map((line): Pair => {
      const [, sign, kind, words] = /^([+-]) (\w+): (.+)$/.exec(line)!
      const mode = kind === 'reported' ? 'INDIRECT' : 'DIRECT'
      return { same: sign === '+', kind: kind!, words: [quotation!, words!], mode }
    })
  })
}

const sameWords = (same: boolean, kind: string, days: [string, string], ...wordings: string[]): Pair[] =>
  wordings.map((words) => ({ same, kind, words: [words, words], mode: 'DIRECT', days }))

const EVERY_DAY = [
  'No comment.',
  'I have nothing to add.',
  'Thank you all.',
  'We will see.',
  'Never again!',
  'Yes, of course.',
]
const FORMULAS = [
  'Our thoughts and prayers are with the families of the victims.',
  'We condemn this attack in the strongest possible terms.',
  'We are aware of the reports and are monitoring the situation closely.',
  'We do not comment on ongoing investigations.',
  'We take this matter very seriously.',
  'All options are on the table.',
  'The safety of our passengers is our top priority.',
]

const PAIRS: Pair[] = [
  ...readPairs(readFileSync(join(__dirname, 'invented-quotations.txt'), 'utf8')),
  ...sameWords(true, 'same day', ['2025-11-03', '2025-11-03'], ...EVERY_DAY, ...FORMULAS),
  ...sameWords(false, 'every day', ['2025-11-03', '2025-11-05'], ...EVERY_DAY),
  ...sameWords(false, 'formula', ['2025-11-03', '2025-11-06'], ...FORMULAS),
]

test('200 pairs and more: shortened, otherwise printed, reported; another number, name, day, or the opposite', async () => {
  expect(PAIRS.length).toBeGreaterThanOrEqual(200)
  const { precision, recall, wrong } = score(PAIRS, await areJoined(graph, PAIRS))
  expect({ wrong, precise: precision >= 0.98, complete: recall >= 0.9 }).toMatchObject({
    precise: true,
    complete: true,
  })
})
