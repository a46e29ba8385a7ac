/**
 * Enters: a name and how far it may grow. Leaves: the same with the words beside it that are a part of it: "State of Tallgrass",
 * "National Library of Tallgrass", "Tallgrass City", "Dale Marsh Productions", "Han Seo-jin". Any other is left as it is.
 */
import type { Document, Name } from '../language/document'
import { isCapital, isTitleWord } from './name-shape'
import { cityCode } from '../lexicon/places'
import { wordSet } from '../lexicon/table'
import { BODY_NOUNS } from '../lexicon/titles'

/** What a place may be called with "of". */
export const TERRITORIES = wordSet('state city gulf strait port isle bay republic kingdom commonwealth')
/** What governs a place and is called by it with "of". */
export const ADMINISTRATIONS = wordSet('municipality county borough township prefecture')
/** What follows a place's name as a part of it. */
const PARTS_OF_PLACES = wordSet('city county province district island islands valley bay beach river lake park')
const ORDINAL = /^\d{1,3}(?:st|nd|rd|th)$/
const WHERE = wordSet('in near at from')
const SIDES = wordSet('north south east west northern southern eastern western central upper lower outer inner')
const HEADS =
  wordSet(`team radio banco grupo instituto istituto universidad universidade universität université partido parti
  fundación fundação fondation groupe gruppo`)
/** What else is called by a name after "of": a body, a site. */
const HOUSES = wordSet('library church embassy consulate diocese archdiocese order house')
const SITES = wordSet('cathedral temple pyramid palace castle basilica shrine mosque abbey tomb tower museum')
/** What adjectives are made with after a hyphen: "the Reed-era rules". */
const AFTER_HYPHENS = wordSet('era led like style born run free only held wide made ally driven esque elect turned win')
/** Rulers and popes are counted. "I", "V" and "X" are other things as well. */
const NUMERALS = new Set('II III IV VI VII VIII IX XI XII XIII XIV XV XVI XVII XVIII XXIII'.split(' '))
const JUNIOR = /^[JS]r\.?$/
/** What rulers and others of one name are told apart by. */
const EPITHETS = new Set(['Great', 'Elder', 'Younger', 'Terrible', 'Conqueror', 'Confessor', 'Baptist', 'Magnificent'])
/** Newspapers that are called by another name "on Sunday". */
const WEEKDAY_PAPERS = new Set(['Mail', 'Sun', 'Independent'])
/** Most words of a name before its "of". */
const LONGEST_HEAD = 5

/** Grows neither before `low` nor to `high` or beyond. */
export function longerName(doc: Document, name: Name, low: number, high: number): Name {
  const called = calledBefore(doc, name, low)
  if (called) return called
  const more =
    withSide(doc, name, low) ?? withHead(doc, name, low) ?? withOrdinal(doc, name, low) ?? withSaint(doc, name, low)
  if (more) return more
  if (name.type === 'PERSON' && isSyllableAfter(doc, name, high)) return withSyllable(doc, name, low)
  const { first, end, type } = name
  if (end >= high) return name
  if (
    WEEKDAY_PAPERS.has(doc.form[end - 1] ?? '') &&
    doc.lower[end] === 'on' &&
    doc.form[end + 1] === 'Sunday' &&
    end + 2 <= high
  )
    return { first, end: end + 2, type: 'ORGANISATION' }
  if (type === 'PERSON') {
    const suffix = suffixLength(doc, name)
    if (suffix > 0 && end + suffix <= high) return { first, end: end + suffix, type }
  }
  if (
    type === 'PLACE' &&
    isCapitalIn(PARTS_OF_PLACES, doc, end, first) &&
    !isCapitalIn(BODY_NOUNS, doc, end + 1, first)
  )
    return { first, end: end + 1, type }
  const isBody = (type !== 'PERSON' || !isAlone(name)) && doc.pos[end] === 'PROPN'
  return isBody && isCapitalIn(BODY_NOUNS, doc, end, first) ? { first, end: end + 1, type: 'ORGANISATION' } : name
}

/** "| III", "| the Elder", "|, Jr.": how many tokens behind somebody's name are a part of it. */
function suffixLength(doc: Document, name: Name): number {
  const { end } = name
  if (NUMERALS.has(doc.form[end] ?? '')) return 1
  if (doc.form[end] === ',') return !isAlone(name) && isJunior(doc, end + 1) ? 2 : 0
  return doc.lower[end] === 'the' && isAlone(name) && EPITHETS.has(doc.form[end + 1] ?? '') ? 2 : 0
}

/** "Jr." */
export const isJunior = ({ form }: Document, i: number): boolean => JUNIOR.test(form[i] ?? '')

/** Whether a capitalised word of a set stands at `i`, in the sentence of the token `beside`. */
const isCapitalIn = (words: ReadonlySet<string>, doc: Document, i: number, beside: number): boolean =>
  words.has(doc.lower[i] ?? '') && isCapital(doc.form[i]) && doc.sentenceOf[i] === doc.sentenceOf[beside]

