/**
 * Enters: a reading and an "according". Leaves, through the collector: the statement of "according to X", whether it opens,
 * closes or breaks up its sentence. Refuses rules and plans ("according to the law").
 */
import { isDeterminer, phraseStartingAt, type NounPhrase } from '../phrases/noun-phrases'
import type { Range, Reading } from '../reading'
import type { Candidate, Collector, Frame } from './candidate'
import { clauseEnd, tailOf, withoutOpener } from './clauses'

const NO_VOICES = new Set(['law', 'laws', 'plan', 'plans', 'schedule', 'rules', 'tradition', 'type', 'size', 'age'])

/** "migrants which, according to X, …", "learned that according to X …": only what follows is X's. */
const OPENING = new Set(['which', 'that', 'who'])
const LINKS = new Set(['and', 'but'])

/** X of "according to X": up to the comma that ends it, over one that only parts a post from its holder. */
function sourceEnd(r: Reading, start: number, high: number): number {
  let i = start
  while (i < high && !r.isQuoted(i) && !['.', ';', ':', '–', '—', ')'].includes(r.form(i))) {
    if (r.form(i) === ',') {
      const person = r.name(i + 1)
      const apposed = person?.type === 'PERSON' && person.first === i + 1 && !r.name(i - 1) && r.pos(i - 1) === 'NOUN'
      if (!apposed || !(person.end >= high || r.isComma(person.end) || r.pos(person.end) === 'ADP')) break
      return person.end
    }
    if (
      i > start &&
      r.isFiniteVerb(i) &&
      r.lower(i - 1) !== 'who' &&
      r.lower(i - 1) !== 'which' &&
      r.lower(i - 1) !== 'that'
    )
      break
    i++
  }
  return i
}

/** Where the clause starts that an "according to" closes. */
function clauseStart(r: Reading, low: number, end: number): number {
  for (let i = end - 1; i > low; i--) {
    if (r.isQuoted(i)) return low
    if (r.form(i) === ';') return i + 1
    const and = r.lower(i) === 'and' || r.lower(i) === 'but'
    const twoClauses = and && r.hasFiniteVerb(i + 1, end) && r.hasFiniteVerb(low, i)
    if (twoClauses && r.form(i - 1) === ',') return i + 1
    const newSubject =
      ['DET', 'PRON', 'PROPN', 'NOUN'].includes(r.pos(i + 1)) && ['NOUN', 'ADV', 'PROPN'].includes(r.pos(i - 1))
    if (twoClauses && r.lower(i) === 'and' && end - i >= 7 && newSubject && !r.isQuoted(i - 1)) return i + 1
  }
  return low
}

function speakerOf(r: Reading, start: number, end: number): NounPhrase | null {
  const phrase = phraseStartingAt(r, start, end)
  if (!phrase) return null
  const apposed = r.form(phrase.end) === ',' && phrase.end + 1 < end
  return apposed ? { first: start, end, head: end - 1 } : phrase
}

/** The first word of the sentence that no statement has taken yet, read back from the cue. */
function firstFree(collector: Collector, according: number): number {
  const { first } = collector.reading.sentence(according)
  let low = according
  while (low > first && !collector.isTaken(low - 1)) low--
  return low
}

/** "according to", or "per" where it names a source and no measure. */
function cueAt(r: Reading, i: number): Range | null {
  if (r.lower(i) === 'according' && r.lower(i + 1) === 'to') return { first: i, end: i + 2 }
  if (r.lower(i) !== 'per') return null
  const namesSource = r.name(i + 1) !== undefined || r.lower(i + 1) === 'the'
  const apart = r.form(i - 1) === ',' || r.sentence(i).first === i
  return apart && namesSource ? { first: i, end: i + 1 } : null
}

export function accordingTo(collector: Collector, according: number): Candidate | null {
  const r = collector.reading
  const cue = cueAt(r, according)
  if (!cue) return null
  const low = firstFree(collector, according)
  const tail = tailOf(r, according)
  const end = sourceEnd(r, cue.end, tail)
  const speaker = end > cue.end ? speakerOf(r, cue.end, end) : null
  if (
    !speaker ||
    NO_VOICES.has(r.lower(speaker.head)) ||
    (isDeterminer(r, speaker.first) && speaker.end - speaker.first === 1)
  )
    return null
  const frame: Frame = {
    cue,
    speaker,
    addressees: [],
    frame: { first: low, end: tail },
  }
  const opensSentence =
    according - low <= 2 &&
    !['NOUN', 'VERB', 'PROPN', 'PRON'].includes(r.pos(according - 1)) &&
    !r.isQuoted(according - 1)
  const hasMore = r.form(end) === ',' && end + 1 < tail
  if (opensSentence || according === low) {
    const first = hasMore ? end + 1 : end
    return first < tail
      ? collector.add('according to, first', collector.grow({ first, end: clauseEnd(r, first, tail) }), frame)
      : null
  }
  let before = according
  while (before > low && r.isComma(before - 1) && !r.isQuoted(before - 1)) before--
  const range: Range = withoutOpener(r, { first: clauseStart(r, low, before), end: before })
  if (hasMore && r.pos(before - 1) === 'AUX' && r.form(before) === ',') {
    const candidate = collector.add('according to, inside', collector.grow(range), frame)
    if (candidate) collector.extend(candidate, collector.grow({ first: end + 1, end: clauseEnd(r, end + 1, tail) }))
    return candidate
  }
  const opensClause = OPENING.has(r.lower(before - 1)) && hasMore
  if (opensClause || (!r.hasFiniteVerb(range.first, range.end) && hasMore && r.hasFiniteVerb(end + 1, tail))) {
    const rest = { first: end + 1, end: clauseEnd(r, end + 1, tail) }
    if (opensClause || LINKS.has(r.lower(before - 1)))
      return collector.add('according to, inside', collector.grow(rest), frame)
    const candidate = collector.add('according to, inside', collector.grow(range), frame)
    if (candidate) collector.extend(candidate, collector.grow(rest))
    return candidate
  }
  return collector.add('according to, last', collector.grow(range), frame)
}
