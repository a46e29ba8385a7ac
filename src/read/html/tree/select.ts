/** A tree and CSS selectors in, the elements that they choose out, in page order. */
import { compileSelectors, type Key } from './selectors'
import type { ElementShape } from './shape'

export const matches = (element: ElementShape, selectors: string): boolean => compileSelectors(selectors).test(element)

/** The elements of a tree that does not change, in page order, and those of one tag or with one attribute. */
export class ElementIndex<T extends ElementShape> {
  private readonly all: T[] = []
  private readonly byTag = new Map<string, T[]>()
  private readonly byAttribute = new Map<string, T[]>()

  constructor(root: T) {
    for (let element: T | null = root.following(root); element; element = element.following(root)) {
      this.all.push(element)
      const same = this.byTag.get(element.tagName)
      if (same) same.push(element)
      else this.byTag.set(element.tagName, [element])
    }
  }

  private withAttribute(attribute: string): T[] {
    const known = this.byAttribute.get(attribute)
    if (known) return known
    const found = this.all.filter((element) => element.hasAttribute(attribute))
    this.byAttribute.set(attribute, found)
    return found
  }

  /** All that may be chosen. */
  candidates({ tag, attribute }: Key): readonly T[] {
    if (tag !== undefined) return this.byTag.get(tag) ?? []
    return attribute === undefined ? this.all : this.withAttribute(attribute)
  }
}

/** @param index of the root, where there is one: then the whole tree need not be gone through */
export function select<T extends ElementShape>(root: T, selectors: string, index?: ElementIndex<T>): T[] {
  const { test, key } = compileSelectors(selectors)
  if (index) return index.candidates(key).filter(test)
  const found: T[] = []
  for (let element: T | null = root.following(root); element; element = element.following(root))
    if (test(element)) found.push(element)
  return found
}

export function selectFirst<T extends ElementShape>(root: T, selectors: string, index?: ElementIndex<T>): T | null {
  const { test, key } = compileSelectors(selectors)
  if (index) return index.candidates(key).find(test) ?? null
  for (let element: T | null = root.following(root); element; element = element.following(root))
    if (test(element)) return element
  return null
}
