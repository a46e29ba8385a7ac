/**
 * A parsed page in, the paragraphs of its article out. Readability (Mozilla's reader mode) finds the part of the page;
 * then what is not the article's own text is taken out of it: pictures, asides, links to other articles, share lines.
 * Changes the document: whatever else is read from it is read before.
 */
import { isCaption, isChrome } from '../chrome'
import { oneLine } from '../text'
import { bodyLines } from '../plain-text/body'
import { isLabel, sameWords } from '../labels'
import { isSection } from '../sections'
import { judgeLines } from '../plain-text/lines'
import { blocksOf, type Block } from './blocks'
import type { DomDocument, DomElement } from './dom'
import { absoluteUrl, type Page } from './page'
import { Reader } from './reader'
import type { TreeDocument } from './tree/document'

/** Never an article's own text, wherever it stands. */
const NEVER_TEXT =
  'nav, footer, form, button, input, dialog, menu, [hidden], [aria-hidden="true"], [role="navigation"], [role="dialog"], [role="menu"]'

/** A table set as a figure is text, a picture is none. */
const BESIDE_TEXT =
  'figure:not(:has(table, blockquote)), figcaption, [itemprop="author"], [rel="author"], aside, nav, footer, form, button, input, video, audio, time, [role="complementary"], [role="note"]'

/** Words of class names and ids that sites give to what stands beside an article's text. */
const BESIDE_NAMES =
  /(?:^|[\s_-])(?:related|share|sharing|social|newsletter|promo|promotion|advert\w*|ads?|sponsor\w*|comments?|recirc\w*|recommend\w*|read-?more|more-?(?:on|from|stories|articles)|also|outbrain|taboola|caption|credits?|byline|author(?:-?(?:bio|info|box|card))?|bio|tags?|topics?|breadcrumbs?|subscribe|subscription|paywall|signup|sign-up|cookie|consent|toolbar|teaser|widget|infobox|factbox|sidebar|popular|trending|most-?read|disclaimer|copyright|dateline|timestamp|gallery|slideshow|carousel|correction|opt-?in|cta|call-?to-?action|sabox\w*|about-?author|author\w*|post-?author|entry-?author|affiliate)(?=$|[\s_-])/i

const linkLength = (element: DomElement): number => {
  let sum = 0
  for (const link of element.querySelectorAll('a')) sum += (link.textContent ?? '').trim().length
  return sum
}

/** Nearly all of it is links: a list of other articles. */
function isLinks(element: DomElement): boolean {
  const linked = linkLength(element)
  if (linked === 0) return false
  const { length } = oneLine(element.textContent ?? '')
  return length > 0 && linked > length * 0.8
}

/** Removes what the selectors name, unless it holds a large part of the text: some pages are one form, or one aside. */
function removeMinor(root: DomElement, selectors: string): void {
  const size = root.textLength
  for (const element of [...root.querySelectorAll(selectors)]) if (element.textLength < size / 3) element.remove()
}

/** Whether a link leads to another page of the site itself, as those to its other articles do. */
const isWithin = (link: DomElement | null, url: string | undefined): boolean => {
  const address = absoluteUrl(link?.getAttribute('href'), url)
  return address === undefined || url === undefined || new URL(address).host === new URL(url).host
}

export function prune(root: DomElement, url?: string): void {
  removeMinor(root, BESIDE_TEXT)
  const size = root.textLength
  for (const element of [...root.querySelectorAll('[class], [id]')]) {
    if (!BESIDE_NAMES.test(`${element.className} ${element.id}`)) continue
    if (element.textLength < size / 3) element.remove()
  }
  for (const element of [...root.querySelectorAll('ul, ol, p, div, li, section, table')])
    if (isLinks(element)) element.remove()
  for (const heading of [...root.querySelectorAll('h2, h3, h4')])
    if (isLinks(heading) && isWithin(heading.querySelector('a[href]'), url)) heading.remove()
}

export const isText = ({ text }: Block): boolean => !isChrome(text) && !isCaption(text) && !isLabel(text)

/** Asked of the same paragraphs as the page marks them and as Readability finds them. */
class TextJudge {
  private readonly known = new Map<string, boolean>()

