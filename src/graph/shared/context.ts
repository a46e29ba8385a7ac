/** What every resolver gets as `@Ctx()`: the database, this request's loaders, and who asks. */
import type { Database } from '../../database/database'
import type { Viewer } from './access'
import type { Feeds } from './live'
import type { Loaders } from './loaders'

/** How a receiver took what was posted to it. */
export interface PostOutcome {
  delivered: boolean
  /** Of its answer; null where none came. */
  status: number | null
  /** The first words of it, or why there is none. */
  answer: string
}

/** The way out for saved searches. */
export interface Webhooks {
  /** An address that may be posted to, in its normal form. @throws FETCH_REFUSED */
  check(url: string): string
  /** Posts a signed delivery without items. */
  test(search: { id: string; name: string; url: string; secret: string }): Promise<PostOutcome>
}

export interface GraphContext {
  db: Database
  loaders: Loaders
  viewer: Viewer
  /** What any process stores, as it happens: for the subscriptions. */
  feeds: Feeds
  /** Ends the connection of a subscriber that is too slow, with the reason; absent where there is none to end. */
  hangUp?: (reason: string) => void
  /** Where a subscriber that comes back goes on, as its channel knows it: before what it asks for. */
  goOnFrom?: string
  /** Called with the position of each item that a subscription tells, before the item is sent. */
  toldUpTo?: (position: string) => void
  /** An address that may be fetched, in its normal form; absent where nothing is fetched. @throws FETCH_REFUSED */
  checkFetchable?: (url: string) => string
  /** Absent where nothing outside is called. */
  webhooks?: Webhooks
}
