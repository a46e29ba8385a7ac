/**
 * The drawing itself, outside of React: sigma on a graph of its own that follows the page's graph. Tells what the reader
 * clicks, points at, drags and where they look. Throws where the browser cannot draw (no WebGL).
 */
import { UndirectedGraph } from 'graphology'
import Sigma from 'sigma'
import { createEdgeArrowProgram, EdgeRectangleProgram } from 'sigma/rendering'
import type { MouseCoords } from 'sigma/types'
import { animateNodes } from 'sigma/utils'
import { EMPTY_GRAPH, type Graph } from '../graph/model'
import type { Places } from '../graph/layout'
import type { Camera, Pin } from '../state/view'
import type { Colours } from './colours'
import {
  directionOf,
  drawEntity,
  drawSign,
  drawTie,
  entitySize,
  tieSize,
  type EntityMarks,
  type Looked,
  type TieMarks,
} from './draw'
import { followDrags } from './drags'
import { createLabels, labelFont, type Labels } from './labels'
import { nearestTie } from './nearest-tie'

export interface StageEvents {
  onEntity: (id: string) => void
  /** A double click. */
  onExpand: (id: string) => void
  onTie: (key: string) => void
  onPin: (pin: Pin) => void
  /** After the reader has moved or zoomed. */
  onLook: (camera: Camera | null) => void
  /** at: in the element, from its upper left corner. */
  onPoint: (what: { entity: string } | { tie: string } | null, at: { x: number; y: number }) => void
}

export interface Stage {
  show: (graph: Graph, places: Places, opened: ReadonlySet<string>, pins: readonly Pin[]) => void
  look: (marks: Pick<Looked, 'focus' | 'path'>) => void
  paint: (colours: Colours) => void
  setCamera: (camera: Camera | null) => void
  zoom: (by: 'in' | 'out' | 'fit') => void
  /** All that is seen as one picture. */
  picture: () => HTMLCanvasElement
  close: () => void
}

/** Head of an arrow, in thicknesses of its line. */
const ARROW = { lengthToThicknessRatio: 4, widenessToThicknessRatio: 3 }

/** Names of more entities than that cover each other. */
const CROWD = 30

const WHOLE: Camera = { x: 0.5, y: 0.5, ratio: 1 }
/** Pixels of width and height that a drawing wants. */
const ROOM = 560
const LOOK_PAUSE = 300
const MOVE_TIME = 400
const CLOSE_TO_TIE = 7

