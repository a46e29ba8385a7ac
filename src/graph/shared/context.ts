/** What every resolver gets as `@Ctx()`: the database, this request's loaders, and who asks. */
import type { Database } from '../../database/database'
import type { Viewer } from './access'
import type { Feeds } from './live'
import type { Loaders } from './loaders'

export interface GraphContext {
  db: Database
  loaders: Loaders
  viewer: Viewer
  /** What any process stores, as it happens: for the subscriptions. */
  feeds: Feeds
  /** Ends the connection of a subscriber that is too slow, with the reason; absent where there is none to end. */
  hangUp?: (reason: string) => void
  /** An address that may be fetched, in its normal form; absent where nothing is fetched. @throws FETCH_REFUSED */
  checkFetchable?: (url: string) => string
}
