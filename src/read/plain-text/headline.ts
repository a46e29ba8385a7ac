/**
 * Lines and the start of the body in, the line that reads as its headline out: it stands above the body, looks like a
 * headline and speaks of the same things, in the words of the article's address where that has some. Undefined where none
 * does.
 */
import { readByline } from '../byline'
import { isCaption, isPointer } from '../chrome'
import { TIME_AGO } from '../date-words'
import { findPrintedDate } from '../printed-date'
import { isSection } from '../sections'
import type { Line } from './lines'

/** How far above the body a headline may stand: under it come standfirst, byline, date, share lines, captions. */
const FARTHEST = 120
/** How many lines of the body tell what it is about. */
const TOPIC_LINES = 12

const CLOCK = /\b\d{1,2}[:.h]\d{2}\b/

function reads(line: Line): boolean {
  const { text, words, chrome } = line
  if (chrome || words < 3 || words > 35 || text.length < 10 || text.length > 250) return false
  if (isSection(text) || isCaption(text) || isPointer(text) || readByline(text)) return false
  if ((CLOCK.test(text) && findPrintedDate(text)) || (words < 12 && TIME_AGO.test(text))) return false
  return !/https?:|©|[|>»]\s*$|\bback to video$/iu.test(text)
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{2,}/gu

/** Words that carry a topic, cut to their stems' length; pairs of characters where words are not spaced. */
function topics(text: string): string[] {
  const words = (text.toLowerCase().match(/[\p{L}\p{M}]{4,}/gu) ?? []).map((word) => word.slice(0, 6))
  const pairs = (text.match(UNSPACED) ?? []).flatMap((run) =>
    Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2)),
  )
  return [...words, ...pairs]
}

/** Share of the line's topics that the body speaks of too, 0 to 1. */
function kinship(text: string, about: ReadonlySet<string>): number {
  const own = [...new Set(topics(text))]
  return own.length === 0 ? 0 : own.filter((topic) => about.has(topic)).length / Math.max(own.length, 4)
}

/** As addresses write them: 'grünen' as 'gruenen' on some sites, as 'grunen' on others. */
const inLatin = (text: string): string[] => [
  ...text.replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss').split(' '),
  ...text.normalize('NFD').replace(/\p{M}/gu, '').split(' '),
]

/** The words of an article's address, which on many sites are those of its headline. */
function wordsOfAddress(url: string | undefined): ReadonlySet<string> {
  const path = url !== undefined && URL.canParse(url) ? new URL(url).pathname : ''
  const longest = path
    .split('/')
    .reduce((one, other) => (other.split(/[-_]/).length > one.split(/[-_]/).length ? other : one), '')
  return new Set(topics(longest.replace(/\.\w+$/, '').replace(/[-_]/g, ' ')))
}

/** Fewer words of an address are a section's. */
const LEAST_OF_ADDRESS = 3

/** Share of the address's words that a line has, 0 to 1. */
function likeAddress(text: string, address: ReadonlySet<string>): number {
  if (address.size < LEAST_OF_ADDRESS) return 0
  const own = new Set(topics(inLatin(text.toLowerCase()).join(' ')))
  return [...address].filter((word) => own.has(word)).length / address.size
}

/** What the body and the address speak of. */
interface Subject {
  about: ReadonlySet<string>
  address: ReadonlySet<string>
}

function score(lines: readonly Line[], i: number, first: number, { about, address }: Subject): number {
  const { text, words, closed, repeated } = lines[i]!
  const addressed = likeAddress(text, address)
  const distance = ((first - i) / 15) * (1 - addressed)
  const length = words >= 5 && words <= 20 ? 1 : 0
  const sentence = closed && /[.。।]["”»]?$/.test(text) ? -2.5 : 0
  const beside = lines
    .slice(i + 1, i + 4)
    .some((line) => readByline(line.text) || (line.text.length < 140 && findPrintedDate(line.text)))
  const kin = 3 * kinship(text, about) + 3 * addressed
  return length + (repeated ? 1.5 : 0) + (beside ? 1 : 0) + sentence + kin - distance
}

/**
 * @param first number of the body's first line
 * @param url where the text was fetched from
 */
export function findHeadline(lines: readonly Line[], first: number, url: string | undefined): number | undefined {
  const about = new Set(lines.slice(first, first + TOPIC_LINES).flatMap((line) => topics(line.text)))
  const address = wordsOfAddress(url)
  let best: number | undefined
  let bestScore = 0
  for (let i = first - 1; i >= Math.max(0, first - FARTHEST); i--) {
    if (!reads(lines[i]!)) continue
    const points = score(lines, i, first, { about, address })
    if (points > bestScore) {
      bestScore = points
      best = i
    }
  }
  return best
}