/** "North | Tallgrass": a side with a capital that no sentence gave it is a part of the name. */
function withSide(doc: Document, { first, end, type }: Name, low: number): Name | undefined {
  const at = first - 1
  if (type !== 'PLACE' || at < low || !isCapitalIn(SIDES, doc, at, first) || opensSentence(doc, at)) return undefined
  return { first: at, end, type }
}

/** "Team | Tallgrass", "Instituto | Lantor": what other languages, and clubs, put first. */
function withHead(doc: Document, { first, end }: Name, low: number): Name | undefined {
  const at = first - 1
  return at >= low && isCapitalIn(HEADS, doc, at, first) ? { first: at, end, type: 'ORGANISATION' } : undefined
}

/** "6th | Avenue" */
const withOrdinal = (doc: Document, { first, end, type }: Name, low: number): Name | undefined =>
  type === 'PLACE' && first > low && ORDINAL.test(doc.form[first - 1] ?? '')
    ? { first: first - 1, end, type }
    : undefined

/** "in St. | Albans", "St. | Louis": a town by a saint's name. */
function withSaint(doc: Document, name: Name, low: number): Name | undefined {
  const { first, end, type } = name
  const at = first - 1
  if (type === 'ORGANISATION' || !isAlone(name) || at < low || !['St.', 'St'].includes(doc.form[at] ?? ''))
    return undefined
  const isTown = WHERE.has(doc.lower[at - 1] ?? '') || cityCode(`st. ${doc.lower[first]}`) !== undefined
  return isTown ? { first: at, end, type: 'PLACE' } : undefined
}

/** With the noun before "of" that says what it is, and the words before that noun. */
function calledBefore(doc: Document, name: Name, low: number): Name | undefined {
  const { first, end } = name
  const of = doc.lower[first - 1] === 'the' ? first - 2 : first - 1
  if (doc.lower[of] !== 'of' || of - 1 < low || doc.sentenceOf[of - 1] !== doc.sentenceOf[first]) return undefined
  const type = isCapital(doc.form[of - 1]) ? typeCalled(doc.lower[of - 1] ?? '', name.type) : undefined
  if (!type) return undefined
  let from = of - 1
  if (!TERRITORIES.has(doc.lower[from] ?? ''))
    while (from > low && of - from < LONGEST_HEAD && goesBefore(doc, from - 1, from)) from--
  return { first: from, end, type }
}

/** The type of what is called `noun` "of" a name of a type; undefined where the two are no one name. */
export function typeCalled(noun: string, type: Name['type']): Name['type'] | undefined {
  if (SITES.has(noun)) return 'PLACE'
  if (type === 'PERSON') return undefined
  if (TERRITORIES.has(noun)) return type === 'PLACE' ? 'PLACE' : undefined
  return BODY_NOUNS.has(noun) || HOUSES.has(noun) || (type === 'PLACE' && ADMINISTRATIONS.has(noun))
    ? 'ORGANISATION'
    : undefined
}

/** A word of the same name: a capital says so, but not where a sentence opens. */
const goesBefore = (doc: Document, i: number, next: number): boolean =>
  isCapital(doc.form[i]) &&
  doc.sentenceOf[i] === doc.sentenceOf[next] &&
  !['DET', 'PRON', 'ADP', 'CCONJ', 'SCONJ'].includes(doc.pos[i] ?? '') &&
  (doc.pos[i] === 'PROPN' || !opensSentence(doc, i))

/** "Seo" before "-jin", but not "Reed" before "-led", "-era" or "-backed". */
function isSyllableAfter(doc: Document, { end }: Name, high: number): boolean {
  const form = doc.form[end + 1] ?? ''
  if (doc.form[end] !== '-' || end + 2 > high || !isUnbroken(doc, end)) return false
  return /^\p{Ll}{2,6}$/u.test(form) && !/ed$|ing$/.test(form) && !AFTER_HYPHENS.has(form)
}

/** With the syllable, and with the family name where only the given name was found. */
function withSyllable(doc: Document, name: Name, low: number): Name {
  const { first, end, type } = name
  if (!isAlone(name)) return { first, end: end + 2, type }
  const isFamily = first > low && goesBefore(doc, first - 1, first) && !isTitleWord(doc.lower[first - 1] ?? '')
  return isFamily ? { first: first - 1, end: end + 2, type } : name
}

export const isAlone = ({ first, end }: Name): boolean => end - first === 1

/** No blank on either side of a token. */
export const isUnbroken = (doc: Document, i: number): boolean =>
  doc.end[i - 1] === doc.start[i] && doc.end[i] === doc.start[i + 1]

/** There a capital says nothing. */
export const opensSentence = (doc: Document, i: number): boolean => doc.sentenceOf[i - 1] !== doc.sentenceOf[i]
