/**
 * Enters: the noun phrase that parse or word order give a verb of speech as its subject. Leaves: the phrase that is meant where
 * that one cannot be: an address, a time, the words after a preposition, or the tail of what describes the speaker.
 */
import { speechCue } from '../lexicon/cues'
import { isTimeNoun } from '../lexicon/time-nouns'
import { isDeterminer, isPronoun, phraseEndingAt, phraseOf, phraseStartingAt, type NounPhrase } from './noun-phrases'
import type { Reading } from '../reading'

const FAR = 45
const CLAUSE_OF_NOUN = /^acl/
const DEEP = 4

export const insteadOf = (r: Reading, found: NounPhrase, verb: number): NounPhrase | null =>
  speakerBeforeAddress(r, found, verb) ??
  describedBetween(r, found, verb) ??
  subjectBeforeTime(r, found, verb) ??
  nounOfClause(r, found, verb) ??
  nounOfAdjective(r, found, verb) ??
  nameBeforePost(r, found, verb)

/** The last quoted token before another in its sentence; -1 where there is none. */
function quotedBefore(r: Reading, i: number, first: number): number {
  while (i > first && !r.isQuoted(i)) i--
  return r.isQuoted(i) ? i : -1
}

/** "“…,” Jane Roe, a fellow in Lisbon, Portugal, and a friend, said": a country that only says where a place lies speaks for none. */
function speakerBeforeAddress(r: Reading, found: NounPhrase, verb: number): NounPhrase | null {
  const place = r.name(found.first)
  const isAddress =
    place?.type === 'PLACE' && r.form(place.first - 1) === ',' && r.name(place.first - 2)?.type === 'PLACE'
  const quoted = isAddress ? quotedBefore(r, found.first, r.sentence(verb).first) : -1
  return quoted >= 0 && r.name(quoted + 1)?.type === 'PERSON' ? phraseStartingAt(r, quoted + 1, found.first) : null
}

/** "“…,” Jane Roe, an analyst at the Council on Ports, Ships and Water think tank told": who is named right after the quotation. */
function describedBetween(r: Reading, found: NounPhrase, verb: number): NounPhrase | null {
  if (found.first > verb || isDeterminer(r, found.first) || isPronoun(r, found.head) || r.name(found.end - 1))
    return null
  const quoted = quotedBefore(r, found.first, Math.max(r.sentence(verb).first, verb - FAR))
  const name = quoted < 0 ? undefined : r.name(quoted + 1)
  if (name?.type !== 'PERSON' || r.form(name.end) !== ',' || r.form(found.first - 1) === ',') return null
  for (let i = name.end; i < verb; i++) if (r.isFiniteVerb(i) && speechCue(r.lower(i))) return null
  return { first: name.first, end: name.end, head: name.end - 1 }
}

/** "The board met and sent a letter this month stating": a time says nothing; the subject of the verbs before does. */
function subjectBeforeTime(r: Reading, found: NounPhrase, verb: number): NounPhrase | null {
  if (found.end !== verb || !isTimeNoun(r.lower(found.head)) || r.doc.tag[verb] !== 'VBG') return null
  const { first } = r.sentence(verb)
  for (let i = found.first - 1; i >= first && verb - i < FAR; i--) {
    const subject = r.pos(i) === 'VERB' && !r.isQuoted(i) ? r.child(i, 'nsubj', 'nsubj:pass') : -1
    if (subject >= 0 && subject < i) return phraseOf(r, subject)
  }
  return null
}

/** "A spokesman who was not named because of office policy said": what follows a preposition is no subject; the noun that the clause describes is. */
function nounOfClause(r: Reading, found: NounPhrase, verb: number): NounPhrase | null {
  if (r.pos(found.first) !== 'ADP' || r.name(found.first) || found.first === found.head) return null
  let x = verb
  for (let steps = 0; steps < DEEP && x >= 0; steps++) {
    if (CLAUSE_OF_NOUN.test(r.relation(x))) return r.head(x) < found.first ? phraseOf(r, r.head(x)) : null
    x = r.head(x)
  }
  return null
}

/** Adjectives that tell how somebody knows: "familiar with the matter". */
export const KNOWING: ReadonlySet<string> = new Set(
  'familiar close privy briefed aware knowledgeable involved'.split(' '),
)

/** "Two officials familiar with the matter said": the parser may take the last noun. */
function nounOfAdjective(r: Reading, found: NounPhrase, verb: number): NounPhrase | null {
  const adjective = found.first - 2
  if (found.end > verb || r.pos(found.first - 1) !== 'ADP' || !KNOWING.has(r.lower(adjective))) return null
  return phraseEndingAt(r, adjective - 1, r.sentence(verb).first)
}

/** "Jane Roe, head of ports, ships and water at the council, said": a post between commas, with more of them inside. */
function nameBeforePost(r: Reading, found: NounPhrase, verb: number): NounPhrase | null {
  if (found.end > verb || r.form(found.first - 1) !== ',' || r.form(verb - 1) !== ',') return null
  const name = r.name(found.first - 2)
  const opens = name?.type === 'PERSON' && name.first === r.sentence(verb).first && name.end === found.first - 1
  const isOther = r.name(found.end - 1)?.type === 'PERSON' || r.hasFiniteVerb(found.first, verb)
  return opens && !isOther ? { first: name.first, end: name.end, head: name.end - 1 } : null
}
