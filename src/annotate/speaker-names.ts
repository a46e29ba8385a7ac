/**
 * Enters: a reading and the statements found in it. Leaves: names that the recogniser missed and whose owners speak: a
 * capitalised subject of a verb of speech is a name, whatever the recogniser thought of it.
 */
import type { Name } from './language/document'
import { demonymCode } from './places'
import type { Reading } from './reading'
import type { Candidate } from './statements/candidate'
import { BODY_NOUNS, HONORIFICS, POSTS, POST_MODIFIERS } from './titles'

const isNameWord = (r: Reading, i: number): boolean =>
  r.pos(i) === 'PROPN' &&
  r.nameOf[i] === -1 &&
  /^\p{Lu}/u.test(r.form(i)) &&
  !r.isQuoted(i) &&
  !POSTS.has(r.lower(i)) &&
  !HONORIFICS.has(r.lower(i)) &&
  !POST_MODIFIERS.has(r.lower(i)) &&
  demonymCode(r.lower(i)) === undefined

function typeOf(r: Reading, first: number, end: number): Name['type'] {
  const isBody = BODY_NOUNS.has(r.lower(end - 1)) || r.lower(first - 1) === 'the'
  const isAcronym = end - first === 1 && /^\p{Lu}{2,}$/u.test(r.form(first))
  return isBody || isAcronym ? 'ORGANISATION' : 'PERSON'
}

/** The given names and those found, in text order. */
export function withSpeakerNames(r: Reading, candidates: readonly Candidate[]): Name[] {
  const found: Name[] = []
  const taken = new Set<number>()
  for (const { speaker } of candidates) {
    if (!speaker) continue
    const last = isNameWord(r, speaker.end - 1) ? speaker.end - 1 : speaker.head
    if (!isNameWord(r, last) || taken.has(last)) continue
    let first = last
    while (first > speaker.first && last - first < 3 && isNameWord(r, first - 1)) first--
    if (/day$/.test(r.lower(last))) continue
    for (let i = first; i <= last; i++) taken.add(i)
    found.push({ first, end: last + 1, type: typeOf(r, first, last + 1) })
  }
  return found.length === 0 ? [...r.names] : [...r.names, ...found].sort((a, b) => a.first - b.first)
}
