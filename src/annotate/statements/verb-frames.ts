/**
 * Enters: a reading and a token. Leaves: the verb of speech that stands there with its subject and addressee, or null.
 * Refuses verbs that report no speech here: infinitives, negated and hypothetical ones, nouns of the same form.
 */
import { anyCue, PLAIN_CUES, SPEAKING_THINGS, type Cue } from '../lexicon/cues'
import { isDeterminer, phraseEndingAt, phraseStartingAt, type NounPhrase } from '../phrases/noun-phrases'
import { subjectOf } from '../phrases/subjects'
import type { Range, Reading } from '../reading'
import type { Frame } from './candidate'
import { tailOf } from './clauses'
import { table } from '../lexicon/table'

/** A verb of speech in use. */
export interface VerbFrame {
  verb: number
  cue: Cue
  subject: NounPhrase | null
  passive: boolean
  /** "Noting that S, X asked": a participle opens the sentence, and its subject is that of the main clause. */
  opens: boolean
  /** Subject and verb together. */
  first: number
  end: number
  /** Its sentence, and that sentence's end without the last punctuation. */
  low: number
  tail: number
}

const NEGATIONS = new Set(['not', "n't", 'never', 'n’t', 'without'])
const HEDGES = new Set(['would', 'might', 'may', 'could', 'should', 'must', 'can', 'worth'])
const NOBODY = new Set(['what', 'nobody', 'none', 'i', 'we', 'you', 'one', 'everyone', 'anyone'])
/** Before "to say": words after which nothing was said, or nobody knows. */
const TO_DROPS = new Set(
  `declined declines decline refused refuses refuse failed fails fail unable able want wants wanted hope hopes hoped need needs
  needed ready reluctant expected supposed likely unlikely have has had is are was were be been hard difficult easy fair safe how
  what whether not order enough too asked ask asks urged told tell right willing prepared set due reason free quick`.split(
    /\s+/,
  ),
)
const INFERENCES = new Set(['signal', 'indicate', 'suggest', 'imply', 'reveal', 'mean'])
/** Verbs that take no clause but with "that": "when asked, he responded quickly". */
export const ANSWERS = new Set(['respond', 'retort', 'answer', 'comment', 'read', 'guess'])
/** Verbs that make others speak. */
const CAUSES =
  /^(?:encourag|urg|ask|tell|told|allow|forc|want|help|invit|requir|order|led|lead|caus|enabl|prompt|expect|advis|remind|instruct)/
/** How far after its verb a quotation still shows that words were said. */
const QUOTE_REACH = 14
/** Verbs beside those of telling and asking whose object is spoken to. */
const ADDRESSING = new Set(
  'warn assure urge order instruct implore beg beseech advise caution text email message'.split(' '),
)
/** Pronouns that begin a clause, and are nobody's audience. */
/** Words of what somebody is, before the name. */
const DESCRIBED = 5
const LINKS = new Set(
  'that how why what when where who whether if to of in on at by for with from about and or but as after before during'.split(
    ' ',
  ),
)
const SUBJECTS = new Set(['i', 'he', 'she', 'they', 'we'])
const BE = new Set(['was', 'were', 'been', 'is', 'are', 'be', 'being'])
const PARTICLES: Readonly<Record<string, readonly string[]>> = table({
  point: ['out'],
  go: ['on'],
  call: ['for', 'on'],
  put: ['it'],
  warn: ['of', 'against'],
  hit: ['back'],
  fire: ['back'],
})

const isAuxiliary = (r: Reading, i: number): boolean => ['AUX', 'ADV', 'PART'].includes(r.pos(i))

const finiteBefore = (r: Reading, to: number, low: number): boolean => r.hasFiniteVerb(Math.max(low, to - 10), to)

/** "encouraged residents to report": somebody is to speak, nobody has. */
function isCaused(r: Reading, to: number, low: number): boolean {
  for (let i = to - 2; i >= low && to - i <= 6; i--) if (r.pos(i) === 'VERB') return CAUSES.test(r.lower(i))
  return false
}

