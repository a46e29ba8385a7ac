/** What an export holds beside articles, as import takes it. Ids are global ones, instants ISO 8601. */
import type { EntityType, LinkDirection, LinkKind, NameKind } from '../../database/generated/prisma/enums'
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

/** Everything but the key follows from articles and judgements. */
export interface StatementRecord {
  record: 'statement'
  id: string
  key?: string
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
