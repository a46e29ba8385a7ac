/**
 * Enters: a reading and a "that" or an "in". Leaves, through the collector: what a noun of speech reports (his vow that S,
 * X's view is that S, warnings from X that S), what X makes clear and what "in the words of X" or "in X's view" opens. Refuses nouns that nobody
 * is printed to have spoken: "the claim that" alone is nobody's.
 */
import { SPEECH_NOUNS } from '../lexicon/cues'
import { isDeterminer, isNominal, phraseEndingAt, phraseStartingAt, type NounPhrase } from '../phrases/noun-phrases'
import { subjectOf } from '../phrases/subjects'
import type { Range, Reading } from '../reading'
import type { Candidate, Collector, Frame } from './candidate'
import { clauseEnd, tailOf } from './clauses'

const POSSESSIVES = new Set(['his', 'her', 'their', 'its'])
const BE = new Set(['is', 'are', 'was', 'were'])
const COPULAS = new Set(['is', 'was', 'remains', 'remained', 'has been'])
const SOURCES = new Set(['of', 'from', 'by'])
/** With these a noun of speech is what their subject says. */
const LIGHT_VERBS = new Set(
  'make makes made making issue issues issued issuing voice voices voiced voicing give gave gives deliver delivered'.split(
    ' ',
  ),
)
/** What one may also have in silence: said only where it is voiced. */
const FEELINGS = new Set(
  'concern concerns fear fears worry worries doubt doubts hope hopes optimism confidence belief'.split(' '),
)
const VOICING = new Set(
  'voice voices voiced voicing express expresses expressed expressing raise raises raised raising'.split(' '),
)
const mayBeSaid = (r: Reading, at: number): boolean =>
  r.pos(at) === 'NOUN' && (SPEECH_NOUNS.has(r.lower(at)) || FEELINGS.has(r.lower(at)))
const VIEWS = new Set('view views opinion words estimation judgment judgement telling assessment'.split(' '))
const LONGEST_SOURCE = 8

interface SpeechNoun {
  noun: number
  /** Printed after the noun: "warnings from X that". */
  source: NounPhrase | null
}

/** The noun that the clause of a "that" belongs to. */
function nounBefore(r: Reading, that: number, low: number): SpeechNoun | null {
  const at = COPULAS.has(r.lower(that - 1)) ? that - 2 : that - 1
  if (at < low || r.isQuoted(at)) return null
  if (mayBeSaid(r, at)) return { noun: at, source: null }
  for (let i = at - 1; i > low && at - i < LONGEST_SOURCE; i--) {
    if (!SOURCES.has(r.lower(i)) || !SPEECH_NOUNS.has(r.lower(i - 1)) || r.pos(i - 1) !== 'NOUN') continue
    const source = phraseStartingAt(r, i + 1, at + 1)
    return source?.end === at + 1 ? { noun: i - 1, source } : null
  }
  return null
}

/** X of "X's claim" or "his claim". */
function possessorOf(r: Reading, noun: number, low: number): NounPhrase | null {
  for (let i = noun - 1; i >= low && noun - i < 5; i--) {
    if (POSSESSIVES.has(r.lower(i))) return { first: i, end: i + 1, head: i }
    if (r.lower(i) === "'s" || r.lower(i) === "'") {
      const name = r.name(i - 1)
      return name ? { first: name.first, end: i, head: i - 1 } : phraseEndingAt(r, i - 1, low)
    }
    if (isDeterminer(r, i) || r.pos(i) === 'ADP' || r.pos(i) === 'VERB') return null
  }
  return null
}

function speakerOf(r: Reading, { noun, source }: SpeechNoun, low: number): NounPhrase | null {
  const verb = r.head(noun)
  if (FEELINGS.has(r.lower(noun))) return VOICING.has(r.lower(verb)) && verb < noun ? subjectOf(r, verb) : null
  const owner = source ?? possessorOf(r, noun, low)
  if (owner) return owner
  // "brokers are of the view that"
  if (r.lower(noun - 1) === 'the' && r.lower(noun - 2) === 'of' && BE.has(r.lower(noun - 3)))
    return subjectOf(r, noun - 3)
  return verb >= low && verb < noun && LIGHT_VERBS.has(r.lower(verb)) ? subjectOf(r, verb) : null
}

