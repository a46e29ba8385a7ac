/**
 * The one door to Postgres: prepared SQL for lists, counts and batches, Prisma for single rows and simple writes, over
 * one pool. What enters: SQL and values; what leaves: rows as plain objects (timestamptz as Date, int8 as number).
 */
import type { PrismaClient } from './generated/prisma/client'

/** Something that runs SQL: the database itself or one transaction. */
export interface Sql {
  /** The moment that is read; absent: the present. */
  readonly asOf?: Date
  /**
   * Runs one statement, prepared under a name made from its text: keep values out of the text.
   * @throws pg's DatabaseError
   */
  query<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>
}

/** One open transaction. */
export interface Transaction extends Sql {
  /**
   * Many rows at once (COPY … FROM STDIN), as Postgres's text format writes them.
   * @throws pg's DatabaseError
   */
  copy(statement: string, rows: Buffer): Promise<void>
}

export interface Database extends Sql {
  readonly prisma: PrismaClient
  readonly url: string
  /** READ COMMITTED; rolled back where work throws, run again (up to 5 times) on deadlock or serialisation failure. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  /**
   * Runs work on the database as it stood at that moment: tables are read as the views of the schema as_of, all in one
   * snapshot; nothing can be written.
   * @throws NewsGraphError BAD_ARGUMENT for a moment that is to come, by the database's clock
   */
  atMoment<T>(moment: Date, work: (db: Database) => Promise<T>): Promise<T>
  /** Calls listener with the text of every statement sent from now on; returns what stops it. For tests and metrics. */
  observe(listener: (text: string) => void): () => void
  close(): Promise<void>
}
