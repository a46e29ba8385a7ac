/**
 * Where each entity stands: ForceAtlas2 (Jacomy et al., 2014), let run step by step in the order in which entities were
 * brought in, each beginning where the last ended, so that what stood stays near its place. No chance is in it: the same
 * graph and pins give the same places.
 */
import { UndirectedGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import type { Pin } from '../state/view'
import type { Graph, Tie } from './model'

export type Places = ReadonlyMap<string, { x: number; y: number }>

/** Turns by which no two newcomers point the same way. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))
/** How far newcomers begin from what brought them in, and parts of the graph from each other. */
const NEAR = 60
const APART = 160
/** Pairs of entities that one step may look at: bounds the time that a large graph takes. */
const MOST_PAIRS = 4_000_000
const MOST_ROUNDS = 240
const LEAST_ROUNDS = 25

/** From so many entities on, far ones are taken together (Barnes and Hut, 1986): no longer exact, but soon enough. */
const MANY = 250

const SETTINGS = { gravity: 0.4, scalingRatio: 60, slowDown: 4, edgeWeightInfluence: 1 }

/** All that the places depend on, as plain data: it goes to a worker. */
export interface LayoutTask {
  entities: ReadonlySet<string>
  ties: readonly { a: string; b: string; pull: number }[]
  steps: Graph['steps']
  /** Places that the reader chose; they stay. */
  pins: readonly Pin[]
}

export const toTask = ({ entities, ties, steps }: Graph, pins: readonly Pin[]): LayoutTask => ({
  entities: new Set(entities.keys()),
  ties: [...ties.values()].map((tie) => ({ a: tie.a, b: tie.b, pull: pullOf(tie) })),
  steps,
  pins,
})

export function layOut({ entities, ties, steps, pins }: LayoutTask): Places {
  const layout = new UndirectedGraph<{ x: number; y: number; fixed: boolean }, { weight: number }>()
  const pinned = new Map(pins.map((pin) => [pin.id, pin]))
  const add = (id: string, x: number, y: number) => {
    const pin = pinned.get(id)
    layout.addNode(id, { x: pin?.x ?? x, y: pin?.y ?? y, fixed: pin !== undefined })
  }
  steps.forEach(({ id, brought }, step) => {
    const newcomers = brought.filter((other) => entities.has(other) && !layout.hasNode(other))
    if (layout.hasNode(id)) {
      if (newcomers.length === 0) return
    } else {
      const angle = step * GOLDEN_ANGLE
      const far = layout.order === 0 ? 0 : APART * Math.sqrt(layout.order)
      add(id, far * Math.cos(angle), far * Math.sin(angle))
    }
    const { x, y } = layout.getNodeAttributes(id)
    newcomers.forEach((other, n) => {
      const angle = (step + n) * GOLDEN_ANGLE
      add(other, x + NEAR * Math.cos(angle), y + NEAR * Math.sin(angle))
    })
    for (const { a, b, pull } of ties)
      if (layout.hasNode(a) && layout.hasNode(b) && !layout.hasEdge(a, b))
        layout.addUndirectedEdge(a, b, { weight: pull })
    settle(layout)
  })
  return new Map(layout.mapNodes((id, { x, y }) => [id, { x: Math.round(x), y: Math.round(y) }]))
}

/** Being named together says least, and holds of nearly all: it pulls least. */
const pullOf = ({ strands }: Tie): number =>
  strands.reduce((sum, { kind, weight }) => sum + (kind === 'CO_MENTIONED' ? 0.05 : 2) * Math.log2(weight + 1), 0)

function settle(layout: UndirectedGraph): void {
  if (layout.order < 2) return
  const rounds = Math.floor(MOST_PAIRS / layout.order ** 2)
  const iterations = Math.min(MOST_ROUNDS, Math.max(LEAST_ROUNDS, rounds))
  const settings = { ...SETTINGS, barnesHutOptimize: layout.order > MANY }
  forceAtlas2.assign(layout, { iterations, settings, getEdgeWeight: 'weight' })
}
