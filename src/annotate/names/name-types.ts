/**
 * Enters: a reading. Leaves: its names, typed by what the words beside them say ("shares in X", "X's striker", "the mayor of
 * X"), alike throughout the text. A name that shares a word with somebody's full name stays a person, whatever is beside it.
 */
import type { NamedType } from '../annotated-article'
import { isPlatform, KINDS_OF_BODY, LIKE_PEOPLE } from '../lexicon/bodies'
import { speechCue } from '../lexicon/cues'
import { genderOf } from '../lexicon/given-names'
import type { Name } from '../language/document'
import { ADMINISTRATIONS, TERRITORIES } from './longer-names'
import { cityCode, countryCode, demonymCode, seatCode } from '../lexicon/places'
import { isCapital } from './name-shape'
import { isAcronym } from './name-words'
import type { Reading } from '../reading'
import { eachExample } from './name-examples'
import { isToldPerson } from './told-people'
import { BODY_NOUNS, HONORIFICS, TEAM_POSTS } from '../lexicon/titles'
import { wordSet } from '../lexicon/table'

/** What a body has and a person has not, right after its name or its possessive. */
const OF_BODIES = wordSet(`shares stock shareholders headquarters subsidiary ceo cfo ${TEAM_POSTS}
   chairman chairwoman employees factory factories stores`)
/** "Kelvar's chief operating officer" */
const CHIEFS = wordSet('executive operating financial technology information marketing investment scientific economist')
/** Who is said to be of a firm by its name alone: "Kelvar analyst Rosa Lind". */
const OF_FIRMS = wordSet('analyst analysts economist economists strategist strategists user users')
const IN_BODIES = wordSet(`shares stake stakes shareholder shareholders ${TEAM_POSTS}`)
const IN_PLACES = wordSet(
  'mayor governor city town village province district prefecture county municipality outskirts suburbs',
)
/** What a place is called by who explains its name. */
const PLACES = wordSet(
  'city town village suburb district province island region neighbourhood neighborhood port resort hamlet',
)
/** The last word of a place's name, or the first before "of": what a body may own, but is not. */
const SITES =
  wordSet(`airport airfield station stadium arena street road avenue boulevard square park bridge museum memorial tower
  river lake mountain mountains valley island islands bay beach desert sea ocean county province`)
/** "Kelvar Convention Centre" is a site, "Kelvar Storm Centre" a body. */
const CENTRES = wordSet('centre center')
const VISITED = wordSet('convention exhibition conference visitor visitors shopping civic sports')
/** Buildings that bodies sit in, also where the word is the whole name: "at the Statehouse". */
const SEATS = wordSet('statehouse capitol courthouse')
/** Sites that people run, who speak for them; and what bodies do. */
const RUN = wordSet('museum airport station stadium arena')
/** Classes of verbs of which only speech is meant; a site "offers" and "presents" what is to be seen there. */
const SPOKEN: ReadonlySet<string> = new Set(['SAY', 'TELL', 'DENY'])
const ACTS = wordSet(
  `bought acquired hired sued apologised apologized cancelled canceled postponed owns employs plans refused`,
)
const WHERE = wordSet('in at near outside inside from to around')
const POSSESSIVES = wordSet("'s ' ’s ’")
const ARTICLES = wordSet('a an the')
const LINKS = wordSet('in of for')

/** "Texas Anna Brand" of "the governor of Texas Anna Brand": two names that the recogniser took for one. */
const endsInFullName = (r: Reading, first: number, end: number): boolean =>
  end - first > 2 && genderOf(r.form(end - 2)) !== undefined

/** "the energy company Kelvar", but not "the band Rosa Lind left". */
const isCalled = (r: Reading, { first, type }: Name): boolean =>
  KINDS_OF_BODY.has(r.lower(first - 1)) &&
  r.pos(first - 1) === 'NOUN' &&
  !isCapital(r.form(first - 1)) &&
  type !== 'ORGANISATION' &&
  genderOf(r.form(first)) === undefined &&
  countryCode(r.form(first)) === undefined

/** "told The Kelvar": an article with a capital that no sentence gave it is part of a title, mostly that of an outlet. */
const isTitled = (r: Reading, { first, end }: Name): boolean =>
  end - first === 1 &&
  r.form(first - 1) === 'The' &&
  r.sentence(first).first < first - 1 &&
  /^\p{Ll}/u.test(r.form(first - 2)) &&
  genderOf(r.form(first)) === undefined

