/** A tie: each kind of it with its weight and its days, and the printed words that show it. */
import { useState } from 'react'
import { TieWithItsWordsDocument, type TieWithItsWordsQuery } from '../../../client'
import { ask, useLoaded } from '../api'
import { KIND_COLOURS } from '../canvas/colours'
import { EntityButton } from '../entity-name'
import { askedFilter } from '../graph/load-graph'
import { KINDS } from '../state/view'
import { KIND_NAMES, KIND_VERBS, count, span, times } from '../words'
import { Evidence } from './evidence'
import { LoadState } from './load-state'
import { PanelFrame, type PanelProps } from './frame'

const FIRST_WORDS = 6
const MORE_WORDS = 24
/** The server gives so many at a time. */
const MOST_WORDS = 100

export function TiePanel({ a, b, view, graph, act }: PanelProps & { a: string; b: string }) {
  const [words, setWords] = useState(FIRST_WORDS)
  const { seen } = askedFilter(view.filter)
  const loaded = useLoaded(JSON.stringify([a, b, seen, words]), () =>
    ask(TieWithItsWordsDocument, { of: a, to: b, seen, words }),
  )
  const close = () => act({ do: 'focus', focus: null })
  const openEntity = (id: string) => act({ do: 'focus', focus: { kind: 'entity', id } })
  const links = linksIn(loaded.value)
  const known = [nameOf(loaded.value?.node) ?? graph.entities.get(a), nameOf(loaded.value?.to) ?? graph.entities.get(b)]
  // Who speaks or holds comes before whom it is about.
  const ends = links[0] && links[0].from.id === known[1]?.id ? known.reverse() : known
  return (
    <PanelFrame
      over="Tie"
      title={ends.map((end, n) => (
        <span key={n} className="end">
          {n > 0 && <span className="note"> and </span>}
          {end ? <EntityButton entity={end} onChoose={openEntity} /> : '…'}
        </span>
      ))}
      onClose={close}
    >
      <LoadState loaded={loaded} what="what ties them" />
      {loaded.value && links.length === 0 && <p>Nothing ties them {seen ? 'in this time' : 'any more'}.</p>}
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
          {link.evidence.length === words && words < MOST_WORDS && (
            <button type="button" onClick={() => setWords(Math.min(MOST_WORDS, words + MORE_WORDS))}>
              Show up to {count(Math.min(MOST_WORDS, words + MORE_WORDS), 'place')}
              <span className="unseen"> where {KIND_NAMES[link.kind].toLowerCase()} is printed</span>
            </button>
          )}
        </section>
      ))}
    </PanelFrame>
  )
}

type Node = TieWithItsWordsQuery['node'] | TieWithItsWordsQuery['to'] | undefined

const nameOf = (node: Node) => (node && 'name' in node ? node : undefined)

/** The most telling first; what the filters leave out of the drawing is told here all the same. */
function linksIn(answer: TieWithItsWordsQuery | null) {
  const node = answer?.node
  if (!node || !('links' in node)) return []
  return node.links.edges
    .map((edge) => edge.node)
    .sort((s, t) => KINDS.indexOf(s.kind) - KINDS.indexOf(t.kind) || t.weight - s.weight)
}
