/** What the keys of an article were found to be: a key in, the id out, or null where nobody knows who is meant. */
import type { Decision } from './decide-entities'

/** Every key that the article uses; null: its words stay, without entity. */
export type Decisions = ReadonlyMap<string, Decision | null>

/** Null for no key, too; likewise idIn. */
export const decisionIn = (decisions: Decisions, key: string | null | undefined): Decision | null =>
  key == null ? null : (decisions.get(key) ?? null)

export const idIn = (decisions: Decisions, key: string | null | undefined): string | null =>
  decisionIn(decisions, key)?.id ?? null

/** Each once; who is not known is left out. */
export const idsIn = (decisions: Decisions, keys: readonly string[] | undefined): string[] => [
  ...new Set((keys ?? []).flatMap((key) => idIn(decisions, key) ?? [])),
]