/** What the words beside one mention say. */
function typeBeside(r: Reading, name: Name): NamedType | undefined {
  const { first, end } = name
  const before = r.lower(first - 1)
  if (HONORIFICS.has(before)) return 'PERSON'
  if (name.type !== 'PERSON' && isToldPerson(r, name)) return 'PERSON'
  if (name.type === 'PERSON' && isTitled(r, name)) return 'ORGANISATION'
  const next = POSSESSIVES.has(r.lower(end)) ? end + 1 : end
  if (OF_BODIES.has(r.lower(next)) && r.pos(next) !== 'VERB') return 'ORGANISATION'
  if (next > end && r.lower(next) === 'chief' && CHIEFS.has(r.lower(next + 1))) return 'ORGANISATION'
  if (LINKS.has(before) && IN_BODIES.has(r.lower(first - 2))) return 'ORGANISATION'
  if (before === 'of' && IN_PLACES.has(r.lower(first - 2)) && !endsInFullName(r, first, end)) return 'PLACE'
  if (isCalled(r, name)) return 'ORGANISATION'
  if (name.type === 'PERSON' && (OF_FIRMS.has(r.lower(end)) || LIKE_PEOPLE.has(r.text(name).toLowerCase())))
    return 'ORGANISATION'
  if (r.form(end) === ',' && r.lower(end + 1) === 'which' && name.type === 'PERSON' && !genderOf(r.form(first)))
    return 'ORGANISATION'
  return r.form(end) === ',' && ARTICLES.has(r.lower(end + 1)) && isKindOfBody(r, end + 2)
    ? 'ORGANISATION'
    : typeExplained(r, name)
}

/** "X, the company that ...": not "X, the company's founder" or "X, the company founder". */
const isKindOfBody = (r: Reading, i: number): boolean =>
  KINDS_OF_BODY.has(r.lower(i)) && !POSSESSIVES.has(r.lower(i + 1)) && r.pos(i + 1) !== 'NOUN'

/** What the noun says that the name explains, or that explains it ("the company that runs it, X,"): one beside it or parted off. */
function typeExplained(r: Reading, { first, end }: Name): NamedType | undefined {
  if (r.pos(first - 1) !== 'NOUN' && !isParted(r, first - 1) && !isParted(r, end)) return undefined
  if (!hasTellingNoun(r, first - EXPLAINED_WITHIN, end + EXPLAINED_WITHIN)) return undefined
  const head = r.headIn({ first, end })
  const noun = explained(r, r.relation(head) === 'appos' ? r.head(head) : r.child(head, 'appos'))
  if (noun < 0 || r.nameOf[noun] !== -1 || r.pos(noun) !== 'NOUN') return undefined
  if (isKindOfBody(r, noun)) return 'ORGANISATION'
  if (PLACES.has(r.lower(noun))) return 'PLACE'
  return undefined
}

/** "the company that runs the prize, X": of two nouns, one in a relative clause of the other, X explains the other one. */
function explained(r: Reading, noun: number): number {
  if (noun < 0 || KINDS_OF_BODY.has(r.lower(noun)) || PLACES.has(r.lower(noun))) return noun
  const clause = r.head(noun)
  return clause >= 0 && r.relation(clause) === 'acl:relcl' ? r.head(clause) : noun
}

/** Most words between a name and the noun that explains it. */
const EXPLAINED_WITHIN = 10

const isTelling = (r: Reading, i: number): boolean => KINDS_OF_BODY.has(r.lower(i)) || PLACES.has(r.lower(i))

function hasTellingNoun(r: Reading, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (isTelling(r, i)) return true
  return false
}

const isParted = (r: Reading, i: number): boolean => r.isComma(i) || r.form(i) === '(' || r.form(i) === ')'

/** What the name itself says: "Stonebridge Bank", "Downing Street". */
function typeWithin(r: Reading, name: Name): NamedType | undefined {
  const { first, end } = name
  if (seatCode(r.text(name)) !== undefined) return 'PLACE'
  if (isPlatform(r.text(name).toLowerCase())) return 'ORGANISATION'
  if (r.lower(first + 1) === 'of' && end - first > 2 && ADMINISTRATIONS.has(r.lower(first)) && !isInside(r, name))
    return 'ORGANISATION'
  if (SEATS.has(r.lower(end - 1))) return 'PLACE'
  if (name.type === 'ORGANISATION' && end - first > 1 && isSite(r, name)) return 'PLACE'
  if (name.type === 'PERSON' && end - first > 2 && SITES.has(r.lower(end - 1))) return 'PLACE'
  if (end - first > 1 && r.form(end - 1) === 'Co.') return 'ORGANISATION'
  return name.type === 'PERSON' &&
    end - first > 1 &&
    BODY_NOUNS.has(r.lower(end - 1)) &&
    (end - first > 2 || genderOf(r.form(first)) === undefined)
    ? 'ORGANISATION'
    : undefined
}

/** An administration that something comes from or goes to is the body. */
const isInside = (r: Reading, name: Name): boolean =>
  isWhere(r, name) &&
  !['from', 'to'].includes(r.lower(name.first - 1 - (ARTICLES.has(r.lower(name.first - 1)) ? 1 : 0)))

/** "in the County of Tallgrass", "at Port Ellery Museum". */
const isWhere = (r: Reading, { first }: Name): boolean =>
  WHERE.has(r.lower(ARTICLES.has(r.lower(first - 1)) ? first - 2 : first - 1))

/** "Port Ellery Museum said": a site that people run. */
function acts(r: Reading, name: Name): boolean {
  if (name.type === 'PERSON' || (!RUN.has(r.lower(name.end - 1)) && !RUN.has(nounBeforeOf(r, name)))) return false
  const head = r.headIn(name)
  const verb = r.relation(head) === 'nsubj' ? r.lower(r.head(head)) : ''
  return SPOKEN.has(speechCue(verb)?.class ?? '') || ACTS.has(verb)
}

