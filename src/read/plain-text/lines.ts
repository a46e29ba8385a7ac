/**
 * Scraped text in, its lines with what their shape tells out: prose, a short line, chrome, or nothing.
 */
import { isChrome } from '../chrome'
import { toLines } from '../text'

export interface Line {
  text: string
  /** Words; two characters of a script without blanks count as one. */
  words: number
  /** Ends as a sentence does. */
  closed: boolean
  chrome: boolean
  /** Stands in the text more than once, letter for letter. */
  repeated: boolean
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/gu
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu
const SENTENCE_END = /[.!?…。！？।॥۔؟։][)\]}"'”’»«“‘」』）]*$/u

export function countWords(text: string): number {
  const unspaced = (text.match(UNSPACED) ?? []).length
  if (unspaced === 0) return (text.match(WORD) ?? []).length
  return Math.ceil(unspaced / 2) + (text.replace(UNSPACED, ' ').match(WORD) ?? []).length
}

export const endsSentence = (text: string): boolean => SENTENCE_END.test(text)

/** @param texts one line each, none blank */
export function judgeLines(texts: readonly string[]): Line[] {
  const seen = new Map<string, number>()
  for (const line of texts) seen.set(line, (seen.get(line) ?? 0) + 1)
  return texts.map((line) => ({
    text: line,
    words: countWords(line),
    closed: endsSentence(line),
    chrome: isChrome(line),
    repeated: (seen.get(line) ?? 0) > 1,
  }))
}

/** Lines that are not blank, in order. */
export const readLines = (text: string): Line[] => judgeLines(toLines(text).filter((line) => line !== ''))
