/** News of an invented district: the same seed gives the same texts. Few names, shared by many, so that there is room for doubt. */
import type { ArticleDraft } from '../../src/read/article-draft'

const GIVEN = ['Ada', 'Bo', 'Ciro', 'Dana', 'Emil', 'Fenna']
const SURNAMES = ['Moreau', 'Lindqvist', 'Okafor', 'Varga', 'Brandt']
const PLACES = ['Eastport', 'Kestrel Bay', 'Upper Vale', 'Norrholm']
const BODIES = ['Harbour Council', 'Vale Water Company', 'Union of Dockers', 'Norrholm University']
const POSTS = [
  'mayor of Eastport',
  'head of the Harbour Council',
  'spokesman for the Vale Water Company',
  'a professor',
]
const OUTLETS = ['Sample Courier', 'Eastport Herald', 'Vale Observer', 'The Sample Courier']
const WORDS = [
  'The quay will be finished before the winter',
  'We were not asked and we will not pay for it',
  'Nobody in this town believes those figures',
  'There is no plan to close the old harbour',
  'The talks go on until both sides are content',
  'The water is clean, and it always was',
]
const MEETINGS = ['met', 'held talks with', 'visited']

/** Mulberry32 (Tommy Ettinger): numbers from 0 to 1. */
export function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** One of them. */
export const oneOf = <T>(items: readonly T[], roll: () => number): T => items[Math.floor(roll() * items.length)]!

/** The nth article; another telling has another text at the same address. */
export function inventedArticle(n: number, telling: number): ArticleDraft {
  const roll = dice(n * 101 + telling * 7919)
  const person = (): string => `${oneOf(GIVEN, roll)} ${oneOf(SURNAMES, roll)}`
  const shortOf = (name: string): string => name.split(' ')[1]!
  const [speaker, other] = [person(), person()]
  const place = oneOf(PLACES, roll)
  const named = roll() < 0.25 ? `Mr ${shortOf(speaker)}` : `${speaker}, ${oneOf(POSTS, roll)},`
  const day = String(3 + Math.floor(roll() * 20)).padStart(2, '0')
  const sentences = [
    `“${oneOf(WORDS, roll)},” said ${named} in ${place} on Tuesday.`,
    `${shortOf(speaker)} ${oneOf(MEETINGS, roll)} ${other} of the ${oneOf(BODIES, roll)} there on 4 November.`,
    `${roll() < 0.5 ? other : shortOf(other)} said that ${oneOf(WORDS, roll).toLowerCase()}.`,
    `The ${oneOf(BODIES, roll)} did not answer questions from ${oneOf(PLACES, roll)}.`,
  ]
  return {
    url: `https://sample.example/${n}`,
    headline: `${shortOf(speaker)} speaks in ${place}`,
    body: sentences.filter(() => roll() < 0.9).join(' ') || sentences[0]!,
    language: 'en',
    publishedAt: `2025-11-${day}T10:00:00Z`,
    publisher: { name: oneOf(OUTLETS, roll) },
    byline: `By ${person()}`,
  }
}
