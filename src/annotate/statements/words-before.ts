/**
 * Enters: a verb of speech. Leaves, through the collector: the statement whose words stand before it (“…,” said X; S, X
 * said; As X said, S). A rule that does not fit gives null and takes nothing.
 */
import { PLAIN_CUES, speechCue } from '../lexicon/cues'
import { isDeterminer, isNominal, isPronoun, phraseStartingAt } from '../phrases/noun-phrases'
import type { QuotedRange, Range, Reading } from '../reading'
import type { Candidate, Collector } from './candidate'
import { clauseEnd, isSubordinate, withoutOpener } from './clauses'
import { ANSWERS, cueRange, frameFor, isNarrow, type VerbFrame } from './verb-frames'

/** The rule of an attribution that closes its sentence, where other verbs of speech stand inside. */
export const CLOSING = 'closing attribution'

const BREAKS = new Set([',', '–', '—', '('])

/** "“…” when he warned": adverbs behind which another clause begins. */
const OPENS_CLAUSE = new Set(['when', 'where', 'why', 'how'])

/** The quotation that ends right before the frame, with nothing but a comma, auxiliaries or the rest of a subject between. */
function quoteEndingBefore(r: Reading, frame: VerbFrame): QuotedRange | undefined {
  const skipsWord = (i: number): boolean =>
    !r.isQuoted(i) &&
    (r.isComma(i) ||
      (r.lower(i) === 'as' && frame.cue.class !== 'QUOTING') ||
      ((r.pos(i) === 'AUX' || (r.pos(i) === 'ADV' && !OPENS_CLAUSE.has(r.lower(i)))) && i > frame.verb - 4))
  const skip = (from: number): number => {
    let i = from
    while (i >= 0 && skipsWord(i)) i--
    return i
  }
  let k = skip(frame.first - 1)
  const apart = k < frame.first - 1
  if (!r.isQuoted(k)) {
    let start = k
    while (
      start >= frame.low &&
      k - start < 12 &&
      !r.isQuoted(start) &&
      !isPronoun(r, start) &&
      (isNominal(r, start) || isDeterminer(r, start) || r.pos(start) === 'ADP' || (r.lower(start) === 'and' && !apart))
    )
      start--
    if (start === k) return undefined
    k = skip(start)
    if (r.isQuoted(k) && r.isWord((r.quote(k)?.inner.end ?? 0) - 1) && !r.isComma(k + 1)) return undefined
  }
  const quote = k >= 0 ? r.quote(k) : undefined
  if (!quote || quote.words === 0 || r.paragraphNumber(k) !== r.paragraphNumber(frame.verb)) return undefined
  if (quote.words === 1 && r.isWord(quote.inner.end - 1) && r.form(quote.end) !== ',') return undefined
  if (r.sentenceNumber(k) === r.sentenceNumber(frame.verb)) return quote
  // the splitter cut at the mark: "Why?" | he said. A sentence of its own that goes on does not look back.
  const short = frame.tail - frame.end <= 4
  return r.sentenceNumber(k) === r.sentenceNumber(frame.verb) - 1 && short ? quote : undefined
}

/**
 * Words of the same sentence before the quotation belong to it, unless somebody else speaks there: who closes the sentence
 * tells of both only where that other one is the quotation's own ("he said, “…,” the court heard").
 */
function withLead(collector: Collector, quote: QuotedRange, closing: boolean): Range {
  const r = collector.reading
  const { first } = r.sentence(quote.first)
  if (
    first >= quote.first - 1 ||
    r.paragraphNumber(first) !== r.paragraphNumber(quote.first) ||
    collector.isTaken(first)
  )
    return quote
  const before = quote.first - 1
  if (r.form(before) === ':' || (BREAKS.has(r.form(before)) && r.form(before) !== ',') || r.isSentenceEnd(before))
    return quote
  if (r.form(before) === ',' && standsAlone(r, first, quote)) return quote
  const quotedInside = closing && r.form(before) === ',' && PLAIN_CUES.has(r.lower(before - 1))
  for (let i = first; i < quote.first; i++) {
    if (collector.isTaken(i) || (quotedInside && endsQuotation(r, i))) return quote
    if (!quotedInside && !r.isQuoted(i) && speechCue(r.lower(i)) && r.pos(i) === 'VERB') return quote
  }
  return withoutOpener(r, { first, end: quote.end })
}

