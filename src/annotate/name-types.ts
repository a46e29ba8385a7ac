/**
 * Enters: a reading. Leaves: its names, typed by what the words beside them say ("shares in X", "X's striker", "the mayor of
 * X"), alike throughout the text. A name that shares a word with somebody's full name stays a person, whatever is beside it.
 */
import type { NamedType } from './annotated-article'
import { genderOf } from './given-names'
import type { Name } from './language/document'
import { seatCode } from './places'
import type { Reading } from './reading'
import { BODY_NOUNS, HONORIFICS } from './titles'

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** What a body has and a person has not, right after its name or its possessive. */
const OF_BODIES =
  set(`shares stock shareholders headquarters subsidiary striker goalkeeper midfielder defender winger ceo
  cfo chairman chairwoman employees factory factories stores`)
const IN_BODIES = set('shares stake stakes shareholder shareholders striker midfielder goalkeeper')
const IN_PLACES = set(
  'mayor governor city town village province district prefecture county municipality outskirts suburbs',
)
const BODIES = set('company club firm carmaker bank airline retailer charity')
const POSSESSIVES = set("'s ' ’s ’")
const ARTICLES = set('a an the')
const LINKS = set('in of for')

/** "Texas Anna Brand" of "the governor of Texas Anna Brand": two names that the recogniser took for one. */
const endsInFullName = (r: Reading, first: number, end: number): boolean =>
  end - first > 2 && genderOf(r.form(end - 2)) !== undefined

/** What the words beside one mention say. */
function typeBeside(r: Reading, { first, end }: Name): NamedType | undefined {
  const before = r.lower(first - 1)
  if (HONORIFICS.has(before)) return 'PERSON'
  const next = POSSESSIVES.has(r.lower(end)) ? end + 1 : end
  if (OF_BODIES.has(r.lower(next)) && r.pos(next) !== 'VERB') return 'ORGANISATION'
  if (LINKS.has(before) && IN_BODIES.has(r.lower(first - 2))) return 'ORGANISATION'
  if (before === 'of' && IN_PLACES.has(r.lower(first - 2)) && !endsInFullName(r, first, end)) return 'PLACE'
  return r.form(end) === ',' && ARTICLES.has(r.lower(end + 1)) && BODIES.has(r.lower(end + 2))
    ? 'ORGANISATION'
    : undefined
}

/** What the name itself says: "Stonebridge Bank", "Downing Street". */
function typeWithin(r: Reading, name: Name): NamedType | undefined {
  const { first, end } = name
  if (seatCode(r.text(name)) !== undefined) return 'PLACE'
  return name.type === 'PERSON' &&
    end - first > 1 &&
    BODY_NOUNS.has(r.lower(end - 1)) &&
    genderOf(r.form(first)) === undefined
    ? 'ORGANISATION'
    : undefined
}

const isFullName = (r: Reading, { first, end, type }: Name): boolean =>
  type === 'PERSON' && end - first > 1 && (end - first === 2 || genderOf(r.form(first)) !== undefined)

/** The words of people's full names. */
function wordsOfPeople(r: Reading): Set<string> {
  const words = new Set<string>()
  for (const name of r.names)
    if (isFullName(r, name) && !typeWithin(r, name)) for (let i = name.first; i < name.end; i++) words.add(r.lower(i))
  return words
}

export function typedNames(r: Reading): readonly Name[] {
  const told = new Map<string, NamedType>()
  for (const name of r.names) {
    const type = typeWithin(r, name) ?? typeBeside(r, name)
    if (type !== undefined) told.set(r.text(name), type)
  }
  if (told.size === 0) return r.names
  const people = wordsOfPeople(r)
  return r.names.map((name) => {
    const type = told.get(r.text(name))
    const isSomebody = name.type === 'PERSON' && type !== typeWithin(r, name) && people.has(r.lower(name.end - 1))
    return type === undefined || isSomebody ? name : { ...name, type }
  })
}
