/** Which ties are shown: by kind (this is the legend too), by weight, by time. */
import { KIND_COLOURS } from './canvas/colours'
import { TypeSign } from './entity-name'
import { parseDay } from './state/address'
import { KINDS, NO_FILTER, type Act, type Filter } from './state/view'
import { KIND_NAMES, times, TYPE_NAMES } from './words'
import type { EntityType, LinkKind } from '../../client'

const MOST_ON_SLIDER = 20

export function Filters({ filter, act }: { filter: Filter; act: (act: Act) => void }) {
  const change = (changed: Partial<Filter>) => act({ do: 'filter', filter: changed })
  const toggle = (kind: LinkKind) =>
    change({
      without: filter.without.includes(kind) ? filter.without.filter((k) => k !== kind) : [...filter.without, kind],
    })
  const isChanged =
    filter.without.length > 0 || filter.minWeight !== NO_FILTER.minWeight || filter.from !== null || filter.to !== null
  return (
    <form className="filters" onSubmit={(event) => event.preventDefault()}>
      <fieldset>
        <legend>Ties</legend>
        {KINDS.map((kind) => (
          <label key={kind} className="choice">
            <input type="checkbox" checked={!filter.without.includes(kind)} onChange={() => toggle(kind)} />
            <span className="line" style={{ background: `var(${KIND_COLOURS[kind]})` }} />
            {KIND_NAMES[kind]}
          </label>
        ))}
      </fieldset>
      <label className="field">
        Shown at least
        <span className="slider">
          <input
            type="range"
            min={0}
            max={Math.max(MOST_ON_SLIDER, filter.minWeight)}
            value={filter.minWeight}
            aria-valuetext={times(filter.minWeight)}
            onChange={(event) => change({ minWeight: Number(event.target.value) })}
          />
          <output>{times(filter.minWeight)}</output>
        </span>
      </label>
      <fieldset>
        <legend>Time of the articles</legend>
        <Day name="From" value={filter.from} onDay={(from) => change({ from })} />
        <Day name="To" value={filter.to} onDay={(to) => change({ to })} />
      </fieldset>
      {isChanged && (
        <button type="button" onClick={() => change(NO_FILTER)}>
          Show all ties
        </button>
      )}
      <fieldset className="types">
        <legend>Signs</legend>
        {(Object.keys(TYPE_NAMES) as EntityType[]).map((type) => (
          <span key={type}>
            <TypeSign type={type} />
            <span aria-hidden="true">{TYPE_NAMES[type]}</span>
          </span>
        ))}
      </fieldset>
    </form>
  )
}

/** Half-typed days are the browser's; only whole ones change the view. */
function Day({ name, value, onDay }: { name: string; value: string | null; onDay: (day: string | null) => void }) {
  return (
    <label className="field day">
      {name}
      <input type="date" value={value ?? ''} onChange={({ target }) => onDay(parseDay(target.value))} />
    </label>
  )
}
