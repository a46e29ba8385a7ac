/** A page in, the lines around its headline out: there a page prints who wrote the article, and when. */
import { sameWords } from '../../labels'
import { blocksOf } from '../blocks'
import type { Page } from '../page'

/** How many lines before and after its headline still speak of the article. */
const ABOVE = 4
const UNDER = 12

function findLines({ document, meta }: Page): string[] {
  if (!document.body) return []
  const blocks = blocksOf(document.body)
  const heading = blocks.findIndex(({ element }) => element.closest('h1') !== null)
  const titles = [meta('og:title', 'twitter:title') ?? '', document.title.split(/\s+[|–—]\s+/)[0]!].filter(
    (title) => title !== '',
  )
  const headline =
    heading < 0 ? blocks.findIndex(({ text }) => titles.some((title) => sameWords(text, title))) : heading
  if (headline < 0) return []
  return blocks.slice(Math.max(0, headline - ABOVE), headline + UNDER).map(({ text }) => text)
}

/** Several rules ask, and the page is long. */
const found = new WeakMap<Page, string[]>()

/** In page order, around the main heading, else the first line that is the page's title; none where neither is printed. */
export function linesByHeadline(page: Page): string[] {
  const lines = found.get(page) ?? findLines(page)
  found.set(page, lines)
  return lines
}
