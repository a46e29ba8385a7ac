/**
 * Party and state as American papers print them of members of a parliament ("Sen. Jane Roe, R-Iowa, said"), which parsers take
 * for names of their own. Enters: the comma that closes such a label. Leaves: the comma that opens it; -1 where none stands.
 */
import type { Reading } from '../reading'

const PARTY = /^[RDI]$/
/** Tokens of a label: party, hyphen, state. */
const LABEL = 7

export function labelBefore(r: Reading, comma: number, low: number): number {
  if (r.form(comma) !== ',') return -1
  for (let i = comma - 2; i > low && comma - i <= LABEL; i--)
    if (PARTY.test(r.form(i)) && r.form(i + 1) === '-' && r.form(i - 1) === ',') return i - 1
  return -1
}
