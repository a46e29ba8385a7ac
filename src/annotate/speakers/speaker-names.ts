/**
 * Enters: a reading and the statements found in it. Leaves: names that the recogniser missed and whose owners speak: a
 * capitalised subject of a verb of speech is a name, whatever the recogniser thought of it.
 */
import type { Name } from '../language/document'
import { withCompanions } from '../names/name-joins'
import { isThing } from '../names/name-things'
import { demonymCode } from '../lexicon/places'
import type { Reading } from '../reading'
import type { Candidate } from '../statements/candidate'
import { BODY_NOUNS, HONORIFICS, POSTS, POST_MODIFIERS } from '../lexicon/titles'

const WEBSITE = /\.(?:com|org|net)$/i

const isAllCapitals = (form: string): boolean => /^\p{Lu}{3,}$/u.test(form)

/** "WHO" is a name, whatever the tagger thinks of it. */
const isNameWord = (r: Reading, i: number): boolean =>
  (r.pos(i) === 'PROPN' || isAllCapitals(r.form(i))) &&
  r.nameOf[i] === -1 &&
  /^\p{Lu}/u.test(r.form(i)) &&
  !r.isQuoted(i) &&
  !POSTS.has(r.lower(i)) &&
  !HONORIFICS.has(r.lower(i)) &&
  !POST_MODIFIERS.has(r.lower(i)) &&
  demonymCode(r.lower(i)) === undefined

function typeOf(r: Reading, first: number, end: number): Name['type'] {
  const isBody = BODY_NOUNS.has(r.lower(end - 1)) || r.lower(first - 1) === 'the'
  const isShort = end - first === 1 && (/^\p{Lu}{2,}$/u.test(r.form(first)) || WEBSITE.test(r.form(first)))
  return isBody || isShort ? 'ORGANISATION' : 'PERSON'
}

/** The given names and those found, in text order. */
export function withSpeakerNames(r: Reading, candidates: readonly Candidate[]): Name[] {
  const found: Name[] = []
  const taken = new Set<number>()
  const swallowed = new Set<Name>()
  for (const { speaker } of candidates) {
    if (!speaker || r.name(speaker.end - 1)?.type === 'PERSON') continue
    const last = isNameWord(r, speaker.end - 1) ? speaker.end - 1 : speaker.head
    if (!isNameWord(r, last) || taken.has(last)) continue
    let first = last
    while (first > speaker.first && last - first < 3 && isNameWord(r, first - 1)) first--
    if (/day$/.test(r.lower(last)) || (first < last && isThing(r.lower(last)))) continue
    // "Port Ellery | Chronicle", "Dale Marsh | Productions": the body's name begins with the name before it
    const before = BODY_NOUNS.has(r.lower(last)) ? r.name(first - 1) : undefined
    if (before) {
      first = before.first
      swallowed.add(before)
    }
    for (let i = first; i <= last; i++) taken.add(i)
    found.push({ first, end: last + 1, type: typeOf(r, first, last + 1) })
  }
  if (found.length === 0) return [...r.names]
  const all = [...r.names.filter((name) => !swallowed.has(name)), ...found, ...repeated(r, found, taken)]
  return withCompanions(
    r.doc,
    all.sort((a, b) => a.first - b.first),
  )
}

/** The same single word wherever else it stands as a name. */
function repeated(r: Reading, found: readonly Name[], taken: ReadonlySet<number>): Name[] {
  const words = new Map<string, Name>()
  for (const name of found) if (name.end - name.first === 1) words.set(r.form(name.first), name)
  const more: Name[] = []
  for (let i = 0; i < r.size && words.size > 0; i++) {
    if (r.nameOf[i] !== -1 || taken.has(i) || r.pos(i) !== 'PROPN') continue
    const like = words.get(r.form(i))
    if (like) more.push({ first: i, end: i + 1, type: like.type })
  }
  return more
}