/** Whether the verb tells of speech that happened; a quotation right after it settles doubts. */
function reportsSpeech(r: Reading, verb: number, low: number, high: number): boolean {
  for (let i = verb - 1; i >= low && verb - i <= 4 && isAuxiliary(r, i); i--) {
    const isTo =
      r.lower(i) === 'to' && (TO_DROPS.has(r.lower(i - 1)) || !finiteBefore(r, i, low) || isCaused(r, i, low))
    if (!isTo && !NEGATIONS.has(r.lower(i)) && !HEDGES.has(r.lower(i))) continue
    for (let k = verb + 1; k < Math.min(high, verb + QUOTE_REACH); k++) if ((r.quote(k)?.words ?? 0) > 3) return true
    return false
  }
  return true
}

/** "…, a new study reports.": what the tagger takes for a plural is a verb where a singular noun phrase stands between it and the comma. */
function closesAsVerb(r: Reading, i: number): boolean {
  if (r.doc.tag[i] !== 'NNS' || !r.isSentenceEnd(i + 1) || r.doc.tag[i - 1] !== 'NN') return false
  const subject = phraseEndingAt(r, i - 1, r.sentence(i).first)
  return subject !== null && isDeterminer(r, subject.first) && r.form(subject.first - 1) === ','
}

/** Verbs of speech whose plain form is no noun too: "critics of the plan argue that". */
const NO_NOUNS = new Set(
  'argue say insist believe acknowledge allege admit contend suggest explain maintain'.split(' '),
)

/** "told a press | briefing in Lisbon". */
const isBriefing = (r: Reading, i: number): boolean =>
  r.lower(i) === 'briefing' && ['NOUN', 'ADJ', 'DET'].includes(r.pos(i - 1))

/** Also what the tagger takes for a plural: "Jane Roe claims he …" needs a verb between the two. */
function isVerbHere(r: Reading, i: number): boolean {
  // "a life-affirming day"
  if (r.form(i - 1) === '-' && !r.standsApart(i - 1)) return false
  if (isBriefing(r, i)) return false
  if (r.pos(i) === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(r.form(i)) && i > r.sentence(i).first) return false
  if (r.pos(i) === 'VERB' || PLAIN_CUES.has(r.lower(i)) || closesAsVerb(r, i)) return true
  if (r.name(i - 1)?.type === 'PERSON' && r.doc.tag[i] === 'NNS' && SUBJECTS.has(r.lower(i + 1))) return true
  const form = /(s|ed)$/.test(r.lower(i)) || NO_NOUNS.has(r.lower(i))
  return form && r.lower(i + 1) === 'that' && (r.pos(i - 1) === 'NOUN' || r.pos(i - 1) === 'PROPN')
}

/** "the deal announced on Wednesday", "a user labelled …": a participle that modifies, and says nothing. */
function isReducedRelative(r: Reading, verb: number): boolean {
  if (r.doc.tag[verb] !== 'VBN') return false
  for (let i = verb - 1; i > verb - 4 && i >= 0; i--) if (r.pos(i) === 'AUX') return false
  if (r.lower(verb + 1) === 'that' || r.isQuoted(verb - 1) || r.isQuoted(verb - 2) || r.isSentenceEnd(verb + 1))
    return false
  // "Jane Roe, a baker, confirmed to us that": where the parse has no verb above it, it is the sentence's own
  if (r.form(verb - 1) === ',' && r.relation(r.head(verb)) === 'root') return false
  const phrase = phraseEndingAt(r, verb - 1, r.sentence(verb).first)
  return (phrase === null || !r.isQuoted(phrase.first - 1)) && r.relation(verb) === 'acl'
}

/** "Asked by X whether …, Y said", "Y said when asked": the participle tells the occasion on which Y spoke. */
const isOccasion = (r: Reading, verb: number): boolean =>
  (r.lower(verb) === 'asked' && r.lower(verb - 1) === 'when') ||
  (r.lower(verb + 1) === 'by' &&
    !CHANNELS.has(r.lower(verb + 2)) &&
    (r.lower(verb) === 'asked' ||
      (r.pos(verb - 1) !== 'AUX' && !(r.pos(verb - 1) === 'ADV' && r.pos(verb - 2) === 'AUX'))))

/** "a reporting station". */
const isModifier = (r: Reading, verb: number): boolean =>
  r.doc.tag[verb] === 'VBG' &&
  r.pos(verb + 1) === 'NOUN' &&
  (r.relation(verb) === 'amod' || r.relation(verb) === 'compound')

