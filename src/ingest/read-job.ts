/** Bytes of one page or text and what the caller knows of it in, its draft out. Refuses what `read/` refuses. */
import type { ArticleDraft } from '../read/article-draft'
import { readDocument } from '../read/read-document'

export interface DocumentJob {
  bytes: Uint8Array
  /** Most bytes that are taken. */
  limit: number
  /** Where it was fetched from, if no other address is known: the page may name another as its own. */
  url?: string
  /** What the caller knows better than the text goes before what the text says. */
  known?: Partial<ArticleDraft>
}

export const readJob = ({ bytes, limit, known = {}, url = known.url }: DocumentJob): ArticleDraft => ({
  ...readDocument(bytes, { limit, ...(url !== undefined && { url }) }),
  ...known,
})
