/** What every resolver gets as `@Ctx()`: the database, this request's loaders, and who asks. */
import type { Database } from '../../database/database'
import type { Notifications } from '../../database/notifications'
import type { Viewer } from './access'
import type { Loaders } from './loaders'

export interface GraphContext {
  db: Database
  loaders: Loaders
  viewer: Viewer
  /** What other processes store, told as it happens: feeds the subscriptions. */
  notifications: Notifications
  /** An address that may be fetched, in its normal form; absent where nothing is fetched. @throws FETCH_REFUSED */
  checkFetchable?: (url: string) => string
}
