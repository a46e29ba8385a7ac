/**
 * Trains the name recogniser (annotate/language/names.ts) on articles with marked names; gives its weights file.
 */
import { ArticleCues } from '../annotate/language/article-cues'
import type { Gazetteer } from '../annotate/language/gazetteer'
import { MOST_NAME_FEATURES, nameFeatures, type NameInput } from '../annotate/language/name-features'
import { markCandidates, mayFollow, NameFinder } from '../annotate/language/names'
import { isHeadline, type Tagger } from '../annotate/language/tagger'
import { readWeights } from '../annotate/language/weights'
import type { Words } from '../annotate/language/words'
import type { NamedArticle } from './corpus'
import { Crf, type LabelledRun } from './crf'
import { FeatureTable } from './feature-table'
import { seededRandom, shuffle } from './random'

const SEED = 5

/** An article as numbers, all sentences in one row. */
export interface NamedRow {
  word: Int32Array
  tag: Int32Array
  sentences: number[]
  labels: Uint8Array
}

/** Numbers of the words and tags of an article; the tagger's, not the gold ones. */
export function namedRow(article: NamedArticle, words: Words, tagger: Tagger): NamedRow {
  const forms = article.sentences.flatMap((sentence) => sentence.forms)
  const word = Int32Array.from(forms, (form) => words.numberOf(form))
  const tag = new Int32Array(word.length)
  const sentences: number[] = []
  let at = 0
  for (const sentence of article.sentences) {
    sentences.push(at, at + sentence.forms.length)
    tagger.tag(words, word, at, at + sentence.forms.length, tag)
    at += sentence.forms.length
  }
  return {
    word,
    tag: tag.map((number) => tagger.hashes[number]!),
    sentences,
    labels: Uint8Array.from(article.sentences.flatMap((sentence) => sentence.labels)),
  }
}

/** `unsure`: rows in which names may have been left unmarked; see `unmarked`. */
export function trainNames(
  sure: readonly NamedRow[],
  unsure: readonly NamedRow[],
  words: Words,
  gazetteer: Gazetteer,
  epochs: number,
): Uint8Array {
  const training = new NamesTraining(words, gazetteer)
  const teacher = new NameFinder(readWeights(training.train(sure, epochs), 'names'), gazetteer)
  const doubts = unsure.map((row) => unmarked(row, teacher, words))
  return training.train([...sure, ...unsure], epochs, [...sure.map(() => null), ...doubts])
}

/**
 * Tokens that the texts do not mark but a recogniser trained on others takes for a name ("student Peter Novak", marked
 * only as part of a longer phrase): 1 at their places. Learning that these are no names would be learning a mistake.
 */
function unmarked(row: NamedRow, teacher: NameFinder, words: Words): Uint8Array {
  const doubts = new Uint8Array(row.word.length)
  for (const { first, end } of teacher.find(words, row.word, row.tag, row.sentences))
    if (row.labels.subarray(first, end).every((label) => label === 0)) doubts.fill(1, first, end)
  return doubts
}

/** One run of candidates of one article. */
interface Run {
  article: number
  from: number
  to: number
  first: number
  end: number
  headline: boolean
}

class NamesTraining {
  private readonly features = new Int32Array(MOST_NAME_FEATURES)

  constructor(
    private readonly words: Words,
    private readonly gazetteer: Gazetteer,
  ) {}

  /** `doubts` of a row: runs of candidates that hold one are not learnt. */
  train(rows: readonly NamedRow[], epochs: number, doubts: readonly (Uint8Array | null)[] = []): Uint8Array {
    const inputs = rows.map((row) => this.inputOf(row))
    const runs = rows
      .flatMap((row, article) => this.runsOf(row, article))
      .filter(({ article, first, end }) => !doubts[article]?.subarray(first, end).includes(1))
    const counts = new FeatureTable()
    for (const run of runs) this.eachToken(run, inputs, (count) => counts.count(this.features, count))
    const random = seededRandom(SEED)
    const crf = new Crf(counts, random)
    const labelled = runs.map((run) => this.labelledRun(crf, run, inputs, rows[run.article]!.labels))
    const order = Int32Array.from(runs.keys())
    for (let epoch = 0; epoch < epochs; epoch++) {
      shuffle(order, random)
      for (const r of order) crf.learn(labelled[r]!)
      if (epoch >= epochs / 2) crf.keep()
    }
    return crf.write()
  }

  private inputOf(row: NamedRow): NameInput {
    const { words } = this
    const { word, tag, sentences } = row
    const cues = new ArticleCues()
    cues.read(words, word, sentences)
    const listed = this.gazetteer.mark(words, word, sentences, new Int32Array(word.length))
    return { words, word, tag, listed, cues }
  }

  private runsOf(row: NamedRow, article: number): Run[] {
    const runs: Run[] = []
    const candidates = new Uint8Array(row.word.length)
    for (let s = 0; s < row.sentences.length; s += 2) {
      const from = row.sentences[s]!
      const to = row.sentences[s + 1]!
      markCandidates(this.words, row.word, from, to, candidates)
      const headline = isHeadline(this.words, row.word, from, to)
      for (let first = from; first < to; first++) {
        if (candidates[first] === 0) continue
        let end = first + 1
        while (end < to && candidates[end] === 1) end++
        runs.push({ article, from, to, first, end, headline })
        first = end
      }
    }
    return runs
  }

  private eachToken(run: Run, inputs: readonly NameInput[], use: (count: number, i: number) => void): void {
    for (let i = run.first; i < run.end; i++)
      use(nameFeatures(inputs[run.article]!, run.from, run.to, i, run.headline, this.features), i)
  }

  private labelledRun(crf: Crf, run: Run, inputs: readonly NameInput[], labels: Uint8Array): LabelledRun {
    const features: Int32Array[] = []
    this.eachToken(run, inputs, (count) => features.push(crf.find(this.features, count)))
    return {
      features,
      labels: startingAnew(labels.slice(run.first, run.end)),
      opens: run.first === run.from,
      closes: run.end === run.to,
    }
  }
}

/** Where a name goes on from a token that is no candidate, it begins here. */
function startingAnew(labels: Uint8Array): Uint8Array {
  labels.forEach((label, i) => {
    if (!mayFollow(labels[i - 1] ?? 0, label)) labels[i] = label - 1
  })
  return labels
}
