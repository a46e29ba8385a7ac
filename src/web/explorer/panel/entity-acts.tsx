/** What can be done with an entity in the graph; every act of the drawing has its button here and in the list. */
import { useState, type ReactNode } from 'react'
import { Icon, type IconName } from '../icons'
import { idsOf, openedAs, type Entity } from '../graph/model'
import { SearchBox } from '../search/search-box'
import { MOST_AROUND } from '../state/view'
import type { PanelProps } from './frame'

export function EntityActs({ entity, view, graph, places, act }: PanelProps & { entity: Entity }) {
  const [isAsking, setIsAsking] = useState(false)
  const [text, setText] = useState('')
  const isShown = graph.entities.has(entity.id)
  return (
    <div className="acts">
      <ExpandActs entity={entity} view={view} graph={graph} act={act} />
      {isShown && <PinAct entity={entity} view={view} graph={graph} places={places} act={act} />}
      <Button icon="path" isPressed={isAsking} onClick={() => setIsAsking(!isAsking)}>
        Find a path to …
      </Button>
      {isShown && (
        <Button icon="remove" onClick={() => act({ do: 'remove', ids: idsOf(graph, entity.id) })}>
          Take out
        </Button>
      )}
      {isAsking && (
        <SearchBox
          label={`Path from ${entity.name} to`}
          placeholder="To whom or what?"
          text={text}
          onText={setText}
          entitiesOnly
          isEager
          onPick={({ id }) => {
            setIsAsking(false)
            setText('')
            act({ do: 'find path', from: entity.id, to: id })
          }}
        />
      )}
    </div>
  )
}

/** Opens, widens and narrows what stands around an entity. */
export function ExpandActs({ entity, view, graph, act }: Omit<PanelProps, 'places'> & { entity: Entity }) {
  const opened = openedAs(view.open, graph, entity.id)
  const isCut = graph.hasMore.has(entity.id)
  const hasMore = !opened || opened.around === 0 || (isCut && opened.around < MOST_AROUND)
  return (
    <>
      <Button icon="expand" isOff={!hasMore} onClick={() => act({ do: 'expand', id: opened?.id ?? entity.id })}>
        {hasMore ? 'Expand' : isCut ? `The strongest ${MOST_AROUND} are shown` : 'All is shown'}
        <span className="unseen"> {entity.name}</span>
      </Button>
      {opened && opened.around > 0 && (
        <Button icon="collapse" onClick={() => act({ do: 'collapse', id: opened.id })}>
          Collapse<span className="unseen"> {entity.name}</span>
        </Button>
      )}
    </>
  )
}

/** Pins where it stands; the places are the layout's. */
export function PinAct({ entity, view, graph, places, act }: PanelProps & { entity: Entity }) {
  const ids = idsOf(graph, entity.id)
  const isPinned = view.pins.some(({ id }) => ids.includes(id))
  const place = places.get(entity.id)
  return (
    <Button
      icon="pin"
      isPressed={isPinned}
      onClick={() =>
        isPinned || !place ? act({ do: 'unpin', ids }) : act({ do: 'pin', pin: { id: entity.id, ...place } })
      }
    >
      {isPinned ? 'Unpin' : 'Pin'}
      <span className="unseen"> {entity.name}</span>
    </Button>
  )
}

interface ButtonProps {
  icon: IconName
  onClick: () => void
  isPressed?: boolean
  /** Shown, but with nothing to do. */
  isOff?: boolean
  children: ReactNode
}

export function Button({ icon, onClick, isPressed, isOff = false, children }: ButtonProps) {
  return (
    <button type="button" aria-pressed={isPressed} aria-disabled={isOff} onClick={isOff ? undefined : onClick}>
      <Icon name={icon} />
      {children}
    </button>
  )
}
