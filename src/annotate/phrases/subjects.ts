/**
 * Enters: a reading and a verb. Leaves: the noun phrase that is its subject, from the parse where it is sound and from the
 * order of word classes where it is not; null where none is found. Refuses subjects inside a quotation.
 */
import { PLAIN_CUES, SPEAKING_THINGS, speechCue } from '../lexicon/cues'
import { isTimeNoun } from '../lexicon/time-nouns'
import { isInDateline } from './datelines'
import { invertedSubject, isName, speakerAfterQuote } from './inverted-subjects'
import { betweenCommaAndVerb, betweenCommasAndPost, isVerbal, LONGEST_POST, ofOwnClause } from './nearest-subjects'
import {
  isDeterminer,
  isNominal,
  isNounHead,
  isPronoun,
  LINKS,
  phraseEndingAt,
  phraseOf,
  phraseStartingAt,
  type NounPhrase,
} from './noun-phrases'
import { senderOf } from './papers'
import { labelBefore } from './party-labels'
import { overNames, withoutOpening, withPartner } from './subject-edges'
import { insteadOf } from './unlikely-subjects'
import type { Reading } from '../reading'

const CLIMB = new Set(['conj', 'advcl', 'xcomp', 'parataxis', 'aux', 'cop'])
const SUBJECTS = new Set(['nsubj', 'nsubj:pass', 'csubj'])
const RELATIVE = new Set(['who', 'which', 'that'])
const FAR = 45

function phraseBeside(r: Reading, head: number, verb: number): NounPhrase {
  const phrase = phraseOf(r, head)
  if (verb < phrase.first || verb >= phrase.end) return phrase
  return verb > head
    ? { ...phrase, end: Math.max(verb, head + 1) }
    : { ...phrase, first: Math.max(phrase.first, verb + 1) }
}

/** "The law, which Jane Roe says will help": of two subjects the one behind the relative pronoun. */
function nearerSubject(r: Reading, subject: number, verb: number): number {
  for (const c of r.children(verb))
    if (c > subject && c < verb && SUBJECTS.has(r.relation(c)) && RELATIVE.has(r.lower(c - 1))) return c
  return subject
}

/** A subject that the parser bound to the verb or to its auxiliary ("have, however, said"). */
function ownSubject(r: Reading, verb: number): number {
  const subject = r.child(verb, ...SUBJECTS)
  // "It has said it needs": a clause after the verb is what was said
  if (subject > verb && r.relation(subject) === 'csubj') return -1
  if (subject >= 0) return isInDateline(r, subject) ? beyondDateline(r, verb) : nearerSubject(r, subject, verb)
  const auxiliary = r.child(verb, 'aux')
  return auxiliary < 0 ? subjectOfParticiple(r, verb) : r.child(auxiliary, 'nsubj', 'nsubj:pass')
}

/** "LISBON — On Monday, coach Jane Roe praised": the parser may give a verb the dateline and its subject. */
function beyondDateline(r: Reading, verb: number): number {
  for (const c of r.children(verb)) if (SUBJECTS.has(r.relation(c)) && !isInDateline(r, c)) return c
  return -1
}

/** "The sailors, led by Jane Roe, said": the parser may give the subject to the participle, which has none without an auxiliary. */
function subjectOfParticiple(r: Reading, verb: number): number {
  const clause = r.child(verb, 'ccomp', 'advcl', 'dep')
  const isLoose = clause >= 0 && clause < verb && r.doc.tag[clause] === 'VBN' && r.child(clause, 'aux', 'aux:pass') < 0
  return isLoose ? r.child(clause, 'nsubj', 'nsubj:pass') : -1
}

const isClauseOfNoun = (r: Reading, verb: number): boolean => r.relation(verb).startsWith('acl')

/** The noun that a clause describes; of "the board issued a statement saying" the board. */
function bearerOf(r: Reading, noun: number, clause: number): NounPhrase {
  let x = SPEAKING_THINGS.has(r.lower(noun)) ? senderOf(r, noun) : -1
  for (let steps = 0; x >= 0 && steps < 3; steps++) {
    const subject = ownSubject(r, x)
    if (subject >= 0) return phraseBeside(r, subject, x)
    x = CLIMB.has(r.relation(x)) ? r.head(x) : -1
  }
  return phraseBeside(r, noun, clause)
}

