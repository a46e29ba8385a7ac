/**
 * Counts a page's elements while they are read. Refuses nesting and sizes that only hostile or broken pages have
 * (TOO_COMPLEX), as what comes after takes minutes for them.
 */
import { NewsGraphError } from '../../../errors'
import type { Tag } from './tags'

export interface NestingLimits {
  /** Most elements inside one another; browsers stop at 512 too. */
  depth: number
  elements: number
  /** Most elements, each counted once for every element that it stands in: what reading a page costs in the end. */
  nested: number
}

export const NESTING_LIMITS: NestingLimits = { depth: 512, elements: 100_000, nested: 2_000_000 }

export class Nesting {
  private readonly open: Tag[] = []
  private elements = 0
  private nested = 0

  constructor(private readonly limits: NestingLimits) {}

  count(): void {
    this.elements += 1
    if (this.elements > this.limits.elements)
      throw new NewsGraphError('TOO_COMPLEX', `the page has more than ${this.limits.elements} elements`)
  }

  push(tag: Tag): void {
    this.count()
    this.nested += this.open.length
    if (this.nested > this.limits.nested)
      throw new NewsGraphError('TOO_COMPLEX', 'the page has too many elements inside one another')
    if (!tag.isLevel) return
    this.open.push(tag)
    if (this.open.length > this.limits.depth)
      throw new NewsGraphError('TOO_COMPLEX', `the page nests elements deeper than ${this.limits.depth} levels`)
  }

  /** An end tag closes all that was opened since; one without a start tag closes nothing. */
  pop({ name }: Tag): void {
    const { open } = this
    for (let at = open.length - 1; at >= 0; at--)
      if (open[at]!.name === name) {
        open.length = at
        return
      }
  }
}
