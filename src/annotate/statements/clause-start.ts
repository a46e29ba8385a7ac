/**
 * Enters: a verb of speech and where its words may start. Leaves: the token of the "that", the question word or the bare clause
 * that what was said starts with; -1 where there is none.
 */
import { SPEECH_NOUNS } from '../lexicon/cues'
import { isTimeNoun } from '../lexicon/time-nouns'
import { isDeterminer, isNominal, phraseStartingAt } from '../phrases/noun-phrases'
import type { Reading } from '../reading'
import { MEDIA_NOUNS } from './clauses'
import { ANSWERS, type VerbFrame } from './verb-frames'

const REACH = 24
const SUBJECT_POS = new Set(['DET', 'PRON', 'PROPN', 'NOUN'])
const RELATIVES = new Set(['which', 'who', 'whom', 'whose'])
const QUESTION_WORDS = new Set(['how', 'why', 'whether', 'where', 'what', 'if', 'who', 'which', 'when'])
const FREE_THAT = new Set(['tell', 'say', 'warn', 'add', 'remind', 'inform', 'assure', 'notify'])

/** Is this "that" the one that opens what was said, and not one of an earlier noun ("the plan that …")? */
function opensContent(r: Reading, that: number, start: number, frame: VerbFrame): boolean {
  const previous = r.lower(that - 1)
  if (that === start || r.pos(that - 1) !== 'NOUN') return true
  if (FREE_THAT.has(frame.cue.lemma) || MEDIA_NOUNS.has(previous) || SPEECH_NOUNS.has(previous) || isTimeNoun(previous))
    return true
  const clause = r.head(that)
  return clause >= 0 && r.head(clause) === frame.verb
}

/** The tagger's relative pronoun that opens a clause of its own: "said in an email that she never meant it". */
const opensClause = (r: Reading, that: number, frame: VerbFrame): boolean =>
  FREE_THAT.has(frame.cue.lemma) &&
  that > frame.verb + 1 &&
  ['PRON', 'DET', 'PROPN', 'NOUN', 'ADJ'].includes(r.pos(that + 1)) &&
  r.hasFiniteVerb(that + 2, Math.min(frame.tail, that + 14))

/** "announced over the weekend | that …": no time is what a clause after it tells of. */
const followsTime = (r: Reading, that: number, frame: VerbFrame): boolean =>
  that > frame.verb + 2 && isTimeNoun(r.lower(that - 1)) && r.hasFiniteVerb(that + 2, Math.min(frame.tail, that + 14))

/** "admitted to the police | that it was late": it follows those told, and modifies nobody. */
const followsAudience = (r: Reading, that: number, start: number): boolean =>
  r.lower(start) === 'to' &&
  phraseStartingAt(r, r.doc.tag[start + 1] === 'PRP$' ? start + 2 : start + 1, that)?.end === that &&
  r.hasFiniteVerb(that + 2, that + 14) &&
  !r.isFiniteVerb(that + 1)

export function findThat(r: Reading, start: number, frame: VerbFrame): number {
  for (let i = start; i < Math.min(frame.tail, start + REACH); i++) {
    if ((r.quote(i)?.words ?? 0) >= 1) return -1
    if (r.lower(i) === 'that') {
      if (followsAudience(r, i, start)) return i
      const opensHere = i === start && SUBJECT_POS.has(r.pos(i + 1)) && r.hasFiniteVerb(i + 2, i + 14)
      const introduces =
        opensHere ||
        r.pos(i) === 'SCONJ' ||
        r.relation(i) === 'mark' ||
        r.form(i + 1) === ',' ||
        SPEECH_NOUNS.has(r.lower(i - 1)) ||
        opensClause(r, i, frame) ||
        followsTime(r, i, frame)
      if (introduces && opensContent(r, i, start, frame)) return i
      if (
        i === start &&
        !introduces &&
        r.hasFiniteVerb(i + 1, i + 3) &&
        frame.cue.lemma !== 'say' &&
        frame.cue.lemma !== 'tell'
      )
        return -1
    }
    // "continued, showing that": what another verb governs
    if (i > start && (r.isFiniteVerb(i) || (r.pos(i) === 'VERB' && r.lower(i + 1) === 'that'))) return -1
  }
  return -1
}

const asksOrTells = (frame: VerbFrame): boolean =>
  frame.cue.class === 'ASK' ||
  frame.cue.class === 'TELL' ||
  ['explain', 'announce', 'note', 'say', 'reveal'].includes(frame.cue.lemma)

export function findQuestion(r: Reading, start: number, frame: VerbFrame): number {
  if (!asksOrTells(frame)) return -1
  for (let i = start; i < Math.min(frame.tail, start + 9); i++) {
    if (r.isQuoted(i)) return -1
    if (QUESTION_WORDS.has(r.lower(i))) {
      const relative = i > start && (RELATIVES.has(r.lower(i)) || r.form(i - 1) === ',')
      return !relative && r.hasFiniteVerb(i + 1, frame.tail) ? i : -1
    }
    if (i > start && r.isFiniteVerb(i)) return -1
  }
  return -1
}

