/**
 * How the name that an article gives agrees with the names that a known entity goes by: the two in, the kind of agreement
 * out, or null. Nothing is decided here.
 */
import { countryCode, countryNamesOf } from '../annotate/lexicon/places'
import type { EntityCandidate } from '../graph/entity/entity-candidates.store'
import { foldName } from '../graph/shared/fold'
import type { Named } from './named'
import { givenNameOf, isBare, sameFullName, surnameOf, withoutMiddle } from './person-name'

/**
 * FULL_NAME: the name that it is best known by. OTHER_NAME: another one, an acronym, a former name. The others tell one
 * person from another only within an article: SURNAME, GIVEN_NAME: part of the known full name; FULLER_NAME: the article has
 * the full name, a part of it is all that is known; BARE_NAME: both go by the same single word.
 */
export type NameAgreement = 'FULL_NAME' | 'OTHER_NAME' | 'SURNAME' | 'GIVEN_NAME' | 'FULLER_NAME' | 'BARE_NAME'

export const isWhole = (agreement: NameAgreement): boolean => agreement === 'FULL_NAME' || agreement === 'OTHER_NAME'

/** A person whom the article gives one word for. */
export const isBarePerson = ({ type, name }: Pick<Named, 'type' | 'name'>): boolean =>
  type === 'PERSON' && isBare(foldName(name))

const unique = (keys: readonly string[]): string[] => [...new Set(keys)].filter((key) => key !== '')

/** The folded names by which it is looked up: of a person only whole ones beside the name itself; of a country all. */
export function searchKeys({ type, name, aliases }: Pick<Named, 'type' | 'name' | 'aliases'>): string[] {
  const own = foldName(name)
  const others = aliases.map(foldName)
  if (type === 'PERSON') return unique([own, withoutMiddle(own), ...others.filter((key) => sameFullName(key, own))])
  const country = type === 'PLACE' ? countryCode(name) : undefined
  return unique([own, ...others, ...(country === undefined ? [] : countryNamesOf(country).map(foldName))])
}

/** The single words under which somebody whom the article names in full may be known. */
export function bareKeysOf(named: Named): string[] {
  if (named.type !== 'PERSON' || isBarePerson(named)) return []
  const own = foldName(named.name)
  return unique([
    surnameOf(own),
    ...named.aliases.map(foldName).filter((key) => isBare(key) && ` ${own} `.includes(` ${key} `)),
  ])
}

/** LIKE patterns of the fuller names that a person may be known by: of a bare name all that end so, else one in the middle. */
export function personPatterns(named: Named): string[] {
  const own = foldName(named.name)
  if (named.type !== 'PERSON' || own === '') return []
  if (isBare(own)) return [`% ${own}`]
  const [given, surname, ...more] = own.split(' ')
  return more.length > 0 ? [] : [`${given} % ${surname}`]
}

/** @param known a folded name of the candidate */
function bareAgreement(bare: string, known: string): NameAgreement | null {
  if (isBare(known)) return bare === known ? 'BARE_NAME' : null
  if (surnameOf(known) === bare || known.endsWith(` ${bare}`)) return 'SURNAME'
  return givenNameOf(known) === bare ? 'GIVEN_NAME' : null
}

function personAgreement(named: Named, candidate: EntityCandidate): NameAgreement | null {
  const own = foldName(named.name)
  const best = foldName(candidate.name)
  if (isBare(own)) {
    const agreements = [best, ...candidate.nameKeys.filter((key) => !isBare(key))].map((key) => bareAgreement(own, key))
    return agreements.find((agreement) => agreement !== null) ?? (candidate.nameKeys.includes(own) ? 'BARE_NAME' : null)
  }
  if (isBare(best)) return bareKeysOf(named).includes(best) ? 'FULLER_NAME' : null
  return wholeAgreement(named, candidate)
}

/** One of the two goes by the name that the other is best known by: two nicknames in common are not enough. */
function wholeAgreement(named: Named, candidate: EntityCandidate): NameAgreement | null {
  const own = foldName(named.name)
  const best = foldName(candidate.name)
  if (own === best || (named.type === 'PERSON' && sameFullName(own, best))) return 'FULL_NAME'
  const keys = searchKeys(named)
  const shared = candidate.nameKeys.filter((key) => keys.includes(key))
  return shared.includes(own) || shared.includes(best) ? 'OTHER_NAME' : null
}

const sameCountry = (a: string, b: string): boolean => {
  const code = countryCode(a)
  return code !== undefined && code === countryCode(b)
}

export function nameAgreement(named: Named, candidate: EntityCandidate): NameAgreement | null {
  if (named.type !== candidate.type) return null
  if (named.type === 'PERSON') return personAgreement(named, candidate)
  if (named.type === 'PLACE' && sameCountry(named.name, candidate.name)) return 'FULL_NAME'
  return wholeAgreement(named, candidate)
}
