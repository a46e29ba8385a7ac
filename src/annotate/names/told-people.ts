/**
 * Enters: a reading and a name that was taken for a body or a place. Leaves: whether the words beside it tell somebody: an age,
 * "who", "himself", what only people do, whose kin it is ("his wife Tarn"), a post that explains it ("Tarn Mohey, the firm's
 * founder,").
 */
import type { Name } from '../language/document'
import { genderOf } from '../lexicon/given-names'
import { cityCode, countryCode } from '../lexicon/places'
import { wordSet } from '../lexicon/table'
import { BODY_NOUNS, CALLINGS, POSTS } from '../lexicon/titles'
import type { Reading } from '../reading'
import { isCapital } from './name-shape'

/** Posts that a firm, a town or a club may have as well. */
const OF_ANYTHING =
  wordSet(`leader producer player partner lead owner head chair executive deputy investor member resident developer operator
  champion regulator speaker expert delegate negotiator mediator trustee candidate representative principal adviser advisor
  consultant coordinator volunteer star judge protester counsel`)
const KIN =
  wordSet(`wife husband son daughter brother sister mother father uncle aunt cousin nephew niece grandson granddaughter grandfather
  grandmother fiancé fiancée girlfriend boyfriend widow widower stepson stepdaughter twin`)
/** What somebody makes, and how. */
const AUTHORED =
  wordSet(`novel book paper article poem essay story painting song play memoir opera sculpture column written directed painted
  composed edited sung illustrated`)
const POSSESSIVES = wordSet("his her their my our your 's ’s '")
const WHO = wordSet('who whose')
const SELVES = wordSet('himself herself')
/** What nothing but a person does. */
const DEEDS =
  wordSet(`married died laughed smiled grinned wept nodded shrugged joked quipped chuckled sighed testified starred graduated
  resigned`)
/** Or undergoes. */
const UNDERGONE = wordSet('born arrested jailed imprisoned hospitalised hospitalized buried survived married')
const WAS = wordSet('was is been be')
const BEFORE_AGES = wordSet('now aged')
const AGE = /^[1-9]\d$/
const LONGEST = 3
/** Most words between a name and the noun that explains it. */
const EXPLAINED_WITHIN = 8

const isPost = (lower: string): boolean => (POSTS.has(lower) || CALLINGS.has(lower)) && !OF_ANYTHING.has(lower)

export function isToldPerson(r: Reading, name: Name): boolean {
  const { first, end } = name
  const next = r.lower(end)
  const isTold =
    next === ',' || next === '('
      ? isAged(r, end) || isExplained(r, name)
      : SELVES.has(next) || DEEDS.has(next) || (WAS.has(next) && UNDERGONE.has(r.lower(end + 1)))
  return (isTold || isKin(r, first) || isAuthor(r, name)) && mayBeSomebody(r, name)
}

/** ", 34,", ", now 34,", "(34)". */
function isAged(r: Reading, end: number): boolean {
  const at = BEFORE_AGES.has(r.lower(end + 1)) ? end + 2 : end + 1
  return AGE.test(r.form(at)) && r.form(at + 1) === (r.form(end) === ',' ? ',' : ')')
}

/** "his wife Tarn", "her brother, Tarn," */
function isKin(r: Reading, first: number): boolean {
  const at = r.form(first - 1) === ',' ? first - 2 : first - 1
  return KIN.has(r.lower(at)) && POSSESSIVES.has(r.lower(at - 1))
}

/** "a poem by AT Brand" */
const isAuthor = (r: Reading, { first, end }: Name): boolean =>
  end - first > 1 && r.lower(first - 1) === 'by' && AUTHORED.has(r.lower(first - 2))

/** Few enough capitalised words, none of which says otherwise; two capitals may be initials, more are a body. */
function mayBeSomebody(r: Reading, { first, end }: Name): boolean {
  if (end - first > LONGEST || r.lower(first - 1) === 'the') return false
  for (let i = first; i < end; i++)
    if (BODY_NOUNS.has(r.lower(i)) || /^\p{Lu}{3,}$/u.test(r.form(i)) || (!isCapital(r.form(i)) && end - first === 1))
      return false
  const text = r.text({ first, end })
  return countryCode(text) === undefined && cityCode(text) === undefined
}

function isExplained(r: Reading, { first, end }: Name): boolean {
  if (r.form(end) !== ',') return false
  if (WHO.has(r.lower(end + 1)))
    return !r.lower(end - 1).endsWith('s') && (end - first > 1 || genderOf(r.form(first)) !== undefined)
  if (end - first === 1) return false
  let at = end + 1
  while (at < end + EXPLAINED_WITHIN && !isPost(r.lower(at))) at++
  if (at === end + EXPLAINED_WITHIN || r.nameOf[at] !== -1) return false
  return r.child(r.headIn({ first, end }), 'appos') === at
}
