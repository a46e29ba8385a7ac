/**
 * Enters: a parsed headline. Leaves: the statement that it reports, if any: "S, X says", "X says S", "X: S", "“…” – X".
 * Headlines drop verbs and articles, so only cues in the plain present count and each rule needs a finite verb in S.
 */
import { speechCue } from '../lexicon/cues'
import { phraseEndingAt, type NounPhrase } from '../phrases/noun-phrases'
import type { Range, Reading } from '../reading'
import { Collector, type Candidate, type Frame } from './candidate'
import { tailOf, withoutOpener } from './clauses'

const isCue = (r: Reading, i: number): boolean => {
  const cue = speechCue(r.lower(i))
  return (
    cue !== undefined &&
    (cue.class === 'SAY' || cue.class === 'REPORT') &&
    !r.isQuoted(i) &&
    ['says', 'say', 'warns', 'claims', 'insists', 'admits', 'vows', 'tells', 'said'].includes(r.lower(i))
  )
}

const frame = (r: Reading, speaker: NounPhrase, cue: Range): Frame => ({
  cue,
  speaker,
  addressees: [],
  frame: { first: 0, end: r.size },
})

/** "Ship can sail again, harbour chief says". */
function clauseFirst(collector: Collector, cue: number): Candidate | null {
  const r = collector.reading
  const speaker = phraseEndingAt(r, cue - 1, 0)
  const comma = speaker ? speaker.first - 1 : -1
  if (!speaker || comma < 2 || r.form(comma) !== ',' || cue + 1 < tailOf(r, cue)) return null
  return collector.add(
    'headline',
    collector.grow({ first: 0, end: comma }),
    frame(r, speaker, { first: cue, end: cue + 1 }),
  )
}

/** "Harbour chief says ship can sail again". */
function cueFirst(collector: Collector, cue: number): Candidate | null {
  const r = collector.reading
  const speaker = phraseEndingAt(r, cue - 1, 0)
  if (!speaker || speaker.first !== 0 || cue + 3 > r.size || !r.hasFiniteVerb(cue + 1, r.size)) return null
  const range = withoutOpener(r, { first: cue + 1, end: tailOf(r, cue) })
  return collector.add('headline', collector.grow(range), frame(r, speaker, { first: cue, end: cue + 1 }))
}

export function findHeadlineStatement(r: Reading): Candidate | null {
  const collector = new Collector(r)
  for (let i = 1; i < Math.min(r.size, 60); i++) {
    const found = isCue(r, i) ? (clauseFirst(collector, i) ?? cueFirst(collector, i)) : null
    if (found && found.pieces.every((piece) => r.hasFiniteVerb(piece.first, piece.end))) return found
  }
  return null
}
