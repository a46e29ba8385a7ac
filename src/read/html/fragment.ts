/** HTML that is an article's text and nothing else in (a feed's content), its paragraphs out. Refuses as html/scan does. */
import { blocksOf } from './blocks'
import { isText, prune } from './body'
import { scanPage } from './scan'
import { buildTree } from './tree/build'

export function readFragment(html: string): string[] {
  const page = `<!doctype html><html><body><div>${scanPage(html).html}</div></body></html>`
  const { body } = buildTree(page)
  if (!body) return []
  prune(body)
  return blocksOf(body)
    .filter(isText)
    .map((block) => block.text)
}
