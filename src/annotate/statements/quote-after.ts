/**
 * Enters: a verb of speech. Leaves, through the collector: the quotation that follows it (X said: “…”), with the words of the
 * clause that it opens. Refuses a quotation that another verb of speech introduces.
 */
import { PLAIN_CUES, speechCue } from '../lexicon/cues'
import { isTimeNoun } from '../lexicon/time-nouns'
import { isDeterminer, isNominal, phraseStartingAt } from '../phrases/noun-phrases'
import type { QuotedRange, Reading } from '../reading'
import type { Candidate, Collector } from './candidate'
import { clauseEnd } from './clauses'
import { frameFor, isNarrow, wordsStart, type VerbFrame } from './verb-frames'
import { afterAdverbials } from './words-before'

const REACH = 24
const PLAIN_QUOTERS = new Set(
  'tell write read call describe quote say tweet post add ask continue text announce declare'.split(' '),
)
const STAYS_OUTSIDE = new Set(
  '( — – - and but as when while after before in on at during following to about of , ; because if for with from'.split(
    ' ',
  ),
)
/** Prepositions whose phrase belongs to the quoted words rather than to the verb of speech. */
const CLINGS = new Set(['at', 'of', 'about', 'for', 'with', 'over', 'against'])
const JOINS_ON = new Set(['and', 'in', 'on', 'to', 'of', 'about', 'for', 'with', 'from'])
function nextQuote(r: Reading, from: number, high: number): QuotedRange | undefined {
  for (let i = from; i < Math.min(high, from + REACH); i++) if (r.isQuoted(i)) return r.quote(i)
  return undefined
}

/** What follows "X said:" across the splitter's cut: the quotation that opens the next sentence of the paragraph. */
function quoteOpening(r: Reading, frame: VerbFrame): QuotedRange | undefined {
  const { end } = r.sentence(frame.verb)
  const introduces = r.form(end - 1) === ':' || r.form(end - 1) === ','
  if (!introduces || end >= r.size || !r.isQuoted(end) || r.paragraphNumber(end) !== r.paragraphNumber(frame.verb))
    return undefined
  return r.quote(end)
}

/** Where the words end that start with a quotation: with it, or with the clause that it opens (“gladly” sign …). */
function endAfterQuote(r: Reading, quote: QuotedRange, frame: VerbFrame): number {
  const next = quote.end
  const sameSentence = r.sentenceNumber(quote.end - 1) === r.sentenceNumber(frame.verb)
  if (!sameSentence || next >= frame.tail || r.isQuoted(next) || frame.cue.class === 'QUOTING') return quote.end
  const isComplete = !r.isWord(quote.inner.end - 1)
  if (!isComplete && CLINGS.has(r.lower(next))) return clauseEnd(r, next, frame.tail, frame.verb)
  if (!isComplete && !STAYS_OUTSIDE.has(r.lower(next)) && r.isWord(next))
    return clauseEnd(r, next, frame.tail, frame.verb)
  return quote.words <= 5 && JOINS_ON.has(r.lower(next)) && r.pos(next + 1) !== 'VERB'
    ? clauseEnd(r, next, frame.tail, frame.verb)
    : quote.end
}

const thatBetween = (r: Reading, first: number, end: number): boolean => {
  for (let i = first; i < end; i++)
    if (r.lower(i) === 'that' && (r.pos(i) === 'SCONJ' || r.form(i + 1) === ',')) return true
  return false
}

/** Between verb and quotation stands nothing of what was said: an addressee, adverbials, or what is called so. */
function gapIsFrame(r: Reading, start: number, end: number, frame: VerbFrame): boolean {
  const { cue } = frame
  if (r.hasFiniteVerb(start, end)) return false
  // "wrote the law “goes too far”": the words between are the subject of those quoted
  if (cue.class === 'REPORT' && end > start && r.isFiniteVerb(end + 1) && isDeterminer(r, start)) return false
  if (isNarrow(frame) || cue.class === 'REPORT') return true
  const object = cue.class === 'TELL' || cue.class === 'ASK' ? phraseStartingAt(r, start, end) : null
  return afterAdverbials(r, object?.end ?? start, end) >= end
}

/** Another verb of speech between: the quotation is its own. */
function otherVoiceIn(r: Reading, first: number, end: number): boolean {
  for (let i = first; i < end; i++) {
    if (r.pos(i) !== 'VERB') continue
    // "said it had gone well, adding: “…”"
    const adds = r.doc.tag[i] === 'VBG' && r.form(i - 1) === ',' && speechCue(r.lower(i)) !== undefined
    if (adds || PLAIN_CUES.has(r.lower(i))) return true
  }
  return false
}

const OPENERS = new Set(['although', 'though', 'while', 'if', 'because', 'since'])

/** "said sales rose this year, “significantly” raising profits": no quotation of its own, but words of the clause before it. */
function isPartOfClause(r: Reading, start: number, quote: QuotedRange, { cue, verb }: VerbFrame): boolean {
  const opens = r.relation(verb) !== 'parataxis' && (isNominal(r, start) || isDeterminer(r, start))
  return (
    cue.class === 'SAY' &&
    /^\p{Ll}/u.test(r.form(quote.inner.first)) &&
    (opens || OPENERS.has(r.lower(start))) &&
    !isTimeNoun(r.lower(start)) &&
    r.hasFiniteVerb(start + 1, quote.first - 1)
  )
}

export function quoteAfter(collector: Collector, frame: VerbFrame): Candidate | null {
  const r = collector.reading
  const start = wordsStart(frame)
  const quote = nextQuote(r, start, frame.tail) ?? quoteOpening(r, frame)
  if (!quote || quote.first < start || collector.isUsed(r.quoteOf[quote.first] as number)) return null
  if (!frame.subject && frame.cue.lemma !== 'read' && !frame.passive) return null
  const before = quote.first - 1
  const gap = quote.first - start
  if (otherVoiceIn(r, start, quote.first) || thatBetween(r, start, before)) return null
  const marks =
    gap === 0 ||
    r.form(before) === ',' ||
    r.form(before) === ':' ||
    r.lower(before) === 'only' ||
    r.lower(before) === 'that'
  if (!marks && !(PLAIN_QUOTERS.has(frame.cue.lemma) && quote.words >= 3 && gapIsFrame(r, start, quote.first, frame)))
    return null
  if (r.lower(before) === 'that' && r.hasFiniteVerb(start, before)) return null
  if (r.form(before) === ',' && isPartOfClause(r, start, quote, frame)) return null
  const end = endAfterQuote(r, quote, frame)
  if (quote.words < 2 && end === quote.end && r.isWord(quote.inner.end - 1) && !frame.subject) return null
  const rule =
    end === quote.end && ((quote.words < 5 && r.form(before) !== ':') || r.isWord(quote.inner.end - 1))
      ? 'fragment after the verb'
      : 'quote after the verb'
  return collector.add(rule, { first: quote.first, end }, frameFor(r, frame))
}
