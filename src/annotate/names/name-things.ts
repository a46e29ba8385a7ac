/**
 * Enters: a name as the recogniser found it. Leaves: the same, or, where it is the name of a law, a prize or an occasion, which are
 * no entities here, the names of places and bodies that it holds: "Lisbon" of "Lisbon Jazz Festival".
 */
import { genderOf } from '../lexicon/given-names'
import type { Document, Name } from '../language/document'
import { isCapital, nameText } from './name-shape'
import { opensSentence } from './longer-names'
import { isAcronym } from './name-words'
import { cityCode, countryCode } from '../lexicon/places'
import { wordSet } from '../lexicon/table'

const THINGS =
  wordSet(`act constitution treaty accord accords agreement declaration charter amendment protocol resolution directive plan
  prize award awards medal trophy cup championship championships tournament series olympics paralympics marathon festival
  summit podcast referendum war wars fair expo exhibition convention symposium study bill derby regatta index
  theorem syndrome disorder disease curve`)
/** What people learn or undergo: "Certified Kettle Repair (CKR)", but "Tidewater Auto Repair" is a garage. */
const SKILLS = wordSet('therapy training certification repair')
/** What a name ends in that is no body's and nobody's: "the Harbour Fog Study found". */
export const isThing = (lower: string): boolean => THINGS.has(lower)
/** What may be named with "of": "Treaty of Lisbon". */
const NAMED_AFTER = wordSet('treaty declaration constitution war charter plan battle')
const DETERMINERS = new Set([')', 'the', 'this', 'that', 'a', 'his', 'her', 'their', 'its', "'s", '’s', "'", '’'])
/** Things that are called by somebody's surname. */
const EPONYMOUS = wordSet('act prize award medal trophy curve theorem syndrome disease telescope')
/** Sold under names that are nobody's any more: "Lantor gin". */
const DRINKS = wordSet('vodka whisky whiskey rum brandy gin beer cider lager champagne cognac')
/** What is called so with an "'s", whoever it was: "Murphy's law". */
const EPONYMOUS_OF = wordSet('law disease syndrome lymphoma sarcoma comet razor paradox theorem algorithm palsy')
/** What people suffer from, by whoever described it. */
const DISEASES = wordSet('alzheimer parkinson crohn huntington tourette asperger hodgkin')
const LONGEST_PLACE = 3
/** Most words between a name and what is called by it: "Lantor Space Telescope". */
const LONGEST_KIND = 2
const LONGEST_THING = 7

/** `bodies`: what the article names organisations by. */
export function withoutThing(doc: Document, name: Name, bodies: ReadonlySet<string>): Name[] {
  const { first, end } = name
  const after = namedAfter(doc, name)
  if (after >= 0) return placeAt(doc, after, end, end)
  const last = doc.lower[end - 1] ?? ''
  const isOne = THINGS.has(last)
    ? !(last === 'bill' && name.type === 'PERSON')
    : SKILLS.has(last) && doc.form[end] === '('
  if (!isOne || !isCapital(doc.form[end - 1]) || isOwn(doc, name)) return [name]
  const body = bodyAt(doc, first, end - 1, bodies)
  return body ? [body] : placeAt(doc, first, end - 1, first + 1)
}

/** "the Bill", "a Harbour Rights Bill", "the Lantor | Curve": a thing by itself, or the surname that one is called by. */
export function isCalledThing(doc: Document, { first, end, type }: Name): boolean {
  if (type !== 'PERSON' || end - first > 1) return false
  if (THINGS.has(doc.lower[first] ?? ''))
    return DETERMINERS.has(doc.lower[first - 1] ?? '') || (isCapital(doc.form[first - 1]) && !opensSentence(doc, first))
  return opensEponym(doc, end) || DRINKS.has(doc.lower[end] ?? '') || isEponym(doc, first)
}

/** "the Lantor | Prize", "a Lantor | Peace Prize". */
function opensEponym({ form, lower }: Document, end: number): boolean {
  let i = end
  while (i < end + LONGEST_KIND && isCapital(form[i]) && !EPONYMOUS.has(lower[i] ?? '')) i++
  return EPONYMOUS.has(lower[i] ?? '') && isCapital(form[i])
}

/** "Murphy's law", "people with Parkinson's": not "Parkinson's wife", nor what somebody has whom the article names in full. */
function isEponym({ form, lower, names, pos }: Document, i: number): boolean {
  if (lower[i + 1] !== "'s") return false
  const owned = lower[i + 2] ?? ''
  const isOne = EPONYMOUS_OF.has(owned)
    ? owned !== 'law' || pos[i + 3] !== 'NOUN'
    : DISEASES.has(lower[i] ?? '') && pos[i + 2] !== 'NOUN' && pos[i + 2] !== 'ADJ'
  if (!isOne) return false
  return !names.some(({ first, end, type }) => type === 'PERSON' && end - first > 1 && form[end - 1] === form[i])
}

/** "Tidalia" of "Tidalia Science Fair", where the article speaks of Tidalia besides. */
function bodyAt(doc: Document, first: number, end: number, bodies: ReadonlySet<string>): Name | undefined {
  for (let to = Math.min(end, first + LONGEST_PLACE); to > first; to--)
    if (bodies.has(nameText(doc, { first, end: to }))) return { first, end: to, type: 'ORGANISATION' }
  return undefined
}

/** The place that a thing is called by where nothing of it was found: "Lisbon" of "the Lisbon Jazz Festival". */
export function placeOfThing(doc: Document, first: number): Name | undefined {
  if (doc.lower[first] === 'the') return undefined
  let end = first
  while (
    end < doc.size &&
    end - first < LONGEST_THING &&
    isCapital(doc.form[end]) &&
    doc.sentenceOf[end] === doc.sentenceOf[first]
  )
    end++
  return end - first > 1 && THINGS.has(doc.lower[end - 1] ?? '')
    ? placeAt(doc, first, end - 1, first + 1)[0]
    : undefined
}

/** Where the words start after "of" that a thing is called by; -1 where it is none. */
function namedAfter(doc: Document, { first, end }: Name): number {
  for (let i = first; i + 2 < end; i++)
    if (doc.lower[i + 1] === 'of' && NAMED_AFTER.has(doc.lower[i] ?? ''))
      return doc.lower[i + 2] === 'the' ? i + 3 : i + 2
  return -1
}

/** "Rosa Cup" may be somebody, "Society for the Prevention of War" is a body, "Port Ellery Journal-Constitution" a newspaper. */
function isOwn(doc: Document, { first, end, type }: Name): boolean {
  if (end - first === 1) return doc.lower[first] !== 'constitution'
  if (type === 'PERSON' && genderOf(doc.form[first] ?? '') !== undefined) return true
  for (let i = first; i < end; i++)
    if (doc.lower[i] === 'of' || doc.lower[i] === 'for' || doc.form[i] === '-') return true
  return false
}

/** The place or body known by the words from `first` on, at most to `end`; `least`: it has to reach so far. */
function placeAt(doc: Document, first: number, end: number, least: number): Name[] {
  for (let to = Math.min(end, first + LONGEST_PLACE); to > first && to >= least; to--) {
    const text = nameText(doc, { first, end: to })
    if (countryCode(text) !== undefined || cityCode(text) !== undefined) return [{ first, end: to, type: 'PLACE' }]
  }
  return first + 1 < end && isAcronym(doc.form[first] ?? '') ? [{ first, end: first + 1, type: 'ORGANISATION' }] : []
}