/** Walks from the verb to the clause whose subject it shares ("he rose and said", "the man who said"). */
function subjectInParse(r: Reading, verb: number): NounPhrase | null {
  for (let x = verb, steps = 0; x >= 0 && steps < 4; steps++) {
    const subject = ownSubject(r, x)
    if (subject >= 0) {
      const isPronoun = RELATIVE.has(r.lower(subject)) && r.head(x) >= 0
      if (!isPronoun || !isClauseOfNoun(r, x)) return phraseBeside(r, subject, verb)
      // "released a statement that said": the parser may give the clause to the verb
      const isLoose = r.pos(r.head(x)) === 'VERB' && r.pos(subject - 1) === 'NOUN'
      return bearerOf(r, isLoose ? subject - 1 : r.head(x), x)
    }
    if (isClauseOfNoun(r, x)) return r.head(x) >= 0 ? bearerOf(r, r.head(x), x) : null
    const relation = r.relation(x)
    // "Roe said the port | was closed, but added": a clause in which no subject was found has none to share
    if (steps > 0 && relation === 'ccomp' && r.head(x) >= 0 && r.head(x) < x) return subjectOf(r, r.head(x))
    if (!CLIMB.has(relation)) return null
    x = r.head(x)
  }
  return null
}

/** A name or noun that the parser left between subject and verb belongs to the subject ("… Commissioner Dr. Jane Roe said"). */
function stretchToVerb(r: Reading, phrase: NounPhrase, verb: number): NounPhrase {
  if (phrase.end > verb) return phrase
  let last = verb - 1
  while (last >= phrase.end && isVerbal(r, last)) last--
  if (last < phrase.end || last - phrase.end > 8 || !isNounHead(r, last)) return phrase
  for (let i = phrase.end; i <= last; i++) {
    const fits = isNominal(r, i) || isDeterminer(r, i) || LINKS.has(r.lower(i))
    if (!fits || isPronoun(r, i) || r.isQuoted(i)) return phrase
  }
  const person = r.name(last)?.type === 'PERSON'
  const head = person || r.name(phrase.head)?.type !== 'PERSON' ? (r.name(last) ? last : phrase.head) : phrase.head
  return { first: phrase.first, end: last + 1, head }
}

/** "X, a man of many words, said": the phrase before the commas; with the name inside them where that is who is meant. */
function subjectAcrossCommas(r: Reading, comma: number, low: number): NounPhrase | null {
  let open = comma - 1
  while (open > low && r.form(open) !== ',' && !r.isQuoted(open) && comma - open < 24) open--
  if (r.form(open) !== ',' || r.isQuoted(open)) {
    const phrase = phraseEndingAt(r, comma - 1, low)
    // "At the same time, reported cases fell"
    return phrase && phrase.first === low + 1 && r.pos(low) === 'ADP' ? null : phrase
  }
  const before = phraseEndingAt(r, open - 1, low)
  if (!before) return phraseEndingAt(r, comma - 1, low)
  const inside = phraseStartingAt(r, open + 1, comma)
  const named = inside !== null && r.name(inside.end - 1)?.type === 'PERSON' && r.name(before.head)?.type !== 'PERSON'
  return named ? { first: before.first, end: inside.end, head: inside.end - 1 } : before
}

/** "The mayor, who called it “a farce,” said": the relative clause ends with the quotation's comma. */
function ownerOfRelative(r: Reading, low: number, mark: number): NounPhrase | null {
  if (r.form(mark - 1) !== ',') return null
  for (let i = low + 1; i < mark - 2 && !r.isQuoted(i); i++)
    if (r.form(i) === ',' && r.lower(i + 1) === 'who') return phraseEndingAt(r, i - 1, low)
  return null
}

/** "Several warned": a number of people, where the tagger sees an adjective without its noun. */
const QUANTIFIERS = new Set(['several', 'many', 'some', 'few', 'most', 'others', 'both', 'all'])