/** "will order", "reports urging": a demand not yet made, or one that only describes its noun. */
const isStillToCome = (r: Reading, verb: number): boolean =>
  r.lower(verb - 1) === 'will' ||
  r.lower(verb - 1) === 'would' ||
  (r.doc.tag[verb] === 'VBG' && r.form(verb - 1) !== ',' && r.lower(verb - 1) !== 'and')

/** "That said, …", "that being said". */
const isIdiom = (r: Reading, verb: number): boolean =>
  r.lower(verb) === 'said' &&
  (r.lower(verb - 1) === 'that' || r.lower(verb - 1) === 'being') &&
  r.form(verb + 1) === ',' &&
  !r.isQuoted(verb + 2)

/** ", signalling that …": an inference from what happened, drawn by nobody who speaks. */
const isInference = (r: Reading, verb: number, { lemma }: Cue): boolean =>
  r.doc.tag[verb] === 'VBG' && r.form(verb - 1) === ',' && INFERENCES.has(lemma) && !tellsOfOneself(r, verb, lemma)

/** "X spoke about the year, revealing she had moved": nobody needs to infer what somebody tells of themselves. */
const tellsOfOneself = (r: Reading, verb: number, lemma: string): boolean =>
  lemma === 'reveal' && ['he', 'she'].includes(r.lower(r.lower(verb + 1) === 'that' ? verb + 2 : verb + 1))

/** "X accused them of “…” and said S": where the parse hangs the second verb on what the first one governs. */
function sharedSubject(r: Reading, verb: number, low: number): NounPhrase | null {
  if (!['and', 'but'].includes(r.lower(verb - 1)) || !r.isFiniteVerb(verb)) return null
  for (let i = verb - 2; i > low; i--)
    if (r.pos(i) === 'VERB' && !r.isQuoted(i) && (r.isFiniteVerb(i) || r.doc.tag[i] === 'VBN')) return subjectOf(r, i)
  return null
}

const POINTING = new Set(['this', 'that', 'these', 'those', 'which'])

/** "This suggests that", "those facts indicate that": the writer concludes, and nobody speaks. */
const isPremise = (r: Reading, subject: NounPhrase, { lemma }: Cue): boolean =>
  INFERENCES.has(lemma) && POINTING.has(r.lower(subject.first)) && !SPEAKING_THINGS.has(r.lower(subject.head))

/** "what it calls “internal matters”": a word of theirs for a thing that the writer tells of. */
const isWording = (r: Reading, subject: NounPhrase, { lemma }: Cue): boolean =>
  lemma === 'call' && r.lower(subject.first - 1) === 'what'

/** "said by phone", "said this in Lisbon" … */
const CHANNELS = new Set(['phone', 'telephone', 'email', 'e-mail', 'text', 'video', 'letter', 'fax', 'radio'])
const AROUND = new Set(['while', 'during', 'at', 'in', 'on', 'after', 'when', 'to'])

/** "X said this in Lisbon": told of before. */
const isBackward = (r: Reading, verb: number): boolean => r.lower(verb + 1) === 'this' && AROUND.has(r.lower(verb + 2))

const NAMING = new Set(['call', 'label', 'dub', 'title', 'caption'])

/** "is called “the Lane”", "a work titled “Rain”": a name that things have, and nobody gives them here. */
const isNaming = (r: Reading, verb: number, { lemma }: Cue): boolean =>
  NAMING.has(lemma) && r.doc.tag[verb] === 'VBN' && !['has', 'have', 'had', "'ve", "'d"].includes(r.lower(verb - 1))

export function frameAt(r: Reading, verb: number): VerbFrame | null {
  const cue = anyCue(r.lower(verb))
  if (!cue || !isVerbHere(r, verb) || isIdiom(r, verb) || (cue.lemma === 'put' && r.lower(verb + 1) !== 'it'))
    return null
  const sentence = r.sentence(verb)
  if (!reportsSpeech(r, verb, sentence.first, sentence.end)) return null
  if (cue.class === 'DEMAND' && isStillToCome(r, verb)) return null
  if (
    isReducedRelative(r, verb) ||
    isModifier(r, verb) ||
    isOccasion(r, verb) ||
    isInference(r, verb, cue) ||
    isBackward(r, verb) ||
    isNaming(r, verb, cue)
  )
    return null
  const subject = subjectOf(r, verb) ?? sharedSubject(r, verb, sentence.first)
  if (
    subject &&
    (NOBODY.has(r.lower(subject.head)) || r.lower(subject.first) === 'no' || r.lower(subject.first - 1) === 'neither')
  )
    return null
  if (subject && (isPremise(r, subject, cue) || isWording(r, subject, cue))) return null
  const passive = BE.has(r.lower(verb - 1)) && /(ed|id|ld|en)$/.test(r.lower(verb))
  const opens = verb === sentence.first && r.doc.tag[verb] === 'VBG'
  const first = subject ? Math.min(subject.first, verb) : verb
  const end = subject && !opens ? Math.max(subject.end, verb + 1) : verb + 1
  return { verb, cue, subject, passive, opens, first, end, low: sentence.first, tail: tailOf(r, verb) }
}

