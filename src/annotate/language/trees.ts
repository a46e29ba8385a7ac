/**
 * The dependency trees of a text, each sentence parsed when it is first asked about: rules leave a third of them alone.
 * Tokens are numbered through the whole text. Nothing that a token's number can be is refused: beyond the text stands
 * nothing, which hangs on nothing.
 */
import { ROOT_RELATION, type Parser } from './parser'
import type { ParserInput } from './parser-features'
import { AFTER_TOKENS, Tree } from './tree'

/** What a token that was not read has to the first of its sentence. */
const UNNAMED = 'dep'

export class Trees {
  private readonly tree: Tree
  private readonly isParsed: Uint8Array
  /** Children of token i: `childList[childStart[i]]` to `childList[childEnd[i] - 1]`, in text order. */
  private readonly childStart: Int32Array
  private readonly childEnd: Int32Array
  private readonly childList: Int32Array
  /** Of each token: the number of its relation plus one, 0 before anybody asked. */
  private readonly named: Uint8Array

  /** `input`: all sentences as `fillInput` leaves them, each at `nodeOf` its first token; from `read` on they are not read. */
  constructor(
    private readonly parser: Parser,
    private readonly input: ParserInput,
    private readonly sentences: Int32Array,
    private readonly sentenceOf: Int32Array,
    private readonly read: number,
  ) {
    const size = sentenceOf.length
    this.tree = new Tree(nodeOf(size, sentences.length >> 1))
    this.isParsed = new Uint8Array(sentences.length >> 1)
    this.childStart = new Int32Array(size)
    this.childEnd = new Int32Array(size)
    this.childList = new Int32Array(size)
    this.named = new Uint8Array(size)
  }

  /** The token that this one depends on, -1 at the root of its sentence. */
  head(i: number): number {
    const s = this.sentenceAt(i)
    if (s < 0) return -1
    const head = this.tree.head[nodeOf(i, s)]! - nodeOf(0, s)
    return head === this.sentences[2 * s + 1] ? -1 : head
  }

  /** Universal Dependencies relation to the head, e.g. 'nsubj', 'ccomp', 'acl:relcl', 'root'; '' beyond the text. */
  relation(i: number): string {
    const s = this.sentenceAt(i)
    if (s < 0) return ''
    if (s >= this.read) return i === this.sentences[2 * s] ? ROOT_RELATION : UNNAMED
    if (this.named[i] === 0) {
      const bounds = { base: nodeOf(this.sentences[2 * s]!, s), root: nodeOf(this.sentences[2 * s + 1]!, s) }
      this.named[i] = this.parser.relation(this.tree, this.input, bounds, nodeOf(i, s)) + 1
    }
    return this.parser.relations[this.named[i]! - 1]!
  }

  /** The tokens that depend on this one, in text order. */
  children(i: number): Int32Array {
    return this.sentenceAt(i) < 0 ? NOBODY : this.childList.subarray(this.childStart[i], this.childEnd[i])
  }

  /** The first of them, in text order, whose relation is one of those given; -1 where none is. */
  child(i: number, relations: readonly string[]): number {
    if (this.sentenceAt(i) < 0) return -1
    for (let at = this.childStart[i]!; at < this.childEnd[i]!; at++) {
      const child = this.childList[at]!
      if (relations.includes(this.relation(child))) return child
    }
    return -1
  }

  /** First token and end (exclusive) of everything that hangs on this one, itself included. */
  subtree(i: number): { first: number; end: number } {
    const s = this.sentenceAt(i)
    if (s < 0) return { first: i, end: i + 1 }
    const node = nodeOf(i, s)
    return { first: this.tree.first[node]! - nodeOf(0, s), end: this.tree.last[node]! - nodeOf(0, s) + 1 }
  }

  /** The sentence of a token, parsed; -1 beyond the text. */
  private sentenceAt(i: number): number {
    if (i < 0 || i >= this.sentenceOf.length) return -1
    const s = this.sentenceOf[i]!
    if (this.isParsed[s] === 0) this.parse(s)
    return s
  }

  private parse(s: number): void {
    this.isParsed[s] = 1
    const { tree } = this
    const from = this.sentences[2 * s]!
    const to = this.sentences[2 * s + 1]!
    if (s < this.read) this.parser.parse(tree, this.input, nodeOf(from, s), to - from)
    else leaveUnread(tree, nodeOf(from, s), to - from)
    this.listChildren(from, to, nodeOf(0, s))
  }

  /** Each sentence has as many places in the list as tokens; one stays free. `offset`: of its nodes over its tokens. */
  private listChildren(from: number, to: number, offset: number): void {
    const { childStart, childEnd, childList } = this
    const { head, lefts, rights } = this.tree
    let at = from
    for (let i = from; i < to; i++) {
      childStart[i] = childEnd[i] = at
      at += lefts[i + offset]! + rights[i + offset]!
    }
    for (let i = from; i < to; i++) {
      const parent = head[i + offset]! - offset
      if (parent < to) childList[childEnd[parent]!++] = i
    }
  }
}

const NOBODY = new Int32Array(0)

/** The node (tree.ts) of token `i` in sentence `s`. */
export const nodeOf = (i: number, s: number): number => i + AFTER_TOKENS * s

/** Hangs every token of a sentence on its first. */
function leaveUnread(tree: Tree, base: number, size: number): void {
  tree.begin(base, size)
  tree.head.fill(base, base, tree.root)
  tree.head[base] = tree.root
  tree.rights[base] = size - 1
  tree.last[base] = tree.root - 1
}