/** The subject by the order of words alone. */
function subjectByOrder(r: Reading, verb: number): NounPhrase | null {
  const { first: low, end: high } = r.sentence(verb)
  let before = verb - 1
  while (
    before >= low &&
    (isVerbal(r, before) || ['has', 'have', 'had', 'was', 'were', 'is', 'are', 'to'].includes(r.lower(before)))
  )
    before--
  const afterQuote = before < low || r.isQuoted(before) || r.isComma(before)
  const takesObject = speechCue(r.lower(verb))?.class === 'TELL'
  if (afterQuote && !takesObject && verb + 1 < high && !r.isQuoted(verb + 1)) {
    const inverted = phraseStartingAt(r, verb + 1, high)
    const quotedBefore = before >= 0 && r.isQuoted(before)
    if (
      inverted &&
      !['it', 'them', 'him', 'that'].includes(r.lower(inverted.first)) &&
      !isTimeNoun(r.lower(inverted.first)) &&
      !r.isFiniteVerb(inverted.end) &&
      (quotedBefore || (r.form(before) === ',' && isName(r, inverted) && !speakerAfterQuote(r, verb, low)))
    )
      return inverted
  }
  // "Kelly said": of a name like an adverb, alone before its verb
  if (before < low && verb === low + 1 && PLAIN_CUES.has(r.lower(verb)) && /^\p{Lu}\p{L}*ly$/u.test(r.form(low)))
    return { first: low, end: verb, head: low }
  if (before < low) return null
  if (r.isQuoted(before)) return ownerOfRelative(r, low, before)
  if (r.form(before) === ',') return subjectAcrossCommas(r, before, low)
  const alone = QUANTIFIERS.has(r.lower(before)) && (before === low || r.isComma(before - 1))
  return alone ? { first: before, end: before + 1, head: before } : phraseEndingAt(r, before, low)
}

/** "spent two minutes | explaining". */
const SPELL = /^(?:second|minute|hour|day|week|month|year)s$/

/** What who has spoken does next: "X said the port was shut, adding that …" has its subject at "said", not at "was". */
const ADDS_TO_SPEECH = new Set('adding noting stressing ruling concluding asserting contending cautioning'.split(' '))

/** "ruled that", "reiterated S": beside the plainest verbs of speech those that can only govern what was said. */
function opensClause(r: Reading, verb: number): boolean {
  const cue = speechCue(r.lower(verb))
  return cue !== undefined && (r.lower(verb + 1) === 'that' || (cue.class === 'SAY' && r.isFiniteVerb(verb)))
}

function verbOfSpeechBefore(r: Reading, verb: number, first: number): number {
  for (let i = verb - 2; i > first && verb - i < FAR; i--)
    if (r.pos(i) === 'VERB' && !r.isQuoted(i) && (PLAIN_CUES.has(r.lower(i)) || opensClause(r, i))) return i
  return -1
}

const QUOTES_SOMEBODY = new Set(['quoted', 'quotes', 'quoting', 'cited', 'cites', 'citing'])

/** "The paper quoted a minister as saying": he who is quoted speaks, unless he "was quoted" himself. */
function subjectOfQuoted(r: Reading, verb: number): NounPhrase | null {
  const { first: low } = r.sentence(verb)
  if (r.lower(verb - 1) !== 'as' || r.doc.tag[verb] !== 'VBG') return null
  for (let i = verb - 2; i > low && verb - i < LONGEST_POST; i--)
    if (QUOTES_SOMEBODY.has(r.lower(i))) {
      if (i < verb - 2) return phraseStartingAt(r, i + 1, verb - 1)
      return r.pos(i - 1) === 'AUX' ? null : phraseEndingAt(r, i - 1, low)
    }
  return null
}

