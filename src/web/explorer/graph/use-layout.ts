/**
 * A graph with the places of its entities, worked out by a worker. Until those of a new graph are there the one before stays,
 * so that graph and places always belong together. A newer graph ends the work on an older one.
 */
import { useEffect, useRef, useState } from 'react'
import type { Pin } from '../state/view'
import { toTask, type LayoutTask, type Places } from './layout'
import { EMPTY_GRAPH, type Graph } from './model'

/** What belongs together. */
export interface LaidOut {
  graph: Graph
  pins: readonly Pin[]
  places: Places
}

export const NOTHING: LaidOut = { graph: EMPTY_GRAPH, pins: [], places: new Map() }

export interface Layout {
  /** Of the graph that was given once its places are there. Null before the first. */
  laidOut: LaidOut | null
  /** Why the worker could not lay out the graph that was given. */
  error: unknown
}

/** Both stay the same objects while they hold the same. */
export function useLayout(graph: Graph | null, pins: readonly Pin[]): Layout {
  const [state, setState] = useState<{ of: unknown; laidOut: LaidOut | null; error: unknown }>({
    of: null,
    laidOut: null,
    error: null,
  })
  const worker = useRef<LayoutWorker>(null)
  useEffect(() => () => worker.current?.stop(), [])
  useEffect(() => {
    if (graph === null) return setState({ of: graph, laidOut: null, error: null })
    let isWanted = true
    worker.current ??= createLayoutWorker()
    worker.current.lay(
      toTask(graph, pins),
      (places) => isWanted && setState({ of: graph, laidOut: { graph, pins, places }, error: null }),
      (error) => isWanted && setState((before) => ({ of: graph, laidOut: before.laidOut, error })),
    )
    return () => {
      isWanted = false
    }
  }, [graph, pins])
  return { laidOut: state.laidOut, error: state.of === graph ? state.error : null }
}

interface LayoutWorker {
  /** Ends what was begun before: of several the last one only is answered. */
  lay: (task: LayoutTask, onPlaces: (places: Places) => void, onError: (error: Error) => void) => void
  stop: () => void
}

function createLayoutWorker(): LayoutWorker {
  let worker: Worker | null = null
  let isBusy = false
  const stop = () => {
    worker?.terminate()
    worker = null
  }
  return {
    stop,
    lay: (task, onPlaces, onError) => {
      if (isBusy) stop()
      worker ??= new Worker('/web/layout.worker.js')
      isBusy = true
      worker.onmessage = ({ data }: MessageEvent<Places>) => {
        isBusy = false
        onPlaces(data)
      }
      worker.onerror = (event) => {
        isBusy = false
        stop()
        onError(new Error(event.message || 'The worker that lays out the graph could not be loaded.'))
      }
      worker.postMessage(task)
    },
  }
}
