/** A neighbourhood, as the API gives it, as a source for every format. At most 1,000 entities, held at once. */
import type { Sql } from '../database/database'
import type { Measures } from '../graph/link/measures'
import { readSubgraph, type SubgraphQuestion } from '../graph/link/subgraph'
import type { Loaders } from '../graph/shared/loaders'
import type { StatementListFilter } from '../graph/statement/statement-conditions.store'
import { inBatches, rowsOf } from './batches'
import type { ExportSource } from './formats'
import type { GraphStream } from './graph-records'
import { readEntitiesById } from './graph.store'
import type { LinkedRecord, QuotationRecord } from './linked-records'
import { readEntityRecords, readQuotationRecordsAfter, type Keyed } from './linked.store'
import { edgeOf, nodeOf } from './rows'

const BATCH = 100

async function* iterate<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items
}

export interface Around {
  source: ExportSource
  /** True where the limit cut it. */
  truncated: boolean
}

/**
 * @param statements which of the statements that one of the entities made about one of them
 * @throws what readSubgraph throws
 */
export async function neighbourhood(
  context: { db: Sql; loaders: Loaders },
  question: SubgraphQuestion,
  statements: StatementListFilter,
): Promise<Around> {
  const { db } = context
  const { nodes, links, truncated } = await readSubgraph(context, question, true)
  const ids = nodes.map(({ entityUuid }) => entityUuid)
  const measures = new Map(nodes.map(({ entityUuid, ...measured }) => [entityUuid, measured as Measures]))

  const graph = async (): Promise<GraphStream> => {
    const entities = await readEntitiesById(db, ids)
    // The graph may have changed since its links were read.
    const there = new Set(entities.map(({ uuid }) => uuid))
    const between = links.filter(({ fromUuid, toUuid }) => there.has(fromUuid) && there.has(toUuid))
    return {
      nodes: iterate(entities.map((row) => nodeOf(row, measures.get(row.uuid)))),
      edges: iterate(between.map(edgeOf)),
      hasMeasures: true,
    }
  }

  async function* records(): AsyncGenerator<LinkedRecord> {
    for (let n = 0; n < ids.length; n += BATCH) yield* await readEntityRecords(db, ids.slice(n, n + BATCH))
    const among: StatementListFilter = { ...statements, speakers: ids, about: ids }
    yield* rowsOf(
      inBatches<Keyed<QuotationRecord>>(
        (last, count) => readQuotationRecordsAfter(db, among, last?.key ?? null, count),
        BATCH,
      ),
    )
  }

  return { source: { graph, records: async () => records() }, truncated }
}
