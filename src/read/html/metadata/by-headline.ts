/** A page in, the lines around its headline out: there a page prints who wrote the article, and when. */
import { blocksOf } from '../blocks'
import type { Page } from '../page'

/** How many lines before and after its headline still speak of the article. */
const ABOVE = 4
const UNDER = 12

/** In page order; none where the page has no main heading. */
export function linesByHeadline({ document }: Page): string[] {
  if (!document.body) return []
  const blocks = blocksOf(document.body)
  const headline = blocks.findIndex(({ element }) => element.closest('h1') !== null)
  if (headline < 0) return []
  return blocks.slice(Math.max(0, headline - ABOVE), headline + UNDER).map(({ text }) => text)
}
