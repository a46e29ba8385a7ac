/** A tree and CSS selectors in, the elements that they choose out, in page order. */
import { compile, type Options } from 'css-select'
import { ELEMENT } from '../dom'
import type { ElementShape, NodeShape } from './shape'

const isTag = (node: NodeShape): node is ElementShape => node.nodeType === ELEMENT

const adapter: NonNullable<Options<NodeShape, ElementShape>['adapter']> = {
  isTag,
  getAttributeValue: (element, name) => element.getAttribute(name) ?? undefined,
  getChildren: (node) => node.childNodes,
  getName: (element) => element.localName,
  getParent: (node) => node.parentElement,
  getSiblings: (node) => node.parentNode?.childNodes ?? [node],
  getText: (node) => node.textContent,
  hasAttrib: (element, name) => element.hasAttribute(name),
  prevElementSibling: (element) => element.previousElementSibling,
  removeSubsets: (nodes) => nodes,
  equals: (one, other) => one === other,
}

type Test = (element: ElementShape) => boolean

/** Selectors stand in the code, never in pages, so there are few. */
const tests = new Map<string, Test>()

/** 'a', '[class*="author"]', 'a[href*="/author"]'. */
const PLAIN = /^([a-z0-9]+)?(?:\[(class|id|href)\*="([^"]+)"\])?$/i

interface Part {
  /** In capitals; of any tag where it is not there. */
  tag: string | undefined
  text: string
}

/** Lists of plain selectors are asked of every element of a page: one look-up for the tags, one reading of each attribute. */
function compilePlain(selectors: string): Test | undefined {
  const tags = new Set<string>()
  const parts = new Map<string, Part[]>()
  for (const selector of selectors.split(/\s*,\s*/)) {
    const [found, tag, attribute, text] = PLAIN.exec(selector) ?? []
    if (!found) return undefined
    if (attribute === undefined || text === undefined) tags.add(found.toUpperCase())
    else parts.set(attribute, [...(parts.get(attribute) ?? []), { tag: tag?.toUpperCase(), text }])
  }
  const byAttribute = [...parts]
  return (element) =>
    tags.has(element.tagName) ||
    byAttribute.some(([attribute, some]) => {
      const value = element.getAttribute(attribute)
      return (
        value !== null &&
        some.some(({ tag = element.tagName, text }) => tag === element.tagName && value.includes(text))
      )
    })
}

function compileTest(selectors: string): Test {
  const plain = compilePlain(selectors)
  if (plain) return plain
  const query = compile<NodeShape, ElementShape>(selectors, { adapter, cacheResults: false })
  return (element) => query(element)
}

function testOf(selectors: string): Test {
  const known = tests.get(selectors)
  if (known) return known
  const test = compileTest(selectors)
  tests.set(selectors, test)
  return test
}

export const matches = (element: ElementShape, selectors: string): boolean => testOf(selectors)(element)

export function select<T extends ElementShape>(root: T, selectors: string): T[] {
  const test = testOf(selectors)
  const found: T[] = []
  for (let element: T | null = root.following(root); element; element = element.following(root))
    if (test(element)) found.push(element)
  return found
}

export function selectFirst<T extends ElementShape>(root: T, selectors: string): T | null {
  const test = testOf(selectors)
  for (let element: T | null = root.following(root); element; element = element.following(root))
    if (test(element)) return element
  return null
}
