/**
 * An annotator behind an address: the draft is posted as JSON, the annotated article comes back, both in the interchange
 * format (schema/annotated-article.schema.json). What belongs to the draft may be left out of the answer.
 */
import type { OwnAnnotator } from './own-annotator'
import { postJson } from './post-json'

export const askService =
  ({ url, key }: { url: string; key: string | undefined }): OwnAnnotator =>
  (draft) =>
    postJson(url, key, draft)
