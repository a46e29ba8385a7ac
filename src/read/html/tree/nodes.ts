/**
 * The tree of a page: as much of the DOM as html/ and Mozilla's Readability use, on plain linked nodes. A full DOM keeps
 * listeners, live lists and styles for every node and took three quarters of the time of reading a page.
 */
import { ELEMENT, TEXT, type DomDocument, type DomElement, type DomNode } from '../dom'
import { dropAttribute, findAttribute, putAttribute, styleOf, type Attribute, type Style } from './attributes'
import { ElementIndex, matches, select, selectFirst } from './select'
import { serialise } from './serialise'
import type { ElementShape, NodeShape } from './shape'

export abstract class TreeNode implements DomNode, NodeShape {
  parentNode: TreeElement | null = null
  previousSibling: TreeNode | null = null
  nextSibling: TreeNode | null = null

  abstract readonly nodeType: number
  abstract readonly nodeName: string
  abstract textContent: string
  abstract readonly childNodes: TreeNode[]
  abstract readonly firstChild: TreeNode | null

  get parentElement(): TreeElement | null {
    return this.parentNode instanceof TreeDocument ? null : this.parentNode
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
  override readonly nodeName = '#text'
  override readonly childNodes = NO_NODES
  override readonly firstChild = null

  constructor(public override textContent: string) {
    super()
  }
}

export class TreeElement extends TreeNode implements DomElement, ElementShape {
  override readonly nodeType: number = ELEMENT
  override firstChild: TreeNode | null = null
  lastChild: TreeNode | null = null

  constructor(
    readonly ownerDocument: TreeDocument | null,
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
    const child = this.firstElementChild
    if (child) return child as this
    let element: TreeElement | null = this as TreeElement
    while (element && element !== root) {
      const next: TreeElement | null = element.nextElementSibling
      if (next) return next as this
      element = element.parentNode
    }
    return null
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

const DOCUMENT = 9

export class TreeDocument extends TreeElement implements DomDocument {
  override readonly nodeType = DOCUMENT
  /** Another after each change. */
  version = 0
  private asked = -1
  private indexed = -1
  private index: ElementIndex<TreeElement> | undefined

  /** @param parseInto appends what the parser makes of a source to an element */
  constructor(readonly parseInto: (parent: TreeElement, html: string) => void) {
    super(null, '#document')
  }

  override changed(): void {
    this.version += 1
  }

  /** Only where the tree is asked again before it changes: making an index takes longer than going through the tree once. */
  private currentIndex(): ElementIndex<TreeElement> | undefined {
    const { asked, version } = this
    this.asked = version
    if (asked !== version) return undefined
    if (this.indexed !== version) this.index = new ElementIndex<TreeElement>(this)
    this.indexed = version
    return this.index
  }

  override querySelectorAll(selectors: string): TreeElement[] {
    return select<TreeElement>(this, selectors, this.currentIndex())
  }

  override querySelector(selectors: string): TreeElement | null {
    return selectFirst<TreeElement>(this, selectors, this.currentIndex())
  }

  get documentElement(): TreeElement | null {
    return this.querySelector('html') ?? this.firstElementChild
  }

  get head(): TreeElement | null {
    return this.querySelector('head')
  }

  get body(): TreeElement | null {
    return this.querySelector('body')
  }

  get title(): string {
    return this.querySelector('title')?.textContent ?? ''
  }

  createElement(name: string): TreeElement {
    return new TreeElement(this, name.toLowerCase())
  }

  createTextNode(text: string): TreeText {
    return new TreeText(text)
  }
}