/** "At a time like this, “we need to act,” X said": a whole clause in quotes, and before it nothing that needs it. */
const standsAlone = (r: Reading, first: number, quote: QuotedRange): boolean =>
  !r.hasFiniteVerb(first, quote.first) &&
  (isNominal(r, quote.inner.first) || isDeterminer(r, quote.inner.first)) &&
  r.hasFiniteVerb(quote.inner.first + 1, quote.inner.end)

/** The last sign of a whole quotation, one that somebody else may have said. */
const endsQuotation = (r: Reading, i: number): boolean =>
  r.isQuoted(i) && !r.isWord(i) && i + 1 === r.quote(i)?.inner.end

export function quoteBefore(collector: Collector, frame: VerbFrame, closing?: typeof CLOSING): Candidate | null {
  const r = collector.reading
  const quote = quoteEndingBefore(r, frame)
  if (!quote || collector.isUsed(r.quoteOf[quote.first] as number)) return null
  if (!frame.subject && !PLAIN_CUES.has(r.lower(frame.verb)) && frame.cue.lemma !== 'say') return null
  const range = withLead(collector, quote, closing !== undefined)
  if (!closing && leadsOnly(r, quote, frame)) return null
  const candidate = collector.add(closing ?? 'quote before the verb', range, frameFor(r, frame))
  if (candidate && range.first < quote.first && CONCESSIONS.has(r.lower(range.first)))
    extendOverRest(collector, candidate, frame)
  return candidate
}

/** "Calling it “a farce,” X said it was over": what X did in saying the rest. */
function leadsOnly(r: Reading, quote: Range, { end, tail }: VerbFrame): boolean {
  const { first } = r.sentence(quote.first)
  return first < quote.first && r.doc.tag[first] === 'VBG' && r.hasFiniteVerb(end, tail)
}

const CONCESSIONS = new Set(['while', 'although', 'though', 'if', 'because', 'unless'])

/** "While it “looks good,” X said, it will fail": the clause that the first one depends on. */
function extendOverRest(collector: Collector, candidate: Candidate, { end, tail, verb }: VerbFrame): void {
  const r = collector.reading
  if (r.form(end) !== ',' || !r.hasFiniteVerb(end + 2, tail)) return
  collector.extend(candidate, collector.grow({ first: end + 1, end: clauseEnd(r, end + 1, tail, verb) }))
}

/** “A,” he said, “B.”; “A,” he said, and “B.” */
export function quoteResumed(collector: Collector, frame: VerbFrame, candidate: Candidate): void {
  const r = collector.reading
  for (let i = frame.end; i < frame.tail; i++) {
    const quote = r.quote(i)
    if (quote) {
      const resumes = r.isComma(i - 1) || (r.isComma(i - 2) && (r.lower(i - 1) === 'and' || r.lower(i - 1) === 'but'))
      if (resumes && !collector.isUsed(r.quoteOf[i] as number)) collector.extend(candidate, quote)
      return
    }
    const cue = speechCue(r.lower(i))
    if (cue && r.pos(i) === 'VERB') return
  }
  if (r.form(frame.end) === ',' && addsClause(r, { first: frame.end + 1, end: frame.tail }))
    collector.extend(candidate, { first: frame.end + 1, end: frame.tail })
}

/** "“…,” she said, and that will help": in the present, about something else than what the speaker did next. */
function addsClause(r: Reading, { first, end }: Range): boolean {
  if (r.lower(first) !== 'and' && r.lower(first) !== 'but') return false
  if (!(isNominal(r, first + 1) || isDeterminer(r, first + 1)) || PERSONS.has(r.lower(first + 1))) return false
  for (let i = first + 2; i < end; i++) if (r.isFiniteVerb(i)) return r.doc.tag[i] !== 'VBD'
  return false
}

const PERSONS = new Set(['he', 'she', 'they', 'who', 'which'])

