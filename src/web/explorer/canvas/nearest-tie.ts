/** Which tie is meant by a point: lines are thin and hands are not, so the nearest within some pixels. */
import type { UndirectedGraph } from 'graphology'
import type { EntityMarks, TieMarks } from './draw'

interface Point {
  x: number
  y: number
}

/** @param toScreen from the graph's places to pixels. Null where none is within so many pixels. */
export function nearestTie(
  graph: UndirectedGraph<EntityMarks, TieMarks>,
  toScreen: (place: Point) => Point,
  at: Point,
  within: number,
): string | null {
  const places = new Map(graph.mapNodes((id, { x, y }) => [id, toScreen({ x, y })]))
  let nearest: string | null = null
  let least = within
  graph.forEachEdge((key, { size }, from, to) => {
    const distance = distanceToLine(at, places.get(from)!, places.get(to)!) - size / 2
    if (distance < least) [nearest, least] = [key, distance]
  })
  return nearest
}

/** From a point to the line between two others. */
export function distanceToLine(at: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((at.x - from.x) * dx + (at.y - from.y) * dy) / length))
  return Math.hypot(at.x - from.x - along * dx, at.y - from.y - along * dy)
}
