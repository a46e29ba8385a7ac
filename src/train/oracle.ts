/**
 * Dynamic oracle for arc-hybrid parsing (Goldberg and Nivre 2013): how many arcs of the right tree each move would make
 * impossible, in any state, also one that is already wrong.
 */
import { LEFT, RIGHT, SHIFT, type Tree } from '../annotate/language/tree'

const ILLEGAL = 1_000_000

/** Writes what SHIFT, LEFT and RIGHT cost into `costs`. `gold`: the right heads, the sentence's ROOT at the root. */
export function moveCosts(tree: Tree, gold: Int32Array, costs: Int32Array): void {
  const { root, front, height, stack } = tree
  costs[SHIFT] = tree.canShift() ? 0 : ILLEGAL
  costs[LEFT] = tree.canLeft() ? 0 : ILLEGAL
  costs[RIGHT] = tree.canRight() ? 0 : ILLEGAL
  if (tree.canShift()) {
    for (let i = 0; i < height; i++) {
      const node = stack[i]!
      if (gold[node] === front) costs[SHIFT]!++
      if (i < height - 1 && gold[front] === node) costs[SHIFT]!++
    }
  }
  if (height === 0) return
  const top = stack[height - 1]!
  const head = gold[top]!
  if (height > 1 && head === stack[height - 2]) costs[LEFT]!++
  if (head > front) costs[LEFT]!++
  if (head >= front) costs[RIGHT]!++
  for (let node = front; node < root; node++) {
    if (gold[node] !== top) continue
    costs[LEFT]!++
    costs[RIGHT]!++
  }
}

/**
 * Lifts the arcs that cross others to the head's head, the shortest first, until none crosses (Nivre and Nilsson 2005):
 * arc-hybrid moves can build the result. Heads as in `moveCosts`.
 */
export function projective(heads: Int32Array): Int32Array {
  const size = heads.length
  const lifted = Int32Array.from(heads)
  const isBelow = (ancestor: number, node: number): boolean => {
    for (let steps = 0; node >= 0 && node < size && steps <= size; steps++) {
      if (node === ancestor) return true
      node = lifted[node]!
    }
    return false
  }
  const crosses = (child: number): boolean => {
    const head = lifted[child]!
    for (let node = Math.min(head, child) + 1; node < Math.max(head, child); node++)
      if (!isBelow(head, node)) return true
    return false
  }
  const length = (child: number): number => Math.abs(lifted[child]! - child)
  for (let lifts = 0; lifts < size; lifts++) {
    let shortest = -1
    for (let child = 0; child < size; child++) {
      if (lifted[child]! >= size || !crosses(child)) continue
      if (shortest < 0 || length(child) < length(shortest)) shortest = child
    }
    if (shortest < 0) break
    lifted[shortest] = lifted[lifted[shortest]!]!
  }
  return lifted
}
