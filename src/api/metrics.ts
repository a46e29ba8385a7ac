/** What /metrics tells, in Prometheus's text format: the process, requests by status, SQL statements. */
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { Server } from 'node:http'
import type { Database } from '../database/database'

/** Watches server and database; returns what prints the figures. */
export function watch(server: Server, database: Database): () => Promise<string> {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({
    name: 'news_graph_http_request_seconds',
    help: 'Time from a request to the end of its answer.',
    labelNames: ['status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  })
  const statements = new Counter({
    name: 'news_graph_sql_statements_total',
    help: 'SQL statements sent.',
    registers: [registry],
  })
  server.on('request', (_request, response) => {
    const done = seconds.startTimer()
    response.once('close', () => done({ status: String(response.statusCode) }))
  })
  database.observe(() => statements.inc())
  return () => registry.metrics()
}
