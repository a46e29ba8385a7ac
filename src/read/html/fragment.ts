/** HTML that is an article's text and nothing else in (a feed's content), its paragraphs out. Refuses as tree/nesting does. */
import { blocksOf } from './blocks'
import { isText, prune } from './body'
import { buildPage } from './tree/build'
import { NESTING_LIMITS } from './tree/nesting'

export function readFragment(html: string): string[] {
  const { body } = buildPage(`<!doctype html><html><body><div>${html}</div></body></html>`, NESTING_LIMITS).document
  if (!body) return []
  prune(body)
  return blocksOf(body)
    .filter(isText)
    .map((block) => block.text)
}