export function openStage(element: HTMLElement, firstColours: Colours, events: StageEvents): Stage {
  let colours = firstColours
  let labels = createLabels(colours)
  let shown: Graph = EMPTY_GRAPH
  const marks: Looked = { focus: null, hovered: null, hoveredTie: null, path: null, isCrowded: false }
  const drawn = new UndirectedGraph<EntityMarks, TieMarks>()
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
  let stopMoving: (() => void) | null = null

  const roomFor = (): number => Math.min(1, Math.min(element.clientWidth, element.clientHeight) / ROOM)
  /** Discs shrink on a small screen, less than it does. */
  const sizeScale = (): number => Math.max(0.6, Math.sqrt(roomFor()))
  const roomSettings = () => ({ stagePadding: 20 + 40 * roomFor(), labelDensity: roomFor() < 1 ? 1 : 3 })

  const sigma = new Sigma<EntityMarks, TieMarks>(drawn, element, {
    allowInvalidContainer: true,
    zIndex: true,
    labelFont,
    labelSize: 13,
    labelWeight: '500',
    labelRenderedSizeThreshold: 5,
    ...roomSettings(),
    minCameraRatio: 0.05,
    maxCameraRatio: 4,
    doubleClickZoomingRatio: 1,
    // The address does not hold a turned view.
    enableCameraRotation: false,
    defaultEdgeType: 'plain',
    // Drawn in this order: what has a direction tells more and comes on top.
    edgeProgramClasses: { plain: EdgeRectangleProgram, pointed: createEdgeArrowProgram(ARROW) },
    ...drawings(labels),
    nodeReducer: (id, data) => ({
      ...data,
      size: data.size * sizeScale(),
      ...drawEntity(id, data, marks, colours, (other) => drawn.areNeighbors(id, other)),
    }),
    edgeReducer: (_key, data) => drawTie(data, marks, colours),
  })
  // Above the discs, also above those that sigma draws again on top because they are pointed at.
  sigma.createCanvasContext('signs', { style: { pointerEvents: 'none' } })
  sigma.resize(true)
  const signs = sigma.getCanvases().signs!.getContext('2d')!
  sigma.on('beforeRender', () => labels.begin())
  sigma.on('afterRender', () => {
    const { width, height } = sigma.getDimensions()
    signs.clearRect(0, 0, width, height)
    drawn.forEachNode((id, { entityType, isPinned }) => {
      const shown = sigma.getNodeDisplayData(id)
      if (!shown) return
      const { x, y } = sigma.framedGraphToViewport(shown)
      drawSign(signs, { x, y, size: sigma.scaleSize(shown.size), type: entityType, isPinned }, colours)
    })
  })
  sigma.on('resize', () => sigma.setSettings(roomSettings()))
  /** With the index: what is looked at comes to the top. */
  const redraw = () => sigma.scheduleRefresh()

  const point = (what: { entity: string } | { tie: string } | null, at: { x: number; y: number }) => {
    const hovered = what && 'entity' in what ? what.entity : null
    const hoveredTie = what && 'tie' in what ? what.tie : null
    if (hovered !== marks.hovered || hoveredTie !== marks.hoveredTie) {
      Object.assign(marks, { hovered, hoveredTie })
      element.style.cursor = what ? 'pointer' : ''
      redraw()
    }
    events.onPoint(what, at)
  }
  const tieAt = (at: { x: number; y: number }, within: number): string | null =>
    nearestTie(drawn, (place) => sigma.graphToViewport(place), at, within)

  // Two quick clicks on different things are two clicks, though sigma calls the second one double.
  let clicked: string | null = null
  const clickEntity = (id: string) => {
    clicked = id
    events.onEntity(id)
  }
  const clickGround = ({ event }: { event: MouseCoords }) => {
    clicked = null
    const tie = tieAt(event, event.original instanceof MouseEvent ? CLOSE_TO_TIE : 3 * CLOSE_TO_TIE)
    if (tie) events.onTie(tie)
  }
  sigma.on('clickNode', ({ node }) => clickEntity(node))
  sigma.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
    preventSigmaDefault()
    if (clicked === node) events.onExpand(node)
    else clickEntity(node)
  })
  sigma.on('clickStage', clickGround)
  sigma.on('doubleClickStage', (payload) => {
    payload.preventSigmaDefault()
    clickGround(payload)
  })
  sigma.on('enterNode', ({ node, event }) => point({ entity: node }, event))
  sigma.on('leaveNode', ({ event }) => point(null, event))
  sigma.on('moveBody', ({ event }) => {
    if (marks.hovered || drags.isHolding()) return
    const tie = tieAt(event, CLOSE_TO_TIE)
    point(tie ? { tie } : null, event)
  })
  sigma.on('leaveStage', ({ event }) => point(null, event))

  const drags = followDrags(sigma, drawn, events.onPin)
  // A finger that is gone points at nothing.
  sigma.getTouchCaptor().on('touchup', () => point(null, { x: 0, y: 0 }))

  const sizes = new ResizeObserver(() => sigma.scheduleRefresh())
  sizes.observe(element)

  const camera = sigma.getCamera()
  let lookTimer: ReturnType<typeof setTimeout> | undefined
  camera.on('updated', () => {
    clearTimeout(lookTimer)
    lookTimer = setTimeout(() => events.onLook(roundCamera(camera.getState())), LOOK_PAUSE)
  })

  return {
    show: (graph, places, opened, pins) => {
      stopMoving?.()
      shown = graph
      marks.isCrowded = graph.entities.size > CROWD
      const isNew = follow(drawn, graph, places, opened, pins)
      const targets = Object.fromEntries([...places].filter(([id]) => drawn.hasNode(id)))
      if (isStill || isNew) for (const [id, place] of Object.entries(targets)) drawn.mergeNodeAttributes(id, place)
      else stopMoving = animateNodes(drawn, targets, { duration: MOVE_TIME, easing: 'quadraticInOut' })
      sigma.scheduleRefresh()
    },
    look: (next) => {
      Object.assign(marks, next)
      if (marks.hovered && !shown.entities.has(marks.hovered)) marks.hovered = null
      redraw()
    },
    paint: (next) => {
      colours = next
      labels = createLabels(colours)
      sigma.setSettings(drawings(labels))
      sigma.scheduleRefresh()
    },
    setCamera: (next) => {
      const wanted = next ?? WHOLE
      if (!isSame(roundCamera(camera.getState()), next)) camera.setState({ ...wanted, angle: 0 })
    },
    zoom: (by) => {
      const duration = isStill ? 0 : 200
      if (by === 'in') void camera.animatedZoom({ duration, factor: 1.5 })
      else if (by === 'out') void camera.animatedUnzoom({ duration, factor: 1.5 })
      else void camera.animatedReset({ duration })
    },
    picture: () => takePicture(sigma, colours.ground),
    close: () => {
      clearTimeout(lookTimer)
      sizes.disconnect()
      stopMoving?.()
      sigma.kill()
    },
  }
}

