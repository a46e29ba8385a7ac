/**
 * Enters: everything found in an article, in tokens. Leaves: the same as notes of the interchange format, in characters.
 */
import type { ArticleDraft } from '../read/article-draft'
import { aboutOf } from './about'
import type {
  AnnotatedArticle,
  AttributionNote,
  EntityNote,
  MentionNote,
  StatementNote,
  TimeNote,
} from './annotated-article'
import { confidenceOf } from './confidence'
import type { Coreference } from './coreference'
import type { Entities, Entity } from './entities'
import type { Reading } from './reading'
import { rolesOf } from './roles'
import { modeOf, spanOf } from './statement-notes'
import type { Candidate } from './statements/candidate'

export interface Findings {
  draft: ArticleDraft
  body: Reading
  headline: Reading | null
  candidates: readonly Candidate[]
  entities: Entities
  coreference: Coreference
}

type Notes = Required<Pick<AnnotatedArticle, 'entities' | 'mentions' | 'events' | 'statements' | 'roles'>>

export function notesOf(found: Findings): Notes {
  const roles = rolesOf(found.body, found.entities)
  const statements = found.candidates.map((candidate) => statementNote(candidate, found))
  return { entities: found.entities.all.map(entityNote), mentions: mentionNotes(found), events: [], statements, roles }
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
  const inBody = coreference.mentions.map(({ first, end, entity, kind, confidence }) => ({
    ...body.span({ first, end }),
    entity: entity.key,
    type: entity.type,
    kind,
    confidence,
  }))
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
  return [...inHeadline, ...inBody]
}

function statementNote(candidate: Candidate, { body, coreference }: Findings): StatementNote {
  const speaker = coreference.speakers.get(candidate)
  const entity = speaker?.entity
  const phrase = speaker?.phrase ?? null
  const attribution: AttributionNote[] = []
  if (phrase) attribution.push({ part: 'SPEAKER', ...(entity && { entity: entity.key }), spans: [body.span(phrase)] })
  if (candidate.cue) attribution.push({ part: 'CUE', spans: [body.span(candidate.cue)] })
  const about = aboutOf(candidate.pieces, coreference.mentions, entity)
  return {
    mode: modeOf(body, candidate.pieces),
    spans: candidate.pieces.map((piece) => spanOf(body, piece)),
    speaker:
      phrase || entity
        ? { entity: entity?.key ?? null, ...(phrase && { text: body.text(phrase), ...body.span(phrase) }) }
        : null,
    ...(candidate.cue && { cue: body.text(candidate.cue) }),
    ...(about.length > 0 && { about: about.map((e) => e.key) }),
    confidence: confidenceOf(candidate.rule, speaker?.how ?? ''),
    ...(attribution.length > 0 && { attribution }),
  }
}
