/**
 * Enters: the places that tell of events. Leaves: the events: mentions that name the same one merged, those that name nothing
 * but a kind of event dropped, each with a key, and with the word of the article that names it best.
 */
import type { EventNote, ParticipantNote, Span } from '../annotated-article'
import type { EventMention } from './event-mentions'
import { anchorsOf } from './event-parties'
import type { Entity } from '../entities/entities'
import { joinedSpans } from '../joined-spans'
import type { Reading } from '../reading'

export interface Event {
  key: string
  mentions: EventMention[]
}

export interface Events {
  all: Event[]
  of(mention: EventMention): Event | undefined
}

/** Enough around it to be told from others of its kind: a day alone is not, unless words say which one is meant. */
function isAnchored(m: EventMention): boolean {
  if (m.isNews || (!m.isNoun && m.status === 'SCHEDULED' && m.time)) return true
  const anchors = anchorsOf(m)
  if (anchors < (m.weak || m.status === 'UNCONFIRMED' ? 2 : 1)) return false
  const isNamed = m.definite || !m.assumed || m.name.end - m.name.first > 1
  return m.participants.length > 0 || m.place !== undefined || isNamed
}

const DAY = /^\d{4}-\d{2}-\d{2}$|^\D+$/
const dayOf = (r: Reading, { time }: EventMention): string | undefined => time && (time.note?.edtf ?? r.text(time))

function conflict(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && !a.startsWith(b) && !b.startsWith(a)
}

/** Whether nothing printed speaks against two mentions telling of one event. */
function mayBeSame(r: Reading, a: EventMention, b: EventMention): boolean {
  if (a.kind !== b.kind || a.category !== b.category || !statusAgrees(a, b)) return false
  return !(a.place && b.place && a.place.entity !== b.place.entity) && !conflict(dayOf(r, a), dayOf(r, b))
}

/** Whether something says that they do: who, where, or "the meeting", "Monday's meeting". */
function isSame(r: Reading, a: EventMention, b: EventMention): boolean {
  if (a.place && b.place) return true
  if (a.participants.some(({ entity }) => b.participants.some((p) => p.entity === entity))) return true
  if (a.isNoun && b.isNoun && isSameDay(r, a, b)) return true
  const isBare = a.participants.length === 0 && !a.place
  return isBare && a.isNoun && a.definite
}

function isSameDay(r: Reading, a: EventMention, b: EventMention): boolean {
  const day = dayOf(r, a)
  return day !== undefined && DAY.test(day) && day === dayOf(r, b)
}

const statusAgrees = (a: EventMention, b: EventMention): boolean =>
  a.status === b.status || a.assumed || b.assumed || a.status === 'UNCONFIRMED' || b.status === 'UNCONFIRMED'

/** How far back a mention is compared: an article's events are told close together. */
const MEMORY = 24
const RECENT = 8

/** occasions: mentions that are kept although nothing but a statement speaks of them. */
export function mergeEvents(
  r: Reading,
  mentions: readonly EventMention[],
  occasions: ReadonlySet<EventMention>,
  tag: string,
): Events {
  const all: Event[] = []
  const byMention = new Map<EventMention, Event>()
  for (const mention of mentions) {
    const anchored = isAnchored(mention)
    const known = all.slice(-MEMORY).findLast(({ mentions: told }) => {
      const recent = told.slice(-RECENT)
      return recent.every((other) => mayBeSame(r, mention, other)) && recent.some((other) => isSame(r, mention, other))
    })
    const event =
      known ??
      (anchored || occasions.has(mention) ? { key: `${tag}:event-${all.length + 1}`, mentions: [] } : undefined)
    if (!event) continue
    if (!known) all.push(event)
    event.mentions.push(mention)
    byMention.set(mention, event)
  }
  return { all, of: (mention) => byMention.get(mention) }
}

/** Where it was, by the first words that say so. */
export const placeOf = ({ mentions }: Pick<Event, 'mentions'>): EventMention['place'] =>
  mentions.find((m) => m.place)?.place

export function eventNote(r: Reading, { key, mentions }: Event): EventNote {
  const best = mentions.reduce((a, b) => (weight(b) > weight(a) ? b : a))
  const { status } =
    mentions.find((m) => m.status === 'CANCELLED' || m.status === 'POSTPONED') ??
    mentions.find((m) => !m.assumed && m.status !== 'UNCONFIRMED') ??
    best
  const time = mentions.find((m) => m.time?.note)?.time?.note
  const place = placeOf({ mentions })
  const participants = participantNotes(r, mentions)
  return {
    key,
    name: nameOf(r, best),
    category: best.category,
    status,
    ...(time && { time }),
    ...(place && { place: place.entity.key }),
    ...(participants.length > 0 && { participants }),
    spans: joinedSpans(mentions.map((m) => r.span(m.evidence))),
  }
}

function participantNotes(r: Reading, mentions: readonly EventMention[]): ParticipantNote[] {
  const notes = new Map<Entity, ParticipantNote & { spans: Span[] }>()
  for (const { participants } of mentions)
    for (const { entity, range, role } of participants) {
      const note = notes.get(entity) ?? { entity: entity.key, ...(role !== undefined && { role }), spans: [] }
      note.spans.push(r.span(range))
      notes.set(entity, note)
    }
  return [...notes.values()].map((note) => ({ ...note, spans: joinedSpans(note.spans) }))
}

const weight = (m: EventMention): number =>
  m.participants.length + (m.place ? 1 : 0) + (m.isNoun ? 1 : 0) + Math.min(3, m.name.end - m.name.first) / 4

/** The noun with what completes it; a lone noun or a verb takes the words beside it in. */
function nameOf(r: Reading, mention: EventMention): string {
  const lone = mention.name.end - mention.name.first === 1
  const range =
    !mention.isNoun || lone
      ? {
          first: Math.min(mention.evidence.first, mention.name.first),
          end: Math.max(mention.name.end, mention.place?.range.end ?? 0),
        }
      : mention.name
  return r.text(range.end - range.first > 16 ? mention.name : range).replace(/\s+/g, ' ')
}
