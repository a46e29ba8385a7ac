/** Instead of an empty page: what went wrong in the page itself, and two ways on. */
import { Component, type ReactNode } from 'react'
import { failureOf } from './words'

export class Crash extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    if (this.state.error === null) return this.props.children
    return (
      <div className="failure" role="alert">
        <p>The page itself failed: {failureOf(this.state.error)}</p>
        <button type="button" onClick={() => location.reload()}>
          Load it again
        </button>{' '}
        <a href="/explore">Start over</a>
      </div>
    )
  }
}
