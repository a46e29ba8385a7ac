/**
 * Enters: the names of a text, in order, none overlapping. Leaves: those that are parts of one name made one: by "&", by "and"
 * before the word a body ends in, by a hyphen, by "of" after what a body
 * is called, by a capitalised word that always stands before them. Others are left as they are.
 */
import type { Document, Name } from '../language/document'
import { isAlone, isJunior, isUnbroken, longerName, opensSentence, typeCalled } from './longer-names'
import { isCalendarWord, isCapital, isPartyWord, isTitleWord, nameText } from './name-shape'
import { countryCode, demonymCode } from '../lexicon/places'
import { wordSet } from '../lexicon/table'
import { BODY_NOUNS } from '../lexicon/titles'

/** What a determiner in front binds together: "the National Bridge and Tunnel Museum". */
const DETERMINERS = new Set(['the', "'s", '’s', 'its', 'their'])
/** "Kelvar Lamps, Inc." */
const LEGAL_FORMS = new Set(['s.a.', 'inc', 'inc.', 'llc', 'ltd', 'ltd.', 'corp', 'corp.', 'plc'])
/** What agencies do: one has two tasks more often than two are named in one breath. */
const SERVICES = wordSet(
  'protection services security enforcement affairs control prevention management administration department agency office bureau ministry',
)
/** So often a name has to follow the same capitalised word before that is a part of it. */
const LEAST_TOGETHER = 2

export function joinedNames(doc: Document, names: readonly Name[]): Name[] {
  const joined: Name[] = []
  for (const [i, given] of names.entries()) {
    const last = joined.at(-1)
    const name = longerName(doc, given, last?.end ?? 0, names[i + 1]?.first ?? doc.size)
    const type = last && typeOfJoined(doc, last, name)
    if (last && type) joined[joined.length - 1] = { first: last.first, end: name.end, type }
    else joined.push(withFirstHalf(doc, name, last?.end ?? 0))
  }
  return withCompanions(doc, joined)
}

/** The type of two names that are one, undefined where they are two. */
function typeOfJoined(doc: Document, a: Name, b: Name): Name['type'] | undefined {
  if (doc.sentenceOf[a.first] !== doc.sentenceOf[b.first]) return undefined
  if (b.first === a.end + 2 && doc.lower[a.end] === 'of' && doc.lower[a.end + 1] === 'the')
    return calledAfter(doc, a, b)
  if (b.first === a.end && a.type === 'PERSON' && isAlone(b) && isJunior(doc, b.first)) return 'PERSON'
  if (b.first !== a.end + 1) return undefined
  const endsInBody = BODY_NOUNS.has(doc.lower[b.end - 1] ?? '')
  const type = endsInBody ? 'ORGANISATION' : b.type
  switch (doc.lower[a.end] ?? '') {
    case '&':
      return a.type === 'PERSON' && b.type === 'PERSON' && !isAlone(a) ? undefined : type
    case ',':
      if (a.type === 'PERSON' && isAlone(b) && isJunior(doc, b.first)) return 'PERSON'
      return LEGAL_FORMS.has(doc.lower[b.first] ?? '') && a.type !== 'PLACE' ? 'ORGANISATION' : undefined
    case '-':
      return isUnbroken(doc, a.end) && a.type === 'PERSON' && !isAlone(a) && b.type !== 'PERSON' ? b.type : undefined
    case 'of':
      return calledAfter(doc, a, b)
    case 'and':
      if (endsInBody && isHalfOfBody(doc, a)) return type
      return countryCode(nameText(doc, { first: a.first, end: b.end })) === undefined ? undefined : 'PLACE'
    default:
      return undefined
  }
}

/** "the National Library | of the Netherlands". */
const calledAfter = (doc: Document, a: Name, b: Name): Name['type'] | undefined =>
  a.type === 'PERSON' ? undefined : typeCalled(doc.lower[a.end - 1] ?? '', b.type)

/** "the National Bridge" of "the National Bridge and Tunnel Museum": no body's whole name, under one determiner with the rest. */
const isHalfOfBody = (doc: Document, { first, end, type }: Name): boolean =>
  type === 'ORGANISATION' &&
  end - first > 1 &&
  !doc.lower.slice(first, end).some((word) => BODY_NOUNS.has(word)) &&
  DETERMINERS.has(doc.lower[first - 1] ?? '')

/** "Tides | and Harbour Protection": a noun with a capital that is no name by itself. */
function withFirstHalf(doc: Document, name: Name, low: number): Name {
  const { first, end, type } = name
  const at = first - 2
  if (type !== 'ORGANISATION' || end - first < 2 || at < low || doc.lower[first - 1] !== 'and') return name
  const lower = doc.lower[at] ?? ''
  const isNoun = ['NOUN', 'PROPN'].includes(doc.pos[at] ?? '') && isCapital(doc.form[at]) && isCapital(doc.form[first])
  if (!isNoun || isCapital(doc.form[at - 1]) || doc.sentenceOf[at] !== doc.sentenceOf[first]) return name
  const isOther = isPartyWord(lower) || isTitleWord(lower) || isCalendarWord(lower) || BODY_NOUNS.has(lower)
  return isOther || demonymCode(lower) !== undefined || !SERVICES.has(doc.lower[end - 1] ?? '')
    ? name
    : { first: at, end, type }
}

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
    (before.get(nameText(doc, name))?.times ?? 0) >= LEAST_TOGETHER
      ? { first: name.first - 1, end: name.end, type: name.type }
      : name,
  )
}

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