/** "As X said, …" */
export function asSaid(collector: Collector, frame: VerbFrame): Candidate | null {
  const r = collector.reading
  const { subject, verb, low, tail } = frame
  if (
    isNarrow(frame) ||
    frame.passive ||
    ANSWERS.has(frame.cue.lemma) ||
    !subject ||
    subject.first > verb ||
    r.lower(subject.first - 1) !== 'as' ||
    subject.first - 1 - low > 1
  )
    return null
  let comma = verb + 1
  while (comma < tail && r.form(comma) !== ',' && r.lower(comma) !== 'to') comma++
  if (comma >= tail - 3 || comma - verb > 8 || r.form(comma) !== ',') return null
  return collector.add(
    'as X said',
    collector.grow({ first: comma + 1, end: clauseEnd(r, comma + 1, tail, verb) }),
    frameFor(r, frame),
  )
}

const ADVERBIAL_STARTS = new Set(
  'on in at to during after earlier late later yesterday today tomorrow this last via through by for from when as before since over ahead following separately'.split(
    ' ',
  ),
)

/** Where the adverbials after an attribution end ("said on Sunday in Paris |"); what is no adverbial stays. */
export function afterAdverbials(r: Reading, from: number, high: number): number {
  let i = from
  let inside = false
  while (i < high && i - from < 12) {
    const starts = ADVERBIAL_STARTS.has(r.lower(i)) || /day$/.test(r.lower(i)) || r.pos(i) === 'ADV'
    // "in a report released on Friday"
    const participle = r.doc.tag[i] === 'VBN' && r.pos(i - 1) === 'NOUN'
    const goesOn =
      inside && (participle || isNominal(r, i) || isDeterminer(r, i) || r.pos(i) === 'ADP' || r.pos(i) === 'NUM')
    if (!starts && !goesOn) break
    inside = true
    i++
  }
  return i
}

/** So many words before "X said" are a clause, even where the tagger saw no verb in them. */
const LONG = 8

/** Past a particle: "as he put it". */
const cueEnd = (r: Reading, frame: VerbFrame): number => Math.max(frame.end, cueRange(r, frame).end)

/** "S, X said", and with the attribution in the middle: "The plan, X said, will fail". */
export function clauseBefore(collector: Collector, frame: VerbFrame, closing?: typeof CLOSING): Candidate | null {
  const r = collector.reading
  const as = r.lower(frame.first - 1) === 'as' ? 1 : 0
  const comma = frame.first - 1 - as
  if (!frame.subject || comma <= frame.low || r.isQuoted(comma) || !BREAKS.has(r.form(comma))) return null
  // "Sales, it said, have fallen"
  if (comma === frame.low + 1 && !['NOUN', 'PRON', 'PROPN'].includes(r.pos(frame.low))) return null
  if (isNarrow(frame) || ANSWERS.has(frame.cue.lemma) || frame.cue.class === 'DENY') return null
  const before = withoutOpener(r, { first: frame.low, end: comma })
  if (isSubordinate(r, before) || collector.isTaken(before.first) || (!closing && holdsCue(r, before))) return null
  const object = frame.cue.class === 'TELL' ? phraseStartingAt(r, frame.end, frame.tail) : null
  const after = afterAdverbials(r, object?.end ?? cueEnd(r, frame), frame.tail)
  const ends = after >= frame.tail || r.form(after) === ';'
  const bracketed = r.form(comma) === '('
  if (bracketed ? r.form(after) !== ')' : !ends && !BREAKS.has(r.form(after))) return null
  const resumed = ends ? after : resumption(r, after, frame.tail)
  const rest = { first: resumed + 1, end: ends ? after + 1 : clauseEnd(r, resumed + 1, frame.tail, frame.verb) }
  const finiteRest = !ends && r.hasFiniteVerb(rest.first, rest.end)
  if (r.hasFiniteVerb(before.first, before.end)) {
    const candidate = collector.add(closing ?? 'clause before the verb', collector.grow(before), frameFor(r, frame))
    if (
      candidate &&
      !ends &&
      (r.isFiniteVerb(rest.first) ||
        breaksOff(r, before) ||
        resumes(r, rest) ||
        goesOn(r, rest, frame) ||
        r.pos(before.end - 1) === 'AUX')
    )
      collector.extend(candidate, collector.grow(rest))
    return candidate
  }
  if (ends && PLAIN_CUES.has(r.lower(frame.verb)) && before.end - before.first >= LONG && holdsSubject(r, before))
    return collector.add(closing ?? 'clause before the verb', collector.grow(before), frameFor(r, frame))
  if (!finiteRest || !startsWithSubject(r, before)) return null
  const candidate = collector.add('clause around the verb', collector.grow(before), frameFor(r, frame))
  if (candidate) collector.extend(candidate, collector.grow(rest))
  return candidate
}

