/**
 * From plain text to a parsed `Document`: tokens, paragraphs, sentences, tags, dependency trees, names. Pure: the same
 * text gives the same document. The models are handed in as bytes; reading files is not this folder's business.
 */
import { POS, type Document, type Pos } from './document'
import { readClusters } from './clusters'
import { Gazetteer } from './gazetteer'
import { NameFinder } from './names'
import { fillInput, Parser, posHash } from './parser'
import { ParserInput } from './parser-features'
import { segment } from './sentences'
import { Tagger } from './tagger'
import { ThreeWayModel } from './three-way-model'
import { Tokeniser } from './tokeniser'
import { nodeOf, Trees } from './trees'
import { readWeights } from './weights'
import { enlarged, Words } from './words'

/** Everything that was trained: contents of the weights files, uncompressed. */
export interface LanguageModels {
  readonly tagger: Uint8Array
  /** The parser's moves, and its relations. */
  readonly parser: readonly [Uint8Array, Uint8Array]
  readonly names: Uint8Array
  /** Name lists: lower-cased name, tokens joined by one blank, to its kinds (bits of gazetteer.ts). */
  readonly nameKinds: ReadonlyMap<string, number>
  readonly clusters: Uint8Array
}

/**
 * Sentences that start after so many tokens are cut but not read: they get the tag X, hang on their first token and hold
 * no names. No article is that long (this is a book's chapter or two); an attack may be.
 */
export const MOST_TOKENS_READ = 30_000

export interface Pipeline {
  /** Parses any text whatever, also an empty one; never throws for what a text holds. */
  parse(text: string): Document
}

/** Loads the models once (some tenths of a second); throws BAD_CONFIG for weights that are damaged. */
export const createPipeline = (models: LanguageModels): Pipeline => new ModelPipeline(models)

class ModelPipeline implements Pipeline {
  private readonly tagger: Tagger
  private readonly parser: Parser
  private readonly names: NameFinder
  private readonly words: Words
  private readonly tokens: Tokeniser
  /** Of each tag: its two halves, and the hash of the first. */
  private readonly pos: readonly Pos[]
  private readonly penn: readonly string[]
  private readonly posHashes: Int32Array
  private tag = new Int32Array(1024)
  private tagHash = new Int32Array(1024)

  constructor(models: LanguageModels) {
    const gazetteer = new Gazetteer(models.nameKinds)
    this.tagger = new Tagger(readWeights(models.tagger, 'tagger'))
    this.parser = new Parser(new ThreeWayModel(models.parser[0], 'parser'), readWeights(models.parser[1], 'parser'))
    this.names = new NameFinder(readWeights(models.names, 'name recogniser'), gazetteer)
    const clusters = readClusters(models.clusters)
    this.words = new Words({
      tagSet: (lower, capital) => this.tagger.tagSet(lower, capital),
      nameKinds: (lower) => gazetteer.kindsOf(lower),
      cluster: (hash) => clusters.of(hash),
    })
    this.tokens = new Tokeniser(this.words)
    const halves = this.tagger.tags.map((tag) => tag.split('/'))
    this.pos = halves.map(([pos]) => POS.find((known) => known === pos) ?? 'X')
    this.penn = halves.map(([, penn]) => penn ?? '')
    this.posHashes = Int32Array.from(this.pos, posHash)
  }

  parse(text: string): Document {
    const { words, tokens, tagger } = this
    words.trim()
    const sentences: number[] = []
    const paragraphs: number[] = []
    segment(text, tokens, words, sentences, paragraphs)
    const { size, word } = tokens
    if (this.tag.length < size) {
      this.tag = enlarged(this.tag, size * 2)
      this.tagHash = enlarged(this.tagHash, size * 2)
    }
    const read = sentences.filter((_, at) => sentences[at - (at % 2)]! < MOST_TOKENS_READ)
    const unread = read.at(-1) ?? 0
    for (let s = 0; s < read.length; s += 2) tagger.tag(words, word, read[s]!, read[s + 1]!, this.tag)
    for (let i = 0; i < unread; i++) this.tagHash[i] = tagger.hashes[this.tag[i]!]!
    const sentenceOf = membership(sentences, size)
    const bounds = Int32Array.from(sentences)
    return {
      text,
      size,
      start: tokens.start.slice(0, size),
      end: tokens.end.slice(0, size),
      form: this.column(size, word, words.forms),
      lower: this.column(size, word, words.lowers),
      pos: this.column(size, this.tag, this.pos, unread, 'X'),
      tag: this.column(size, this.tag, this.penn, unread, 'FW'),
      trees: new Trees(this.parser, this.inputOf(bounds, read.length >> 1), bounds, sentenceOf, read.length >> 1),
      sentenceOf,
      sentences: bounds,
      paragraphOf: membership(paragraphs, size),
      paragraphs: Int32Array.from(paragraphs),
      names: this.names.find(words, word, this.tagHash, read),
    }
  }

  /** What the parser sees of the first `read` sentences. */
  private inputOf(sentences: Int32Array, read: number): ParserInput {
    const { words, tagger, posHashes } = this
    const input = new ParserInput(nodeOf(sentences[2 * read - 1] ?? 0, read))
    for (let s = 0; s < read; s++) {
      const from = sentences[2 * s]!
      const to = sentences[2 * s + 1]!
      fillInput(input, nodeOf(from, s), words, this.tokens.word, from, to, this.tag, tagger.hashes, posHashes)
    }
    return input
  }

  /** The values that numbers stand for; from `known` on, `other`. */
  private column<T>(size: number, numbers: Int32Array, values: readonly T[], known = size, other = values[0]!): T[] {
    const column = new Array<T>(size)
    for (let i = 0; i < known; i++) column[i] = values[numbers[i]!]!
    return known < size ? column.fill(other, known) : column
  }
}

/** Of each token, the number of the range that it stands in. */
function membership(ranges: readonly number[], size: number): Int32Array {
  const member = new Int32Array(size)
  for (let r = 0; r < ranges.length; r += 2) member.fill(r >> 1, ranges[r]!, ranges[r + 1]!)
  return member
}
