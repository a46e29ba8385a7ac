/**
 * How far two printed wordings are one utterance's: two wordings in, a likeness from 0 to 1 out, 0 where something speaks
 * against it: another number, another name, a negation or an opposite on one side only. A wording is like a longer one that
 * holds it (after Leskovec, Backstrom and Kleinberg 2009, Meme-tracking and the dynamics of the news cycle): the weight of
 * the shorter one's words found, in order, in the longer one. The order in which the two are given does not matter.
 */
import { agreement, align, type Alignment } from './align'
import { areOpposite, tellingness, wordsOf, type Word } from './words'

export interface Wording {
  words: readonly Word[]
  stems: ReadonlySet<string>
  /** See tellingness. */
  weight: number
  /** No word of it stands in quotation marks, or not all: person and tense may be another's. */
  reported: boolean
}

export const wordingOf = (content: string, mode: string): Wording => {
  const words = wordsOf(content)
  return {
    words,
    stems: new Set(words.map(({ stem }) => stem)),
    weight: tellingness(words),
    reported: mode !== 'DIRECT',
  }
}

/** Two wordings at least this alike are one utterance's; reported speech keeps less of the words. */
export const ALIKE = 0.78
const ALIKE_REPORTED = 0.68
/** Fewer telling words than this prove nothing where the wordings differ: see isTelling. */
const TELLING = 2
/** A part of something longer must tell more, unless all of it stands there. */
const TELLING_PART = 2.5

/** Enough is said that somebody else, or the same on another day, hardly says the same by chance. */
export const isTelling = ({ weight }: Wording): boolean => weight >= TELLING

const stemsOf = ({ words }: Wording): string => words.map(({ stem }) => stem).join(' ')

/** The same words, however written. */
export const sameWords = (a: Wording, b: Wording): boolean => a.words.length > 0 && stemsOf(a) === stemsOf(b)

/** The one that says less first; of two that say as much, the first by its letters. */
const inOrder = (a: Wording, b: Wording): [Wording, Wording] =>
  a.weight < b.weight || (a.weight === b.weight && stemsOf(a) <= stemsOf(b)) ? [a, b] : [b, a]

/** Less of the weight than this in the very same words is not looked at any closer. */
const IN_COMMON = 0.45

const inCommon = (shorter: Wording, longer: Wording): number =>
  tellingness(shorter.words.filter(({ stem }) => longer.stems.has(stem))) / shorter.weight

/** 0 where they are not alike enough to be one utterance. */
export function likeness(a: Wording, b: Wording): number {
  if (sameWords(a, b)) return 1
  const [shorter, longer] = inOrder(a, b)
  if (shorter.weight < TELLING || inCommon(shorter, longer) < IN_COMMON) return 0
  const alignment = align(shorter.words, longer.words)
  const score = (alignment.score + movedWeight(shorter, longer, alignment)) / shorter.weight
  const needed = a.reported || b.reported ? ALIKE_REPORTED : ALIKE
  if (score < needed || (score < 0.95 && shorter.weight < TELLING_PART)) return 0
  const stretches = stretchesOf(shorter.words, longer.words, alignment)
  const reported = a.reported || b.reported
  return stretches.some((stretch) => contradicts(stretch, reported)) ? 0 : Math.min(1, score)
}

/** Telling words that stand elsewhere in the longer one ("today" at the front or at the end) count half. */
function movedWeight(shorter: Wording, longer: Wording, { pairs }: Alignment): number {
  const [inShorter, inLonger] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))]
  const left = longer.words.filter((_, j) => !inLonger.has(j)).map(({ stem }) => stem)
  let weight = 0
  shorter.words.forEach((word, i) => {
    const at = inShorter.has(i) ? -1 : left.indexOf(word.stem)
    if (at < 0) return
    left.splice(at, 1)
    weight += word.weight / 2
  })
  return weight
}

/** What lies between two pairs that follow each other, before the first or after the last. */
interface Stretch {
  shorter: readonly Word[]
  longer: readonly Word[]
  place: 'BEFORE' | 'BETWEEN' | 'AFTER'
  /** An editor marked that something is left out here. */
  marked: boolean
}

