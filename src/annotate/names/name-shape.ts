/**
 * Enters: one name as the recogniser found it. Leaves: the name or names in it, without determiners, possessives, titles and
 * demonyms ("UK Defence | Secretary", "NASA Administrator | Charles Bolden"), its type mended where the words themselves tell it.
 * Empty where nothing of it is a name.
 */
import { genderOf } from '../lexicon/given-names'
import { isAcronym, oneLine } from './name-words'
import type { Document, Name } from '../language/document'
import { cityCode, countryCode, demonymCode, seatCode } from '../lexicon/places'
import { BODY_NOUNS, FORMER, HONORIFICS, POSTS, POST_MODIFIERS } from '../lexicon/titles'

const CALENDAR = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
  november december christmas easter ramadan`.split(/\s+/),
)
export const isCalendarWord = (lower: string): boolean => CALENDAR.has(lower)
const PARTY_WORDS = new Set(
  `republican republicans democrat democrats democratic labour tory tories conservative conservatives liberal liberals socialist
  socialists communist communists`.split(/\s+/),
)
/** What the members and the people of a party are called: no part of anybody's name. */
export const isPartyWord = (lower: string): boolean => PARTY_WORDS.has(lower)
/** Somebody of a party, or what is the party's. */
const PARTISAN = new Set(['republican', 'democrat', 'democratic'])
const POSTNOMINALS = new Set('KC QC SC JP MBE OBE CBE KBE DBE FRS PhD MD RN Esq'.split(' '))
const LOCAL = new Set(['in', 'of', 'at', 'near', 'from'])
const POSSESSIVES = new Set(["'s", "'", '’s'])
/** Words inside names that end none. */
const DANGLING = new Set(['of', 'for', 'and', '&'])
const LONGEST_COUNTRY = 3
const isLink = (lower: string): boolean => DANGLING.has(lower) || lower === 'the'

/** Asked of nearly every word, so that what most begin with is told without a pattern. */
export function isCapital(form: string | undefined): boolean {
  const code = form?.charCodeAt(0) ?? 0
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(form as string)
}
export const isTitleWord = (lower: string): boolean =>
  HONORIFICS.has(lower) || POSTS.has(lower) || POST_MODIFIERS.has(lower) || FORMER.has(lower)
export const nameText = (doc: Document, { first, end }: { first: number; end: number }): string =>
  oneLine(doc.text.slice(doc.start[first], doc.end[end - 1]))

const lowerOf = (doc: Document, i: number): string => (i >= 0 && i < doc.size ? doc.lower[i]! : '')
const isLoose = (doc: Document, i: number): boolean =>
  ['the', 'a', 'an'].includes(lowerOf(doc, i)) || !/[\p{L}\p{N}]/u.test(doc.form[i] ?? '')

/** "Church of" of "Church of Lanterns": a name that breaks off after such a word goes on, or ends before it. */
function withoutLooseEnd(doc: Document, { first, end }: Name): number {
  if (!DANGLING.has(lowerOf(doc, end - 1)) || end - first < 2) return end
  let to = end
  while (isCapital(doc.form[to]) && doc.sentenceOf[to] === doc.sentenceOf[first]) to++
  return to > end ? to : end - 1
}

function withoutEdges(doc: Document, name: Name): Name {
  let { first } = name
  let end = withoutLooseEnd(doc, name)
  while (first < end && isLoose(doc, first)) first++
  while (
    end > first &&
    (POSSESSIVES.has(lowerOf(doc, end - 1)) || (isLoose(doc, end - 1) && doc.form[end - 1] !== ')'))
  )
    end--
  return { first, end, type: name.type }
}

/** Behind these "May" is the month whoever else bears the name. */
const BEFORE_MONTHS = new Set(
  'in until till since by last next this early late mid- through during from the'.split(' '),
)

/** "May": the month, unless it does something or the article names somebody so in full or with a form of address. */
export function isMonth({ form, lower, names, pos }: Document, i: number): boolean {
  if (form[i] !== 'May' || HONORIFICS.has(lower[i - 1] ?? '')) return false
  if (BEFORE_MONTHS.has(lower[i - 1] ?? '') || pos[i + 1] === 'NUM') return true
  if (pos[i + 1] === 'VERB' || pos[i + 1] === 'AUX') return false
  return !names.some(
    ({ first, end }) => form[end - 1] === 'May' && (end - first > 1 || HONORIFICS.has(lower[first - 1] ?? '')),
  )
}

/** A lone demonym, title, weekday, pronoun, "Republican" or "AI" is no name. */
function isNoName(doc: Document, i: number): boolean {
  const lower = lowerOf(doc, i)
  if (isMonth(doc, i) || doc.form[i] === 'AI') return true
  if (demonymCode(lower) !== undefined || CALENDAR.has(lower) || doc.pos[i] === 'PRON' || doc.pos[i] === 'DET')
    return true
  if (PARTISAN.has(lower)) return true
  return (POSTS.has(lower) || HONORIFICS.has(lower)) && lower.length > 3
}

/** "GenLM": small letters and then an acronym. */
const COINED = /\p{Ll}\p{Lu}{2,}$/u

/** "Rosa Lind, D-Minn.": a party and whom somebody sits for. */
const isConstituency = ({ form, end, start }: Document, i: number): boolean =>
  /^[DRI]$/.test(form[i] ?? '') && form[i + 1] === '-' && end[i] === start[i + 1] && isCapital(form[i + 2])

/** "Rosa Lind, QC": what somebody may write after a name. */
const isAfterName = (doc: Document, i: number): boolean =>
  POSTNOMINALS.has(doc.form[i] ?? '') && doc.form[i - 1] === ',' && isCapital(doc.form[i - 2])

/** "GLP-1", "STS-135", "TNF-α": a hormone, a flight, a protein. */
const isNumbered = (doc: Document, i: number): boolean =>
  isAcronym(doc.form[i] ?? '') &&
  doc.form[i + 1] === '-' &&
  doc.end[i] === doc.start[i + 1] &&
  doc.end[i + 1] === doc.start[i + 2] &&
  /^[\d\p{Script=Greek}]/u.test(doc.form[i + 2] ?? '')

/** "UN Administrator", "Museum of Tides CEO": a body and its post, unless a given name makes the post a surname. */
function withoutPost(doc: Document, { first, end, type }: Name): Name {
  const last = end
  if (genderOf(doc.form[first] ?? '') === undefined) while (end > first && POSTS.has(lowerOf(doc, end - 1))) end--
  // "Ministry of Justice", "Office of the Inspector General": what the body is of
  if (end > first && isLink(lowerOf(doc, end - 1))) return { first, end: last, type }
  const isBody = end < last && type === 'PERSON' && isAcronym(doc.form[first] ?? '')
  return { first, end, type: isBody ? 'ORGANISATION' : type }
}

/** A person's name starts after the last post printed before it. */
function personIn(doc: Document, { first, end }: Name): Name {
  for (let i = end - 2; i >= first; i--)
    if (POSTS.has(lowerOf(doc, i)) || HONORIFICS.has(lowerOf(doc, i))) return { first: i + 1, end, type: 'PERSON' }
  while (end - first > 1 && (isTitleWord(lowerOf(doc, first)) || demonymCode(lowerOf(doc, first)) !== undefined))
    first++
  return { first, end, type: 'PERSON' }
}

const allWords = (doc: Document, first: number, end: number, fits: (lower: string) => boolean): boolean => {
  for (let i = first; i < end; i++) if (!fits(lowerOf(doc, i))) return false
  return true
}

/** How many tokens at the start of a longer name are a country's name. */
function countryLength(doc: Document, { first, end }: Name): number {
  for (let length = Math.min(LONGEST_COUNTRY, end - first - 1); length >= 1; length--)
    if (countryCode(nameText(doc, { first, end: first + length })) !== undefined) return length
  return 0
}

const soundsLikePerson = (doc: Document, first: number, end: number): boolean =>
  end - first >= 2 &&
  end - first <= 3 &&
  genderOf(doc.form[first] as string) !== undefined &&
  cityCode(doc.form[first] as string) === undefined &&
  allWords(doc, first, end, (lower) => !BODY_NOUNS.has(lower)) &&
  isCapital(doc.form[end - 1])

/** "envoy to the United States Karim Zarif": two words behind a country to which somebody is posted. */
const isHolder = (doc: Document, { first, end }: Name, rest: number): boolean => {
  const link = lowerOf(doc, first - 1) === 'the' ? first - 2 : first - 1
  return (
    end - rest === 2 &&
    lowerOf(doc, link) === 'to' &&
    POSTS.has(lowerOf(doc, link - 1)) &&
    allWords(doc, rest, end, (lower) => !BODY_NOUNS.has(lower))
  )
}

/** "NASA" of "NASA Peter Novak", "Lisbon" of "Lisbon Anna Moreau": a body or place right before a full name. */
function bodyBefore(doc: Document, { first, end, type }: Name): Name | null {
  const form = doc.form[first] ?? ''
  if (type === 'PLACE' || end - first < 3 || genderOf(form) !== undefined) return null
  if (genderOf(doc.form[first + 1] ?? '') === undefined) return null
  if (type === 'ORGANISATION' && (end - first > 3 || !isAcronym(form) || BODY_NOUNS.has(lowerOf(doc, end - 1))))
    return null
  if (/^\p{Lu}{3,}$/u.test(form)) return { first, end: first + 1, type: 'ORGANISATION' }
  return cityCode(form) === undefined ? null : { first, end: first + 1, type: 'PLACE' }
}

/**
 * "the NHS's Harbour Trust", "Norway's Defence Board", "Reed University's Tide Centre": what owns the rest is a name of its own;
 * one word owned alone is none, nor is what a firm sells ("Lantor's Blue Lamp").
 */
function ownerAndOwned(doc: Document, { first, end, type }: Name, isKnown: (body: string) => boolean): Name[] | null {
  let at = first + 1
  while (at < end - 1 && !POSSESSIVES.has(lowerOf(doc, at))) at++
  if (at >= end - 1) return null
  const text = nameText(doc, { first, end: at })
  const isCountry = countryCode(text) !== undefined
  const isBody = at - first > 1 ? BODY_NOUNS.has(lowerOf(doc, at - 1)) : isAcronym(doc.form[first] ?? '')
  if (!isCountry && !isBody && !(type === 'ORGANISATION' && isKnown(text))) return null
  const owner: Name = { first, end: at, type: isCountry ? 'PLACE' : 'ORGANISATION' }
  const isName = end - at > 2 && (isCountry || isBody || BODY_NOUNS.has(lowerOf(doc, end - 1)))
  return isName ? [owner, { first: at + 1, end, type }] : [owner]
}

/** `isKnown`: whether the article speaks elsewhere of a body of that name alone. */
export function trimmedName(doc: Document, given: Name, isKnown: (body: string) => boolean): Name[] {
  const owned = ownerAndOwned(doc, given, isKnown)
  return owned ? owned.flatMap((name) => trimmedName(doc, name, isKnown)) : trimmed(doc, given)
}

const placeOf = ({ first, end }: Name): Name => ({ first, end, type: 'PLACE' })

function trimmed(doc: Document, given: Name): Name[] {
  let name = withoutEdges(doc, given)
  if (name.first >= name.end) return []
  if (seatCode(nameText(doc, name)) !== undefined) return [placeOf(name)]
  if (name.end - name.first > 1) name = withoutPost(doc, name)
  if (name.first >= name.end) return []
  const body = bodyBefore(doc, name)
  if (body) return [body, { first: body.end, end: name.end, type: 'PERSON' }]
  if (name.type === 'PERSON') name = personIn(doc, name)
  const text = nameText(doc, name)
  if (countryCode(text) !== undefined) return [placeOf(name)]
  const { first, end } = name
  const country = countryLength(doc, name)
  if (country > 0) {
    const rest = first + country
    if (allWords(doc, rest, end, isTitleWord)) return [{ first, end: rest, type: 'PLACE' }]
    if (soundsLikePerson(doc, rest, end) || isHolder(doc, name, rest))
      return [
        { first, end: rest, type: 'PLACE' },
        { first: rest, end, type: 'PERSON' },
      ]
  }
  if (isConstituency(doc, first)) return []
  if (name.type !== 'ORGANISATION' && end - first === 1 && COINED.test(doc.form[first] ?? '')) return []
  if (end - first === 1 && (isNoName(doc, first) || isAfterName(doc, first) || isNumbered(doc, first))) return []
  if (name.type === 'PERSON' && cityCode(text) !== undefined && LOCAL.has(lowerOf(doc, first - 1)))
    return [{ first, end, type: 'PLACE' }]
  if (name.type === 'ORGANISATION' && soundsLikePerson(doc, first, end)) return [{ first, end, type: 'PERSON' }]
  return [name]
}
