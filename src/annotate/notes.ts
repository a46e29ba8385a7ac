/**
 * Enters: everything found in an article, in tokens. Leaves: the same as notes of the interchange format, in characters.
 */
import { aboutOf } from './circumstances/about'
import type { AnnotatedArticle, AttributionNote, EntityNote, MentionNote, StatementNote } from './annotated-article'
import { confidenceOf } from './confidence'
import { findCircumstances } from './circumstances/circumstances'
import { Surroundings, type Circumstances } from './circumstances/surroundings'
import type { Entities, Entity } from './entities/entities'
import { EventFinder } from './events/event-mentions'
import { eventNote, mergeEvents, placeOf, type Events } from './events/events'
import { datelineDay, dayOf, Times } from './times'
import { metonymOf } from './entities/metonyms'
import type { Range, Reading } from './reading'
import { rolesOf } from './entities/roles'
import type { Findings } from './findings'
import { headlineNote } from './headline-note'
import { modeOf, publicationDay, saidAt, spanOf } from './statement-notes'
import type { Candidate } from './statements/candidate'

/** How sure a name is of which nobody can tell whose it is. */
const NAME_ONLY = 0.9

type Notes = Required<Pick<AnnotatedArticle, 'entities' | 'mentions' | 'events' | 'statements' | 'roles'>>

export function notesOf(found: Findings, tag: string): Notes {
  const { body, draft, coreference, candidates } = found
  const times = new Times(body, dayOf(draft.publishedAt) ?? datelineDay(body))
  const told = new EventFinder(body, coreference.mentions, times).find()
  const circumstances = findCircumstances(new Surroundings(body, candidates, coreference, times, told))
  const occasions = new Set([...circumstances.values()].flatMap(({ occasion }) => occasion ?? []))
  const events = mergeEvents(body, told, occasions, tag)
  const published = publicationDay(draft)
  const statements = candidates.map((candidate) =>
    statementNote(candidate, circumstances.get(candidate) as Circumstances, events, found, published),
  )
  const roles = rolesOf(body, found.entities)
  const mentions = mentionNotes(found)
  const inHeadline = headlineNote(found)
  return {
    entities: inOrder(found.entities.all, mentions).map(entityNote),
    mentions,
    events: events.all.map((event) => eventNote(body, event)),
    statements: inHeadline ? [inHeadline, ...statements] : statements,
    roles,
  }
}

/** As they are first named, the headline first; those that are only meant come last. */
function inOrder(entities: readonly Entity[], mentions: readonly MentionNote[]): Entity[] {
  const rank = new Map<string, number>()
  for (const { entity } of mentions) if (entity && !rank.has(entity)) rank.set(entity, rank.size)
  return [...entities].sort((a, b) => (rank.get(a.key) ?? rank.size) - (rank.get(b.key) ?? rank.size))
}

function entityNote(entity: Entity): EntityNote {
  const aliases = [...entity.surfaces.keys()].filter((surface) => surface !== entity.name)
  return {
    key: entity.key,
    type: entity.type,
    name: entity.name,
    ...(aliases.length > 0 && { aliases }),
    ...(entity.countryCode !== undefined && { countryCode: entity.countryCode }),
  }
}

function mentionNotes({ body, headline, entities, coreference }: Findings): MentionNote[] {
  const known = coreference.mentions.map(({ first, end, entity, kind, confidence }): MentionNote => {
    const span = body.span({ first, end })
    // an article's most numerous notes: made without copying
    const note: MentionNote = {
      start: span.start,
      end: span.end,
      entity: entity.key,
      type: entity.type,
      kind,
      confidence,
    }
    const country = kind === 'NAME' ? standsFor(body, first, entities) : undefined
    if (country !== undefined) note.standsFor = country
    return note
  })
  const inHeadline = (headline?.names ?? []).flatMap((name, index) => {
    const entity = entities.inHeadline[index]
    return entity && headline
      ? [
          {
            field: 'HEADLINE' as const,
            ...headline.span(name),
            entity: entity.key,
            type: entity.type,
            kind: 'NAME' as const,
            confidence: 0.9,
          },
        ]
      : []
  })
  const inBody = [...known, ...ownerless(body, entities)].sort((a, b) => a.start - b.start)
  return [...inHeadline, ...inBody]
}

/** "Reed" where the article tells of two of that name and leaves open which it means: a name all the same. */
const ownerless = (body: Reading, entities: Entities): MentionNote[] =>
  body.names.flatMap((name, index) =>
    entities.inBody[index]
      ? []
      : [{ ...body.span(name), entity: null, type: name.type, kind: 'NAME' as const, confidence: NAME_ONLY }],
  )

/** The country whose government the name at a token is used for. */
function standsFor(r: Reading, first: number, entities: Entities): string | undefined {
  const name = r.name(first)
  const code = name && metonymOf(r, name)
  return code === undefined ? undefined : entities.country(code).key
}

function statementNote(
  candidate: Candidate,
  around: Circumstances,
  events: Events,
  found: Findings,
  published: string | undefined,
): StatementNote {
  const { body, coreference } = found
  const speaker = coreference.speakers.get(candidate)
  const entity = speaker?.entity
  const phrase = speaker?.phrase ?? null
  const about = aboutOf(candidate.pieces, coreference.mentions, entity)
  const addressees = [
    ...new Set(around.addressees.flatMap((a) => (a.entity && a.entity !== entity ? a.entity.key : []))),
  ]
  const event = around.occasion && events.of(around.occasion)
  const said = saidAt(around.time, published)
  const place = around.place ?? (event && !around.moving ? placeOf(event) : undefined)
  const attribution = attributionOf(candidate, { ...around, ...(place && { place }) }, event?.key, found)
  return {
    mode: modeOf(body, candidate.pieces),
    spans: candidate.pieces.map((piece) => spanOf(body, piece)),
    speaker:
      phrase || entity
        ? { entity: entity?.key ?? null, ...(phrase && { text: body.text(phrase), ...body.span(phrase) }) }
        : null,
    ...(candidate.cue && { cue: body.text(candidate.cue) }),
    ...(addressees.length > 0 && { addressees }),
    ...(about.length > 0 && { about: about.map((e) => e.key) }),
    ...(said && { said }),
    ...(place && { place: place.entity.key }),
    ...(event && { event: event.key }),
    confidence: confidenceOf(candidate.rule, speaker?.how ?? ''),
    ...(attribution.length > 0 && { attribution }),
    ...(found.explain && { explanation: { rule: candidate.rule, speaker: speaker?.how ?? 'nobody is named' } }),
  }
}

function attributionOf(
  candidate: Candidate,
  around: Circumstances,
  event: string | undefined,
  { body, coreference }: Findings,
): AttributionNote[] {
  const notes: AttributionNote[] = []
  const add = (part: AttributionNote['part'], range: Range | null | undefined, entity?: string): void => {
    if (range) notes.push({ part, ...(entity !== undefined && { entity }), spans: [body.span(range)] })
  }
  const speaker = coreference.speakers.get(candidate)
  add('SPEAKER', speaker?.phrase, speaker?.entity?.key)
  add('CUE', candidate.cue)
  for (const { range, entity } of around.addressees) add('ADDRESSEE', range, entity?.key)
  add('PLACE', around.place?.range, around.place?.entity.key)
  add('TIME', around.time)
  if (event !== undefined) add('EVENT', around.occasion?.evidence, event)
  return notes
}
