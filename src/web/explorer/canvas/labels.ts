/**
 * The names in the drawing: below their discs or, where another name stands there already, above them; where there is room
 * for neither, what is not looked at goes without. Enter sigma's calls, frame by frame; leaves text on its canvas.
 */
import type { NodeHoverDrawingFunction, NodeLabelDrawingFunction } from 'sigma/rendering'
import type { Colours } from './colours'
import type { EntityMarks, TieMarks } from './draw'

export const labelFont = 'system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif'

/** Pixels between disc and name, and that a name keeps from the edge of the drawing. */
const GAP = 4
const EDGE = 4
const LONGEST_LABEL = 34

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

interface Drawn {
  key?: string
  x: number
  y: number
  size: number
  label: string | null
  labelColour?: string
  forceLabel?: boolean
}

export interface Labels {
  /** Before the names of a frame are drawn. */
  begin: () => void
  drawLabel: NodeLabelDrawingFunction<EntityMarks, TieMarks>
  /** A ring around what is looked at, then its name again, on top of all. */
  drawHover: NodeHoverDrawingFunction<EntityMarks, TieMarks>
}

export function createLabels(colours: Colours): Labels {
  /** Of this frame, by the keys of what they name. */
  const taken = new Map<string, Box>()
  const isFree = (box: Box, key: string): boolean =>
    [...taken].every(([other, at]) => other === key || !overlap(box, at))

  const drawLabel: Labels['drawLabel'] = (context, data, settings) => {
    const { key = '', x, y, size, label, labelColour, forceLabel = false } = data as Drawn
    if (!label) return
    const text = shorten(label)
    context.font = `${settings.labelWeight} ${settings.labelSize}px ${settings.labelFont}`
    context.textAlign = 'center'
    context.textBaseline = 'top'
    // Whole, also at the edge of the drawing.
    const half = context.measureText(text).width / 2
    const middle = Math.max(half + EDGE, Math.min(x, context.canvas.clientWidth - half - EDGE))
    const boxAt = (top: number): Box => ({
      left: middle - half,
      right: middle + half,
      top,
      bottom: top + settings.labelSize,
    })
    const [below, above] = [boxAt(y + size + GAP), boxAt(y - size - GAP - settings.labelSize)]
    const box = taken.get(key) ?? [below, above].find((one) => isFree(one, key)) ?? (forceLabel ? below : null)
    if (!box) return
    taken.set(key, box)
    // With a rim of the ground's colour, so that lines do not cross the letters.
    context.lineJoin = 'round'
    context.lineWidth = 4
    context.strokeStyle = colours.ground
    context.strokeText(text, middle, box.top)
    context.fillStyle = labelColour ?? colours.text
    context.fillText(text, middle, box.top)
  }

  return {
    begin: () => taken.clear(),
    drawLabel,
    drawHover: (context, data, settings) => {
      const { x, y, size } = data
      context.beginPath()
      context.arc(x, y, size + GAP, 0, 2 * Math.PI)
      context.strokeStyle = colours.mark
      context.lineWidth = 2.5
      context.stroke()
      drawLabel(context, { ...data, forceLabel: true } as typeof data, { ...settings, labelWeight: '700' })
    },
  }
}

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

const shorten = (label: string): string =>
  label.length <= LONGEST_LABEL ? label : `${label.slice(0, LONGEST_LABEL - 1).trimEnd()}…`
