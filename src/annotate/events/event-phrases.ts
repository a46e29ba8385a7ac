/**
 * Enters: the noun or verb that names an event. Leaves: the extent of its phrase: what stands before it ("a planned July 10
 * meeting"), what completes it behind ("with Xi in Paris"), and the verb that governs it. Each scan is bounded.
 */
import { PLAIN_MODIFIERS } from './event-lexicon'
import { statusOfWord } from './event-status'
import type { Range, Reading } from '../reading'
import { isTimeWord } from '../times'

export const REACH = 14
const WIDEST_LEFT = 8
const WIDEST_PHRASE = 10
const COMPLETING = new Set(['with', 'between', 'of', 'on', 'against', 'over', 'for', 'among', 'by'])
const VERB_LINKS = new Set(['with', 'in', 'at', 'on', 'to', 'by', 'of', 'from', 'for', 'into', 'as'])
const OPEN_ENDS = new Set(['ADP', 'PART', 'DET', 'CCONJ', 'PUNCT'])
const BEFORE_NOUN = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM'])
const IN_PHRASE = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'PRON'])
const LINKS = new Set(['and', 'of', "'s", '-'])
const RELATIVE = new Set(['which', 'who', 'that'])
const CLAUSES = new Set(['VERB', 'AUX'])

export interface Left {
  first: number
  /** Where its name starts: modifiers that tell only when or how many stay out of it. */
  name: number
}

export function leftOf(r: Reading, head: number): Left {
  const { first: low } = r.sentence(head)
  let first = head
  while (first > low && head - first < WIDEST_LEFT) {
    const previous = first - 1
    const fits =
      BEFORE_NOUN.has(r.pos(previous)) ||
      (r.form(previous) === '-' && r.isWord(previous - 1)) ||
      (r.form(first) === '-' && r.isWord(previous)) ||
      statusOfWord(r.lower(previous)) !== undefined
    if (!fits || r.isQuoted(previous)) break
    first = previous
  }
  first = Math.max(low, r.name(first)?.first ?? first)
  let name = first
  while (name < head && (isPlain(r, name) || !r.isWord(name))) name++
  return { first, name }
}

/** "next", "three", but not in "a three-day trial". */
const isPlain = (r: Reading, i: number): boolean =>
  (PLAIN_MODIFIERS.has(r.lower(i)) || r.pos(i) === 'NUM') && r.form(i + 1) !== '-'

/** The end of "with Xi Jinping", "between A and B", "of the council" behind a noun; the noun's end where nothing does. */
export function rightOf(r: Reading, head: number): number {
  const { end: high } = r.sentence(head)
  let end = head + 1
  while (end < high && COMPLETING.has(r.lower(end)) && end - head < REACH) {
    const stop = phraseEnd(r, end + 1, high)
    if (stop <= end + 1) break
    end = stop
  }
  return end
}

/** The end of a noun phrase with its coordination, no relative clause or further preposition but "of". */
export function phraseEnd(r: Reading, from: number, high: number): number {
  let i = from
  while (i < high && i - from < WIDEST_PHRASE && !r.isQuoted(i)) {
    const word = r.lower(i)
    if (!(r.nameOf[i] !== -1 || IN_PHRASE.has(r.pos(i)) || LINKS.has(word))) break
    if ((r.pos(i) === 'PRON' && RELATIVE.has(word)) || (word === 'and' && i === from)) break
    i++
  }
  while (i > from && (r.lower(i - 1) === 'and' || r.lower(i - 1) === 'of')) i--
  return i
}

/** Past a date in brackets: "published today (Nov. 18) | in a journal". */
function pastBracket(r: Reading, end: number, high: number): number {
  if (r.form(end) !== '(' || !isTimeWord(r.lower(end + 1))) return end
  let close = end + 2
  while (close < high && close - end < 5 && r.form(close) !== ')') close++
  return r.form(close) === ')' && close + 1 < high ? close + 1 : end
}

/** The end of what a verb governs: its object, two more phrases at most, and an infinitive ("agreed | to pause the tariffs"). */
export function verbPhraseEnd(r: Reading, verb: number): number {
  const high = Math.min(r.sentence(verb).end, verb + REACH)
  let end = pastBracket(r, phraseEnd(r, verb + 1, high), high)
  for (let more = 0; more < 2 && end < high && VERB_LINKS.has(r.lower(end)); more++) {
    const isInfinitive = r.lower(end) === 'to' && r.pos(end + 1) === 'VERB'
    const stop = phraseEnd(r, isInfinitive ? end + 2 : end + 1, high)
    if (stop <= end + 1) break
    end = stop
  }
  while (end > verb + 1 && OPEN_ENDS.has(r.pos(end - 1))) end--
  return end
}

/** The verb whose subject, object or adjunct a noun is; -1 where there is none. A verb printed right before it wins over the parse. */
export function governorOf(r: Reading, head: number, first: number): number {
  const before = r.pos(first - 1) === 'DET' || r.pos(first - 1) === 'PRON' ? first - 2 : first - 1
  if (before >= 0 && r.pos(before) === 'VERB' && r.sentenceNumber(before) === r.sentenceNumber(head)) return before
  const governor = r.head(head)
  const governs = governor >= 0 && CLAUSES.has(r.pos(governor)) && r.sentenceNumber(governor) === r.sentenceNumber(head)
  return governs ? governor : -1
}

/** Whether a noun is the direct object of a verb: by the parse, or as it stands right behind it. */
export const isObjectOf = (r: Reading, head: number, first: number, verb: number): boolean =>
  verb >= 0 &&
  verb < head &&
  (r.relation(head) === 'obj' || first - verb <= 2) &&
  !r.isFiniteVerb(first) &&
  onlyDeterminers(r, { first: verb + 1, end: first }, r.relation(head) === 'obj')

function onlyDeterminers(r: Reading, { first, end }: Range, parsed: boolean): boolean {
  for (let i = first; i < end; i++) {
    if (r.pos(i) === 'ADP' && !parsed) return false
    if (r.pos(i) === 'VERB') return false
  }
  return true
}

/** The preposition right before a noun phrase, past a determiner or possessor. */
export function prepositionBefore(r: Reading, first: number): string {
  for (let i = first - 1, steps = 0; i >= 0 && steps < 5; i--, steps++) {
    if (r.pos(i) === 'ADP' || r.pos(i) === 'SCONJ') return r.lower(i)
    if (!['DET', 'PRON', 'PART', 'PROPN', 'NOUN'].includes(r.pos(i))) return ''
  }
  return ''
}

/** How far behind the verb those are named before whom somebody testifies. */
const BENCH = 8

/** The word that leads to those before whom somebody testifies ("testified side-by-side | before"); -1 where none does. */
export function benchBehind(r: Reading, verb: number): number {
  let i = verb + 1
  const goesOn = (): boolean => (r.isWord(i) || r.form(i) === '-') && r.lower(i) !== 'about'
  while (i < verb + BENCH && goesOn() && r.lower(i) !== 'before') i++
  return r.lower(i) === 'before' ? i : -1
}

/** "testified back-to-back before the Harbour Committee": where the name ends; -1 where none is. */
export function benchEnd(r: Reading, verb: number): number {
  const bench = r.lower(verb) === 'testified' ? benchBehind(r, verb) : -1
  if (bench < 0) return -1
  return r.name(r.pos(bench + 1) === 'DET' ? bench + 2 : bench + 1)?.end ?? -1
}
