/** The formats in which the graph goes out: what each is called, which type it has on the web, and how it is written. */
import { NewsGraphError } from '../errors'
import { TABLES } from './csv'
import { writeCypher } from './cypher'
import { writeGexf } from './gexf'
import type { GraphStream } from './graph-records'
import { writeGraphml } from './graphml'
import { writeJsonld } from './jsonld'
import type { LinkedRecord } from './linked-records'
import { writeZip } from './zip'

/** What a format writes: the graph of entities and links, or the records themselves. */
export interface ExportSource {
  graph: () => Promise<GraphStream>
  records: () => Promise<AsyncIterable<LinkedRecord>>
}

export interface Format {
  /** Of files, without the dot. */
  extension: string
  /** Media type. */
  type: string
  write: (source: ExportSource) => AsyncGenerator<string | Buffer>
}

const ofGraph = (write: (graph: GraphStream) => AsyncGenerator<string | Buffer>) =>
  async function* (source: ExportSource): AsyncGenerator<string | Buffer> {
    yield* write(await source.graph())
  }

const writeTables = (graph: GraphStream): AsyncGenerator<Buffer> =>
  writeZip(TABLES.map(({ name, write }) => ({ name, text: write(graph) })))

export const FORMATS = {
  gexf: { extension: 'gexf', type: 'application/gexf+xml; charset=utf-8', write: ofGraph(writeGexf) },
  graphml: { extension: 'graphml', type: 'application/graphml+xml; charset=utf-8', write: ofGraph(writeGraphml) },
  csv: { extension: 'zip', type: 'application/zip', write: ofGraph(writeTables) },
  cypher: { extension: 'cypher', type: 'application/x-cypher-query; charset=utf-8', write: ofGraph(writeCypher) },
  jsonld: {
    extension: 'jsonld',
    type: 'application/ld+json; charset=utf-8',
    write: async function* ({ records }: ExportSource) {
      yield* writeJsonld(await records())
    },
  },
} as const satisfies Record<string, Format>

export type FormatName = keyof typeof FORMATS

export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[]

/** @throws BAD_ARGUMENT */
export function formatOf(name: string): FormatName {
  const format = FORMAT_NAMES.find((known) => known === name)
  if (format) return format
  throw new NewsGraphError(
    'BAD_ARGUMENT',
    `The format must be one of ${FORMAT_NAMES.join(', ')}, but is "${name.slice(0, 40)}"`,
  )
}

const CHUNK = 65_536

/** The same bytes in fewer pieces. */
export async function* inChunks(parts: AsyncIterable<string | Buffer>): AsyncGenerator<string | Buffer> {
  let text = ''
  for await (const part of parts) {
    if (typeof part !== 'string') yield part
    else if ((text += part).length >= CHUNK) {
      yield text
      text = ''
    }
  }
  if (text !== '') yield text
}
