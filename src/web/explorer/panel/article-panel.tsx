/** An article: its source and terms, whom it names, and its text with what is said in it marked. */
import { ArticlesByIdDocument, ArticleWithItsStatementsDocument } from '../../../client'
import { ask, useFresh } from '../api'
import { EntityButton } from '../entity-name'
import { count, dayOf } from '../words'
import { Usage, type Words } from './evidence'
import { cut, locate, paragraphsOf, type Span } from './highlight'
import { LoadState } from './load-state'
import { Marked } from './marked'
import { PanelFrame, Section, type PanelProps } from './frame'

const loadArticle = async (id: string) => {
  const [texts, marks] = await Promise.all([
    ask(ArticlesByIdDocument, { ids: [id] }),
    ask(ArticleWithItsStatementsDocument, { id }),
  ])
  const [text] = texts.nodes
  return { text: text && 'body' in text ? text : null, marks: marks.article }
}

export function ArticlePanel({ id, act }: PanelProps & { id: string }) {
  const loaded = useFresh(id, () => loadArticle(id))
  const close = () => act({ do: 'focus', focus: null })
  const { text, marks } = loaded.value ?? {}
  if (!text)
    return (
      <PanelFrame over="Article" title={loaded.value ? 'Not in the graph' : 'Loading …'} onClose={close}>
        {loaded.value ? (
          <p>The graph has no such article, or no longer.</p>
        ) : (
          <LoadState loaded={loaded} what="the article" />
        )}
      </PanelFrame>
    )
  const statements = marks?.statements.nodes ?? []
  const spans = statements
    .flatMap(({ appearances }) =>
      appearances.filter(({ article }) => article.id === id).flatMap((a): Words[] => a.evidence),
    )
    .filter(({ field }) => field === 'BODY')
    .flatMap((words): Span | [] => locate(text.body, { ...words, role: 'words' }) ?? [])
  return (
    <PanelFrame over="Article" title={text.headline} onClose={close}>
      <p className="source">
        <strong>{text.publisher?.name ?? 'Unknown outlet'}</strong>
        {text.publishedAt && <time dateTime={text.publishedAt}>{dayOf(text.publishedAt)}</time>}
        {text.byline && <span>{text.byline}</span>}
      </p>
      <Usage article={text} />
      {marks && marks.entities.nodes.length > 0 && (
        <Section title="Names">
          <ul className="names">
            {marks.entities.nodes.map((entity) => (
              <li key={entity.id}>
                <EntityButton entity={entity} onChoose={(other) => act({ do: 'open', id: other })} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {statements.length > 0 && (
        <Section title={`Says who: ${count(marks!.statements.totalCount, 'statement')}`}>
          <ul className="statements">
            {statements.map(({ id: statement, content, speaker, speakerText }) => (
              <li key={statement}>
                <button
                  type="button"
                  className="plain said"
                  onClick={() => act({ do: 'focus', focus: { kind: 'statement', id: statement } })}
                >
                  {content}
                </button>
                <p className="note">{speaker?.name ?? speakerText ?? 'Somebody not named'}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="Text">
        <div className="text" lang={text.language}>
          {paragraphsOf(text.body).map(({ start, end }) => (
            <p key={start}>
              <Marked pieces={cut(text.body, start, end, spans)} />
            </p>
          ))}
        </div>
      </Section>
    </PanelFrame>
  )
}