function nounBeforeOf(r: Reading, { first, end }: Name): string {
  for (let i = first + 1; i + 1 < end; i++) if (r.lower(i) === 'of') return r.lower(i - 1)
  return ''
}

/** "Kelvar Hospital Station", "State of Tallgrass", "National Museum of Tides". */
function isSite(r: Reading, name: Name): boolean {
  const last = r.lower(name.end - 1)
  if (SITES.has(last) || (CENTRES.has(last) && VISITED.has(r.lower(name.end - 2)))) return true
  const noun = nounBeforeOf(r, name)
  return TERRITORIES.has(noun) || noun === 'museum'
}

const isFullName = (r: Reading, { first, end, type }: Name): boolean =>
  type === 'PERSON' && end - first > 1 && (end - first === 2 || genderOf(r.form(first)) !== undefined)

/** The words of people's full names; `told`: what was said of some, which holds unless they start with a given name. */
function wordsOfPeople(r: Reading, told: ReadonlyMap<string, NamedType>): Set<string> {
  const words = new Set<string>()
  const isTold = (name: Name): boolean =>
    genderOf(r.form(name.first)) === undefined && (told.get(r.text(name)) ?? 'PERSON') !== 'PERSON'
  for (const name of r.names)
    if (isFullName(r, name) && !typeWithin(r, name) && !isTold(name))
      for (let i = name.first; i < name.end; i++) words.add(r.lower(i))
  return words
}

/** The texts of sites that speak or act and are nowhere said to be where something is. */
function actors(r: Reading): Set<string> {
  const found = new Set(r.names.filter((name) => acts(r, name)).map((name) => r.text(name)))
  if (found.size > 0) for (const name of r.names) if (isWhere(r, name)) found.delete(r.text(name))
  return found
}

/**
 * "TWB" where the article speaks of "TWB Tides" as well, "Lantor" where it speaks of Lantor Lamps: a body is called by its first word
 * for short, unless somebody bears the word.
 */
function shortFormsOfBodies(r: Reading): string[] {
  const firsts = new Set<string>()
  for (const { first, end, type } of r.names) if (type === 'ORGANISATION' && end - first > 1) firsts.add(r.form(first))
  if (firsts.size === 0) return []
  for (const { first, end, type } of r.names)
    if (type === 'PERSON' && end - first > 1) for (let i = first; i < end; i++) firsts.delete(r.form(i))
  return r.names
    .filter(({ first, end, type }) => end - first === 1 && type !== 'ORGANISATION' && firsts.has(r.form(first)))
    .filter((name) => isAcronymOfBody(r.text(name)) || (name.type === 'PERSON' && isShortForm(r, name.first)))
    .map((name) => r.text(name))
}

const isAcronymOfBody = (text: string): boolean =>
  text.length > 2 && isAcronym(text) && !text.includes('.') && countryCode(text) === undefined

const isShortForm = (r: Reading, i: number): boolean =>
  genderOf(r.form(i)) === undefined &&
  !HONORIFICS.has(r.lower(i - 1)) &&
  cityCode(r.form(i)) === undefined &&
  demonymCode(r.form(i)) === undefined

/** No country or city, whatever it is an example of. */
const isUnknown = (r: Reading, name: Name): boolean =>
  countryCode(r.text(name)) === undefined && cityCode(r.text(name)) === undefined

/** "Florence Brand" where the article speaks of Brand as well: a town's name that is a given name, before a surname. */
function fullNames(r: Reading): string[] {
  const alone = new Set<string>()
  for (const { first, end, type } of r.names) if (type === 'PERSON' && end - first === 1) alone.add(r.form(first))
  return r.names
    .filter(({ first, end, type }) => type !== 'PERSON' && end - first === 2 && alone.has(r.form(end - 1)))
    .filter(({ first, end }) => genderOf(r.form(first)) !== undefined && !BODY_NOUNS.has(r.lower(end - 1)))
    .map((name) => r.text(name))
}

export function typedNames(r: Reading): readonly Name[] {
  const told = new Map<string, NamedType>()
  for (const name of r.names) {
    const type = typeWithin(r, name) ?? typeBeside(r, name)
    if (type !== undefined) told.set(r.text(name), type)
  }
  for (const text of actors(r)) told.set(text, 'ORGANISATION')
  eachExample(r, (name, type) => {
    if (name.type !== type && isUnknown(r, name)) told.set(r.text(name), type)
  })
  for (const text of shortFormsOfBodies(r)) told.set(text, 'ORGANISATION')
  for (const text of fullNames(r)) told.set(text, 'PERSON')
  if (told.size === 0) return r.names
  const people = wordsOfPeople(r, told)
  return r.names.map((name) => {
    const type = told.get(r.text(name))
    const isSomebody = name.type === 'PERSON' && type !== typeWithin(r, name) && people.has(r.lower(name.end - 1))
    return type === undefined || isSomebody ? name : { first: name.first, end: name.end, type }
  })
}
