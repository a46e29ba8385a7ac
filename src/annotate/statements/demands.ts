/**
 * Enters: a verb of speech. Leaves, through the collector: what is demanded, promised, warned of, denied or admitted without a
 * clause: an infinitive (urged them to …), a gerund (denied taking …), a noun phrase (called for …).
 */
import { demandCue } from '../lexicon/cues'
import { isDeterminer, isNominal, phraseStartingAt } from '../phrases/noun-phrases'
import type { Reading } from '../reading'
import { table } from '../lexicon/table'
import type { Candidate, Collector } from './candidate'
import { clauseEnd, MEDIA_NOUNS } from './clauses'
import { frameFor, type VerbFrame } from './verb-frames'

/** After "call on", "appeal to" stands who is spoken to; after the others, what is called for. */
const DEMAND_PREPOSITIONS: Readonly<Record<string, readonly string[]>> = table({
  call: ['for'],
  appeal: ['for'],
  plead: ['for'],
  warn: ['of', 'against', 'about'],
  ask: ['for'],
})
const ADDRESSING = new Set(['on', 'to', 'with'])
const ADMISSIONS = new Set(['admit', 'confess', 'acknowledge', 'concede'])
const MEDIUM_PREPOSITIONS = new Set(['in', 'on', 'during', 'at'])

/** "urged voters to …", "called for …", "denied taking …": no clause, yet what was said is printed. */
export function demandAfter(collector: Collector, frame: VerbFrame): Candidate | null {
  const r = collector.reading
  const { verb, tail, passive, subject } = frame
  if (passive || !subject || subject.first > verb || r.hasFiniteVerb(subject.first, subject.end)) return null
  if (r.lower(subject.first) === 'whose' || isHabit(r, verb)) return null
  const first = demandStart(r, frame)
  if (first < 0) return null
  const clause = clauseEnd(r, first, tail, verb)
  const end = beforeFrame(r, first, r.doc.tag[first + 1] === 'VB' ? clause : phraseEnd(r, first, clause))
  return end - first < 2 && r.pos(first) !== 'NOUN'
    ? null
    : collector.add('demand', collector.grow({ first, end }), frameFor(r, frame))
}

/** "have started asking schools to pay", "the request asking them to pay": what is done, in no words of anybody. */
const isHabit = (r: Reading, verb: number): boolean =>
  r.doc.tag[verb] === 'VBG' && (r.pos(verb - 1) === 'VERB' || r.pos(verb - 1) === 'NOUN' || r.pos(verb - 1) === 'PROPN')

/** Where the infinitive, gerund or noun phrase starts that the verb demands, denies or admits; -1 where none does. */
function demandStart(r: Reading, { verb, cue, tail }: VerbFrame): number {
  const next = verb + 1
  if (cue.class === 'DENY')
    return r.doc.tag[next] === 'VBG' || (isDeterminer(r, next) && phraseStartingAt(r, next, tail)) ? next : -1
  if (ADMISSIONS.has(cue.lemma)) {
    const gerund = r.lower(next) === 'to' ? next + 1 : next
    return r.doc.tag[gerund] === 'VBG' ? gerund : -1
  }
  const demand = demandCue(r.lower(verb)) ?? (cue.lemma === 'warn' ? cue : undefined)
  if (!demand) return -1
  if (DEMAND_PREPOSITIONS[demand.lemma]?.includes(r.lower(next))) return next + 1
  if (demand.lemma === 'accuse' && r.isFiniteVerb(verb)) return gerundOfAccusation(r, next, tail)
  if (demand.lemma === 'demand' && (r.lower(next) === 'a' || r.lower(next) === 'an')) return next
  return infinitiveAfter(r, ADDRESSING.has(r.lower(next)) && r.doc.tag[next + 1] !== 'VB' ? next : verb, tail)
}

/** "accused the builder of | taking bribes". */
function gerundOfAccusation(r: Reading, from: number, tail: number): number {
  for (let i = from; i < Math.min(tail, from + 12); i++) {
    if (r.isFiniteVerb(i) || r.isComma(i)) return -1
    if (r.lower(i) === 'of' && r.doc.tag[i + 1] === 'VBG') return i + 1
  }
  return -1
}

/** A noun phrase or gerund ends at the first comma or the next verb; what comes after tells of other things. */
function phraseEnd(r: Reading, first: number, end: number): number {
  for (let i = first + 1; i < end; i++) {
    if (r.isQuoted(i)) continue
    if (r.form(i) === ',') return i
    if ((r.lower(i) === 'and' || r.lower(i) === 'but') && r.isFiniteVerb(r.pos(i + 1) === 'ADV' ? i + 2 : i + 1))
      return i
  }
  return end
}

/** "… in a letter posted on Monday" tells where and when it was said, not what. */
function beforeFrame(r: Reading, first: number, end: number): number {
  for (let i = first + 1; i < end; i++) {
    if (!MEDIUM_PREPOSITIONS.has(r.lower(i)) || r.isQuoted(i)) continue
    let noun = i + 1
    while (noun + 1 < end && isNominal(r, noun + 1)) noun++
    const frames = MEDIA_NOUNS.has(r.lower(noun)) || /day$/.test(r.lower(noun))
    if (frames && !r.hasFiniteVerb(first, i)) return i
  }
  return end
}

/** "proposed a study to …" has an object of its own, to whom nobody speaks. */
const OBJECTLESS = new Set(['propo', 'pledg', 'vow', 'vowed', 'vows', 'threa', 'deman'])

/** The "to" of "urged X to go" or "vowed to go". */
function infinitiveAfter(r: Reading, verb: number, tail: number): number {
  const isTo = (i: number): boolean => i < tail && r.lower(i) === 'to' && r.doc.tag[i + 1] === 'VB'
  if (isTo(verb + 1)) return verb + 1
  if (OBJECTLESS.has(r.lower(verb).slice(0, 5))) return -1
  const object = phraseStartingAt(r, verb + 1, tail)
  return object && isTo(object.end) ? object.end : -1
}
