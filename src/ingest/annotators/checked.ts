/**
 * Enters: a draft and what an annotator of the user's own made of it. Leaves: the annotated article. Refuses what an
 * imported file would be refused for, and an answer that changes the article: offsets would point elsewhere.
 */
import { ANNOTATIONS, type AnnotatedArticle } from '../../annotate/annotated-article'
import { checkAnnotations } from '../../annotate/check-annotations'
import { NewsGraphError } from '../../errors'
import type { ArticleDraft } from '../../read/article-draft'
import { checkArticle } from '../../read/check-article'

const bad = (message: string, path: string): NewsGraphError => new NewsGraphError('BAD_ARTICLE', message, { path })

/** The annotations of the answer; of the rest only that it came back as it was. */
function annotationsOf(draft: ArticleDraft, answer: unknown): Record<string, unknown> {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer))
    throw bad('an annotated article must be a JSON object', '')
  const given = answer as Record<string, unknown>
  for (const field of ['headline', 'body'] as const)
    if (given[field] !== undefined && given[field] !== draft[field])
      throw bad(`${field} must come back as it was sent: offsets point into it`, field)
  return Object.fromEntries(ANNOTATIONS.flatMap((field) => (given[field] === undefined ? [] : [[field, given[field]]])))
}

/** A copy that nobody else holds: the check takes out unknown fields. */
function plain(annotations: Record<string, unknown>): Record<string, unknown> {
  try {
    return structuredClone(annotations)
  } catch (cause) {
    throw new NewsGraphError('BAD_ARTICLE', 'an annotated article must hold nothing that JSON cannot', {}, { cause })
  }
}

/**
 * @param name of the annotator, for whoever reads the error
 * @throws NewsGraphError BAD_ARTICLE, BAD_OFFSETS, UNKNOWN_KEY or TOO_COMPLEX, naming the annotator and the place
 */
export function checked(name: string, draft: ArticleDraft, answer: unknown): AnnotatedArticle {
  try {
    const article: AnnotatedArticle = checkArticle({ ...draft, ...plain(annotationsOf(draft, answer)) })
    checkAnnotations(article)
    return article
  } catch (error) {
    if (!(error instanceof NewsGraphError)) throw error
    throw new NewsGraphError(error.code, `${name}: ${error.message}`, error.details, { cause: error })
  }
}
