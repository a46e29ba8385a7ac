/** A page in, the lines around its headline out: there a page prints who wrote the article, and when. */
import { isChrome } from '../../chrome'
import { sameWords } from '../../labels'
import { oneLine } from '../../text'
import { blocksOf, type Block } from '../blocks'
import type { DomElement } from '../dom'
import type { Page } from '../page'

/** How many lines before and after its headline still speak of the article. */
const ABOVE = 4
const UNDER = 12
/** Buttons to share, print and save are lines too, and no part of those. */
const MOST_LINES = 28
const LONGEST_BUTTON = 40

/** A longer one is no headline, and would be compared with every line. */
const LONGEST_TITLE = 300

const titlesOf = ({ document, meta }: Page): string[] =>
  [meta('og:title', 'twitter:title') ?? '', oneLine(document.title).split(/ [|–—] /)[0]!].filter(
    (title) => title !== '' && title.length <= LONGEST_TITLE,
  )

const firstLikeTitle = (lines: readonly { text: string }[], titles: readonly string[]): number =>
  lines.findIndex(({ text }) => titles.some((title) => sameWords(text, title)))

/** What stands before a page's main heading, the heading, and the lines under it. */
function blocksByHeading(body: DomElement): { blocks: Block[]; heading: number } {
  let heading = -1
  const blocks = blocksOf(body, undefined, (found) => {
    if (heading < 0 && found.at(-1)!.element.closest('h1') !== null) heading = found.length - 1
    return heading >= 0 && found.length >= heading + MOST_LINES
  })
  return { blocks, heading }
}

function findLines(page: Page): string[] {
  const { document } = page
  if (!document.body) return []
  const { blocks, heading } = blocksByHeading(document.body)
  const headline = heading < 0 ? firstLikeTitle(blocks, titlesOf(page)) : heading
  if (headline < 0) return []
  const lines = blocks.slice(Math.max(0, headline - ABOVE), headline).map(({ text }) => text)
  const most = lines.length + UNDER
  for (const { text } of blocks.slice(headline, headline + MOST_LINES)) {
    if (lines.length === most) break
    if (text.length > LONGEST_BUTTON || !isChrome(text)) lines.push(text)
  }
  return lines
}

/** Several rules ask, and the page is long. */
const found = new WeakMap<Page, string[]>()

/** In page order, around the main heading, else the first line that is the page's title; none where neither is printed. */
export function linesByHeadline(page: Page): string[] {
  const lines = found.get(page) ?? findLines(page)
  found.set(page, lines)
  return lines
}
