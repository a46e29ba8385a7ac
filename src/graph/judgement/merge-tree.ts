/** Verdicts that two entities are one in; out, who answers for whom. Pure, and the same whatever the order of the verdicts. */

/** right is merged into left. */
export interface Sameness {
  leftId: string
  rightId: string
}

/**
 * The entity that answers for each member: of those that are one, the one that was never merged into another; where that is
 * not one alone, the smallest id. Verdicts about others than the members count for nothing.
 */
export function rootsOf(members: readonly string[], verdicts: readonly Sameness[]): Map<string, string> {
  const groupOf = new Map(members.map((id) => [id, [id]]))
  for (const { leftId, rightId } of verdicts) {
    const [left, right] = [groupOf.get(leftId), groupOf.get(rightId)]
    if (!left || !right || left === right) continue
    left.push(...right)
    for (const id of right) groupOf.set(id, left)
  }
  const merged = new Set(verdicts.map(({ rightId }) => rightId))
  const roots = new Map<string, string>()
  for (const [id, group] of groupOf) {
    const free = group.filter((member) => !merged.has(member))
    roots.set(id, [...(free.length > 0 ? free : group)].sort()[0]!)
  }
  return roots
}
