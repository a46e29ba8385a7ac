/** An entity's name with the sign of its type, as it stands everywhere on the page. */
import type { EntityType } from '../../client'
import { TYPE_COLOURS } from './canvas/colours'
import { SIGNS } from './signs'
import { TYPE_NAMES } from './words'

/** The same signs as in the drawing. */
export function TypeSign({ type }: { type: EntityType }) {
  return (
    <span className="sign" style={{ background: `var(${TYPE_COLOURS[type]})` }}>
      <svg viewBox="-1.35 -1.35 2.7 2.7" aria-hidden="true" focusable="false">
        <path d={SIGNS[type]} fillRule="evenodd" />
      </svg>
      <span className="unseen">{TYPE_NAMES[type]}: </span>
    </span>
  )
}

interface EntityButtonProps {
  entity: { id: string; name: string; type?: EntityType }
  onChoose: (id: string) => void
  /** Beside the name, fainter. */
  note?: string
}

export function EntityButton({ entity, onChoose, note }: EntityButtonProps) {
  return (
    <button type="button" className="name" onClick={() => onChoose(entity.id)}>
      {entity.type && <TypeSign type={entity.type} />}
      {entity.name}
      {note && <span className="note"> {note}</span>}
    </button>
  )
}
