/**
 * The keys that annotating gives to entities and events: tag of the article, colon, name; of a country its code. Enters: a
 * draft, perhaps a key; leaves: its tag, or whether the key is one that annotating this article gives.
 */
import type { ArticleDraft } from '../read/article-draft'

type Tagged = Pick<ArticleDraft, 'id' | 'url' | 'headline' | 'body'>

/** Eight hexadecimal digits that tell this article's keys from those of every other (FNV-1a, 32 bits). */
export function articleTag({ id, url, headline, body }: Tagged): string {
  const identity = id ?? url ?? `${headline}\n${body}`
  let hash = 0x811c9dc5
  for (let i = 0; i < identity.length; i++) hash = Math.imul(hash ^ identity.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}

export const isOwnKey = (key: string, article: Tagged): boolean => key.startsWith(`${articleTag(article)}:`)
