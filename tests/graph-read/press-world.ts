/** Four articles of two outlets of one family and of none, which between them have every kind of thing that an article can have. */
import type { AttributionFacts, ArticleFacts, EntityFacts } from '../../src/graph/article/article-facts'
import { addressHash } from '../../src/graph/article/article-address'
import type { Database } from '../../src/database/database'
import { store } from '../graph-write/made-up-articles'
import { article, entity, known, said, spanOf, time } from '../graph-write/plain-article'

export const PRESS = {
  ada: entity('PERSON', 'Ada Moreau', { aliases: ['Moreau'], description: 'mayor of Eastport' }),
  bo: entity('PERSON', 'Bo Lind', { description: 'harbour engineer' }),
  zoe: entity('PERSON', 'Zoë Ångström', { outsideText: true }),
  council: entity('ORGANISATION', 'Harbour Council'),
  courier: entity('ORGANISATION', 'Sample Courier', { outsideText: true }),
  post: entity('ORGANISATION', 'Sample Post', { outsideText: true }),
  eastland: entity('PLACE', 'Eastland', { countryCode: 'SE' }),
  eastport: entity('PLACE', 'Eastport', { countryCode: 'SE' }),
  meeting: entity('EVENT', 'quay meeting'),
} as const satisfies Record<string, EntityFacts>

const { ada, bo, zoe, council, courier, post, eastland, eastport, meeting } = PRESS

export const globalId = ({ id }: { id: string }): string => `entity_${id}`

export const HEADLINE_1 = 'Moreau promises Eastport its quay 🚢'
export const BODY_1 =
  '“We will build the quay,” Ada Moreau 🚢 told the Harbour Council in Eastport on Tuesday, “and we will pay for it.”\n\n' +
  'She spoke at the quay meeting. The council would follow “with joy”, it said. Bo Lind of Eastland, the engineer, listened.'
const BODY_2 = '”Vi ska bygga kajen”, sade Ada Moreau i Eastport.'
const BODY_3 =
  'Ada Moreau said that the quay would be built, and paid for. “Never before,” she had written in October. Bo Lind was there.'
const BODY_4 = 'Bo Lind doubts that Ada Moreau has the money, a friend of his said.'

const at = (words: string, body: string) => [spanOf(words, body)]
const attribution = (
  part: AttributionFacts['part'],
  of: EntityFacts | null,
  words: string,
  body: string,
): AttributionFacts => ({
  part,
  entityId: of?.id ?? null,
  spans: at(words, body),
})

/** The same utterance, as the Courier and the Post carry it. */
const build = said('We will build the quay and we will pay for it', {
  speakerId: ada.id,
  speakerText: 'Ada Moreau',
  cue: 'told',
  addresseeIds: [council.id],
  aboutIds: [eastport.id, bo.id],
  said: { ...time('2025-11-04', 'RESOLVED_RELATIVE'), text: 'on Tuesday' },
  placeId: eastport.id,
  eventId: meeting.id,
  confidence: 0.75,
  spans: [spanOf('We will build the quay', BODY_1), spanOf('and we will pay for it', BODY_1)],
  attribution: [
    attribution('SPEAKER', ada, 'Ada Moreau', BODY_1),
    attribution('CUE', null, 'told', BODY_1),
    attribution('ADDRESSEE', council, 'the Harbour Council', BODY_1),
    attribution('PLACE', eastport, 'in Eastport', BODY_1),
    attribution('TIME', null, 'on Tuesday', BODY_1),
    attribution('EVENT', meeting, 'at the quay meeting', BODY_1),
  ],
})

const joy = said('The council would follow “with joy”', {
  mode: 'MIXED',
  speakerId: council.id,
  speakerText: 'it',
  aboutIds: [ada.id, council.id],
  said: time('2025-11'),
  placeId: eastland.id,
  spans: at('The council would follow “with joy”', BODY_1),
})

const never = said('Never before', {
  speakerId: ada.id,
  speakerText: 'she',
  aboutIds: [bo.id],
  said: time('2025-10', 'PUBLICATION_DATE'),
  confidence: 0.5,
  spans: at('Never before', BODY_3),
})

/** Nobody knows who said it, nor when. */
const doubt = said('Bo Lind doubts that Ada Moreau has the money', {
  mode: 'INDIRECT',
  speakerText: 'a friend of his',
  cue: 'said',
  aboutIds: [ada.id, bo.id],
  addresseeIds: [bo.id],
  said: null,
  confidence: 0.25,
  spans: at('Bo Lind doubts that Ada Moreau has the money', BODY_4),
})

export const SAID = { build, joy, never, doubt }
export const statementId = ({ statementId: id }: { statementId: string }): string => `statement_${id}`

const mentions = (body: string, named: readonly (readonly [EntityFacts | null, string])[]): ArticleFacts['mentions'] =>
  named.map(([of, words]) => ({
    ...spanOf(words, body),
    entityId: of?.id ?? null,
    type: of?.type ?? 'PERSON',
    kind: 'NAME',
    standsForId: null,
    confidence: 1,
  }))

const QUAY = 'https://courier.example/quay'
const KAJEN = 'https://courier.example/sv/kajen'

