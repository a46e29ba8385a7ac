/**
 * Enters: the headline of an article and what its body says of its people. Leaves: the statement that the headline reports.
 * Refuses a headline whose speaker the article does not name: that would be nobody's statement.
 */
import type { StatementNote } from './annotated-article'
import { confidenceOf } from './confidence'
import type { Coreference } from './speakers/coreference'
import type { Entities, Entity } from './entities/entities'
import type { NounPhrase } from './phrases/noun-phrases'
import type { Findings } from './findings'
import type { Range, Reading } from './reading'
import { modeOf, publicationDay, saidAt, spanOf } from './statement-notes'
import { findHeadlineStatement } from './statements/headline'

export function headlineNote({ headline, draft, entities, coreference, explain }: Findings): StatementNote | null {
  if (!headline) return null
  const candidate = findHeadlineStatement(headline)
  if (!candidate?.speaker || !candidate.cue) return null
  const speaker = headlineSpeaker(headline, candidate.speaker, entities, coreference)
  if (!speaker) return null
  const { first, end } = candidate.pieces[0] as Range
  const about = new Set<string>()
  for (let i = first; i < end; i++) {
    const named = entities.inHeadline[headline.nameOf[i] as number]
    if (named && named !== speaker) about.add(named.key)
  }
  const said = saidAt(undefined, publicationDay(draft))
  return {
    mode: modeOf(headline, candidate.pieces),
    field: 'HEADLINE',
    spans: candidate.pieces.map((piece) => spanOf(headline, piece)),
    speaker: { entity: speaker.key, text: headline.text(candidate.speaker), ...headline.span(candidate.speaker) },
    cue: headline.text(candidate.cue),
    ...(about.size > 0 && { about: [...about] }),
    ...(said && { said }),
    confidence: confidenceOf(candidate.rule, 'post'),
    ...(explain && { explanation: { rule: candidate.rule, speaker: 'named in the headline' } }),
  }
}

function headlineSpeaker(
  r: Reading,
  phrase: NounPhrase,
  entities: Entities,
  { nominals }: Coreference,
): Entity | undefined {
  for (let i = phrase.end - 1; i >= phrase.first; i--) {
    const named = entities.inHeadline[r.nameOf[i] as number]
    if (named && named.type !== 'PLACE') return named
  }
  return nominals.person(r, phrase)
}
