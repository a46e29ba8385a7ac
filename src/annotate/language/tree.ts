/**
 * The state of an arc-hybrid parse (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack, a buffer and the arcs so far.
 * Nodes are the tokens of one sentence 0 to size - 1, then ROOT (= size, at the end of the buffer), then NONE
 * (= size + 1), which stands for every node that is not there, so that nothing has to ask.
 */
import { LONGEST_SENTENCE } from './sentences'

export const SHIFT = 0
/** The top of the stack becomes a dependent of the front of the buffer. */
export const LEFT = 1
/** The top of the stack becomes a dependent of the one below. */
export const RIGHT = 2

const ROOM = LONGEST_SENTENCE + 4

export class Tree {
  size = 0
  /** Tokens on the stack; the top is `stack[height - 1]`. */
  height = 0
  /** First node of the buffer. */
  front = 0
  readonly stack = new Int32Array(ROOM)
  /** Of each token, once it has one: its head and the number of its relation, else -1. */
  readonly head = new Int32Array(ROOM)
  readonly relation = new Int32Array(ROOM)
  /** The outermost and the last but outermost dependent on each side, else NONE, and how many there are. */
  readonly left = new Int32Array(ROOM)
  readonly left2 = new Int32Array(ROOM)
  readonly right = new Int32Array(ROOM)
  readonly right2 = new Int32Array(ROOM)
  readonly lefts = new Int32Array(ROOM)
  readonly rights = new Int32Array(ROOM)

  get root(): number {
    return this.size
  }

  get none(): number {
    return this.size + 1
  }

  /** Starts anew for a sentence of `size` tokens, at most LONGEST_SENTENCE. */
  reset(size: number): void {
    this.size = size
    this.height = 0
    this.front = 0
    const used = size + 4
    this.head.fill(-1, 0, used)
    this.relation.fill(-1, 0, used)
    for (const side of [this.left, this.left2, this.right, this.right2]) side.fill(size + 1, 0, used)
    this.lefts.fill(0, 0, used)
    this.rights.fill(0, 0, used)
  }

  get finished(): boolean {
    return this.height === 0 && this.front >= this.size
  }

  /** The token on top of the stack. */
  get top(): number {
    return this.stack[this.height - 1]!
  }

  /** The head that LEFT or RIGHT would give to the top. */
  headOf(move: number): number {
    return move === LEFT ? this.front : this.stack[this.height - 2]!
  }

  canShift(): boolean {
    return this.front < this.size
  }

  /** ROOT takes one dependent only: the last token of the stack. */
  canLeft(): boolean {
    return this.height > 0 && (this.front < this.size || this.height === 1)
  }

  canRight(): boolean {
    return this.height > 1
  }

  apply(move: number, relation: number): void {
    if (move === SHIFT) {
      this.stack[this.height++] = this.front++
      return
    }
    const child = this.stack[--this.height]!
    if (move === LEFT) this.attachLeft(child, this.front)
    else this.attachRight(child, this.stack[this.height - 1]!)
    this.relation[child] = relation
  }

  private attachLeft(child: number, head: number): void {
    this.head[child] = head
    this.left2[head] = this.left[head]!
    this.left[head] = child
    this.lefts[head]!++
  }

  private attachRight(child: number, head: number): void {
    this.head[child] = head
    this.right2[head] = this.right[head]!
    this.right[head] = child
    this.rights[head]!++
  }
}
