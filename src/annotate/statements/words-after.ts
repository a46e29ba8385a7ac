/**
 * Enters: a verb of speech. Leaves, through the collector: the statement whose words follow it: a quotation (X said: “…”),
 * a clause with or without "that", a reported question, an infinitive or noun phrase of demand (urged them to …).
 */
import { demandCue, PLAIN_CUES, SPEECH_NOUNS } from '../cues'
import { isDeterminer, isNominal, phraseStartingAt } from '../noun-phrases'
import type { QuotedRange, Range, Reading } from '../reading'
import type { Candidate, Collector } from './candidate'
import { clauseEnd } from './clauses'
import { frameFor, isNarrow, type VerbFrame } from './verb-frames'
import { afterAdverbials } from './words-before'
import { table } from '../table'

const REACH = 24
const PLAIN_QUOTERS = new Set(
  'tell write read call describe quote say tweet post add ask continue text announce declare'.split(' '),
)
const MEDIA_NOUNS = new Set(
  'statement post interview week month year morning afternoon evening night reporters letter report conference court tweet briefing email parliament lawmakers journalists media press agency'.split(
    ' ',
  ),
)
const RELATIVES = new Set(['which', 'who', 'whom', 'whose'])
const QUESTION_WORDS = new Set(['how', 'why', 'whether', 'where', 'what', 'if', 'who', 'which', 'when'])
const FREE_THAT = new Set(['tell', 'say', 'warn', 'add', 'remind', 'inform', 'assure', 'notify'])
const STAYS_OUTSIDE = new Set(
  '( — – - and but as when while after before in on at during following to about of , ; because if for with from'.split(
    ' ',
  ),
)
/** Prepositions whose phrase belongs to the quoted words rather than to the verb of speech. */
const CLINGS = new Set(['at', 'of', 'about', 'for', 'with', 'over', 'against'])
const JOINS_ON = new Set(['and', 'in', 'on', 'to', 'of', 'about', 'for', 'with', 'from'])

const wordsStart = ({ verb, subject }: VerbFrame): number =>
  Math.max(verb + 1, subject && subject.first > verb ? subject.end : 0)

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
  if (isNarrow(frame) || cue.class === 'REPORT') return true
  const object = cue.class === 'TELL' || cue.class === 'ASK' ? phraseStartingAt(r, start, end) : null
  return afterAdverbials(r, object?.end ?? start, end) >= end
}

/** Another verb of speech between: the quotation is its own. */
function otherVoiceIn(r: Reading, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (PLAIN_CUES.has(r.lower(i)) && r.pos(i) === 'VERB') return true
  return false
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
  const end = endAfterQuote(r, quote, frame)
  if (quote.words < 2 && end === quote.end && r.isWord(quote.inner.end - 1) && !frame.subject) return null
  const rule =
    end === quote.end && (quote.words < 5 || r.isWord(quote.inner.end - 1))
      ? 'fragment after the verb'
      : 'quote after the verb'
  return collector.add(rule, { first: quote.first, end }, frameFor(r, frame))
}

