/** One readable article and the facts in it, for tests that look at single rows. */
import { createHash } from 'node:crypto'
import { parseEdtf } from '../../src/edtf'
import type {
  AppearanceFacts,
  ArticleFacts,
  EntityFacts,
  MentionFacts,
  SpanFacts,
  TimeFacts,
} from '../../src/graph/article/article-facts'
import { newId } from '../../src/graph/shared/ids'

export const HEADLINE = 'Eastport votes on its quay'
export const BODY =
  '“We will build the quay,” Ada Moreau 🚢 told the Harbour Council on Tuesday. Bo Lind of Eastport disagreed.'

export const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest()

export const time = (edtf: string, basis: TimeFacts['basis'] = 'STATED'): TimeFacts => ({
  edtf,
  ...parseEdtf(edtf)!,
  basis,
  text: null,
})

/** Where the words stand in the text for the first time. */
export const spanOf = (words: string, text = BODY, field: SpanFacts['field'] = 'BODY'): SpanFacts => {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`"${words}" is not in the text`)
  return { field, start, end: start + words.length }
}

export const entity = (type: EntityFacts['type'], name: string, more: Partial<EntityFacts> = {}): EntityFacts => ({
  id: newId(),
  isNew: true,
  type,
  name,
  aliases: [],
  description: null,
  wikidataId: null,
  countryCode: null,
  itemId: null,
  outsideText: false,
  ...more,
})

export const mention = (of: EntityFacts | null, words: string, text = BODY): MentionFacts => ({
  ...spanOf(words, text),
  entityId: of?.id ?? null,
  type: of?.type ?? 'PERSON',
  kind: 'NAME',
  standsForId: null,
  confidence: 1,
})

export const said = (content: string, more: Partial<AppearanceFacts> = {}, id = newId()): AppearanceFacts => ({
  statementId: id,
  homeId: more.statementId ?? id,
  isNew: true,
  key: null,
  mode: 'DIRECT',
  field: 'BODY',
  content,
  speakerId: null,
  speakerText: null,
  cue: null,
  aboutIds: [],
  addresseeIds: [],
  said: null,
  placeId: null,
  eventId: null,
  confidence: 1,
  spans: [spanOf('We will build the quay')],
  attribution: [],
  wordingKeys: [],
  ...more,
})

/** An article of that address, with nothing found in it but what is given. */
export function article(url: string, given: Partial<ArticleFacts> = {}): ArticleFacts {
  const facts = {
    claim: sha256(url),
    url,
    externalId: null,
    headline: HEADLINE,
    body: BODY,
    language: 'en',
    section: null,
    publisherId: null,
    byline: null,
    authors: [],
    published: time('2025-11-04T08:00Z'),
    modifiedAt: null,
    retrievedAt: new Date('2025-11-05T00:00:00Z'),
    image: null,
    usage: null,
    readerCounts: [],
    editions: [],
    entities: [],
    mentions: [],
    appearances: [],
    regrouped: [],
    eventReports: [],
    roleReports: [],
    ...given,
  }
  return {
    ...facts,
    contentHash: sha256(`${facts.headline}\n${facts.body}`).toString('hex'),
    factsHash: sha256(JSON.stringify(facts)).toString('hex'),
  }
}

/** The same once it stands: none of its entities and statements is new. */
export const known = <T extends { isNew: boolean }>(facts: T): T => ({ ...facts, isNew: false })
