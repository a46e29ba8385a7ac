/**
 * Reads the training folder: treebanks (JSON Lines, one document a line) and articles with marked names (IOB2, CoNLL).
 * Gives sentences of printed forms with tags and trees, and articles with name labels. Refuses a folder in which a file
 * is missing or a line does not parse (thrown as it is: this is a developer's command).
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { NAME_LABELS } from '../annotate/language/names'
import { PERSON_TITLES } from '../annotate/language/word-lists'

/** One sentence of a treebank. */
export interface TreeSentence {
  forms: string[]
  /** Universal and Penn tag, as 'VERB/VBD'. */
  tags: string[]
  /** The token's head in the sentence; the sentence's length at the root. */
  heads: Int32Array
  relations: string[]
}

/** One article with names: labels are numbers of NAME_LABELS. */
export interface NamedArticle {
  sentences: { forms: string[]; labels: number[] }[]
}

/** A document of a treebank as it stands in the files. */
export interface TreebankDocument {
  id: string
  text: string
  toks: { f: string; s: number; e: number; u: string; x: string; h: number; d: string }[]
  /** Half-open ranges of tokens. */
  sents: [number, number][]
  ents: { a: number; b: number; t: 'PER' | 'ORG' | 'LOC' }[]
}

/** The treebanks of a training folder, by the names of their files. */
export const TREEBANKS = {
  news: 'gum-news-dev',
  test: 'ewttest',
  gum: 'gumtrain',
  ewt: 'ewttrain',
  ewt2: 'ewtdev',
  pud: 'pud',
}
const IOB = ['en_ewt-ud-dev', 'en_ewt-ud-test', 'en_pud-ud-test']
const CONLL = 'wikigold'

const treebankFile = (name: string): string => `${name}.jsonl`
const iobFile = (name: string): string => join('names', `${name}.iob2`)
const conllFile = (name: string): string => join('names', `${name}.conll.txt`)

/** Files of a training folder that are not in this one. */
export function missingFiles(folder: string): string[] {
  return [...Object.values(TREEBANKS).map(treebankFile), ...IOB.map(iobFile), conllFile(CONLL)]
    .map((file) => `${file}.gz`)
    .filter((file) => !existsSync(join(folder, file)))
}

const unpacked = (folder: string, file: string): string =>
  gunzipSync(readFileSync(join(folder, `${file}.gz`))).toString('utf8')

export const readTreebank = (folder: string, name: string): TreebankDocument[] =>
  unpacked(folder, treebankFile(name))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as TreebankDocument)

/** Relations that are too rare to be learnt, or that the project does not tell apart. */
const SIMPLER: Readonly<Record<string, string>> = {
  'det:predet': 'det',
  'cc:preconj': 'cc',
  'flat:foreign': 'flat',
  goeswith: 'flat',
  orphan: 'dep',
  'nmod:npmod': 'nmod:unmarked',
  'nmod:tmod': 'nmod:unmarked',
  'obl:npmod': 'obl:unmarked',
  'obl:tmod': 'obl:unmarked',
  'obl:agent': 'obl',
}

export const simplerRelation = (relation: string): string =>
  SIMPLER[relation] ?? relation.replace(/^csubj:.*$/, 'csubj').replace(/:outer$/, '')

export const treeSentences = (documents: readonly TreebankDocument[]): TreeSentence[] =>
  documents.flatMap((document) =>
    document.sents.map(([from, to]) => {
      const tokens = document.toks.slice(from, to)
      return {
        forms: tokens.map((token) => token.f),
        tags: tokens.map((token) => `${token.u}/${token.x}`),
        heads: Int32Array.from(tokens, (token) => (token.h === 0 ? tokens.length : token.h - 1)),
        relations: tokens.map((token) => simplerRelation(token.d)),
      }
    }),
  )

/** A post alone ("Undersecretary") is marked as a person here and there; it names nobody. */
const isPost = ({ toks }: TreebankDocument, { a, b }: { a: number; b: number }): boolean =>
  toks.slice(a, b).every(({ f }) => PERSON_TITLES.has(f.toLowerCase()))

export const namedArticles = (documents: readonly TreebankDocument[]): NamedArticle[] =>
  documents.map((document) => {
    const labels = document.toks.map(() => 0)
    for (const name of document.ents) {
      if (name.t === 'PER' && isPost(document, name)) continue
      const begin = NAME_LABELS.indexOf(`B-${name.t}`)
      for (let i = name.a; i < name.b; i++) labels[i] = i === name.a ? begin : begin + 1
    }
    return {
      sentences: document.sents.map(([from, to]) => ({
        forms: document.toks.slice(from, to).map((token) => token.f),
        labels: labels.slice(from, to),
      })),
    }
  })

/** A column file: one token a line, sentences apart by blank lines; `columns` cuts a line into form and label. */
function columnArticles(
  text: string,
  opens: (line: string) => boolean,
  columns: (line: string) => [string, string] | null,
): NamedArticle[] {
  const articles: NamedArticle[] = []
  let rows: [string, string][] = []
  const close = (): void => {
    if (rows.length > 0)
      articles
        .at(-1)!
        .sentences.push({ forms: rows.map(([form]) => form), labels: labelNumbers(rows.map(([, label]) => label)) })
    rows = []
  }
  for (const line of [...text.split('\n'), '']) {
    if (articles.length === 0 || opens(line)) {
      if (articles.length > 0) close()
      articles.push({ sentences: [] })
    }
    if (line.trim() === '') close()
    const row = columns(line)
    if (row !== null) rows.push(row)
  }
  return articles.filter((article) => article.sentences.length > 0)
}

/** Labels of other types count as no name; an I- without its B- begins a name. */
function labelNumbers(labels: readonly string[]): number[] {
  const numbers: number[] = []
  for (const label of labels) {
    const number = NAME_LABELS.findIndex((known) => known === label.trim())
    const before = numbers.at(-1) ?? 0
    const goesOn = number > 0 && number % 2 === 0
    numbers.push(number < 0 ? 0 : goesOn && before !== number && before !== number - 1 ? number - 1 : number)
  }
  return numbers
}

const readIob = (folder: string, name: string): NamedArticle[] =>
  columnArticles(
    unpacked(folder, iobFile(name)),
    (line) => line.startsWith('# newdoc'),
    (line) => {
      const [number, form, label] = line.split('\t')
      return line.startsWith('#') || form === undefined || label === undefined || /[-.]/.test(number!)
        ? null
        : [form, label]
    },
  )

const readConll = (folder: string, name: string): NamedArticle[] =>
  columnArticles(
    unpacked(folder, conllFile(name)),
    (line) => line.startsWith('-DOCSTART-'),
    (line) => {
      const [form, label] = line.split(' ')
      return line.startsWith('-DOCSTART-') || !form || label === undefined ? null : [form, label]
    },
  )

/** All articles of the folder's names/. */
export const readMarked = (folder: string): NamedArticle[] => [
  ...IOB.flatMap((name) => readIob(folder, name)),
  ...readConll(folder, CONLL),
]