/** The comma or dash where a clause goes on that its attribution broke up, past the speaker's post: "…, says X, a chemist, is". */
function resumption(r: Reading, after: number, tail: number): number {
  if (r.isFiniteVerb(after + 1)) return after
  for (let i = after + 1; i < tail; i++)
    if (r.form(i) === ',' && r.isFiniteVerb(i + 1) && !r.hasFiniteVerb(after, i)) return i
  return after
}

/** Somebody else speaks there. */
function holdsCue(r: Reading, { first, end }: Range): boolean {
  for (let i = first; i < end; i++) if (PLAIN_CUES.has(r.lower(i)) && r.pos(i) === 'VERB' && !r.isQuoted(i)) return true
  return false
}

/** "…, he said, but declined to tell when": what the speaker did. */
const KEEPS_SILENT = new Set(['did', 'does', 'declined', 'refused', 'gave', 'would', 'offered', 'added'])

/** "…, he said, and fixed it": a second verb of the reported clause, with no subject of its own. */
const resumes = (r: Reading, { first, end }: Range): boolean =>
  first + 2 < end &&
  !(r.lower(first) === 'but' && KEEPS_SILENT.has(r.lower(first + 1))) &&
  (r.lower(first) === 'and' || r.lower(first) === 'but') &&
  (r.isQuoted(first + 1) || r.pos(first + 1) === 'VERB' || r.pos(first + 1) === 'AUX')

/** "It fell, and now, he said, it is back": what stands before the attribution ends with a conjunction. */
function breaksOff(r: Reading, { first, end }: Range): boolean {
  let last = end - 1
  if (r.pos(last) === 'ADV') last--
  return last > first && r.form(last - 1) === ',' && (r.lower(last) === 'and' || r.lower(last) === 'but')
}

const GOES_ON = new Set(
  'because though although unless if once until including especially particularly given so that'.split(' '),
)

/** "…, he said, but debris could fall": the rest of what was said, if nobody else is said to speak there. */
function goesOn(r: Reading, rest: Range, frame: VerbFrame): boolean {
  const word = r.lower(rest.first)
  if (holdsCue(r, rest)) return false
  // after "wrote in the paper" it is the paper which …
  if (word === 'which') return rest.first === cueEnd(r, frame) + 1
  // "…, he said, with sales up 3%": not with his wife at his side
  if (word === 'with') return r.pos(rest.first + 1) === 'NOUN' && rest.end - rest.first > 3
  if (word !== 'and' && word !== 'but') return GOES_ON.has(word)
  return r.hasFiniteVerb(rest.first + 2, rest.end) && r.pos(rest.first + 1) !== 'VERB'
}

/** "During the search, officers found …": behind the comma, where an adverbial opens the sentence. */
function holdsSubject(r: Reading, range: Range): boolean {
  if (startsWithSubject(r, range)) return true
  for (let i = range.first; r.pos(range.first) === 'ADP' && i < range.end - 2; i++)
    if (r.form(i) === ',') return startsWithSubject(r, { first: i + 1, end: range.end })
  return false
}

function startsWithSubject(r: Reading, range: Range): boolean {
  const first = r.isWord(range.first) ? range.first : range.first + 1
  return isDeterminer(r, first) || ['NOUN', 'PROPN', 'PRON', 'ADJ', 'NUM'].includes(r.pos(first))
}
