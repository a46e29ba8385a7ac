/** What a query of the API really makes Postgres do: each of its statements is explained with the values it was sent with. */
import { parse } from 'graphql'
import { createExecutor } from '../../src/api/executor'
import { createSchema } from '../../src/api/schema'
import { openClient } from '../../src/database/address'
import type { Database } from '../../src/database/database'
import type { GraphContext } from '../../src/graph/shared/context'
import { Loaders } from '../../src/graph/shared/loaders'

interface PlanNode {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  'Rows Removed by Index Recheck'?: number
  'Rows Removed by Join Filter'?: number
  Plans?: PlanNode[]
}

export interface Plan {
  text: string
  /** Rows of tables that were looked at, kept or not. */
  rowsRead: number
  /** The most rows that were sorted at once. */
  mostSorted: number
  /** Tables read from one end to the other. */
  wholeTables: string[]
  indexes: string[]
  milliseconds: number
}

const all = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(all)]

function planOf(text: string, root: PlanNode, milliseconds: number): Plan {
  const nodes = all(root)
  const scans = nodes.filter((node) => node['Relation Name'] !== undefined)
  const looked = (node: PlanNode): number =>
    (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)) *
    node['Actual Loops']
  return {
    text,
    rowsRead: Math.round(scans.reduce((sum, node) => sum + looked(node), 0)),
    mostSorted: Math.max(
      0,
      ...nodes
        .filter((node) => node['Node Type'] === 'Sort')
        .map((node) => node.Plans![0]!['Actual Rows'] * node.Plans![0]!['Actual Loops']),
    ),
    wholeTables: scans.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Relation Name']!),
    indexes: nodes.map((node) => node['Index Name']).filter((name) => name !== undefined),
    milliseconds,
  }
}

export async function plansOf(
  db: Database,
  question: string,
  variables: Record<string, unknown> = {},
): Promise<Plan[]> {
  const schema = await createSchema()
  const sent: [string, readonly unknown[]][] = []
  const recording: Database = {
    ...db,
    query: (text, values = []) => {
      sent.push([text, values])
      return db.query(text, values)
    },
  }
  const context: GraphContext = {
    db: recording,
    loaders: new Loaders(recording),
    viewer: { name: 'tester', roles: ['admin'] },
    feeds: null as never,
  }
  const { errors } = await createExecutor(schema)({
    document: parse(question),
    key: question,
    operationName: null,
    variables,
    context,
  })
  if (errors) throw errors[0]!
  return Promise.all(
    sent.map(async ([text, values]) => {
      const [row] = await db.query<{ 'QUERY PLAN': [{ Plan: PlanNode; 'Execution Time': number }] }>(
        `explain (analyze, format json) ${text}`,
        values,
      )
      const [{ Plan: root, 'Execution Time': time }] = row!['QUERY PLAN']
      return planOf(text, root, time)
    }),
  )
}

/** The indexes of the plan that Postgres keeps for a prepared statement, which knows no values. */
export async function genericPlanOf(db: Database, text: string): Promise<string[]> {
  const client = await openClient(db.url)
  try {
    const count = Math.max(0, ...[...text.matchAll(/\$(\d+)/g)].map(([, n]) => Number(n)))
    const nulls = count > 0 ? `(${Array(count).fill('null').join(', ')})` : ''
    await client.query('set plan_cache_mode = force_generic_plan')
    await client.query(`prepare kept as ${text}`)
    const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
      `explain (format json) execute kept${nulls}`,
    )
    return all(rows[0]!['QUERY PLAN'][0].Plan)
      .map((node) => node['Index Name'])
      .filter((name) => name !== undefined)
  } finally {
    await client.end()
  }
}
