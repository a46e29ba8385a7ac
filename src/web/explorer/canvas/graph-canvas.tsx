/**
 * The drawing as a part of the page: hands what the page knows to the stage and what the reader does back. Where the
 * browser cannot draw it says so, and the list has all of it.
 */
import { useCallback, useEffect, useImperativeHandle, useRef, useState, type Ref, type RefObject } from 'react'
import type { Places } from '../graph/layout'
import { otherEnd, type Graph, type Tie } from '../graph/model'
import { useThemeChanges } from '../theme'
import type { Camera, Focus, Pin } from '../state/view'
import { KIND_NAMES } from '../words'
import { readColours } from './colours'
import { openStage, type Stage, type StageEvents } from './stage'

/** Beginnings that may fail before the page gives up drawing. */
const MOST_FAILURES = 2

interface GraphCanvasProps {
  graph: Graph
  places: Places
  opened: ReadonlySet<string>
  pins: readonly Pin[]
  focus: Focus | null
  camera: Camera | null
  events: Omit<StageEvents, 'onPoint'>
  /** In words, for those who do not see the drawing. */
  summary: string
  stageRef: Ref<Stage | null>
}

export function GraphCanvas({
  graph,
  places,
  opened,
  pins,
  focus,
  camera,
  events,
  summary,
  stageRef,
}: GraphCanvasProps) {
  const element = useRef<HTMLDivElement>(null)
  const [stage, setStage] = useState<Stage | null>(null)
  const [failures, setFailures] = useState(0)
  const [pointed, setPointed] = useState<Pointed | null>(null)
  const themeChanges = useThemeChanges()
  const latest = useRef({ graph, events })
  latest.current = { graph, events }
  useImperativeHandle(stageRef, () => stage as Stage, [stage])

  const cannotDraw = failures > MOST_FAILURES
  const tryTo = useCallback((draw: () => void) => {
    try {
      draw()
    } catch (error) {
      console.warn(error)
      setFailures((n) => n + 1)
    }
  }, [])

  useEffect(() => {
    const at = element.current!
    let stage: Stage | null = null
    // Graphics are taken away from pages, by a driver that starts anew for instance.
    const onLost = () => setFailures((n) => n + 1)
    at.addEventListener('webglcontextlost', onLost, true)
    if (!cannotDraw) tryTo(() => (stage = openStage(at, readColours(), eventsFor(latest, setPointed))))
    setStage(stage)
    return () => {
      at.removeEventListener('webglcontextlost', onLost, true)
      stage?.close()
      at.replaceChildren()
    }
  }, [failures, cannotDraw, tryTo])

  useEffect(() => tryTo(() => stage?.show(graph, places, opened, pins)), [tryTo, stage, graph, places, opened, pins])
  useEffect(() => tryTo(() => stage?.look({ focus, path: graph.path })), [tryTo, stage, focus, graph])
  useEffect(() => tryTo(() => stage?.setCamera(camera)), [tryTo, stage, camera])
  useEffect(() => tryTo(() => stage?.paint(readColours())), [tryTo, stage, themeChanges])

  return (
    <div className="canvas">
      <div ref={element} className="drawing" role="img" aria-label={summary || 'Nothing yet'} hidden={cannotDraw} />
      {cannotDraw && (
        <p className="notice">
          This browser cannot draw the graph (it has no WebGL). The list shows all that is in it.
        </p>
      )}
      {pointed && (
        <p className="pointed" aria-hidden="true" style={{ left: pointed.x, top: pointed.y }}>
          {pointed.text}
        </p>
      )}
    </div>
  )
}

interface Pointed {
  text: string
  x: number
  y: number
}

/** The stage lives longer than one rendering: it calls what is the latest then. */
const eventsFor = (
  latest: RefObject<Pick<GraphCanvasProps, 'graph' | 'events'>>,
  onPointed: (pointed: Pointed | null) => void,
): StageEvents => ({
  onEntity: (id) => latest.current.events.onEntity(id),
  onExpand: (id) => latest.current.events.onExpand(id),
  onTie: (key) => latest.current.events.onTie(key),
  onPin: (pin) => latest.current.events.onPin(pin),
  onLook: (camera) => latest.current.events.onLook(camera),
  onPoint: (what, at) => {
    const tie = what && 'tie' in what ? latest.current.graph.ties.get(what.tie) : undefined
    onPointed(tie ? { text: tellTie(latest.current.graph, tie), ...at } : null)
  },
})

function tellTie(graph: Graph, tie: Tie): string {
  const name = (id: string): string => graph.entities.get(id)?.name ?? ''
  const from = tie.strands[0].from
  const strands = tie.strands.map(({ kind, weight }) => `${KIND_NAMES[kind].toLowerCase()} ${weight}`)
  return `${name(from)} – ${name(otherEnd(tie, from))}: ${strands.join(', ')}`
}
