/** Numbers as written in, figures out: "1,000", "one thousand", "20 per cent" and "20%" are compared as numbers. English words. */

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'

const SMALL: ReadonlyMap<string, number> = new Map([
  ...UNITS.split(' ').map((word, n) => [word, n] as const),
  ...TENS.split(' ').map((word, n) => [word, 20 + 10 * n] as const),
])
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['m', 1e6],
  ['mn', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
  ['dozen', 12],
])
const LETTER_SCALES = /^(?:k|m|mn|bn)$/

const figureOf = (word: string): number | undefined => {
  const digits = /^\d[\d,]*(?:\.\d+)?$/.exec(word)?.[0]
  return digits === undefined ? SMALL.get(word) : Number(digits.replaceAll(',', ''))
}

const isFigure = (word: string): boolean => /^\d/.test(word)

export interface NumberRead {
  value: number
  /** How many words it takes. */
  length: number
}

/**
 * The number that begins at that word, or null. "One" alone is a word like others, and so are "hundreds" and "a million".
 * @param words folded, but with the commas and points of figures
 */
export function readNumber(words: readonly string[], at: number): NumberRead | null {
  let [total, group, used, i] = [0, 0, 0, at]
  for (; i < words.length; i++) {
    const word = words[i]!
    const small = figureOf(word)
    const scale = used > 0 && (!LETTER_SCALES.test(word) || isFigure(words[i - 1]!)) ? SCALES.get(word) : undefined
    if (small !== undefined && (used === 0 || continues(words[i - 1]!, small, word))) group += small
    else if (scale !== undefined && scale <= 100) group *= scale
    else if (scale !== undefined) [total, group] = [total + group * scale, 0]
    else if (word === 'and' && words[i - 1] === 'hundred' && SMALL.has(words[i + 1] ?? '')) continue
    else break
    used++
  }
  const alone = used === 1 && (words[at] === 'one' || SCALES.has(words[at]!))
  return used === 0 || alone ? null : { value: total + group, length: i - at }
}

/** "Twenty five" is one number, "five six" and "2024 30" are two. */
const continues = (before: string, next: number, word: string): boolean =>
  !isFigure(word) &&
  (SCALES.has(before) || before === 'and' || ((SMALL.get(before) ?? 0) >= 20 && next < 10 && next > 0))
