/** An element in, the source of what is in it out: parsed again it gives the same tree. */
import { TEXT } from '../dom'
import type { ElementShape, NodeShape } from './shape'

/** Have no end tag. */
const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)

const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const escapeValue = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

function write(node: NodeShape, pieces: string[]): void {
  if (node.nodeType === TEXT) {
    pieces.push(escapeText(node.textContent))
    return
  }
  const { localName, attributes, firstChild } = node as ElementShape
  pieces.push('<', localName)
  for (const { name, value } of attributes) pieces.push(' ', name, '="', escapeValue(value), '"')
  pieces.push('>')
  if (VOID.has(localName)) return
  for (let child = firstChild; child; child = child.nextSibling) write(child, pieces)
  pieces.push('</', localName, '>')
}

export function serialise(element: ElementShape): string {
  const pieces: string[] = []
  for (let child = element.firstChild; child; child = child.nextSibling) write(child, pieces)
  return pieces.join('')
}
