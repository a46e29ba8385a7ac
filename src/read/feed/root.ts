/** A text in, the element that makes it a feed or sitemap out. */

const ROOT = /<(?:[\w.-]{1,40}:)?(rss|feed|rdf|urlset|sitemapindex|channel)(?=[\s>])/i
const PAGE = /<!doctype\s+html|<html[\s>]/i

export const isPage = (text: string): boolean => PAGE.test(text)

export interface Root {
  name: string
  /** The text from the root element on, with a DOCTYPE before it. */
  xml: string
}

/** Comments become blanks of the same length; one that is left open reaches to the end. */
function withoutComments(text: string): string {
  const parts: string[] = []
  let at = 0
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', at)) {
    const close = text.indexOf('-->', start + 4)
    const end = close < 0 ? text.length : close + 3
    parts.push(text.slice(at, start), ' '.repeat(end - start))
    at = end
  }
  return parts.join('') + text.slice(at)
}

/** Whatever stands before the root (blanks, warnings of a program, comments) is not looked at; a page is no feed. */
export function findRoot(text: string): Root | undefined {
  const open = withoutComments(text)
  const root = ROOT.exec(open)
  if (!root || isPage(open.slice(0, root.index))) return undefined
  const doctype = open.slice(0, root.index).search(/<!doctype/i)
  return { name: root[1]!.toLowerCase(), xml: open.slice(doctype < 0 ? root.index : doctype) }
}
