/**
 * Enters: words as printed. Leaves: the country they name, the country of a city, of a people ("Russian") or of a seat of
 * government; undefined for the rest. ISO 3166-1 alpha-2 codes; names in English.
 */
import register from 'i18n-iso-countries/langs/en.json'
import { CITIES, COUNTRY_ALIASES, COUNTRY_NAMES, DEMONYMS, SEATS } from './place-data'

/** Short names that are common words or people's names when they stand alone; they are read as countries all the same. */
function fold(text: string): string {
  // one name is asked about several times in a row
  if (text !== lastAsked) lastFolded = folded((lastAsked = text))
  return lastFolded
}

let lastAsked = ''
let lastFolded = ''

function folded(text: string): string {
  const lower = (text.includes('’') ? text.replaceAll('’', "'") : text).toLowerCase()
  return (lower.startsWith('the ') ? lower.slice('the '.length) : lower).trim()
}

const countryNames = new Map<string, string>()
const countryByName = new Map<string, string>()
for (const [code, value] of Object.entries(register.countries as Record<string, string | string[]>)) {
  const names = typeof value === 'string' ? [value] : value
  countryNames.set(code, COUNTRY_NAMES[code] ?? names[0] ?? code)
  for (const name of names) countryByName.set(fold(name), code)
}
for (const [code, names] of Object.entries(COUNTRY_ALIASES))
  for (const name of names.split(',')) if (name) countryByName.set(fold(name), code)

const countryForms = new Map<string, string[]>()
for (const [name, code] of countryByName) countryForms.set(code, [...(countryForms.get(code) ?? []), name])

const demonyms = new Map<string, string>()
for (const [code, list] of Object.entries(DEMONYMS))
  for (const word of list.split(' ')) {
    demonyms.set(word, code)
    demonyms.set(`${word}s`, code)
  }

const cityCountry = new Map<string, string>()
const capitals = new Map<string, string>()
for (const [code, list] of Object.entries(CITIES))
  list.split(',').forEach((city, index) => {
    cityCountry.set(city, code)
    if (index === 0) capitals.set(city, code)
  })
capitals.set('kiev', 'UA')

const seats = new Map<string, string>()
for (const [code, list] of Object.entries(SEATS)) for (const seat of list.split(',')) seats.set(seat, code)

/** 'UK' -> 'GB'. Short forms must be printed in capitals: "us" is a pronoun. */
export function countryCode(text: string): string | undefined {
  const code = countryByName.get(fold(text))
  return code !== undefined && text.length <= 4 && text === text.toLowerCase() ? undefined : code
}
export const countryName = (code: string): string => COUNTRY_NAMES[code] ?? countryNames.get(code) ?? code
/** Every name known of a country, in lower case: 'US' -> 'united states', 'u.s.', 'usa' … */
export const countryNamesOf = (code: string): readonly string[] => countryForms.get(code) ?? []
/** 'Russian', 'Russians' -> 'RU'. */
export const demonymCode = (text: string): string | undefined => demonyms.get(text.toLowerCase())
export const cityCode = (text: string): string | undefined =>
  cityCountry.get(fold(text)) ?? (fold(text) === 'hague' ? 'NL' : undefined)
/** The country whose government a capital or seat of government can stand for. */
export const capitalCode = (text: string): string | undefined => capitals.get(fold(text))
export const seatCode = (text: string): string | undefined => seats.get(fold(text))
