/** An article: its source and terms, whom it names, and its text with what is said in it marked. */
import { useState } from 'react'
import { ArticlesByIdDocument, ArticleWithItsStatementsDocument } from '../../../client'
import { GONE, orGone, useLoaded, type Ask } from '../api'
import { EntityButton } from '../entity-name'
import { count, dayOf } from '../words'
import { Usage, type Words } from './evidence'
import { cut, locate, paragraphsOf, type Span } from './highlight'
import { LoadState } from './load-state'
import { Marked } from './marked'
import { GoneFace, PanelFrame, Section, type PanelProps } from './frame'
import { More, MOST } from './more'

const FIRST = 60

interface Sizes {
  names: number
  statements: number
}

async function loadArticle(id: string, sizes: Sizes, ask: Ask) {
  const [texts, marks] = await Promise.all([
    ask(ArticlesByIdDocument, { ids: [id] }),
    orGone(ask(ArticleWithItsStatementsDocument, { id, ...sizes })),
  ])
  const [text] = texts.nodes
  return marks === GONE || !marks.article || !text || !('body' in text) ? GONE : { text, article: marks.article }
}

export function ArticlePanel({ id, act }: PanelProps & { id: string }) {
  const [sizes, setSizes] = useState<Sizes>({ names: FIRST, statements: FIRST })
  const loaded = useLoaded(JSON.stringify([id, sizes]), (ask) => loadArticle(id, sizes, ask))
  const close = () => act({ do: 'focus', focus: null })
  if (loaded.value === GONE) return <GoneFace what="article" onClose={close} />
  if (!loaded.value)
    return (
      <PanelFrame over="Article" title="Loading …" onClose={close}>
        <LoadState loaded={loaded} what="the article" />
      </PanelFrame>
    )
  const { text, article } = loaded.value
  const { entities, statements } = article
  const words = statements.nodes
    .flatMap(({ appearances }) =>
      appearances.filter(({ article }) => article.id === id).flatMap((a): Words[] => a.evidence),
    )
    .filter(({ field }) => field === 'BODY')
    .map((one) => locate(text.body, { ...one, role: 'words' }))
  const spans = words.flatMap((span): Span | [] => span ?? [])
  const elsewhere = statements.nodes.filter(({ appearances }) => appearances.every(({ article: a }) => a.id !== id))
  const lost = words.length - spans.length + elsewhere.length
  return (
    <PanelFrame over="Article" title={text.headline} onClose={close}>
      <p className="source">
        <strong>{text.publisher?.name ?? 'Unknown outlet'}</strong>
        {text.publishedAt && <time dateTime={text.publishedAt}>{dayOf(text.publishedAt)}</time>}
        {text.byline && <span>{text.byline}</span>}
      </p>
      <Usage article={text} />
      <LoadState loaded={loaded} what="more" />
      {entities.nodes.length > 0 && (
        <Section title="Names">
          <ul className="names">
            {entities.nodes.map((entity) => (
              <li key={entity.id}>
                <EntityButton entity={entity} onChoose={(other) => act({ do: 'open', id: other })} />
              </li>
            ))}
          </ul>
          <More
            isCut={entities.totalCount > entities.nodes.length}
            first={sizes.names}
            step={MOST}
            onFirst={(names) => setSizes({ ...sizes, names })}
            more={`more of ${count(entities.totalCount, 'name')}`}
            end={`These are ${MOST} of ${count(entities.totalCount, 'name')}.`}
          />
        </Section>
      )}
      {statements.nodes.length > 0 && (
        <Section title={`Says who: ${count(statements.totalCount, 'statement')}`}>
          <ul className="statements">
            {statements.nodes.map(({ id: statement, content, speaker, speakerText }) => (
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
          <More
            isCut={statements.totalCount > statements.nodes.length}
            first={sizes.statements}
            step={MOST}
            onFirst={(n) => setSizes({ ...sizes, statements: n })}
            more={`more of ${count(statements.totalCount, 'statement')}`}
            end={`These are ${MOST} of ${count(statements.totalCount, 'statement')}; only their words are marked below.`}
          />
        </Section>
      )}
      <Section title="Text">
        {lost > 0 && (
          <p className="note">{count(lost, 'place')} where somebody says something cannot be marked in this text.</p>
        )}
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