const TIME_ADVERBS = new Set('on late early earlier today yesterday later again also then'.split(' '))
const CLAUSE_OPENERS = new Set(
  'if although when while there in by after as what once because during at since under unless until without with for despite'.split(
    ' ',
  ),
)
/** "the helicopter, which it said crashed in Logar": the relative pronoun is the subject of what was said (not "on which"). */
function followsRelative(r: Reading, start: number, { first, subject, verb }: VerbFrame): boolean {
  const relative = ['which', 'who', 'that'].includes(r.lower(first - 1))
  const isGoverned = r.pos(first - 2) === 'ADP'
  return relative && !isGoverned && subject !== null && subject.first < verb && r.isFiniteVerb(start)
}

/** Verbs of a noun phrase: "highlights the tightrope he has to walk" reports no clause. */
const POINTERS = new Set(['highlight', 'specify', 'underline', 'underscore', 'recount'])
/** Verbs after which a "by" opens what was said, and does not tell by whom: "said by 2030 it would". */
const BEFORE_BY = new Set(['say', 'add', 'warn', 'predict', 'tell'])

/** The first token of a clause without "that": the parser's complement, else a noun phrase with a finite verb after it. */
export function findBareClause(r: Reading, start: number, high: number, frame: VerbFrame): number {
  const { verb, cue } = frame
  if (ANSWERS.has(cue.lemma) || POINTERS.has(cue.lemma)) return -1
  if (followsRelative(r, start, frame)) return start
  let at = start
  while (at < high && (r.form(at) === ',' || (r.pos(at) === 'ADV' && !QUESTION_WORDS.has(r.lower(at))))) at++
  if (cue.class === 'TELL') at = phraseStartingAt(r, at, high)?.end ?? at
  const complement = [...r.children(verb)].find(
    (c) => c > verb && (r.relation(c) === 'ccomp' || r.relation(c) === 'parataxis'),
  )
  if (complement !== undefined) {
    const { first } = r.subtree(complement)
    const bare = withoutAdverbs(r, first, complement)
    const reach = cue.lemma === 'point' ? 1 : 12
    const sound = first > verb && r.hasFiniteVerb(first, Math.min(high, complement + 3)) && first <= start + reach
    if (sound && !RELATIVES.has(r.lower(bare)) && !(first >= start && r.isFiniteVerb(bare) && r.pos(bare) !== 'PRON'))
      return cue.class !== 'TELL' && first === start + 1 && r.pos(start) === 'NUM'
        ? start
        : Math.max(cue.class === 'TELL' ? at : start, first)
  }
  // "points out reasons they should go": with no more than the particle before it, the clause is what was said
  if (cue.lemma === 'point') return -1
  const doubtful = cue.class === 'REPORT' && complement === undefined && !['report', 'note'].includes(cue.lemma)
  if (doubtful && !(r.isFiniteVerb(verb) && clauseFollows(r, at, high))) return -1
  if (at >= high || !(isNominal(r, at) || isDeterminer(r, at) || CLAUSE_OPENERS.has(r.lower(at)))) return -1
  while (
    at < Math.min(high, start + 5) &&
    (TIME_ADVERBS.has(r.lower(at)) || /day$/.test(r.lower(at)) || (at > start && r.pos(at) === 'NUM'))
  )
    at++
  if (RELATIVES.has(r.lower(at)) || (r.lower(at) === 'by' && !BEFORE_BY.has(cue.lemma))) return -1
  const length = high - at
  const hasVerb = r.hasFiniteVerb(at + 1, Math.min(high, at + 26))
  if (length < (hasVerb ? 3 : 4) || !(hasVerb || (cue.lemma === 'say' && length >= 6 && r.pos(at) !== 'ADP'))) return -1
  const takesObject = !['say', 'tell', 'note', 'warn', 'claim', 'insist', 'argue'].includes(cue.lemma)
  if (complement === undefined && takesObject && r.child(verb, 'obj') > verb && !clauseFollows(r, at, high)) return -1
  if (cue.lemma !== 'say' && firstVerbIsRelative(r, at, high)) return -1
  return at
}

/** Past adverbs and commas: "reported the shops | also were damaged" has its subject before the clause that the parser saw. */
function withoutAdverbs(r: Reading, first: number, end: number): number {
  let i = first
  while (i < end && (r.pos(i) === 'ADV' || !r.isWord(i))) i++
  return i
}

const NO_SUBJECT_END = new Set(
  'and or but that which who whose where when as while after before since if because to'.split(' '),
)

/** A noun phrase and, with nothing between that opens another clause, a finite verb: "clarified Roe's son, John, joined". */
function clauseFollows(r: Reading, at: number, high: number): boolean {
  for (let i = at; i < Math.min(high, at + 14); i++) {
    if (r.isFiniteVerb(i)) return i > at
    // "admitted the plan “looks good”"
    if (r.isQuoted(i) && !r.isWord(i) && r.isFiniteVerb(i + 1)) return i > at
    if (r.form(i) === ',') {
      const name = r.name(i + 1)
      if (!name || r.form(name.end) !== ',') return false
      i = name.end
    } else if (NO_SUBJECT_END.has(r.lower(i)) || r.isQuoted(i) || r.doc.tag[i] === 'VBN') return false
  }
  return false
}

/** "announced plans that would …" has its first finite verb in a relative clause, so it is a noun phrase, no clause. */
function firstVerbIsRelative(r: Reading, at: number, high: number): boolean {
  for (let i = at; i < high; i++) {
    if (i > at && ['that', 'which', 'who'].includes(r.lower(i))) return true
    if (r.isFiniteVerb(i)) return false
  }
  return false
}
