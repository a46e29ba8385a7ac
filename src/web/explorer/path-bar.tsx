/** The path that was asked for, as a sentence whose names and ties can be chosen. */
import { Icon } from './icons'
import { EntityButton } from './entity-name'
import { KIND_COLOURS } from './canvas/colours'
import { tieKey, type Graph, type Path } from './graph/model'
import { entityFocus, tieFocus, type Act, type View } from './state/view'
import { count, KIND_NAMES } from './words'

interface PathBarProps {
  view: View
  graph: Graph
  /** Of the graph: only one that is there is that of the view. */
  state: 'loading' | 'failed' | 'there'
  act: (act: Act) => void
}

export function PathBar({ view, graph, state, act }: PathBarProps) {
  if (!view.path) return null
  return (
    <section className="path" aria-label="Path">
      <h2>Path</h2>
      {state === 'loading' && <p>Looking …</p>}
      {state === 'failed' && <p>It could not be looked for.</p>}
      {state === 'there' && graph.path && <Chain path={graph.path} view={view} graph={graph} act={act} />}
      <button type="button" className="quiet" onClick={() => act({ do: 'drop path' })}>
        <Icon name="close" />
        <span className="unseen">Drop the path</span>
      </button>
    </section>
  )
}

function Chain({ path, view, graph, act }: Omit<PathBarProps, 'state'> & { path: Path }) {
  const chain = [...path.entities.values()]
  if (path.isEndMissing)
    return <p>One of its ends {view.asOf === null ? 'is no longer in the graph' : 'was not in the graph then'}.</p>
  if (chain.length === 0)
    return (
      <p>
        No chain of up to 6 ties leads from the one to the other
        {view.filter.without.length > 0 || view.filter.minWeight > 1
          ? ' along the ties that the filters let through'
          : ''}
        .
      </p>
    )
  if (chain.length === 1) return <p>Both ends are {chain[0]!.name}: they were merged.</p>
  const takenOut = chain.filter(({ id }) => !graph.entities.has(id))
  return (
    <>
      <ol className="chain">
        {chain.map((entity, n) => {
          const before = chain[n - 1]
          const tie = before && path.ties.get(tieKey(before.id, entity.id))
          return (
            <li key={entity.id}>
              {tie && (
                <button
                  type="button"
                  className="link"
                  onClick={() => act({ do: 'focus', focus: tieFocus(before.id, entity.id) })}
                >
                  <span className="line" style={{ background: `var(${KIND_COLOURS[tie.strands[0].kind]})` }} />
                  {KIND_NAMES[tie.strands[0].kind].toLowerCase()}
                </button>
              )}
              <EntityButton
                entity={entity}
                onChoose={(id) => act({ do: 'focus', focus: entityFocus(id) })}
                note={takenOut.includes(entity) ? '(taken out)' : undefined}
              />
            </li>
          )
        })}
      </ol>
      <p className="note">
        {count(chain.length - 1, 'tie')}
        {(view.filter.from || view.filter.to) && '; over all times'}
        {takenOut.length > 0 && (
          <button
            type="button"
            className="small"
            onClick={() => act({ do: 'show', ids: takenOut.map(({ id }) => id) })}
          >
            Show all of it
          </button>
        )}
      </p>
    </>
  )
}
