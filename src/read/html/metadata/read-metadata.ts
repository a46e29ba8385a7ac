/** A parsed page in, what it says of its article out: every field by its own ordered rules, what no rule finds left out. */
import type { ArticleDraft, UsageDraft } from '../../article-draft'
import { knownPublisher } from '../../known-publisher'
import { languageTag } from '../../language'
import { present } from '../../present'
import { oneLine } from '../../text'
import { readUsage, strongestUsage } from '../../usage'
import { blocksOf } from '../blocks'
import { absoluteUrl, type Page } from '../page'
import { readAuthors } from './authors'
import { readEditions } from './editions'
import { readHeadline } from './headline'
import { readPublisher } from './publisher'
import { readReaderCounts } from './reader-counts'
import { firstOf, type Rule } from './rule'
import { readSection } from './section'
import { readModifiedAt, readPublishedAt } from './times'

export type Metadata = Partial<Omit<ArticleDraft, 'body' | 'id'>>

const LANGUAGE: readonly Rule<string>[] = [
  ({ document }) => languageTag(document.documentElement?.getAttribute('lang') ?? undefined),
  ({ article, jsonLd }) => (article ? languageTag(jsonLd.textOf(article, 'inLanguage')) : undefined),
  ({ meta }) => languageTag(meta('content-language', 'og:locale', 'dc.language', 'language')),
]

const IMAGE: readonly Rule<string>[] = [
  ({ meta, url }) =>
    absoluteUrl(meta('og:image', 'og:image:url', 'og:image:secure_url', 'twitter:image', 'twitter:image:src'), url),
  ({ article, jsonLd, url }) =>
    article ? absoluteUrl(jsonLd.textOf(article, 'image', ['url', 'contentUrl', '@id']), url) : undefined,
  ({ document, url }) =>
    absoluteUrl(document.querySelector('article figure img[src], main figure img[src]')?.getAttribute('src'), url),
]

/** Of this page's own site: some point everything at their front page or at a partner. */
const CANONICAL: readonly Rule<string>[] = [
  ({ document, meta, url }) => {
    const own = absoluteUrl(
      document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url'),
      url,
    )
    return own !== undefined && new URL(own).pathname !== '/' ? own : undefined
  },
  ({ url }) => url,
]

const CREATIVE_COMMONS = /^https?:\/\/creativecommons\.org\/(?:licenses\/by|publicdomain)/i

const withLicence = (text: string, link: string): UsageDraft => ({
  text,
  attributionRequired: CREATIVE_COMMONS.test(link) && link.includes('/by'),
  link,
})

const licenceLink: Rule<UsageDraft> = ({ document, url }) => {
  for (const link of document.querySelectorAll(
    'a[rel~="license"], link[rel~="license"], a[href*="creativecommons.org/"]',
  )) {
    const address = absoluteUrl(link.getAttribute('href'), url)
    if (!address) continue
    return withLicence(oneLine(link.textContent ?? '') || address, address)
  }
  return undefined
}

/** Notices of rights stand at the foot; those under pictures are the pictures'. */
const NOTICES = 'footer, [class*="copyright"], [class*="footer"], [id*="footer"], small'

const printedTerms: Rule<UsageDraft> = ({ document }) => {
  const notices = [...document.querySelectorAll(NOTICES)].filter((element) => !element.closest('figure')).slice(0, 30)
  const lines = new Set(notices.flatMap((element) => blocksOf(element).map((block) => block.text)))
  return strongestUsage([...lines].slice(0, 500).flatMap((line) => readUsage(line) ?? []))
}

/** What the page tells machines of its licence; what it prints for readers goes before, as it says more. */
const describedTerms: Rule<UsageDraft> = ({ article, jsonLd, url }) => {
  if (!article) return undefined
  const licence = absoluteUrl(jsonLd.textOf(article, 'license', ['url', '@id']), url)
  return licence ? withLicence(licence, licence) : readUsage(jsonLd.textOf(article, 'copyrightNotice') ?? '')
}

const USAGE: readonly Rule<UsageDraft>[] = [
  licenceLink,
  printedTerms,
  describedTerms,
  ({ meta }) => readUsage(meta('copyright', 'dcterms.rights', 'dc.rights') ?? ''),
]

export function readMetadata(page: Page): Metadata {
  const printed = readPublisher(page)
  const byline = readAuthors(page)
  const publishedAt = readPublishedAt(page)
  const language = firstOf(page, LANGUAGE)
  return present<Metadata>({
    url: firstOf(page, CANONICAL),
    headline: readHeadline(page, printed?.name),
    language,
    section: readSection(page),
    publishedAt,
    modifiedAt: readModifiedAt(page, publishedAt),
    publisher: knownPublisher(printed, page.url),
    byline: byline?.byline,
    authors: byline && byline.authors.length > 0 ? byline.authors : undefined,
    image: firstOf(page, IMAGE),
    editions: readEditions(page, language),
    usage: firstOf(page, USAGE),
    readerCounts: readReaderCounts(page),
  })
}
