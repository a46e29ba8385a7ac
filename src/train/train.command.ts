/**
 * `npm run train -- FOLDER [OUT]`: trains tagger, parser and name recogniser on the texts in FOLDER and writes their
 * weights (see USAGE). Refuses a folder in which a file is missing, before it trains anything.
 */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Clusters, readClusters } from '../annotate/language/clusters'
import { Gazetteer } from '../annotate/language/gazetteer'
import { Parser } from '../annotate/language/parser'
import { createPipeline } from '../annotate/language/pipeline'
import { LONGEST_SENTENCE } from '../annotate/language/sentences'
import { ThreeWayModel } from '../annotate/language/three-way-model'
import { readWeights } from '../annotate/language/weights'
import { CLUSTERS_FILE, readModels, readWeightsFile, WEIGHTS_FOLDER } from '../ingest/model-files'
import * as corpus from './corpus'
import * as evaluate from './evaluate'
import { nameLists } from './name-lists'
import { readNews } from './news'
import { renamed } from './renamed'
import { type NamedRow, namedRow, trainNames } from './train-names'
import { trainParser } from './train-parser'
import { taggerOf, tagsFor, trainTagger } from './train-tagger'
import { packed } from './write-weights'

const FOLDS = 4
const TAGGER_EPOCHS = 8
const FOLD_EPOCHS = 4
const PARSER_EPOCHS = 12
const NAME_EPOCHS = 12

const started = Date.now()
const log = (line: string): void => console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}`)

function main(folder: string, out: string): void {
  mkdirSync(out, { recursive: true })
  if (resolve(out) !== WEIGHTS_FOLDER) copyFileSync(join(WEIGHTS_FOLDER, CLUSTERS_FILE), join(out, CLUSTERS_FILE))
  const clusters = readClusters(readWeightsFile(join(WEIGHTS_FOLDER, CLUSTERS_FILE)))
  const save = (name: string, bytes: Uint8Array): void => {
    const file = packed(bytes)
    writeFileSync(join(out, name), file)
    log(`${name}: ${file.length} bytes`)
  }
  const { TREEBANKS } = corpus
  const news = corpus.readTreebank(folder, TREEBANKS.news)
  const tests = {
    'gum-news': corpus.treeSentences(news),
    'ewt-test': corpus.treeSentences(corpus.readTreebank(folder, TREEBANKS.test)),
  }
  const gum = corpus.readTreebank(folder, TREEBANKS.gum)
  const others = [TREEBANKS.ewt, TREEBANKS.ewt2, TREEBANKS.pud].map((name) => corpus.readTreebank(folder, name))
  const sentences = [gum, ...others]
    .flatMap(corpus.treeSentences)
    .filter((sentence) => sentence.forms.length <= LONGEST_SENTENCE)

  const taggerWeights = trainTagger(sentences, clusters, TAGGER_EPOCHS, log)
  save('tagger.bin', taggerWeights)
  const lists = nameLists()
  save('name-lists.bin', Buffer.from(linesOf(lists)))
  const gazetteer = new Gazetteer(lists)
  const { tagger, words } = taggerOf(taggerWeights, clusters, (lower) => gazetteer.kindsOf(lower))
  for (const [name, test] of Object.entries(tests)) log(`${name}: ${evaluate.tagAccuracy(test, tagger, words)}`)

  const invented = readNews(words)
  const rowsOf = (articles: readonly corpus.NamedArticle[]): NamedRow[] =>
    articles.map((article) => namedRow(article, words, tagger))
  const withCopies = (articles: readonly corpus.NamedArticle[]): NamedRow[] =>
    rowsOf([...articles, ...renamed(articles, gazetteer)])
  const sure = withCopies([...invented.training, ...invented.training, ...corpus.readMarked(folder)])
  const nameWeights = trainNames(sure, withCopies(corpus.namedArticles(gum)), words, gazetteer, NAME_EPOCHS)
  save('names.bin', nameWeights)
  for (const [name, articles] of [
    ['gum-news', corpus.namedArticles(news)],
    ['invented news', invented.test],
  ] as const)
    log(`${name}: ${evaluate.nameAccuracy(rowsOf(articles), nameWeights, words, gazetteer)}`)

  const parserWeights = trainParser(sentences, foldedTags(sentences, clusters), {
    clusters,
    epochs: PARSER_EPOCHS,
    log,
  })
  save('parser-moves.bin', parserWeights.moves)
  save('parser-relations.bin', parserWeights.relations)
  const parser = new Parser(
    new ThreeWayModel(parserWeights.moves, 'parser'),
    readWeights(parserWeights.relations, 'parser'),
  )
  for (const [name, test] of Object.entries(tests))
    log(`${name}: ${evaluate.parseAccuracy(test, parser, tagger, words)}`)
  log(`gum-news: ${evaluate.segmentAccuracy(news, createPipeline(readModels(out)))}`)
}

/** Name lists as the file holds them (ingest/model-files.ts): a line for each set of kinds. */
function linesOf(lists: ReadonlyMap<string, number>): string {
  const names = new Map<number, string[]>()
  for (const [name, kinds] of lists) {
    const known = names.get(kinds)
    if (known === undefined) names.set(kinds, [name])
    else known.push(name)
  }
  return [...names]
    .sort(([a], [b]) => a - b)
    .map(([kinds, all]) => `${kinds}\t${all.join('|')}\n`)
    .join('')
}

/** Tags for the parser's training: each part of the sentences tagged by a tagger that was trained on the others. */
function foldedTags(sentences: readonly corpus.TreeSentence[], clusters: Clusters): string[][] {
  const tags = new Array<string[]>(sentences.length)
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = trainTagger(
      sentences.filter((_, i) => i % FOLDS !== fold),
      clusters,
      FOLD_EPOCHS,
    )
    const { tagger, words } = taggerOf(weights, clusters)
    sentences.forEach((sentence, i) => {
      if (i % FOLDS === fold) tags[i] = tagsFor(tagger, words, sentence.forms)
    })
    log(`tags for the parser: ${fold + 1} of ${FOLDS}`)
  }
  return tags
}

const USAGE = `usage: npm run train -- FOLDER [OUT]

Trains tagger, parser and name recogniser, prints how they do on texts that they have not seen, and writes the weights
to OUT (default: src/annotate/weights). The same folder and packages give the same weights. Takes some fifteen minutes
and 4 GB of memory.

FOLDER holds treebanks as JSON Lines, gzip'd (gumtrain, ewttrain, ewtdev, ewttest, pud, gum-news-dev: NAME.jsonl.gz), and texts
with marked names in names/ (en_ewt-ud-dev, en_ewt-ud-test, en_pud-ud-test: NAME.iob2.gz; wikigold.conll.txt.gz).
Where they come from: src/annotate/weights/LICENSE.md.`

const args = process.argv.slice(2)
const [folder, out] = args
const missing = folder === undefined ? [] : corpus.missingFiles(folder)
if (args.includes('--help') || args.includes('-h')) console.log(USAGE)
else if (folder === undefined) fail(USAGE)
else if (missing.length > 0)
  fail(`npm run train: ${folder} is no training folder: it has no ${missing.join(', ')} (see --help)`)
else main(folder, out ?? WEIGHTS_FOLDER)

function fail(message: string): void {
  console.error(message)
  process.exitCode = 2
}
