/**
 * Entities taken in hand and put down elsewhere, by mouse or by one finger. A hand that hardly moves only clicks; a second
 * finger lets go, for it is there to zoom. Tells where an entity was put.
 */
import type { UndirectedGraph } from 'graphology'
import type Sigma from 'sigma'
import type { EntityMarks, TieMarks } from './draw'

/** Pixels that a drag must cover: for a finger as many as end what sigma calls a tap. */
const LEAST_DRAG = 4
const LEAST_TOUCH_DRAG = 10

interface Point {
  x: number
  y: number
}

interface Drags {
  isHolding: () => boolean
}

export function followDrags(
  sigma: Sigma<EntityMarks, TieMarks>,
  drawn: UndirectedGraph<EntityMarks, TieMarks>,
  onPut: (entity: { id: string } & Point) => void,
): Drags {
  let held: { id: string; from: Point; least: number; hasMoved: boolean } | null = null
  const drag = (at: Point) => {
    if (!held || !drawn.hasNode(held.id)) return
    if (!held.hasMoved && Math.hypot(at.x - held.from.x, at.y - held.from.y) < held.least) return
    // The frame stands still while an entity is drawn beyond it.
    if (!held.hasMoved) sigma.setCustomBBox(sigma.getBBox())
    held.hasMoved = true
    drawn.mergeNodeAttributes(held.id, sigma.viewportToGraph(at))
  }
  const letGo = () => {
    const put = held
    held = null
    if (!put?.hasMoved) return
    sigma.setCustomBBox(null)
    if (!drawn.hasNode(put.id)) return
    const { x, y } = drawn.getNodeAttributes(put.id)
    onPut({ id: put.id, x: Math.round(x), y: Math.round(y) })
  }

  sigma.on('downNode', ({ node, event }) => {
    const least = event.original instanceof MouseEvent ? LEAST_DRAG : LEAST_TOUCH_DRAG
    held = { id: node, from: { x: event.x, y: event.y }, least, hasMoved: false }
  })
  const mouse = sigma.getMouseCaptor()
  mouse.on('mousemovebody', (at) => {
    if (!held) return
    at.preventSigmaDefault()
    at.original.preventDefault()
    drag(at)
  })
  mouse.on('mouseup', letGo)
  const fingers = sigma.getTouchCaptor()
  fingers.on('touchdown', ({ touches }) => touches.length > 1 && letGo())
  fingers.on('touchmove', (at) => {
    if (!held) return
    at.preventSigmaDefault()
    drag(at.touches[0]!)
  })
  fingers.on('touchup', letGo)
  return { isHolding: () => held !== null }
}
