/**
 * `npm run bench graph`: how fast a large graph answers over HTTP: paths, neighbourhoods, searches. Fills a graph of its own
 * (the embedded Postgres) with made-up entities and links; leaves milliseconds, each question asked after the other.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '../api/server'
import { readConfig } from '../config'
import type { Database } from '../database/database'
import { toGlobalId } from '../graph/shared/ids'
import { seededRandom } from '../train/random'
import { printLine as print, type Benchmark } from './benchmark'
import { countMadeUp, storeMadeUpGraph, uuidOf } from './made-up-graph.store'
import { madeUpName } from './made-up-news'

const LINKS_PER_ENTITY = 10
/** Of each kind; the first ones are not timed. */
const QUESTIONS = 300
const WARMING_UP = 20

export const graph: Benchmark = {
  usage: `npm run bench graph [-- --count N [FOLDER]]

Fills a graph of its own with N made-up entities (200000) and ${LINKS_PER_ENTITY} times as many links, asks it over HTTP, one
question after the other, and prints the median, the 99th percentile and the longest time in milliseconds: paths between
any two, paths between two that are four links apart, neighbourhoods of depth 2 with 100 nodes and of depth 3 with 1000,
searches for names, whole, in part and misspelt. FOLDER keeps the graph for the next run.`,

  async run({ values: { count = 200_000 }, file }) {
    const dataDir = file ?? mkdtempSync(join(tmpdir(), 'news-graph-bench-'))
    try {
      const config = { ...readConfig(), databaseUrl: undefined, dataDir, port: 0, host: '127.0.0.1', sample: false }
      const server = await startServer(config, { log: (_reference, error) => print(String(error)), say: () => {} })
      try {
        await fill(server.database, count)
        await measure(new Asker(server.url), count)
      } finally {
        await server.stop()
      }
    } finally {
      if (file === undefined) rmSync(dataDir, { recursive: true, force: true })
    }
    return 0
  },
}

async function fill(database: Database, count: number): Promise<void> {
  const start = performance.now()
  if ((await countMadeUp(database)).entities === 0)
    await storeMadeUpGraph(database, { entities: count, links: count * LINKS_PER_ENTITY })
  const { entities, links } = await countMadeUp(database)
  print(`${entities} entities, ${links} links, there after ${((performance.now() - start) / 1000).toFixed(0)} s`)
}

type Answer = Record<string, unknown>

class Asker {
  constructor(private readonly url: string) {}

  /** @throws Error with what the server says is wrong */
  async ask<Data = Answer>(query: string, variables: Answer): Promise<Data> {
    const response = await fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    const { data, errors } = (await response.json()) as { data: Data; errors?: { message: string }[] }
    if (errors?.[0]) throw new Error(errors[0].message)
    return data
  }

  async time(what: string, query: string, questions: readonly Answer[]): Promise<void> {
    const times: number[] = []
    for (const variables of questions) {
      const start = performance.now()
      await this.ask(query, variables)
      times.push(performance.now() - start)
    }
    const sorted = times.slice(WARMING_UP).sort((a, b) => a - b)
    const at = (share: number): string =>
      sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(1)
    print(`${what}: median ${at(0.5)} ms, 99 in 100 within ${at(0.99)} ms, longest ${at(1)} ms`)
  }
}

const PATHS = `query($from: ID!, $to: ID!) { paths(from: { id: $from }, to: { id: $to }, maxLength: 4) {
  length entities { id name } links { kind weight } } }`
const NEIGHBOURHOOD = `query($of: ID!, $depth: Int!, $limit: Int!) {
  neighbourhood(of: [{ id: $of }], depth: $depth, limit: $limit) {
  truncated nodes { entity { id name } degree pageRank community } links { kind weight from { id } to { id } } } }`
const SEARCH = `query($text: String!) { search(text: $text, first: 10) {
  edges { score node { __typename ... on Entity { id name } } } } }`

const idOf = (n: number): string => toGlobalId('entity', uuidOf(n))

async function measure(asker: Asker, count: number): Promise<void> {
  const random = seededRandom(2)
  const anyone = (): number => Math.floor(count * random())
  const pair = (): Answer => ({ from: idOf(anyone()), to: idOf(anyone()) })
  const many = <T>(make: () => T): T[] => Array.from({ length: WARMING_UP + QUESTIONS }, make)

  await asker.time('a path between any two', PATHS, many(pair))
  const { far, asked } = await fourApart(asker, pair)
  if (far.length > 0) await asker.time(`a path of 4 links (as ${far.length} of ${asked} pairs)`, PATHS, far)
  await asker.time(
    'a neighbourhood',
    NEIGHBOURHOOD,
    many(() => ({ of: idOf(anyone()), depth: 2, limit: 100 })),
  )
  await asker.time(
    'a neighbourhood of the best tied',
    NEIGHBOURHOOD,
    many(() => ({ of: idOf(Math.floor(anyone() / 1000)), depth: 2, limit: 100 })),
  )
  await asker.time(
    'a neighbourhood of depth 3 with 1000 nodes',
    NEIGHBOURHOOD,
    many(() => ({ of: idOf(anyone()), depth: 3, limit: 1_000 })),
  )
  const names = many(() => madeUpName(anyone()))
  await asker.time(
    'a search for a name',
    SEARCH,
    names.map((text) => ({ text })),
  )
  await asker.time(
    'a search for a surname',
    SEARCH,
    names.map((name) => ({ text: name.split(' ')[1]! })),
  )
  await asker.time(
    'a search for a misspelt name',
    SEARCH,
    names.map((name) => ({ text: misspelt(name, random()) })),
  )
}

/** Asked until there are enough of them, in vain for a while at the most. */
async function fourApart(asker: Asker, pair: () => Answer): Promise<{ far: Answer[]; asked: number }> {
  const far: Answer[] = []
  let asked = 0
  for (; far.length < WARMING_UP + QUESTIONS && asked < 20 * QUESTIONS; asked++) {
    const question = pair()
    const { paths } = await asker.ask<{ paths: { length: number }[] }>(PATHS, question)
    if (paths[0]?.length === 4) far.push(question)
  }
  return { far, asked }
}

/** Two letters beside each other have changed places. */
function misspelt(name: string, share: number): string {
  const at = 1 + Math.floor((name.length - 3) * share)
  return name.slice(0, at) + name[at + 1]! + name[at]! + name.slice(at + 2)
}
