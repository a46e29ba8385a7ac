/** The ties of one entity, strongest first, each with its kinds; choosing one opens its printed words. */
import { TypeSign } from '../entity-name'
import { KIND_COLOURS } from '../canvas/colours'
import { otherEnd, type Entity, type Tie } from '../graph/model'
import { KIND_NAMES } from '../words'

interface TieListProps {
  ties: readonly Tie[]
  of: string
  nameOf: (id: string) => Entity | undefined
  onTie: (other: string) => void
}

export function TieList({ ties, of, nameOf, onTie }: TieListProps) {
  if (ties.length === 0) return <p className="note">None that the filters let through.</p>
  return (
    <ul className="ties">
      {ties.map((tie) => {
        const other = nameOf(otherEnd(tie, of))
        return (
          other && (
            <li key={tie.key}>
              <button type="button" className="tie" onClick={() => onTie(other.id)}>
                <span className="name">
                  <TypeSign type={other.type} />
                  {other.name}
                </span>
                <TieKinds tie={tie} />
              </button>
            </li>
          )
        )
      })}
    </ul>
  )
}

export function TieKinds({ tie }: { tie: Tie }) {
  return (
    <span className="kinds">
      {tie.strands.map(({ kind, weight, from }) => (
        <span key={`${kind} ${from}`} className="kind">
          <span className="line" style={{ background: `var(${KIND_COLOURS[kind]})` }} />
          {KIND_NAMES[kind]} <b>{weight}</b>
        </span>
      ))}
    </span>
  )
}
