/**
 * Enters: a person's name in a reading. Leaves: the posts that the clause around it gives this person ("was appointed foreign
 * minister of X", "became president", "who heads X"). Refuses what is denied, asked, only planned, or said in a quotation.
 */
import type { Affiliation } from './affiliation'
import type { Name } from '../language/document'
import type { Range, Reading } from '../reading'
import { table, wordSet } from '../lexicon/table'

/** Reads a post out of a range of tokens. */
export type PostReader = (r: Reading, range: Range, name: Name) => Affiliation | null

/** After "was" or "has been"; with "as" or without. */
const MADE = wordSet('appointed named elected re-elected reelected chosen confirmed nominated installed')
const MADE_ONLY = wordSet('appointed named elected re-elected reelected installed')
/** Verbs that a post follows right away. */
const BECOMES = wordSet('became becomes')
/** Verbs and participles that "as" and a post follow. */
const AS = wordSet('serves serving served works worked working sworn acting acts')
const LEADS: Readonly<Record<string, string>> = table({
  heads: 'head',
  headed: 'head',
  leads: 'leader',
  led: 'leader',
  runs: 'head',
  chairs: 'chair',
  chaired: 'chair',
  directs: 'director',
})
const AUXILIARIES = wordSet('was is has had been were be')
const PASSED_OVER = wordSet('also now recently then officially formally still currently unanimously newly later')

/** Where the clause's words start that may give a post: after the name, over ", who" and auxiliaries. */
function predicateOf(r: Reading, name: Name): { at: number; passive: boolean; relative: boolean } {
  let at = name.end
  const relative = r.form(at) === ',' && r.lower(at + 1) === 'who'
  if (relative) at += 2
  let passive = false
  while (AUXILIARIES.has(r.lower(at)) || PASSED_OVER.has(r.lower(at))) {
    passive ||= AUXILIARIES.has(r.lower(at))
    at++
  }
  return { at, passive, relative }
}

/** "heads X": the body right after the verb. */
function leading(r: Reading, verb: number, name: Name): Affiliation | null {
  const word = LEADS[r.lower(verb)]
  const at = ['the', 'a', 'an'].includes(r.lower(verb + 1)) ? verb + 2 : verb + 1
  const body = r.name(at)
  if (word === undefined || body?.type !== 'ORGANISATION' || body.first !== at) return null
  if (["'s", "'"].includes(r.lower(body.end))) return null
  return { title: { first: verb, end: verb + 1 }, word, evidence: { first: name.first, end: body.end }, of: body }
}

/** Where a post may be read from, the verb being one that gives it; -1 where it is none. */
function postAt(r: Reading, at: number, passive: boolean): number {
  const verb = r.lower(at)
  const isSworn = verb === 'sworn' && r.lower(at + 1) === 'in' && passive
  const last = isSworn ? at + 1 : at
  if (r.lower(last + 1) === 'as')
    return isSworn || (passive && MADE.has(verb)) || (AS.has(verb) && verb !== 'sworn') ? last + 2 : -1
  if (verb === 'took' && r.lower(at + 1) === 'over' && r.lower(at + 2) === 'as') return at + 3
  return (passive && MADE_ONLY.has(verb)) || BECOMES.has(verb) ? at + 1 : -1
}

export function rolesInClause(r: Reading, name: Name, postIn: PostReader): Affiliation | null {
  const { at, passive, relative } = predicateOf(r, name)
  const { end } = r.sentence(name.first)
  if (at >= end || r.isQuoted(at)) return null
  if (relative && !passive) {
    const found = leading(r, at, name)
    if (found) return found
  }
  const first = postAt(r, at, passive)
  return first < 0 || first >= end ? null : postIn(r, { first, end }, name)
}
