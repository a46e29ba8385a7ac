/**
 * Articles to measure with: paragraphs of the sample story, mixed anew, with other names and numbers in each article, so
 * that no two are alike and new words keep coming. The same seed gives the same articles. They say nothing of the world.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ArticleDraft } from '../read/article-draft'
import { seededRandom } from '../train/random'

const STORY = join(__dirname, '..', '..', 'prisma', 'sample', 'story.jsonl')
const SYLLABLES = [
  'bar',
  'del',
  'fen',
  'gor',
  'hal',
  'jun',
  'kel',
  'lor',
  'mar',
  'nev',
  'ost',
  'per',
  'ral',
  'sten',
  'tov',
]
const MOST_SYLLABLES = 3
/** How often a name is another one, how often a paragraph is taken. */
const RENAMED = 0.7

/** @throws Error naming the line that holds no draft, and what would be one */
function draftsOf(file: string): ArticleDraft[] {
  const drafts: ArticleDraft[] = []
  for (const [at, line] of readFileSync(file, 'utf8').split('\n').entries())
    if (line.trim() !== '') drafts.push(draftOf(line, `line ${at + 1} of ${file}`))
  if (drafts.length === 0) throw new Error(`${file} holds no draft; ${RIGHT}`)
  return drafts
}

const RIGHT = 'there must be one on each line, {"headline": "…", "body": "…"}, as news-graph read prints them'

function draftOf(line: string, place: string): ArticleDraft {
  let draft: Partial<ArticleDraft> | null
  try {
    draft = JSON.parse(line) as typeof draft
  } catch (cause) {
    throw new Error(`${place} is no JSON; ${RIGHT}`, { cause })
  }
  if (typeof draft?.body !== 'string') throw new Error(`${place} is no draft, as it has no text as its body; ${RIGHT}`)
  return draft as ArticleDraft
}

export const wordsIn = (text: string): number => text.split(/\s+/).length

/** Endless made-up articles of some `length` words each. */
export function* madeUpArticles(length: number, seed = 1): Generator<ArticleDraft> {
  const random = seededRandom(seed)
  const story = draftsOf(STORY)
  const paragraphs = story.flatMap((draft) => draft.body.split(/\n\n+/))
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const name = (): string => {
    const parts = Array.from({ length: 2 + Math.floor(random() * (MOST_SYLLABLES - 1)) }, () => one(SYLLABLES)).join('')
    return parts[0]!.toUpperCase() + parts.slice(1)
  }
  for (;;) {
    const renamed = new Map<string, string>()
    const otherName = (word: string): string => {
      if (!renamed.has(word)) renamed.set(word, random() < RENAMED ? name() : word)
      return renamed.get(word)!
    }
    const varied = (text: string): string =>
      text.replace(/(?<=[a-z,] )\p{Lu}\p{Ll}{2,}/gu, otherName).replace(/\d/g, () => String(Math.floor(random() * 10)))
    const body: string[] = []
    for (let words = 0; words < length; words += wordsIn(body.at(-1)!)) body.push(varied(one(paragraphs)))
    yield { ...one(story), headline: varied(one(story).headline ?? ''), body: body.join('\n\n') }
  }
}

/**
 * The drafts of a JSON Lines file, over and over, each cut after `length` words.
 * @throws Error naming the line that holds no draft
 */
export function articlesOf(file: string, length: number): Generator<ArticleDraft> {
  return endlessly(draftsOf(file).map((draft) => ({ ...draft, body: firstWords(draft.body, length) })))
}

function* endlessly<T>(items: readonly T[]): Generator<T> {
  for (;;) yield* items
}

function firstWords(text: string, count: number): string {
  const spaces = text.matchAll(/\s+/g)
  for (let i = 1; i < count; i++) if (spaces.next().done) return text
  const end = spaces.next()
  return end.done ? text : text.slice(0, end.value.index)
}
