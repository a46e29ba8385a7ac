/** A page's tree as a whole: asked by selectors again and again while it does not change, and then changed. */
import { DOCUMENT, type DomDocument } from '../dom'
import { TreeElement, TreeText, type Owner } from './nodes'
import { ElementIndex, select, selectFirst } from './select'

export class TreeDocument extends TreeElement implements DomDocument, Owner {
  override readonly nodeType = DOCUMENT
  version = 0
  private asked = -1
  private indexed = -1
  private index: ElementIndex<TreeElement> | undefined

  /** @param parseInto appends what the parser makes of a source to an element */
  constructor(readonly parseInto: (parent: TreeElement, html: string) => void) {
    super(null, '#document')
    // By this a document is told from its elements, as of the root element's parent: else the root may be taken for an article.
    ;(this as { tagName?: string }).tagName = undefined
  }

  override get nodeName(): string {
    return this.localName
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
