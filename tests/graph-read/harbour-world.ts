/** Three small articles about one harbour: people with like names, a meeting, posts, statements, ties of different times. */
import type { ArticleFacts, EntityFacts, EventReportFacts } from '../../src/graph/article/article-facts'
import type { Database } from '../../src/database/database'
import { store } from '../graph-write/made-up-articles'
import { article, entity, known, said, spanOf, time } from '../graph-write/plain-article'

export const WORLD = {
  ada: entity('PERSON', 'Ada Moreau', {
    aliases: ['Moreau', 'Ada M.'],
    description: 'mayor of Eastport',
    wikidataId: 'Q101',
  }),
  bo: entity('PERSON', 'Bo Lind', { aliases: ['Lind'], description: 'harbour engineer' }),
  karl: entity('PERSON', 'Karl Lind', { aliases: ['Lind'] }),
  zoe: entity('PERSON', 'Zoë Ångström'),
  council: entity('ORGANISATION', 'Harbour Council', { aliases: ['H.C.', 'the council'] }),
  courier: entity('ORGANISATION', 'Sample Courier', { outsideText: true }),
  eastland: entity('PLACE', 'Eastland', { countryCode: 'SE' }),
  eastport: entity('PLACE', 'Eastport', { aliases: ['East Port'], countryCode: 'SE' }),
  quay: entity('PLACE', 'North Quay', { countryCode: 'SE' }),
  meeting: entity('EVENT', 'meeting in Eastport'),
  vote: entity('EVENT', 'quay vote'),
} as const satisfies Record<string, EntityFacts>

export const gid = ({ id }: { id: string }): string => `entity_${id}`

const mentionsOf = (body: string, named: readonly (readonly [EntityFacts, string])[]): ArticleFacts['mentions'] =>
  named.map(([of, words]) => ({
    ...spanOf(words, body),
    entityId: of.id,
    type: of.type,
    kind: 'NAME',
    standsForId: null,
    confidence: 1,
  }))

const report = (of: EntityFacts, more: Partial<EventReportFacts>): EventReportFacts => ({
  eventId: of.id,
  name: of.name,
  category: 'MEETING',
  status: 'SCHEDULED',
  time: null,
  placeId: null,
  participants: [],
  spans: [],
  ...more,
})

const { ada, bo, karl, zoe, council, courier, eastland, eastport, quay, meeting, vote } = WORLD

const BODY_1 =
  '“We will build the quay,” Ada Moreau told the Harbour Council in Eastport on Tuesday. Bo Lind of Eastland disagreed at the meeting in Eastport.'
const BODY_2 =
  'Karl Lind met Ada Moreau on the North Quay before the quay vote. “Never,” said Karl Lind of the Harbour Council.'
const BODY_3 = 'Zoë Ångström praised Ada Moreau and the schoolhouse in Eastport.'

export const STATEMENTS = {
  build: said('We will build the quay', {
    speakerId: ada.id,
    speakerText: 'Ada Moreau',
    cue: 'told',
    addresseeIds: [council.id],
    aboutIds: [quay.id, bo.id],
    said: time('2025-11-04', 'RESOLVED_RELATIVE'),
    placeId: eastport.id,
    eventId: meeting.id,
    spans: [spanOf('We will build the quay', BODY_1)],
  }),
  never: said('Never', {
    speakerId: karl.id,
    cue: 'said',
    aboutIds: [council.id],
    said: time('2025-11-10', 'PUBLICATION_DATE'),
    spans: [spanOf('Never', BODY_2)],
  }),
}

const ARTICLES: ArticleFacts[] = [
  article('https://courier.example/1', {
    headline: 'Eastport to get its quay',
    body: BODY_1,
    publisherId: courier.id,
    authors: [{ entityId: zoe.id, name: 'Zoë Ångström' }],
    entities: [ada, bo, council, courier, eastland, eastport, meeting, quay, { ...zoe, outsideText: true }],
    mentions: mentionsOf(BODY_1, [
      [ada, 'Ada Moreau'],
      [council, 'Harbour Council'],
      [eastport, 'Eastport'],
      [bo, 'Bo Lind'],
      [eastland, 'Eastland'],
      [quay, 'quay'],
      [meeting, 'meeting in Eastport'],
    ]),
    appearances: [STATEMENTS.build],
    eventReports: [
      report(meeting, {
        status: 'OCCURRED',
        time: time('2025-11-04'),
        placeId: eastport.id,
        participants: [
          { entityId: ada.id, role: 'host', spans: [] },
          { entityId: bo.id, role: null, spans: [] },
        ],
      }),
    ],
    roleReports: [
      {
        personId: ada.id,
        title: 'Mayor',
        organisationId: null,
        placeId: eastport.id,
        fromEdtf: '2024',
        untilEdtf: null,
        spans: [],
      },
      {
        personId: bo.id,
        title: 'engineer',
        organisationId: council.id,
        placeId: null,
        fromEdtf: '2020',
        untilEdtf: '2025-10',
        spans: [],
      },
    ],
  }),
  article('https://courier.example/2', {
    headline: 'Lind says never',
    body: BODY_2,
    published: time('2025-11-10T08:00Z'),
    publisherId: courier.id,
    entities: [known(ada), karl, known(council), known(courier), known(quay), vote],
    mentions: mentionsOf(BODY_2, [
      [karl, 'Karl Lind'],
      [ada, 'Ada Moreau'],
      [quay, 'North Quay'],
      [vote, 'quay vote'],
      [council, 'Harbour Council'],
    ]),
    appearances: [STATEMENTS.never],
    eventReports: [report(vote, { category: 'ELECTION', placeId: quay.id, time: time('2025-11-20') })],
    roleReports: [
      {
        personId: karl.id,
        title: 'chair',
        organisationId: council.id,
        placeId: null,
        fromEdtf: null,
        untilEdtf: null,
        spans: [],
      },
    ],
  }),
  article('https://courier.example/3', {
    headline: 'A day in Eastport',
    body: BODY_3,
    published: time('2025-12-01T08:00Z'),
    entities: [{ ...known(zoe), outsideText: false }, known(ada), known(eastport)],
    mentions: mentionsOf(BODY_3, [
      [zoe, 'Zoë Ångström'],
      [ada, 'Ada Moreau'],
      [eastport, 'Eastport'],
    ]),
  }),
]

/** Stores the articles, and that the quay lies in Eastport and Eastport in Eastland, as a data set would say. */
export async function storeWorld(db: Database): Promise<void> {
  for (const facts of ARTICLES) await store(db, facts)
  await db.query('update place set part_of_id = $2 where id = $1', [eastport.id, eastland.id])
  await db.query('update place set part_of_id = $2 where id = $1', [quay.id, eastport.id])
}
