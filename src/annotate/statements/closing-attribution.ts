/**
 * Enters: the first token of a sentence. Leaves, through the collector: the statement whose attribution closes the sentence
 * ("A told B to go, the court heard"). It is read before the verbs inside: they are part of what was said.
 */
import { anyCue, PLAIN_CUES, speechCue } from '../lexicon/cues'
import type { Reading } from '../reading'
import type { Collector } from './candidate'
import { tailOf } from './clauses'
import { frameAt, isNarrow, type VerbFrame } from './verb-frames'
import { clauseBefore, CLOSING, quoteBefore } from './words-before'

/** How far from the end of a sentence its last verb of speech may stand: a speaker and a post, a day and a place. */
const REACH = 24

const mayClose = (r: Reading, i: number): boolean => {
  const cue = speechCue(r.lower(i))
  return cue !== undefined && cue.class !== 'QUOTING' && (r.pos(i) === 'VERB' || PLAIN_CUES.has(r.lower(i)))
}

/** "“…,” they wrote, asking for answers": what they did in saying so. */
const accompanies = (r: Reading, i: number): boolean => r.doc.tag[i] === 'VBG' && r.form(i - 1) === ','

/** Another verb of speech before it, outside quotations: without one the order of the rules makes no difference. */
function speaksBefore(r: Reading, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (!r.isQuoted(i) && r.pos(i) === 'VERB' && anyCue(r.lower(i))) return true
  return false
}

/** "…, X said, and …": an attribution that closes a clause of its own. */
function speaksInside(r: Reading, first: number, end: number): boolean {
  for (let i = first + 1; i < end; i++)
    if (PLAIN_CUES.has(r.lower(i)) && !r.isQuoted(i) && r.form(i + 1) === ',' && !r.isQuoted(i + 2)) return true
  return false
}

const closes = (r: Reading, { end, tail }: VerbFrame): boolean => end >= tail || !r.hasFiniteVerb(end, tail)

/** The verb of the attribution, or -1. */
export function attributeAtClose(collector: Collector, first: number): number {
  const r = collector.reading
  const tail = tailOf(r, first)
  for (let i = tail - 1; i > first + 3 && tail - i <= REACH; i--) {
    if (r.isQuoted(i) || r.form(i) === ';') return -1
    if (!mayClose(r, i) || accompanies(r, i)) continue
    if (!speaksBefore(r, first, i)) return -1
    const frame = frameAt(r, i)
    if (!frame?.subject || isNarrow(frame) || !closes(r, frame)) continue
    if (speaksInside(r, first, frame.first)) return -1
    const found = quoteBefore(collector, frame, CLOSING) ?? clauseBefore(collector, frame, CLOSING)
    return found ? i : -1
  }
  return -1
}
