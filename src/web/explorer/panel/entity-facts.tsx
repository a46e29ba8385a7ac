/** What only places and only events have. */
import type { EntityAtAGlanceQuery } from '../../../client'
import { EntityButton } from '../entity-name'
import { BASIS_NAMES, spellTime } from '../words'

export type GlancedEntity = Extract<NonNullable<EntityAtAGlanceQuery['node']>, { name: string }>
type Place = Extract<GlancedEntity, { __typename: 'Place' }>
type Event = Extract<GlancedEntity, { __typename: 'Event' }>

const COUNTRIES = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' })

export function PlaceFacts({ place, onEntity }: { place: Place; onEntity: (id: string) => void }) {
  const code = place.countryCode
  const country = code && (/^[A-Z]{2}$/.test(code) ? COUNTRIES.of(code) : code)
  if (!place.partOf && (!country || country === place.name)) return null
  return (
    <p className="note">
      {place.partOf && (
        <>
          Lies in <EntityButton entity={place.partOf} onChoose={onEntity} />
        </>
      )}
      {country && country !== place.name && country !== place.partOf?.name && ` ${country}`}
    </p>
  )
}

export function EventFacts({ event, onEntity }: { event: Event; onEntity: (id: string) => void }) {
  const { time, place, participants } = event
  return (
    <dl className="facts">
      <dt>Kind</dt>
      <dd>{toWords(event.category)}</dd>
      <dt>State</dt>
      <dd>{toWords(event.status)}</dd>
      {time && (
        <>
          <dt>When</dt>
          <dd>
            {spellTime(time.edtf)}{' '}
            <span className="note">({time.text ? `“${time.text}”` : BASIS_NAMES[time.basis]})</span>
          </dd>
        </>
      )}
      {place && (
        <>
          <dt>Where</dt>
          <dd>
            <EntityButton entity={place} onChoose={onEntity} />
          </dd>
        </>
      )}
      {participants.length > 0 && (
        <>
          <dt>Who</dt>
          <dd>
            <ul className="names">
              {participants.map(({ entity, role }) => (
                <li key={`${entity.id} ${role}`}>
                  <EntityButton entity={entity} onChoose={onEntity} note={role ?? undefined} />
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
    </dl>
  )
}

/** PARTLY_DONE: Partly done. */
const toWords = (constant: string): string => constant.charAt(0) + constant.slice(1).toLowerCase().replaceAll('_', ' ')
