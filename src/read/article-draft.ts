/**
 * What `read/` gives and `annotate/` takes: one article as its publisher printed it, freed of everything around it.
 * The field names are those of the interchange format (schema/annotated-article.schema.json).
 */

export type ReaderCountKind = 'VIEWS' | 'SHARES' | 'COMMENTS'

export interface PublisherDraft {
  name: string
  url?: string
  wikidataId?: string
}

export interface UsageDraft {
  /** The terms as printed. */
  text: string
  attributionRequired: boolean
  /** Absolute address to show, where the terms ask for one. */
  link?: string
}

export interface ReaderCountDraft {
  kind: ReaderCountKind
  /** Whole number, 0 or more. */
  count: number
  /** ISO 8601 instant; absent where the page does not say, then the time of retrieval counts. */
  observedAt?: string
}

export interface ArticleDraft {
  /** The caller's own identifier; comes back unchanged. */
  id?: string
  /** Absolute http(s) address of the article itself. */
  url?: string
  headline: string
  /** Paragraphs separated by one blank line. Never changed after reading: every offset points into it. */
  body: string
  /** BCP 47. */
  language?: string
  section?: string
  /** ISO 8601 date, or date and time with or without a zone, exactly as precise as the page was. Never a guess. */
  publishedAt?: string
  /** ISO 8601 instant. */
  modifiedAt?: string
  publisher?: PublisherDraft
  /** As printed, e.g. 'By Jane Roe'. */
  byline?: string
  /** Names of the people in the byline; no 'Staff', no agencies. */
  authors?: string[]
  image?: string
  /** Where the publisher offers the same article in other languages (hreflang). */
  editions?: { language: string; url: string }[]
  usage?: UsageDraft
  readerCounts?: ReaderCountDraft[]
  /** ISO 8601 instant at which the text was fetched, where it is known. */
  retrievedAt?: string
}