function stretchesOf(shorter: readonly Word[], longer: readonly Word[], { pairs }: Alignment): Stretch[] {
  const ends: (readonly [number, number])[] = [[-1, -1], ...pairs, [shorter.length, longer.length]]
  return ends.slice(1).flatMap(([i, j], n): Stretch[] => {
    const [fromI, fromJ] = ends[n]!
    const [inShorter, inLonger] = [shorter.slice(fromI + 1, i), longer.slice(fromJ + 1, j)]
    if (inShorter.length === 0 && inLonger.length === 0) return []
    const place = n === 0 ? 'BEFORE' : n === pairs.length ? 'AFTER' : 'BETWEEN'
    const marked =
      [...inShorter, shorter[i]].some((word) => word?.afterCut) ||
      [...inLonger, longer[j]].some((word) => word?.afterCut)
    return [{ shorter: inShorter, longer: inLonger, place, marked }]
  })
}

/** A clause more or less may hold a "not" of its own. */
const CLAUSE_WORDS = 5

const ofKind = (words: readonly Word[], kind: Word['kind']): string[] =>
  words.filter((word) => word.kind === kind).map(({ stem }) => stem)

const countsOf = (words: readonly Word[]): number => ofKind(words, 'NEGATION').length

function contradicts(stretch: Stretch, reported: boolean): boolean {
  const { shorter, longer, place, marked } = stretch
  // What the longer one says before and after is its own, but for what stands in place of the shorter one's words.
  const near = place === 'BETWEEN' ? longer : nearest(longer, place, shorter.length)
  if (place !== 'BETWEEN' && shorter.length === 0) return place === 'BEFORE' && isNegated(longer)
  return (
    otherNumber(shorter, near) ||
    otherNegation(shorter, near, marked) ||
    otherName(shorter, near, reported) ||
    turned(shorter, near)
  )
}

const nearest = (words: readonly Word[], place: Stretch['place'], count: number): readonly Word[] =>
  place === 'BEFORE' ? words.slice(Math.max(0, words.length - count - 2)) : words.slice(0, count + 2)

/** "Not" right before the first word that is shared. */
const isNegated = (before: readonly Word[]): boolean => before.slice(-2).some(({ kind }) => kind === 'NEGATION')

function otherNumber(shorter: readonly Word[], longer: readonly Word[]): boolean {
  const [a, b] = [ofKind(shorter, 'NUMBER'), ofKind(longer, 'NUMBER')]
  return a.length > 0 && (b.length > 0 || longer.length > 0)
}

function otherNegation(shorter: readonly Word[], longer: readonly Word[], marked: boolean): boolean {
  const [a, b] = [countsOf(shorter), countsOf(longer)]
  if (a === b) return false
  const fuller = a > b ? shorter : longer
  return !(marked || (Math.min(a, b) === 0 && fuller.length > CLAUSE_WORDS && (a > b ? longer : shorter).length === 0))
}

/** In reported speech a name may stand for "I" or "they". */
function otherName(shorter: readonly Word[], longer: readonly Word[], reported: boolean): boolean {
  const [a, b] = [ofKind(shorter, 'NAME'), ofKind(longer, 'NAME')]
  if (a.length > 0 && b.length > 0) return !a.some((name) => b.includes(name))
  if (opensOtherwise(shorter, longer)) return true
  if (a.length === 0 && b.length === 0) return false
  const other = a.length > 0 ? longer : shorter
  const standsForOne = reported && other.some(({ kind }) => kind === 'PRONOUN')
  return !standsForOne && other.some(({ kind }) => kind === 'CONTENT')
}

/** One word for one at the beginning of a sentence, where a name looks like any other word. */
const opensOtherwise = (shorter: readonly Word[], longer: readonly Word[]): boolean => {
  const [a, b] = [shorter.filter(isTellingWord), longer.filter(isTellingWord)]
  return a.length === 1 && b.length === 1 && a[0]!.opens && b[0]!.opens
}

const isTellingWord = ({ kind }: Word): boolean => kind === 'CONTENT' || kind === 'NAME'

const turned = (shorter: readonly Word[], longer: readonly Word[]): boolean =>
  shorter.some((a) => longer.some((b) => agreement(a, b) === 0 && areOpposite(a.stem, b.stem)))
