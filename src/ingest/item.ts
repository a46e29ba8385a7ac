/** What came of one file, one line of it or one page in it. */
import type { AnnotatedArticle } from '../annotate/annotated-article'
import type { NewsGraphError } from '../errors'
import type { GraphRecord } from '../graph/export/graph-record'
import type { KeyRegistry } from '../identify/key-registry'
import type { ArticleDraft } from '../read/article-draft'
import type { Fetched } from './read-job'

export const STANDARD_INPUT = 'standard input'

/**
 * name: the path as given or walked to, or STANDARD_INPUT; of what stands in an archive or feed, `archive.zip/inner/page.html`,
 * `crawl.warc.gz/https://…`, `feed.xml/https://…`.
 */
export type Item = { name: string; line?: number } & (
  | { kind: 'DOCUMENT'; bytes: Buffer; fetched?: Fetched }
  | { kind: 'DRAFT'; draft: ArticleDraft }
  | { kind: 'ANNOTATED'; article: AnnotatedArticle; keys: KeyRegistry }
  | { kind: 'RECORD'; record: GraphRecord }
  | { kind: 'REFUSED'; error: NewsGraphError }
)

/** What is still to be fetched: the page at the address that is its name. */
export interface Address {
  name: string
  line?: undefined
  kind: 'ADDRESS'
}
