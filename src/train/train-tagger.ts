/** Trains the tagger (annotate/language/tagger.ts) on sentences with tags; gives its weights file. */
import type { Clusters } from '../annotate/language/clusters'
import { NO_TAG, TAG_FEATURES, tagFeatures, tagHash } from '../annotate/language/tag-features'
import { isHeadline, Tagger } from '../annotate/language/tagger'
import { readWeights } from '../annotate/language/weights'
import { lowerCased, type WordKnowledge, Words } from '../annotate/language/words'
import type { TreeSentence } from './corpus'
import { FeatureTable } from './feature-table'
import { Perceptron } from './perceptron'
import { seededRandom, shuffle } from './random'

const SEED = 7
const LEAST_FEATURE = 2
const LEAST_WEIGHT = 0.02
/** Weights whose stored value (up to 127) is smaller are left out: most of the file, little of the accuracy. */
const LEAST_STEP = 18
/** Tags met less often are not learnt. */
const LEAST_TAG = 5
/** A word this often seen and this surely of one tag is never scored. */
const FIXED_SEEN = 40
const FIXED_SHARE = 0.998
/** A word this often seen has only tags that it was seen with in at least this share; with a capital, those of names too. */
const KNOWN_SEEN = 30
const KNOWN_SHARE = 0.003
const NAME_TAGS = ['PROPN/NNP', 'PROPN/NNPS']
/** Tags that words seen less often have at least in this share. */
const OPEN_SHARE = 0.0005

type Log = (line: string) => void

export function trainTagger(
  sentences: readonly TreeSentence[],
  clusters: Clusters,
  epochs: number,
  log: Log = () => undefined,
): Uint8Array {
  const tags = tagsOf(sentences)
  const { sets, known } = tagSets(sentences, tags)
  const knowledge: WordKnowledge = {
    tagSet: (lower, capital) => known.get(lower)?.[capital ? 1 : 0] ?? 0,
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
      if (sets[words.tagSet[word[i]!]!]!.length > 1) counts.count(features, TAG_FEATURES)
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
        const among = sets[words.tagSet[word[i]!]!]!
        let best = among[0]!
        if (among.length > 1) {
          tagFeatures(words, word, 0, word.length, i, headline, last, lastButOne, features)
          const count = model.find(features, TAG_FEATURES, found)
          model.score(found, count, scores)
          for (const c of among) if (scores[c]! > scores[best]!) best = c
          model.step()
          if (best !== gold[i] && among.includes(gold[i]!)) {
            model.update(found, count, gold[i]!, 1)
            model.update(found, count, best, -1)
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
  return model.write(() => ({ classes: tags, sets, known: Object.fromEntries(known) }), LEAST_WEIGHT, LEAST_STEP)
}

/** A tagger of these weights, with a table of words that knows it. */
export function taggerOf(
  weights: Uint8Array,
  clusters: Clusters,
  nameKinds: (lower: string) => number = () => 0,
): { tagger: Tagger; words: Words } {
  const tagger = new Tagger(readWeights(weights, 'tagger'))
  const knowledge: WordKnowledge = {
    tagSet: (lower, capital) => tagger.tagSet(lower, capital),
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

interface TagSets {
  /** Numbers of the tags that a word may have: first for words that are not known. */
  sets: number[][]
  /** Of each known word, lower-cased, the numbers of its sets: in small letters, with a capital. */
  known: Map<string, [number, number]>
}

function tagSets(sentences: readonly TreeSentence[], tags: readonly string[]): TagSets {
  const open = new Array<number>(tags.length).fill(0)
  const sets: number[][] = [[]]
  const known = new Map<string, [number, number]>()
  const numbers = new Map<string, number>()
  const numberOf = (set: number[]): number => {
    const number = numbers.get(set.join()) ?? sets.push(set) - 1
    numbers.set(set.join(), number)
    return number
  }
  for (const [lower, { small, all }] of tagCounts(sentences, tags)) {
    if (sum(all) < KNOWN_SEEN) all.forEach((count, tag) => (open[tag]! += count))
    else known.set(lower, [numberOf(seenTags(sum(small) < KNOWN_SEEN ? all : small)), numberOf(capitalTags(all, tags))])
  }
  sets[0] = [...tags.keys()].filter((tag) => open[tag]! >= OPEN_SHARE * sum(open))
  return { sets, known }
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)

const seenTags = (counts: readonly number[]): number[] =>
  [...counts.keys()].filter((tag) => counts[tag]! > 0 && counts[tag]! >= KNOWN_SHARE * sum(counts))

/** Tags of a word with a capital, which may be part of a name unless it is always the same thing. */
function capitalTags(counts: readonly number[], tags: readonly string[]): number[] {
  const most = counts.reduce((best, count, tag) => (count > counts[best]! ? tag : best), 0)
  if (sum(counts) >= FIXED_SEEN && counts[most]! >= FIXED_SHARE * sum(counts)) return [most]
  const seen = new Set(seenTags(counts))
  return [...tags.keys()].filter((tag) => seen.has(tag) || NAME_TAGS.includes(tags[tag]!))
}

/** How often a word has each tag: in small letters, and in all. */
interface TagCounts {
  small: number[]
  all: number[]
}

/** Of each word, lower-cased, what tags it has; in the order of the words. */
function tagCounts(sentences: readonly TreeSentence[], tags: readonly string[]): [string, TagCounts][] {
  const numbers = new Map(tags.map((tag, number) => [tag, number]))
  const none = (): number[] => new Array<number>(tags.length).fill(0)
  const seen = new Map<string, TagCounts>()
  for (const sentence of sentences)
    sentence.forms.forEach((form, i) => {
      const lower = lowerCased(form)
      const counts = seen.get(lower) ?? { small: none(), all: none() }
      seen.set(lower, counts)
      const tag = numbers.get(sentence.tags[i]!)
      if (tag === undefined) return
      counts.all[tag]!++
      if (!/\p{Lu}/u.test(form)) counts.small[tag]!++
    })
  return [...seen].sort(([a], [b]) => (a < b ? -1 : 1))
}
