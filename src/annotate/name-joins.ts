/**
 * Enters: the names of a text, in order, none overlapping. Leaves: those that are parts of one name made one: by "&", by "and"
 * before the word a body ends in, by a hyphen, by a capitalised word that always stands before them. Others are left as they are.
 */
import type { Document, Name } from './language/document'
import { isCalendarWord, isCapital, isPartyWord, isTitleWord, nameText } from './name-shape'
import { demonymCode } from './places'
import { BODY_NOUNS } from './titles'

/** What a determiner in front binds together: "the National Bridge and Tunnel Museum". */
const DETERMINERS = new Set(['the', "'s", '’s', 'its', 'their'])
/** What a place may be called with "of". */
export const TERRITORIES: ReadonlySet<string> = new Set(
  'state city gulf strait port isle bay republic kingdom commonwealth'.split(' '),
)
/** What governs a place and is called by it with "of". */
export const ADMINISTRATIONS: ReadonlySet<string> = new Set(
  'municipality county borough township prefecture'.split(' '),
)
/** What follows a place's name as a part of it: "Taipei City". */
const PARTS_OF_PLACES = new Set(
  'city county province district island islands valley bay beach river lake park'.split(' '),
)
/** What else is called by a name after "of": a body, a site. */
const HOUSES = new Set('library church embassy consulate diocese archdiocese order house'.split(' '))
const SITES = new Set(
  'cathedral temple pyramid palace castle basilica shrine mosque abbey tomb tower museum'.split(' '),
)
/** Most words of such a name before its "of": "National Maritime Library of". */
const LONGEST_HEAD = 5
/** So often a name has to follow the same capitalised word before that is a part of it. */
const LEAST_TOGETHER = 2

export function joinedNames(doc: Document, names: readonly Name[]): Name[] {
  const joined: Name[] = []
  for (const [i, given] of names.entries()) {
    const last = joined.at(-1)
    const name = stretched(doc, given, last?.end ?? 0, names[i + 1]?.first ?? doc.size)
    const type = last && typeOfJoined(doc, last, name)
    if (last && type) joined[joined.length - 1] = { first: last.first, end: name.end, type }
    else joined.push(name)
  }
  return withCompanions(doc, joined)
}

/** With "State of" before it or "Productions" after it, as far as neither stands before `low` or from `high` on. */
function stretched(doc: Document, name: Name, low: number, high: number): Name {
  const { first, end, type } = name
  const isCapitalIn = (words: ReadonlySet<string>, i: number): boolean =>
    words.has(doc.lower[i] ?? '') && isCapital(doc.form[i]) && doc.sentenceOf[i] === doc.sentenceOf[first]
  if (type === 'PLACE' && first - 2 >= low && doc.lower[first - 1] === 'of' && isCapitalIn(TERRITORIES, first - 2))
    return { first: first - 2, end, type }
  if (type === 'PLACE' && first - 2 >= low && doc.lower[first - 1] === 'of' && isCapitalIn(ADMINISTRATIONS, first - 2))
    return { first: first - 2, end, type: 'ORGANISATION' }
  const called = headBefore(doc, name, low)
  if (called) return called
  if (end < high && type === 'PLACE' && isCapitalIn(PARTS_OF_PLACES, end) && !isCapitalIn(BODY_NOUNS, end + 1))
    return { first, end: end + 1, type }
  if (end < high && (type !== 'PERSON' || !isAlone(name)) && doc.pos[end] === 'PROPN' && isCapitalIn(BODY_NOUNS, end))
    return { first, end: end + 1, type: 'ORGANISATION' }
  return name
}

/** "National Library of Tallgrass", "Society of the Lantern": with the words before "of", which say what it is. */
function headBefore(doc: Document, { first, end, type }: Name, low: number): Name | undefined {
  const of = doc.lower[first - 1] === 'the' ? first - 2 : first - 1
  const noun = doc.lower[of - 1] ?? ''
  const isSite = SITES.has(noun)
  if (doc.lower[of] !== 'of' || !isCapital(doc.form[of - 1]) || doc.sentenceOf[of - 1] !== doc.sentenceOf[first])
    return undefined
  if (!isSite && (type === 'PERSON' || !(BODY_NOUNS.has(noun) || HOUSES.has(noun)))) return undefined
  let from = of - 1
  while (from > low && of - from < LONGEST_HEAD && goesBefore(doc, from - 1, from)) from--
  return from < low ? undefined : { first: from, end, type: isSite ? 'PLACE' : 'ORGANISATION' }
}

