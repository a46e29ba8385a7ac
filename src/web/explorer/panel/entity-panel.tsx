/** An entity: what it is, what can be done with it, its posts, when it is named, what it said, its strongest ties. */
import { useState } from 'react'
import { EntityAtAGlanceDocument } from '../../../client'
import { GONE, orGone, useLoaded } from '../api'
import { foldLinks, compareTies } from '../graph/model'
import { askedFilter } from '../graph/load-graph'
import { tieFocus } from '../state/view'
import { TYPE_NAMES } from '../words'
import { TypeSign } from '../entity-name'
import { EntityActs } from './entity-acts'
import { EventFacts, PlaceFacts, type GlancedEntity } from './entity-facts'
import { LoadState } from './load-state'
import { GoneFace, PanelFrame, Section, type PanelProps } from './frame'
import { More } from './more'
import { Posts } from './posts'
import { Statements } from './statements'
import { TieList } from './tie-list'
import { Timeline } from './timeline'

const FIRST_LINKS = 40
const MORE_LINKS = 60

export function EntityPanel({ id, ...props }: PanelProps & { id: string }) {
  const { view, graph, act } = props
  const filter = askedFilter(view.filter)
  const [links, setLinks] = useState(FIRST_LINKS)
  const loaded = useLoaded(JSON.stringify([id, filter, links]), (ask) =>
    orGone(ask(EntityAtAGlanceDocument, { ...filter, id, links, published: filter.seen, dated: filter.seen ?? {} })),
  )
  const close = () => act({ do: 'focus', focus: null })
  if (loaded.value === GONE) return <GoneFace what="entity" onClose={close} />
  const node = loaded.value?.node
  if (node && !('name' in node)) return <GoneFace what="entity" onClose={close} />
  const known = node ?? null
  const drawn = known ?? graph.entities.get(id)
  return (
    <PanelFrame
      over={drawn ? TYPE_NAMES[drawn.type] : 'Entity'}
      title={
        drawn ? (
          <>
            <TypeSign type={drawn.type} />
            {drawn.name}
          </>
        ) : (
          'Loading …'
        )
      }
      onClose={close}
    >
      <LoadState loaded={loaded} what="the entity" />
      {known && <Face entity={known} links={links} onLinks={setLinks} {...props} />}
    </PanelFrame>
  )
}

interface FaceProps extends PanelProps {
  entity: GlancedEntity
  /** So many were asked for. */
  links: number
  onLinks: (links: number) => void
}

function Face({ entity, links, onLinks, ...props }: FaceProps) {
  const { view, act } = props
  const open = (id: string) => act({ do: 'focus', focus: { kind: 'entity', id } })
  const { from, to } = view.filter
  const said = from || to ? { from, to } : undefined
  const posts = 'roles' in entity ? entity.roles : 'members' in entity ? entity.members : []
  const isSpeaker = entity.type === 'PERSON' || entity.type === 'ORGANISATION'
  const ties = [...foldLinks(entity.links.nodes.map((l) => ({ ...l, from: l.from.id, to: l.to.id }))).values()]
  const names = new Map(entity.links.nodes.flatMap((l) => [l.from, l.to]).map((e) => [e.id, e]))
  return (
    <>
      {entity.description && <p className="description">{entity.description}</p>}
      {entity.aliases.length > 0 && <p className="note">Also written {entity.aliases.join(' · ')}</p>}
      {entity.__typename === 'Place' && <PlaceFacts place={entity} onEntity={open} />}
      {entity.__typename === 'Event' && <EventFacts event={entity} onEntity={open} />}
      <Elsewhere entity={entity} />
      <EntityActs entity={entity} {...props} />
      {posts.length > 0 && (
        <Section title={entity.type === 'PERSON' ? 'Posts' : 'Who holds posts here'}>
          <Posts posts={posts} of={entity.id} onEntity={open} />
        </Section>
      )}
      <Section title="Named in articles">
        <Timeline
          entityId={entity.id}
          total={entity.articles.totalCount}
          first={entity.earliest.nodes[0]?.publishedAt ?? null}
          last={entity.latest.nodes[0]?.publishedAt ?? null}
          range={view.filter}
          onRange={(range) => act({ do: 'filter', filter: range })}
        />
      </Section>
      {isSpeaker && (
        <Section title={`Said by ${entity.name}`}>
          <Statements filter={{ speaker: [{ id: entity.id }], said }} showSpeaker={false} act={act} />
        </Section>
      )}
      <Section title={`Said about ${entity.name}`}>
        <Statements filter={{ about: [{ id: entity.id }], said }} showSpeaker act={act} />
      </Section>
      <Section title="Strongest ties">
        <TieList
          ties={ties.sort(compareTies)}
          of={entity.id}
          nameOf={(id) => names.get(id)}
          onTie={(other) => act({ do: 'focus', focus: tieFocus(entity.id, other) })}
        />
        <More
          isCut={entity.links.totalCount > entity.links.nodes.length}
          first={links}
          step={MORE_LINKS}
          onFirst={onLinks}
          more="more ties"
          end="There are weaker ones; the filters, or expanding the graph, lead to them."
        />
      </Section>
    </>
  )
}

/** The Wikidata item comes first, and once. */
function Elsewhere({ entity: { wikidataId, sameAs } }: { entity: GlancedEntity }) {
  const others = sameAs.filter((url) => URL.canParse(url) && !(wikidataId && url.endsWith(`/${wikidataId}`)))
  const pages = [
    ...(wikidataId ? [{ url: `https://www.wikidata.org/wiki/${wikidataId}`, name: `Wikidata ${wikidataId}` }] : []),
    ...others.map((url) => ({ url, name: new URL(url).host })),
  ]
  if (pages.length === 0) return null
  return (
    <ul className="names note" aria-label="Elsewhere">
      {pages.map(({ url, name }) => (
        <li key={url}>
          <a href={url} rel="noreferrer" target="_blank">
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
}
