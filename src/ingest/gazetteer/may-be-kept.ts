/**
 * Whether a line of a dump may hold something that is kept, told from its bytes, ten times as fast as reading it: what is
 * surely of another kind is never parsed. In doubt it may.
 */
import type { Classes } from '../../graph/gazetteer/gazetteer-load.store'

const INSTANCE_OF = Buffer.from('"P31":[')
const SUBCLASS_OF = Buffer.from('"P279":[')
/** A place of whatever kind. */
const COORDINATES = Buffer.from('"P625":')
const PART_OF = Buffer.from('"P131":')
/** Dumps of others may have blanks. */
const SPACED = Buffer.from('": ')

/** Bytes: so many statements with their sources nothing has; beyond it nothing is sure. */
const LONGEST_CLAIM = 8192

/** An item that is named, or the claim after: its first statement begins with its main part. */
const NAMED_OR_NEXT = /"numeric-id":(\d+)|"id":"Q(\d+)"|":\[\{"mainsnak":/g

function namesKnownClass(line: Buffer, from: number, classes: Classes): boolean {
  const text = line.toString('latin1', from, from + LONGEST_CLAIM)
  NAMED_OR_NEXT.lastIndex = 0
  for (let found = NAMED_OR_NEXT.exec(text); found; found = NAMED_OR_NEXT.exec(text)) {
    const id = found[1] ?? found[2]
    if (id === undefined) return false
    if (classes.has(Number(id))) return true
  }
  return text.length === LONGEST_CLAIM
}

/** A class of its own, perhaps a kind of those that are kept. */
export function mayBeClass(line: Buffer, classes: Classes): boolean {
  const at = line.indexOf(SUBCLASS_OF)
  return at >= 0 && namesKnownClass(line, at + SUBCLASS_OF.length, classes)
}

export function mayBeKept(line: Buffer, classes: Classes): boolean {
  const at = line.indexOf(INSTANCE_OF)
  if (at >= 0 && namesKnownClass(line, at + INSTANCE_OF.length, classes)) return true
  if (line.includes(COORDINATES) && line.includes(PART_OF)) return true
  return at < 0 && line.includes(SPACED)
}
