/**
 * Scraped text in, its lines with what their shape tells out: prose, a short line, chrome, or nothing.
 */
import { isChrome } from '../chrome'
import { isLabel } from '../labels'
import { toLines } from '../text'

export interface Line {
  text: string
  /** Words; two characters of a script without blanks count as one. */
  words: number
  /** Ends as a sentence does. */
  closed: boolean
  chrome: boolean
  /** A byline, date or count: of the article, but no text of it. */
  label: boolean
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

/** Of most lines of a menu only some of it is asked, and labels take longest to tell. */
class JudgedLine implements Line {
  readonly words: number
  readonly closed: boolean
  readonly chrome: boolean
  private isLabel: boolean | undefined

  constructor(
    readonly text: string,
    readonly repeated: boolean,
  ) {
    this.words = countWords(text)
    this.closed = endsSentence(text)
    this.chrome = isChrome(text)
  }

  get label(): boolean {
    this.isLabel ??= isLabel(this.text)
    return this.isLabel
  }
}

/** @param texts one line each, none blank */
export function judgeLines(texts: readonly string[]): Line[] {
  const seen = new Map<string, number>()
  for (const line of texts) seen.set(line, (seen.get(line) ?? 0) + 1)
  return texts.map((line) => new JudgedLine(line, seen.get(line)! > 1))
}

/** A paragraph set in lines of about one length, as in mails and wire texts: no line but the last is short or long. */
function isWrapped(block: readonly string[]): boolean {
  const full = block.slice(0, -1)
  return full.length > 0 && full.every((line) => line.length >= 45 && line.length <= 100) && !full.every(endsSentence)
}

/** Lines that are not blank, in order; those of wrapped paragraphs are joined. */
function unwrap(lines: readonly string[]): string[] {
  const joined: string[] = []
  let block: string[] = []
  for (const line of [...lines, '']) {
    if (line !== '') {
      block.push(line)
      continue
    }
    if (isWrapped(block)) joined.push(block.join(' '))
    else for (const single of block) joined.push(single)
    block = []
  }
  return joined
}

/** Lines that are not blank, in order; a paragraph that was wrapped to a width is one line. */
export const readLines = (text: string): Line[] => judgeLines(unwrap(toLines(text)))
