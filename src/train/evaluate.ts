/** Measures trained models on documents that they were not trained on; gives lines to print. */
import type { Gazetteer } from '../annotate/language/gazetteer'
import { NameFinder, namesOf } from '../annotate/language/names'
import { fillInput, Parser, posHash } from '../annotate/language/parser'
import { ParserInput } from '../annotate/language/parser-features'
import type { Pipeline } from '../annotate/language/pipeline'
import type { Tagger } from '../annotate/language/tagger'
import { AFTER_TOKENS, Tree } from '../annotate/language/tree'
import { readWeights } from '../annotate/language/weights'
import type { Words } from '../annotate/language/words'
import type { TreebankDocument, TreeSentence } from './corpus'
import { tagsFor } from './train-tagger'
import type { NamedRow } from './train-names'

const percent = (part: number, whole: number): string => ((100 * part) / (whole || 1)).toFixed(2)

/** Precision, recall and their harmonic mean. */
const f1 = (hit: number, found: number, gold: number): string =>
  `P ${percent(hit, found)} R ${percent(hit, gold)} F1 ${percent(2 * hit, found + gold)}`

export function tagAccuracy(sentences: readonly TreeSentence[], tagger: Tagger, words: Words): string {
  let universal = 0
  let penn = 0
  let all = 0
  for (const { forms, tags } of sentences) {
    tagsFor(tagger, words, forms).forEach((tag, i) => {
      const [pos, fine] = tag.split('/')
      const [goldPos, goldFine] = tags[i]!.split('/')
      all++
      if (pos === goldPos) universal++
      if (fine === goldFine) penn++
    })
  }
  return `UPOS ${percent(universal, all)} XPOS ${percent(penn, all)} of ${all} tokens`
}

export function parseAccuracy(
  sentences: readonly TreeSentence[],
  parser: Parser,
  tagger: Tagger,
  words: Words,
): string {
  const posHashes = Int32Array.from(tagger.tags, (tag) => posHash(tag.slice(0, tag.indexOf('/'))))
  const longest = Math.max(...sentences.map(({ forms }) => forms.length))
  const tree = new Tree(longest + AFTER_TOKENS)
  const input = new ParserInput(longest + AFTER_TOKENS)
  let attached = 0
  let labelled = 0
  let all = 0
  for (const { forms, heads, relations } of sentences) {
    const word = Int32Array.from(forms, (form) => words.numberOf(form))
    const tag = new Int32Array(word.length)
    tagger.tag(words, word, 0, word.length, tag)
    fillInput(input, 0, words, word, 0, word.length, tag, tagger.hashes, posHashes)
    parser.parse(tree, input, 0, word.length)
    heads.forEach((head, i) => {
      all++
      if (tree.head[i] !== head) return
      attached++
      if (parser.relations[parser.relation(tree, input, tree, i)] === relations[i]) labelled++
    })
  }
  return `UAS ${percent(attached, all)} LAS ${percent(labelled, all)} of ${all} tokens`
}

/** Names with exactly the right span and type. */
export function nameAccuracy(
  rows: readonly NamedRow[],
  weights: Uint8Array,
  words: Words,
  gazetteer: Gazetteer,
): string {
  const finder = new NameFinder(readWeights(weights, 'names'), gazetteer)
  const counts = new Map<string, { hit: number; found: number; gold: number }>()
  const of = (type: string): { hit: number; found: number; gold: number } => {
    if (!counts.has(type)) counts.set(type, { hit: 0, found: 0, gold: 0 })
    return counts.get(type)!
  }
  for (const row of rows) {
    const gold = new Map(namesOf(row.labels, row.labels.length).map((name) => [`${name.first}-${name.end}`, name.type]))
    for (const type of gold.values()) for (const key of [type, 'ALL']) of(key).gold++
    for (const name of finder.find(words, row.word, row.tag, row.sentences)) {
      const hit = gold.get(`${name.first}-${name.end}`) === name.type
      for (const key of [name.type, 'ALL']) {
        of(key).found++
        if (hit) of(key).hit++
      }
    }
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, { hit, found, gold }]) => `${type} ${f1(hit, found, gold)}`)
    .join('; ')
}

/** Tokens and sentences found in the plain texts, by their offsets. */
export function segmentAccuracy(documents: readonly TreebankDocument[], pipeline: Pipeline): string {
  const tokens = { hit: 0, found: 0, gold: 0 }
  const sentences = { hit: 0, found: 0, gold: 0 }
  const compare = (counts: typeof tokens, gold: ReadonlySet<string>, found: ReadonlySet<string>): void => {
    counts.gold += gold.size
    counts.found += found.size
    for (const span of found) if (gold.has(span)) counts.hit++
  }
  for (const { text, toks, sents } of documents) {
    const parsed = pipeline.parse(text)
    compare(
      tokens,
      new Set(toks.map((token) => `${token.s}-${token.e}`)),
      new Set(parsed.form.map((_, i) => `${parsed.start[i]}-${parsed.end[i]}`)),
    )
    const found = new Set<string>()
    for (let s = 0; s < parsed.sentences.length; s += 2)
      found.add(`${parsed.start[parsed.sentences[s]!]}-${parsed.end[parsed.sentences[s + 1]! - 1]}`)
    compare(sentences, new Set(sents.map(([from, to]) => `${toks[from]!.s}-${toks[to - 1]!.e}`)), found)
  }
  return `tokens ${f1(tokens.hit, tokens.found, tokens.gold)}; sentences ${f1(sentences.hit, sentences.found, sentences.gold)}`
}
