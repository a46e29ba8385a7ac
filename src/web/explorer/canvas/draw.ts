/**
 * How entities and ties look in the drawing: sizes, colours, the signs of their types. What is looked at stands out, the rest
 * steps back. Pure but for the drawing context that it is given.
 */
import type { EntityType } from '../../../client'
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types'
import { isDirected, type Graph, type Tie } from '../graph/model'
import { SIGNS } from '../signs'
import type { Focus } from '../state/view'
import type { Colours } from './colours'

export interface EntityMarks {
  x: number
  y: number
  size: number
  label: string
  entityType: EntityType
  /** Its ties, for the size and for what stands around it. */
  isOpen: boolean
  isPinned: boolean
}

export interface TieMarks {
  size: number
  tie: Tie
}

/** What stands out. */
export interface Looked {
  focus: Focus | null
  hovered: string | null
  hoveredTie: string | null
  path: Graph['path']
  /** So many entities that what steps back goes without its name. */
  isCrowded: boolean
}

export const entitySize = (ties: readonly Tie[], isOpen: boolean): number => {
  const told = ties.reduce((sum, tie) => sum + (tie.strands[0].kind === 'CO_MENTIONED' ? 0 : tie.weight), 0)
  return (isOpen ? 13 : 9) + Math.min(7, 1.3 * Math.log2(1 + told))
}

export const tieSize = ({ weight, strands }: Tie): number =>
  Math.min(7, (strands[0].kind === 'CO_MENTIONED' ? 0.8 : 1.4) + 0.7 * Math.log2(1 + weight))

/** The tie's way, where it has one only: an arrow from source to target. */
export function directionOf({ strands }: Tie): { from: string; to: string } | null {
  const [first] = strands
  if (!isDirected(first.kind)) return null
  return strands.some((s) => isDirected(s.kind) && s.from !== first.from) ? null : first
}

const isNear = (marks: Looked, id: string, neighbours: (id: string) => boolean): boolean => {
  const { focus, hovered, hoveredTie, path } = marks
  if (hovered) return hovered === id || neighbours(hovered)
  if (hoveredTie) return hoveredTie.split(' ').includes(id)
  if (focus?.kind === 'tie') return [focus.a, focus.b].some((end) => end === id || neighbours(end))
  if (path && path.entities.size > 0) return path.entities.has(id) || (focus?.kind === 'entity' && focus.id === id)
  if (focus?.kind === 'entity') return focus.id === id || neighbours(focus.id)
  return true
}

const isTieEnd = ({ focus, hoveredTie }: Looked, id: string): boolean =>
  hoveredTie?.split(' ').includes(id) ?? (focus?.kind === 'tie' && (focus.a === id || focus.b === id))

/** @param isNeighbour whether the entity is tied to another */
export function drawEntity(
  id: string,
  { entityType, label }: EntityMarks,
  marks: Looked,
  colours: Colours,
  isNeighbour: (other: string) => boolean,
): Partial<NodeDisplayData> & { entityType: EntityType; labelColour: string } {
  const near = isNear(marks, id, isNeighbour)
  const isLookedAt = marks.hovered === id || (marks.focus?.kind === 'entity' && marks.focus.id === id)
  const isNamed = isLookedAt || isTieEnd(marks, id) || (marks.path?.entities.has(id) ?? false)
  return {
    entityType,
    label: near || !marks.isCrowded ? label : null,
    color: (near ? colours.types : colours.faintTypes)[entityType],
    labelColour: near ? colours.text : colours.faintText,
    highlighted: isLookedAt,
    forceLabel: isNamed,
    zIndex: isLookedAt ? 3 : near ? 2 : 0,
  }
}

const isTieNear = ({ focus, hovered, hoveredTie, path }: Looked, touches: (id: string) => boolean): boolean => {
  if (hovered) return touches(hovered)
  if (hoveredTie) return false
  if (focus?.kind === 'tie') return touches(focus.a) || touches(focus.b)
  if (path && path.entities.size > 0) return false
  return focus?.kind !== 'entity' || touches(focus.id)
}

const isAnythingLookedAt = ({ focus, hovered, path }: Looked): boolean =>
  hovered !== null || focus?.kind === 'entity' || focus?.kind === 'tie' || (path?.entities.size ?? 0) > 0

/** Where nothing is looked at nearly all are named together: those ties step back behind the ones that tell more. */
const colourOf = ({ strands: [{ kind }] }: Tie, isClear: boolean, colours: Colours): string =>
  kind === 'CO_MENTIONED' && !isClear ? colours.quietTie : colours.kinds[kind]

export function drawTie({ tie, size }: TieMarks, marks: Looked, colours: Colours): Partial<EdgeDisplayData> {
  const { focus, hoveredTie, path } = marks
  const touches = (id: string): boolean => tie.a === id || tie.b === id
  const isLookedAt = hoveredTie === tie.key || (focus?.kind === 'tie' && focus.a === tie.a && focus.b === tie.b)
  const isOnPath = path?.ties.has(tie.key) ?? false
  const near = isLookedAt || isOnPath || isTieNear(marks, touches)
  return {
    color: near ? colourOf(tie, isLookedAt || isOnPath || isAnythingLookedAt(marks), colours) : colours.faintTie,
    size: isLookedAt || isOnPath ? size + 2.5 : near ? size : Math.min(size, 1),
    type: directionOf(tie) ? 'pointed' : 'plain',
    zIndex: isLookedAt || isOnPath ? 3 : near ? 2 : 0,
  }
}

const PATHS = Object.fromEntries(Object.entries(SIGNS).map(([type, path]) => [type, new Path2D(path)])) as Readonly<
  Record<EntityType, Path2D>
>

const LEAST_SIGN = 6

/** What stands in and around a disc: the sign of its type, a thin ring where it is pinned. x, y, size: in pixels. */
export function drawSign(
  context: CanvasRenderingContext2D,
  { x, y, size, type, isPinned }: { x: number; y: number; size: number; type: EntityType; isPinned: boolean },
  colours: Colours,
): void {
  context.save()
  context.translate(x, y)
  if (isPinned) {
    context.beginPath()
    context.arc(0, 0, size + 2.5, 0, 2 * Math.PI)
    context.strokeStyle = colours.text
    context.lineWidth = 1.5
    context.stroke()
  }
  if (size >= LEAST_SIGN) {
    context.scale(size * 0.72, size * 0.72)
    context.fillStyle = colours.ground
    context.fill(PATHS[type], 'evenodd')
  }
  context.restore()
}
