/**
 * Enters: a reading. Leaves: the candidates of every statement in it, in text order. Rules run over the text from left to
 * right, for each cue the surest first; quotations that no cue has claimed come last.
 */
import { anyCue, demandCue, type Cue } from '../lexicon/cues'
import type { Reading } from '../reading'
import { accordingAtClose, accordingTo } from './according-to'
import { Collector, type Candidate } from './candidate'
import { attributeLooseQuotes } from './loose-quotes'
import { clauseAfter } from './clause-after'
import { attributeAtClose } from './closing-attribution'
import { demandAfter } from './demands'
import { frameAt, type VerbFrame } from './verb-frames'
import { nominalCue } from './nominal-cues'
import { quoteAfter } from './quote-after'
import { asSaid, clauseBefore, quoteBefore, quoteResumed } from './words-before'

function applyVerb(collector: Collector, frame: VerbFrame): void {
  const before = quoteBefore(collector, frame)
  if (before) {
    quoteResumed(collector, frame, before)
    return
  }
  for (const rule of [asSaid, quoteAfter, clauseBefore, clauseAfter, demandAfter]) if (rule(collector, frame)) return
}

/** A verb that only quotes, where this sentence and the one before hold no quotation and no "that" either. */
function isOutOfQuotations(r: Reading, verb: number, cue: Cue): boolean {
  if (cue.class !== 'QUOTING' || demandCue(r.lower(verb))) return false
  const { first, end } = r.sentence(verb)
  const before = first > 0 ? r.sentence(first - 1).first : first
  // a quotation may also open the next sentence
  for (let i = before; i <= end; i++) if (r.isQuoted(i) || r.lower(i) === 'that') return false
  return true
}

/** "X said the road was shut and warned that S": whoever the parse takes for its subject, X goes on. */
function withSpeakerBefore(collector: Collector, frame: VerbFrame): VerbFrame {
  const r = collector.reading
  const joint = r.pos(frame.verb - 1) === 'ADV' ? frame.verb - 2 : frame.verb - 1
  if (r.lower(joint) !== 'and' && r.lower(joint) !== 'but') return frame
  const before = collector.ownerOf(r.isComma(joint - 1) ? joint - 2 : joint - 1)
  const speaks = before?.cue && before.cue.first >= frame.low && before.cue.first < before.pieces[0]!.first
  if (!speaks || !before.speaker || before.speaker.end > before.cue!.first) return frame
  return { ...frame, subject: before.speaker, first: frame.verb, end: frame.verb + 1 }
}

export function findStatements(reading: Reading): Candidate[] {
  const collector = new Collector(reading)
  let [sentence, closing] = [-1, -1]
  for (let i = 0; i < reading.size; i++) {
    if (reading.sentenceNumber(i) !== sentence) {
      sentence = reading.sentenceNumber(i)
      closing = attributeAtClose(collector, i)
      if (closing < 0) closing = accordingAtClose(collector, i)
    }
    if (i === closing || reading.isQuoted(i) || collector.isTaken(i)) continue
    if (accordingTo(collector, i) || nominalCue(collector, i)) continue
    const cue = anyCue(reading.lower(i))
    const frame = cue && !isOutOfQuotations(reading, i, cue) ? frameAt(reading, i) : null
    if (frame) applyVerb(collector, withSpeakerBefore(collector, frame))
  }
  attributeLooseQuotes(collector)
  return [...collector.candidates].sort((a, b) => a.pieces[0]!.first - b.pieces[0]!.first)
}
