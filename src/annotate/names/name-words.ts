/**
 * Enters: a name as printed. Leaves: what two names are compared by: folded words, surname, suffix, initials; and the keys
 * made of it.
 */
import { genderOf } from '../lexicon/given-names'

const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'inc', 'co', 'corp', 'ltd', 'llc', 'plc'])
const SHORTEST_PET_NAME = 3

const PLAIN = /^[\x20-\x7e]*$/
const IRREGULAR = /[^\S ]| {2}/

/** With one blank wherever there are any. */
export const oneLine = (text: string): string => (IRREGULAR.test(text) ? text.replace(/\s+/g, ' ') : text)

export const fold = (text: string): string => (PLAIN.test(text) ? text.toLowerCase() : foldedMarks(text))

const foldedMarks = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’‘]/g, "'")

export const slug = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)

export const foldedWords = (text: string): string[] =>
  fold(text)
    .replace(/^the /, '')
    .replace(/'s\b/g, '')
    .split(/[^\p{L}\p{N}'&]+/u)
    .filter(Boolean)

/** 'EU' of 'European Union': the initials of the capitalised words. */
export const initials = (text: string): string =>
  text
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('')

export const isAcronym = (text: string): boolean => /^\p{Lu}[\p{Lu}.&]{1,6}$/u.test(text)
export const isSuffix = (word: string): boolean => SUFFIXES.has(word)
export const hasSuffix = (words: readonly string[]): boolean => SUFFIXES.has(words.at(-1) ?? '')
export const surnameOf = (words: readonly string[]): string =>
  (hasSuffix(words) && words.length > 2 ? words.at(-2) : words.at(-1)) ?? ''

/** 'Tim' of 'Timothy', never 'Paul' of 'Paula'. */
function isPetName(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length < SHORTEST_PET_NAME || !long.startsWith(short)) return false
  const [one, other] = [genderOf(short), genderOf(long)]
  return one !== undefined && one === other
}

const givenAgrees = (a: string, b: string): boolean =>
  a === b || ((a.length === 1 || b.length === 1) && a[0] === b[0]) || isPetName(a, b)

const endsWith = (long: readonly string[], short: readonly string[]): boolean =>
  short.length > 1 && short.every((word, i) => long[long.length - short.length + i] === word)

/** Two full names with one surname that may be one person's: "T. Reed" and "Tim Reed", "Anna van der Berg" and "van der Berg". */
export const mayBeOnePerson = (a: readonly string[], b: readonly string[]): boolean =>
  hasSuffix(a) === hasSuffix(b) &&
  (givenAgrees(a[0] as string, b[0] as string) || (a.length > b.length ? endsWith(a, b) : endsWith(b, a)))
