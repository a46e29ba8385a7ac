/**
 * As much of the DOM as html/ uses. The project is compiled without the browser's types, which would declare
 * names such as `location` in a server.
 */

export interface DomNode {
  readonly nodeType: number
  readonly childNodes: Iterable<DomNode>
  readonly firstChild: DomNode | null
  readonly nextSibling: DomNode | null
  readonly parentNode: DomElement | null
  textContent: string | null
  readonly textLength: number
}

export interface DomElement extends DomNode {
  readonly tagName: string
  readonly id: string
  readonly className: string
  readonly children: ArrayLike<DomElement> & Iterable<DomElement>
  readonly parentElement: DomElement | null
  readonly previousElementSibling: DomElement | null
  getAttribute(name: string): string | null
  hasAttribute(name: string): boolean
  querySelector(selectors: string): DomElement | null
  querySelectorAll(selectors: string): Iterable<DomElement>
  matches(selectors: string): boolean
  closest(selectors: string): DomElement | null
  contains(other: DomNode): boolean
  remove(): void
}

export interface DomDocument extends DomElement {
  readonly documentElement: DomElement | null
  readonly body: DomElement | null
  readonly title: string
}

export const ELEMENT = 1
export const TEXT = 3
export const DOCUMENT = 9

export const isElement = (node: DomNode): node is DomElement => node.nodeType === ELEMENT
