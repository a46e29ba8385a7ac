/**
 * Sets a transaction to read the database as it stood at a moment. Enters: an open transaction; leaves: it with the views of
 * the schema as_of before the tables. Refuses a moment that is to come (BAD_ARGUMENT).
 */
import { NewsGraphError } from '../errors'
import type { Sql } from './database'
import { inTurn } from './in-turn'

/** One snapshot for all that an operation reads. */
export const BEGIN_READING = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'

/** jit: the views make statements look dear that are not. */
const SETTINGS = `SELECT $1::text::timestamptz > clock_timestamp() AS "isToCome", set_config('news_graph.as_of', $1::text, true),
  set_config('search_path', 'as_of, public', true), set_config('jit', 'off', true)`

/** @throws NewsGraphError BAD_ARGUMENT */
export async function readMoment(tx: Sql, moment: Date): Promise<void> {
  const [settings] = await tx.query<{ isToCome: boolean }>(SETTINGS, [moment.toISOString()])
  if (settings!.isToCome)
    throw new NewsGraphError(
      'BAD_ARGUMENT',
      `asOf is ${moment.toISOString()}, which is to come by the server's clock; leave it out for the present`,
      { path: ['asOf'] },
    )
}

/** Resolvers ask side by side, but a transaction has one connection: each statement waits for the one before it. */
export const oneByOne = (tx: Sql): Sql => ({
  query: <Row>(text: string, values?: readonly unknown[]) => inTurn(tx, () => tx.query<Row>(text, values)),
})

export const refuseToWrite = (): Promise<never> =>
  Promise.reject(new Error('what was believed at a moment cannot be changed'))
