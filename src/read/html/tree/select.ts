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

const TAGS = /^[a-z0-9]+(?:\s*,\s*[a-z0-9]+)*$/i

function compileTest(selectors: string): Test {
  if (TAGS.test(selectors)) {
    const tags = new Set(selectors.toUpperCase().split(/\s*,\s*/))
    return ({ tagName }) => tags.has(tagName)
  }
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
