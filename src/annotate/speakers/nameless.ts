/** Speakers without a name. Enters: the words for one. Leaves: whether they are a person, and the words that tell who is meant. */
import { POSTS } from '../lexicon/titles'
import type { Range, Reading } from '../reading'
import type { Candidate } from '../statements/candidate'

const PEOPLE = new Set(
  `official man woman person witness source boy girl neighbour neighbor survivor soldier diplomat insider friend pal employee worker
  staffer passenger driver pilot patient fan customer shopper tourist pupil teenager bystander relative villager farmer user viewer
  reader voter supporter detainee prisoner victim tenant trader fisherman medic rescuer father mother critic guest`.split(
    /\s+/,
  ),
)
const PARTICIPLES = new Set(['VBN', 'VBG'])
const LONGEST = 12
const PLURALS = new Set(['NNS', 'NNPS'])
const THIRD = new Set(['he', 'she'])

/** "a senior official", "one resident", not "a report". */
export function isSomebody(r: Reading, { first, end }: Range): boolean {
  for (let i = first; i < end && r.pos(i) !== 'ADP'; i++)
    if (POSTS.has(r.lower(i)) || PEOPLE.has(r.lower(i))) return true
  return false
}

/** "the harbour service said. It said …": the pronoun stands for whoever spoke right before, in number and kind. */
export function goesOnWith(r: Reading, { first, end }: Range, words: Range): boolean {
  if (end - first !== 1 || r.pos(first) !== 'PRON' || r.pos(words.first) === 'PRON') return false
  const pronoun = r.lower(first)
  if (pronoun !== 'it' && pronoun !== 'they') return isSomebody(r, words) && THIRD.has(pronoun)
  let head = words.first
  while (head + 1 < words.end && r.pos(head + 1) !== 'ADP') head++
  const isPlural = PLURALS.has(r.doc.tag[head] ?? '')
  return pronoun === 'they' ? isPlural || isSomebody(r, words) : !isPlural && !isSomebody(r, words)
}

/**
 * "a group | representing harbour towns", "evidence | presented at trial": the words with the participle that tells who or what is
 * meant. One that itself speaks, or leads on, is none.
 */
export function withParticiple(r: Reading, phrase: Range, { cue }: Candidate): Range {
  const { end } = phrase
  if (!cue || !PARTICIPLES.has(r.doc.tag[end] ?? '') || end === cue.first || r.pos(end - 1) === 'PRON') return phrase
  let last = end
  while (last < end + LONGEST && r.isWord(last) && !r.isQuoted(last) && !r.isFiniteVerb(last) && last !== cue.first)
    last++
  const isWhole = last === cue.first || r.form(last) === ',' || r.isSentenceEnd(last) || last >= r.size
  // "the company apologised and said": a verb of its own, whatever the tagger takes it for
  const isVerb = last === cue.first && (r.lower(last - 1) === 'and' || r.lower(last - 1) === 'but')
  return isWhole && !isVerb && last > end + 1 ? { first: phrase.first, end: last } : phrase
}
