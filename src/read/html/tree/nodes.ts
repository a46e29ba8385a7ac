/**
 * The tree of a page: as much of the DOM as html/ and Mozilla's Readability use, on plain linked nodes. A full DOM keeps
 * listeners, live lists and styles for every node and took three quarters of the time of reading a page.
 */
import { DOCUMENT, ELEMENT, TEXT, type DomElement, type DomNode } from '../dom'
import { dropAttribute, findAttribute, putAttribute, styleOf, type Attribute, type Style } from './attributes'
import { matches, select, selectFirst } from './select'
import { serialise } from './serialise'
import type { ElementShape, Measure, NodeShape } from './shape'
import { measureText } from './text-length'

export abstract class TreeNode implements DomNode, NodeShape {
  parentNode: TreeElement | null = null
  previousSibling: TreeNode | null = null
  nextSibling: TreeNode | null = null

  abstract readonly nodeType: number
  abstract readonly nodeName: string
  abstract textContent: string
  abstract readonly childNodes: TreeNode[]
  abstract readonly firstChild: TreeNode | null
  /** How long textContent is. */
  abstract readonly textLength: number
  /** With all that is in it; stands nowhere. */
  abstract copy(): TreeNode

  get parentElement(): TreeElement | null {
    return this.parentNode?.nodeType === DOCUMENT ? null : this.parentNode
  }

  get nextElementSibling(): TreeElement | null {
    let next = this.nextSibling
    while (next && next.nodeType !== ELEMENT) next = next.nextSibling
    return next as TreeElement | null
  }

  get previousElementSibling(): TreeElement | null {
    let previous = this.previousSibling
    while (previous && previous.nodeType !== ELEMENT) previous = previous.previousSibling
    return previous as TreeElement | null
  }

  remove(): void {
    const { parentNode: parent, previousSibling: previous, nextSibling: next } = this
    if (!parent) return
    if (previous) previous.nextSibling = next
    else parent.firstChild = next
    if (next) next.previousSibling = previous
    else parent.lastChild = previous
    this.parentNode = this.previousSibling = this.nextSibling = null
    parent.changed()
  }
}

const NO_NODES: TreeNode[] = []

export class TreeText extends TreeNode {
  override readonly nodeType = TEXT

  private measured: { measure: Measure | undefined } | undefined

  constructor(private text: string) {
    super()
  }

  override get nodeName(): string {
    return '#text'
  }

  override get childNodes(): TreeNode[] {
    return NO_NODES
  }

  override get firstChild(): null {
    return null
  }

  override get textContent(): string {
    return this.text
  }

  override get textLength(): number {
    return this.text.length
  }

  /** Asked of the same text over and over. */
  get measure(): Measure | undefined {
    this.measured ??= { measure: measureText(this.text) }
    return this.measured.measure
  }

  append(text: string): void {
    this.text += text
    this.measured = undefined
  }

  override copy(): TreeText {
    const copy = new TreeText(this.text)
    copy.measured = this.measured
    return copy
  }
}

/** The document that elements were made for. */
export interface Owner {
  /** Another after each change of its tree. */
  version: number
  /** Appends what the parser makes of a source to an element. */
  readonly parseInto: (parent: TreeElement, html: string) => void
  createElement(name: string): TreeElement
}

export class TreeElement extends TreeNode implements DomElement, ElementShape {
  override readonly nodeType: number = ELEMENT
  override firstChild: TreeNode | null = null
  lastChild: TreeNode | null = null

  constructor(
    readonly ownerDocument: Owner | null,
    /** In small letters. */
    readonly localName: string,
    readonly attributes: Attribute[] = [],
    /** In capitals, as HTML has it. */
    readonly tagName: string = localName.toUpperCase(),
  ) {
    super()
  }

  override get nodeName(): string {
    return this.tagName
  }

  override get childNodes(): TreeNode[] {
    const nodes: TreeNode[] = []
    for (let node = this.firstChild; node; node = node.nextSibling) nodes.push(node)
    return nodes
  }

  get children(): TreeElement[] {
    const elements: TreeElement[] = []
    for (let next = this.firstElementChild; next; next = next.nextElementSibling) elements.push(next)
    return elements
  }

  get firstElementChild(): TreeElement | null {
    const first = this.firstChild
    return first && first.nodeType !== ELEMENT ? first.nextElementSibling : (first as TreeElement | null)
  }

  override get textContent(): string {
    let text = ''
    for (let node = this.firstChild; node; node = node.nextSibling) text += node.textContent
    return text
  }

