/** Enters: a token. Leaves: whether it stands in the place that opens a report: "LISBON — Two men", "PORTO, Portugal (WN) – Two men". */
import type { Reading } from '../reading'

const DASHES = new Set(['—', '–', '--', '-'])
const IN_DATELINE = new Set(['PROPN', 'NUM'])
const LONGEST = 14

export function isInDateline(r: Reading, i: number): boolean {
  const { first, end } = r.sentence(i)
  if (i - first >= LONGEST || r.name(first)?.type !== 'PLACE' || !r.startsParagraph(first)) return false
  let dash = first
  while (dash < Math.min(end, first + LONGEST) && !(DASHES.has(r.form(dash)) && r.standsApart(dash))) {
    if (r.isWord(dash) && !r.name(dash) && !IN_DATELINE.has(r.pos(dash))) return false
    dash++
  }
  return DASHES.has(r.form(dash)) && i < dash
}
