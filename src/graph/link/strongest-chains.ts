/**
 * Of all shortest chains between two ends, the strongest ones: largest smallest weight first, then largest sum, then by the
 * order of ids. Enter the ties between neighbouring levels; leave chains of ids. Pure.
 *
 * A chain that begins as another one does cannot be judged by its beginning alone (its sum may win once both have met a
 * weaker tie), so at each entity all beginnings are kept that fewer than `most` others beat in both measures.
 */

export interface Step {
  from: string
  to: string
  weight: number
}

interface Beginning {
  at: string
  before: Beginning | null
  smallest: number
  sum: number
}

export interface Chain {
  /** From the one end to the other. */
  ids: string[]
  smallest: number
  sum: number
}

function idsOf(end: Beginning): string[] {
  const ids: string[] = []
  for (let at: Beginning | null = end; at !== null; at = at.before) ids.unshift(at.at)
  return ids
}

const compareIds = (a: Beginning, b: Beginning): number => {
  const [left, right] = [idsOf(a).join(), idsOf(b).join()]
  return left < right ? -1 : left > right ? 1 : 0
}

const strongestFirst = (a: Beginning, b: Beginning): number =>
  b.smallest - a.smallest || b.sum - a.sum || compareIds(a, b)

/** Those that fewer than most others beat in both measures. */
function worthKeeping(beginnings: Beginning[], most: number): Beginning[] {
  /** The largest sums met so far, descending: all of them have a smallest weight at least as large. */
  const sums: number[] = []
  return beginnings.sort(strongestFirst).filter(({ sum }) => {
    if (sums.length === most && sums[most - 1]! >= sum) return false
    const place = sums.findIndex((other) => other < sum)
    sums.splice(place < 0 ? sums.length : place, 0, sum)
    if (sums.length > most) sums.pop()
    return true
  })
}

/**
 * @param levels the steps from each level to the next, first level first; every step must lie on a chain to the last one
 * @param most how many chains to give, at least 1
 */
export function strongestChains(start: string, levels: readonly (readonly Step[])[], most: number): Chain[] {
  let reached = new Map<string, Beginning[]>([[start, [{ at: start, before: null, smallest: Infinity, sum: 0 }]]])
  for (const steps of levels) {
    const next = new Map<string, Beginning[]>()
    for (const { from, to, weight } of steps)
      for (const before of reached.get(from) ?? []) {
        const beginnings = next.get(to) ?? []
        beginnings.push({ at: to, before, smallest: Math.min(before.smallest, weight), sum: before.sum + weight })
        next.set(to, beginnings)
      }
    reached = new Map([...next].map(([id, beginnings]) => [id, worthKeeping(beginnings, most)]))
  }
  return [...reached.values()]
    .flat()
    .sort(strongestFirst)
    .slice(0, most)
    .map((end) => ({ ids: idsOf(end), smallest: end.smallest, sum: end.sum }))
}