/** Is this "that" the one that opens what was said, and not one of an earlier noun ("the plan that …")? */
function opensContent(r: Reading, that: number, start: number, frame: VerbFrame): boolean {
  const previous = r.lower(that - 1)
  if (that === start || r.pos(that - 1) !== 'NOUN') return true
  if (
    FREE_THAT.has(frame.cue.lemma) ||
    MEDIA_NOUNS.has(previous) ||
    SPEECH_NOUNS.has(previous) ||
    /day$/.test(previous)
  )
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

function findThat(r: Reading, start: number, frame: VerbFrame): number {
  for (let i = start; i < Math.min(frame.tail, start + REACH); i++) {
    if ((r.quote(i)?.words ?? 0) >= 1) return -1
    if (r.lower(i) === 'that') {
      const introduces =
        r.pos(i) === 'SCONJ' || r.form(i + 1) === ',' || SPEECH_NOUNS.has(r.lower(i - 1)) || opensClause(r, i, frame)
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
    if (i > start && r.isFiniteVerb(i)) return -1
  }
  return -1
}

const asksOrTells = (frame: VerbFrame): boolean =>
  frame.cue.class === 'ASK' ||
  frame.cue.class === 'TELL' ||
  ['explain', 'announce', 'note', 'describe', 'say', 'reveal'].includes(frame.cue.lemma)

function findQuestion(r: Reading, start: number, frame: VerbFrame): number {
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

/** "the helicopter, which it said crashed in Logar": the relative pronoun is the subject of what was said. */
function followsRelative(r: Reading, start: number, { first, subject, verb }: VerbFrame): boolean {
  const relative = ['which', 'who', 'that'].includes(r.lower(first - 1))
  return relative && subject !== null && subject.first < verb && r.isFiniteVerb(start)
}

/** The first token of a clause without "that": the parser's complement, else a noun phrase with a finite verb after it. */
function findBareClause(r: Reading, start: number, high: number, frame: VerbFrame): number {
  const { verb, cue } = frame
  if (followsRelative(r, start, frame)) return start
  let at = start
  while (at < high && (r.form(at) === ',' || (r.pos(at) === 'ADV' && !QUESTION_WORDS.has(r.lower(at))))) at++
  if (cue.class === 'TELL') at = phraseStartingAt(r, at, high)?.end ?? at
  const complement = [...r.children(verb)].find(
    (c) => c > verb && (r.relation(c) === 'ccomp' || r.relation(c) === 'parataxis'),
  )
  if (complement !== undefined) {
    const { first } = r.subtree(complement)
    const sound = first > verb && r.hasFiniteVerb(first, Math.min(high, complement + 3)) && first <= start + 12
    if (sound && !(first >= start && r.isFiniteVerb(first) && r.pos(first) !== 'PRON'))
      return cue.class !== 'TELL' && first === start + 1 && r.pos(start) === 'NUM' ? start : Math.max(start, first)
  }
  const doubtful = cue.class === 'REPORT' && complement === undefined && !['report', 'note'].includes(cue.lemma)
  if (doubtful && !(r.isFiniteVerb(verb) && clauseFollows(r, at, high))) return -1
  if (at >= high || !(isNominal(r, at) || isDeterminer(r, at) || CLAUSE_OPENERS.has(r.lower(at)))) return -1
  while (
    at < Math.min(high, start + 5) &&
    (TIME_ADVERBS.has(r.lower(at)) || /day$/.test(r.lower(at)) || (at > start && r.pos(at) === 'NUM'))
  )
    at++
  const length = high - at
  const hasVerb = r.hasFiniteVerb(at + 1, Math.min(high, at + 26))
  if (length < 4 || !(hasVerb || (cue.lemma === 'say' && length >= 6 && r.pos(at) !== 'ADP'))) return -1
  const takesObject = !['say', 'add', 'tell', 'note', 'warn', 'claim', 'insist', 'argue'].includes(cue.lemma)
  if (complement === undefined && takesObject && r.child(verb, 'obj') > verb && !clauseFollows(r, at, high)) return -1
  if (cue.lemma !== 'say' && firstVerbIsRelative(r, at, high)) return -1
  return at
}

const NO_SUBJECT_END = new Set(
  'and or but that which who whose where when as while after before since if because to'.split(' '),
)

/** A noun phrase and, with nothing between that opens another clause, a finite verb: "clarified Roe's son, John, joined". */
function clauseFollows(r: Reading, at: number, high: number): boolean {
  for (let i = at; i < Math.min(high, at + 14); i++) {
    if (r.isFiniteVerb(i)) return i > at
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

const TRAILING = new Set(['but', 'while', 'although', 'whereas', 'who', 'which'])

/** The parser's clause may end at a comma that the words alone do not show as an end. */
function shortenedByParse(r: Reading, range: Range, verb: number): Range {
  const complement = [...r.children(verb)].find(
    (c) => c >= range.first && (r.relation(c) === 'ccomp' || r.relation(c) === 'parataxis'),
  )
  if (complement === undefined) return range
  const { end } = r.subtree(complement)
  const cuts =
    end < range.end &&
    end > range.first + 2 &&
    r.form(end) === ',' &&
    TRAILING.has(r.lower(end + 1)) &&
    r.hasFiniteVerb(end + 2, range.end)
  return cuts ? { first: range.first, end } : range
}

const RELATIVES_AT_END = new Set(['who', 'whose', 'which'])
const PRESENT = new Set(['VBZ', 'VBP'])

function firstFinite(r: Reading, first: number, end: number): number {
  for (let i = first; i < end; i++) if (r.isFiniteVerb(i)) return i
  return -1
}

/** "said he hoped for talks with X, who has refused them": in another tense than what was said, so the writer's own word. */
function withoutAside(r: Reading, { first, end }: Range, verb: number): Range {
  if (r.doc.tag[verb] !== 'VBD' || PRESENT.has(r.doc.tag[firstFinite(r, first, end)] ?? '')) return { first, end }
  for (let i = end - 3; i > first + 2; i--) {
    if (r.form(i) !== ',' || r.isQuoted(i)) continue
    if (r.isFiniteVerb(i + 1)) return { first, end }
    if (!RELATIVES_AT_END.has(r.lower(i + 1))) continue
    const cuts = PRESENT.has(r.doc.tag[firstFinite(r, i + 1, end)] ?? '') && r.hasFiniteVerb(first, i)
    return { first, end: cuts ? i : end }
  }
  return { first, end }
}

/** The parser's complement of the verb is the very stretch that the rule took. */
function agreesWithParse(r: Reading, { first, end }: Range, verb: number): boolean {
  for (const c of r.children(verb)) {
    if (r.relation(c) !== 'ccomp') continue
    const clause = r.subtree(c)
    if (Math.abs(clause.first - first) <= 1 && Math.abs(clause.end - end) <= 1) return true
  }
  return false
}

const SUBORDINATORS = new Set(['while', 'although', 'though', 'when', 'as', 'after', 'since', 'because', 'if', 'once'])

/** "While X said …, Y …": the clause of speech comes first and the sentence's own clause after it. */
const isSubordinate = (r: Reading, { subject, verb, low }: VerbFrame): boolean =>
  subject !== null && subject.first < verb && subject.first - low <= 2 && SUBORDINATORS.has(r.lower(subject.first - 1))

function mainClauseStart(r: Reading, from: number, tail: number): number {
  for (let i = from + 2; i < tail; i++)
    if (
      r.form(i) === ',' &&
      !r.isQuoted(i) &&
      (isNominal(r, i + 1) || isDeterminer(r, i + 1)) &&
      r.hasFiniteVerb(i + 2, Math.min(tail, i + 9))
    )
      return i
  return tail
}

export function clauseAfter(collector: Collector, frame: VerbFrame): Candidate | null {
  const r = collector.reading
  const { cue, verb, tail, passive, subject } = frame
  const start = wordsStart(frame)
  const that = findThat(r, start, frame)
  const question = that >= 0 ? -1 : findQuestion(r, start, frame)
  if ((isNarrow(frame) || cue.class === 'ASK') && that < 0 && question < 0) return null
  if (!subject && !passive) return null
  const from = that >= 0 ? (r.form(that + 1) === ',' ? that : that + 1) : question
  const limit = isSubordinate(r, frame)
    ? mainClauseStart(r, start, tail)
    : r.relation(verb) === 'acl:relcl'
      ? Math.min(tail, Math.max(r.subtree(verb).end, start + 2))
      : tail
  const high = clauseEnd(r, from >= 0 ? from : start, limit, verb)
  const first = from >= 0 ? from : passive ? -1 : findBareClause(r, start, high, frame)
  if (first < 0) return null
  const range = collector.grow(withoutAside(r, shortenedByParse(r, { first, end: high }, verb), verb))
  if (range.end - range.first < 2) return null
  const hasVerb = r.hasFiniteVerb(range.first, range.end)
  if (!hasVerb && !(cue.lemma === 'say' && range.end - range.first >= 6)) return null
  const rule = that >= 0 ? 'that-clause' : question >= 0 ? 'reported question' : 'clause without that'
  return collector.add(agreesWithParse(r, range, verb) ? `${rule}, as parsed` : rule, range, frameFor(r, frame))
}

const DEMAND_PREPOSITIONS: Readonly<Record<string, readonly string[]>> = table({
  call: ['for', 'on'],
  appeal: ['for', 'to'],
  plead: ['for', 'with'],
  warn: ['of', 'against', 'about'],
  ask: ['for'],
  accuse: [],
})

/** "urged voters to …", "called for …", "warned of …", "denied the charges": no clause, yet what was said is printed. */
export function demandAfter(collector: Collector, frame: VerbFrame): Candidate | null {
  const r = collector.reading
  const { verb, cue, tail, passive, subject } = frame
  if (passive || !subject || subject.first > verb) return null
  const demand = demandCue(r.lower(verb)) ?? (cue.lemma === 'warn' || cue.class === 'DENY' ? cue : undefined)
  if (!demand) return null
  const preposition = DEMAND_PREPOSITIONS[demand.lemma]
  if (preposition?.includes(r.lower(verb + 1))) return add(verb + 2)
  const infinitive = infinitiveAfter(r, verb, tail)
  return infinitive >= 0 ? add(infinitive) : null

  function add(first: number): Candidate | null {
    const end = clauseEnd(r, first, tail, verb)
    return end - first < 2 ? null : collector.add('demand', collector.grow({ first, end }), frameFor(r, frame))
  }
}

/** The "to" of "urged X to go" or "vowed to go". */
function infinitiveAfter(r: Reading, verb: number, tail: number): number {
  const isTo = (i: number): boolean => i < tail && r.lower(i) === 'to' && r.doc.tag[i + 1] === 'VB'
  if (isTo(verb + 1)) return verb + 1
  const object = phraseStartingAt(r, verb + 1, tail)
  return object && isTo(object.end) ? object.end : -1
}
