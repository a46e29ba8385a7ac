/**
 * For inputs that change with every key or pixel: shows the latest value at once and hands it on when it has rested, so that
 * one drag or one typed day is one step of the view.
 */
import { useCallback, useEffect, useRef, useState } from 'react'

/** Milliseconds: longer than between two keys, shorter than one waits without wondering. */
const PAUSE = 450

export interface Resting<T> {
  value: T
  change: (value: T) => void
  /** Hands on at once what is still waiting. */
  flush: () => void
}

/** @param value what the view has; whatever else is waiting, a change of it is shown */
export function useResting<T>(value: T, onRest: (value: T) => void): Resting<T> {
  const [waiting, setWaiting] = useState<{ value: T } | null>(null)
  const latest = useRef({ waiting, onRest })
  latest.current = { waiting, onRest }
  const flush = useCallback(() => {
    const { waiting: last, onRest: handOn } = latest.current
    if (last === null) return
    setWaiting(null)
    handOn(last.value)
  }, [])
  useEffect(() => setWaiting(null), [value])
  useEffect(() => {
    if (waiting === null) return
    const timer = setTimeout(flush, PAUSE)
    return () => clearTimeout(timer)
  }, [waiting, flush])
  return { value: waiting === null ? value : waiting.value, change: (next) => setWaiting({ value: next }), flush }
}
