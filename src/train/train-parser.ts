/**
 * Trains the parser (annotate/language/parser.ts) on sentences with trees, by letting it parse and go wrong: from the
 * second epoch on it mostly follows its own moves, and the oracle tells what is still best (Goldberg and Nivre 2013).
 */
import type { Clusters } from '../annotate/language/clusters'
import { fillInput, MOVES, posHash } from '../annotate/language/parser'
import {
  DECISIVE_PARSE_FEATURES,
  PARSE_FEATURES,
  parseFeatures,
  ParserInput,
} from '../annotate/language/parser-features'
import { DECISIVE_RELATION_FEATURES, RELATION_FEATURES, relationFeatures } from '../annotate/language/relation-features'
import { LONGEST_SENTENCE } from '../annotate/language/sentences'
import { tagHash } from '../annotate/language/tag-features'
import { AFTER_TOKENS, LEFT, RIGHT, SHIFT, Tree } from '../annotate/language/tree'
import { type WordKnowledge, Words } from '../annotate/language/words'
import type { TreeSentence } from './corpus'
import { moveCosts, projective } from './oracle'
import { FeatureTable } from './feature-table'
import { Perceptron } from './perceptron'
import { seededRandom, shuffle } from './random'

const SEED = 11
const LEAST_FEATURE = 2
/** How often it follows its own move where that is wrong, after the first epoch. */
const EXPLORE = 0.9
/** Weights whose stored value (up to 127) is smaller are left out: most of the file, little of the accuracy. */
const LEAST_MOVE_STEP = 16
const LEAST_RELATION_STEP = 22

/** A feature decides alone if it was met so often, and one class was right so surely. */
const CERTAIN_SEEN = 30
const CERTAIN_SHARE = 0.997

interface Options {
  clusters: Clusters
  epochs: number
  log?: (line: string) => void
}

/** Weights files of the moves and of the relations. */
export interface ParserWeights {
  moves: Uint8Array
  relations: Uint8Array
}

/** A sentence ready to be parsed: everything as numbers. */
interface Row {
  word: Int32Array
  tag: Int32Array
  heads: Int32Array
  relations: Int32Array
}

/** `tags`: the tags that the parser will see for each sentence, from a tagger that was not trained on it. */
export function trainParser(
  sentences: readonly TreeSentence[],
  tags: readonly (readonly string[])[],
  { clusters, epochs, log = () => undefined }: Options,
): ParserWeights {
  const training = new ParserTraining(sentences, tags, clusters)
  for (let epoch = 1; epoch <= epochs; epoch++)
    log(`parser, epoch ${epoch}: ${training.epoch(epoch > 1 ? EXPLORE : 0)}`)
  return training.weights()
}

class ParserTraining {
  private readonly words: Words
  private readonly rows: Row[]
  private readonly order: Int32Array
  private readonly relations: string[]
  private readonly tagHashes: Int32Array
  private readonly posHashes: Int32Array
  private readonly moves: Learner
  private readonly naming: Learner
  private readonly random = seededRandom(SEED)
  private readonly tree = new Tree(LONGEST_SENTENCE + AFTER_TOKENS)
  private readonly input = new ParserInput(LONGEST_SENTENCE + AFTER_TOKENS)
  private readonly costs = new Int32Array(MOVES.length)

  constructor(sentences: readonly TreeSentence[], tags: readonly (readonly string[])[], clusters: Clusters) {
    const knowledge: WordKnowledge = { tagSet: () => 0, nameKinds: () => 0, cluster: (hash) => clusters.of(hash) }
    this.words = new Words(knowledge, Infinity)
    const tagNames = [...new Set(tags.flat())].sort()
    this.relations = [...new Set(sentences.flatMap((sentence) => sentence.relations))].sort()
    this.tagHashes = Int32Array.from(tagNames, tagHash)
    this.posHashes = Int32Array.from(tagNames, (tag) => posHash(tag.slice(0, tag.indexOf('/'))))
    const tagNumbers = new Map(tagNames.map((tag, i) => [tag, i]))
    const relationNumbers = new Map(this.relations.map((relation, i) => [relation, i]))
    this.rows = sentences.map((sentence, s) => ({
      word: Int32Array.from(sentence.forms, (form) => this.words.numberOf(form)),
      tag: Int32Array.from(tags[s]!, (tag) => tagNumbers.get(tag)!),
      heads: projective(sentence.heads),
      relations: Int32Array.from(sentence.relations, (relation) => relationNumbers.get(relation)!),
    }))
    this.order = Int32Array.from(this.rows.keys())
    this.moves = new Learner(MOVES.length, PARSE_FEATURES, DECISIVE_PARSE_FEATURES)
    this.naming = new Learner(this.relations.length, RELATION_FEATURES, DECISIVE_RELATION_FEATURES)
    for (const row of this.rows) this.count(row)
    this.moves.begin()
    this.naming.begin()
  }

  /** Goes once through all sentences; `explore`: how often it follows a move of its own that is wrong. */
  epoch(explore: number): string {
    const right = { moves: 0, arcs: 0, allMoves: 0, allArcs: 0 }
    shuffle(this.order, this.random)
    for (const s of this.order) {
      const row = this.rows[s]!
      this.start(row)
      while (!this.tree.finished) if (!this.forced()) this.tree.apply(this.learnMove(row, explore, right))
      for (let child = 0; child < row.heads.length; child++) this.learnRelation(row, child, right)
    }
    const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(2)
    return `${percent(right.moves, right.allMoves)} % of the moves, ${percent(right.arcs, right.allArcs)} % of the relations right`
  }

