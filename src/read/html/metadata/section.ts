/** A page in, the section that its article stands in out. */
import { isSection } from '../../sections'
import { oneLine } from '../../text'
import type { DomElement } from '../dom'
import { unescapeHtml } from '../json-ld'
import type { Page } from '../page'
import { ownElements } from './own-elements'
import { firstOf, type Rule } from './rule'

const LONGEST = 60

const label = (text: string | undefined): string | undefined => {
  const line = oneLine(unescapeHtml(text ?? '')).split(/\s?[,;|]\s?/)[0] ?? ''
  return line === '' || line.length > LONGEST ? undefined : line
}

/** More sections than this beside one another are a menu, which says nothing of this article. */
const MOST_BESIDE = 3

/** The first section that is linked to, unless the links are a menu. */
function linkedSection(links: readonly DomElement[]): string | undefined {
  const sections = [...new Set(links.map((link) => oneLine(link.textContent ?? '')).filter(isSection))]
  return sections.length <= MOST_BESIDE ? sections[0] : undefined
}

const RULES: readonly Rule<string>[] = [
  ({ article, jsonLd }) => (article ? label(jsonLd.textOf(article, 'articleSection')) : undefined),
  ({ meta }) =>
    label(meta('article:section', 'section', 'parsely-section', 'cxenseparse:section', 'dc.subject', 'og:section')),
  ({ document }) => label(document.querySelector('[itemprop="articleSection"]')?.textContent ?? undefined),
  ({ document }) => linkedSection([...document.querySelectorAll('[class*="breadcrumb"] a')].slice(0, 10)),
  (page) => linkedSection(ownElements(page, '[class*="section"] a, a[class*="section"]')),
]

export const readSection = (page: Page): string | undefined => firstOf(page, RULES)
