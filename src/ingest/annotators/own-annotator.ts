/** An annotator of the user's own: a draft in; out comes, perhaps later, whatever it gives back, still unchecked. */
import type { ArticleDraft } from '../../read/article-draft'

export type OwnAnnotator = (draft: ArticleDraft) => unknown
