/**
 * Reads the project's own training articles (news/*.txt): invented news with every name marked, "[PER Rosa Lind]". Articles
 * stand apart by a line "===", the first line is the headline. Gives articles with name labels, cut into tokens as the
 * annotator cuts them. Refuses a mark that is not closed or of no known type (thrown: this is a developer's command).
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NAME_LABELS } from '../annotate/language/names'
import { segment } from '../annotate/language/sentences'
import { Tokeniser } from '../annotate/language/tokeniser'
import type { Words } from '../annotate/language/words'
import type { NamedArticle } from './corpus'

const NEWS_FOLDER = join(__dirname, 'news')
/** One article in so many is kept out of the training, to measure it. */
const KEPT_OUT = 5

interface Mark {
  start: number
  end: number
  type: string
}

export function readNews(words: Words): { training: NamedArticle[]; test: NamedArticle[] } {
  const articles = readdirSync(NEWS_FOLDER)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => readFileSync(join(NEWS_FOLDER, file), 'utf8').split(/^===+$/m))
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => newsArticle(text, words))
  return {
    training: articles.filter((_, i) => i % KEPT_OUT !== 0),
    test: articles.filter((_, i) => i % KEPT_OUT === 0),
  }
}

/** One article as it stands in the file. */
export function newsArticle(marked: string, words: Words): NamedArticle {
  const { text, marks } = unmarked(marked)
  const tokens = new Tokeniser(words)
  const sentences: number[] = []
  segment(text, tokens, words, sentences, [])
  const labels = new Array<number>(tokens.size).fill(0)
  let token = 0
  for (const { start, end, type } of marks) {
    const begin = NAME_LABELS.findIndex((label) => label === `B-${type}`)
    while (token < tokens.size && tokens.end[token]! <= start) token++
    for (let first = true; token < tokens.size && tokens.start[token]! < end; token++, first = false)
      labels[token] = first ? begin : begin + 1
  }
  return {
    sentences: Array.from({ length: sentences.length / 2 }, (_, s) => {
      const from = sentences[2 * s]!
      const to = sentences[2 * s + 1]!
      return {
        forms: Array.from(tokens.word.subarray(from, to), (word) => words.forms[word]!),
        labels: labels.slice(from, to),
      }
    }),
  }
}

/** The text as printed, and where its names stand in it. */
function unmarked(marked: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = []
  let text = ''
  let at = 0
  for (const match of marked.matchAll(/\[(PER|ORG|LOC) ([^[\]]+)\]/g)) {
    text += marked.slice(at, match.index)
    marks.push({ start: text.length, end: text.length + match[2]!.length, type: match[1]! })
    text += match[2]!
    at = match.index + match[0].length
  }
  text += marked.slice(at)
  const stray = /\[(PER|ORG|LOC)\b.{0,40}/.exec(text)
  if (stray !== null) throw new Error(`a mark in news/ is damaged: ${stray[0]}`)
  return { text, marks }
}
