/**
 * A dump, or a gazetteer of one's own, in, batches for the gazetteer out, each with how far the file is behind it. Memory: one chunk and one batch. What is
 * damaged is told with its line, and the rest goes on.
 */
import { isNewsGraphError, NewsGraphError } from '../../errors'
import type { GazetteerItem, ItemId } from '../../graph/gazetteer/gazetteer-item'
import { itemLine, type Classes, type ImportProgress } from '../../graph/gazetteer/gazetteer-load.store'
import { DumpLines } from './dump-lines'
import { mayBeClass, mayBeKept } from './may-be-kept'
import { isOwnLine, readOwnItem } from './own-item'
import { classOf, PROPERTIES, readWikidataItem } from './wikidata-item'
import type { WikidataJson } from './wikidata-claims'
import { cutItem, findCuts } from './wikidata-slices'

export interface DumpBatch {
  lines: ReadonlyMap<ItemId, Buffer>
  classes: Classes
  progress: ImportProgress
}

export interface DumpOptions {
  /** Where to go on; chunks begin there. */
  from: ImportProgress
  /** Those known already; what the dump says of further ones is added. */
  classes: Classes
  source: string
  onBad: (error: NewsGraphError) => void
}

/** Bytes of rows: large enough for COPY to be worth it, small beside what we may use. */
const BATCH_SIZE = 4 * 1024 * 1024
/** Bytes read without anything kept: how far we are is written down all the same. */
const BATCH_BYTES = 256 * 1024 * 1024

class BatchReader {
  readonly cutter: DumpLines
  private readonly progress: ImportProgress
  private lines = new Map<ItemId, Buffer>()
  private learnt: Classes = new Map()
  private size = 0
  private givenAt: number

  constructor(private readonly options: DumpOptions) {
    const { from } = options
    this.progress = { ...from }
    this.givenAt = from.position
    this.cutter = new DumpLines(from, {
      line: (line) => this.take(line),
      tooLong: () => this.refuse(new NewsGraphError('TOO_LARGE', 'the line is longer than any item')),
    })
  }

  get isFull(): boolean {
    return this.size >= BATCH_SIZE || this.cutter.position - this.givenAt >= BATCH_BYTES
  }

  give(): DumpBatch {
    const { lines, learnt, cutter, progress } = this
    progress.position = cutter.position
    progress.lines = cutter.number
    this.lines = new Map()
    this.learnt = new Map()
    this.size = 0
    this.givenAt = cutter.position
    return { lines, classes: learnt, progress: { ...progress } }
  }

  private refuse(error: NewsGraphError): void {
    this.progress.failed += 1
    const line = this.cutter.number
    this.options.onBad(new NewsGraphError(error.code, `line ${line}: ${error.message}`, { line }, { cause: error }))
  }

  private take(line: Buffer): void {
    try {
      this.read(line)
    } catch (error) {
      if (!isNewsGraphError(error)) throw error
      this.refuse(error)
    }
  }

  private read(line: Buffer): void {
    const { classes, source } = this.options
    checkWhole(line)
    const cuts = findCuts(line)
    if (isOwnLine(cuts.text)) return this.keep(readOwnItem(parse(line)), source)
    const isClass = mayBeClass(cuts, classes)
    if (!isClass && !mayBeKept(cuts, classes)) return
    const json = cutItem(cuts, PROPERTIES) ?? parse(line)
    if (isClass) this.learn(json)
    const item = readWikidataItem(json, classes)
    if (item) this.keep(item, source)
  }

  private keep(item: GazetteerItem, source: string): void {
    const row = Buffer.from(itemLine(item, source))
    this.lines.set(item.id, row)
    this.size += row.length
    this.progress.kept += 1
  }

  private learn(json: WikidataJson): void {
    const { classes } = this.options
    const id = Number(/^Q(\d{1,15})$/.exec(json.id ?? '')?.[1])
    const type = classOf(json, classes)
    if (type === undefined || Number.isNaN(id) || classes.has(id)) return
    classes.set(id, type)
    this.learnt.set(id, type)
  }
}

const OPEN = 0x7b
const CLOSE = 0x7d

/** What is cut off shows at its ends, parsed or not. */
function checkWhole(line: Buffer): void {
  if (line[0] !== OPEN || line[line.length - 1] !== CLOSE)
    throw new NewsGraphError('BAD_JSON', 'not a whole JSON object; a dump has one item a line')
}

function parse(line: Buffer): WikidataJson {
  try {
    return JSON.parse(line.toString()) as WikidataJson
  } catch (error) {
    throw new NewsGraphError('BAD_JSON', `not JSON (${(error as Error).message.slice(0, 120)})`, {}, { cause: error })
  }
}

export async function* dumpBatches(chunks: AsyncIterable<Buffer>, options: DumpOptions): AsyncGenerator<DumpBatch> {
  const reader = new BatchReader(options)
  for await (const chunk of chunks) {
    reader.cutter.push(chunk)
    if (reader.isFull) yield reader.give()
  }
  reader.cutter.end()
  yield reader.give()
}
