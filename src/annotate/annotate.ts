/**
 * Enters: an article draft. Leaves: the draft, unchanged, with the people, organisations, places, events, statements and roles
 * found in it, every one with the offsets that prove it. Pure: the same draft gives the same answer. An article in a
 * language that is known and not English is given back as it came: rules of English would find nonsense in it.
 */
import type { ArticleDraft } from '../read/article-draft'
import type { AnnotatedArticle } from './annotated-article'
import { annotateDocument } from './annotate-document'
import { createPipeline, type LanguageModels } from './language/pipeline'

export type Annotator = (draft: ArticleDraft) => AnnotatedArticle

const isEnglish = (language: string | undefined): boolean => language === undefined || /^(en|und)\b/i.test(language)

export interface AnnotateOptions {
  /** Each statement tells which rule found it and how its speaker was found. */
  explain?: boolean
}

/** Loads the models once; the annotator holds no state between articles. */
export function createAnnotator(models: LanguageModels, { explain = false }: AnnotateOptions = {}): Annotator {
  const pipeline = createPipeline(models)
  const parse = (text: string) => pipeline.parse(text)
  return (draft) => (isEnglish(draft.language) ? annotateDocument(draft, parse, explain) : { ...draft })
}
