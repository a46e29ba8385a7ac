/**
 * Facts in, the rows of one article out, numbered: everything that is inserted, as column names to values.
 * Refuses spans that do not lie in the text (BAD_OFFSETS). Ids of derived columns are those after merges.
 */
import type { FactKind, ReaderCountKind } from '../../database/generated/prisma/enums'
import { cutToIndex, keyOfName } from '../entity/entity-totals'
import { foldName } from '../shared/fold'
import { newId } from '../shared/ids'
import type { TableRow } from '../shared/writing.store'
import type {
  AppearanceFacts,
  ArticleFacts,
  EntityFacts,
  EventReportFacts,
  RoleReportFacts,
  SpanFacts,
  TimeFacts,
} from './article-facts'
import { quote } from './evidence'

export interface RowsContext {
  articleId: string
  now: Date
  /** The first free seq. */
  seq: number
  /** The entity that answers for an identified one. */
  rootOf: (id: string) => string
}

export interface NumberedRows {
  readerCounts: TableRow[]
  authors: TableRow[]
  editions: TableRow[]
  entities: TableRow[]
  mentions: TableRow[]
  appearances: TableRow[]
  eventReports: TableRow[]
  participations: TableRow[]
  roleReports: TableRow[]
  evidence: TableRow[]
  nextSeq: number
}

/** Of the publication time, so that articles of one time lie together, and of the claim: the same article, the same id. */
export const articleIdOf = ({ claim, ...facts }: ArticleFacts): string => newId(sortedAtOf(facts), claim)

export const sortedAtOf = ({ published, retrievedAt }: Pick<ArticleFacts, 'published' | 'retrievedAt'>): Date =>
  published?.earliest ?? retrievedAt

/** json has no bytes: as bytea reads them. */
const bytes = (value: Buffer): string => `\\x${value.toString('hex')}`

export const timeColumns = (name: string, time: TimeFacts | null): TableRow => ({
  [`${name}_edtf`]: time?.edtf ?? null,
  [`${name}_earliest`]: time?.earliest ?? null,
  [`${name}_latest`]: time?.latest ?? null,
  [`${name}_precision`]: time?.precision ?? null,
  [`${name}_basis`]: time?.basis ?? null,
  [`${name}_text`]: time?.text ?? null,
})

/** The article's own row but for what only a new one gets: id, known_from. */
export const articleColumns = (facts: ArticleFacts, rootOf: (id: string) => string): TableRow => ({
  url: facts.url,
  external_id: facts.externalId,
  headline: facts.headline,
  body: facts.body,
  language: facts.language,
  section: facts.section,
  identified_publisher_id: facts.publisherId,
  publisher_id: facts.publisherId && rootOf(facts.publisherId),
  byline: facts.byline,
  published_at: facts.published?.earliest ?? null,
  ...timeColumns('published', facts.published),
  modified_at: facts.modifiedAt,
  retrieved_at: facts.retrievedAt,
  sorted_at: sortedAtOf(facts),
  image: facts.image,
  usage_text: facts.usage?.text ?? null,
  usage_attribution_required: facts.usage?.attributionRequired ?? false,
  usage_link: facts.usage?.link ?? null,
  content_hash: facts.contentHash,
  facts_hash: facts.factsHash,
})

/** What some fact of the text refers to, whatever the caller says of its standing outside the text. */
function idsInText(facts: ArticleFacts): Set<string> {
  const ids = [
    ...facts.mentions.map(({ entityId }) => entityId),
    ...facts.appearances.flatMap((said) => [
      said.speakerId,
      said.placeId,
      said.eventId,
      ...said.aboutIds,
      ...said.addresseeIds,
    ]),
    ...facts.eventReports.flatMap((report) => [
      report.eventId,
      report.placeId,
      ...report.participants.map(({ entityId }) => entityId),
    ]),
    ...facts.roleReports.flatMap((report) => [report.personId, report.organisationId, report.placeId]),
  ]
  return new Set(ids.filter((id) => id !== null))
}