  private isText(block: Block): boolean {
    const known = this.known.get(block.text)
    if (known !== undefined) return known
    const judged = isText(block)
    this.known.set(block.text, judged)
    return judged
  }

  textOf(blocks: readonly Block[]): string[] {
    return blocks.filter((block) => this.isText(block)).map((block) => block.text)
  }
}

const COMMENTS = /(?:^|[\s_-])(?:comments?|disqus|replies)(?=$|[\s_-])/i

const isComments = (element: DomElement): boolean =>
  COMMENTS.test(`${element.className} ${element.id}`) && !element.querySelector('h1')

/** An article has more characters than this beside what readers and programmers wrote. */
const LEAST_LEFT = 1000

/**
 * What readers wrote under an article reads like one, and may be longer than it; program code reads like nothing. Both go,
 * whatever their size, where an article is left.
 */
function removeForeign(body: DomElement): void {
  let left = body.textLength
  const foreign = [...body.querySelectorAll('pre, [class], [id]')].filter(
    (element) => element.tagName === 'PRE' || isComments(element),
  )
  for (const element of foreign) {
    if (!body.contains(element)) continue
    const size = element.textLength
    if (left - size < LEAST_LEFT) continue
    left -= size
    element.remove()
  }
}

/** By Readability; none where it finds no article. */
function byReadability(document: TreeDocument, url: string | undefined, judge: TextJudge): string[] {
  removeMinor(document, NEVER_TEXT)
  const root = new Reader(document).parse()?.content
  if (!root) return []
  prune(root, url)
  return judge.textOf(blocksOf(root))
}

const only = (elements: Iterable<DomElement>): DomElement | undefined => {
  const [first, second] = [...elements]
  return second ? undefined : first
}

const BESIDE_TAGS: ReadonlySet<string> = new Set(
  'FIGCAPTION ASIDE NAV FOOTER FORM BUTTON INPUT VIDEO AUDIO TIME DIALOG MENU'.split(' '),
)

const isBeside = (element: DomElement): boolean =>
  BESIDE_TAGS.has(element.tagName) || BESIDE_NAMES.test(`${element.className} ${element.id}`)

/** By what the page itself marks as its one article; none where it marks none or several. */
function byMark(document: DomDocument, judge: TextJudge): string[] {
  const root = only(document.querySelectorAll('[itemprop="articleBody"]')) ?? only(document.querySelectorAll('article'))
  return root ? judge.textOf(blocksOf(root, isBeside)) : []
}

/** By the shape of its lines, as scraped plain text is read. */
const byShape = (lines: readonly string[]): string[] => bodyLines(judgeLines(lines)).map((i) => lines[i]!)

const size = (paragraphs: readonly string[]): number => paragraphs.reduce((sum, text) => sum + text.length, 0)

/** Readability takes one part of a page that is built of many; then it has much less than the prose of the page. */
const MUCH_LESS = 0.5
/** Or than the prose of the article that the page marks. */
const LESS_THAN_MARKED = 0.7

/** Some sites print headline and section once more at the head of the text. */
function withoutHead(paragraphs: readonly string[], headline: string | undefined): string[] {
  const first = paragraphs.findIndex((text) => !isSection(text) && !(headline && sameWords(text, headline)))
  return first < 0 ? [] : paragraphs.slice(first)
}

/** Paragraphs in order, without the headline. */
export function readBody({ document, url }: Page, headline: string | undefined): string[] {
  if (document.body) removeForeign(document.body)
  const lines = document.body ? blocksOf(document.body).map((block) => block.text) : []
  const judge = new TextJudge()
  const marked = byMark(document, judge)
  const found = byReadability(document, url, judge)
  const isLess = size(found) < size(marked) * LESS_THAN_MARKED // the shape of lines takes long to judge, and has no more
  if (isLess && size(found) < size(byShape(marked)) * LESS_THAN_MARKED) return withoutHead(marked, headline)
  if (size(found) >= size(lines) * MUCH_LESS) return withoutHead(found, headline)
  const shaped = byShape(lines)
  return withoutHead(size(found) < size(shaped) * MUCH_LESS ? shaped : found, headline)
}
