/** Steps back and forth, drawing or list, saving and sharing. */
import { useState } from 'react'
import { Icon } from './icons'
import type { Act, View } from './state/view'

interface ToolbarProps {
  view: View
  act: (act: Act) => void
  undo: (() => void) | null
  redo: (() => void) | null
  onSave: (as: 'png' | 'gexf' | 'ties' | 'entities') => void
  canSave: boolean
  announce: (text: string) => void
}

export function Toolbar({ view, act, undo, redo, onSave, canSave, announce }: ToolbarProps) {
  return (
    <div className="toolbar" role="toolbar" aria-label="View">
      <button type="button" className="quiet" aria-disabled={!undo} title="Undo (Ctrl+Z)" onClick={undo ?? undefined}>
        <Icon name="undo" />
        <span className="unseen">Undo</span>
      </button>
      <button
        type="button"
        className="quiet"
        aria-disabled={!redo}
        title="Redo (Ctrl+Shift+Z)"
        onClick={redo ?? undefined}
      >
        <Icon name="redo" />
        <span className="unseen">Redo</span>
      </button>
      <div className="switch" role="group" aria-label="Show as">
        {(['graph', 'list'] as const).map((as) => (
          <button key={as} type="button" aria-pressed={view.display === as} onClick={() => act({ do: 'display', as })}>
            <Icon name={as} />
            {as === 'graph' ? 'Graph' : 'List'}
          </button>
        ))}
      </div>
      <ShareButton announce={announce} />
      <SaveMenu onSave={onSave} isOff={!canSave} />
    </div>
  )
}

function ShareButton({ announce }: { announce: (text: string) => void }) {
  const share = () =>
    navigator.clipboard.writeText(location.href).then(
      () => announce('The address of this view is copied.'),
      () => announce('This browser does not let the page copy: take the address from its bar.'),
    )
  return (
    <button type="button" onClick={() => void share()} title="Copy the address of this view">
      <Icon name="link" />
      <span className="wide">Share</span>
    </button>
  )
}

const FORMATS = [
  ['png', 'Picture (PNG)'],
  ['gexf', 'Graph (GEXF, for Gephi)'],
  ['ties', 'Table of ties (CSV)'],
  ['entities', 'Table of entities (CSV)'],
] as const

function SaveMenu({ onSave, isOff }: { onSave: ToolbarProps['onSave']; isOff: boolean }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <div
      className="menu"
      onKeyDown={(event) => event.key === 'Escape' && setIsOpen(false)}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setIsOpen(false)}
    >
      <button
        type="button"
        aria-expanded={isOpen}
        aria-disabled={isOff}
        onClick={isOff ? undefined : () => setIsOpen(!isOpen)}
      >
        <Icon name="save" />
        <span className="wide">Save</span>
      </button>
      {isOpen && (
        <ul>
          {FORMATS.map(([as, name]) => (
            <li key={as}>
              <button
                type="button"
                onClick={() => {
                  setIsOpen(false)
                  onSave(as)
                }}
              >
                {name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

export function ZoomButtons({ onZoom }: { onZoom: (by: 'in' | 'out' | 'fit') => void }) {
  return (
    <div className="zoom" role="group" aria-label="Zoom">
      {(
        [
          ['in', 'plus', 'Zoom in'],
          ['out', 'minus', 'Zoom out'],
          ['fit', 'fit', 'Show all'],
        ] as const
      ).map(([by, icon, name]) => (
        <button key={by} type="button" className="quiet" title={name} onClick={() => onZoom(by)}>
          <Icon name={icon} />
          <span className="unseen">{name}</span>
        </button>
      ))}
    </div>
  )
}
