/** The page put together: the view from the address, the graph that it asks for, and the parts that show both. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useLoaded } from './api'
import { GraphCanvas } from './canvas/graph-canvas'
import type { Stage } from './canvas/stage'
import { Filters } from './filters'
import { GraphList } from './graph-list'
import { layOut } from './graph/layout'
import { graphKey, loadGraph } from './graph/load-graph'
import { EMPTY_GRAPH, type Graph } from './graph/model'
import { KeyField } from './key'
import { Panel } from './panel/panel'
import { LoadState } from './panel/load-state'
import { PathBar } from './path-bar'
import { save } from './save/save'
import { SearchBox } from './search/search-box'
import type { Found } from './search/found'
import { isEmptyView } from './state/address'
import { useView } from './state/use-view'
import { entityFocus, tieFocus, type Act } from './state/view'
import { ThemeSwitch } from './theme'
import { Toolbar, ZoomButtons } from './toolbar'
import { Welcome } from './welcome'
import { count, failureOf } from './words'

export function App() {
  const { view, act, undo, redo } = useView()
  const loaded = useLoaded(graphKey(view), () => loadGraph(view))
  const graph = loaded.value ?? EMPTY_GRAPH
  const places = useMemo(() => layOut(graph, view.pins), [graph, view.pins])
  const opened = useMemo(() => new Set(view.open.map(({ id }) => graph.renamed.get(id) ?? id)), [view.open, graph])
  const stage = useRef<Stage>(null)
  const [said, setSaid] = useState('')
  const summary = tellGraph(graph)
  useEffect(() => setSaid(loaded.isLoading || loaded.error ? '' : summary), [summary, loaded.isLoading, loaded.error])
  useUndoKeys(undo, redo)

  const events = useMemo(
    () => ({
      onEntity: (id: string) => act({ do: 'focus', focus: entityFocus(id) }),
      onExpand: (id: string) => act({ do: 'expand', id }),
      onTie: (key: string) => act({ do: 'focus', focus: tieFocus(...(key.split(' ') as [string, string])) }),
      onPin: (pin: Extract<Act, { do: 'pin' }>['pin']) => act({ do: 'pin', pin }),
      onLook: (camera: Extract<Act, { do: 'look' }>['camera']) => act({ do: 'look', camera }),
    }),
    [act],
  )
  const pick = useCallback(
    ({ kind, id }: Found) => (kind === 'entity' ? act({ do: 'open', id }) : act({ do: 'focus', focus: { kind, id } })),
    [act],
  )
  const isEmpty = isEmptyView(view)

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
          <Filters filter={view.filter} act={act} />
        </details>
      </aside>
      <main aria-label="Graph" tabIndex={-1}>
        <Toolbar
          view={view}
          act={act}
          undo={undo}
          redo={redo}
          canSave={graph.entities.size > 0}
          announce={setSaid}
          onSave={(as) => void save(as, graph, places, stage.current).catch((e: unknown) => setSaid(failureOf(e)))}
        />
        <PathBar view={view} graph={graph} isLoading={loaded.isLoading} act={act} />
        <LoadState loaded={{ ...loaded, isLoading: loaded.isLoading && !loaded.value }} what="the graph" />
        {graph.missing.length > 0 && (
          <p className="notice">
            {count(graph.missing.length, 'entity', 'entities')} of this view {graph.missing.length === 1 ? 'is' : 'are'}{' '}
            no longer in the graph.
          </p>
        )}
        <div className="seen" aria-busy={loaded.isLoading}>
          {isEmpty && <Welcome act={act} />}
          {!isEmpty && view.display === 'graph' && (
            <>
              <GraphCanvas
                graph={graph}
                places={places}
                opened={opened}
                pins={view.pins}
                focus={view.focus}
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

function tellGraph({ entities, ties, path }: Graph): string {
  if (entities.size === 0) return ''
  const chain =
    path && (path.entities.length > 0 ? `; a path of ${count(path.entities.length - 1, 'tie')}` : '; no path')
  return `${count(entities.size, 'entity', 'entities')}, ${count(ties.size, 'tie')}${chain ?? ''}`
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
