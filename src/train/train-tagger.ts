/** Trains the tagger (annotate/language/tagger.ts) on sentences with tags; gives its weights file. */
import type { Clusters } from '../annotate/language/clusters'
import { NO_TAG, TAG_FEATURES, tagFeatures, tagHash, isHeadline, Tagger } from '../annotate/language/tagger'
import { readWeights } from '../annotate/language/weights'
import { lowerCased, type WordKnowledge, Words } from '../annotate/language/words'
import type { TreeSentence } from './corpus'
import { FeatureTable } from './feature-table'
import { Perceptron } from './perceptron'
import { seededRandom, shuffle } from './random'

const SEED = 7
const LEAST_FEATURE = 2
const LEAST_WEIGHT = 0.02
/** Tags met less often are not learnt. */
const LEAST_TAG = 5
/** A word this often seen and this surely of one tag is never scored. */
const FIXED_SEEN = 40
const FIXED_SHARE = 0.998

type Log = (line: string) => void

export function trainTagger(
  sentences: readonly TreeSentence[],
  clusters: Clusters,
  epochs: number,
  log: Log = () => undefined,
): Uint8Array {
  const tags = tagsOf(sentences)
  const fixed = fixedTags(sentences, tags)
  const knowledge: WordKnowledge = {
    fixedTag: (lower) => fixed.get(lower) ?? -1,
    nameKinds: () => 0,
    cluster: (hash) => clusters.of(hash),
  }
  const words = new Words(knowledge, Infinity)
  const hashes = Int32Array.from(tags, tagHash)
  const rows = sentences.map((sentence) => {
    const word = Int32Array.from(sentence.forms, (form) => words.numberOf(form))
    return {
      word,
      gold: Int32Array.from(sentence.tags, (tag) => tags.indexOf(tag)),
      headline: isHeadline(words, word, 0, word.length),
    }
  })
  const features = new Int32Array(TAG_FEATURES)

  const counts = new FeatureTable()
  for (const { word, gold, headline } of rows) {
    let last = NO_TAG
    let lastButOne = NO_TAG
    for (let i = 0; i < word.length; i++) {
      tagFeatures(words, word, 0, word.length, i, headline, last, lastButOne, features)
      if (words.fixedTag[word[i]!]! < 0) counts.count(features, TAG_FEATURES)
      lastButOne = last
      last = gold[i]! >= 0 ? hashes[gold[i]!]! : NO_TAG
    }
  }

  const model = new Perceptron(tags.length, counts, LEAST_FEATURE)
  const found = new Int32Array(TAG_FEATURES)
  const scores = new Float32Array(tags.length)
  const random = seededRandom(SEED)
  const order = Int32Array.from(rows.keys())
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(order, random)
    let right = 0
    let all = 0
    for (const s of order) {
      const { word, gold, headline } = rows[s]!
      let last = NO_TAG
      let lastButOne = NO_TAG
      for (let i = 0; i < word.length; i++) {
        let best = words.fixedTag[word[i]!]!
        if (best < 0) {
          tagFeatures(words, word, 0, word.length, i, headline, last, lastButOne, features)
          const known = model.find(features, TAG_FEATURES, found)
          model.score(found, known, scores)
          best = 0
          for (let c = 1; c < scores.length; c++) if (scores[c]! > scores[best]!) best = c
          model.step()
          if (gold[i]! >= 0 && best !== gold[i]) {
            model.update(found, known, gold[i]!, 1)
            model.update(found, known, best, -1)
          }
        }
        all++
        if (best === gold[i]) right++
        lastButOne = last
        last = hashes[best]!
      }
    }
    log(`tagger, epoch ${epoch}: ${((100 * right) / all).toFixed(2)} % of its own training tokens`)
  }
  return model.write(() => ({ classes: tags, fixed: Object.fromEntries(fixed) }), LEAST_WEIGHT)
}

/** A tagger of these weights, with a table of words that knows it. */
export function taggerOf(
  weights: Uint8Array,
  clusters: Clusters,
  nameKinds: (lower: string) => number = () => 0,
): { tagger: Tagger; words: Words } {
  const tagger = new Tagger(readWeights(weights, 'tagger'))
  const knowledge: WordKnowledge = {
    fixedTag: (lower) => tagger.fixedTag(lower),
    nameKinds,
    cluster: (hash) => clusters.of(hash),
  }
  return { tagger, words: new Words(knowledge, Infinity) }
}

/** Tags of a sentence, by name. */
export function tagsFor(tagger: Tagger, words: Words, forms: readonly string[]): string[] {
  const word = Int32Array.from(forms, (form) => words.numberOf(form))
  const tag = new Int32Array(word.length)
  tagger.tag(words, word, 0, word.length, tag)
  return Array.from(tag, (number) => tagger.tags[number]!)
}

function tagsOf(sentences: readonly TreeSentence[]): string[] {
  const counts = new Map<string, number>()
  for (const { tags } of sentences) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= LEAST_TAG)
    .map(([tag]) => tag)
    .sort()
}

/** Words that are always one thing, lower-cased, with the number of their tag. */
function fixedTags(sentences: readonly TreeSentence[], tags: readonly string[]): Map<string, number> {
  const seen = new Map<string, Map<string, number>>()
  for (const sentence of sentences) {
    sentence.forms.forEach((form, i) => {
      const lower = lowerCased(form)
      const counts = seen.get(lower) ?? new Map<string, number>()
      counts.set(sentence.tags[i]!, (counts.get(sentence.tags[i]!) ?? 0) + 1)
      seen.set(lower, counts)
    })
  }
  const fixed = new Map<string, number>()
  for (const [lower, counts] of [...seen].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
    const [tag, most] = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))
    if (all >= FIXED_SEEN && most >= FIXED_SHARE * all && tags.includes(tag)) fixed.set(lower, tags.indexOf(tag))
  }
  return fixed
}
