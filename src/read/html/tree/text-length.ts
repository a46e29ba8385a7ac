/** A tree in, how many characters its text has with every run of blanks made one and none at either end: nothing is joined. */
import { TEXT } from '../dom'
import type { Measure, NodeShape, TextShape } from './shape'

const RARE_BLANKS: ReadonlySet<number> = new Set([0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff])

/** As \s has it. */
const isBlank = (code: number): boolean =>
  code < 0x1680
    ? code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0
    : (code >= 0x2000 && code <= 0x200a) || ((code <= 0x3000 || code === 0xfeff) && RARE_BLANKS.has(code))

/** @returns undefined of a text of blanks */
export function measureText(text: string): Measure | undefined {
  let start = 0
  while (start < text.length && isBlank(text.charCodeAt(start))) start += 1
  if (start === text.length) return undefined
  let characters = 0
  let wasBlank = false
  for (let at = start; at < text.length; at++) {
    const isBlankHere = isBlank(text.charCodeAt(at))
    if (!isBlankHere) characters += wasBlank ? 2 : 1
    wasBlank = isBlankHere
  }
  return { characters, startsBlank: start > 0, endsBlank: wasBlank }
}

class Counter {
  length = 0
  private isBlankBefore = false

  add(node: NodeShape): void {
    if (node.nodeType !== TEXT) {
      for (let child = node.firstChild; child; child = child.nextSibling) this.add(child)
      return
    }
    const { measure } = node as TextShape
    if (!measure) {
      this.isBlankBefore ||= node.textContent !== ''
      return
    }
    if (this.length > 0 && (this.isBlankBefore || measure.startsBlank)) this.length += 1
    this.length += measure.characters
    this.isBlankBefore = measure.endsBlank
  }
}

export function innerTextLength(node: NodeShape): number {
  const counter = new Counter()
  counter.add(node)
  return counter.length
}
