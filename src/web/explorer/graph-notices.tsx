/** What the reader should know of a graph that does not hold all that was asked for. */
import type { Graph } from './graph/model'
import { MOST_OPEN, type View } from './state/view'
import { count } from './words'

export function GraphNotices({ view, graph }: { view: View; graph: Graph }) {
  const gone = graph.missing.length
  const was = gone === 1 ? ['is', 'was'] : ['are', 'were']
  return (
    <>
      {gone > 0 && (
        <p className="notice">
          {count(gone, 'entity', 'entities')} of this view{' '}
          {view.asOf === null ? `${was[0]} no longer in the graph` : `${was[1]} not in the graph then`}.
        </p>
      )}
      {graph.isCut && (
        <p className="notice">More is asked for than can be shown: some entities or weak ties are left out.</p>
      )}
      {view.open.length === MOST_OPEN && (
        <p className="notice">
          {MOST_OPEN} entities are opened, as many as can be: the next one takes the place of the first.
        </p>
      )}
    </>
  )
}
