/**
 * Names of the months in the languages of the news, from the runtime's own locale data: full, short, and as they are
 * inflected beside a day. A name that means two months in two languages (listopad) counts only where the language is known.
 */

const LANGUAGES =
  'en de fr es it pt nl sv nb da fi is pl cs sk sl hr sr sr-Latn hu ro bg ru uk be lt lv et tr az el sq mk ca gl eu id ms vi kk'.split(
    ' ',
  )

/** Those with scripts of their own. */
const FURTHER_LANGUAGES = 'ar fa ur he hi mr ne bn ta te ml kn gu pa si ka hy am'.split(' ')

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

/** The Levant, then the Maghreb. */
const FURTHER_EXTRA: Readonly<Record<string, number>> = {
  شباط: 2,
  آذار: 3,
  نيسان: 4,
  أيار: 5,
  حزيران: 6,
  تموز: 7,
  آب: 8,
  أيلول: 9,
  جانفي: 1,
  فيفري: 2,
  أفريل: 4,
  ماي: 5,
  جوان: 6,
  جويلية: 7,
  أوت: 8,
}

const normal = (name: string): string => name.toLowerCase().replace(/\.$/, '')

function namesOf(language: string): Map<string, number> {
  const names = new Map<string, number>()
  for (const form of ['long', 'short'] as const)
    for (const options of [{ month: form }, { month: form, day: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(language, { ...options, calendar: 'gregory', timeZone: 'UTC' })
      for (let month = 1; month <= 12; month++) {
        const parts = format.formatToParts(new Date(Date.UTC(2024, month - 1, 5)))
        const name = parts.find((part) => part.type === 'month')?.value ?? ''
        if (/^[\p{L}\p{M}]{3,}\.?$/u.test(name)) names.set(normal(name), month)
      }
    }
  return names
}

interface Names {
  byLanguage: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** Of all languages, without the names that mean two months. */
  anywhere: ReadonlyMap<string, number>
}

function namesIn(languages: readonly string[], extra: Readonly<Record<string, number>>): Names {
  const byLanguage = new Map(languages.map((language) => [language.slice(0, 2), namesOf(language)]))
  const all = new Map<string, number>()
  const doubtful = new Set<string>()
  for (const names of byLanguage.values())
    for (const [name, month] of names) {
      if ((all.get(name) ?? month) !== month) doubtful.add(name)
      all.set(name, month)
    }
  for (const name of doubtful) all.delete(name)
  for (const [name, month] of Object.entries(extra)) all.set(name, month)
  return { byLanguage, anywhere: all }
}

/** Both are made at first use, which takes about 30 ms each. */
let european: Names | undefined
let further: Names | undefined

/** Armenian, Hebrew, Arabic, the scripts of India, Georgian, Amharic. */
const FURTHER_SCRIPTS = /[\u0530-\u17ff]/

/** 1 to 12; undefined for a word that names no month. */
export function monthNumber(word: string, language?: string): number | undefined {
  const names = FURTHER_SCRIPTS.test(word)
    ? (further ??= namesIn(FURTHER_LANGUAGES, FURTHER_EXTRA))
    : (european ??= namesIn(LANGUAGES, EXTRA))
  const name = normal(word)
  const found = (language && names.byLanguage.get(language.slice(0, 2))?.get(name)) || names.anywhere.get(name)
  // Hebrew writes 'in' and the month as one word
  return found ?? (name.startsWith('ב') ? names.anywhere.get(name.slice(1)) : undefined)
}
