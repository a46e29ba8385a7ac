/**
 * One article with everything in it identified: what `identify/` gives and `storeArticle` stores in one transaction.
 * Ids are plain UUIDs. Times come with their bounds worked out; a null says that it is not known, never that it was guessed.
 */
import type {
  AttributionPart,
  EntityType,
  EventCategory,
  EventStatus,
  MentionKind,
  QuoteMode,
  ReaderCountKind,
  TextField,
  TimeBasis,
  TimePrecision,
} from '../../database/generated/prisma/enums'

/** EDTF with its bounds; latest is inclusive (the last millisecond). */
export interface TimeFacts {
  edtf: string
  earliest: Date
  latest: Date
  precision: TimePrecision
  basis: TimeBasis
  text: string | null
}

/** Half-open UTF-16 range of the article's headline or body. exact, prefix and suffix are cut by the store. */
export interface SpanFacts {
  field: TextField
  start: number
  end: number
}

/** An entity that the article names. Stored new where isNew; else its row stands already. */
export interface EntityFacts {
  id: string
  isNew: boolean
  type: EntityType
  name: string
  aliases: string[]
  description: string | null
  wikidataId: string | null
  countryCode: string | null
  /** The item of the gazetteer that it is; null where none is known to be meant. */
  itemId: number | null
  /** True: only publisher, author or the like; the text does not name it, so it is not counted as named. */
  outsideText: boolean
  /** Of a new one: known entities, two at least, between which its name decided nothing. */
  rivalIds?: readonly string[]
}

export interface MentionFacts extends SpanFacts {
  entityId: string | null
  type: EntityType
  kind: MentionKind
  standsForId: string | null
  /** Of one without entity: known entities, two at least, between which the words decided nothing. */
  rivalIds?: readonly string[]
  confidence: number
}

export interface AttributionFacts {
  part: AttributionPart
  entityId: string | null
  spans: SpanFacts[]
}

export interface AppearanceFacts {
  statementId: string
  /** The statement that it would be if no other wording were known; what shares it always stays together. */
  homeId: string
  /** The statement is not in the graph yet. */
  isNew: boolean
  /** The caller's key of the utterance; kept on a new statement. */
  key: string | null
  mode: QuoteMode
  field: TextField
  content: string
  speakerId: string | null
  speakerText: string | null
  cue: string | null
  aboutIds: string[]
  addresseeIds: string[]
  said: TimeFacts | null
  placeId: string | null
  eventId: string | null
  confidence: number
  spans: SpanFacts[]
  attribution: AttributionFacts[]
  /** What other wordings of the utterance share with this one. */
  wordingKeys: number[]
}

/** Stored appearances that are another statement's, now that more wordings of it are known. */
export interface Regrouped {
  homeIds: string[]
  fromIds: string[]
  statementId: string
}

export interface ParticipationFacts {
  entityId: string
  role: string | null
  spans: SpanFacts[]
}

export interface EventReportFacts {
  /** Among entities, with type EVENT. */
  eventId: string
  name: string
  category: EventCategory
  status: EventStatus
  time: TimeFacts | null
  placeId: string | null
  participants: ParticipationFacts[]
  spans: SpanFacts[]
}

export interface RoleReportFacts {
  personId: string
  title: string
  organisationId: string | null
  placeId: string | null
  fromEdtf: string | null
  untilEdtf: string | null
  spans: SpanFacts[]
}

export interface ArticleFacts {
  /** That a new article keeps, where no other one has it; absent: made of its time and claim. */
  id?: string
  /** SHA-256 of the key by which this article is known to be the same (see ArticleClaim). */
  claim: Buffer
  url: string | null
  externalId: string | null
  headline: string
  body: string
  language: string
  section: string | null
  publisherId: string | null
  byline: string | null
  authors: { entityId: string; name: string }[]
  published: TimeFacts | null
  modifiedAt: Date | null
  retrievedAt: Date
  image: string | null
  usage: { text: string; attributionRequired: boolean; link: string | null } | null
  readerCounts: { kind: ReaderCountKind; count: number; observedAt: Date }[]
  editions: { language: string; url: string; urlHash: Buffer }[]
  contentHash: string
  factsHash: string
  entities: EntityFacts[]
  mentions: MentionFacts[]
  appearances: AppearanceFacts[]
  /** Of other articles. */
  regrouped: Regrouped[]
  eventReports: EventReportFacts[]
  roleReports: RoleReportFacts[]
}

export type IngestOutcome = 'CREATED' | 'UPDATED' | 'UNCHANGED'

export interface StoredArticle {
  id: string
  outcome: IngestOutcome
  /** Statements that came into the graph with this article. */
  newStatementIds: string[]
}
