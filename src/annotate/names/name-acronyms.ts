/**
 * Enters: a text. Leaves: what brackets tell of its acronyms: the bodies they stand for, printed before them ("Tidal Energy Board
 * (TEB)") or after ("TEB (Tidal Energy Board)"), and those that stand for no name ("rapid tide alarm (RTA)").
 */
import type { Document, Name } from '../language/document'
import { isCapital } from './name-shape'
import { isThing } from './name-things'
import { wordSet } from '../lexicon/table'
import { BODY_NOUNS } from '../lexicon/titles'

const ACRONYM = /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\d]{2,7}$/u
const BETWEEN_INITIALS = new Set(['of', 'for', 'and', '&', 'the', 'in', 'on', 'to', ',', '-'])
/** What is run by a body and is none. */
const PROGRAMMES = wordSet('program programme project scheme course study trial test mission')
/** Tokens of what an acronym stands for. */
const LONGEST_EXPANSION = 12

export interface Acronyms {
  /** Bodies, each acronym right after or before what it stands for. */
  bodies: Name[]
  /** Acronyms of common nouns. */
  common: ReadonlySet<string>
  /** From and to: "Lantern Repair Services" of "the Lantern Repair Services program (LRS)". */
  programmes: readonly (readonly [number, number])[]
}

/** `isNamed`: whether something is known for a name at a token; capitals alone may be those of "Virtual Tide Alarm (VTA)". */
export function bracketedAcronyms(doc: Document, isNamed: (token: number) => boolean): Acronyms {
  const bodies: Name[] = []
  const common = new Set<string>()
  const programmes: [number, number][] = []
  for (let i = 1; i + 2 < doc.size; i++) {
    if (doc.form[i] !== '(') continue
    const inside = doc.form[i + 1] as string
    if (ACRONYM.test(inside) && doc.form[i + 2] === ')') {
      const first = startOfInitials(doc, i - 1, inside, isCapital)
      if (first >= 0 && isBody(doc, first, i, isNamed)) bodies.push(bodyOf(first, i), bodyOf(i + 1, i + 2))
      else if (first >= 0 || isCommonNoun(doc, i - 1, inside)) common.add(inside)
      else if (PROGRAMMES.has(doc.lower[i - 1] ?? '')) {
        const start = startOfInitials(doc, i - 2, inside, isCapital)
        if (start < 0) continue
        common.add(inside)
        programmes.push([start, i - 1])
      }
    } else if (ACRONYM.test(doc.form[i - 1] as string)) {
      const end = endOfCapitals(doc, i + 1)
      if (
        end > 0 &&
        (BODY_NOUNS.has(doc.lower[end - 1] ?? '') || hasLettersOf(doc, i + 1, end, doc.form[i - 1] as string))
      )
        bodies.push(bodyOf(i - 1, i), bodyOf(i + 1, end))
    }
  }
  return { bodies, common, programmes }
}

const bodyOf = (first: number, end: number): Name => ({ first, end, type: 'ORGANISATION' })

/** Where the words start whose initials spell the acronym, read from its last letter; -1 where they do not. */
function startOfInitials(doc: Document, last: number, acronym: string, counts: (word: string) => boolean): number {
  let letter = acronym.length - 1
  for (let i = last; i >= 0 && last - i < LONGEST_EXPANSION; i--) {
    const word = doc.form[i] as string
    if (word[0]?.toUpperCase() === acronym[letter] && (counts(word) || /\d/.test(word))) {
      if (letter === 0) return i
      letter--
    } else if (isCapital(word) || !BETWEEN_INITIALS.has(doc.lower[i] ?? '')) return -1
  }
  return -1
}

function isBody(doc: Document, first: number, end: number, isNamed: (token: number) => boolean): boolean {
  if (isThing(doc.lower[end - 1] ?? '')) return false
  for (let i = first; i < end; i++) if (isNamed(i) || BODY_NOUNS.has(doc.lower[i] ?? '')) return true
  return false
}

/** "rapid tide alarm (RTA)": small letters, and no body. */
const isCommonNoun = (doc: Document, last: number, acronym: string): boolean =>
  !isCapital(doc.form[last]) &&
  !BODY_NOUNS.has(doc.lower[last] ?? '') &&
  startOfInitials(doc, last, acronym, () => true) >= 0

/** "BTL (Lowland Book Trust)": the initials are those of the acronym, in the order of another language. */
function hasLettersOf(doc: Document, first: number, end: number, acronym: string): boolean {
  let initials = ''
  for (let i = first; i < end; i++) if (isCapital(doc.form[i])) initials += (doc.form[i] as string)[0]
  return sorted(initials) === sorted(acronym)
}

const sorted = (letters: string): string => [...letters].sort().join('')

/** The end of a bracket that holds capitalised words alone, at least two; 0 where it holds others. */
function endOfCapitals(doc: Document, first: number): number {
  let i = first
  while (i < doc.size && i - first < LONGEST_EXPANSION && doc.form[i] !== ')') {
    if (!isCapital(doc.form[i]) && !BETWEEN_INITIALS.has(doc.lower[i] ?? '')) return 0
    i++
  }
  return doc.form[i] === ')' && i - first > 1 && isCapital(doc.form[first]) ? i : 0
}
