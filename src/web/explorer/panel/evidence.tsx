/**
 * Printed words, article by article: highlighted in their paragraphs, with outlet and day, and with the link that the
 * publisher asks for. Loads each article once, however many words stand in it.
 */
import { ArticlesByIdDocument, type ArticlesByIdQuery, type TextField } from '../../../client'
import { useFresh } from '../api'
import { dayOf } from '../words'
import { locate, markParagraphs, type Span } from './highlight'
import { Marked } from './marked'
import { LoadState } from './load-state'

export interface Words extends Omit<Span, 'role'> {
  field: TextField
  article: { id: string }
  role?: string
}

interface EvidenceProps {
  /** In at most 100 articles: the server gives so many records at a time. */
  words: readonly Words[]
  onArticle: (id: string) => void
}

type Article = Extract<NonNullable<ArticlesByIdQuery['nodes'][number]>, { body: string }>

export function Evidence({ words, onArticle }: EvidenceProps) {
  const ids = [...new Set(words.map(({ article }) => article.id))]
  const loaded = useFresh(ids.length === 0 ? null : ids.join(' '), (ask) => ask(ArticlesByIdDocument, { ids }))
  if (ids.length === 0) return <p className="notice">No printed words show this; it comes with the data.</p>
  if (!loaded.value) return <LoadState loaded={loaded} what="the printed words" />
  return (
    <ol className="evidence">
      {loaded.value.nodes.map(
        (article) =>
          article &&
          'body' in article && (
            <li key={article.id}>
              <ArticleWords
                article={article}
                words={words.filter((one) => one.article.id === article.id)}
                onArticle={onArticle}
              />
            </li>
          ),
      )}
    </ol>
  )
}

function ArticleWords({
  article,
  words,
  onArticle,
}: {
  article: Article
  words: readonly Words[]
  onArticle: (id: string) => void
}) {
  const spansIn = (field: TextField, text: string) => {
    const spans = words.filter((one) => one.field === field).map((one): Span => ({ ...one, role: one.role ?? 'words' }))
    return spans.map((span) => ({ asked: span, found: locate(text, span) }))
  }
  const body = spansIn('BODY', article.body)
  const headline = spansIn('HEADLINE', article.headline)
  const found = (spans: typeof body): Span[] => spans.flatMap((span) => span.found ?? [])
  const gone = [...headline, ...body].filter((span) => !span.found)
  return (
    <article>
      <p className="source">
        <strong>{article.publisher?.name ?? 'Unknown outlet'}</strong>
        {article.publishedAt && <time dateTime={article.publishedAt}>{dayOf(article.publishedAt)}</time>}
      </p>
      <h4>
        <button type="button" className="plain" onClick={() => onArticle(article.id)}>
          {found(headline).length > 0
            ? markParagraphs(article.headline, found(headline)).map((p) => <Marked key={p.start} pieces={p.pieces} />)
            : article.headline}
        </button>
      </h4>
      {markParagraphs(article.body, found(body)).map(({ start, pieces }) => (
        <blockquote key={start} lang={article.language}>
          <Marked pieces={pieces} />
        </blockquote>
      ))}
      {gone.map(({ asked }) => (
        <blockquote key={`${asked.start} ${asked.exact}`} lang={article.language}>
          … {asked.prefix}
          <mark>{asked.exact}</mark>
          {asked.suffix} … <span className="note">(an earlier text of the article)</span>
        </blockquote>
      ))}
      <Usage article={article} />
    </article>
  )
}

/** What the publisher asks for, in its own words, and the links. */
export function Usage({ article }: { article: Pick<Article, 'url' | 'usage'> }) {
  const { url, usage } = article
  if (!url && !usage) return null
  return (
    <p className="usage">
      {usage && <span>{usage.text} </span>}
      {usage?.link && (
        <a href={usage.link} rel="noreferrer" target="_blank">
          {hostOf(usage.link)}
        </a>
      )}
      {url && url !== usage?.link && (
        <a href={url} rel="noreferrer" target="_blank">
          Read it at {hostOf(url)}
        </a>
      )}
    </p>
  )
}

const hostOf = (url: string): string => new URL(url).host
