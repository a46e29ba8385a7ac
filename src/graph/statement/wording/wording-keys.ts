/**
 * By what wordings of one utterance are found among all that a speaker said: a speaker, a time and words in, numbers out.
 * Each number stands for two telling words that stand side by side, or with one between them, said by that speaker in a
 * stretch of sixteen days: two wordings of one utterance share at least one. After Broder (1997), On the resemblance and
 * containment of documents: shingles, hashed; of a very long text those with the smallest hashes.
 */
import type { Word } from './words'

export interface Said {
  speakerId: string
  earliest: Date
  latest: Date
}

const DAY = 86_400_000
const STRETCH = 16 * DAY
/** A time wider than this many stretches ("last year") is one of its own. */
const MOST_STRETCHES = 4
const MOST_PAIRS = 128

/** FNV-1a, signed, as Postgres' integer. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value | 0
}

function stretchesOf(earliest: number, latest: number): string[] {
  const [first, last] = [Math.floor(earliest / STRETCH), Math.floor(latest / STRETCH)]
  if (last - first >= MOST_STRETCHES) return ['wide']
  return Array.from({ length: last - first + 1 }, (_, n) => String(first + n))
}

function pairsOf(words: readonly Word[]): string[] {
  const telling = words.filter(({ weight, kind }) => weight >= 0.5 || kind === 'NEGATION').map(({ stem }) => stem)
  if (telling.length < 2) return [words.map(({ stem }) => stem).join(' ')]
  const pair = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)
  return telling.flatMap((a, n) => telling.slice(n + 1, n + 3).map((b) => pair(a, b)))
}

/** @param by milliseconds before and after, for what is asked; 0 for what is kept. Distinct, none of no words. */
export function wordingKeys(words: readonly Word[], { speakerId, earliest, latest }: Said, by: number): number[] {
  if (words.length === 0) return []
  const pairs = [...new Set(pairsOf(words))].sort((a, b) => hash(a) - hash(b)).slice(0, MOST_PAIRS)
  const stretches = stretchesOf(earliest.getTime(), latest.getTime())
  const asked = stretches[0] === 'wide' ? stretches : stretchesOf(earliest.getTime() - by, latest.getTime() + by)
  return [...new Set(asked.flatMap((stretch) => pairs.map((pair) => hash(`${speakerId} ${stretch} ${pair}`))))]
}
