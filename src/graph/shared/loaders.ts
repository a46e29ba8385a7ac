/**
 * The loaders of one request: each room's `createXLoaders(db)` is called once a request, when first used, so that rows
 * asked for side by side become one statement and nothing is remembered from one request to the next.
 */
import type { Sql } from '../../database/database'

export class Loaders {
  private made = new Map<unknown, unknown>()

  constructor(private readonly db: Sql) {}

  use<T>(create: (db: Sql) => T): T {
    if (!this.made.has(create)) this.made.set(create, create(this.db))
    return this.made.get(create) as T
  }

  /** After a mutation: what was read before may not be true any more. */
  forget(): void {
    this.made = new Map()
  }

  /** Goes on with what others have read, and reads with them: for subscribers that are told of the same thing. */
  share(others: Loaders): void {
    this.made = others.made
  }
}