/** ", saying …", "… to say": the subject is that of the clause before, not the noun that happens to stand nearest. */
function subjectOfNonFinite(r: Reading, verb: number): NounPhrase | null {
  const before = r.lower(verb - 1)
  const depends =
    (r.doc.tag[verb] === 'VBG' &&
      (r.isComma(verb - 1) || before === 'and' || SPELL.test(before) || r.isQuoted(verb - 1))) ||
    before === 'to'
  const opens = r.doc.tag[verb] === 'VBG' && verb === r.sentence(verb).first
  if (!depends && !opens) return null
  const { first } = r.sentence(verb)
  // "Noting that S, Jane Roe asked": the subject is still to come
  if (opens) return r.head(verb) > verb ? subjectInParse(r, r.head(verb)) : null
  const teller = before === 'to' ? -1 : verbOfSpeechBefore(r, verb, first)
  if (teller >= 0 && ADDS_TO_SPEECH.has(r.lower(verb))) return subjectOf(r, teller)
  for (let i = verb - 2; i >= first && verb - i < FAR; i--) {
    if (!r.isFiniteVerb(i) || r.isQuoted(i)) continue
    const main = r.pos(i) === 'AUX' && r.head(i) > i && r.head(i) < verb ? r.head(i) : i
    const found = subjectInParse(r, main) ?? subjectByOrder(r, main)
    if (found && found.end <= verb) return found
    break
  }
  return teller < 0 ? null : subjectOf(r, teller)
}

/** "Sens. Jane Roe, R-Iowa, and John Doe, D-Ohio, said". */
function subjectBeforeLabel(r: Reading, verb: number): NounPhrase | null {
  const { first: low } = r.sentence(verb)
  const last = r.isFiniteVerb(verb) ? labelBefore(r, verb - 1, low) : -1
  let subject = last < 0 ? null : phraseEndingAt(r, last - 1, low)
  while (subject && r.lower(subject.first - 1) === 'and') {
    const opening = labelBefore(r, subject.first - 2, low)
    const joined = opening < 0 ? null : phraseEndingAt(r, opening - 1, low)
    if (!joined) break
    subject = { ...joined, end: subject.end }
  }
  // "a group led by Jane Roe, R-Iowa, said"
  return subject && r.pos(subject.first - 1) === 'ADP' ? null : subject
}

/** Subjects told before, as long as the names of the text stay what they are. */
const told = new WeakMap<Reading, { names: Reading['names']; subjects: Map<number, NounPhrase | null> }>()

/**
 * The subject of a verb of speech; null where none can be told. Many rules ask about one verb, and clauses in clauses in
 * clauses ask about each other: each is looked at once.
 */
export function subjectOf(r: Reading, verb: number): NounPhrase | null {
  let known = told.get(r)
  if (known?.names !== r.names) told.set(r, (known = { names: r.names, subjects: new Map() }))
  const before = known.subjects.get(verb)
  if (before !== undefined) return before
  const found = findSubject(r, verb)
  known.subjects.set(verb, found)
  return found
}

/** "“…,” Sheriff Jane Roe of | Ellery County said": what "of" governs is no subject, but a part of one. */
const isGoverned = (r: Reading, { first }: NounPhrase, whole: NounPhrase): boolean =>
  first > whole.first && r.lower((r.name(first)?.first ?? first) - 1) === 'of'

function findSubject(r: Reading, verb: number): NounPhrase | null {
  const labelled = subjectBeforeLabel(r, verb) ?? subjectOfQuoted(r, verb)
  if (labelled) return labelled
  let found = subjectOfNonFinite(r, verb) ?? subjectInParse(r, verb)
  const inverted = invertedSubject(r, verb, found)
  if (inverted) return overNames(r, inverted, verb)
  const direct = betweenCommaAndVerb(r, verb) ?? betweenCommasAndPost(r, verb)
  if (found) {
    found = stretchToVerb(r, found, verb)
    const far = Math.abs(found.first - verb) > FAR || r.sentenceNumber(found.first) !== r.sentenceNumber(verb)
    if (far || r.isQuoted(found.end - 1) || r.isQuoted(found.first)) found = null
  }
  // the whole of "Chief Inspector Jane Roe", of which the parser may have the name alone
  if (direct && (!found || found.first < direct.first || found.end === direct.end || isGoverned(r, found, direct)))
    found = direct
  found = ofOwnClause(r, verb, found) ?? found
  // "X, who is 61, said Jane Roe must go": what follows has a verb of its own
  if (found && found.first > verb && r.isFiniteVerb(found.end) && r.form(verb - 1) === ',') found = null
  found ??= subjectByOrder(r, verb)
  if (found) found = insteadOf(r, found, verb) ?? found
  return found && withPartner(r, withoutOpening(r, overNames(r, found, verb)))
}
