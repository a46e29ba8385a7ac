/**
 * Dependency parser: words and tags of a sentence go in, a head for each token comes out, and on demand the relation of a
 * token to its head. Greedy arc-hybrid moves chosen by a linear model that was trained with a dynamic oracle (Goldberg and
 * Nivre 2013); a second model names the relations in the finished tree: rules ask for one in four, so that naming all
 * would be mostly in vain. Every sentence gets a tree with one root; time is linear in its length.
 */
import { CLUSTER_BITS } from './clusters'
import { hashSeries, hashText } from './hash'
import { HashNumbers } from './hash-numbers'
import {
  DECISIVE_PARSE_FEATURES,
  decisiveParseFeatures,
  FIRST_PARSE_FEATURES,
  firstParseFeatures,
  PARSE_FEATURES,
  type ParserInput,
  SECOND_PARSE_FEATURES,
  secondParseFeatures,
  thirdParseFeatures,
} from './parser-features'
import {
  type Arcs,
  type Bounds,
  DECISIVE_RELATION_FEATURES,
  RELATION_FEATURES,
  relationFeatures,
} from './relation-features'
import type { ThreeWayModel } from './three-way-model'
import { LEFT, RIGHT, SHIFT, type Tree } from './tree'
import type { LinearModel, WeightsHeader } from './weights'
import { CLUSTER, FORM, HASHES, IS_QUOTE, IS_SEPARATOR, SUFFIX_3, type Words } from './words'

/** Classes of the model that chooses moves, by their numbers. */
export const MOVES = ['SHIFT', 'LEFT', 'RIGHT'] as const
export const ROOT_RELATION = 'root'

/** The leads after the first and the second look that the others hardly ever turn round (once in a thousand moves). */
const FIRST_LEAD = 380
const SECOND_LEAD = 310

/** Of each cluster, after the one for words without. */
const CLUSTERS = hashSeries((1 << CLUSTER_BITS) + 1, 24)

export const posHash = (pos: string): number => hashText(pos, 23)

export class Parser {
  readonly relations: readonly string[]
  private readonly root: number
  private readonly moveFeatures = new Int32Array(PARSE_FEATURES)
  private readonly arcFeatures = new Int32Array(RELATION_FEATURES)
  private readonly arcScores: Int32Array
  private readonly certainMoves: HashNumbers
  private readonly certainRelations: HashNumbers

  /** `moves` chooses what to do, `naming` the relation of each arc. */
  constructor(
    private readonly moves: ThreeWayModel,
    private readonly naming: LinearModel,
  ) {
    this.relations = naming.header.classes
    this.root = this.relations.indexOf(ROOT_RELATION)
    this.arcScores = new Int32Array(this.relations.length)
    this.certainMoves = certainIn(moves.header)
    this.certainRelations = certainIn(naming.header)
  }

  /** Parses the sentence of `size` tokens that `fillInput` put into `input` from `base` on. */
  parse(tree: Tree, input: ParserInput, base: number, size: number): void {
    tree.begin(base, size)
    while (!tree.finished) {
      if (tree.height === 0) tree.apply(SHIFT)
      else if (tree.height === 1 && !tree.canShift()) tree.apply(LEFT)
      else tree.apply(this.bestMove(tree, input))
    }
  }

  /** The number of the relation that a token of a parsed sentence has to its head. */
  relation(arcs: Arcs, input: ParserInput, bounds: Bounds, child: number): number {
    if (arcs.head[child] === bounds.root) return this.root
    const { arcFeatures, arcScores } = this
    relationFeatures(arcs, input, bounds, child, arcFeatures)
    const certain = decided(this.certainRelations, arcFeatures, DECISIVE_RELATION_FEATURES)
    if (certain >= 0) return certain
    this.naming.score(arcFeatures, 0, RELATION_FEATURES, arcScores)
    let best = 0
    for (let c = 1; c < arcScores.length; c++) if (arcScores[c]! > arcScores[best]!) best = c
    return best
  }

  private bestMove(tree: Tree, input: ParserInput): number {
    const { moves, moveFeatures } = this
    if (!tree.canShift()) return RIGHT
    const right = tree.canRight()
    decisiveParseFeatures(tree, input, moveFeatures)
    const certain = decided(this.certainMoves, moveFeatures, DECISIVE_PARSE_FEATURES)
    if (certain >= 0 && (certain !== RIGHT || right)) return certain
    firstParseFeatures(tree, input, moveFeatures)
    moves.score(moveFeatures, 0, FIRST_PARSE_FEATURES)
    if (moves.lead(right) <= FIRST_LEAD) {
      secondParseFeatures(tree, input, moveFeatures)
      moves.score(moveFeatures, FIRST_PARSE_FEATURES, SECOND_PARSE_FEATURES)
      if (moves.lead(right) <= SECOND_LEAD) {
        thirdParseFeatures(tree, input, moveFeatures)
        moves.score(moveFeatures, SECOND_PARSE_FEATURES, PARSE_FEATURES)
      }
    }
    const reduce = right && moves.third > moves.second ? RIGHT : LEFT
    return (reduce === RIGHT ? moves.third : moves.second) > 0 ? reduce : SHIFT
  }
}

/** The class that one of the `decisive` features decides alone, -1 where none does. */
function decided(certain: HashNumbers, features: Int32Array, decisive: readonly number[]): number {
  for (let i = 0; i < decisive.length; i++) {
    const found = certain.of(features[decisive[i]!]!)
    if (found >= 0) return found
  }
  return -1
}

const certainIn = ({ certain = [] }: WeightsHeader): HashNumbers =>
  new HashNumbers(
    Int32Array.from(certain, ([hash]) => hash),
    Uint16Array.from(certain, ([, choice]) => choice),
  )

/**
 * Puts the sentence `word[from]` to `word[to - 1]` with its tags (at the same places) into the input, its first token at
 * `base`.
 */
export function fillInput(
  input: ParserInput,
  base: number,
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
  let at = base
  for (let i = from; i < to; i++, at++) {
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
  input.separators.fill(separators, at, at + 2)
  input.quotes.fill(quotes, at, at + 2)
  input.close(at)
}
