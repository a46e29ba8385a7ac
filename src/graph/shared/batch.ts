/** DataLoader helpers: ids to rows, and parents with arguments to lists, in one statement each. */
import DataLoader from 'dataloader'

/** Loads by id; a missing id gives null. fetch gets distinct ids and may answer in any order. */
export const loadById = <Row>(fetch: (ids: readonly string[]) => Promise<Row[]>, idOf: (row: Row) => string) =>
  new DataLoader<string, Row | null>(async (ids) => {
    const byId = new Map((await fetch(ids)).map((row) => [idOf(row), row]))
    return ids.map((id) => byId.get(id) ?? null)
  })

export interface ParentKey<Args> {
  parent: string
  args: Args
}

/**
 * Loads one answer for each parent. Parents that ask with the same arguments share one call of fetch; fetch answers by
 * parent, and missing stands in for a parent that it leaves out.
 */
export const loadPerParent = <Args, Answer>(
  fetch: (parents: readonly string[], args: Args) => Promise<Map<string, Answer>>,
  missing: () => Answer,
) =>
  new DataLoader<ParentKey<Args>, Answer, string>(
    async (keys) => {
      const names = keys.map(({ args }) => JSON.stringify(args))
      const groups = new Map<string, { args: Args; parents: string[] }>()
      keys.forEach(({ parent, args }, i) => {
        const group = groups.get(names[i]!)
        if (group) group.parents.push(parent)
        else groups.set(names[i]!, { args, parents: [parent] })
      })
      const answers = new Map<string, Map<string, Answer>>()
      await Promise.all(
        [...groups].map(async ([name, { args, parents }]) => answers.set(name, await fetch(parents, args))),
      )
      return keys.map(({ parent }, i) => answers.get(names[i]!)?.get(parent) ?? missing())
    },
    { cacheKeyFn: ({ parent, args }) => `${parent} ${JSON.stringify(args)}` },
  )

/** Rows that carry their parent's id, gathered by it in the order they came. */
export function groupBy<Row>(rows: readonly Row[], parentOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(parentOf(row))
    if (group) group.push(row)
    else groups.set(parentOf(row), [row])
  }
  return groups
}
