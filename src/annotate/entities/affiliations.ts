/**
 * Enters: a person's name in a reading. Leaves: the posts printed with it ("UK Defence Secretary John Healey"; "Ferit Hoxha,
 * Albania's foreign minister,"; "Ishiba, who is also the president of the LDP"), each with the body or country it is a post
 * of, as tokens and names; nothing is looked up in the world.
 */
import type { Affiliation } from '../phrases/affiliation'
import type { Name } from '../language/document'
import { countryCode, demonymCode } from '../lexicon/places'
import type { Range, Reading } from '../reading'
import { rolesInClause } from '../phrases/role-clauses'
import {
  FEMALE_HONORIFICS,
  FEMALE_POSTS,
  HONORIFICS,
  MALE_HONORIFICS,
  MALE_POSTS,
  POSTS,
  POST_MODIFIERS,
  POST_ADDRESSES,
} from '../lexicon/titles'

/** "fisherman", "chairperson", not "man" or "Frenchman". */
const isPersonNoun = (lower: string): boolean =>
  /..(man|woman|person)$/.test(lower) && !NO_POSTS.has(lower) && demonymCode(lower) === undefined
const NO_POSTS = new Set(
  'woman gentleman frenchman englishman frenchwoman englishwoman dutchman irishman irishwoman scotsman welshman human german roman'.split(
    ' ',
  ),
)

const isPost = (r: Reading, i: number): boolean =>
  POSTS.has(r.lower(i)) || POST_ADDRESSES.has(r.lower(i)) || isPersonNoun(r.lower(i))
const inTitle = (r: Reading, i: number): boolean =>
  r.nameOf[i] === -1 &&
  !r.isQuoted(i) &&
  (['NOUN', 'PROPN', 'ADJ'].includes(r.pos(i)) ||
    POST_MODIFIERS.has(r.lower(i)) ||
    (r.form(i) === '-' && r.isWord(i - 1)))

/** Posts before the name; honorifics between them and the name are passed over. */
function titleBefore(r: Reading, name: Name): Affiliation | null {
  let last = name.first - 1
  while (last >= 0 && HONORIFICS.has(r.lower(last)) && !isPost(r, last)) last--
  if (last < 0 || !isPost(r, last) || !inTitle(r, last)) return null
  const { first: low } = r.sentence(name.first)
  let first = last
  let demonym: string | undefined
  while (first - 1 >= low && last - first < 8 && inTitle(r, first - 1)) {
    demonym = demonymCode(r.lower(first - 1))
    if (demonym !== undefined) break
    first--
  }
  const owner = demonym === undefined ? ownerBefore(r, first) : undefined
  const from = demonym === undefined ? (owner?.first ?? first) : first - 1
  const title = { first, end: last + 1 }
  return {
    title,
    evidence: { first: from, end: name.end },
    ...(owner && { of: owner }),
    ...(demonym !== undefined && { demonym }),
  }
}

/** The body or place right before a title ("FBI | Director", "Ukraine's | Defence Minister"). */
function ownerBefore(r: Reading, first: number): Name | undefined {
  const at = ["'s", "'"].includes(r.lower(first - 1)) ? first - 2 : first - 1
  const owner = r.name(at)
  return owner && owner.type !== 'PERSON' && owner.end === at + 1 ? owner : undefined
}

const CUTS = new Set([',', '(', ')', ';', '–', '—', ':'])
const PREPOSITIONS = new Set(['of', 'at', 'for', 'in', 'with', 'from', 'to'])

/** A post told in a stretch of words: "executive director of the Indiana State Teachers Association". */
function postIn(r: Reading, range: Range, name: Name): Affiliation | null {
  let first = range.first
  while (first < range.end && ['the', 'a', 'an', 'also', 'one'].includes(r.lower(first))) first++
  let demonym: string | undefined
  let owner: Name | undefined
  const leading = r.name(first)
  if (leading && leading.type !== 'PERSON') {
    owner = leading
    first = leading.end
    if (["'s", "'"].includes(r.lower(first))) first++
  } else if (demonymCode(r.lower(first)) !== undefined) demonym = demonymCode(r.lower(first++))
  let post = -1
  for (let i = first; i < Math.min(range.end, first + 9); i++) {
    if (CUTS.has(r.form(i)) || r.isQuoted(i) || r.isFiniteVerb(i)) break
    if (PREPOSITIONS.has(r.lower(i)) && post >= 0) break
    if (isPost(r, i) && r.nameOf[i] === -1) post = i
    else if (!inTitle(r, i) && r.lower(i) !== 'and') break
  }
  if (post < 0) return null
  const end = ownerAfter(r, post + 1, range.end)
  owner ??= end
  const evidence = { first: Math.min(name.first, range.first), end: Math.max(name.end, end?.end ?? post + 1) }
  return {
    title: { first, end: post + 1 },
    evidence,
    ...(owner && { of: owner }),
    ...(demonym !== undefined && { demonym }),
  }
}

