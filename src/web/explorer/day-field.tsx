/** A field for a day. Half-typed days are the browser's: only whole ones, once typed, or none change the view. */
import { useEffect, useRef } from 'react'
import { parseDay } from './state/address'
import { useResting } from './use-resting'

interface DayFieldProps {
  name: string
  isNameUnseen?: boolean
  /** ISO 8601; null: none. */
  day: string | null
  /** The last day that may be given. */
  last?: string
  onDay: (day: string | null) => void
}

/** A year that is still being typed is one of the first thousand. */
const FIRST_DAY = '1000-01-01'
const LAST_DAY = '9999-12-31'

export function DayField({ name, isNameUnseen = false, day, last = LAST_DAY, onDay }: DayFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const { change, flush } = useResting(day, onDay)
  const show = (shown: string | null) => {
    if (input.current!.value !== (shown ?? '')) input.current!.value = shown ?? ''
  }
  useEffect(() => show(day), [day])
  return (
    <label className="field day">
      <span className={isNameUnseen ? 'unseen' : undefined}>{name}</span>
      <input
        ref={input}
        type="date"
        defaultValue={day ?? ''}
        min={FIRST_DAY}
        max={last}
        onChange={({ target }) => {
          change(target.validity.valid ? parseDay(target.value) : day)
          if (target.validity.rangeOverflow) target.reportValidity()
        }}
        onBlur={({ target }) => {
          flush()
          if (!target.validity.valid) show(day)
        }}
      />
    </label>
  )
}
