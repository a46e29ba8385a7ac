/** The path that was asked for, as a sentence whose names and ties can be chosen. */
import { Icon } from './icons'
import { EntityButton } from './entity-name'
import { KIND_COLOURS } from './canvas/colours'
import { tieKey, type Graph } from './graph/model'
import { tieFocus, type Act, type View } from './state/view'
import { count, KIND_NAMES } from './words'

interface PathBarProps {
  view: View
  graph: Graph
  isLoading: boolean
  act: (act: Act) => void
}

export function PathBar({ view, graph, isLoading, act }: PathBarProps) {
  if (!view.path) return null
  return (
    <section className="path" aria-label="Path">
      <h2>Path</h2>
      {graph.path && !isLoading ? (
        <Chain path={graph.path.entities} view={view} graph={graph} act={act} />
      ) : (
        <p>Looking …</p>
      )}
      <button type="button" className="quiet" onClick={() => act({ do: 'drop path' })}>
        <Icon name="close" />
        <span className="unseen">Drop the path</span>
      </button>
    </section>
  )
}

function Chain({ path, view, graph, act }: Omit<PathBarProps, 'isLoading'> & { path: readonly string[] }) {
  if (path.length === 0)
    return (
      <p>
        No chain of up to 6 ties leads from the one to the other
        {view.filter.without.length > 0 || view.filter.minWeight > 1
          ? ' along the ties that the filters let through'
          : ''}
        .
      </p>
    )
  return (
    <>
      <ol className="chain">
        {path.map((id, n) => {
          const entity = graph.entities.get(id)
          const before = path[n - 1]
          const tie = before === undefined ? undefined : graph.ties.get(tieKey(before, id))
          return (
            <li key={id}>
              {tie && before !== undefined && (
                <button
                  type="button"
                  className="link"
                  onClick={() => act({ do: 'focus', focus: tieFocus(before, id) })}
                >
                  <span className="line" style={{ background: `var(${KIND_COLOURS[tie.strands[0].kind]})` }} />
                  {KIND_NAMES[tie.strands[0].kind].toLowerCase()}
                </button>
              )}
              {entity && (
                <EntityButton
                  entity={entity}
                  onChoose={(e) => act({ do: 'focus', focus: { kind: 'entity', id: e } })}
                />
              )}
            </li>
          )
        })}
      </ol>
      <p className="note">
        {count(path.length - 1, 'tie')}
        {(view.filter.from || view.filter.to) && '; over all times'}
      </p>
    </>
  )
}
