/**
 * Enters: a verb of speech. Leaves: the noun phrase that stands right before it and must be its subject, whatever the parser bound
 * it to: between comma and verb, before a post between commas, or behind the conjunction that opens its clause.
 */
import { isTimeNoun } from '../lexicon/time-nouns'
import type { Reading } from '../reading'
import { NOMINATIVES } from './inverted-subjects'
import { isDeterminer, isNominal, isNounHead, phraseEndingAt, type NounPhrase } from './noun-phrases'

export const isVerbal = (r: Reading, i: number): boolean =>
  r.pos(i) === 'AUX' || r.pos(i) === 'ADV' || r.pos(i) === 'PART'

const OPENS = new Set([',', '('])

/** What stands right before the verb, over auxiliaries and adverbs. */
function wordBefore(r: Reading, verb: number): number {
  let i = verb - 1
  while (i >= 0 && isVerbal(r, i)) i--
  return i
}

/** ", Harris said", "(Harris said)": a phrase between comma and verb is the subject, whatever the parser bound it to; lists apart. */
export function betweenCommaAndVerb(r: Reading, verb: number): NounPhrase | null {
  const last = wordBefore(r, verb)
  const { first: low } = r.sentence(verb)
  if (last < low) return null
  if (NOMINATIVES.has(r.lower(last)) && r.pos(last) === 'PRON')
    return r.lower(last) === 'who' ? null : { first: last, end: last + 1, head: last }
  const phrase = phraseEndingAt(r, last, low)
  // "Acme, citing the tax, this week said"
  if (phrase && isTimeNoun(r.lower(phrase.head))) return null
  // "The law “will be signed,” Roe said": the comma stands inside the mark
  const mark = phrase && r.isQuoted(phrase.first - 1) ? phrase.first - 2 : (phrase?.first ?? 0) - 1
  if (!phrase || !OPENS.has(r.form(mark)) || (r.isQuoted(mark) && mark === phrase.first - 1)) return null
  for (let i = phrase.first; i < phrase.end; i++) if (r.lower(i) === 'and') return null
  return phrase
}

/** "S, Jane Roe, the mayor of Leeds, told us": a name between commas, and its post between the next two. */
export function betweenCommasAndPost(r: Reading, verb: number): NounPhrase | null {
  const { first: low } = r.sentence(verb)
  if (r.form(verb - 1) !== ',' || r.isQuoted(verb - 1)) return null
  for (let i = verb - 2; i > low && verb - i < LONGEST_POST; i--) {
    if (r.isFiniteVerb(i) || r.isQuoted(i)) return null
    if (r.form(i) !== ',') continue
    const name = r.name(i - 1)
    const stands = name?.type === 'PERSON' && r.form(name.first - 1) === ',' && r.hasFiniteVerb(low, name.first)
    return stands ? { first: name.first, end: name.end, head: name.end - 1 } : null
  }
  return null
}

export const LONGEST_POST = 12

/** "X said power was back and | local media reported that": the parser may share the subject of a clause that is over. */
export function ofOwnClause(r: Reading, verb: number, found: NounPhrase | null): NounPhrase | null {
  if (!found || found.end >= verb) return null
  const last = wordBefore(r, verb)
  let i = last
  while (i > found.end && last - i < 6 && (isNominal(r, i) || isDeterminer(r, i)) && r.lower(i) !== 'and') i--
  const joins = i < last && (r.lower(i) === 'and' || r.lower(i) === 'but') && isNounHead(r, last)
  return joins && r.hasFiniteVerb(found.end, i) ? { first: i + 1, end: last + 1, head: last } : null
}
