/**
 * Trains the parser (annotate/language/parser.ts) on sentences with trees, by letting it parse and go wrong: from the
 * second epoch on it mostly follows its own moves, and the oracle tells what is still best (Goldberg and Nivre 2013).
 */
import type { Clusters } from '../annotate/language/clusters'
import { fillInput, moveName, posHash, ROOT_NAME, SHIFT_NAME } from '../annotate/language/parser'
import { PARSE_FEATURES, parseFeatures, parserInput, relationHash } from '../annotate/language/parser-features'
import { LONGEST_SENTENCE } from '../annotate/language/sentences'
import { tagHash } from '../annotate/language/tagger'
import { LEFT, RIGHT, SHIFT, Tree } from '../annotate/language/tree'
import { type WordKnowledge, Words } from '../annotate/language/words'
import type { TreeSentence } from './corpus'
import { moveCosts, projective } from './oracle'
import { FeatureTable } from './feature-table'
import { Perceptron } from './perceptron'
import { seededRandom, shuffle } from './random'

const SEED = 11
const LEAST_FEATURE = 2
const LEAST_MOVE = 5
/** Number of ROOT_NAME: never scored, it is the last move of every sentence. */
const ROOT_CLASS = 1
/** How often it follows its own move where that is wrong, after the first epoch. */
const EXPLORE = 0.9

interface Options {
  clusters: Clusters
  epochs: number
  /** Averaged weights of fewer steps are left out: most of the file, none of the accuracy. */
  leastStep: number
  log?: (line: string) => void
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
  options: Options,
): Uint8Array {
  return new ParserTraining(sentences, tags, options.clusters).run(options)
}

class ParserTraining {
  private readonly words: Words
  private readonly rows: Row[]
  private readonly classes: string[]
  /** Of each class: its move, and the number of its relation (-1 for SHIFT). */
  private readonly move: Int32Array
  private readonly relation: Int32Array
  private readonly relationHashes: Int32Array
  private readonly tagHashes: Int32Array
  private readonly posHashes: Int32Array
  private readonly tree = new Tree()
  private readonly input = parserInput(LONGEST_SENTENCE + 4)
  private readonly features = new Int32Array(PARSE_FEATURES)
  private readonly found = new Int32Array(PARSE_FEATURES)
  private readonly costs = new Int32Array(3)
  private readonly scores: Float32Array

  constructor(sentences: readonly TreeSentence[], tags: readonly (readonly string[])[], clusters: Clusters) {
    const knowledge: WordKnowledge = { fixedTag: () => -1, nameKinds: () => 0, cluster: (hash) => clusters.of(hash) }
    this.words = new Words(knowledge, Infinity)
    const tagNames = [...new Set(tags.flat())].sort()
    const relations = [...new Set(sentences.flatMap((sentence) => sentence.relations))].sort()
    this.tagHashes = Int32Array.from(tagNames, tagHash)
    this.posHashes = Int32Array.from(tagNames, (tag) => posHash(tag.slice(0, tag.indexOf('/'))))
    this.relationHashes = Int32Array.from(relations, relationHash)
    const tagNumbers = new Map(tagNames.map((tag, i) => [tag, i]))
    const relationNumbers = new Map(relations.map((relation, i) => [relation, i]))
    this.rows = sentences.map((sentence, s) => ({
      word: Int32Array.from(sentence.forms, (form) => this.words.numberOf(form)),
      tag: Int32Array.from(tags[s]!, (tag) => tagNumbers.get(tag)!),
      heads: projective(sentence.heads),
      relations: Int32Array.from(sentence.relations, (relation) => relationNumbers.get(relation)!),
    }))
    this.classes = movesOf(this.rows, relations)
    this.scores = new Float32Array(this.classes.length)
    this.move = Int32Array.from(this.classes, (name) =>
      name === SHIFT_NAME ? SHIFT : name.startsWith('LEFT') ? LEFT : RIGHT,
    )
    this.relation = Int32Array.from(this.classes, (name) =>
      name === SHIFT_NAME ? -1 : relationNumbers.get(name.slice(name.indexOf(' ') + 1))!,
    )
  }

  run({ epochs, leastStep, log = () => undefined }: Options): Uint8Array {
    const model = new Perceptron(this.classes.length, this.countFeatures(), LEAST_FEATURE)
    log(`parser: ${model.features} features, ${this.classes.length} moves`)
    const random = seededRandom(SEED)
    const order = Int32Array.from(this.rows.keys())
    for (let epoch = 1; epoch <= epochs; epoch++) {
      shuffle(order, random)
      let right = 0
      let all = 0
      for (const s of order) {
        const row = this.rows[s]!
        this.start(row)
        while (!this.tree.finished) {
          if (this.forced(row)) continue
          all++
          if (this.learn(model, row, epoch > 1 && random() < EXPLORE)) right++
        }
      }
      log(`parser, epoch ${epoch}: ${((100 * right) / all).toFixed(2)} % of the moves free of cost`)
    }
    return model.write(() => ({ classes: this.classes }), 0, leastStep)
  }

