/** The graph as a list, equal to the drawing: every entity with its ties, and all that can be done with them. */
import type { Places } from './graph/layout'
import { idsOf, type Graph } from './graph/model'
import { EntityButton } from './entity-name'
import { Button, ExpandActs, PinAct } from './panel/entity-acts'
import { TieList } from './panel/tie-list'
import { tieFocus, type Act, type View } from './state/view'
import { count } from './words'

interface GraphListProps {
  view: View
  graph: Graph
  places: Places
  act: (act: Act) => void
}

export function GraphList({ view, graph, places, act }: GraphListProps) {
  return (
    <div className="list">
      <h2 className="unseen">Entities and their ties</h2>
      <ul>
        {[...graph.entities.values()].map((entity) => {
          const ties = graph.tiesOf.get(entity.id) ?? []
          return (
            <li key={entity.id} aria-label={entity.name}>
              <div className="row">
                <EntityButton entity={entity} onChoose={(id) => act({ do: 'focus', focus: { kind: 'entity', id } })} />
                <span className="acts">
                  <ExpandActs entity={entity} view={view} graph={graph} act={act} />
                  <PinAct entity={entity} view={view} graph={graph} places={places} act={act} />
                  <Button icon="remove" onClick={() => act({ do: 'remove', ids: idsOf(graph, entity.id) })}>
                    Take out<span className="unseen"> {entity.name}</span>
                  </Button>
                </span>
              </div>
              {ties.length > 0 && (
                <details>
                  <summary>
                    {count(ties.length, 'tie')}
                    <span className="unseen"> of {entity.name}</span>
                  </summary>
                  <TieList
                    ties={ties}
                    of={entity.id}
                    nameOf={(id) => graph.entities.get(id)}
                    onTie={(other) => act({ do: 'focus', focus: tieFocus(entity.id, other) })}
                  />
                </details>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