  weights(): ParserWeights {
    return {
      moves: this.moves.model.write(() => ({ classes: MOVES, certain: this.moves.certain() }), 0, LEAST_MOVE_STEP),
      relations: this.naming.model.write(
        () => ({ classes: this.relations, certain: this.naming.certain() }),
        0,
        LEAST_RELATION_STEP,
      ),
    }
  }

  private start(row: Row): void {
    fillInput(this.input, 0, this.words, row.word, 0, row.word.length, row.tag, this.tagHashes, this.posHashes)
    this.tree.begin(0, row.word.length)
  }

  /** Makes the move where only one is possible; the parser does not score these. */
  private forced(): boolean {
    const { tree } = this
    if (tree.height === 0) tree.apply(SHIFT)
    else if (tree.height === 1 && !tree.canShift()) tree.apply(LEFT)
    else return false
    return true
  }

  /** The best move without cost against the best of all; gives the one to be made. */
  private learnMove(row: Row, explore: number, right: { moves: number; allMoves: number }): number {
    const { tree, costs, moves } = this
    parseFeatures(tree, this.input, moves.features)
    moves.score()
    moveCosts(tree, row.heads, costs)
    const least = Math.min(costs[SHIFT]!, costs[LEFT]!, costs[RIGHT]!)
    const legal = [tree.canShift(), tree.canShift() && tree.canLeft(), tree.canRight()]
    const certain = moves.decided()
    let best = certain >= 0 && legal[certain] ? certain : -1
    let free = -1
    for (let move = 0; move < MOVES.length; move++) {
      if (!legal[move]) continue
      if (best < 0 || (best !== certain && moves.scores[move]! > moves.scores[best]!)) best = move
      if (costs[move] === least && (free < 0 || moves.scores[move]! > moves.scores[free]!)) free = move
    }
    if (free < 0) free = best
    right.allMoves++
    if (best === free) right.moves++
    if (best !== certain) moves.learn(free, best)
    return best === free || this.random() < explore ? best : free
  }

  /** Names the relation of a token in the finished tree; what is right is known only where its head is. */
  private learnRelation(row: Row, child: number, right: { arcs: number; allArcs: number }): void {
    const { tree, naming } = this
    if (row.heads[child] !== tree.head[child] || tree.head[child] === tree.root) return
    relationFeatures(tree, this.input, tree, child, naming.features)
    if (naming.decided() >= 0) return
    naming.score()
    let best = 0
    for (let c = 1; c < naming.scores.length; c++) if (naming.scores[c]! > naming.scores[best]!) best = c
    right.allArcs++
    if (best === row.relations[child]) right.arcs++
    naming.learn(row.relations[child]!, best)
  }

  /** Counts the features along the right moves of a sentence, and of its right arcs. */
  private count(row: Row): void {
    const { tree, costs, moves, naming } = this
    this.start(row)
    while (!tree.finished) {
      if (this.forced()) continue
      parseFeatures(tree, this.input, moves.features)
      moveCosts(tree, row.heads, costs)
      const least = Math.min(costs[SHIFT]!, costs[LEFT]!, costs[RIGHT]!)
      const right = costs[RIGHT] === least && row.heads[tree.top] === tree.headOf(RIGHT)
      const move = costs[LEFT] === least ? LEFT : right || costs[SHIFT] !== least ? RIGHT : SHIFT
      moves.count(move)
      tree.apply(move)
    }
    for (let child = 0; child < row.heads.length; child++) {
      if (tree.head[child] === tree.root) continue
      relationFeatures(tree, this.input, tree, child, naming.features)
      naming.count(row.relations[child]!)
    }
  }
}

/** A perceptron with room for one decision, and the features that make it needless. */
class Learner {
  readonly features: Int32Array
  readonly scores: Float32Array
  private readonly found: Int32Array
  private known = 0
  private readonly counts = new FeatureTable()
  /** Of each decisive feature met: how often each class was right. */
  private readonly tallies = new Map<number, Map<number, number>>()
  private decisions = new Map<number, number>()
  private perceptron: Perceptron | null = null

  constructor(
    private readonly classes: number,
    size: number,
    private readonly decisive: readonly number[],
  ) {
    this.features = new Int32Array(size)
    this.found = new Int32Array(size)
    this.scores = new Float32Array(classes)
  }

  get model(): Perceptron {
    return (this.perceptron ??= new Perceptron(this.classes, this.counts, LEAST_FEATURE))
  }

  /** Counts the features of a decision whose right answer is `gold`. */
  count(gold: number): void {
    this.counts.count(this.features, this.features.length)
    for (const which of this.decisive) {
      const key = this.features[which]!
      const tally = this.tallies.get(key) ?? new Map<number, number>()
      tally.set(gold, (tally.get(gold) ?? 0) + 1)
      this.tallies.set(key, tally)
    }
  }

  /** After counting: finds what is certain. */
  begin(): void {
    for (const [key, tally] of this.tallies) {
      const all = [...tally.values()].reduce((sum, count) => sum + count, 0)
      const [gold, most] = [...tally].reduce((best, entry) => (entry[1] > best[1] ? entry : best))
      if (all >= CERTAIN_SEEN && most >= CERTAIN_SHARE * all) this.decisions.set(key, gold)
    }
    this.tallies.clear()
  }

  decided(): number {
    for (const which of this.decisive) {
      const found = this.decisions.get(this.features[which]!)
      if (found !== undefined) return found
    }
    return -1
  }

  certain(): [number, number][] {
    return [...this.decisions].sort(([a], [b]) => a - b)
  }

  score(): void {
    this.known = this.model.find(this.features, this.features.length, this.found)
    this.model.score(this.found, this.known, this.scores)
  }

  learn(gold: number, best: number): void {
    this.model.step()
    if (gold === best) return
    this.model.update(this.found, this.known, gold, 1)
    this.model.update(this.found, this.known, best, -1)
  }
}
