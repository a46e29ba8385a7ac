/** What an export holds beside articles, as import takes it. Ids are global ones, instants ISO 8601. */
import type {
  EntityType,
  LinkDirection,
  LinkKind,
  NameKind,
  QuoteMode,
  ReviewStatus,
  TimeBasis,
} from '../../database/generated/prisma/enums'
import type { CorrectionKind } from '../judgement/correction-kinds'

export interface EntityRecord {
  record: 'entity'
  id: string
  type: EntityType
  name: string
  rivals?: string[]
  source?: string
  description?: string
  wikidataId?: string
  sameAs?: string[]
  names?: { text: string; language: string; kind: NameKind }[]
  countryCode?: string
  latitude?: number
  longitude?: number
  homepage?: string
}

/** An earlier text. */
export interface VersionRecord {
  record: 'version'
  article: string
  headline: string
  body: string
  contentHash: string
  seenAt: string
}

/** Of one that articles carry everything but key and homes follows from them and from judgements. */
export interface StatementRecord {
  record: 'statement'
  id: string
  key?: string
  /** Wordings, by the article and their place among its statements (from 0), that would be a statement of their own. */
  homes?: { article: string; place: number; home: string }[]
  /** No article carries it now: what it was is told in the fields below. */
  gone?: { firstSeen: string; lastSeen: string; knownFrom: string; knownUntil: string }
  mode?: QuoteMode
  content?: string
  language?: string
  speaker?: string
  speakerText?: string
  said?: { edtf: string; basis: TimeBasis; text?: string }
  place?: string
  event?: string
  confidence?: number
  review?: ReviewStatus
}

/** What a data set says of an entity and others. */
export interface StandingRecord {
  record: 'standing'
  entity: string
  partOf?: string
  ownedBy?: string
  roles?: {
    id: string
    title: string
    organisation?: string
    place?: string
    from?: string
    until?: string
    source: string
    firstSeen: string
    lastSeen: string
  }[]
  links?: { other: string; kind: LinkKind; direction: LinkDirection; source: string }[]
}

/** With the fields of its kind: see judgement-columns. */
export interface JudgementRecord {
  record: 'judgement'
  kind: CorrectionKind
  id: string
  [field: string]: unknown
}

export type GraphRecord = EntityRecord | VersionRecord | StatementRecord | StandingRecord | JudgementRecord
