/**
 * An element in, the text of its blocks out: one string a paragraph, as a reader sees them.
 */
import { oneLine } from '../text'
import { ELEMENT, isElement, TEXT, type DomElement, type DomNode } from './dom'

const INLINE: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb ruby s samp small span strike ' +
    'strong sub sup time tt u var wbr img picture source hl custom-link'
  )
    .toUpperCase()
    .split(' '),
)

/** Furigana and its brackets repeat the word that they stand over. */
const SILENT: ReadonlySet<string> = new Set(['RT', 'RP', 'SCRIPT', 'STYLE'])

class BlockReader {
  readonly blocks: { text: string; element: DomElement }[] = []
  private text = ''
  private owner: DomElement
  private breaks = 0
  private isDone = false

  constructor(
    root: DomElement,
    private readonly isLeftOut: (element: DomElement) => boolean,
    private readonly isEnough: (blocks: readonly Block[]) => boolean,
  ) {
    this.owner = root
  }

  flush(next: DomElement): void {
    const text = oneLine(this.text)
    if (text !== '' && !this.isDone) {
      this.blocks.push({ text, element: this.owner })
      this.isDone = this.isEnough(this.blocks)
    }
    this.text = ''
    this.breaks = 0
    this.owner = next
  }

  read(node: DomNode): void {
    if (this.isDone) return
    if (node.nodeType === TEXT) {
      const text = node.textContent ?? ''
      if (text.trim() !== '') this.breaks = 0
      this.text += text
    } else if (node.nodeType === ELEMENT && isElement(node)) this.readElement(node)
  }

  /** Two line breaks part paragraphs, one parts lines of one. */
  private readBreak(): void {
    this.breaks += 1
    if (this.breaks > 1) this.flush(this.owner)
    else this.text += '\n'
  }

  private readElement(element: DomElement): void {
    if (SILENT.has(element.tagName) || this.isLeftOut(element)) return
    if (element.tagName === 'BR') return this.readBreak()
    const isBlock = !INLINE.has(element.tagName)
    const outer = this.owner
    if (isBlock) this.flush(element)
    for (let child = element.firstChild; child; child = child.nextSibling) this.read(child)
    if (isBlock) this.flush(outer)
  }
}

export interface Block {
  text: string
  /** The nearest block element around it. */
  element: DomElement
}

/**
 * @param isLeftOut elements inside the root that are passed over with all that is in them
 * @param isEnough asked after each block: the rest is left
 */
export function blocksOf(
  root: DomElement,
  isLeftOut: (element: DomElement) => boolean = () => false,
  isEnough: (blocks: readonly Block[]) => boolean = () => false,
): Block[] {
  const reader = new BlockReader(root, isLeftOut, isEnough)
  reader.read(root)
  reader.flush(root)
  return reader.blocks
}