export const QUAY_ARTICLE = article(QUAY, {
  externalId: 'c-1',
  headline: HEADLINE_1,
  body: BODY_1,
  section: 'Harbour',
  publisherId: courier.id,
  byline: 'By Zoë Ångström',
  authors: [{ entityId: zoe.id, name: 'Zoë Ångström' }],
  published: { ...time('2025-11-04T08:00Z', 'ASSUMED_ZONE'), text: '4 Nov 2025 08:00' },
  modifiedAt: new Date('2025-11-04T09:00:00Z'),
  retrievedAt: new Date('2025-11-05T10:00:00Z'),
  image: 'https://courier.example/quay.jpg',
  usage: { text: 'Free with a link to us', attributionRequired: true, link: QUAY },
  readerCounts: [
    { kind: 'VIEWS', count: 700, observedAt: new Date('2025-11-05T10:00:00Z') },
    { kind: 'COMMENTS', count: 3, observedAt: new Date('2025-11-05T11:00:00Z') },
  ],
  editions: [{ language: 'sv', url: KAJEN, urlHash: addressHash(KAJEN) }],
  entities: [ada, bo, zoe, council, courier, eastland, eastport, meeting],
  mentions: [
    // not in text order
    ...mentions(BODY_1, [
      [bo, 'Bo Lind'],
      [ada, 'Ada Moreau'],
      [council, 'Harbour Council'],
      [eastport, 'Eastport'],
      [eastland, 'Eastland'],
    ]),
    { ...mentions(BODY_1, [[meeting, 'the quay meeting']])[0]!, kind: 'NOMINAL', confidence: 0.5 },
    { ...mentions(BODY_1, [[ada, 'She']])[0]!, kind: 'PRONOUN', confidence: 0.75 },
    { ...mentions(BODY_1, [[null, 'the engineer']])[0]!, kind: 'NOMINAL', confidence: 0.25 },
    {
      ...spanOf('Eastport', HEADLINE_1, 'HEADLINE'),
      entityId: eastport.id,
      type: 'PLACE',
      kind: 'NAME',
      standsForId: council.id,
      confidence: 1,
    },
  ],
  appearances: [joy, build], // not in text order either
  eventReports: [
    {
      eventId: meeting.id,
      name: 'quay meeting',
      category: 'MEETING',
      status: 'OCCURRED',
      time: time('2025-11-04'),
      placeId: eastport.id,
      participants: [
        { entityId: ada.id, role: 'host', spans: at('She spoke', BODY_1) },
        { entityId: bo.id, role: null, spans: at('Bo Lind of Eastland, the engineer, listened', BODY_1) },
      ],
      spans: at('the quay meeting', BODY_1),
    },
  ],
  roleReports: [
    {
      personId: bo.id,
      title: 'engineer',
      organisationId: council.id,
      placeId: eastland.id,
      fromEdtf: '2020',
      untilEdtf: null,
      spans: at('Bo Lind of Eastland, the engineer', BODY_1),
    },
  ],
})

export const ARTICLES = {
  quay: QUAY_ARTICLE,
  kajen: article(KAJEN, {
    headline: 'Moreau lovar en kaj',
    body: BODY_2,
    language: 'sv',
    section: 'Hamn',
    publisherId: courier.id,
    published: time('2025-11-04T08:00Z'),
    entities: [known(ada), known(courier), known(eastport)],
    mentions: mentions(BODY_2, [
      [ada, 'Ada Moreau'],
      [eastport, 'Eastport'],
    ]),
  }),
  post: article('https://post.example/1', {
    headline: 'Quay to be built',
    body: BODY_3,
    language: 'en-GB',
    section: 'Harbour',
    publisherId: post.id,
    published: time('2025-11-05'),
    entities: [known(ada), known(bo), post],
    mentions: mentions(BODY_3, [
      [ada, 'Ada Moreau'],
      [bo, 'Bo Lind'],
    ]),
    appearances: [
      {
        ...known(build),
        mode: 'INDIRECT',
        content: 'the quay would be built, and paid for',
        cue: 'said',
        addresseeIds: [],
        aboutIds: [],
        said: null,
        placeId: null,
        eventId: null,
        confidence: 0.5,
        spans: at('the quay would be built, and paid for', BODY_3),
        attribution: [],
      },
      never,
    ],
  }),
  /** Neither publisher nor address nor date. */
  bare: article('external id b-4', {
    url: null,
    externalId: 'b-4',
    headline: 'Lind doubts',
    body: BODY_4,
    language: 'und',
    published: null,
    retrievedAt: new Date('2025-12-01T00:00:00Z'),
    entities: [known(ada), known(bo)],
    mentions: mentions(BODY_4, [
      [bo, 'Bo Lind'],
      [ada, 'Ada Moreau'],
    ]),
    appearances: [doubt],
  }),
}

export interface PressIds {
  quay: string
  kajen: string
  post: string
  bare: string
}

/** Stores them; Eastport lies in Eastland, and the Post belongs to the Courier. Gives the articles' global ids. */
export async function storePress(db: Database): Promise<PressIds> {
  const ids: Record<string, string> = {}
  for (const [name, facts] of Object.entries(ARTICLES)) ids[name] = `article_${(await store(db, facts)).id}`
  await db.query('update place set part_of_id = $2 where id = $1', [eastport.id, eastland.id])
  return ids as unknown as PressIds
}
