/** Speakers without a name. Enters: the words for one. Leaves: whether they are a person, and the words that tell who is meant. */
import { POSTS } from '../lexicon/titles'
import type { Range, Reading } from '../reading'
import type { Candidate } from '../statements/candidate'

const PEOPLE = new Set(
  'official man woman person witness source boy girl neighbour neighbor survivor soldier diplomat'.split(' '),
)
const PARTICIPLES = new Set(['VBN', 'VBG'])
const LONGEST = 12

/** "a senior official", "one resident", not "a report". */
export function isSomebody(r: Reading, { first, end }: Range): boolean {
  for (let i = first; i < end && r.pos(i) !== 'ADP'; i++)
    if (POSTS.has(r.lower(i)) || PEOPLE.has(r.lower(i))) return true
  return false
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
