/**
 * What is seen, as tables (RFC 4180, UTF-8): ties, one line for each kind and direction; entities. A text that a
 * spreadsheet would take for a formula gets an apostrophe before it: names come from articles that anybody may write.
 */
import { compareTies, isDirected, type Graph } from '../graph/model'

type Cell = string | number | null

const FORMULA = /^[=+\-@\t\r]/

const toCell = (value: Cell): string => {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const toTable = (rows: readonly Cell[][]): string => rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('')

export function tiesTable({ entities, ties }: Graph): string {
  const name = (id: string): string => entities.get(id)?.name ?? ''
  return toTable([
    ['from', 'to', 'kind', 'directed', 'weight', 'firstSeen', 'lastSeen', 'fromId', 'toId'],
    ...[...ties.values()]
      .sort(compareTies)
      .flatMap(({ strands }) =>
        strands.map(({ from, to, kind, weight, firstSeen, lastSeen }): Cell[] => [
          name(from),
          name(to),
          kind,
          String(isDirected(kind)),
          weight,
          firstSeen,
          lastSeen,
          from,
          to,
        ]),
      ),
  ])
}

export function entitiesTable({ entities, tiesOf }: Graph): string {
  return toTable([
    ['name', 'type', 'ties', 'id'],
    ...[...entities.values()].map(({ id, name, type }): Cell[] => [name, type, tiesOf.get(id)?.length ?? 0, id]),
  ])
}
