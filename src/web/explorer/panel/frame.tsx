/** What the panel's faces share: what they are given, their frame, their sections. */
import { useContext, useEffect, useRef, type ReactNode } from 'react'
import { Moment } from '../api'
import { Icon } from '../icons'
import type { Places } from '../graph/layout'
import type { Graph } from '../graph/model'
import type { Act, View } from '../state/view'

export interface PanelProps {
  view: View
  graph: Graph
  places: Places
  act: (act: Act) => void
}

/** Signs from which a title is a text. */
const LONG = 60

interface FrameProps {
  /** What kind of thing is shown, above its name. */
  over: ReactNode
  title: ReactNode
  onClose: () => void
  children: ReactNode
}

/** Takes the keyboard's place when it opens, so that what was chosen is read next, and gives it back when Escape closes it. */
export function PanelFrame({ over, title, onClose, children }: FrameProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const before = useRef<Element | null>(null)
  useEffect(() => {
    before.current = document.activeElement
    heading.current?.focus()
  }, [])
  const close = () => {
    onClose()
    const wasAt = before.current?.isConnected && before.current !== document.body ? before.current : null
    ;((wasAt ?? document.querySelector('main')) as HTMLElement).focus()
  }
  return (
    <div onKeyDown={(event) => event.key === 'Escape' && close()}>
      <header className="panel-head">
        <div>
          <p className="over">{over}</p>
          <h2 ref={heading} tabIndex={-1} className={typeof title === 'string' && title.length > LONG ? 'long' : ''}>
            {title}
          </h2>
        </div>
        <button type="button" className="quiet" onClick={close}>
          <Icon name="close" />
          <span className="unseen">Close the panel</span>
        </button>
      </header>
      {children}
    </div>
  )
}

/** In the place of a face: what is not in the graph, now or at the moment that is looked at. */
export function GoneFace({ what, onClose }: { what: 'entity' | 'article' | 'statement'; onClose: () => void }) {
  const isNow = useContext(Moment) === null
  return (
    <PanelFrame
      over={what.charAt(0).toUpperCase() + what.slice(1)}
      title={isNow ? 'Not in the graph' : 'Not in the graph then'}
      onClose={onClose}
    >
      <p>{isNow ? `The graph has no such ${what}, or no longer.` : `The graph had no such ${what} at that time.`}</p>
    </PanelFrame>
  )
}

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  )
}