const drawings = ({ drawLabel, drawHover }: Labels) => ({
  defaultDrawNodeLabel: drawLabel,
  defaultDrawNodeHover: drawHover,
})

/** Makes the drawn graph hold what the graph holds; newcomers begin at their places. True where nothing stood before. */
function follow(
  drawn: UndirectedGraph<EntityMarks, TieMarks>,
  graph: Graph,
  places: Places,
  opened: ReadonlySet<string>,
  pins: readonly Pin[],
): boolean {
  const stood = drawn.order
  drawn.clearEdges()
  for (const id of drawn.nodes()) if (!graph.entities.has(id)) drawn.dropNode(id)
  const isNew = drawn.order === 0 || stood === 0
  const pinned = new Set(pins.map(({ id }) => id))
  for (const { id, name, type } of graph.entities.values()) {
    const isOpen = opened.has(id)
    const looks = {
      label: name,
      entityType: type,
      isOpen,
      isPinned: pinned.has(id),
      size: entitySize(graph.tiesOf.get(id) ?? [], isOpen),
    }
    if (drawn.hasNode(id)) drawn.mergeNodeAttributes(id, looks)
    else drawn.addNode(id, { ...looks, ...(places.get(id) ?? { x: 0, y: 0 }) })
  }
  for (const tie of graph.ties.values()) {
    const { from, to } = directionOf(tie) ?? { from: tie.a, to: tie.b }
    drawn.addEdgeWithKey(tie.key, from, to, { size: tieSize(tie), tie })
  }
  return isNew
}

const round = (value: number): number => Math.round(value * 1000) / 1000

/** Null where all is seen. */
function roundCamera({ x, y, ratio }: Camera): Camera | null {
  const rounded = { x: round(x), y: round(y), ratio: Math.max(0.001, round(ratio)) }
  return isSame(rounded, WHOLE) ? null : rounded
}

const isSame = (one: Camera | null, other: Camera | null): boolean =>
  one === other ||
  (one !== null && other !== null && one.x === other.x && one.y === other.y && one.ratio === other.ratio)

/** sigma draws in layers; what WebGL drew is there only until the browser shows it, so they are copied at once. */
function takePicture(sigma: Sigma<EntityMarks, TieMarks>, ground: string): HTMLCanvasElement {
  sigma.refresh()
  const layers = Object.values(sigma.getCanvases())
  const picture = document.createElement('canvas')
  picture.width = layers[0]!.width
  picture.height = layers[0]!.height
  const context = picture.getContext('2d')!
  context.fillStyle = ground
  context.fillRect(0, 0, picture.width, picture.height)
  for (const layer of layers) context.drawImage(layer, 0, 0, picture.width, picture.height)
  return picture
}