/** Where the noun is a subject, its clause ends before the sentence's own verb; -1 where that is not to be seen. */
function endBeforeMainVerb(r: Reading, first: number, tail: number): number {
  let finite = 0
  for (let i = first; i < tail; i++) if (r.isFiniteVerb(i) && !r.isQuoted(i) && ++finite === 2) return i
  return -1
}

const frameOf = (r: Reading, cue: Range, speaker: NounPhrase): Frame => {
  const { first } = r.sentence(cue.first)
  return { cue, speaker, addressees: [], frame: { first, end: tailOf(r, cue.first) } }
}

function nounWithThat(collector: Collector, that: number): Candidate | null {
  const r = collector.reading
  const { first: low } = r.sentence(that)
  const found = nounBefore(r, that, low)
  if (!found || collector.isTaken(found.noun)) return null
  const speaker = speakerOf(r, found, low)
  if (!speaker) return null
  const tail = tailOf(r, that)
  const isSubject = !COPULAS.has(r.lower(that - 1)) && !r.hasFiniteVerb(low, found.noun)
  const end = isSubject ? endBeforeMainVerb(r, that + 1, tail) : clauseEnd(r, that + 1, tail)
  if (r.isFiniteVerb(that + 1) || end < that + 4 || !r.hasFiniteVerb(that + 1, end)) return null
  const cue = { first: found.noun, end: found.noun + 1 }
  return collector.add('noun with that', collector.grow({ first: that + 1, end }), frameOf(r, cue, speaker))
}

/** "In X's view, S", "In the words of X, S". */
function inTheViewOf(collector: Collector, opening: number): Candidate | null {
  const r = collector.reading
  const { first: low } = r.sentence(opening)
  if (opening > low + 1) return null
  const tail = tailOf(r, opening)
  let noun = opening + 1
  while (noun < tail && noun - opening < LONGEST_SOURCE && !VIEWS.has(r.lower(noun))) noun++
  if (!VIEWS.has(r.lower(noun)) || r.isQuoted(noun)) return null
  const source = r.lower(noun + 1) === 'of' ? phraseStartingAt(r, noun + 2, tail) : null
  const speaker = source ?? possessorOf(r, noun, opening + 1)
  const comma = source?.end ?? noun + 1
  if (!speaker || r.form(comma) !== ',' || !r.hasFiniteVerb(comma + 1, tail)) return null
  const range = collector.grow({ first: comma + 1, end: clauseEnd(r, comma + 1, tail) })
  return collector.add('in the view of', range, frameOf(r, { first: noun, end: noun + 1 }, speaker))
}

const MAKING = new Set(['made', 'makes', 'making'])

/** "X made (it) clear that S", with or without the "that". */
function madeClear(collector: Collector, clear: number): Candidate | null {
  const r = collector.reading
  const verb = r.lower(clear - 1) === 'it' ? clear - 2 : clear - 1
  if (!MAKING.has(r.lower(verb)) || r.isQuoted(verb)) return null
  const speaker = subjectOf(r, verb)
  const first = r.lower(clear + 1) === 'that' ? clear + 2 : clear + 1
  const tail = tailOf(r, clear)
  const opens = isNominal(r, first) || isDeterminer(r, first)
  if (!speaker || !opens || r.isQuoted(first) || !r.hasFiniteVerb(first + 1, Math.min(tail, first + 12))) return null
  const range = collector.grow({ first, end: clauseEnd(r, first, tail) })
  return collector.add('noun with that', range, frameOf(r, { first: verb, end: clear + 1 }, speaker))
}

export function nominalCue(collector: Collector, i: number): Candidate | null {
  const word = collector.reading.lower(i)
  if (word === 'that') return nounWithThat(collector, i)
  if (word === 'clear') return madeClear(collector, i)
  return word === 'in' ? inTheViewOf(collector, i) : null
}
