/** Ties before and after in; out, which links gain by so much and which have lost something and must be counted anew. Pure. */
import type { LinkKind } from '../../database/generated/prisma/enums'
import type { Tie } from './ties.store'

export interface LinkKey {
  fromId: string
  toId: string
  kind: LinkKind
}

export interface LinkGain extends LinkKey {
  weight: number
  first: Date
  last: Date
}

export interface LinkChanges {
  /** Sorted, so that every writer touches rows in one order. */
  gains: LinkGain[]
  losses: LinkKey[]
}

const keyOf = ({ fromId, toId, kind }: LinkKey): string => `${fromId} ${toId} ${kind}`

const shrinks = (before: Tie, after: Tie | undefined): boolean =>
  !after || after.first > before.first || after.last < before.last

const isWider = (after: Tie, before: Tie | undefined): boolean =>
  !before || after.first < before.first || after.last > before.last

function addUp(ties: readonly Tie[], isNew: (tie: Tie) => boolean): LinkGain[] {
  const gains = new Map<string, LinkGain>()
  for (const tie of ties) {
    const { fromId, toId, kind, first, last } = tie
    const gain = gains.get(keyOf(tie)) ?? { fromId, toId, kind, weight: 0, first, last }
    gain.weight += isNew(tie) ? 1 : 0
    if (first < gain.first) gain.first = first
    if (last > gain.last) gain.last = last
    gains.set(keyOf(tie), gain)
  }
  return [...gains.keys()].sort().map((key) => gains.get(key)!)
}

export function changesOf(before: readonly Tie[], after: readonly Tie[]): LinkChanges {
  const proofOf = (tie: Tie): string => `${keyOf(tie)} ${tie.proof}`
  const old = new Map(before.map((tie) => [proofOf(tie), tie]))
  const now = new Map(after.map((tie) => [proofOf(tie), tie]))
  const losses = new Map(before.filter((tie) => shrinks(tie, now.get(proofOf(tie)))).map((tie) => [keyOf(tie), tie]))
  const wider = after.filter((tie) => !losses.has(keyOf(tie)) && isWider(tie, old.get(proofOf(tie))))
  return {
    gains: addUp(wider, (tie) => !old.has(proofOf(tie))),
    losses: [...losses.keys()].sort().map((key) => losses.get(key)!),
  }
}
