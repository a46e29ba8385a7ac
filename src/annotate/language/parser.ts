/**
 * Dependency parser: words and tags of a sentence go in, a head and a relation for each token come out. Greedy
 * arc-hybrid moves chosen by a linear model that was trained with a dynamic oracle (Goldberg and Nivre 2013); a second
 * model names the relation of each arc: choosing between three moves is cheap, between all moves with relations is not.
 * Every sentence gets a tree with one root; time is linear in its length.
 */
import { CLUSTER_BITS } from './clusters'
import { hashSeries, hashText } from './hash'
import {
  closeInput,
  DECISIVE_PARSE_FEATURES,
  PARSE_FEATURES,
  parseFeatures,
  parserInput,
  TELLING_PARSE_FEATURES,
  relationHash,
} from './parser-features'
import { DECISIVE_RELATION_FEATURES, RELATION_FEATURES, relationFeatures } from './relation-features'
import { LONGEST_SENTENCE } from './sentences'
import type { ThreeWayModel } from './three-way-model'
import { LEFT, RIGHT, SHIFT, Tree } from './tree'
import type { LinearModel } from './weights'
import { CLUSTER, FORM, HASHES, IS_QUOTE, IS_SEPARATOR, SUFFIX_3, type Words } from './words'

/** Classes of the model that chooses moves, by their numbers. */
export const MOVES = ['SHIFT', 'LEFT', 'RIGHT'] as const
export const ROOT_RELATION = 'root'
/** A lead that the less telling features hardly ever turn round: it costs a tree or two in a thousand. */
const CLEAR_LEAD = 450

/** Of each cluster, after the one for words without. */
const CLUSTERS = hashSeries((1 << CLUSTER_BITS) + 1, 24)

export const posHash = (pos: string): number => hashText(pos, 23)

export class Parser {
  readonly relations: readonly string[]
  readonly tree = new Tree()
  readonly input = parserInput(LONGEST_SENTENCE + 4)
  private readonly root: number
  /** Of each relation: its hash. */
  private readonly relationHashes: Int32Array
  private readonly moveFeatures = new Int32Array(PARSE_FEATURES)
  private readonly arcFeatures = new Int32Array(RELATION_FEATURES)
  private readonly arcScores: Int32Array
  private readonly certainMoves: ReadonlyMap<number, number>
  private readonly certainRelations: ReadonlyMap<number, number>

  /** `moves` chooses what to do, `naming` the relation of each arc. */
  constructor(
    private readonly moves: ThreeWayModel,
    private readonly naming: LinearModel,
  ) {
    this.relations = naming.header.classes
    this.root = this.relations.indexOf(ROOT_RELATION)
    this.relationHashes = Int32Array.from(this.relations, relationHash)
    this.arcScores = new Int32Array(this.relations.length)
    this.certainMoves = new Map(moves.header.certain)
    this.certainRelations = new Map(naming.header.certain)
  }

  /** Parses the sentence that `fillInput` put into `input`; the result stands in `tree` until the next call. */
  parse(size: number): Tree {
    const { tree } = this
    tree.reset(size)
    while (!tree.finished) {
      if (tree.height === 0) tree.apply(SHIFT, -1)
      else if (tree.height === 1 && !tree.canShift()) tree.apply(LEFT, this.root)
      else this.makeMove(this.bestMove())
    }
    return tree
  }

  private bestMove(): number {
    const { tree, moves, moveFeatures } = this
    if (!tree.canShift()) return RIGHT
    parseFeatures(tree, this.input, moveFeatures)
    const certain = decided(this.certainMoves, moveFeatures, DECISIVE_PARSE_FEATURES)
    if (certain >= 0 && (certain !== RIGHT || tree.canRight())) return certain
    const right = tree.canRight()
    moves.score(moveFeatures, 0, TELLING_PARSE_FEATURES)
    if (moves.lead(right) < CLEAR_LEAD) moves.score(moveFeatures, TELLING_PARSE_FEATURES, PARSE_FEATURES)
    const reduce = right && moves.third > moves.second ? RIGHT : LEFT
    return (reduce === RIGHT ? moves.third : moves.second) > 0 ? reduce : SHIFT
  }

  private makeMove(move: number): void {
    const { tree, arcFeatures } = this
    if (move === SHIFT) {
      tree.apply(SHIFT, -1)
      return
    }
    const child = tree.top
    relationFeatures(tree, this.input, move, child, tree.headOf(move), arcFeatures)
    const best = this.relationOf(arcFeatures, this.arcScores)
    tree.apply(move, best)
    this.input.relation[child] = this.relationHashes[best]!
  }

  private relationOf(features: Int32Array, scores: Int32Array): number {
    const certain = decided(this.certainRelations, features, DECISIVE_RELATION_FEATURES)
    if (certain >= 0) return certain
    this.naming.score(features, RELATION_FEATURES, scores)
    let best = 0
    for (let c = 1; c < scores.length; c++) if (scores[c]! > scores[best]!) best = c
    return best
  }
}

/** The class that one of the `decisive` features decides alone, -1 where none does. */
export function decided(
  certain: ReadonlyMap<number, number>,
  features: Int32Array,
  decisive: readonly number[],
): number {
  for (const which of decisive) {
    const found = certain.get(features[which]!)
    if (found !== undefined) return found
  }
  return -1
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
    input.suffix[at] = words.hashes[word[i]! * HASHES + SUFFIX_3]!
    input.cluster[at] = CLUSTERS[words.hashes[word[i]! * HASHES + CLUSTER]! + 1]!
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
