/** One line of what a search found. */
import { TypeSign } from '../entity-name'
import type { Found } from './found'

interface FoundOptionProps {
  id: string
  found: Found
  isChosen: boolean
  onPoint: () => void
  onPick: () => void
}

export function FoundOption({ id, found, isChosen, onPoint, onPick }: FoundOptionProps) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      className="option"
      ref={(element) => void (isChosen && element?.scrollIntoView({ block: 'nearest' }))}
      onMouseMove={isChosen ? undefined : onPoint}
      // Before the input loses the focus and the list goes.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      {found.type && <TypeSign type={found.type} />}
      <span className="text">{found.text}</span>
      {found.note && <span className="note">{found.note}</span>}
    </div>
  )
}