/** In the order of first mention, headline first; what is never mentioned comes last, in the order given. */
function inOrderOfMention({ entities, mentions }: ArticleFacts): EntityFacts[] {
  const first = new Map<string, number>()
  for (const { entityId, field, start } of mentions) {
    const place = field === 'HEADLINE' ? start - Number.MAX_SAFE_INTEGER : start
    if (entityId !== null) first.set(entityId, Math.min(place, first.get(entityId) ?? Infinity))
  }
  const placeOf = ({ id }: EntityFacts): number => first.get(id) ?? Number.MAX_SAFE_INTEGER
  return [...entities].sort((a, b) => placeOf(a) - placeOf(b))
}

const countMentions = ({ mentions }: ArticleFacts): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const { entityId } of mentions) if (entityId !== null) counts.set(entityId, (counts.get(entityId) ?? 0) + 1)
  return counts
}

class RowBuilder {
  private seq: number
  private readonly evidence: TableRow[] = []
  private readonly participations: TableRow[] = []
  private readonly sortedAt: Date

  constructor(
    private readonly facts: ArticleFacts,
    private readonly context: RowsContext,
  ) {
    this.seq = context.seq
    this.sortedAt = sortedAtOf(facts)
  }

  private number(): { article_id: string; seq: number } {
    return { article_id: this.context.articleId, seq: this.seq++ }
  }

  private open(): TableRow & { seq: number } {
    return { ...this.number(), sorted_at: this.sortedAt, known_from: this.context.now }
  }

  private prove(fact: FactKind, factSeq: number, spans: readonly SpanFacts[], attributed: TableRow = {}): void {
    for (const span of spans)
      this.evidence.push({
        ...this.number(),
        fact,
        fact_seq: factSeq,
        part: null,
        entity_id: null,
        ...attributed,
        ...quote(this.facts, span),
      })
  }

  private entities(): TableRow[] {
    const inText = idsInText(this.facts)
    const counts = countMentions(this.facts)
    const led = new Set<string>()
    return inOrderOfMention(this.facts).map((entity, rank) => {
      const root = this.context.rootOf(entity.id)
      const outside = entity.outsideText && !inText.has(entity.id)
      const lead = !outside && !led.has(root)
      if (lead) led.add(root)
      return {
        article_id: this.context.articleId,
        identified_id: entity.id,
        entity_id: root,
        lead,
        outside_text: outside,
        name: entity.name,
        aliases: entity.aliases,
        keys: [...new Set([entity.name, ...entity.aliases].map(keyOfName))],
        description: entity.description,
        wikidata_id: entity.wikidataId,
        country_code: entity.countryCode,
        mention_count: counts.get(entity.id) ?? 0,
        curated: false,
        named: !outside,
        meant_count: counts.get(entity.id) ?? 0,
        rank,
        sorted_at: this.sortedAt,
      }
    })
  }

  private mentions(): TableRow[] {
    return this.facts.mentions.map((mention) => {
      const { exact, ...place } = quote(this.facts, mention)
      return {
        ...this.open(),
        identified_id: mention.entityId,
        rival_ids: mention.rivalIds?.length ? mention.rivalIds : null,
        meant_id: mention.entityId,
        entity_id: mention.entityId && this.context.rootOf(mention.entityId),
        type: mention.type,
        kind: mention.kind,
        text: exact,
        ...place,
        stands_for_id: mention.standsForId,
        confidence: mention.confidence,
      }
    })
  }

