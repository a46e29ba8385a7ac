/** The latest statements that fit a filter, with the outlets and days; each opens with its printed words. */
import { useState } from 'react'
import { LatestStatementsDocument, type LatestStatementsQuery, type StatementFilter } from '../../../client'
import { useLoaded } from '../api'
import type { Act } from '../state/view'
import { BASIS_NAMES, count, spellTime } from '../words'
import { LoadState } from './load-state'
import { More, MOST } from './more'

const FIRST = 4
const STEP = 12

interface StatementsProps {
  filter: StatementFilter
  showSpeaker: boolean
  act: (act: Act) => void
}

export function Statements({ filter, showSpeaker, act }: StatementsProps) {
  const [first, setFirst] = useState(FIRST)
  const loaded = useLoaded(JSON.stringify([filter, first]), (ask) => ask(LatestStatementsDocument, { filter, first }))
  if (!loaded.value) return <LoadState loaded={loaded} what="the statements" />
  const { nodes, totalCount } = loaded.value.statements
  if (nodes.length === 0) return <p className="note">Nothing that the articles report.</p>
  return (
    <>
      <ul className="statements">
        {nodes.map((statement) => (
          <li key={statement.id}>
            <Line
              statement={statement}
              showSpeaker={showSpeaker}
              onChoose={() => act({ do: 'focus', focus: { kind: 'statement', id: statement.id } })}
            />
          </li>
        ))}
      </ul>
      <LoadState loaded={loaded} what="more" />
      <More
        isCut={totalCount > nodes.length}
        first={first}
        step={STEP}
        onFirst={setFirst}
        more={`more of ${count(totalCount, 'statement')}`}
        end={`These are the latest ${MOST} of ${count(totalCount, 'statement')}; a time of the articles narrows them.`}
      />
    </>
  )
}

type Statement = LatestStatementsQuery['statements']['nodes'][number]

function Line({
  statement,
  showSpeaker,
  onChoose,
}: {
  statement: Statement
  showSpeaker: boolean
  onChoose: () => void
}) {
  const { content, mode, speaker, speakerText, saidAt, place, appearances, appearanceCount } = statement
  const outlets = [...new Set(appearances.map(({ article }) => article.publisher?.name ?? 'unknown outlet'))]
  const others = appearanceCount - appearances.length
  return (
    <>
      <button type="button" className="plain said" onClick={onChoose}>
        {mode === 'INDIRECT' ? content : `“${content}”`}
      </button>
      <p className="note">
        {showSpeaker && <strong>{speaker?.name ?? speakerText ?? 'Somebody not named'} · </strong>}
        {saidAt && <span title={BASIS_NAMES[saidAt.basis]}>{tellTime(saidAt)} · </span>}
        {place && `${place.name} · `}
        {outlets.join(', ')}
        {others > 0 && ` and ${count(others, 'other article')}`}
      </p>
    </>
  )
}

const tellTime = ({ edtf, basis }: NonNullable<Statement['saidAt']>): string =>
  basis === 'PUBLICATION_DATE' ? `by ${spellTime(edtf)}` : spellTime(edtf)
