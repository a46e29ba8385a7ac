/** Ties before and after in; out, which links gain by so much and which have lost something, and what. Pure. */
import type { LinkKind } from '../../database/generated/prisma/enums'
import { groupBy } from '../shared/batch'
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

export interface LinkLoss extends LinkKey {
  /** What the weight changes by. */
  weight: number
  /** Of the ties that it has now; null where none of those at hand is left. */
  first: Date | null
  last: Date | null
  /** How far the ties that went or shrank reached: a link that reaches further both ways keeps its ends. */
  lostFirst: Date
  lostLast: Date
}

export interface LinkChanges {
  /** Sorted, so that every writer touches rows in one order. */
  gains: LinkGain[]
  losses: LinkLoss[]
}

export const keyOf = ({ fromId, toId, kind }: LinkKey): string => `${fromId} ${toId} ${kind}`
const proofOf = (tie: Tie): string => `${keyOf(tie)} ${tie.proof}`

const shrinks = (before: Tie, after: Tie | undefined): boolean =>
  !after || after.first > before.first || after.last < before.last

const isWider = (after: Tie, before: Tie | undefined): boolean =>
  !before || after.first < before.first || after.last > before.last

const firstOf = (ties: readonly Tie[]): Date => ties.reduce((a, b) => (b.first < a.first ? b : a)).first
const lastOf = (ties: readonly Tie[]): Date => ties.reduce((a, b) => (b.last > a.last ? b : a)).last

type ByProof = ReadonlyMap<string, Tie>

/** Ties of one link. */
function gainOf(after: readonly Tie[], old: ByProof): LinkGain[] {
  const wider = after.filter((tie) => isWider(tie, old.get(proofOf(tie))))
  if (wider.length === 0) return []
  const { fromId, toId, kind } = wider[0]!
  const weight = wider.filter((tie) => !old.has(proofOf(tie))).length
  return [{ fromId, toId, kind, weight, first: firstOf(wider), last: lastOf(wider) }]
}

/** Ties of one link, of which some shrank. */
function lossOf(before: readonly Tie[], after: readonly Tie[], shrunk: readonly Tie[]): LinkLoss {
  const { fromId, toId, kind } = shrunk[0]!
  return {
    fromId,
    toId,
    kind,
    weight: after.length - before.length,
    first: after.length === 0 ? null : firstOf(after),
    last: after.length === 0 ? null : lastOf(after),
    lostFirst: firstOf(shrunk),
    lostLast: lastOf(shrunk),
  }
}

/** @param before each tie once, and so after */
export function changesOf(before: readonly Tie[], after: readonly Tie[]): LinkChanges {
  const old = new Map(before.map((tie) => [proofOf(tie), tie]))
  const now = new Map(after.map((tie) => [proofOf(tie), tie]))
  const [oldOf, nowOf] = [groupBy([...old.values()], keyOf), groupBy([...now.values()], keyOf)]
  const changes: LinkChanges = { gains: [], losses: [] }
  for (const key of [...new Set([...oldOf.keys(), ...nowOf.keys()])].sort()) {
    const [was, is] = [oldOf.get(key) ?? [], nowOf.get(key) ?? []]
    const shrunk = was.filter((tie) => shrinks(tie, now.get(proofOf(tie))))
    if (shrunk.length > 0) changes.losses.push(lossOf(was, is, shrunk))
    else changes.gains.push(...gainOf(is, old))
  }
  return changes
}
