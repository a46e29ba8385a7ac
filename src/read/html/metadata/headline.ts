/** A page in, its headline out, without the name of the site. */
import { unescapeHtml } from '../json-ld'
import type { Page } from '../page'
import { oneLine } from '../../text'
import { firstOf, type Rule } from './rule'

const LONGEST = 300

const clean = (text: string | null | undefined): string | undefined => {
  const line = oneLine(unescapeHtml((text ?? '').replace(/<[^<>]{1,80}>/g, '')))
  return line === '' || line.length > LONGEST ? undefined : line
}

/** Of several the one that has the page's title in its text, or else the only one. */
function firstHeading({ document }: Page): string | undefined {
  const headings = [...document.querySelectorAll('h1')].flatMap((heading) => clean(heading.textContent) ?? [])
  if (headings.length === 1) return headings[0]
  const title = (clean(document.title) ?? '').toLowerCase()
  return headings.find((heading) => title.includes(heading.toLowerCase()) && heading.length > 10)
}

const RULES: readonly Rule<string>[] = [
  ({ article, jsonLd }) => (article ? clean(jsonLd.textOf(article, 'headline')) : undefined),
  ({ meta }) => clean(meta('og:title')),
  firstHeading,
  ({ document }) => clean(document.querySelector('[itemprop="headline"]')?.textContent),
  ({ meta }) => clean(meta('twitter:title', 'dc.title', 'parsely-title', 'title', 'cxenseparse:title')),
  ({ document }) => clean(document.title),
]

const SEPARATOR = /\s+[|–—·•»:-]+\s+|\s*[|｜]\s*/g

const compact = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** Cuts ' | Site' where that is the site's name, or where the page's own heading ends before it. */
function withoutSite(headline: string, page: Page, site: string | undefined): string {
  const heading = firstHeading(page)
  const sites = [site, page.meta('og:site_name'), page.url && new URL(page.url).hostname.replace(/^www\.|\.\w+$/g, '')]
    .flatMap((name) => name ?? [])
    .map(compact)
  for (const { index } of headline.matchAll(SEPARATOR)) {
    const [head, tail] = [headline.slice(0, index).trim(), compact(headline.slice(index))]
    if (head.length > 8 && (heading === head || sites.includes(tail))) return head
  }
  return headline
}

export function readHeadline(page: Page, site: string | undefined): string | undefined {
  const headline = firstOf(page, RULES)
  return headline === undefined ? undefined : withoutSite(headline, page, site)
}
