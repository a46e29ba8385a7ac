/**
 * A stored article in, the annotated article out that gives the same rows when it is imported: keys are global ids.
 * Merges and corrections of curators are not in it: they lie on top of what the article says.
 */
import type {
  AnnotatedArticle,
  AttributionNote,
  EntityNote,
  EventNote,
  MentionNote,
  NamedType,
  RoleNote,
  Span,
  StatementNote,
  TimeNote,
} from '../annotate/annotated-article'
import type {
  StoredAppearance,
  StoredArticleRow,
  StoredEntity,
  StoredEventReport,
  StoredEvidence,
  StoredMention,
  StoredRoleReport,
  StoredTime,
} from '../graph/article/article-export.store'
import { toGlobalId } from '../graph/shared/ids'
import { printedPublication } from '../identify/times'

const keyOf = (id: string): string => toGlobalId('entity', id)

/** Without the fields that are null: the format leaves out what is not known. */
function known<T extends object>(fields: { [Field in keyof T]: T[Field] | null }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined)) as T
}

const keyOrNull = (id: string | null): string | null => id && keyOf(id)

const timeNote = (time: StoredTime | null): TimeNote | null => time && known<TimeNote>(time)

const spanOf = ({ start, end }: StoredEvidence): Span => ({ start, end })

/** The evidence of one article, by the row that it proves. */
class Proofs {
  private readonly byFact = new Map<string, StoredEvidence[]>()

  constructor(evidence: readonly StoredEvidence[]) {
    for (const proof of evidence) {
      const key = `${proof.fact} ${proof.factSeq}`
      this.byFact.set(key, [...(this.byFact.get(key) ?? []), proof])
    }
  }

  of(fact: StoredEvidence['fact'], seq: number): StoredEvidence[] {
    return this.byFact.get(`${fact} ${seq}`) ?? []
  }

  spansOf(fact: StoredEvidence['fact'], seq: number): Span[] {
    return this.of(fact, seq).map(spanOf)
  }
}

const entityNote = ({ id, type, name, aliases, description, wikidataId, countryCode }: StoredEntity): EntityNote =>
  known<EntityNote>({ key: keyOf(id), type: type as NamedType, name, aliases, description, wikidataId, countryCode })

const mentionNote = ({ entityId, standsForId, rivalIds, ...mention }: StoredMention): MentionNote =>
  known<MentionNote>({
    ...mention,
    entity: keyOrNull(entityId),
    standsFor: keyOrNull(standsForId),
    rivals: rivalIds && rivalIds.map(keyOf),
  })

/** Spans of one part that stand side by side were one note, unless they name different entities. */
function attributionNotes(proofs: readonly StoredEvidence[]): AttributionNote[] {
  const notes: AttributionNote[] = []
  let last: StoredEvidence | undefined
  for (const proof of proofs) {
    const continues = last?.part === proof.part && last.entityId === proof.entityId && last.end <= proof.start
    if (continues) notes.at(-1)!.spans.push(spanOf(proof))
    else notes.push(known({ part: proof.part!, entity: keyOrNull(proof.entityId), spans: [spanOf(proof)] }))
    last = proof
  }
  return notes
}

const statementNote = (said: StoredAppearance, proofs: Proofs): StatementNote =>
  known<StatementNote>({
    key: toGlobalId('statement', said.statementId),
    mode: said.mode,
    field: said.field,
    spans: proofs.spansOf('APPEARANCE', said.seq),
    content: said.content,
    speaker:
      said.speakerId === null && said.speakerText === null
        ? null
        : known({ entity: keyOrNull(said.speakerId), text: said.speakerText }),
    cue: said.cue,
    addressees: said.addresseeIds.map(keyOf),
    about: said.aboutIds.map(keyOf),
    said: timeNote(said.said),
    place: keyOrNull(said.placeId),
    event: keyOrNull(said.eventId),
    confidence: said.confidence,
    attribution: attributionNotes(proofs.of('ATTRIBUTION', said.seq)),
  })

const eventNote = (report: StoredEventReport, row: StoredArticleRow, proofs: Proofs): EventNote =>
  known<EventNote>({
    key: keyOf(report.eventId),
    name: report.name,
    category: report.category,
    status: report.status,
    time: timeNote(report.time),
    place: keyOrNull(report.placeId),
    participants: row.participations
      .filter(({ eventId }) => eventId === report.eventId)
      .map(({ entityId, role, seq }) =>
        known({ entity: keyOf(entityId), role, spans: proofs.spansOf('PARTICIPATION', seq) }),
      ),
    spans: proofs.spansOf('EVENT_REPORT', report.seq),
  })

const roleNote = (report: StoredRoleReport, proofs: Proofs): RoleNote =>
  known<RoleNote>({
    person: keyOf(report.personId),
    title: report.title,
    organisation: keyOrNull(report.organisationId),
    place: keyOrNull(report.placeId),
    from: report.from,
    until: report.until,
    spans: proofs.spansOf('ROLE_REPORT', report.seq),
  })

const draftOf = (row: StoredArticleRow): AnnotatedArticle => {
  const publisher = row.entities.find(({ id }) => id === row.publisherId)
  return known<AnnotatedArticle>({
    articleId: toGlobalId('article', row.id),
    id: row.externalId,
    url: row.url,
    headline: row.headline,
    body: row.body,
    language: row.language === 'und' ? null : row.language,
    section: row.section,
    publishedAt: row.publishedEdtf && printedPublication(row.publishedEdtf, row.publishedBasis),
    modifiedAt: row.modifiedAt && row.modifiedAt.toISOString(),
    publisher: publisher ? known({ name: publisher.name, wikidataId: publisher.wikidataId }) : null,
    byline: row.byline,
    authors: row.authors,
    image: row.image,
    editions: row.editions,
    usage:
      row.usageText === null
        ? null
        : known({ text: row.usageText, attributionRequired: row.usageAttributionRequired, link: row.usageLink }),
    readerCounts: row.readerCounts.map(({ observedAt, ...count }) => ({
      ...count,
      observedAt: new Date(observedAt).toISOString(),
    })),
    retrievedAt: row.retrievedAt.toISOString(),
  })
}

export function toAnnotated(row: StoredArticleRow): AnnotatedArticle {
  const proofs = new Proofs(row.evidence)
  return {
    ...draftOf(row),
    entities: row.entities.filter(({ type }) => type !== 'EVENT').map(entityNote),
    mentions: row.mentions.map(mentionNote),
    events: row.eventReports.map((report) => eventNote(report, row, proofs)),
    statements: row.appearances.map((said) => statementNote(said, proofs)),
    roles: row.roleReports.map((report) => roleNote(report, proofs)),
  }
}
