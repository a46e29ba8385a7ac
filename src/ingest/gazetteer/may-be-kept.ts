/**
 * Whether a line of a dump may hold something that is kept, told from its characters, ten times as fast as reading it: what is
 * surely of another kind is never parsed. In doubt it may.
 */
import type { Classes } from '../../graph/gazetteer/gazetteer-load.store'
import type { CutLine } from './wikidata-slices'

const ITEM = /"numeric-id":(\d+)|"id":"Q(\d+)"/g

/** The sources of a statement name items, too: one too many is taken for a class then, never one too few. */
function namesKnownClass({ text, claims }: CutLine, property: string, classes: Classes): boolean {
  const cut = claims.get(property)
  if (!cut) return false
  ITEM.lastIndex = cut[0]
  for (let found = ITEM.exec(text); found && found.index < cut[1]; found = ITEM.exec(text))
    if (classes.has(Number(found[1] ?? found[2]))) return true
  return false
}

/** A class of its own, perhaps a kind of those that are kept. */
export const mayBeClass = (cuts: CutLine, classes: Classes): boolean => namesKnownClass(cuts, 'P279', classes)

export function mayBeKept(cuts: CutLine, classes: Classes): boolean {
  const { claims, text } = cuts
  if (claims.size === 0) return text.includes('"P31"') // written in another way
  return namesKnownClass(cuts, 'P31', classes) || (claims.has('P625') && claims.has('P131'))
}