  private appearance(said: AppearanceFacts): TableRow {
    const { publisherId } = this.facts
    const row = this.open()
    this.prove('APPEARANCE', row.seq, said.spans)
    for (const { part, entityId, spans } of said.attribution)
      this.prove('ATTRIBUTION', row.seq, spans, { part, entity_id: entityId })
    return {
      ...row,
      statement_id: said.statementId,
      home_id: said.homeId,
      wording_keys: said.wordingKeys,
      mode: said.mode,
      field: said.field,
      content: said.content,
      language: this.facts.language,
      speaker_id: said.speakerId,
      speaker_text: said.speakerText,
      cue: said.cue,
      about_ids: [...new Set(said.aboutIds)],
      addressee_ids: [...new Set(said.addresseeIds)],
      ...timeColumns('said', said.said),
      place_id: said.placeId,
      event_id: said.eventId,
      confidence: said.confidence,
      publisher_id: publisherId && this.context.rootOf(publisherId),
    }
  }

  private eventReport(report: EventReportFacts): TableRow {
    const row = this.open()
    this.prove('EVENT_REPORT', row.seq, report.spans)
    for (const { entityId, role, spans } of report.participants) {
      const part = this.open()
      this.prove('PARTICIPATION', part.seq, spans)
      this.participations.push({ ...part, event_id: report.eventId, entity_id: entityId, role })
    }
    return {
      ...row,
      event_id: report.eventId,
      name: report.name,
      category: report.category,
      status: report.status,
      ...timeColumns('time', report.time),
      place_id: report.placeId,
    }
  }

  private roleReport(report: RoleReportFacts): TableRow {
    const row = this.open()
    this.prove('ROLE_REPORT', row.seq, report.spans)
    return {
      ...row,
      person_id: report.personId,
      title: report.title,
      title_key: foldName(report.title),
      organisation_id: report.organisationId,
      place_id: report.placeId,
      from_edtf: report.fromEdtf,
      until_edtf: report.untilEdtf,
    }
  }

  build(): NumberedRows {
    const { facts } = this
    return {
      readerCounts: facts.readerCounts.map(({ kind, count, observedAt }) =>
        readerCount(this.number(), kind, count, observedAt),
      ),
      authors: facts.authors.map(({ entityId, name }) => ({ ...this.number(), identified_id: entityId, name })),
      editions: facts.editions.map(({ language, url, urlHash }) => ({
        ...this.number(),
        language,
        url,
        url_hash: bytes(urlHash),
      })),
      entities: this.entities(),
      mentions: this.mentions(),
      appearances: facts.appearances.map((said) => this.appearance(said)),
      eventReports: facts.eventReports.map((report) => this.eventReport(report)),
      roleReports: facts.roleReports.map((report) => this.roleReport(report)),
      participations: this.participations,
      evidence: this.evidence,
      nextSeq: this.seq,
    }
  }
}

/** count is an int4 column: what no page has is held to its largest. */
const readerCount = (numbered: TableRow, kind: ReaderCountKind, count: number, observedAt: Date): TableRow => ({
  ...numbered,
  kind,
  count: Math.min(count, 2_147_483_647),
  observed_at: observedAt,
})

/** @throws BAD_OFFSETS where a span does not lie in the text */
export const rowsOf = (facts: ArticleFacts, context: RowsContext): NumberedRows =>
  new RowBuilder(facts, context).build()

/** What a new entity stands with until refreshEntities has counted what articles say of it. */
export const newEntityRow = ({ id, type, name, rivalIds }: EntityFacts, now: Date): TableRow => ({
  id,
  type,
  name: cutToIndex(name),
  own_name: cutToIndex(name),
  same_as: [],
  rival_ids: rivalIds?.length ? rivalIds : null,
  known_from: now,
})

/** What a new statement stands with until refreshStatements has made it of its appearances. */
export const newStatementRow = (said: AppearanceFacts, facts: ArticleFacts, now: Date): TableRow => ({
  id: said.statementId,
  key: said.key,
  mode: said.mode,
  content: said.content,
  said_order: now,
  confidence: said.confidence,
  first_seen: now,
  last_seen: now,
  language: facts.language,
  known_from: now,
})