  private start(row: Row): void {
    fillInput(this.input, this.words, row.word, 0, row.word.length, row.tag, this.tagHashes, this.posHashes)
    this.tree.reset(row.word.length)
  }

  /** Makes the move where only one is possible; the parser does not score these. */
  private forced(row: Row): boolean {
    const { tree } = this
    if (tree.height === 0) this.apply(SHIFT, -1)
    else if (tree.height === 1 && !tree.canShift()) this.apply(LEFT, row.relations[tree.stack[0]!]!)
    else return false
    return true
  }

  private apply(move: number, relation: number): void {
    const { tree } = this
    const child = move === SHIFT ? tree.none : tree.stack[tree.height - 1]!
    tree.apply(move, relation)
    if (move !== SHIFT) this.input.relation[child] = this.relationHashes[relation]!
  }

  /** One decision: the best move without cost against the best of all. Gives whether the latter cost nothing. */
  private learn(model: Perceptron, row: Row, explore: boolean): boolean {
    const { tree, features, found, scores, costs } = this
    parseFeatures(tree, this.input, features)
    const known = model.find(features, PARSE_FEATURES, found)
    model.score(found, known, scores)
    moveCosts(tree, row.heads, costs)
    const least = Math.min(costs[SHIFT]!, costs[LEFT]!, costs[RIGHT]!)
    const legal = [tree.canShift(), tree.canLeft(), tree.canRight()]
    let best = -1
    let bestFree = -1
    for (let c = 0; c < scores.length; c++) {
      if (c === ROOT_CLASS || !legal[this.move[c]!]) continue
      if (best < 0 || scores[c]! > scores[best]!) best = c
      if ((bestFree < 0 || scores[c]! > scores[bestFree]!) && this.isFree(c, least, row)) bestFree = c
    }
    model.step()
    const free = bestFree < 0 || best === bestFree || this.isFree(best, least, row)
    if (!free) {
      model.update(found, known, bestFree, 1)
      model.update(found, known, best, -1)
    }
    const taken = free || explore ? best : bestFree
    this.apply(this.move[taken]!, this.relation[taken]!)
    return free
  }

  /** Whether the class loses no arc, and names the relation rightly if it makes a right arc. */
  private isFree(klass: number, least: number, row: Row): boolean {
    const move = this.move[klass]!
    if (this.costs[move] !== least) return false
    if (move === SHIFT) return true
    const { tree } = this
    const child = tree.stack[tree.height - 1]!
    const head = move === LEFT ? tree.front : tree.stack[tree.height - 2]!
    return row.heads[child] !== head || this.relation[klass] === row.relations[child]
  }

  /** Counts the features along the right moves. */
  private countFeatures(): FeatureTable {
    const { tree, costs } = this
    const counts = new FeatureTable()
    for (const row of this.rows) {
      this.start(row)
      while (!tree.finished) {
        if (this.forced(row)) continue
        parseFeatures(tree, this.input, this.features)
        counts.count(this.features, PARSE_FEATURES)
        moveCosts(tree, row.heads, costs)
        const child = tree.stack[tree.height - 1]!
        const least = Math.min(costs[SHIFT]!, costs[LEFT]!, costs[RIGHT]!)
        if (costs[LEFT] === least) this.apply(LEFT, row.relations[child]!)
        else if (costs[RIGHT] === least && row.heads[child] === tree.stack[tree.height - 2])
          this.apply(RIGHT, row.relations[child]!)
        else if (costs[SHIFT] === least) this.apply(SHIFT, -1)
        else this.apply(RIGHT, row.relations[child]!)
      }
    }
    return counts
  }
}

/** Names of the moves, in the order that the parser asks for. */
function movesOf(rows: readonly Row[], relations: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const { heads, relations: own } of rows) {
    heads.forEach((head, i) => {
      const name = moveName(head > i ? LEFT : RIGHT, relations[own[i]!]!)
      counts.set(name, (counts.get(name) ?? 0) + 1)
    })
  }
  const frequent = [...counts]
    .filter(([name, count]) => count >= LEAST_MOVE && name !== ROOT_NAME)
    .map(([name]) => name)
  return [SHIFT_NAME, ROOT_NAME, ...frequent.sort()]
}
