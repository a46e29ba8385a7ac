/** Which ties are shown: by kind (this is the legend too), by weight, by time; and as of which day they were known. */
import { KIND_COLOURS } from './canvas/colours'
import { DayField } from './day-field'
import { TypeSign } from './entity-name'
import { isDay, yesterday } from './state/moment'
import { KINDS, NO_FILTER, type Act, type Filter, type View } from './state/view'
import { useResting } from './use-resting'
import { KIND_NAMES, times, TYPE_NAMES } from './words'
import type { EntityType, LinkKind } from '../../client'

const MOST_ON_SLIDER = 20

export function Filters({ view, act }: { view: View; act: (act: Act) => void }) {
  const { filter, asOf } = view
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
      <WeightSlider weight={filter.minWeight} onWeight={(minWeight) => change({ minWeight })} />
      <fieldset>
        <legend>Time of the articles</legend>
        <DayField name="From" day={filter.from} onDay={(from) => change({ from })} />
        <DayField name="To" day={filter.to} onDay={(to) => change({ to })} />
      </fieldset>
      {isChanged && (
        <button type="button" onClick={() => change(NO_FILTER)}>
          Show all ties
        </button>
      )}
      <fieldset>
        <legend>As it was known on</legend>
        <DayField
          name="Day whose knowledge is shown"
          isNameUnseen
          day={asOf === null || isDay(asOf) ? asOf : asOf.slice(0, 10)}
          last={yesterday()}
          onDay={(moment) => act({ do: 'as of', moment })}
        />
      </fieldset>
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

function WeightSlider({ weight, onWeight }: { weight: number; onWeight: (weight: number) => void }) {
  const { value, change, flush } = useResting(weight, onWeight)
  return (
    <label className="field">
      Shown at least
      <span className="slider">
        <input
          type="range"
          min={0}
          max={Math.max(MOST_ON_SLIDER, weight)}
          value={value}
          aria-valuetext={times(value)}
          onChange={(event) => change(Number(event.target.value))}
          onBlur={flush}
        />
        <output>{times(value)}</output>
      </span>
    </label>
  )
}
