/**
 * Enters: a body's name and what stands behind it. Leaves: where the name ends with what the body is on: "Council on Tides,
 * Fog and Ice", "Commission on fog and health". A weekday, a place or a person after "on" is no part of it.
 */
import type { Document } from '../language/document'
import { isCalendarWord, isCapital } from './name-shape'
import { isAcronym } from './name-words'
import { cityCode, countryCode } from '../lexicon/places'
import { wordSet } from '../lexicon/table'

/** What is set up to deal with a matter. */
const BODIES_ON =
  wordSet(`council commission committee subcommittee institute center centre office group alliance coalition
  campaign taskforce board panel project initiative network`)
/** Most tokens after "on". */
const LONGEST_TOPIC = 7

/** The end of a body's name that ends at `end`, or `end`. `isNamed`: whether a person or a place is known at a token. */
export function endWithTopic(doc: Document, end: number, isNamed: (token: number) => boolean): number {
  if (doc.lower[end] !== 'on' || !BODIES_ON.has(doc.lower[end - 1] ?? '')) return end
  const belongs = (i: number): boolean =>
    isCapital(doc.form[i]) &&
    doc.sentenceOf[i] === doc.sentenceOf[end] &&
    !isCalendarWord(doc.lower[i] ?? '') &&
    !isAcronym(doc.form[i] as string) &&
    !isNamed(i)
  const first = end + 1
  if (!belongs(first) || isPlace(doc, first)) return end
  let to = first + 1
  while (to - first < LONGEST_TOPIC) {
    if (belongs(to)) to++
    else if ((isLink(doc, to) || doc.form[to] === '-') && belongs(to + 1)) to += 2
    else if (doc.form[to] === ',' && endsList(doc, to, belongs)) to += 2
    else break
  }
  return to
}

const isPlace = (doc: Document, i: number): boolean =>
  countryCode(doc.form[i] ?? '') !== undefined || cityCode(doc.form[i] ?? '') !== undefined

const isLink = (doc: Document, i: number): boolean => ['and', '&', 'of', 'for'].includes(doc.lower[i] ?? '')

/** Whether the comma at `i` parts words of a list that ends in "and": "Tides, Fog and Ice". */
function endsList(doc: Document, i: number, belongs: (token: number) => boolean): boolean {
  let at = i
  while (doc.form[at] === ',' && belongs(at + 1)) at += 2
  return at > i && doc.lower[at] === 'and' && belongs(at + 1)
}