  override get textLength(): number {
    let length = 0
    for (let node = this.firstChild; node; node = node.nextSibling) length += node.textLength
    return length
  }

  override set textContent(text: string) {
    this.clear()
    this.appendChild(new TreeText(text))
  }

  get innerHTML(): string {
    return serialise(this)
  }

  set innerHTML(html: string) {
    this.clear()
    this.ownerDocument?.parseInto(this, html)
  }

  /** Told by every change below, for whatever is remembered of the tree. */
  changed(): void {
    if (this.ownerDocument) this.ownerDocument.version += 1
  }

  private clear(): void {
    for (let node = this.firstChild; node; node = this.firstChild) node.remove()
  }

  override copy(): TreeElement {
    const copy = new TreeElement(this.ownerDocument, this.localName, [...this.attributes], this.tagName)
    for (let node = this.firstChild; node; node = node.nextSibling) copy.appendChild(node.copy())
    return copy
  }

  copyOfChildren(): TreeNode[] {
    return this.childNodes.map((node) => node.copy())
  }

  replaceChildren(nodes: readonly TreeNode[]): void {
    this.clear()
    for (const node of nodes) this.appendChild(node)
  }

  /** The node moves here from wherever it stood. */
  appendChild<T extends TreeNode>(node: T): T {
    node.remove()
    node.parentNode = this
    node.previousSibling = this.lastChild
    if (this.lastChild) this.lastChild.nextSibling = node
    else this.firstChild = node
    this.lastChild = node
    this.changed()
    return node
  }

  removeChild<T extends TreeNode>(node: T): T {
    node.remove()
    return node
  }

  /** @param old a child of this element */
  replaceChild(node: TreeNode, old: TreeNode): TreeNode {
    if (node === old) return old
    node.remove()
    node.parentNode = this
    node.previousSibling = old.previousSibling
    node.nextSibling = old.nextSibling
    if (node.previousSibling) node.previousSibling.nextSibling = node
    else this.firstChild = node
    if (node.nextSibling) node.nextSibling.previousSibling = node
    else this.lastChild = node
    old.parentNode = old.previousSibling = old.nextSibling = null
    this.changed()
    return old
  }

  getAttribute(name: string): string | null {
    return findAttribute(this.attributes, name)?.value ?? null
  }

  hasAttribute(name: string): boolean {
    return findAttribute(this.attributes, name) !== undefined
  }

  setAttribute(name: string, value: string): void {
    putAttribute(this.attributes, name, value)
    this.changed()
  }

  setAttributeNode({ name, value }: Attribute): void {
    this.setAttribute(name, value)
  }

  removeAttribute(name: string): void {
    if (dropAttribute(this.attributes, name)) this.changed()
  }

  get id(): string {
    return this.getAttribute('id') ?? ''
  }

  set id(id: string) {
    this.setAttribute('id', id)
  }

  get className(): string {
    return this.getAttribute('class') ?? ''
  }

  set className(names: string) {
    this.setAttribute('class', names)
  }

  get style(): Style {
    return styleOf(this.getAttribute('style'))
  }

  /** The next element in page order inside `root`, going into this one first. */
  following(root: ElementShape): this | null {
    let next = this.firstChild
    while (next && next.nodeType !== ELEMENT) next = next.nextSibling
    for (let element: TreeElement | null = this as TreeElement; !next && element && element !== root;) {
      next = element.nextSibling
      while (next && next.nodeType !== ELEMENT) next = next.nextSibling
      element = element.parentNode
    }
    return next as this | null
  }

  /** In page order; not live. */
  getElementsByTagName(name: string): TreeElement[] {
    const found: TreeElement[] = []
    const tag = name.toUpperCase()
    for (let element: TreeElement | null = this.following(this); element; element = element.following(this))
      if (tag === '*' || element.tagName === tag) found.push(element)
    return found
  }

  querySelectorAll(selectors: string): TreeElement[] {
    return select<TreeElement>(this, selectors)
  }

  querySelector(selectors: string): TreeElement | null {
    return selectFirst<TreeElement>(this, selectors)
  }

  matches(selectors: string): boolean {
    return matches(this, selectors)
  }

  closest(selectors: string): TreeElement | null {
    for (let element: TreeElement | null = this as TreeElement; element; element = element.parentElement)
      if (matches(element, selectors)) return element
    return null
  }

  contains(other: DomNode): boolean {
    for (let node: DomNode | null = other; node; node = node.parentNode) if (node === this) return true
    return false
  }
}
