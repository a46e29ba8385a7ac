/**
 * Enters: a reading and where reported words start. Leaves: where they end: before a clause with a voice of its own
 * (", but he", ", while", ", saying", "and added"), at a dash, or at the end of the sentence.
 */
import { speechCue, PLAIN_CUES } from '../lexicon/cues'
import type { Range, Reading } from '../reading'

const CONTRASTS = new Set(['but', 'while', 'whereas', 'although', 'though', 'yet'])
const NEW_VOICES = new Set(
  'adding saying noting citing according warning claiming stating calling describing telling insisting arguing stressing explaining writing urging accusing pointing reiterating denouncing promising vowing pledging referring showing marking prompting sparking drawing'.split(
    ' ',
  ),
)
/** What a statement is made in, or when: no part of its content. */
export const MEDIA_NOUNS = new Set(
  'statement post interview week month year morning afternoon evening night reporters letter report conference court tweet briefing email parliament lawmakers journalists media press agency'.split(
    ' ',
  ),
)
const SUBJECT_POS = new Set(['PROPN', 'NOUN', 'PRON', 'DET', 'ADJ'])
const OPENING_POS = new Set([...SUBJECT_POS, 'ADV', 'NUM'])
const DASHES = new Set(['–', '—', '--'])

/** The sentence's end without its last punctuation. */
export function tailOf(r: Reading, token: number): number {
  const { first, end } = r.sentence(token)
  let tail = end
  while (tail - 1 > first && r.isSentenceEnd(tail - 1)) tail--
  return tail
}

/** Does a subject and a plain cue follow ("…, he said")? */
function attributionFollows(r: Reading, at: number, high: number): boolean {
  for (let i = at; i < Math.min(high, at + 8); i++) {
    if (!r.isWord(i) && r.form(i) !== '-' && r.form(i) !== "'") return false
    if (i > at && PLAIN_CUES.has(r.lower(i)) && (r.pos(i) === 'VERB' || r.pos(i) === 'AUX')) return true
  }
  return false
}

function startsNewVoice(r: Reading, comma: number, high: number): boolean {
  const next = r.lower(comma + 1)
  if (CONTRASTS.has(next) && OPENING_POS.has(r.pos(comma + 2)) && r.hasFiniteVerb(comma + 2, high)) return true
  if (NEW_VOICES.has(next)) return true
  if (next === 'without' && r.pos(comma + 2) === 'VERB') return true
  if (next === 'and' || next === 'but') {
    const cue = speechCue(r.lower(comma + 2))
    if (cue && cue.class !== 'QUOTING' && r.pos(comma + 2) === 'VERB' && r.doc.tag[comma + 2] !== 'VB') return true
    return attributionFollows(r, comma + 2, high)
  }
  return SUBJECT_POS.has(r.pos(comma + 1)) && attributionFollows(r, comma + 1, high)
}

const coordinatesCue = (r: Reading, and: number): boolean =>
  r.lower(and) === 'and' && PLAIN_CUES.has(r.lower(and + 1)) && r.pos(and + 1) === 'VERB'

/** "said it had got the letter and defended …": a second verb of the speaker's, not of what was said. */
const coordinatesVerb = (r: Reading, and: number, verb: number): boolean =>
  (r.lower(and) === 'and' || r.lower(and) === 'but') &&
  r.doc.tag[and + 1] === 'VBD' &&
  r.doc.tag[verb] === 'VBD' &&
  r.head(and + 1) === verb &&
  r.relation(and + 1) === 'conj'

/** The mark that closes a quotation whose last sign is a comma ends a clause as a comma does. */
const closesWithComma = (r: Reading, i: number): boolean => r.isQuoted(i) && !r.isQuoted(i + 1) && r.form(i - 1) === ','

/**
 * First token after the clause that starts at `first`; at most `high`. Brackets and quotations are not cut. verb is the verb
 * of speech, -1 where there is none.
 */
export function clauseEnd(r: Reading, first: number, high: number, verb = -1): number {
  let depth = 0
  for (let i = first; i < high; i++) {
    const form = r.form(i)
    if (form === '(' || form === '[') depth++
    else if (form === ')' || form === ']') depth--
    if (depth > 0 || i <= first) continue
    if (i > first + 2 && closesWithComma(r, i) && startsNewVoice(r, i, high)) return i + 1
    if (r.isQuoted(i)) continue
    if (verb >= 0 && (coordinatesVerb(r, i, verb) || changesTense(r, first, i))) return i
    if (i > first && form === ',' && startsNewVoice(r, i, high)) return i
    if (i > first + 2 && DASHES.has(form) && CONTRASTS.has(r.lower(i + 1))) return i
    if (form === ';' && attributionFollows(r, i + 1, high)) return i
    if (coordinatesCue(r, i)) return i
    if (i > first + 2 && r.lower(i) === 'according' && r.lower(i + 1) === 'to') return i
  }
  return high
}

const TENSED = new Set(['had', 'has', 'have', 'is', 'are', 'will', 'would', "'s", "'re", "'ve"])

/** "he had watched it and slammed …": what was said is told in another tense than what the speaker then did. */
function changesTense(r: Reading, first: number, and: number): boolean {
  if (r.lower(and) !== 'and' || r.doc.tag[and + 1] !== 'VBD' || r.pos(and + 1) !== 'VERB') return false
  let tensed = false
  for (let i = first; i < and; i++) {
    if (r.doc.tag[i] === 'VBD' && !TENSED.has(r.lower(i))) return false
    if (r.isFiniteVerb(i)) tensed = true
  }
  return tensed
}

/** "VIENNA — ", "PUTRAJAYA, Nov 22 — ", "PARIS (AP) — " at the head of a paragraph. */
function afterDateline(r: Reading, first: number): number {
  if (!r.startsParagraph(first) || !(first === 0 || /^\p{Lu}{2,}/u.test(r.form(first)))) return first
  for (let i = first + 1; i < Math.min(r.size, first + 12); i++) {
    if (DASHES.has(r.form(i)) || (r.form(i) === '-' && r.standsApart(i))) return i + 1
    if (r.isWord(i) && r.pos(i) !== 'PROPN' && r.pos(i) !== 'NUM') return first
  }
  return first
}

const OPENERS = new Set(['but', 'and', 'however', 'so', 'yet', 'still', ',', 'meanwhile', 'elsewhere'])

/** Without the dateline, conjunction or comma that stands before what was said. */
export function withoutOpener(r: Reading, range: Range): Range {
  let first = afterDateline(r, range.first)
  while (first < range.end - 1 && !r.isQuoted(first) && OPENERS.has(r.lower(first))) first++
  return { first, end: range.end }
}

const SUBORDINATORS = new Set([
  'as',
  'when',
  'while',
  'after',
  'before',
  'since',
  'if',
  'because',
  'although',
  'though',
  'once',
])

/** "As the charges were read, X testified": a subordinate clause alone is when it was said, not what. */
export function isSubordinate(r: Reading, { first, end }: Range): boolean {
  if (!SUBORDINATORS.has(r.lower(first))) return false
  for (let i = first + 1; i < end; i++) if (r.form(i) === ',' && r.hasFiniteVerb(i, end)) return false
  return true
}
