/**
 * Enters: a text. Leaves: which names in it are those of ships, spacecraft and storms, which are no entities here, by what
 * stands before them ("the ferry Rosa Lind", "Hurricane Rosa", "HMS Lantern"), wherever the article prints them again.
 */
import type { Document, Name } from '../language/document'
import { isCalendarWord, isCapital, isPartyWord, isTitleWord, nameText } from './name-shape'
import { isAcronym } from './name-words'
import { cityCode, countryCode, demonymCode } from '../lexicon/places'
import { wordSet } from '../lexicon/table'
import { BODY_NOUNS } from '../lexicon/titles'

const VESSELS =
  wordSet(`ship ferry tanker freighter trawler yacht boat lifeboat submarine cruiser frigate destroyer warship battleship
  corvette steamer steamship schooner barge tug tugboat icebreaker vessel liner catamaran shuttle spacecraft spaceship
  lander orbiter rover satellite rocket comet asteroid robot`)
/** What is said behind a name as well. */
const CRAFT = wordSet('spacecraft rover lander orbiter program programme mission')
const OPENING_QUOTES = new Set(['"', '“', "'", '‘', '``'])
/** Named so with a capital alone. */
const STORMS = new Set(['Hurricane', 'Typhoon', 'Cyclone', 'Storm'])
const PREFIXES = new Set(['USS', 'USNS', 'HMS', 'HMAS', 'HMCS', 'RMS', 'MV', 'RRS', 'USCGC'])
/** All of them in small letters: one look-up for what is asked of every word. */
const OPENERS = new Set([...VESSELS, ...CRAFT, ...[...STORMS, ...PREFIXES].map((word) => word.toLowerCase())])
/** Titles that vessels are named by; behind any other a person follows: "after the storm Mayor Rosa Lind". */
const NAMESAKES = wordSet('princess prince queen king empress emperor duke duchess saint st st. lady lord')
/** Most words of a vessel's name. */
const LONGEST = 4

/** "before the storm Lisbon was dry" */
const isPlace = (text: string): boolean => countryCode(text) !== undefined || cityCode(text) !== undefined

/** The end of the capitalised words behind token `i`, if they are the name of a vessel; `i + 1` where they are not. */
function endOfOwnName(doc: Document, i: number): number {
  const { form, lower, sentenceOf } = doc
  const none = i + 1
  let end = none
  while (end - i <= LONGEST && isCapital(form[end]) && sentenceOf[end] === sentenceOf[i]) end++
  if (end === none || PREFIXES.has(form[i] as string)) return end
  if (BODY_NOUNS.has(lower[end - 1] ?? '') || isCalendarWord(lower[none] ?? '')) return none
  if (isTitleWord(lower[none] ?? '') && !NAMESAKES.has(lower[none] ?? '')) return none
  if (!isCapital(form[i]) && (lower[i - 1] === 'by' || isPlace(nameText(doc, { first: none, end })))) return none
  // "Orbiter Maintenance Hall" is called by the word itself; an acronym is who built it
  return (isCapital(form[i]) && end - i > 2) || (end - i === 2 && isAcronym(form[none] as string)) ? none : end
}

/** "the Princess | Ottilie" */
function isAfterThe(doc: Document, first: number): boolean {
  let i = first - 1
  while (isTitleWord(doc.lower[i] ?? '')) i--
  return doc.lower[i] === 'the'
}

/** "the Lantern | probe": one word between "the" and what it is; an acronym, a body or a place is whose it is. */
function isCalledCraft(doc: Document, i: number): boolean {
  if (!CRAFT.has(doc.lower[i] ?? '') || doc.lower[i - 2] !== 'the') return false
  const [form, lower] = [doc.form[i - 1] as string, doc.lower[i - 1] as string]
  if (!isCapital(form) || isAcronym(form) || isPlace(form) || demonymCode(lower) !== undefined) return false
  return !isTitleWord(lower) && !BODY_NOUNS.has(lower) && !isPartyWord(lower)
}

/** The words of full names. */
function wordsOfPeople(doc: Document): Set<string> {
  const words = new Set<string>()
  for (const { first, end, type } of doc.names)
    if (type === 'PERSON' && end - first > 1) for (let i = first; i < end; i++) words.add(doc.form[i] as string)
  return words
}

/** Whether a name of the article is that of a vessel or a storm. */
export function vesselsOf(doc: Document): (name: Name) => boolean {
  /** Whether a name is a vessel's also where no "the" stands before it: "Hurricane Rosa", not "the yacht Rosa Lind bought". */
  const known = new Map<string, boolean>()
  const tokens = new Set<number>()
  const crafts = new Set<string>()
  for (let i = 0; i + 1 < doc.size; i++) {
    if (!OPENERS.has(doc.lower[i] as string)) continue
    const form = doc.form[i] as string
    if (isCalledCraft(doc, i)) crafts.add(doc.form[i - 1] as string)
    if (!VESSELS.has(doc.lower[i] as string) && !PREFIXES.has(form) && !STORMS.has(form)) continue
    const opening = OPENING_QUOTES.has(doc.form[i + 1] as string) ? i + 1 : i
    const end = endOfOwnName(doc, opening)
    if (end === opening + 1) continue
    for (let k = opening + 1; k < end; k++) tokens.add(k)
    let first = opening + 1
    const everywhere = isCapital(form)
    known.set(nameText(doc, { first, end }), everywhere)
    while (first + 1 < end && isTitleWord(doc.lower[first] ?? '')) first++
    known.set(nameText(doc, { first, end }), everywhere)
  }
  if (crafts.size > 0) for (const word of wordsOfPeople(doc)) crafts.delete(word)
  return (name) => {
    if (crafts.size > 0 && name.type !== 'ORGANISATION' && crafts.has(nameText(doc, name))) return true
    if (known.size === 0) return false
    if (tokens.has(name.end - 1)) return true
    const text = nameText(doc, name)
    const everywhere = known.get(text)
    return everywhere !== undefined && countryCode(text) === undefined && (everywhere || isAfterThe(doc, name.first))
  }
}
