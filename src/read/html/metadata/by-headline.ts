/** A page in, the lines around its headline out: there a page prints who wrote the article, and when. */
import { isChrome } from '../../chrome'
import { sameWords } from '../../labels'
import { oneLine } from '../../text'
import { blocksOf } from '../blocks'
import type { Page } from '../page'

/** How many lines before and after its headline still speak of the article. */
const ABOVE = 4
const UNDER = 12
/** Buttons to share, print and save are lines too, and no part of those. */
const MOST_LINES = 40

/** A longer one is no headline, and would be compared with every line. */
const LONGEST_TITLE = 300

const titlesOf = ({ document, meta }: Page): string[] =>
  [meta('og:title', 'twitter:title') ?? '', oneLine(document.title).split(/ [|–—] /)[0]!].filter(
    (title) => title !== '' && title.length <= LONGEST_TITLE,
  )

const firstLikeTitle = (lines: readonly { text: string }[], titles: readonly string[]): number =>
  lines.findIndex(({ text }) => titles.some((title) => sameWords(text, title)))

function findLines(page: Page): string[] {
  const { document } = page
  if (!document.body) return []
  const blocks = blocksOf(document.body)
  const heading = blocks.findIndex(({ element }) => element.closest('h1') !== null)
  const headline = heading < 0 ? firstLikeTitle(blocks, titlesOf(page)) : heading
  if (headline < 0) return []
  const above = blocks.slice(Math.max(0, headline - ABOVE), headline)
  const under = blocks.slice(headline, headline + MOST_LINES).filter(({ text }) => !isChrome(text))
  return [...above, ...under.slice(0, UNDER)].map(({ text }) => text)
}

/** Several rules ask, and the page is long. */
const found = new WeakMap<Page, string[]>()

/** In page order, around the main heading, else the first line that is the page's title; none where neither is printed. */
export function linesByHeadline(page: Page): string[] {
  const lines = found.get(page) ?? findLines(page)
  found.set(page, lines)
  return lines
}
