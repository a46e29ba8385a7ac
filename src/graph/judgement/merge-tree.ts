/**
 * Verdicts that two entities are one in; out, what follows from them and who answers for whom. Pure, and the same whatever
 * the order of the verdicts.
 */

/** right is merged into left. */
export interface Sameness {
  leftId: string
  rightId: string
}

/** An entity that was made in doubt, with the known ones that its name fitted as well. */
export interface Doubtful {
  id: string
  rivalIds: readonly string[]
}

/** Two that somebody judged to be different. */
export type Difference = readonly [string, string]

function groupsOf(members: readonly string[], verdicts: readonly Sameness[]): Map<string, string[]> {
  const groupOf = new Map(members.map((id) => [id, [id]]))
  for (const verdict of verdicts) unite(groupOf, verdict)
  return groupOf
}

/** Verdicts about others than the members count for nothing. */
function unite(groupOf: Map<string, string[]>, { leftId, rightId }: Sameness): void {
  const [left, right] = [groupOf.get(leftId), groupOf.get(rightId)]
  if (!left || !right || left === right) return
  left.push(...right)
  for (const id of right) groupOf.set(id, left)
}

/**
 * Where all the rivals of a doubtful one are one, there was nothing to doubt: it is that one too, unless somebody judged one of
 * its group to be another than one of theirs. A rival that is no member is not known to be the same as the others.
 */
export function impliedSameness(
  members: readonly string[],
  verdicts: readonly Sameness[],
  doubtful: readonly Doubtful[],
  differences: readonly Difference[],
): Sameness[] {
  const groupOf = groupsOf(members, verdicts)
  const differ = (a: readonly string[], b: readonly string[]): boolean =>
    differences.some(
      ([left, right]) => (a.includes(left) && b.includes(right)) || (a.includes(right) && b.includes(left)),
    )
  const implied: Sameness[] = []
  let open = doubtful.filter(({ id }) => groupOf.has(id)).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  for (;;) {
    const before = open.length
    open = open.filter(({ id, rivalIds }) => {
      const theirs = groupOf.get(rivalIds[0] ?? '')
      if (!theirs || !rivalIds.every((rival) => groupOf.get(rival) === theirs)) return true
      const own = groupOf.get(id)!
      if (own === theirs) return false
      if (differ(own, theirs)) return true
      implied.push({ leftId: rivalIds[0]!, rightId: id })
      unite(groupOf, implied.at(-1)!)
      return false
    })
    if (open.length === before) return implied
  }
}

/**
 * The entity that answers for each member: of those that are one, the one that was never merged into another; where that is
 * not one alone, the smallest id.
 */
export function rootsOf(members: readonly string[], verdicts: readonly Sameness[]): Map<string, string> {
  const groupOf = groupsOf(members, verdicts)
  const merged = new Set(verdicts.map(({ rightId }) => rightId))
  const roots = new Map<string, string>()
  for (const [id, group] of groupOf) {
    const free = group.filter((member) => !merged.has(member))
    roots.set(id, [...(free.length > 0 ? free : group)].sort()[0]!)
  }
  return roots
}
