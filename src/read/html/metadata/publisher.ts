/** A page in, who published it out. */
import type { PublisherDraft } from '../../article-draft'
import { present } from '../../present'
import { oneLine } from '../../text'
import { unescapeHtml, type Thing } from '../json-ld'
import { absoluteUrl, type Page } from '../page'
import { firstOf, type Rule } from './rule'

const LONGEST = 80

/** 'Example Press GmbH & Co. KG', 'Courier - Example Press Ltd.': the company goes, the outlet stays. */
const COMPANY =
  /\s+(?:[-–|]\s.*)?,?\s*(?:GmbH|AG|eG|SE|KG|e\.\s?V\.|Inc|LLC|Ltd|Limited|PLC|Corp|S\.?A\.?S?|S\.?L\.?U?|S\.?p\.?A|S\.?r\.?l|B\.?V|N\.?V|Oyj?|A\/S)\.?(?:\s*&\s*Co\.?(?:\s*KG(?:aA)?)?)?$/u
const RIGHTS = /版权所有|版權所有|©|\bcopyright\b|\(c\)|(?:19|20)\d\d/giu

const clean = (text: string | undefined): string | undefined => {
  const name = oneLine(unescapeHtml(text ?? '').replace(RIGHTS, ' ')).replace(COMPANY, '')
  return name === '' || name.length > LONGEST || /^https?:|^@/.test(name) ? undefined : name
}

const compact = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** 'the-courier' of www.the-courier.co.uk: the part of a host's name that its owner chose. */
function ownLabel(host: string): string {
  const labels = host.split('.').slice(0, -1)
  if (labels.length > 1 && /^(?:co|com|net|org|gov|ac|or|ne|go)$/.test(labels.at(-1)!)) labels.pop()
  return labels.at(-1) ?? ''
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

const named = (name: string | undefined): PublisherDraft | undefined => (name === undefined ? undefined : { name })

/** What the page says of the site itself. */
const SITE: readonly Rule<PublisherDraft>[] = [
  jsonLdPublisher,
  ({ meta }) => named(clean(meta('og:site_name'))),
  ({ jsonLd }) => named(jsonLd.ofType(SITES).flatMap((thing) => clean(jsonLd.textOf(thing, 'name')) ?? [])[0]),
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
        named(clean(meta(name))),
  ),
  ({ document }) =>
    named(clean(document.querySelector('[itemprop="publisher"] [itemprop="name"]')?.textContent ?? undefined)),
]

const allOf = (page: Page, rules: readonly Rule<PublisherDraft>[]): PublisherDraft[] =>
  rules.flatMap((rule) => rule(page) ?? [])

/**
 * Of the names by which a page calls its site the one that its address has too: others are a company's that owns many
 * outlets, a platform's, or short. Else the first that is no address itself.
 */
export function readPublisher(page: Page): PublisherDraft | undefined {
  const site = allOf(page, SITE)
  const host = compact(page.url === undefined ? '' : ownLabel(new URL(page.url).hostname))
  const found =
    site.find(({ name }) => !isAddress(name) && compact(name) === host) ??
    site.find(({ name }) => compact(withoutCountry(name)) === host) ??
    [...site, ...allOf(page, ELSEWHERE)].find(({ name }) => !isAddress(name)) ??
    firstOf(page, [...SITE, ...ELSEWHERE])
  return found && { ...found, name: withoutCountry(found.name) }
}
