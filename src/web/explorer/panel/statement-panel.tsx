/** A statement: who said it, to whom, when and where, and every article that carries it, its words marked. */
import { useState, type ReactNode } from 'react'
import { StatementWithItsWordsDocument, type StatementWithItsWordsQuery } from '../../../client'
import { GONE, orGone, useLoaded } from '../api'
import { EntityButton } from '../entity-name'
import { BASIS_NAMES, count, spellTime } from '../words'
import { Evidence, type Words } from './evidence'
import { LoadState } from './load-state'
import { GoneFace, PanelFrame, Section, type PanelProps } from './frame'
import { More, MOST } from './more'

type Statement = Extract<NonNullable<StatementWithItsWordsQuery['node']>, { content: string }>

const FIRST = 20
const STEP = 40

export function StatementPanel({ id, act }: PanelProps & { id: string }) {
  const [articles, setArticles] = useState(FIRST)
  const loaded = useLoaded(JSON.stringify([id, articles]), (ask) =>
    orGone(ask(StatementWithItsWordsDocument, { id, articles })),
  )
  const close = () => act({ do: 'focus', focus: null })
  if (loaded.value === GONE) return <GoneFace what="statement" onClose={close} />
  const node = loaded.value?.node
  if (!node)
    return (
      <PanelFrame over="Statement" title="Loading …" onClose={close}>
        <LoadState loaded={loaded} what="the statement" />
      </PanelFrame>
    )
  if (!('content' in node)) return <GoneFace what="statement" onClose={close} />
  const open = (entity: string) => act({ do: 'open', id: entity })
  return (
    <PanelFrame over="Statement" title={node.mode === 'INDIRECT' ? node.content : `“${node.content}”`} onClose={close}>
      <Facts statement={node} onEntity={open} />
      <Section
        title={`Printed in ${count(node.appearanceCount, 'article')} of ${count(node.publisherCount, 'outlet')}`}
      >
        <p className="note">
          Marked: <mark className="words">the words</mark>, <mark className="speaker">who</mark>,{' '}
          <mark className="cue">how it is reported</mark>, <mark className="time">when, where, to whom</mark>
        </p>
        <Evidence
          words={node.appearances.flatMap(wordsOf)}
          onArticle={(article) => act({ do: 'focus', focus: { kind: 'article', id: article } })}
        />
        <LoadState loaded={loaded} what="more" />
        <More
          isCut={node.appearanceCount > node.appearances.length}
          first={articles}
          step={STEP}
          onFirst={setArticles}
          more={`more of ${count(node.appearanceCount, 'article')}`}
          end={`These are the earliest ${MOST} of ${count(node.appearanceCount, 'article')}.`}
        />
      </Section>
    </PanelFrame>
  )
}

const wordsOf = ({ evidence, attribution }: Statement['appearances'][number]): Words[] => [
  ...attribution.map((a) => ({ ...a.evidence, role: a.part })),
  ...evidence,
]

function Facts({ statement, onEntity }: { statement: Statement; onEntity: (id: string) => void }) {
  const { speaker, speakerText, speakerRole, addressees, about, saidAt, place, event, confidence, review } = statement
  const body = speakerRole?.organisation ?? speakerRole?.place
  return (
    <dl className="facts">
      <Fact name="Who">
        {speaker ? <EntityButton entity={speaker} onChoose={onEntity} /> : (speakerText ?? 'Not named')}
        {speakerRole && (
          <span className="note">
            {' '}
            {speakerRole.title}
            {body && `, ${body.name}`}
          </span>
        )}
      </Fact>
      {addressees.length > 0 && <Fact name="To">{names(addressees, onEntity)}</Fact>}
      {about.length > 0 && <Fact name="About">{names(about, onEntity)}</Fact>}
      {saidAt && (
        <Fact name="When">
          {spellTime(saidAt.edtf)}{' '}
          <span className="note">({saidAt.text ? `“${saidAt.text}”` : BASIS_NAMES[saidAt.basis]})</span>
        </Fact>
      )}
      {place && <Fact name="Where">{names([place], onEntity)}</Fact>}
      {event && <Fact name="On what occasion">{names([event], onEntity)}</Fact>}
      <Fact name="Sure">
        {Math.round(100 * confidence)} %{review === 'UNREVIEWED' ? '' : `, ${review.toLowerCase()} by a curator`}
      </Fact>
    </dl>
  )
}

const names = (entities: readonly Parameters<typeof EntityButton>[0]['entity'][], onEntity: (id: string) => void) => (
  <ul className="names">
    {entities.map((entity) => (
      <li key={entity.id}>
        <EntityButton entity={entity} onChoose={onEntity} />
      </li>
    ))}
  </ul>
)

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
