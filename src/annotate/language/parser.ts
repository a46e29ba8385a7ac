/**
 * Dependency parser: words and tags of a sentence go in, a head and a relation for each token come out. Greedy
 * arc-hybrid moves chosen by a linear model that was trained with a dynamic oracle (Goldberg and Nivre 2013).
 * Every sentence gets a tree with one root; time is linear in its length.
 */
import { hashText } from './hash'
import { closeInput, PARSE_FEATURES, parseFeatures, parserInput, relationHash } from './parser-features'
import { LONGEST_SENTENCE } from './sentences'
import { LEFT, RIGHT, SHIFT, Tree } from './tree'
import type { LinearModel } from './weights'
import { FORM, HASHES, IS_QUOTE, IS_SEPARATOR, type Words } from './words'

/**
 * Names of the moves in the weights' description. Their order: 'SHIFT', 'LEFT root', other 'LEFT nsubj', then
 * 'RIGHT obj' and so on.
 */
export const SHIFT_NAME = 'SHIFT'
export const ROOT_NAME = 'LEFT root'
export const moveName = (move: number, relation: string): string => `${move === LEFT ? 'LEFT' : 'RIGHT'} ${relation}`

const ROOT_MOVE = 1
const FIRST_LEFT = 2

export const posHash = (pos: string): number => hashText(pos, 23)

export class Parser {
  readonly relations: readonly string[]
  readonly tree = new Tree()
  readonly input = parserInput(LONGEST_SENTENCE + 4)
  /** Of each class: the number of its relation. */
  private readonly relationOf: Int32Array
  /** Of each relation: its hash. */
  private readonly relationHashes: Int32Array
  private readonly firstRight: number
  private readonly features = new Int32Array(PARSE_FEATURES)
  private readonly scores: Int32Array

  constructor(private readonly model: LinearModel) {
    const { classes } = model.header
    const names = classes.map((name) => name.slice(name.indexOf(' ') + 1))
    this.relations = [...new Set(names.slice(1))]
    this.relationOf = Int32Array.from(names, (name) => this.relations.indexOf(name))
    this.relationHashes = Int32Array.from(this.relations, relationHash)
    const right = classes.findIndex((name) => name.startsWith('RIGHT'))
    this.firstRight = right < 0 ? classes.length : right
    this.scores = new Int32Array(classes.length)
  }

  /** Parses the sentence that `fillInput` put into `input`; the result stands in `tree` until the next call. */
  parse(size: number): Tree {
    const { tree, input, features, scores, relationOf } = this
    tree.reset(size)
    while (!tree.finished) {
      let best = tree.canShift() ? SHIFT : ROOT_MOVE
      if (tree.height > 1 || (tree.height === 1 && tree.canShift())) {
        parseFeatures(tree, input, features)
        this.model.score(features, PARSE_FEATURES, scores)
        best = this.bestMove()
      }
      const move = best === 0 ? SHIFT : best < this.firstRight ? LEFT : RIGHT
      const child = move === SHIFT ? tree.none : tree.stack[tree.height - 1]!
      tree.apply(move, relationOf[best]!)
      if (move !== SHIFT) input.relation[child] = this.relationHashes[relationOf[best]!]!
    }
    return tree
  }

  private bestMove(): number {
    const { tree, scores, firstRight } = this
    let best = -1
    let most = -Infinity
    if (tree.canShift()) {
      best = 0
      most = scores[0]!
    }
    const from = tree.canShift() ? FIRST_LEFT : firstRight
    const to = tree.canRight() ? scores.length : firstRight
    for (let c = from; c < to; c++) {
      if (scores[c]! > most) {
        most = scores[c]!
        best = c
      }
    }
    return best
  }
}

/** Puts the sentence `word[from]` to `word[to - 1]` with its tags (their hashes at the same places) into the input. */
export function fillInput(
  input: Parser['input'],
  words: Words,
  word: Int32Array,
  from: number,
  to: number,
  tags: Int32Array,
  tagHashes: Int32Array,
  posHashes: Int32Array,
): void {
  let separators = 0
  let quotes = 0
  for (let i = from; i < to; i++) {
    const at = i - from
    const flags = words.flags[word[i]!]!
    input.form[at] = words.hashes[word[i]! * HASHES + FORM]!
    input.tag[at] = tagHashes[tags[i]!]!
    input.pos[at] = posHashes[tags[i]!]!
    input.separators[at] = separators
    input.quotes[at] = quotes
    if ((flags & IS_SEPARATOR) !== 0) separators++
    if ((flags & IS_QUOTE) !== 0) quotes++
  }
  for (let at = to - from; at < to - from + 2; at++) {
    input.separators[at] = separators
    input.quotes[at] = quotes
  }
  closeInput(input, to - from)
}
