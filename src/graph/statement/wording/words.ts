/**
 * The words of an utterance as they are compared: printed text in, stems with what each tells out. How it is punctuated,
 * spelt, contracted and capitalised is gone; what was cut out ("...", "[...]") or put in ("[the council]") by an editor
 * is marked. English; of other languages every word tells as much as the next.
 */
import { groupBy } from '../../shared/batch'
import { foldName } from '../../shared/fold'
import { readNumber } from './numbers'
import { stem } from './stem'
import {
  CALENDAR,
  FUNCTION_WORDS,
  LIGHT_WORDS,
  NEGATIONS,
  OPPOSITES,
  PRONOUNS,
  STOCK_PHRASES,
  SYNONYMS,
} from './word-classes'

export type WordKind = 'FUNCTION' | 'PRONOUN' | 'NEGATION' | 'CONTENT' | 'NAME' | 'NUMBER'

export interface Word {
  /** Compared by this alone. */
  stem: string
  kind: WordKind
  /** How much sharing it tells, 0 to 1. */
  weight: number
  /** An editor cut something out, or put something in, before it. */
  afterEdit: boolean
  /** An editor cut something out before it. */
  afterCut: boolean
  /** Opens a sentence, where a capital letter tells no name. */
  opens: boolean
}

const stemsOf = (text: string): string[] => text.trim().split(/\s+/).map(stem)
const setOf = (text: string): ReadonlySet<string> => new Set(stemsOf(text))

const FUNCTION = setOf(FUNCTION_WORDS)
const PRONOUN = setOf(PRONOUNS)
const LIGHT = setOf(LIGHT_WORDS)
const NEGATION = setOf(NEGATIONS)
const CALENDAR_NAMES = setOf(CALENDAR)
const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)
const OPPOSITE_PAIRS = new Set(
  OPPOSITES.split(/\||\n/).map((pair) => {
    const [a, b] = stemsOf(pair)
    return pairKey(a!, b!)
  }),
)
const STOCK_BY_FIRST = groupBy(STOCK_PHRASES.split(/\||\n/).map(stemsOf), ([first]) => first!)

const SYNONYM_GROUPS = SYNONYMS.split(/\||\n/).map(stemsOf)
const GROUPS_OF = new Map<string, number[]>()
SYNONYM_GROUPS.forEach((group, n) => group.forEach((form) => GROUPS_OF.set(form, [...(GROUPS_OF.get(form) ?? []), n])))

/** One may stand for the other in what is quoted from memory. */
export const areSynonyms = (a: string, b: string): boolean => {
  const groups = GROUPS_OF.get(a)
  return groups !== undefined && (GROUPS_OF.get(b)?.some((n) => groups.includes(n)) ?? false)
}

const NEGATING = /^(?:un|in|im|il|ir|dis|non|mis|de)(.{3,})$/
const negates = (a: string, b: string): boolean => NEGATING.exec(a)?.[1] === b

/** "Raise" and "lower", "likely" and "unlikely": one in place of the other turns the sentence round. */
export const areOpposite = (a: string, b: string): boolean =>
  OPPOSITE_PAIRS.has(pairKey(a, b)) || negates(a, b) || negates(b, a)

const LITTLE = 0.15
const HALF = 0.5

const CUT = /[[(]\s*(?:\.{2,}|…)\s*[\])]|\.{3,}|…|(?:\. ){2,}\./u
const INSERTED = /\[[^\][]*\]/u
const TOKENS = new RegExp(
  `(?<cut>${CUT.source})|(?<inserted>${INSERTED.source})|(?<word>(?:\\p{L}\\.){2,}|\\p{Script=Han}|\\d[\\d,]*(?:\\.\\d+)?|[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)*)|(?<per>%)|(?<end>[.!?:;—–]+["”’')]*)`,
  'gu',
)

