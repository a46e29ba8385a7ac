/**
 * Enters: a verb of speech. Leaves, through the collector: the clause that follows it, with or without "that", or the question
 * that it reports, cut where the writer speaks again.
 */
import { anyCue } from '../lexicon/cues'
import { isDeterminer, isNominal } from '../phrases/noun-phrases'
import type { Range, Reading } from '../reading'
import type { Candidate, Collector } from './candidate'
import { findBareClause, findQuestion, findThat, pastIn } from './clause-start'
import { addsThat, clauseEnd, goesOnAbout, isSubordinate } from './clauses'
import { frameFor, isNarrow, wordsStart, type VerbFrame } from './verb-frames'

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
    !goesOnAbout(r, range.first, end, range.end) &&
    !addsThat(r, end) &&
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
function withoutAside(r: Reading, range: Range, verb: number): Range {
  const { first, end } = withoutVerdict(r, range)
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

const REJECTS = new Set(['rejects', 'rejected', 'reject', 'contests', 'contested'])
const VERDICTS = new Set(['a', 'an', 'something', 'which'])

/** "…, a charge he denies", "…, something X rejects", "…, which she called “a win”": what somebody says of what was said. */
function withoutVerdict(r: Reading, { first, end }: Range): Range {
  for (let i = first + 3; i < end - 2; i++) {
    if (!r.isComma(i) || r.isQuoted(i) || !VERDICTS.has(r.lower(i + 1))) continue
    for (let k = i + 3; k < Math.min(end, i + 10); k++) {
      if (r.form(k) === ',' || r.isQuoted(k)) break
      if (!r.isFiniteVerb(k) || r.pos(k) === 'AUX') continue
      const cue = anyCue(r.lower(k))
      const judges =
        cue?.class === 'DENY' || REJECTS.has(r.lower(k)) || (r.lower(i + 1) === 'which' && cue !== undefined)
      if (judges && r.lower(k - 1) !== 'which') return { first, end: i }
      break
    }
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

const SUBORDINATORS = new Set('while although though when as after before until since because if once'.split(' '))

/** "While X said …, Y …": the clause of speech comes first and the sentence's own clause after it. */
const opensSubordinate = (r: Reading, { subject, verb, low, opens }: VerbFrame): boolean =>
  opens ||
  (subject !== null &&
    subject.first < verb &&
    subject.first - low <= 2 &&
    SUBORDINATORS.has(r.lower(subject.first - 1)))

/** "…, who said that S, will leave": the comma after which the sentence's own verb follows. */
function relativeEnd(r: Reading, { verb, low, subject }: VerbFrame, from: number, tail: number): number {
  let before = verb - 1
  while (before > low && (r.pos(before) === 'ADV' || r.pos(before) === 'AUX')) before--
  const isOwn =
    (r.lower(before) === 'who' && r.isComma(before - 1)) ||
    (subject !== null && r.lower(subject.first) === 'whose' && r.isComma(subject.first - 1))
  // "the law, which X says will help, …"
  const isObject = subject !== null && RELATIVES_AT_END.has(r.lower(subject.first - 1)) && r.isComma(subject.first - 2)
  if (!isOwn && !isObject) return tail
  for (let i = from + 2; i < tail; i++)
    if (r.isFiniteVerb(i) && !r.isQuoted(i) && r.isComma(r.isQuoted(i - 1) ? i - 2 : i - 1)) return i - 1
  return tail
}

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

const ADDITIONS = new Set(['which', 'who', 'as', 'where', 'with', 'including'])

/** Behind a comma stands what the writer may have added: "…, which opened in May", "…, as the sun set". */
function holdsAddition(r: Reading, { first, end }: Range): boolean {
  for (let i = first + 1; i < end - 1; i++)
    if (r.form(i) === ',' && !r.isQuoted(i) && ADDITIONS.has(r.lower(i + 1))) return true
  return false
}

export function clauseAfter(collector: Collector, frame: VerbFrame): Candidate | null {
  const r = collector.reading
  const { cue, verb, tail, passive, subject } = frame
  const start = wordsStart(frame)
  const that = findThat(r, start, frame)
  const question = that >= 0 ? -1 : findQuestion(r, start, frame)
  if ((isNarrow(frame) || cue.class === 'ASK') && that < 0 && question < 0) return null
  if (!subject && !passive) return null
  const parted = that >= 0 && r.form(that + 1) === ','
  const from = that >= 0 ? (parted ? that : that + 1) : question
  const isOfNoun = r.relation(verb) === 'acl:relcl' && r.lower(frame.first - 1) !== 'what'
  const own = isOfNoun ? Math.min(tail, Math.max(r.subtree(verb).end, start + 2)) : tail
  const limit = opensSubordinate(r, frame) ? mainClauseStart(r, start, tail) : relativeEnd(r, frame, start, own)
  // "said that, while S, S": the first comma ends nothing
  const high = clauseEnd(r, parted ? that + 2 : from >= 0 ? from : start, limit, verb)
  const first = from >= 0 ? from : passive ? -1 : findBareClause(r, start, high, frame)
  if (first < 0) return null
  const range = collector.grow(withoutAside(r, shortenedByParse(r, { first, end: high }, verb), verb))
  if (range.end - range.first < 2) return null
  if (from < 0 && isSubordinate(r, range)) return null
  const hasVerb = r.hasFiniteVerb(range.first, range.end) || (from < 0 && !passive && pastIn(r, range.first, range.end))
  // taggers miss verbs that a quotation opens with: "told X that the memo “raises questions”"
  const isClause = hasVerb || (that >= 0 && range.end - range.first >= 4)
  if (!isClause && !(cue.lemma === 'say' && range.end - range.first >= 6)) return null
  const rule = that >= 0 ? 'that-clause' : question >= 0 ? 'reported question' : 'clause without that'
  const parsed = agreesWithParse(r, range, verb) ? `${rule}, as parsed` : rule
  return collector.add(holdsAddition(r, range) ? 'clause with an addition' : parsed, range, frameFor(r, frame))
}
