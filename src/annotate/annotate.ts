/**
 * Enters: an article draft. Leaves: the draft, unchanged, with the people, organisations, places, events, statements and roles
 * found in it, every one with the offsets that prove it. Pure: the same draft gives the same answer. An article in a
 * language that is known and not English is given back as it came: rules of English would find nonsense in it.
 */
import type { ArticleDraft } from '../read/article-draft'
import type { AnnotatedArticle } from './annotated-article'
import { annotateDocument } from './annotate-document'
import { createPipeline, type LanguageModels, type Pipeline } from './language/pipeline'

export type Annotator = (draft: ArticleDraft) => AnnotatedArticle

const isEnglish = (language: string | undefined): boolean => language === undefined || /^(en|und)\b/i.test(language)

/** For a pipeline made elsewhere, e.g. one that many workers share. */
export const annotatorOver =
  ({ parse }: Pick<Pipeline, 'parse'>): Annotator =>
  (draft) =>
    isEnglish(draft.language) ? annotateDocument(draft, parse) : { ...draft }

/** Loads the models once; the annotator holds no state between articles. */
export function createAnnotator(models: LanguageModels): Annotator {
  const pipeline = createPipeline(models)
  return annotatorOver({ parse: (text) => pipeline.parse(text) })
}
