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
const SUBJECT_POS = new Set(['DET', 'PRON', 'PROPN', 'NOUN', 'ADJ', 'NUM'])
const RELATIVES = new Set(['which', 'who', 'whom', 'whose'])
const QUESTION_WORDS = new Set(['how', 'why', 'whether', 'where', 'what', 'if', 'who', 'which', 'when'])
const FREE_THAT = new Set(['tell', 'say', 'warn', 'add', 'remind', 'inform', 'assure', 'notify'])

/** "advises that young children stay": no determiner, as the noun after it is a plural. */
function precedesPlural(r: Reading, that: number): boolean {
  let noun = that + 1
  while (noun < that + 4 && r.doc.tag[noun] !== 'NNS' && ['ADJ', 'CCONJ', 'VERB'].includes(r.pos(noun))) noun++
  return r.doc.tag[noun] === 'NNS'
}

function standsBare(r: Reading, start: number, that: number): boolean {
  for (let i = start; i < that; i++) if (!isNominal(r, i) && !isDeterminer(r, i)) return false
  return that > start
}

/** Is this "that" the one that opens what was said, and not one of an earlier noun ("the plan that …")? */
function opensContent(r: Reading, that: number, start: number, frame: VerbFrame): boolean {
  const previous = r.lower(that - 1)
  // "said claims that S were false": the noun belongs to what was said
  if (frame.cue.lemma === 'say' && SPEECH_NOUNS.has(previous) && standsBare(r, start, that)) return false
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

const BESIDE_VERBS = new Set(['to', 'in', 'on', 'at', 'during'])

/** "admitted to the police | that it was late", "posted in a forum for bakers | that": it follows those told or where, and modifies nobody. */
function followsAudience(r: Reading, that: number, start: number): boolean {
  if (!BESIDE_VERBS.has(r.lower(start))) return false
  let i = start
  while (i < that && r.pos(i) === 'ADP')
    i = phraseStartingAt(r, r.doc.tag[i + 1] === 'PRP$' ? i + 2 : i + 1, that)?.end ?? that + 1
  return i === that && r.hasFiniteVerb(that + 2, that + 14) && !r.isFiniteVerb(that + 1)
}

export function findThat(r: Reading, start: number, frame: VerbFrame): number {
  for (let i = start; i < Math.min(frame.tail, start + REACH); i++) {
    if ((r.quote(i)?.words ?? 0) >= 1) return -1
    if (r.lower(i) === 'that') {
      if (followsAudience(r, i, start)) return i
      const opensHere = i === start && SUBJECT_POS.has(r.pos(i + 1)) && r.hasFiniteVerb(i + 2, i + 14)
      const introduces =
        opensHere ||
        (i === start && precedesPlural(r, i)) ||
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
    // "said the board agreed with us that": a clause begins at the verb of speech
    if (i > start && frame.cue.lemma === 'say' && isDeterminer(r, start) && pastIn(r, i - 1, i + 1)) return -1
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
      // "said they had to agree on how it was spent": asked is only what an asking verb is put about
      const governed = ['on', 'of', 'about', 'over'].includes(r.lower(i - 1)) && frame.cue.class === 'SAY'
      const relative = i > start && (RELATIVES.has(r.lower(i)) || r.form(i - 1) === ',' || governed)
      return !relative && r.hasFiniteVerb(i + 1, frame.tail) ? i : -1
    }
    if (i > start && r.isFiniteVerb(i)) return -1
  }
  return -1
}

const TIME_ADVERBS = new Set('on late early earlier today yesterday later again also then'.split(' '))
const CLAUSE_OPENERS = new Set(
  'if although when while there in by after as what once because during at since under unless until without with for despite more less fewer many few most several all both much'.split(
    ' ',
  ),
)
/** "the helicopter, which it said crashed in Logar": the relative pronoun is the subject of what was said (not "on which"). */
function followsRelative(r: Reading, start: number, { first, subject, verb }: VerbFrame): boolean {
  const relative = ['which', 'who', 'that', 'what'].includes(r.lower(first - 1))
  const isGoverned = r.pos(first - 2) === 'ADP' && r.lower(first - 1) !== 'what'
  return relative && !isGoverned && subject !== null && subject.first < verb && r.isFiniteVerb(start)
}

/** Verbs of a noun phrase: "highlights the tightrope he has to walk" reports no clause. */
const POINTERS = new Set(['highlight', 'specify', 'underline', 'underscore', 'recount'])
/** Verbs after which a "by" opens what was said, and does not tell by whom: "said by 2030 it would". */
const BEFORE_BY = new Set(['say', 'add', 'warn', 'predict', 'tell'])

/** What follows these and is no quotation is a clause, hardly ever an object. */
const CLAUSE_ONLY = new Set(['say', 'tell', 'note', 'warn', 'claim', 'insist', 'argue'])

const NOMINATIVES = new Set(['it', 'he', 'she', 'they', 'we'])
const QUANTITIES = new Set(['more', 'many', 'few', 'most', 'several', 'all', 'both', 'much'])

const mayBeSubject = (r: Reading, i: number): boolean =>
  r.pos(i) === 'NOUN' || NOMINATIVES.has(r.lower(i)) || QUANTITIES.has(r.lower(i))

/** "claimed their bills doubled": where a clause must stand, a participle right after its noun is a past tense to be read. */
export function pastIn(r: Reading, first: number, end: number): boolean {
  for (let i = first + 1; i < end; i++)
    if (r.doc.tag[i] === 'VBN' && r.lower(i).endsWith('ed') && mayBeSubject(r, i - 1)) return true
  return false
}

/** Whom one tells, without the name right behind that a clause begins with: "told the paper | Roe had left". */
function endOfTold(r: Reading, at: number, high: number): number {
  const end = phraseStartingAt(r, at, high)?.end ?? at
  const name = r.name(end - 1)
  const begins = name?.type === 'PERSON' && name.first > at && r.pos(name.first - 1) === 'NOUN' && r.isFiniteVerb(end)
  return begins ? name.first : end
}

/** What is told about or of. */
const TOPICS = new Set(['about', 'of'])

/** The first token of a clause without "that": the parser's complement, else a noun phrase with a finite verb after it. */
export function findBareClause(r: Reading, start: number, high: number, frame: VerbFrame): number {
  const { verb, cue } = frame
  if (ANSWERS.has(cue.lemma) || POINTERS.has(cue.lemma)) return -1
  if (followsRelative(r, start, frame)) return start
  // "suggests raising the limit so it can grow": a deed, and no clause
  if (cue.class === 'REPORT' && r.doc.tag[start] === 'VBG') return -1
  let at = start
  while (at < high && (r.form(at) === ',' || (r.pos(at) === 'ADV' && !QUESTION_WORDS.has(r.lower(at))))) at++
  if (cue.class === 'TELL') {
    at = endOfTold(r, at, high)
    // "told them about the work they had done" has its first clause in what modifies a noun
    if (TOPICS.has(r.lower(at))) return -1
  }
  const complement = [...r.children(verb)].find(
    (c) => c > verb && (r.relation(c) === 'ccomp' || r.relation(c) === 'parataxis'),
  )
  if (complement !== undefined) {
    const { first } = r.subtree(complement)
    const bare = withoutAdverbs(r, first, complement)
    const reach = cue.lemma === 'point' ? 1 : 12
    const sound = first > verb && r.hasFiniteVerb(first, Math.min(high, complement + 3)) && first <= start + reach
    // "they argue building it would help": the parse cuts the gerund off the clause whose subject it is
    if (sound && cue.class === 'SAY' && r.doc.tag[start] === 'VBG' && r.isFiniteVerb(bare)) return start
    if (sound && bare > start && cue.class === 'SAY' && listOpensAt(r, start, bare)) return start
    if (sound && !RELATIVES.has(r.lower(bare)) && !(first >= start && r.isFiniteVerb(bare) && r.pos(bare) !== 'PRON'))
      return cue.class !== 'TELL' && first === start + 1 && r.pos(start) === 'NUM'
        ? start
        : Math.max(cue.class === 'TELL' ? at : start, first)
  }
  // "points out reasons they should go": with no more than the particle before it, the clause is what was said
  if (cue.lemma === 'point') return -1
  const doubtful = cue.class === 'REPORT' && complement === undefined && !['report', 'note'].includes(cue.lemma)
  if (doubtful && !(r.isFiniteVerb(verb) && clauseFollows(r, at, high))) return -1
  while (
    at < Math.min(high, start + 5) &&
    (TIME_ADVERBS.has(r.lower(at)) || /day$/.test(r.lower(at)) || (at > start && r.pos(at) === 'NUM'))
  )
    at++
  at = pastMedium(r, at, high)
  const opens = isNominal(r, at) || isDeterminer(r, at) || CLAUSE_OPENERS.has(r.lower(at))
  // "said raising the tax would help"
  const isGerund = r.doc.tag[at] === 'VBG' && CLAUSE_ONLY.has(cue.lemma)
  if (at >= high || !(opens || isGerund)) return -1
  if (RELATIVES.has(r.lower(at)) || (r.lower(at) === 'by' && !BEFORE_BY.has(cue.lemma))) return -1
  const length = high - at
  const takesObject = !CLAUSE_ONLY.has(cue.lemma)
  const hasVerb = r.hasFiniteVerb(at + 1, Math.min(high, at + 26)) || (!takesObject && pastIn(r, at, high))
  if (length < (hasVerb ? 3 : 4) || !(hasVerb || (cue.lemma === 'say' && length >= 6 && r.pos(at) !== 'ADP'))) return -1
  if (complement === undefined && takesObject && r.child(verb, 'obj') > verb && !clauseFollows(r, at, high)) return -1
  if (cue.lemma !== 'say' && firstVerbIsRelative(r, at, high)) return -1
  return at
}

/** "said roads, | schools and shops will close": of a list the parse may leave all but the end out of the clause. */
function listOpensAt(r: Reading, start: number, first: number): boolean {
  const opens = isDeterminer(r, start) || r.pos(start) === 'NOUN'
  if (!opens || r.form(first - 1) !== ',' || isTimeNoun(r.lower(first - 2))) return false
  for (let i = start; i < first - 1; i++)
    if (r.pos(i) === 'VERB' || r.pos(i) === 'AUX' || isTimeNoun(r.lower(i))) return false
  return true
}

/** "said in an interview with the Post | he was glad": past what it was said in, where another subject follows. */
function pastMedium(r: Reading, at: number, high: number): number {
  let i = at
  let medium = false
  while (BESIDE_VERBS.has(r.lower(i)) || (medium && r.lower(i) === 'with')) {
    const phrase = phraseStartingAt(r, i + 1, high)
    if (!phrase) return at
    for (let k = phrase.first; k < phrase.end; k++) medium ||= MEDIA_NOUNS.has(r.lower(k))
    i = phrase.end
  }
  return medium && NOMINATIVES.has(r.lower(i)) ? i : at
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
      // "towns like Roe, Poe or Doe"
      const joined = name !== undefined && (r.lower(name.end) === 'or' || r.lower(name.end) === 'and')
      if (!name || (r.form(name.end) !== ',' && !joined)) return false
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
