/** A tie: each kind of it with its weight and its days, and the printed words that show it. */
import { useState } from 'react'
import { TieWithItsWordsDocument, type TieWithItsWordsQuery } from '../../../client'
import { GONE, orGone, useLoaded } from '../api'
import { KIND_COLOURS } from '../canvas/colours'
import { EntityButton } from '../entity-name'
import { askedFilter } from '../graph/load-graph'
import { compareKinds } from '../state/view'
import { KIND_NAMES, KIND_VERBS, span, times } from '../words'
import { Evidence } from './evidence'
import { LoadState } from './load-state'
import { PanelFrame, type PanelProps } from './frame'
import { More, MOST } from './more'

const FIRST_WORDS = 6
const MORE_WORDS = 24

export function TiePanel({ a, b, view, graph, act }: PanelProps & { a: string; b: string }) {
  const [words, setWords] = useState(FIRST_WORDS)
  const { seen } = askedFilter(view.filter)
  const loaded = useLoaded(JSON.stringify([a, b, seen, words]), (ask) =>
    orGone(ask(TieWithItsWordsDocument, { of: a, to: b, seen, words })),
  )
  const isGone = loaded.value === GONE
  const answer = loaded.value === GONE ? null : loaded.value
  const close = () => act({ do: 'focus', focus: null })
  const openEntity = (id: string) => act({ do: 'focus', focus: { kind: 'entity', id } })
  const links = linksIn(answer)
  const known = [nameOf(answer?.node) ?? graph.entities.get(a), nameOf(answer?.to) ?? graph.entities.get(b)]
  // Who speaks or holds comes before whom it is about.
  const ends = links[0] && links[0].from.id === known[1]?.id ? known.reverse() : known
  return (
    <PanelFrame
      over="Tie"
      title={ends.map((end, n) => (
        <span key={n} className="end">
          {n > 0 && <span className="note"> and </span>}
          {end ? <EntityButton entity={end} onChoose={openEntity} /> : isGone ? 'somebody or something' : '…'}
        </span>
      ))}
      onClose={close}
    >
      <LoadState loaded={loaded} what="what ties them" />
      {isGone && (
        <p>
          One of the two {view.asOf === null ? 'is not in the graph, or no longer' : 'was not in the graph then'}:
          nothing ties them.
        </p>
      )}
      {answer && links.length === 0 && <p>Nothing ties them{tellWhen(seen !== null, view.asOf !== null)}.</p>}
      {links.map((link) => (
        <section key={`${link.kind} ${link.from.id}`}>
          <h3>
            <span className="line" style={{ background: `var(${KIND_COLOURS[link.kind]})` }} /> {KIND_NAMES[link.kind]}{' '}
            <span className="note">
              {[link.weight > 0 && times(link.weight), span(link.firstSeen, link.lastSeen)].filter(Boolean).join(' · ')}
            </span>
          </h3>
          <p className="note">
            {link.from.name} {KIND_VERBS[link.kind]} {link.to.name}
            {link.source && `, by the data set ${link.source}`}
          </p>
          <Evidence words={link.evidence} onArticle={(id) => act({ do: 'focus', focus: { kind: 'article', id } })} />
          <More
            isCut={link.evidence.length === words}
            first={words}
            step={MORE_WORDS}
            onFirst={setWords}
            more={`more places for “${KIND_NAMES[link.kind].toLowerCase()}”`}
            end={`${MOST} places are shown; a time of the articles leads to others.`}
          />
        </section>
      ))}
    </PanelFrame>
  )
}

const tellWhen = (isInTime: boolean, isThen: boolean): string =>
  isInTime ? ' in this time' : isThen ? ', as it was known then' : ' any more'

type Node = TieWithItsWordsQuery['node'] | TieWithItsWordsQuery['to'] | undefined

const nameOf = (node: Node) => (node && 'name' in node ? node : undefined)

/** The most telling first; what the filters leave out of the drawing is told here all the same. */
function linksIn(answer: TieWithItsWordsQuery | null) {
  const node = answer?.node
  if (!node || !('links' in node)) return []
  return node.links.edges.map((edge) => edge.node).sort((s, t) => compareKinds(s.kind, t.kind) || t.weight - s.weight)
}
