/**
 * The parsed text that every rule of `annotate/` reads: tokens as parallel arrays (one slot a token), so that a
 * 600-word article costs a few kilobytes and no object per word. Made by `parseText` (language/pipeline.ts).
 * Offsets are UTF-16 code units into `text`. Token numbers run through the whole text; ranges are half open.
 */
import type { NamedType } from '../annotated-article'
import type { Trees } from './trees'

/** Universal POS tags (universaldependencies.org), in the order of their numbers in `Document.pos`. */
export const POS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const
export type Pos = (typeof POS)[number]

/** A name as the recogniser found it: tokens first to end (exclusive). Titles ("President") stand outside it. */
export interface Name {
  first: number
  end: number
  type: NamedType
}

export interface Document {
  /** Exactly the text that was given. */
  readonly text: string
  readonly size: number
  readonly start: Int32Array
  readonly end: Int32Array
  /** The token as printed, and lower-cased with curly apostrophes made straight. */
  readonly form: readonly string[]
  readonly lower: readonly string[]
  readonly pos: readonly Pos[]
  /** Penn Treebank tag, e.g. 'VBD', 'NNP'. */
  readonly tag: readonly string[]
  /** What depends on what. */
  readonly trees: Trees
  /** Sentence number of each token; sentence s is tokens sentences[2s] to sentences[2s+1]. */
  readonly sentenceOf: Int32Array
  readonly sentences: Int32Array
  /** Likewise for paragraphs (blocks between blank lines). */
  readonly paragraphOf: Int32Array
  readonly paragraphs: Int32Array
  /** In text order, never overlapping. */
  readonly names: readonly Name[]
}
