/**
 * Enters: a reading and where reported words start. Leaves: where they end: before a clause with a voice of its own
 * (", but he", ", while", ", saying", "and added"), at a dash, or at the end of the sentence.
 */
import { anyCue, speechCue, PLAIN_CUES } from '../lexicon/cues'
import type { Range, Reading } from '../reading'

const CONTRASTS = new Set(['but', 'while', 'whereas', 'although', 'though', 'yet'])
const NEW_VOICES = new Set(
  'adding saying noting citing according warning claiming stating calling describing telling insisting arguing stressing explaining writing urging accusing pointing reiterating denouncing promising vowing pledging referring showing marking prompting sparking drawing ruling concluding alleging asserting contending cautioning'.split(
    ' ',
  ),
)
/** What a statement is made in, or when: no part of its content. */
export const MEDIA_NOUNS = new Set(
  'statement post interview week weekend month year morning afternoon evening night reporters letter report conference court tweet briefing email parliament lawmakers journalists media press agency'.split(
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

const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being'])

/** "and were not told which": its subject does not speak. */
const isToldOf = (r: Reading, verb: number): boolean =>
  BE.has(r.lower(verb - 1)) || (r.pos(verb - 1) !== 'NOUN' && BE.has(r.lower(verb - 2)))

/** Does a subject and a plain cue follow ("…, he said")? */
function attributionFollows(r: Reading, at: number, high: number): boolean {
  for (let i = at; i < Math.min(high, at + 8); i++) {
    if (!r.isWord(i) && r.form(i) !== '-' && r.form(i) !== "'") return false
    if (i > at && PLAIN_CUES.has(r.lower(i)) && (r.pos(i) === 'VERB' || r.pos(i) === 'AUX')) return !isToldOf(r, i)
    if (i > at && r.doc.tag[i] === 'VBD' && quotesNext(r, i)) return true
    if (i > at && r.isFiniteVerb(i) && r.lower(i + 1) === 'that' && speechCue(r.lower(i))) return !isToldOf(r, i)
  }
  return false
}

/** "said he was content, but he did worry": what goes on about the one of whom it began. */
export function goesOnAbout(r: Reading, first: number, comma: number, high: number): boolean {
  const next = ['now', 'then', 'also', 'still'].includes(r.lower(comma + 2)) ? comma + 3 : comma + 2
  return (
    r.lower(comma + 1) === 'but' &&
    r.pos(first) === 'PRON' &&
    r.lower(first) === r.lower(next) &&
    !attributionFollows(r, next, high)
  )
}

/** ", with Jane Roe quoted as saying", ", with critics calling it". */
function othersSpeak(r: Reading, first: number, high: number): boolean {
  for (let i = first; i < Math.min(high, first + 8) && r.isWord(i); i++)
    if (i > first && ((r.lower(i) === 'quoted' && r.lower(i + 1) === 'as') || NEW_VOICES.has(r.lower(i)))) return true
  return false
}

/** "said it would close, but that no date was set"; "said it not only shut, but also burnt down". */
export const addsThat = (r: Reading, comma: number): boolean =>
  r.lower(comma + 1) === 'but' &&
  (r.lower(comma + 2) === 'also' || (r.lower(comma + 2) === 'that' && !r.isFiniteVerb(comma + 3)))

function startsNewVoice(r: Reading, first: number, comma: number, high: number): boolean {
  const next = r.lower(comma + 1)
  if (goesOnAbout(r, first, comma, high)) return false
  if (addsThat(r, comma)) return false
  // "said it was “good”, although “much remains to be done”"
  if (CONTRASTS.has(next) && r.isQuoted(comma + 2)) return false
  if (
    CONTRASTS.has(next) &&
    next === r.form(comma + 1) &&
    OPENING_POS.has(r.pos(comma + 2)) &&
    r.hasFiniteVerb(comma + 2, high)
  )
    return true
  if (NEW_VOICES.has(next) || (next === 'with' && othersSpeak(r, comma + 2, high))) return true
  if (next === 'without' && r.pos(comma + 2) === 'VERB') return true
  if (next === 'and' || next === 'but') {
    const cue = speechCue(r.lower(comma + 2))
    if (cue && cue.class !== 'QUOTING' && r.pos(comma + 2) === 'VERB' && r.doc.tag[comma + 2] !== 'VB') return true
    return attributionFollows(r, comma + 2, high)
  }
  return SUBJECT_POS.has(r.pos(comma + 1)) && attributionFollows(r, comma + 1, high)
}

/** Verbs that one who speaks goes on with, whatever stands after them. */
const DEEDS = new Set('urge accuse condemn criticise criticize vow pledge promise praise slam'.split(' '))

/**
 * "and said", "but admitted that S", "and urged them to", "and called it “rubbish”": a second verb of the speaker's, in the
 * form of the first one.
 */
function coordinatesCue(r: Reading, first: number, and: number, verb: number): boolean {
  if (r.lower(and) !== 'and' && r.lower(and) !== 'but') return false
  const next = r.pos(and + 1) === 'ADV' ? and + 2 : and + 1
  if (r.pos(next) !== 'VERB') return false
  if (PLAIN_CUES.has(r.lower(next))) return true
  const tag = r.doc.tag[next]
  const governing = r.doc.tag[verb]
  if (quotesNext(r, next) && (tag === 'VBD' || tag === governing)) return true
  // "said it was “a dream” and thanked them"
  if (r.isQuoted(and - 1) && tag === 'VBD' && governing === 'VBD' && !tells(r, first, and, tag)) return true
  const agrees = tag === governing || (tag === 'VBN' && governing === 'VBD')
  return agrees && speaksOn(r, next) && !tells(r, first, and, governing)
}

/** Of verbs in the same tense the second one may go on with what the first one tells: "said they met and agreed that S". */
function tells(r: Reading, first: number, and: number, tense: string | undefined): boolean {
  for (let i = first; i < and; i++) if (r.doc.tag[i] === tense && r.pos(i) === 'VERB') return true
  return false
}

function speaksOn(r: Reading, verb: number): boolean {
  const cue = anyCue(r.lower(verb))
  if (!cue) return false
  if (r.lower(verb + 1) === 'that') return true
  if (cue.lemma === 'call') return r.lower(verb + 1) === 'for' || r.lower(verb + 1) === 'on'
  if (!OPENING_POS.has(r.pos(verb + 1))) return false
  const reports = cue.class === 'SAY' || (cue.class === 'REPORT' && r.pos(verb + 1) === 'PRON')
  return DEEDS.has(cue.lemma) || (reports && r.hasFiniteVerb(verb + 2, verb + 8))
}

/** "said it was wrong and Jane Roe said it was right": another one speaks, after a clause and with no comma. */
const joinsVoice = (r: Reading, first: number, and: number, high: number): boolean =>
  (r.lower(and) === 'and' || r.lower(and) === 'but') &&
  SUBJECT_POS.has(r.pos(and + 1)) &&
  r.hasFiniteVerb(first, and) &&
  attributionFollows(r, and + 1, high)

/** "said the bridge was safe; the town closed it": the writer tells of another one. */
const tellsOn = (r: Reading, semicolon: number, high: number): boolean =>
  ['DET', 'NOUN', 'PROPN'].includes(r.pos(semicolon + 1)) &&
  r.hasFiniteVerb(semicolon + 2, Math.min(high, semicolon + 9))

/** "claimed S; and then spread it": the next of the speaker's deeds, each behind a semicolon. */
function listsVerb(r: Reading, semicolon: number, high: number, verb: number): boolean {
  if (verb >= 0 && tellsOn(r, semicolon, high)) return true
  let next = r.lower(semicolon + 1) === 'and' ? semicolon + 2 : semicolon + 1
  if (r.pos(next) === 'ADV') next++
  return r.pos(next) === 'VERB' && (r.doc.tag[next] === 'VBD' || r.doc.tag[next] === 'VBN')
}

/** How far after a verb that labels what it is about the label may stand: "called the whole report “rubbish”". */
const LABEL_REACH = 8

/** "and called it “rubbish”": a verb that only quotes, with its quotation. */
function quotesNext(r: Reading, verb: number): boolean {
  if (speechCue(r.lower(verb))?.class !== 'QUOTING') return false
  for (let i = verb + 1; i < verb + LABEL_REACH; i++) if (r.isQuoted(i)) return true
  return false
}

/** "said it had got the letter and defended …": a second verb of the speaker's, not of what was said. */
const coordinatesVerb = (r: Reading, and: number, verb: number): boolean =>
  (r.lower(and) === 'and' || r.lower(and) === 'but') &&
  r.doc.tag[and + 1] === 'VBD' &&
  r.doc.tag[verb] === 'VBD' &&
  r.head(and + 1) === verb &&
  r.relation(and + 1) === 'conj'

const SUBCLAUSES = new Set(['when', 'after', 'as', 'before', 'until', 'who', 'while'])

/** "when he lost control and hit a tree": the nearest clause in the same tense goes on, whatever the parser hung it on. */
function inSubclause(r: Reading, first: number, and: number): boolean {
  for (let i = and - 1; i > first; i--)
    if (r.doc.tag[i] === 'VBD' && r.pos(i) === 'VERB') {
      for (let k = i - 1; k > first && i - k <= 4; k--) if (SUBCLAUSES.has(r.lower(k))) return true
      return false
    }
  return false
}

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
    if (i > first + 2 && closesWithComma(r, i) && startsNewVoice(r, first, i, high)) return i + 1
    if (r.isQuoted(i)) continue
    if (verb >= 0 && ((coordinatesVerb(r, i, verb) && !inSubclause(r, first, i)) || changesTense(r, first, i))) return i
    if (i > first && form === ',' && startsNewVoice(r, first, i, high)) return i
    if (i > first + 2 && DASHES.has(form) && CONTRASTS.has(r.lower(i + 1))) return i
    if (form === ';' && (attributionFollows(r, i + 1, high) || listsVerb(r, i, high, verb))) return i
    if (coordinatesCue(r, first, i, verb) || joinsVoice(r, first, i, high)) return i
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
