/**
 * Enters: a reading and the statements found in it. Leaves: names that the recogniser missed and whose owners are spoken to:
 * "told The Harbour Post", "in an interview with Portside".
 */
import { audienceAfter } from './audience-words'
import type { Name } from '../language/document'
import { OUTLETS } from './media'
import { isCalendarWord } from '../names/name-shape'
import { isPossessive } from '../phrases/noun-phrases'
import type { Range, Reading } from '../reading'
import type { Candidate } from '../statements/candidate'
import { HONORIFICS, POSTS, POST_MODIFIERS } from '../lexicon/titles'

const MAX_WORDS = 5
/** How many words describe a paper before its name. */
const DESCRIPTION = 5

/** The given names with those found, in text order. */
export function withHeardNames(r: Reading, candidates: readonly Candidate[]): Name[] {
  const found = new Map<number, Name>()
  const hear = (name: Name | undefined): void => {
    if (name) found.set(name.first, name)
  }
  let seen = -1
  for (const { addressees, cue, frame } of candidates) {
    for (const { first, end } of addressees) hear(nameAt(r, first, end))
    if (!cue || frame.first <= seen) continue
    seen = frame.first
    for (let i = frame.first; i < frame.end; i++) {
      const start = r.isQuoted(i) ? -1 : audienceAfter(r, i)
      if (start >= 0) hear(nameAt(r, start, frame.end))
    }
  }
  if (found.size === 0) return [...r.names]
  const heard = new Uint8Array(r.size)
  for (const { first, end } of found.values()) heard.fill(1, first, end)
  const isHeard = ({ first, end }: Range): boolean => heard.subarray(first, end).includes(1)
  return [...r.names.filter((name) => !isHeard(name)), ...found.values()].sort((a, b) => a.first - b.first)
}

/** A capital "The" inside a sentence begins a title, and "the" before a name goes with all its capitalised words; other capitalised words are a name where none is known yet. */
function nameAt(r: Reading, start: number, high: number): Name | undefined {
  const described = afterDescription(r, start)
  const isTitled = r.lower(described) === 'the'
  const first = isTitled && r.form(described) !== 'The' ? described + 1 : described
  let end = r.form(first) === 'The' ? first + 1 : first
  if (!isNameWord(r, end) || isPost(r, end)) return undefined
  while (end < high && end - first < MAX_WORDS && isNameWord(r, end)) end++
  // "Kanal 5"
  if (end < high && end > first && /^\d{1,3}$/.test(r.form(end)) && !isCalendarWord(r.lower(end - 1))) end++
  if (r.lower(end) === 'of' && isNameWord(r, end + 1) && end + 1 < high) end += 2
  // "the Portuguese government": the words only describe
  if (r.pos(end) === 'NOUN' && !r.isQuoted(end)) return undefined
  for (let i = first; i < end; i++) {
    const known = r.name(i)
    // a name that is known to reach further, or that is right as it is, stays
    if (!known) continue
    const isPart = known.first >= first && known.end <= end && known.end - known.first < end - first
    if (!isPart || (known.type === 'PERSON' && !isTitled && known.first > first)) return undefined
  }
  return { first, end, type: 'ORGANISATION' }
}

/** "Germany's | Bote", "state broadcaster | Kanal 5", "the Italian daily | La Marea". */
function afterDescription(r: Reading, start: number): number {
  const place = r.name(start)
  if (place?.type === 'PLACE' && isPossessive(r, place.end)) return place.end + 1
  for (let i = start; i < start + DESCRIPTION && !r.isQuoted(i) && (r.pos(i) !== 'PROPN' || i === start); i++)
    if (OUTLETS.has(r.lower(i)) && /^\p{Lu}/u.test(r.form(i + 1)) && !r.name(i + 1)) return i + 1
  return start
}

const isNameWord = (r: Reading, i: number): boolean =>
  /^\p{Lu}/u.test(r.form(i)) &&
  ['PROPN', 'NOUN', 'ADJ', 'VERB'].includes(r.pos(i)) &&
  !r.isQuoted(i) &&
  !isCalendarWord(r.lower(i))

/** "the Prime Minister", "Mr": no name by itself; "the Argus | Leader" is. */
const isPost = (r: Reading, i: number): boolean =>
  POSTS.has(r.lower(i)) || HONORIFICS.has(r.lower(i)) || POST_MODIFIERS.has(r.lower(i))
