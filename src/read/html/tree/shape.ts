/** What selecting and serialising ask of a tree's nodes, so that the nodes can ask them in turn. */
export interface NodeShape {
  readonly nodeType: number
  readonly textContent: string
  readonly childNodes: NodeShape[]
  readonly parentNode: ElementShape | null
  readonly parentElement: ElementShape | null
  readonly nextSibling: NodeShape | null
  readonly previousElementSibling: ElementShape | null
  readonly firstChild: NodeShape | null
}

/** Of a text that is not blank. */
export interface Measure {
  /** Those that are no blanks, and one for each run of blanks between them. */
  characters: number
  startsBlank: boolean
  endsBlank: boolean
}

export interface TextShape extends NodeShape {
  readonly measure: Measure | undefined
}

export interface ElementShape extends NodeShape {
  /** In small letters. */
  readonly localName: string
  /** In capitals. */
  readonly tagName: string
  readonly attributes: readonly { readonly name: string; readonly value: string }[]
  getAttribute(name: string): string | null
  hasAttribute(name: string): boolean
  /** The next element in page order inside `root`, going into this one first. */
  following(root: ElementShape): this | null
}
