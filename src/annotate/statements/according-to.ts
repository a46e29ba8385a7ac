/**
 * Enters: a reading and an "according". Leaves, through the collector: the statement of "according to X", whether it opens,
 * closes or breaks up its sentence. Refuses rules and plans ("according to the law").
 */
import { PLAIN_CUES } from '../lexicon/cues'
import { isDeterminer, phraseStartingAt, type NounPhrase } from '../phrases/noun-phrases'
import type { Range, Reading } from '../reading'
import type { Candidate, Collector, Frame } from './candidate'
import { clauseEnd, tailOf, withoutOpener } from './clauses'

const NO_VOICES = new Set(['law', 'laws', 'plan', 'plans', 'schedule', 'rules', 'tradition', 'type', 'size', 'age'])

/** "migrants which, according to X, …", "learned that according to X …": only what follows is X's. */
const OPENING = new Set(['which', 'that', 'who'])
const LINKS = new Set(['and', 'but'])
const AUXILIARIES = new Set(['has', 'have', 'had', 'is', 'are', 'was', 'were', 'will', 'would'])

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

/** "the group, which owns two ships and a yard, has": the relative clause goes on to the comma before the verb. */
function isInside(r: Reading, and: number, end: number): boolean {
  for (let i = and + 1; i < end - 1; i++) if (r.form(i) === ',') return r.isFiniteVerb(i + 1)
  return false
}

/** Where the clause starts that an "according to" closes. */
function clauseStart(r: Reading, low: number, end: number): number {
  for (let i = end - 1; i > low; i--) {
    if (r.isQuoted(i)) return low
    if (r.form(i) === ';') return i + 1
    const and = r.lower(i) === 'and' || r.lower(i) === 'but'
    const twoClauses = and && r.hasFiniteVerb(i + 1, end) && r.hasFiniteVerb(low, i) && !isInside(r, i, end)
    if (twoClauses && r.form(i - 1) === ',') return i + 1
    const newSubject =
      ['DET', 'PRON', 'PROPN', 'NOUN'].includes(r.pos(i + 1)) && ['NOUN', 'ADV', 'PROPN'].includes(r.pos(i - 1))
    if (twoClauses && r.lower(i) === 'and' && end - i >= 7 && newSubject && !r.isQuoted(i - 1)) return i + 1
  }
  return low
}

/** What follows is a source, also where the tagger takes it for an infinitive because of the "to": "according to court records". */
function sourceAt(r: Reading, start: number, end: number): NounPhrase | null {
  const owned = r.doc.tag[start] === 'VB' || r.doc.tag[start] === 'PRP$'
  const rest = owned ? phraseStartingAt(r, start + 1, end) : null
  return rest ? { ...rest, first: start } : phraseStartingAt(r, start, end)
}

function speakerOf(r: Reading, start: number, end: number): NounPhrase | null {
  const phrase = sourceAt(r, start, end)
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

/** Also where the parse, cut off by the comma, has it for a verb of its own: "He had, according to X, left". */
const isAuxiliary = (r: Reading, i: number): boolean => r.pos(i) === 'AUX' || AUXILIARIES.has(r.lower(i))

/** "S, X said, according to Y": X's words are found at X's verb, and what is left to Y is that X said them. */
function isAttribution(r: Reading, { first, end }: Range): boolean {
  const last = end - 1
  return PLAIN_CUES.has(r.lower(last)) && r.pos(last) === 'VERB' && !r.hasFiniteVerb(first, last)
}

/** How far from the end of a sentence the "according to" that closes it may stand. */
const CLOSING_REACH = 24
/** Longer quotations before it are somebody's words, and not the source's. */
const LONGEST_FRAGMENT = 3

/**
 * Enters: the first token of a sentence. Leaves: the "according" that closes it, or -1; through the collector, the statement that "according to X" closes, with the
 * verbs of speech inside it, which tell what X knows others to have said. Those that quote keep their quotations.
 */
export function accordingAtClose(collector: Collector, first: number): number {
  const r = collector.reading
  const tail = tailOf(r, first)
  let according = tail - 3
  while (according > first && tail - according <= CLOSING_REACH && r.lower(according) !== 'according') according--
  if (r.lower(according) !== 'according' || r.isQuoted(according) || according <= first + 3) return -1
  for (let i = first; i < according; i++) {
    if (collector.isTaken(i) || (r.quote(i)?.words ?? 0) > LONGEST_FRAGMENT) return -1
    if (PLAIN_CUES.has(r.lower(i)) && r.isComma(i + 1)) return -1
  }
  return accordingTo(collector, according) ? according : -1
}

const LONGEST_APPOSITION = 24

/** "According to Jane Roe, the mayor, S": the comma after the apposition, else the one before it. */
function afterApposition(r: Reading, comma: number, tail: number): number {
  const isOne = r.name(comma - 1) !== undefined || r.lower(comma + 1) === 'a' || r.lower(comma + 1) === 'an'
  if (!isOne || !isDeterminer(r, comma + 1)) return comma
  let relative = false
  for (let i = comma + 2; i < tail - 3 && i - comma < LONGEST_APPOSITION; i++) {
    relative ||= OPENING.has(r.lower(i))
    if ((r.isFiniteVerb(i) && !relative) || r.isQuoted(i)) return comma
    if (r.form(i) !== ',') continue
    // "the man, Peter Roe, was driving": the apposition of a subject, which is no apposition itself
    const subject = OPENING.has(r.lower(i + 1)) || r.pos(i + 1) === 'NUM' ? null : phraseStartingAt(r, i + 1, tail)
    return subject && r.form(subject.end) !== ',' && r.hasFiniteVerb(subject.end, tail) ? i : comma
  }
  return comma
}

/** "according to X, who heads …", "according to X, making it …": the writer's own words, of X or of the whole. */
const addsOn = (r: Reading, i: number): boolean => OPENING.has(r.lower(i)) || r.doc.tag[i] === 'VBG'

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
  const hasMore = r.form(end) === ',' && end + 1 < tail && !addsOn(r, end + 1)
  if (opensSentence || according === low) {
    const first = hasMore ? afterApposition(r, end, tail) + 1 : end
    return first < tail
      ? collector.add('according to, first', collector.grow({ first, end: clauseEnd(r, first, tail) }), frame)
      : null
  }
  let before = according
  while (before > low && r.isComma(before - 1) && !r.isQuoted(before - 1)) before--
  const range: Range = withoutOpener(r, { first: clauseStart(r, low, before), end: before })
  if (hasMore && isAuxiliary(r, before - 1) && r.form(before) === ',') {
    const candidate = collector.add('according to, inside', collector.grow(range), frame)
    if (candidate) collector.extend(candidate, collector.grow({ first: end + 1, end: clauseEnd(r, end + 1, tail) }))
    return candidate
  }
  if (isAttribution(r, range)) return null
  const goesOn = hasMore && r.hasFiniteVerb(end + 1, tail)
  // "the club is for sale and, according to X, it has a buyer"
  const opensClause = hasMore && (OPENING.has(r.lower(before - 1)) || (goesOn && LINKS.has(r.lower(before - 1))))
  if (opensClause || (!r.hasFiniteVerb(range.first, range.end) && goesOn)) {
    const rest = { first: end + 1, end: clauseEnd(r, end + 1, tail) }
    if (opensClause || LINKS.has(r.lower(before - 1)))
      return collector.add('according to, inside', collector.grow(rest), frame)
    const candidate = collector.add('according to, inside', collector.grow(range), frame)
    if (candidate) collector.extend(candidate, collector.grow(rest))
    return candidate
  }
  return collector.add('according to, last', collector.grow(range), frame)
}
