/** HTML that is an article's text and nothing else in (a feed's content), its paragraphs out. Refuses as html/scan does. */
import { parseHTML } from 'linkedom'
import { blocksOf } from './blocks'
import { isText, prune } from './body'
import type { DomDocument } from './dom'
import { scanPage } from './scan'

export function readFragment(html: string): string[] {
  const page = `<!doctype html><html><body><div>${scanPage(html).html}</div></body></html>`
  const { body } = parseHTML(page).document as DomDocument
  if (!body) return []
  prune(body)
  return blocksOf(body)
    .filter(isText)
    .map((block) => block.text)
}
