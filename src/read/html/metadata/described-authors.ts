/** A page in, whom it tells machines of as its authors (JSON-LD) out. */
import { authorsOf, isOnlyName, type Byline } from '../../byline'
import { compactName, ownLabel } from '../../site-name'
import { oneLine } from '../../text'
import { ARTICLE_TYPES, typesOf, unescapeHtml, type Thing } from '../json-ld'
import type { Page } from '../page'
import { readPublisher } from './publisher'
import type { Rule } from './rule'

const LONGEST = 200

export const byNames = (printed: readonly string[], authors: readonly string[]): Byline | undefined =>
  authors.length > 0 ? { byline: printed.join(', '), authors: [...new Set(authors)] } : undefined

export const namesIn = (names: readonly string[]): string[] =>
  names
    .map((name) => oneLine(unescapeHtml(name)))
    .filter((name) => name !== '' && name.length <= LONGEST && !/^https?:/.test(name))

export const fromNames = (names: readonly string[]): Byline | undefined => {
  const printed = namesIn(names)
  return byNames(printed, printed.flatMap(authorsOf))
}

const isOrganisation = (thing: Thing): boolean => typesOf(thing).some((type) => /Organization|Corporation/i.test(type))

const isPerson = (thing: Thing): boolean => typesOf(thing).includes('Person')

/** 'jane roe', as some type themselves, is a name where the page says that it is its author's. */
export const capitalised = (name: string): string =>
  /^\p{Ll}+(?: \p{Ll}+){1,2}$/u.test(name) ? name.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()) : name

/** Who is named as the author of the article, or of another description of it on the page where this one names nobody. */
function describedAuthors({ article, jsonLd }: Page): unknown[] {
  if (!article) return []
  const headline = jsonLd.textOf(article, 'headline')
  const others = headline === undefined ? [] : jsonLd.ofType(ARTICLE_TYPES)
  const same = others.filter((thing) => jsonLd.textOf(thing, 'headline') === headline)
  return (
    [article, ...same].map((thing) => jsonLd.valuesOf(thing, 'author')).find((authors) => authors.length > 0) ??
    jsonLd.valuesOf(article, 'creator')
  )
}

/** The names of a page's site, as its publisher and its address have them. */
const sitesOf = (page: Page): string[] =>
  [readPublisher(page)?.name ?? '', page.url === undefined ? '' : ownLabel(new URL(page.url).hostname)]
    .map(compactName)
    .filter((site) => site !== '')

/** Whether an organisation's name is the site's: 'The Courier' and 'courier.example' are one. */
function isSite(page: Page, name: string): boolean {
  const one = compactName(name)
  return one !== '' && sitesOf(page).some((site) => one.includes(site) || site.includes(one))
}

/** Whether an only name is the site's, and not a person's who keeps it: 'Courier' of courierpost.example, not 'Tom' of tomsferries.example. */
export function isMostOfSite(page: Page, name: string): boolean {
  const { length } = compactName(name)
  return isSite(page, name) && sitesOf(page).some((site) => length * 2 >= site.length)
}

/** A person's name; some tell its two parts only. */
function namesOf({ jsonLd }: Page, thing: Thing): string[] {
  const names = jsonLd.textsOf(thing, 'name')
  if (names.length > 0) return names
  const parts = ['givenName', 'familyName'].flatMap((field) => jsonLd.textOf(thing, field) ?? [])
  return parts.length === 2 ? [parts.join(' ')] : []
}

/** The people that an author's description names. */
function peopleIn(page: Page, value: unknown): { printed: string[]; people: string[] } {
  const thing = value as Thing
  const isThing = typeof value === 'object' && value !== null
  const names = typeof value === 'string' ? [value] : isThing && !isOrganisation(thing) ? namesOf(page, thing) : []
  const printed = namesIn(names.map(capitalised))
  const people = printed.flatMap((name) => {
    const found = authorsOf(name)
    return found.length === 0 && isThing && isPerson(thing) && isOnlyName(name) && !isMostOfSite(page, name)
      ? [name]
      : found
  })
  return { printed, people }
}

export const jsonLdAuthors: Rule<Byline> = (page) => {
  const described = describedAuthors(page).map((value) => peopleIn(page, value))
  return byNames(
    described.flatMap(({ printed }) => printed),
    described.flatMap(({ people }) => people),
  )
}

/**
 * An agency that the page names as its only author, and that is not the site itself: then no person wrote it, and names
 * elsewhere on the page are others'.
 */
export const agency: Rule<Byline> = (page) => {
  const authors = describedAuthors(page)
  const names = authors.flatMap((value) =>
    typeof value === 'object' && value !== null && isOrganisation(value as Thing)
      ? page.jsonLd.textsOf(value as Thing, 'name').slice(0, 1)
      : [],
  )
  const isAll = names.length > 0 && names.length === authors.length
  if (!isAll || names.some((name) => isSite(page, name))) return undefined
  return { byline: names.join(', '), authors: [] }
}
