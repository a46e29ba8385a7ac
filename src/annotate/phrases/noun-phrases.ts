/**
 * Enters: a reading and a token. Leaves: the noun phrase around it, from the parse or from the order of word
 * classes. Refuses phrases that reach into a quotation or another sentence.
 */
import type { Range, Reading } from '../reading'

export interface NounPhrase extends Range {
  /** The token that the phrase is about. */
  head: number
}

export const PRONOUNS: ReadonlySet<string> = new Set(
  'he she they it we i you who which that this these those one his her their him them its my our me us himself herself themselves itself'.split(
    ' ',
  ),
)
const DETERMINERS = new Set(
  'the a an this that these those his her its their our my your some many several most other another all both each one two three no'.split(
    ' ',
  ),
)
const POSSESSIVES = new Set(["'s", '’s', "'", '’'])
const NOMINAL_POS = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ', 'DET'])
const HEAD_POS = new Set(['NOUN', 'PROPN', 'PRON', 'NUM'])
/** Words that join noun phrases to one. */
export const LINKS: ReadonlySet<string> = new Set(['for', 'at', 'in', 'from', 'with', 'and', 'to'])
const JOINERS = new Set(['-', "'s", "'", '&', '#', 'of', 'al', '/'])
/** the 36 - year - old */
const AGE_TOKENS = 6
/** Dependents that stand beside a noun phrase rather than in it. */
const LOOSE = new Set(['acl', 'acl:relcl', 'parataxis', 'appos', 'advcl', 'ccomp', 'punct'])

/** Adjectives that stand for people: "the official said". */
const PEOPLE = new Set(
  'official republican democrat conservative liberal individual veteran native relative'.split(' '),
)

export const isNounHead = (r: Reading, i: number): boolean =>
  HEAD_POS.has(r.pos(i)) || (r.pos(i) === 'ADJ' && PEOPLE.has(r.lower(i)) && !HEAD_POS.has(r.pos(i + 1)))
export const isDeterminer = (r: Reading, i: number): boolean => DETERMINERS.has(r.lower(i))
/** In capitals it is an acronym: the WHO, the US. */
const isAcronym = (form: string): boolean => form.length > 1 && form === form.toUpperCase()
export const isPronoun = (r: Reading, i: number): boolean =>
  r.pos(i) === 'PRON' && PRONOUNS.has(r.lower(i)) && !isAcronym(r.form(i))

/** "'s" after a name. */
export const isPossessive = (r: Reading, i: number): boolean => POSSESSIVES.has(r.lower(i))

/** May stand inside a noun phrase. */
export function isNominal(r: Reading, i: number): boolean {
  if (i < 0 || i >= r.size) return false
  if (NOMINAL_POS.has(r.pos(i)) || JOINERS.has(r.lower(i))) return true
  if (r.pos(i) !== 'VERB') return false
  // "the United Nations", "a planned meeting"
  return r.nameOf[i] !== -1 || (r.pos(i + 1) === 'NOUN' && /(ed|ing)$/.test(r.lower(i)))
}

const canStretchLeft = (r: Reading, a: number): boolean => {
  const previous = a - 1
  if (r.isQuoted(previous)) return false
  if (isNominal(r, previous) && !isPronoun(r, previous)) return true
  if (isDeterminer(r, previous)) return true
  return LINKS.has(r.lower(previous)) && isNounHead(r, a - 2) && !r.isQuoted(a - 2)
}

/** The noun phrase that ends at token `last`, not reaching before `low`; null where none ends there. */
export function phraseEndingAt(r: Reading, last: number, low: number): NounPhrase | null {
  if (r.form(last) === ')') {
    let open = last
    while (open > low && r.form(open) !== '(') open--
    return open > low ? phraseEndingAt(r, open - 1, low) : null
  }
  if (last < low || !isNounHead(r, last)) return null
  if (isPronoun(r, last)) return { first: last, end: last + 1, head: last }
  let a = last
  while (a - 1 >= low && last - a < 16 && canStretchLeft(r, a)) {
    a--
    const joins = LINKS.has(r.lower(a - 1)) || r.lower(a - 1) === 'of'
    if (isDeterminer(r, a) && !joins) break
  }
  while (a < last && !isNounHead(r, a) && r.pos(a) !== 'ADJ' && !isDeterminer(r, a)) a++
  return { first: a, end: last + 1, head: last }
}

const canStretchRight = (r: Reading, b: number, high: number): boolean => {
  const next = b + 1
  if (r.isQuoted(next) || isPronoun(r, next) || r.doc.tag[next] === 'EX') return false
  if (isNominal(r, next)) return !isDeterminer(r, next) || LINKS.has(r.lower(b)) || r.lower(b) === 'of'
  return (
    LINKS.has(r.lower(next)) &&
    r.lower(next) !== 'to' &&
    r.lower(next) !== 'with' &&
    isNounHead(r, b) &&
    next + 1 < high &&
    isNominal(r, next + 1)
  )
}

/** The noun phrase that starts at token `first`, ending before `high`. */
export function phraseStartingAt(r: Reading, first: number, high: number): NounPhrase | null {
  if (first >= high || r.isQuoted(first) || !isNominal(r, first)) return null
  if (isPronoun(r, first)) return { first, end: first + 1, head: first }
  let b = first
  while (b + 1 < high && canStretchRight(r, b, high)) b++
  while (b > first && !isNounHead(r, b)) b--
  if (ageEndingAt(r, b + 2)) b += 2
  else if (!isNounHead(r, b)) return null
  return { first, end: b + 1, head: b }
}

/** "the 36-year-old", by its last token; null where it describes a noun ("the 36-year-old ship"). */
export function ageEndingAt(r: Reading, old: number): Range | null {
  const first = old - AGE_TOKENS + 1
  if (r.lower(old) !== 'old' || r.form(old - 1) !== '-' || r.lower(old - 2) !== 'year') return null
  if (r.lower(first) !== 'the' || !/^\d+$/.test(r.form(first + 1))) return null
  return isNounHead(r, old + 1) || r.pos(old + 1) === 'ADJ' ? null : { first, end: old + 1 }
}

/** The phrase headed by a token in the parse, without its relative clauses, appositions and punctuation. */
export function phraseOf(r: Reading, head: number): NounPhrase {
  let [first, last] = [head, head]
  const stack = [head]
  for (let visits = 0; stack.length > 0 && visits < 200; visits++) {
    const x = stack.pop() as number
    first = Math.min(first, x)
    last = Math.max(last, x)
    for (const c of r.children(x)) if (!LOOSE.has(r.relation(c)) || (r.form(c) === '-' && x === head)) stack.push(c)
  }
  return { first, end: last + 1, head }
}
