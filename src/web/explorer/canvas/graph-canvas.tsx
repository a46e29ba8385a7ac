/**
 * The drawing as a part of the page: hands what the page knows to the stage and what the reader does back. Where the
 * browser cannot draw it says so, and the list has all of it.
 */
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react'
import type { Places } from '../graph/layout'
import { otherEnd, type Graph, type Tie } from '../graph/model'
import { useThemeChanges } from '../theme'
import type { Camera, Focus, Pin } from '../state/view'
import { KIND_NAMES } from '../words'
import { readColours } from './colours'
import { openStage, type Stage, type StageEvents } from './stage'

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
  const [cannotDraw, setCannotDraw] = useState(false)
  const [pointed, setPointed] = useState<{ text: string; x: number; y: number } | null>(null)
  const themeChanges = useThemeChanges()
  const latest = useRef({ graph, events })
  latest.current = { graph, events }
  useImperativeHandle(stageRef, () => stage as Stage, [stage])

  useEffect(() => {
    let opened: Stage
    try {
      opened = openStage(element.current!, readColours(), {
        onEntity: (id) => latest.current.events.onEntity(id),
        onExpand: (id) => latest.current.events.onExpand(id),
        onTie: (key) => latest.current.events.onTie(key),
        onPin: (pin) => latest.current.events.onPin(pin),
        onLook: (next) => latest.current.events.onLook(next),
        onPoint: (what, at) => {
          const tie = what && 'tie' in what ? latest.current.graph.ties.get(what.tie) : undefined
          setPointed(tie ? { text: tellTie(latest.current.graph, tie), ...at } : null)
        },
      })
    } catch (error) {
      console.warn(error)
      return setCannotDraw(true)
    }
    setStage(opened)
    return () => opened.close()
  }, [])

  useEffect(() => stage?.show(graph, places, opened, pins), [stage, graph, places, opened, pins])
  useEffect(() => stage?.look({ focus, path: graph.path }), [stage, focus, graph])
  useEffect(() => stage?.setCamera(camera), [stage, camera])
  useEffect(() => stage?.paint(readColours()), [stage, themeChanges])

  return (
    <div className="canvas">
      <div ref={element} className="drawing" role="img" aria-label={summary} hidden={cannotDraw} />
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

function tellTie(graph: Graph, tie: Tie): string {
  const name = (id: string): string => graph.entities.get(id)?.name ?? ''
  const from = tie.strands[0].from
  const strands = tie.strands.map(({ kind, weight }) => `${KIND_NAMES[kind].toLowerCase()} ${weight}`)
  return `${name(from)} – ${name(otherEnd(tie, from))}: ${strands.join(', ')}`
}
