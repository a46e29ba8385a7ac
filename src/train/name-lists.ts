/**
 * Name lists for the recogniser and the rules, out of two npm packages under MIT: compromise (its lexicon of names,
 * places and organisations) and i18n-iso-countries. Gives what `annotate/weights/names.json` holds.
 */
import nlp from 'compromise'
import countries from 'i18n-iso-countries'
import * as G from '../annotate/language/gazetteer'
import type { Gender } from '../annotate/language/pipeline'

const KINDS: Readonly<Record<string, number>> = {
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

interface CompromiseModel {
  one: { lexicon: Readonly<Record<string, string | string[]>> }
}

export interface NameLists {
  gender: Record<string, Gender>
  gazetteer: Record<string, number>
}

export function nameLists(): NameLists {
  const { lexicon } = (nlp as unknown as { model: () => CompromiseModel }).model().one
  const gazetteer = new Map<string, number>()
  const gender = new Map<string, Gender>()
  const add = (name: string, kinds: number): void => {
    if (kinds !== 0) gazetteer.set(name, (gazetteer.get(name) ?? 0) | kinds)
  }
  for (const [name, tags] of Object.entries(lexicon)) {
    for (const tag of [tags].flat()) {
      add(name, KINDS[tag] ?? 0)
      if (tag === 'MaleName') gender.set(name, 'm')
      if (tag === 'FemaleName') gender.set(name, 'f')
    }
  }
  for (const names of Object.values(countries.getNames('en', { select: 'all' })))
    for (const name of [names].flat()) add(name.toLowerCase(), G.COUNTRY)
  for (const name of USUAL_COUNTRIES.split(/\|\s*/)) add(name, G.COUNTRY)
  return { gender: sorted(gender), gazetteer: sorted(gazetteer) }
}

const sorted = <T>(map: ReadonlyMap<string, T>): Record<string, T> =>
  Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
