/** Articles that carry one statement each: what is said, by whom and when in, an annotated article out. */
import type { AnnotatedArticle, TimeNote } from '../../src/annotate/annotated-article'
import type { GraphClient } from '../graph-read/graph-client'
import { storeAnnotated } from '../../src/ingest/journey'
import { spanOf } from '../ingest/made-up'

export type Mode = 'DIRECT' | 'INDIRECT' | 'MIXED'

export interface Saying {
  words: string
  mode?: Mode
  speaker?: string
  outlet?: string
  /** Of publication. */
  day?: string
  said?: TimeNote
  key?: string
  language?: string
}

export function saying(id: string, { words, speaker = 'Ada Moreau', outlet, ...more }: Saying): AnnotatedArticle {
  const { mode = 'DIRECT', day = '2025-11-03', said, key, language = 'en' } = more
  const body = `Report ${id}: “${words}”, said ${speaker}.`
  return {
    id,
    headline: `Report ${id}`,
    body,
    language,
    publishedAt: `${day}T12:00:00Z`,
    publisher: { name: outlet ?? `Outlet ${id}` },
    entities: [{ key: 'p', type: 'PERSON', name: speaker }],
    mentions: [{ entity: 'p', ...spanOf(body, speaker) }],
    statements: [
      {
        mode,
        spans: [spanOf(body, words)],
        speaker: { entity: 'p', text: speaker },
        ...(said && { said }),
        ...(key !== undefined && { key }),
      },
    ],
  }
}

const FIRST =
  'Ada Bo Ciro Dana Emil Fen Gita Hugo Ines Jon Kaja Lev Mina Nils Olga Pia Rune Sara Tor Uma Vera Wim Ylva Zeno'
const LAST =
  'Moreau Lindqvist Paz Okafor Varga Zhao Rao Brandt Calder Ferreira Holm Ivarsen Jansky Kowal Lund Marsh Nagy Olsen Petrov Quist Rossi Sandor Tveit Ulmer'

/** Another name for each number up to 575: nobody is taken for anybody else. */
export const speakerOf = (n: number): string =>
  `${FIRST.split(' ')[n % 24]!} ${LAST.split(' ')[Math.floor(n / 24) % 24]!}`

export interface Pair {
  same: boolean
  kind: string
  /** The first is in quotation marks. */
  words: readonly [string, string]
  mode: Mode
  days?: readonly [string, string]
}

export const store = (graph: GraphClient, articles: readonly AnnotatedArticle[]): Promise<string[]> =>
  articles.reduce<Promise<string[]>>(
    async (ids, article) => [...(await ids), (await storeAnnotated(article, graph.db)).id],
    Promise.resolve([]),
  )

const STATEMENTS = `query ($ids: [ID!]!) {
  nodes(ids: $ids) { ... on Article { statements { nodes { id } } } }
}`

/** Statements of each article, in the order of the text. */
export async function statementsIn(graph: GraphClient, articleIds: readonly string[]): Promise<string[][]> {
  const found: string[][] = []
  for (let from = 0; from < articleIds.length; from += 50) {
    const ids = articleIds.slice(from, from + 50).map((id) => `article_${id}`)
    const { nodes } = (await graph.ask(STATEMENTS, { ids })) as { nodes: { statements: { nodes: { id: string }[] } }[] }
    found.push(...nodes.map(({ statements }) => statements.nodes.map(({ id }) => id)))
  }
  return found
}

/** Whether the two wordings of each pair became one statement; each pair has a speaker of its own. */
export async function areJoined(graph: GraphClient, pairs: readonly Pair[]): Promise<boolean[]> {
  const articles = pairs.flatMap(({ words, mode, days = ['2025-11-03', '2025-11-04'] }, n) =>
    words.map((each, i) =>
      saying(`${n}-${i}`, { words: each, mode: i === 1 ? mode : 'DIRECT', speaker: speakerOf(n), day: days[i]! }),
    ),
  )
  const statements = await statementsIn(graph, await store(graph, articles))
  return pairs.map((_, n) => statements[2 * n]![0] === statements[2 * n + 1]![0])
}

export interface Score {
  precision: number
  recall: number
  /** For the message of a failing test. */
  wrong: string[]
}

export function score(pairs: readonly Pair[], joined: readonly boolean[]): Score {
  const count = (same: boolean, found: boolean): number =>
    pairs.filter((pair, n) => pair.same === same && joined[n] === found).length
  const right = count(true, true)
  return {
    precision: right / Math.max(1, right + count(false, true)),
    recall: right / Math.max(1, right + count(true, false)),
    wrong: pairs.flatMap(({ same, kind, words }, n) =>
      same === joined[n] ? [] : [`${same ? 'missed' : 'joined wrongly'} (${kind}): ${words.join(' | ')}`],
    ),
  }
}
