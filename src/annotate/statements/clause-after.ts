/**
 * Enters: a verb of speech. Leaves, through the collector: the clause that follows it, with or without "that", or the question
 * that it reports, cut where the writer speaks again.
 */
import { isDeterminer, isNominal } from '../phrases/noun-phrases'
import type { Range, Reading } from '../reading'
import type { Candidate, Collector } from './candidate'
import { findBareClause, findQuestion, findThat } from './clause-start'
import { clauseEnd, isSubordinate } from './clauses'
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
const opensSubordinate = (r: Reading, { subject, verb, low }: VerbFrame): boolean =>
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
  const limit = opensSubordinate(r, frame)
    ? mainClauseStart(r, start, tail)
    : r.relation(verb) === 'acl:relcl'
      ? Math.min(tail, Math.max(r.subtree(verb).end, start + 2))
      : tail
  const high = clauseEnd(r, from >= 0 ? from : start, limit, verb)
  const first = from >= 0 ? from : passive ? -1 : findBareClause(r, start, high, frame)
  if (first < 0) return null
  const range = collector.grow(withoutAside(r, shortenedByParse(r, { first, end: high }, verb), verb))
  if (range.end - range.first < 2) return null
  if (from < 0 && isSubordinate(r, range)) return null
  const hasVerb = r.hasFiniteVerb(range.first, range.end)
  // taggers miss verbs that a quotation opens with: "told X that the memo “raises questions”"
  const isClause = hasVerb || (that >= 0 && range.end - range.first >= 4)
  if (!isClause && !(cue.lemma === 'say' && range.end - range.first >= 6)) return null
  const rule = that >= 0 ? 'that-clause' : question >= 0 ? 'reported question' : 'clause without that'
  return collector.add(agreesWithParse(r, range, verb) ? `${rule}, as parsed` : rule, range, frameFor(r, frame))
}
