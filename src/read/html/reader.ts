/**
 * Mozilla's Readability on our own tree: a document in, the element that holds its article out. What it does most often is
 * done here without writing out texts and markup to count them or to keep them; what it finds is the same. The methods are
 * its private ones: another version of it may not have them, and then the tests say so.
 */
import { Readability } from '@mozilla/readability'
import type { TreeDocument } from './tree/document'
import type { TreeElement, TreeNode } from './tree/nodes'
import { TEXT } from './dom'
import { innerTextLength } from './tree/text-length'

interface Original {
  _grabArticle(this: Reader, page?: TreeElement): TreeElement | null
}

const original = Readability.prototype as unknown as Original

const BYLINE = /byline|author|dateline|writtenby|p-author/i
const LINK_WITHIN_PAGE = /^#.+/

/** Links within the page say less of what it is. */
const WITHIN_PAGE_WEIGHT = 0.3

function hasText(node: TreeNode): boolean {
  if (node.nodeType === TEXT) return /\S/.test(node.textContent)
  for (let child = node.firstChild; child; child = child.nextSibling) if (hasText(child)) return true
  return false
}

/** Where it has found little it begins anew with the page as it was: a copy is made faster than markup is written and read. */
function keepCopy(body: TreeElement): void {
  Object.defineProperty(body, 'innerHTML', {
    get: () => body.copyOfChildren(),
    set: (children: readonly TreeNode[]) => body.replaceChildren(children.map((child) => child.copy())),
  })
}

export class Reader extends Readability<TreeElement> {
  constructor(private readonly tree: TreeDocument) {
    super(tree as never, {
      keepClasses: true,
      disableJSONLD: true,
      serializer: (node) => node as unknown as TreeElement,
    })
  }

  _grabArticle(page?: TreeElement): TreeElement | null {
    if (this.tree.body) keepCopy(this.tree.body)
    const found = original._grabArticle.call(this, page)
    if (found) Object.defineProperty(found, 'innerHTML', { value: '' }) // is written into a log that nobody keeps
    return found
  }

  _isValidByline(node: TreeElement, names: string): boolean {
    const isNamed =
      node.getAttribute('rel') === 'author' ||
      node.getAttribute('itemprop')?.includes('author') === true ||
      BYLINE.test(names)
    if (!isNamed) return false
    const { length } = node.textContent.trim()
    return length > 0 && length < 100
  }

  _isElementWithoutContent(node: TreeElement): boolean {
    if (hasText(node)) return false
    const { length } = node.children
    return length === 0 || length === node.getElementsByTagName('br').length + node.getElementsByTagName('hr').length
  }

  _getLinkDensity(element: TreeElement): number {
    const length = innerTextLength(element)
    if (length === 0) return 0
    let linked = 0
    for (const link of element.getElementsByTagName('a')) {
      const isWithin = LINK_WITHIN_PAGE.test(link.getAttribute('href') ?? '')
      linked += innerTextLength(link) * (isWithin ? WITHIN_PAGE_WEIGHT : 1)
    }
    return linked / length
  }

  _getTextDensity(element: TreeElement, tags: readonly string[]): number {
    const length = innerTextLength(element)
    if (length === 0) return 0
    let inTags = 0
    for (const inner of element.querySelectorAll(tags.join(','))) inTags += innerTextLength(inner)
    return inTags / length
  }
}
