/** What is shown while something loads or when it could not be loaded. */
import type { Loaded } from '../api'
import { failureOf } from '../words'

export function LoadState({
  loaded,
  what,
}: {
  loaded: Pick<Loaded<unknown>, 'error' | 'isLoading' | 'retry'>
  what: string
}) {
  if (loaded.error)
    return (
      <div className="failure" role="alert">
        <p>
          Could not load {what}. {failureOf(loaded.error)}
        </p>
        <button type="button" onClick={loaded.retry}>
          Try again
        </button>
      </div>
    )
  return loaded.isLoading ? <p className="loading">Loading {what} …</p> : null
}