/** A word of the same name: a capital says so, but not where a sentence opens. */
const goesBefore = (doc: Document, i: number, next: number): boolean =>
  isCapital(doc.form[i]) &&
  doc.sentenceOf[i] === doc.sentenceOf[next] &&
  !['DET', 'PRON', 'ADP', 'CCONJ', 'SCONJ'].includes(doc.pos[i] ?? '') &&
  (doc.pos[i] === 'PROPN' || !opensSentence(doc, i))

/** The type of two names that are one, undefined where they are two. */
function typeOfJoined(doc: Document, a: Name, b: Name): Name['type'] | undefined {
  if (doc.sentenceOf[a.first] !== doc.sentenceOf[b.first]) return undefined
  if (b.first === a.end + 2 && doc.lower[a.end] === 'of' && doc.lower[a.end + 1] === 'the') return typeCalled(doc, a, b)
  if (b.first !== a.end + 1) return undefined
  const endsInBody = BODY_NOUNS.has(doc.lower[b.end - 1] ?? '')
  const type = endsInBody ? 'ORGANISATION' : b.type
  switch (doc.lower[a.end] ?? '') {
    case '&':
      return a.type === 'PERSON' && b.type === 'PERSON' && !isAlone(a) ? undefined : type
    case '-':
      return isUnbroken(doc, a.end) && a.type === 'PERSON' && !isAlone(a) && b.type !== 'PERSON' ? b.type : undefined
    case 'of':
      return typeCalled(doc, a, b)
    case 'and':
      return endsInBody && isHalfOfBody(doc, a) ? type : undefined
    default:
      return undefined
  }
}

/** "the National Library of the Netherlands": a body or site and whose it is. */
function typeCalled(doc: Document, a: Name, b: Name): Name['type'] | undefined {
  const noun = doc.lower[a.end - 1] ?? ''
  if (SITES.has(noun)) return 'PLACE'
  return a.type !== 'PERSON' && b.type !== 'PERSON' && (BODY_NOUNS.has(noun) || HOUSES.has(noun))
    ? 'ORGANISATION'
    : undefined
}

const isAlone = ({ first, end }: Name): boolean => end - first === 1

/** No blank on either side of a token. */
const isUnbroken = (doc: Document, i: number): boolean =>
  doc.end[i - 1] === doc.start[i] && doc.end[i] === doc.start[i + 1]

/** "the National Bridge" of "the National Bridge and Tunnel Museum": no body's whole name, under one determiner with the rest. */
const isHalfOfBody = (doc: Document, { first, end, type }: Name): boolean =>
  type === 'ORGANISATION' &&
  end - first > 1 &&
  !BODY_NOUNS.has(doc.lower[end - 1] ?? '') &&
  DETERMINERS.has(doc.lower[first - 1] ?? '')

/** "Green Lantor" of "Lantor": names that are never printed without the same capitalised word before them take it in. */
export function withCompanions(doc: Document, names: readonly Name[]): Name[] {
  const before = new Map<string, { word: string; times: number } | null>()
  for (const name of names) {
    const text = nameText(doc, name)
    const word = companion(doc, name)
    const known = before.get(text)
    if (word === undefined || known === null || (known && known.word !== word)) before.set(text, null)
    else before.set(text, { word, times: (known?.times ?? 0) + (opensSentence(doc, name.first - 1) ? 0 : 1) })
  }
  return names.map((name) =>
    (before.get(nameText(doc, name))?.times ?? 0) >= LEAST_TOGETHER ? { ...name, first: name.first - 1 } : name,
  )
}

/** There a capital says nothing. */
const opensSentence = (doc: Document, i: number): boolean => doc.sentenceOf[i - 1] !== doc.sentenceOf[i]

/** The word before a name, where it may be a part of it. */
function companion(doc: Document, { first }: Name): string | undefined {
  const at = first - 1
  const [form, lower] = [doc.form[at], doc.lower[at]]
  if (form === undefined || lower === undefined || !isCapital(form) || form === form.toUpperCase()) return undefined
  if (doc.sentenceOf[at] !== doc.sentenceOf[first]) return undefined
  if (!['ADJ', 'NOUN', 'PROPN'].includes(doc.pos[at] ?? '')) return undefined
  if (isPartyWord(lower)) return undefined
  return isTitleWord(lower) || isCalendarWord(lower) || demonymCode(lower) !== undefined ? undefined : form
}
