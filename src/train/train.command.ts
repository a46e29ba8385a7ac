/**
 * `npm run train -- FOLDER [OUT]`: trains tagger, parser and name recogniser on the texts in FOLDER, prints how well they
 * do on texts that they have not seen, and writes the weights to OUT (src/annotate/weights). The same folder gives the
 * same weights. Takes some ten minutes and 4 GB of memory.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { Gazetteer } from '../annotate/language/gazetteer'
import { Parser } from '../annotate/language/parser'
import { createPipeline } from '../annotate/language/pipeline'
import { LONGEST_SENTENCE } from '../annotate/language/sentences'
import { readWeights } from '../annotate/language/weights'
import { readModels, WEIGHTS_FOLDER } from '../ingest/model-files'
import * as corpus from './corpus'
import * as evaluate from './evaluate'
import { nameLists } from './name-lists'
import { namedRow, trainNames } from './train-names'
import { trainParser } from './train-parser'
import { taggerOf, tagsFor, trainTagger } from './train-tagger'

const FOLDS = 4
const TAGGER_EPOCHS = 8
const FOLD_EPOCHS = 4
const PARSER_EPOCHS = 12
const PARSER_LEAST_WEIGHT = 0.5
const NAME_EPOCHS = 8

const started = Date.now()
const log = (line: string): void => console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}`)

function main(folder: string, out: string): void {
  mkdirSync(out, { recursive: true })
  const save = (name: string, bytes: Uint8Array): void => {
    const packed = brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 },
    })
    writeFileSync(join(out, name), packed)
    log(`${name}: ${packed.length} bytes`)
  }
  const news = corpus.readTreebank(folder, 'gum-news-dev')
  const tests = {
    'gum-news': corpus.treeSentences(news),
    'ewt-test': corpus.treeSentences(corpus.readTreebank(folder, 'ewttest')),
  }
  const gum = corpus.readTreebank(folder, 'gumtrain')
  const sentences = [gum, corpus.readTreebank(folder, 'ewttrain'), corpus.readTreebank(folder, 'pud')]
    .flatMap(corpus.treeSentences)
    .filter((sentence) => sentence.forms.length <= LONGEST_SENTENCE)

  const taggerWeights = trainTagger(sentences, TAGGER_EPOCHS, log)
  save('tagger.bin', taggerWeights)
  const lists = nameLists()
  writeFileSync(join(out, 'names.json'), JSON.stringify(lists) + '\n')
  const gazetteer = new Gazetteer(new Map(Object.entries(lists.gazetteer)))
  const { tagger, words } = taggerOf(taggerWeights, (lower) => gazetteer.kindsOf(lower))
  for (const [name, test] of Object.entries(tests)) log(`${name}: ${evaluate.tagAccuracy(test, tagger, words)}`)

  const articles = [
    ...corpus.namedArticles(gum),
    ...['en_ewt-ud-dev', 'en_ewt-ud-test', 'en_pud-ud-test'].flatMap((name) => corpus.readIob(folder, name)),
    ...corpus.readConll(folder, 'wikigold'),
  ]
  const nameWeights = trainNames(
    articles.map((article) => namedRow(article, words, tagger)),
    words,
    gazetteer,
    NAME_EPOCHS,
  )
  save('names-first.bin', nameWeights[0])
  save('names-second.bin', nameWeights[1])
  const newsRows = corpus.namedArticles(news).map((article) => namedRow(article, words, tagger))
  log(`gum-news: ${evaluate.nameAccuracy(newsRows, nameWeights, words, gazetteer)}`)

  const parserWeights = trainParser(sentences, foldedTags(sentences), {
    epochs: PARSER_EPOCHS,
    leastWeight: PARSER_LEAST_WEIGHT,
    log,
  })
  save('parser.bin', parserWeights)
  const parser = new Parser(readWeights(parserWeights, 'parser'))
  for (const [name, test] of Object.entries(tests))
    log(`${name}: ${evaluate.parseAccuracy(test, parser, tagger, words)}`)
  log(`gum-news: ${evaluate.segmentAccuracy(news, createPipeline(readModels(out)))}`)
}

/** Tags for the parser's training: each part of the sentences tagged by a tagger that was trained on the others. */
function foldedTags(sentences: readonly corpus.TreeSentence[]): string[][] {
  const tags = new Array<string[]>(sentences.length)
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = trainTagger(
      sentences.filter((_, i) => i % FOLDS !== fold),
      FOLD_EPOCHS,
    )
    const { tagger, words } = taggerOf(weights)
    sentences.forEach((sentence, i) => {
      if (i % FOLDS === fold) tags[i] = tagsFor(tagger, words, sentence.forms)
    })
    log(`tags for the parser: ${fold + 1} of ${FOLDS}`)
  }
  return tags
}

const [folder, out] = process.argv.slice(2)
if (folder === undefined) {
  console.error('usage: npm run train -- FOLDER [OUT]')
  process.exitCode = 2
} else main(folder, out ?? WEIGHTS_FOLDER)
