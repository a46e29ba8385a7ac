/** The page put together: the view from the address, the graph that it asks for, and the parts that show both. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Moment, useLoaded } from './api'
import { AsOfSign } from './as-of-sign'
import { GraphCanvas } from './canvas/graph-canvas'
import type { Stage } from './canvas/stage'
import { Filters } from './filters'
import { GraphList } from './graph-list'
import { graphKey, loadGraph } from './graph/load-graph'
import { idNow, openedAs, type Graph } from './graph/model'
import { NOTHING, useLayout } from './graph/use-layout'
import { KeyField } from './key'
import { Panel } from './panel/panel'
import { LoadState } from './panel/load-state'
import { PathBar } from './path-bar'
import { save } from './save/save'
import { SearchBox } from './search/search-box'
import type { Found } from './search/found'
import { momentOf } from './state/moment'
import { useView, type ViewState } from './state/use-view'
import { entityFocus, tieFocus, type Act, type Focus, type View } from './state/view'
import { ThemeSwitch } from './theme'
import { Toolbar, ZoomButtons } from './toolbar'
import { Welcome } from './welcome'
import { GraphNotices } from './graph-notices'
import { count, failureOf, nameMoment } from './words'

export function App() {
  const state = useView()
  return (
    <Moment value={momentOf(state.view.asOf)}>
      <Page {...state} />
    </Moment>
  )
}

function Page({ view, act, undo, redo }: ViewState) {
  const loaded = useLoaded(graphKey(view), (ask) => loadGraph(view, ask))
  const pinned = useMemo(() => namedNow(view.pins, loaded.value), [view.pins, loaded.value])
  const layout = useLayout(loaded.value, pinned)
  const { graph, pins, places } = layout.laidOut ?? NOTHING
  const error = loaded.error ?? layout.error
  // A pin that is moved changes places, not what is seen.
  const isLoading = !error && (loaded.isLoading || (layout.laidOut?.graph ?? null) !== loaded.value)
  const opened = useMemo(() => new Set(view.open.map(({ id }) => idNow(graph, id))), [view.open, graph])
  const focus = useMemo(() => focusNow(view.focus, graph), [view.focus, graph])
  const stage = useRef<Stage>(null)
  const [said, setSaid] = useState('')
  const summary = tellGraph(graph, view.asOf)
  useEffect(() => setSaid(isLoading || error ? '' : summary), [summary, isLoading, error])
  useUndoKeys(undo, redo)

  const events = useMemo(
    () => ({
      onEntity: (id: string) => act({ do: 'focus', focus: entityFocus(id) }),
      onExpand: (id: string) => act({ do: 'expand', id: openedAs(view.open, graph, id)?.id ?? id }),
      onTie: (key: string) => act({ do: 'focus', focus: tieFocus(...(key.split(' ') as [string, string])) }),
      onPin: (pin: Extract<Act, { do: 'pin' }>['pin']) => act({ do: 'pin', pin }),
      onLook: (camera: Extract<Act, { do: 'look' }>['camera']) => act({ do: 'look', camera }),
    }),
    [act, view.open, graph],
  )
  const pick = useCallback(
    ({ kind, id }: Found) => (kind === 'entity' ? act({ do: 'open', id }) : act({ do: 'focus', focus: { kind, id } })),
    [act],
  )
  const isEmpty = graphKey(view) === null

  return (
    <div className={`page ${view.focus ? 'has-panel' : ''}`}>
      <header className="head">
        <h1>
          <a href="/explore" onClick={(event) => (event.preventDefault(), act({ do: 'start over' }))}>
            news-graph <span>explorer</span>
          </a>
        </h1>
        <SearchBox
          label="Search people, organisations, places, events, articles and statements"
          placeholder="Search names, headlines, what was said"
          text={view.search}
          onText={(text) => act({ do: 'search', text })}
          onPick={pick}
        />
        <nav aria-label="Site">
          <a href="/graphql">Playground</a>
          <KeyField />
          <ThemeSwitch />
        </nav>
      </header>
      <aside className="side" aria-label="Filters">
        <details open={innerWidth > 760}>
          <summary>Filters and legend</summary>
          <Filters view={view} act={act} />
        </details>
      </aside>
      <main aria-label="Graph" tabIndex={-1}>
        <AsOfSign asOf={view.asOf} onNow={() => act({ do: 'as of', moment: null })} />
        <Toolbar
          view={view}
          act={act}
          undo={undo}
          redo={redo}
          canSave={graph.entities.size > 0}
          announce={setSaid}
          onSave={(as) =>
            void save(as, { graph, places, asOf: view.asOf }, stage.current).catch((e: unknown) =>
              setSaid(failureOf(e)),
            )
          }
        />
        <PathBar view={view} graph={graph} state={error ? 'failed' : isLoading ? 'loading' : 'there'} act={act} />
        <LoadState
          loaded={{ error, isLoading: isLoading && !isEmpty && !layout.laidOut, retry: loaded.retry }}
          what="the graph"
        />
        <GraphNotices view={view} graph={graph} />
        <div className={error ? 'seen outdated' : 'seen'} aria-busy={isLoading}>
          {isEmpty && <Welcome act={act} />}
          {!isEmpty && view.display === 'graph' && (
            <>
              <GraphCanvas
                graph={graph}
                places={places}
                opened={opened}
                pins={pins}
                focus={focus}
                camera={view.camera}
                events={events}
                summary={summary}
                stageRef={stage}
              />
              <ZoomButtons onZoom={(by) => stage.current?.zoom(by)} />
            </>
          )}
          {!isEmpty && view.display === 'list' && <GraphList view={view} graph={graph} places={places} act={act} />}
        </div>
        <p className="status" role="status">
          {said}
        </p>
      </main>
      {view.focus && (
        <aside className="panel" aria-label="Details">
          <Panel focus={view.focus} view={view} graph={graph} places={places} act={act} />
        </aside>
      )}
    </div>
  )
}

function tellGraph({ entities, ties, path }: Graph, asOf: string | null): string {
  if (entities.size === 0) return ''
  const chain = path && (path.entities.size > 0 ? `; a path of ${count(path.entities.size - 1, 'tie')}` : '; no path')
  const then = asOf === null ? '' : `, as it was known on ${nameMoment(asOf)}`
  return `${count(entities.size, 'entity', 'entities')}, ${count(ties.size, 'tie')}${chain ?? ''}${then}`
}

/** Of entities that were merged since: the ones that they are now. */
const namedNow = (pins: View['pins'], graph: Graph | null): View['pins'] =>
  graph === null || graph.renamed.size === 0 ? pins : pins.map((pin) => ({ ...pin, id: idNow(graph, pin.id) }))

function focusNow(focus: Focus | null, graph: Graph): Focus | null {
  if (focus?.kind === 'entity') return entityFocus(idNow(graph, focus.id))
  return focus?.kind === 'tie' ? tieFocus(idNow(graph, focus.a), idNow(graph, focus.b)) : focus
}

/** Not while somebody types: there the browser undoes letters. */
function useUndoKeys(undo: (() => void) | null, redo: (() => void) | null): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox'
      if (isTyping || !(event.ctrlKey || event.metaKey) || event.altKey) return
      const key = event.key.toLowerCase()
      const step = key === 'y' || (key === 'z' && event.shiftKey) ? redo : key === 'z' ? undo : null
      if (!step) return
      event.preventDefault()
      step()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [undo, redo])
}
