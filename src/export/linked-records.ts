/** What is written as JSON-LD: entities, articles and quotations, each told by its `record`. Ids are global. */
import type { EntityType, EventStatus, TimeBasis, TimePrecision } from '../database/generated/prisma/enums'

/** What every record tells of another one, so that it can be read alone. */
export interface EntityBrief {
  id: string
  type: EntityType
  name: string
  wikidataId: string | null
  sameAs: string[]
}

/** earliest and latest: ISO 8601. */
export interface ToldTime {
  edtf: string
  earliest: string
  latest: string
  precision: TimePrecision
  basis: TimeBasis
}

export interface ToldRole {
  title: string
  organisation: EntityBrief | null
  place: EntityBrief | null
  /** EDTF. */
  from: string | null
  until: string | null
}

export interface EntityRecord extends EntityBrief {
  record: 'entity'
  aliases: string[]
  description: string | null
  countryCode: string | null
  latitude: number | null
  longitude: number | null
  partOf: EntityBrief | null
  /** Of people. */
  roles: ToldRole[]
  /** Of events. */
  status: EventStatus | null
  time: ToldTime | null
  place: EntityBrief | null
  participants: EntityBrief[]
}

export interface ArticleBrief {
  id: string
  headline: string
  url: string | null
  published: ToldTime | null
  publisher: EntityBrief | null
}

export interface ArticleRecord extends ArticleBrief {
  record: 'article'
  /** BCP 47; und where unknown. */
  language: string
  section: string | null
  /** ISO 8601. */
  modifiedAt: string | null
  image: string | null
  usageLink: string | null
  authors: EntityBrief[]
  mentions: EntityBrief[]
}

export interface Appearance {
  article: ArticleBrief
  evidence: { exact: string; prefix: string; suffix: string }[]
}

export interface QuotationRecord {
  record: 'quotation'
  id: string
  content: string
  language: string
  speaker: EntityBrief | null
  about: EntityBrief[]
  said: ToldTime | null
  place: EntityBrief | null
  event: EntityBrief | null
  appearances: Appearance[]
}

export type LinkedRecord = EntityRecord | ArticleRecord | QuotationRecord
