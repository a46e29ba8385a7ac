/**
 * The view of the page, kept in the address: each act is a step of the browser's history, so that going back and undoing
 * are one thing. Typing and looking around are no steps: they change the address in place.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import { formatAddress, parseAddress } from './address'
import { reduce, type Act, type View } from './view'

export interface ViewState {
  view: View
  act: (act: Act) => void
  /** Null where there is nothing to undo or to do again. */
  undo: (() => void) | null
  redo: (() => void) | null
}

/** How many steps lie behind this one; kept beside the address in the browser's history. */
interface Step {
  step: number
}

const LAST_STEP = 'explorer.last-step'

const lastStep = (): number => Number(sessionStorage.getItem(LAST_STEP) ?? 0)
const stepOf = (state: unknown): number | null => (state as Step | null)?.step ?? null

const isStep = ({ do: what }: Act): boolean => what !== 'search' && what !== 'look'

/** Unchanged where the view is empty: a lone # would only look odd. */
const addressOf = (view: View): string => {
  const text = formatAddress(view)
  return text === '' ? location.pathname + location.search : `#${text}`
}

export function useView(): ViewState {
  const [view, setView] = useState(() => parseAddress(location.hash))
  const [step, setStep] = useState(() => stepOf(history.state) ?? 0)
  const current = useRef(view)

  const show = useCallback((next: View, at: number) => {
    current.current = next
    setView(next)
    setStep(at)
  }, [])

  useEffect(() => {
    if (stepOf(history.state) === null) beginHistory(0)
    const follow = () => {
      // An address typed by hand is a step that we did not make.
      if (stepOf(history.state) === null) beginHistory(lastStep() + 1)
      show(parseAddress(location.hash), stepOf(history.state) ?? 0)
    }
    window.addEventListener('popstate', follow)
    return () => window.removeEventListener('popstate', follow)
  }, [show])

  const act = useCallback(
    (what: Act) => {
      const next = reduce(current.current, what)
      if (formatAddress(next) === formatAddress(current.current)) return
      const at = stepOf(history.state) ?? 0
      if (isStep(what)) {
        sessionStorage.setItem(LAST_STEP, String(at + 1))
        history.pushState({ step: at + 1 } satisfies Step, '', addressOf(next))
        show(next, at + 1)
      } else {
        history.replaceState({ step: at } satisfies Step, '', addressOf(next))
        show(next, at)
      }
    },
    [show],
  )

  return {
    view,
    act,
    undo: step > 0 ? () => history.back() : null,
    redo: step < lastStep() ? () => history.forward() : null,
  }
}

function beginHistory(step: number): void {
  sessionStorage.setItem(LAST_STEP, String(step))
  history.replaceState({ step } satisfies Step, '', location.href)
}
