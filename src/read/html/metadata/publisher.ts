/** A page in, who published it out. */
import type { PublisherDraft } from '../../article-draft'
import { present } from '../../present'
import { compactName, ownLabel, withoutCompany, withoutSlogan } from '../../site-name'
import { oneLine } from '../../text'
import { unescapeHtml, type Thing } from '../json-ld'
import { absoluteUrl, type Page } from '../page'
import type { Rule } from './rule'

const LONGEST = 80
/** Longer texts are no name with its company. */
const LONGEST_TEXT = 300

const RIGHTS = /版权所有|版權所有|©|\bcopyright\b|\(c\)|(?:19|20)\d\d/giu

const clean = (text: string | undefined): string | undefined => {
  if (text === undefined || text.length > LONGEST_TEXT) return undefined
  const name = withoutCompany(oneLine(unescapeHtml(text).replace(RIGHTS, ' ')))
  return name === '' || name.length > LONGEST || /^https?:|^@/.test(name) ? undefined : name
}

/** 'courier.de': an address, and no name where a name is known. */
const isAddress = (name: string): boolean => /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,6}$/u.test(name)
/** Country domains; 'Example.com' is how some outlets call themselves. */
const withoutCountry = (name: string): string => (isAddress(name) ? name.replace(/\.\p{L}{2}$/u, '') : name)

function jsonLdPublisher({ article, jsonLd, url }: Page): PublisherDraft | undefined {
  if (!article) return undefined
  const name = clean(jsonLd.textOf(article, 'publisher'))
  const thing: Thing | undefined = jsonLd.thingsOf(article, 'publisher')[0]
  const address = thing ? absoluteUrl(jsonLd.textOf(thing, 'url'), url) : undefined
  return name === undefined ? undefined : present({ name, url: address })
}

const SITES: ReadonlySet<string> = new Set(['WebSite', 'NewsMediaOrganization'])

const ofName = (name: string | undefined): PublisherDraft | undefined => (name === undefined ? undefined : { name })

/** What the page says of the site itself. */
const SITE: readonly Rule<PublisherDraft>[] = [
  jsonLdPublisher,
  ({ meta }) => ofName(clean(meta('og:site_name'))),
  ({ jsonLd }) => ofName(jsonLd.ofType(SITES).flatMap((thing) => clean(jsonLd.textOf(thing, 'name')) ?? [])[0]),
]

/** What other programs call it. */
const ELSEWHERE: readonly Rule<PublisherDraft>[] = [
  ...[
    'application-name',
    'publisher',
    'dc.publisher',
    'dcterms.publisher',
    'apple-mobile-web-app-title',
    'cre',
    'copyright',
  ].map(
    (name): Rule<PublisherDraft> =>
      ({ meta }) =>
        ofName(clean(meta(name))),
  ),
  ({ document }) =>
    ofName(clean(document.querySelector('[itemprop="publisher"] [itemprop="name"]')?.textContent ?? undefined)),
]

const allOf = (page: Page, rules: readonly Rule<PublisherDraft>[]): PublisherDraft[] =>
  rules.flatMap((rule) => rule(page) ?? [])

/**
 * Of the names by which a page calls its site the one that its address has too: others are a company's that owns many
 * outlets, a platform's, or short. Else the first that is no address itself.
 */
export function readPublisher(page: Page): PublisherDraft | undefined {
  const host = compactName(page.url === undefined ? '' : ownLabel(new URL(page.url).hostname))
  const named = (rules: readonly Rule<PublisherDraft>[]): PublisherDraft[] =>
    allOf(page, rules).map((draft) => ({ ...draft, name: withoutSlogan(draft.name, host) }))
  const site = named(SITE)
  const all = [...site, ...named(ELSEWHERE)]
  const isHandle = (name: string): boolean => name === host
  const found =
    site.find(({ name }) => !isAddress(name) && !isHandle(name) && compactName(name) === host) ??
    site.find(({ name }) => isAddress(name) && compactName(withoutCountry(name)) === host) ??
    all.find(({ name }) => !isAddress(name) && !isHandle(name)) ??
    all[0]
  return found && { ...found, name: withoutCountry(found.name) }
}