/** The cue with its particle ("pointed out"). */
export function cueRange(r: Reading, { verb, cue }: VerbFrame): Range {
  const particle = PARTICLES[cue.lemma]?.includes(r.lower(verb + 1)) ? 1 : 0
  return { first: verb, end: verb + 1 + particle }
}

/** Whom a verb like "tell" or "ask" speaks to: the noun phrase after it, or after "to". */
function addresseesOf(r: Reading, frame: VerbFrame): NounPhrase[] {
  const { verb, cue, tail, passive, subject } = frame
  if (passive) return subject && (cue.class === 'TELL' || cue.class === 'ASK') ? [subject] : []
  const next = wordsStart(frame)
  const takesObject = cue.class === 'TELL' || cue.class === 'ASK' || ADDRESSING.has(cue.lemma)
  const isCalledOn = cue.lemma === 'call' && r.lower(next) === 'on' && next === verb + 1
  const isTagged = cue.lemma === 'tweet' && r.lower(next) === 'at'
  const start = r.lower(next) === 'to' || isCalledOn || isTagged ? next + 1 : takesObject ? next : -1
  // "told her deputy": the possessor begins the phrase
  const owned = start >= 0 && r.doc.tag[start] === 'PRP$' ? phraseStartingAt(r, start + 1, tail) : null
  const described = start >= 0 && cue.class === 'TELL' ? describedName(r, start, tail) : null
  const phrase = owned ? { ...owned, first: start } : start < 0 ? null : (described ?? phraseStartingAt(r, start, tail))
  const isOther =
    phrase && phrase.end - phrase.first === 1 && (isDeterminer(r, phrase.first) || SUBJECTS.has(r.lower(phrase.first)))
  return phrase && !isOther ? [phrase] : []
}

/**
 * "told | trade weekly Ledger": a name right behind what it is, whatever class those words are tagged. "told | reporters | Jane
 * Roe would go": what was said begins at the name.
 */
function describedName(r: Reading, start: number, tail: number): NounPhrase | null {
  const isLink = (i: number): boolean => LINKS.has(r.lower(i)) || r.pos(i) === 'PRON' || r.isFiniteVerb(i)
  for (let i = start; i < Math.min(start + DESCRIBED, tail) && r.isWord(i); i++) {
    const name = r.name(i)
    if (!name && isLink(i)) return null
    if (!name) continue
    const isPlural = r.doc.tag[i - 1] === 'NNS'
    if (i === start || name.type === 'PLACE' || r.pos(i - 1) === 'DET') return null
    if (isPlural || r.isFiniteVerb(name.end)) return isPlural ? { first: start, end: i, head: i - 1 } : null
    return { first: start, end: name.end, head: name.end - 1 }
  }
  return null
}

/** A verb that takes no clause but with "that": it quotes, or it demands. */
export const isNarrow = ({ cue }: VerbFrame): boolean => cue.class === 'QUOTING' || cue.class === 'DEMAND'

/** The first token after the verb and an inverted subject. */
export const wordsStart = ({ verb, subject, opens }: VerbFrame): number =>
  Math.max(verb + 1, subject && subject.first > verb && !opens ? subject.end : 0)

/** What the rules hand to the collector. */
export const frameFor = (r: Reading, frame: VerbFrame): Frame => ({
  cue: cueRange(r, frame),
  speaker: frame.passive && (frame.cue.class === 'TELL' || frame.cue.class === 'ASK') ? null : frame.subject,
  addressees: addresseesOf(r, frame),
  frame: { first: frame.low, end: frame.tail },
})
