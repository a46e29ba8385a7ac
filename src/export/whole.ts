/** The whole graph, or the ties and statements of it that fit a filter, as a source for every format, in batches. */
import type { Sql } from '../database/database'
import type { LinkFilter } from '../graph/link/link.store'
import type { StatementListFilter } from '../graph/statement/statement-conditions.store'
import { inBatches, rowsOf } from './batches'
import type { ExportSource } from './formats'
import type { GraphEdge, GraphNode } from './graph-records'
import { readEntitiesAfter, readEntityIdsAfter, readLinksAfter, readTied, type ExportedEntity } from './graph.store'
import type { LinkedRecord } from './linked-records'
import { readArticleRecordsAfter, readEntityRecordsAfter, readQuotationRecordsAfter, type Keyed } from './linked.store'
import { edgeOf, nodeOf } from './rows'

/** Entities, articles, statements that are held at a time, and links. */
const BATCH = 200
const LINK_BATCH = 5_000

/** Entities batch by batch; with a filter only those that have such a link. */
async function* entities(db: Sql, filter: LinkFilter | null): AsyncGenerator<ExportedEntity[]> {
  const batches = inBatches<ExportedEntity>((last, count) => readEntitiesAfter(db, last?.uuid ?? null, count), BATCH)
  for await (const rows of batches) {
    if (filter === null) yield rows
    else {
      const tied = await readTied(
        db,
        rows.map(({ uuid }) => uuid),
        filter,
      )
      yield rows.filter(({ uuid }) => tied.has(uuid))
    }
  }
}

async function* nodes(db: Sql, filter: LinkFilter | null): AsyncGenerator<GraphNode> {
  for await (const row of rowsOf(entities(db, filter))) yield nodeOf(row)
}

const ANY_LINK: LinkFilter = { kinds: null, minWeight: 0, seen: null }

async function* edges(db: Sql, filter: LinkFilter | null): AsyncGenerator<GraphEdge> {
  const batches = inBatches<{ uuid: string }>((last, count) => readEntityIdsAfter(db, last?.uuid ?? null, count), BATCH)
  for await (const rows of batches) {
    const ids = rows.map(({ uuid }) => uuid)
    const links = inBatches(
      (after: Parameters<typeof readLinksAfter>[3], count) => readLinksAfter(db, ids, filter ?? ANY_LINK, after, count),
      LINK_BATCH,
    )
    for await (const link of rowsOf(links)) yield edgeOf(link)
  }
}

const keyed = <Row>(read: (after: string | null, count: number) => Promise<Keyed<Row>[]>): AsyncGenerator<Keyed<Row>> =>
  rowsOf(inBatches<Keyed<Row>>((last, count) => read(last?.key ?? null, count), BATCH))

/** Statements alone where they are filtered: each tells what it needs of whom it names. */
async function* records(db: Sql, filter: StatementListFilter, isNarrowed: boolean): AsyncGenerator<LinkedRecord> {
  if (!isNarrowed) {
    yield* keyed((after, count) => readEntityRecordsAfter(db, after, count))
    yield* keyed((after, count) => readArticleRecordsAfter(db, after, count))
  }
  yield* keyed((after, count) => readQuotationRecordsAfter(db, filter, after, count))
}

export interface WholeFilter {
  /** Null: all links, and entities without any. */
  links: LinkFilter | null
  statements: StatementListFilter
  /** False where statements are all those that are shown anyway. */
  narrowsStatements: boolean
}

/** @param db all of one moment: a transaction, so that every link finds its ends */
export const wholeGraph = (db: Sql, { links, statements, narrowsStatements }: WholeFilter): ExportSource => ({
  graph: async () => ({ nodes: nodes(db, links), edges: edges(db, links), hasMeasures: false }),
  records: async () => records(db, statements, narrowsStatements),
})
