/**
 * Names of the months in the languages of the news, from the runtime's own locale data: full, short, and as they are
 * inflected beside a day. A name that means two months in two languages (listopad) counts only where the language is known.
 */

const LANGUAGES =
  'en de fr es it pt nl sv nb da fi is pl cs sk sl hr sr sr-Latn hu ro bg ru uk be lt lv et tr az el sq mk ca gl eu id ms vi kk'.split(
    ' ',
  )

/** Written by news sites, unknown to the locale data. */
const EXTRA: Readonly<Record<string, number>> = {
  sept: 9,
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  oct: 10,
  okt: 10,
  nov: 11,
  dec: 12,
  dez: 12,
  märz: 3,
  mrz: 3,
  jänner: 1,
}

const normal = (name: string): string => name.toLowerCase().replace(/\.$/, '')

function namesOf(language: string): Map<string, number> {
  const names = new Map<string, number>()
  for (const form of ['long', 'short'] as const)
    for (const options of [{ month: form }, { month: form, day: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
      for (let month = 1; month <= 12; month++) {
        const parts = format.formatToParts(new Date(Date.UTC(2024, month - 1, 5)))
        const name = parts.find((part) => part.type === 'month')?.value ?? ''
        if (/^\p{L}{3,}\.?$/u.test(name)) names.set(normal(name), month)
      }
    }
  return names
}

let byLanguage: Map<string, Map<string, number>> | undefined
let anywhere: Map<string, number> | undefined

/** Made at first use: about 30 ms. */
function load(): { byLanguage: Map<string, Map<string, number>>; anywhere: Map<string, number> } {
  if (byLanguage && anywhere) return { byLanguage, anywhere }
  byLanguage = new Map(LANGUAGES.map((language) => [language.slice(0, 2), namesOf(language)]))
  const all = new Map<string, number>()
  const doubtful = new Set<string>()
  for (const names of byLanguage.values())
    for (const [name, month] of names) {
      if ((all.get(name) ?? month) !== month) doubtful.add(name)
      all.set(name, month)
    }
  for (const name of doubtful) all.delete(name)
  for (const [name, month] of Object.entries(EXTRA)) all.set(name, month)
  anywhere = all
  return { byLanguage, anywhere }
}

/** 1 to 12; undefined for a word that names no month. */
export function monthNumber(word: string, language?: string): number | undefined {
  const names = load()
  const name = normal(word)
  return (language && names.byLanguage.get(language.slice(0, 2))?.get(name)) || names.anywhere.get(name)
}
