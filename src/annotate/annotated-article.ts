/**
 * What `annotate/` gives: the draft unchanged, with everything that was found in it. The interchange format
 * (schema/annotated-article.schema.json): what `annotate` prints, `import` takes and `export` gives back.
 * Offsets are UTF-16 code units into the field they name; `body.slice(start, end)` is exact.
 */
import type { ArticleDraft } from '../read/article-draft'

export type NamedType = 'PERSON' | 'ORGANISATION' | 'PLACE'
export type EntityType = NamedType | 'EVENT'
export type TextField = 'HEADLINE' | 'BODY'
export type MentionKind = 'NAME' | 'NOMINAL' | 'PRONOUN'
export type QuoteMode = 'DIRECT' | 'INDIRECT' | 'MIXED'
export type TimeBasis = 'STATED' | 'RESOLVED_RELATIVE' | 'PUBLICATION_DATE' | 'ASSUMED_ZONE' | 'CURATED'
export type AttributionPart = 'SPEAKER' | 'CUE' | 'ADDRESSEE' | 'PLACE' | 'TIME' | 'EVENT'
export type EventStatus = 'SCHEDULED' | 'ONGOING' | 'OCCURRED' | 'POSTPONED' | 'CANCELLED' | 'UNCONFIRMED'
export type EventCategory =
  | 'MEETING'
  | 'VISIT'
  | 'TALKS'
  | 'CALL'
  | 'SPEECH'
  | 'AGREEMENT'
  | 'SANCTIONS'
  | 'ATTACK'
  | 'PROTEST'
  | 'ELECTION'
  | 'APPOINTMENT'
  | 'TRIAL'
  | 'TEST'
  | 'DISASTER'
  | 'OTHER'

/** Half open: start is in, end is out. */
export interface Span {
  start: number
  end: number
}

/** A time as exact as its source; edtf is ISO 8601-2 level 1. */
export interface TimeNote {
  /** UNKNOWN_DAY (edtf.ts) where the words tell no day that could be dated: "Tuesday" in an article without a date, "previously" in any. */
  edtf: string
  basis?: TimeBasis
  /** The words it was read from. */
  text?: string
}

export interface EntityNote {
  /** Stable within a file: two articles that use one key speak of one entity. */
  key: string
  type: NamedType
  name: string
  aliases?: string[]
  description?: string
  wikidataId?: string
  /** ISO 3166-1 alpha-2, of a place. */
  countryCode?: string
}

export interface MentionNote extends Span {
  /** Key of an entity or event; null or absent while nobody knows which is meant. */
  entity?: string | null
  type?: EntityType
  /** BODY where absent. */
  field?: TextField
  /** 0 to 1. */
  confidence?: number
  /** NAME where absent. */
  kind?: MentionKind
  /** Key of the body that a metonym stands for. */
  standsFor?: string
  /** Of one without entity: global ids of the known ones between which the words decide nothing. Export writes it. */
  rivals?: string[]
}

export interface ParticipantNote {
  entity: string
  role?: string
  spans?: Span[]
}

export interface EventNote {
  key: string
  name: string
  category?: EventCategory
  status?: EventStatus
  time?: TimeNote
  place?: string
  participants?: ParticipantNote[]
  /** The words that report it; into the body. */
  spans?: Span[]
}

export interface AttributionNote {
  part: AttributionPart
  entity?: string
  spans: Span[]
}

export interface SpeakerNote {
  /** Null or absent while the speaker is not known by name. */
  entity?: string | null
  /** As printed; start and end point at it. */
  text?: string
  start?: number
  end?: number
}

export interface StatementNote {
  mode: QuoteMode
  /** BODY where absent. */
  field?: TextField
  /** The said words, quotation marks left out; in text order, never overlapping. */
  spans: Span[]
  /** The spans' words joined by one blank where absent. */
  content?: string
  speaker?: SpeakerNote | null
  cue?: string
  addressees?: string[]
  about?: string[]
  said?: TimeNote
  place?: string
  /** Key of the event it was said at or on the occasion of. */
  event?: string
  confidence?: number
  /** The utterance over all articles of the file that carry it: statements that share a key are one statement. */
  key?: string
  attribution?: AttributionNote[]
  explanation?: ExplanationNote
}

/** How a statement was found, as `annotate --explain` tells it; never stored. */
export interface ExplanationNote {
  /** Name of the rule that found its words. */
  rule: string
  /** By what its speaker was found. */
  speaker: string
}

export interface RoleNote {
  person: string
  title: string
  organisation?: string
  place?: string
  /** EDTF. */
  from?: string
  /** EDTF. */
  until?: string
  spans?: Span[]
}

export interface AnnotatedArticle extends ArticleDraft {
  /** Global id, which a new article keeps. Export writes it. */
  articleId?: string
  entities?: EntityNote[]
  mentions?: MentionNote[]
  events?: EventNote[]
  statements?: StatementNote[]
  roles?: RoleNote[]
  record?: 'article'
}

/** The fields that annotating adds to a draft. */
export const ANNOTATIONS = ['entities', 'mentions', 'events', 'statements', 'roles'] as const