/** "of the LDP", "at Blue Origin": the first body or place after a post. */
function ownerAfter(r: Reading, from: number, high: number): Name | undefined {
  if (!PREPOSITIONS.has(r.lower(from))) return undefined
  for (let i = from + 1; i < Math.min(high, from + 12); i++) {
    if (CUTS.has(r.form(i)) || r.isFiniteVerb(i) || r.isQuoted(i)) return undefined
    const name = r.name(i)
    if (name && name.type !== 'PERSON') return name
  }
  return undefined
}

/** "After talks with Jane Roe, the president said": a post that a verb follows is the subject of a clause of its own. */
function apposed(r: Reading, range: Range, name: Name): Affiliation | null {
  const found = postIn(r, range, name)
  if (!found) return null
  const next = Math.max(found.title.end, found.of && found.of.first > found.title.end ? found.of.end : 0)
  return r.isFiniteVerb(next) || (r.pos(next) === 'ADV' && r.isFiniteVerb(next + 1)) ? null : found
}

/** What stands between commas after the name, an age passed over. */
function postAfter(r: Reading, name: Name): Affiliation | null {
  const { end: high } = r.sentence(name.first)
  let i = name.end
  if (r.form(i) === ',' && r.pos(i + 1) === 'NUM' && r.form(i + 2) === ',') i += 2
  if (r.form(i) === ',' && i + 1 < high) {
    if (r.lower(i + 1) !== 'who') return apposed(r, { first: i + 1, end: high }, name)
    const be = r.lower(i + 2)
    return be === 'is' || be === 'was' ? postIn(r, { first: i + 3, end: high }, name) : null
  }
  const be = r.lower(i)
  if ((be === 'is' || be === 'was') && ['the', 'a', 'an'].includes(r.lower(i + 1)))
    return postIn(r, { first: i + 1, end: high }, name)
  return null
}

/** "The president of France, Emmanuel Macron": a post before a comma before the name. */
function postBeforeComma(r: Reading, name: Name): Affiliation | null {
  if (r.form(name.first - 1) !== ',') return null
  const { first: low } = r.sentence(name.first)
  let first = name.first - 2
  while (
    first > low &&
    name.first - first < 12 &&
    !CUTS.has(r.form(first - 1)) &&
    !r.isFiniteVerb(first - 1) &&
    !r.isQuoted(first - 1)
  )
    first--
  const starts =
    ['the', 'a', 'an'].includes(r.lower(first)) ||
    r.name(first)?.type === 'PLACE' ||
    r.name(first)?.type === 'ORGANISATION' ||
    demonymCode(r.lower(first)) !== undefined
  const holdsPerson = (): boolean => {
    for (let i = first; i < name.first - 1; i++) if (r.name(i)?.type === 'PERSON') return true
    return false
  }
  return starts && !holdsPerson() ? postIn(r, { first, end: name.first - 1 }, name) : null
}

export function affiliationsOf(r: Reading, name: Name): Affiliation[] {
  const found = [titleBefore(r, name), postAfter(r, name), postBeforeComma(r, name), rolesInClause(r, name, postIn)]
  return found.filter((each): each is Affiliation => each !== null)
}

/** 'm' or 'f' where the words beside the name say so. */
export function genderBeside(r: Reading, name: Name): 'f' | 'm' | undefined {
  const before = r.lower(name.first - 1)
  if (MALE_HONORIFICS.has(before) || MALE_POSTS.has(before)) return 'm'
  return FEMALE_HONORIFICS.has(before) || FEMALE_POSTS.has(before) ? 'f' : undefined
}

export const placeCodeOf = (r: Reading, { of, demonym }: Affiliation): string | undefined =>
  demonym ?? (of?.type === 'PLACE' ? countryCode(r.text(of)) : undefined)
