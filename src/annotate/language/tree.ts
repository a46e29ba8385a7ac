/**
 * The arcs of a text, and the state of an arc-hybrid parse of one of its sentences (Kuhlmann, Gómez-Rodríguez and Satta
 * 2011): a stack and a buffer. Each sentence has its tokens as nodes, then ROOT, which stands at the end of the buffer,
 * then NONE, which stands for every node that is not there, so that nothing has to ask; AFTER_TOKENS nodes in all.
 */
import { LONGEST_SENTENCE } from './sentences'

export const SHIFT = 0
/** The top of the stack becomes a dependent of the front of the buffer. */
export const LEFT = 1
/** The top of the stack becomes a dependent of the one below. */
export const RIGHT = 2

/** Nodes of a sentence beside its tokens: ROOT, NONE, and two more that may be looked at past the end of the buffer. */
export const AFTER_TOKENS = 4

export class Tree {
  /** The sentence that is being parsed: its first node, and ROOT, which follows its tokens. */
  base = 0
  root = 0
  none = 0
  /** Tokens on the stack; the top is `stack[height - 1]`. */
  height = 0
  /** First node of the buffer. */
  front = 0
  readonly stack = new Int32Array(LONGEST_SENTENCE + 1)
  /** Of each token, once it has one: its head, else -1. */
  readonly head: Int32Array
  /** The outermost and the last but outermost dependent on each side, else NONE, and how many there are. */
  readonly left: Int32Array
  readonly left2: Int32Array
  readonly right: Int32Array
  readonly right2: Int32Array
  readonly lefts: Int32Array
  readonly rights: Int32Array
  /** The first and the last token of all that hangs on a token, itself included: whole when it gets its head. */
  readonly first: Int32Array
  readonly last: Int32Array

  /** `room`: nodes of all sentences. */
  constructor(room: number) {
    this.head = new Int32Array(room)
    this.left = new Int32Array(room)
    this.left2 = new Int32Array(room)
    this.right = new Int32Array(room)
    this.right2 = new Int32Array(room)
    this.lefts = new Int32Array(room)
    this.rights = new Int32Array(room)
    this.first = new Int32Array(room)
    this.last = new Int32Array(room)
  }

  /** Starts the sentence of `size` tokens, at most LONGEST_SENTENCE, whose first node is `base`. */
  begin(base: number, size: number): void {
    this.base = base
    this.root = base + size
    this.none = base + size + 1
    this.height = 0
    this.front = base
    const end = base + size + AFTER_TOKENS
    this.head.fill(-1, base, end)
    for (const side of [this.left, this.left2, this.right, this.right2]) side.fill(this.none, base, end)
    this.lefts.fill(0, base, end)
    this.rights.fill(0, base, end)
    for (let node = base; node < end; node++) this.first[node] = this.last[node] = node
  }

  get finished(): boolean {
    return this.height === 0 && this.front >= this.root
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
    return this.front < this.root
  }

  /** ROOT takes one dependent only: the last token of the stack. */
  canLeft(): boolean {
    return this.height > 0 && (this.front < this.root || this.height === 1)
  }

  canRight(): boolean {
    return this.height > 1
  }

  apply(move: number): void {
    if (move === SHIFT) {
      this.stack[this.height++] = this.front++
      return
    }
    const child = this.stack[--this.height]!
    if (move === LEFT) this.attachLeft(child, this.front)
    else this.attachRight(child, this.stack[this.height - 1]!)
  }

  private attachLeft(child: number, head: number): void {
    this.head[child] = head
    this.left2[head] = this.left[head]!
    this.left[head] = child
    this.lefts[head]!++
    this.first[head] = this.first[child]!
  }

  private attachRight(child: number, head: number): void {
    this.head[child] = head
    this.right2[head] = this.right[head]!
    this.right[head] = child
    this.rights[head]!++
    this.last[head] = this.last[child]!
  }
}
