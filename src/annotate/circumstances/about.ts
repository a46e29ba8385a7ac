/**
 * Enters: a statement's pieces and all mentions in text order. Leaves: the entities that its words name or mean, each once, in
 * the order they come; its own speaker is left out.
 */
import type { ResolvedMention } from '../speakers/coreference'
import type { Entity } from '../entities/entities'
import type { Range } from '../reading'

/** The first mention that starts at or after a token. */
function firstFrom(mentions: readonly ResolvedMention[], token: number): number {
  let [low, high] = [0, mentions.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle] as ResolvedMention).first < token) low = middle + 1
    else high = middle
  }
  return low
}

export function aboutOf(
  pieces: readonly Range[],
  mentions: readonly ResolvedMention[],
  speaker: Entity | undefined,
): Entity[] {
  const found = new Set<Entity>()
  for (const { first, end } of pieces)
    for (let i = firstFrom(mentions, first); i < mentions.length; i++) {
      const mention = mentions[i] as ResolvedMention
      if (mention.first >= end) break
      if (mention.entity !== speaker) found.add(mention.entity)
    }
  return [...found]
}
