/**
 * Enters: a verb of speech. Leaves: the noun phrase behind it where that one speaks (“…,” said Jane Roe; S, said Jane Roe, the
 * mayor); null where what follows is what was said.
 */
import { PLAIN_CUES, speechCue } from '../lexicon/cues'
import { isTimeNoun } from '../lexicon/time-nouns'
import type { Reading } from '../reading'
import { isDeterminer, isPronoun, phraseStartingAt, type NounPhrase } from './noun-phrases'
import { KNOWING } from './unlikely-subjects'

const RELATIVE = new Set(['who', 'which', 'that'])

export const isName = (r: Reading, p: NounPhrase): boolean =>
  r.name(p.end - 1) !== undefined || isPronoun(r, p.first) || isDeterminer(r, p.first)

/** "“…,” Jane Roe, the mayor, said in": a name right after the quotation speaks, whatever follows the verb. */
export function speakerAfterQuote(r: Reading, verb: number, first: number): boolean {
  for (let i = verb - 2; i > first; i--) if (r.isQuoted(i)) return r.name(i + 1) !== undefined || isDeterminer(r, i + 1)
  return false
}

const THINGS = new Set(['this', 'that', 'these', 'those', 'it', 'which'])

/** "The system, says Jane Roe, helps": a thing that cannot speak, a person between commas, and the thing's verb. */
function isInfix(r: Reading, verb: number, phrase: NounPhrase, first: number): boolean {
  if (r.name(phrase.end - 1)?.type !== 'PERSON' || r.form(phrase.end) !== ',' || r.hasFiniteVerb(first, verb))
    return false
  const speaks = (i: number): boolean => r.name(i)?.type === 'PERSON' || (isPronoun(r, i) && !THINGS.has(r.lower(i)))
  for (let i = first; i < verb; i++) if (speaks(i)) return false
  return true
}

/** "…, said Jane Roe, the mayor": after a comma, a name or noun phrase that no clause goes on from. */
export function invertedSubject(r: Reading, verb: number, found: NounPhrase | null): NounPhrase | null {
  const { first, end } = r.sentence(verb)
  const afterComma = r.form(verb - 1) === ',' || (r.isQuoted(verb - 1) && r.form(verb - 2) === ',')
  if (!(afterComma || verb === first) || r.doc.tag[verb] === 'VBG') return null
  const cue = speechCue(r.lower(verb))
  if (!cue || cue.class === 'TELL') return null
  if (speakerAfterQuote(r, verb, first)) return null
  const phrase = phraseStartingAt(r, verb + 1, end)
  if (!phrase || !isName(r, phrase) || isTimeNoun(r.lower(phrase.head))) return null
  if (r.hasFiniteVerb(phrase.first, phrase.end)) return null
  if (isPronoun(r, phrase.first) && !NOMINATIVES.has(r.lower(phrase.first))) return null
  // "a million people, one in nine, reported a cough": what is reported
  const indefinite = r.lower(phrase.first) === 'a' || r.lower(phrase.first) === 'an'
  if (cue.class === 'REPORT' && indefinite && !PLAIN_CUES.has(r.lower(verb)) && !r.isQuoted(verb - 2)) return null
  const after = r.lower(phrase.end + (r.isComma(phrase.end) ? 1 : 0))
  const turns = r.isComma(phrase.end) && TURNS.has(after)
  const goesOn = r.hasFiniteVerb(phrase.end, end) && !RELATIVE.has(after) && !turns && !KNOWING.has(after)
  if (goesOn && isInfix(r, verb, phrase, first)) return phrase
  const clauseBetween = found === null || found.first > verb || r.hasFiniteVerb(found.end, verb)
  const named = r.name(phrase.end - 1) !== undefined
  if (verb === first) return r.lower(verb) === 'said' ? phrase : null
  return !goesOn && (named || clauseBetween) ? phrase : null
}

/** After a comma they open a clause that has a subject of its own. */
const TURNS = new Set('although though but while as after when because since if until before'.split(' '))

export const NOMINATIVES = new Set(['he', 'she', 'they', 'we', 'i', 'it', 'who'])
