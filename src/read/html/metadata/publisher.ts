/** A page in, who published it out. */
import type { PublisherDraft } from '../../article-draft'
import { present } from '../../present'
import { oneLine } from '../../text'
import { unescapeHtml, type Thing } from '../json-ld'
import { absoluteUrl, type Page } from '../page'
import { firstOf, type Rule } from './rule'

const LONGEST = 80

const clean = (text: string | undefined): string | undefined => {
  const name = oneLine(unescapeHtml(text ?? ''))
  return name === '' || name.length > LONGEST || /^https?:|^@/.test(name) ? undefined : name
}

function jsonLdPublisher({ article, jsonLd, url }: Page): PublisherDraft | undefined {
  if (!article) return undefined
  const name = clean(jsonLd.textOf(article, 'publisher'))
  const thing: Thing | undefined = jsonLd.thingsOf(article, 'publisher')[0]
  const address = thing ? absoluteUrl(jsonLd.textOf(thing, 'url'), url) : undefined
  return name === undefined ? undefined : present({ name, url: address })
}

const SITES: ReadonlySet<string> = new Set(['WebSite', 'NewsMediaOrganization'])

const named = (name: string | undefined): PublisherDraft | undefined => (name === undefined ? undefined : { name })

const RULES: readonly Rule<PublisherDraft>[] = [
  jsonLdPublisher,
  ({ meta }) => named(clean(meta('og:site_name'))),
  ({ jsonLd }) => named(jsonLd.ofType(SITES).flatMap((thing) => clean(jsonLd.textOf(thing, 'name')) ?? [])[0]),
  ({ meta }) =>
    named(
      clean(
        meta(
          'application-name',
          'publisher',
          'dc.publisher',
          'dcterms.publisher',
          'apple-mobile-web-app-title',
          'cre',
          'copyright',
        ),
      ),
    ),
  ({ document }) =>
    named(clean(document.querySelector('[itemprop="publisher"] [itemprop="name"]')?.textContent ?? undefined)),
]

export const readPublisher = (page: Page): PublisherDraft | undefined => firstOf(page, RULES)
