/** The annotator as it is shipped, and short views of what it gives, for tests to compare. */
import type { AnnotatedArticle, StatementNote } from '../../src/annotate/annotated-article'
import { createAnnotator, type Annotator } from '../../src/annotate/annotate'
import { readModels } from '../../src/ingest/model-files'
import type { ArticleDraft } from '../../src/read/article-draft'

let shared: Annotator | undefined

/** Models are read once for all tests of a file. */
export function annotate(body: string, more: Partial<ArticleDraft> = {}): AnnotatedArticle {
  shared ??= createAnnotator(readModels())
  return shared({ headline: '', body, publishedAt: '2024-05-08', ...more })
}

const textOf = (article: AnnotatedArticle, { field }: { field?: string }): string =>
  field === 'HEADLINE' ? article.headline : article.body

export const nameOf = (article: AnnotatedArticle, key: string | null | undefined): string | null =>
  [...(article.entities ?? []), ...(article.events ?? [])].find((thing) => thing.key === key)?.name ?? null

export const wordsOf = (article: AnnotatedArticle, statement: StatementNote): string[] =>
  statement.spans.map(({ start, end }) => textOf(article, statement).slice(start, end))

export interface SaidView {
  by: string | null
  as: string | undefined
  mode: string
  cue: string | undefined
  words: string[]
}

/** Who said what, by name and as printed. */
export const said = (article: AnnotatedArticle): SaidView[] =>
  (article.statements ?? []).map((statement) => ({
    by: nameOf(article, statement.speaker?.entity),
    as: statement.speaker?.text,
    mode: statement.mode,
    cue: statement.cue,
    words: wordsOf(article, statement),
  }))

export const speakers = (article: AnnotatedArticle): (string | null)[] => said(article).map(({ by }) => by)
export const names = (article: AnnotatedArticle, type: string): string[] =>
  (article.entities ?? []).filter((e) => e.type === type).map((e) => e.name)

/** The entity that each mention with these words is linked to. */
export const meant = (article: AnnotatedArticle, words: string): (string | null)[] =>
  (article.mentions ?? [])
    .filter((m) => textOf(article, m).slice(m.start, m.end) === words)
    .map((m) => nameOf(article, m.entity))

/** Names of a type as a text prints them, in its order. */
export const printed = (text: string, type: 'PERSON' | 'ORGANISATION' | 'PLACE'): string[] => {
  const { body, mentions, entities } = annotate(text)
  const types = new Map((entities ?? []).map((entity) => [entity.key, entity.type]))
  return (mentions ?? [])
    .filter((m) => (m.kind ?? 'NAME') === 'NAME' && (m.type ?? types.get(m.entity ?? '')) === type)
    .map(({ start, end }) => body.slice(start, end))
}