const CONTRACTED: readonly (readonly [RegExp, string])[] = [
  [/^(?:won't|wont)$/, 'will not'],
  [/^(?:can't|cannot|cant)$/, 'can not'],
  [/^shan't$/, 'shall not'],
  [/^(?:ain't|aint)$/, 'is not'],
  [/^(?:don't|dont)$/, 'do not'],
  [/^gonna$/, 'going to'],
  [/^wanna$/, 'want to'],
  [/^gotta$/, 'got to'],
  [/^let's$/, 'let us'],
  [/^(.+)n't$/, '$1 not'],
  [/^(.+)'ll$/, '$1 will'],
  [/^(.+)'ve$/, '$1 have'],
  [/^(.+)'re$/, '$1 are'],
  [/^(i)'m$/, '$1 am'],
  [/^(he|she|it|that|there|what|who|where|how|here)'s$/, '$1 is'],
  [/^(.+)'d$/, '$1 would'],
  [/^(.+)'s?$/, '$1'],
]

/** Lower case, one word or the two of a contraction. */
function spelled(printed: string): string[] {
  const word = printed.replaceAll('’', "'").toLowerCase()
  for (const [contracted, full] of CONTRACTED)
    if (contracted.test(word)) return word.replace(contracted, full).split(' ')
  return [word]
}

interface Printed {
  /** Lower case; figures with their commas and points. */
  word: string
  capital: boolean
  opens: boolean
  afterEdit: boolean
  afterCut: boolean
}

/** co-operate is cooperate. */
const withoutHyphens = (text: string): string => text.replace(/\b(co|re|pre|anti|e)-(?=\p{Ll})/giu, '$1')

function readTokens(text: string): Printed[] {
  const found: Printed[] = []
  let [opens, afterCut, afterEdit] = [true, false, false]
  for (const { groups } of withoutHyphens(text.normalize('NFC')).matchAll(TOKENS)) {
    const { cut, inserted, word, per, end } = groups!
    if (cut !== undefined) [opens, afterCut, afterEdit] = [true, true, true]
    else if (inserted !== undefined) afterEdit = true
    else if (end !== undefined) opens = true
    else {
      const words = per === undefined ? spelled(word!) : ['percent']
      const capital = word !== undefined && /^\p{Lu}/u.test(word) && !/^I(?:['’]|$)/.test(word)
      words.forEach((each) => found.push({ word: each, capital, opens, afterEdit, afterCut }))
      ;[opens, afterCut, afterEdit] = [false, false, false]
    }
  }
  return found
}

/** More words than this with a capital letter make a headline. */
const TITLE = 0.75

/** In a headline every word may have a capital letter, and in capital letters every word has: they tell no names. */
function tellsNames(tokens: readonly Printed[]): boolean {
  const inside = tokens.filter(({ word, opens }) => !opens && word.length > 3)
  return inside.length < 3 || inside.filter(({ capital }) => capital).length <= inside.length * TITLE
}

function kindOf(form: string, isName: boolean): WordKind {
  if (isName && CALENDAR_NAMES.has(form)) return 'NAME' // May is a month
  if (NEGATION.has(form)) return 'NEGATION'
  if (PRONOUN.has(form)) return 'PRONOUN'
  if (FUNCTION.has(form)) return 'FUNCTION'
  return isName || CALENDAR_NAMES.has(form) ? 'NAME' : 'CONTENT'
}

function weightOf(form: string, kind: WordKind): number {
  if (kind === 'NAME' && CALENDAR_NAMES.has(form)) return 1
  if (kind === 'FUNCTION' || kind === 'PRONOUN' || kind === 'NEGATION') return LITTLE
  return LIGHT.has(form) ? HALF : 1
}

function joinPercent(tokens: Printed[]): Printed[] {
  return tokens.flatMap((token, i) => {
    if (token.word === 'per' && tokens[i + 1]?.word === 'cent') return []
    return [token.word === 'cent' && tokens[i - 1]?.word === 'per' ? { ...token, word: 'percent' } : token]
  })
}

/** In the order of the text. */
export function wordsOf(text: string): Word[] {
  const tokens = joinPercent(readTokens(text))
  const spellings = tokens.map(({ word }) => word)
  const named = tellsNames(tokens)
  const words: Word[] = []
  for (let i = 0; i < tokens.length;) {
    const { word, capital, opens, afterEdit, afterCut } = tokens[i]!
    const edits = { afterEdit, afterCut }
    const number = readNumber(spellings, i)
    if (number) words.push({ stem: String(number.value), kind: 'NUMBER', weight: 1, ...edits, opens })
    else {
      const form = stem(foldName(word))
      const kind = kindOf(form, named && capital && !opens)
      if (form !== '') words.push({ stem: form, kind, weight: weightOf(form, kind), ...edits, opens: opens && capital })
    }
    i += number?.length ?? 1
  }
  return withoutStock(words)
}

/** Stock phrases tell as little as function words. */
function withoutStock(words: Word[]): Word[] {
  const stock = new Set<number>()
  words.forEach(({ stem: first }, at) => {
    for (const phrase of STOCK_BY_FIRST.get(first) ?? [])
      if (phrase.every((form, n) => words[at + n]?.stem === form)) phrase.forEach((_, n) => stock.add(at + n))
  })
  return words.map((word, at) => (stock.has(at) ? { ...word, weight: Math.min(word.weight, LITTLE) } : word))
}

/** How much the words tell together. */
export const tellingness = (words: readonly Word[]): number => words.reduce((sum, { weight }) => sum + weight, 0)
