/**
 * Enters: a reading. Leaves: what the names are that stand as examples of something: "firms such as Lantor and Kelvar", "towns
 * like Brenn, Odry and Lish", "painters including Brand".
 */
import type { NamedType } from '../annotated-article'
import { KINDS_OF_BODY } from '../lexicon/bodies'
import { CALLINGS, POSTS } from '../lexicon/titles'
import { wordSet } from '../lexicon/table'
import type { Name } from '../language/document'
import type { Reading } from '../reading'

const PLACES = wordSet('city town village suburb district province island region port resort country state nation')
const PEOPLE = wordSet('historian critic scholar star friend colleague celebrity politician painter composer')

/** Calls back with each name that is an example, and its type. */
export function eachExample(r: Reading, tell: (name: Name, type: NamedType) => void): void {
  let type: NamedType | undefined
  for (const [n, name] of r.names.entries()) {
    type = typeOfExamples(nounBefore(r, name.first)) ?? (isListed(r, r.names[n - 1], name) ? type : undefined)
    if (type !== undefined) tell(name, type)
  }
}

/** What the examples that start at a token are examples of: "firms" of "firms such as", "firms, including". */
function nounBefore(r: Reading, first: number): string {
  const last = r.lower(first - 1)
  if (last !== 'like' && last !== 'including' && (last !== 'as' || r.lower(first - 2) !== 'such')) return ''
  const at = last === 'as' ? first - 3 : first - 2
  return r.lower(r.isComma(at) ? at - 1 : at)
}

function typeOfExamples(plural: string): NamedType | undefined {
  if (!plural.endsWith('s')) return undefined
  const noun = plural.endsWith('ies') ? plural.slice(0, -3) + 'y' : plural.slice(0, -1)
  if (KINDS_OF_BODY.has(noun)) return 'ORGANISATION'
  if (PLACES.has(noun)) return 'PLACE'
  return POSTS.has(noun) || CALLINGS.has(noun) || PEOPLE.has(noun) ? 'PERSON' : undefined
}

/** Whether nothing but a comma, "and" or "or" stands between two names. */
function isListed(r: Reading, one: Name | undefined, other: Name): boolean {
  if (!one || r.sentenceNumber(one.first) !== r.sentenceNumber(other.first)) return false
  let at = one.end
  if (r.form(at) === ',') at++
  if (r.lower(at) === 'and' || r.lower(at) === 'or') at++
  return at > one.end && at === other.first
}
