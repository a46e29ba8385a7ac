/**
 * Enters: the noun phrase that was found as the subject of a verb of speech. Leaves: the same phrase put right at its edges, or
 * the one that is meant: names whole, without the word that opens the clause, with the partner that the parser gave away.
 */
import { isDeterminer, isNominal, isPronoun, type NounPhrase } from './noun-phrases'
import type { Reading } from '../reading'

/** Names are taken whole, and a post before a name with it ("harbour engineer | Anna Moreau"). */
export function overNames(r: Reading, phrase: NounPhrase, verb: number): NounPhrase {
  const whole = r.name(phrase.end - 1)
  const { head } = phrase
  let { first, end } = phrase
  if (whole && whole.end > end && (whole.end <= verb || end > verb)) end = whole.end
  const start = r.name(first)
  if (start && start.first < first && (start.first > verb || first < verb)) first = start.first
  for (let i = end; i < Math.min(r.size, end + 8); i++) {
    const name = r.name(i)
    const goesOn =
      name !== undefined ||
      isNominal(r, i) ||
      (i > end && (r.lower(i) === 'to' || r.lower(i) === 'of' || isDeterminer(r, i)))
    if (i === verb || !goesOn || isPronoun(r, i) || r.isQuoted(i) || isDeterminer(r, end)) break
    if (name?.type === 'PERSON') return { first, end: name.end, head: name.first }
  }
  return { first, end, head }
}

const OPENINGS = new Set(
  'as and but that which who if while when though although after before since until once because with'.split(' '),
)

/** The parser leaves the word that opens a clause in its subject: "as | one banker put it". */
export function withoutOpening(r: Reading, phrase: NounPhrase): NounPhrase {
  let { first } = phrase
  while (first < phrase.head && OPENINGS.has(r.lower(first))) first++
  return { ...phrase, first }
}

/** "In a letter to John Doe, Sens. Jane Roe and | Rosa Lind said": where the parser gives the first name to the words before. */
export function withPartner(r: Reading, subject: NounPhrase): NounPhrase {
  const partner = r.lower(subject.first - 1) === 'and' ? r.name(subject.first - 2) : undefined
  if (partner?.type !== 'PERSON' || r.name(subject.first)?.type !== 'PERSON') return subject
  let { first } = partner
  while (r.pos(first - 1) === 'PROPN' && !r.name(first - 1)) first--
  return r.form(first - 1) === ',' ? { ...subject, first } : subject
}
