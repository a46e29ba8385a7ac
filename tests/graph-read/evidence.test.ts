/** The words behind events, participations, roles and links of every kind. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { store } from '../graph-write/made-up-articles'
import { article, entity, known, said, spanOf, time } from '../graph-write/plain-article'
import { openGraph, type Data, type GraphClient } from './graph-client'
import { globalId, PRESS, QUAY_ARTICLE, storePress, type PressIds } from './press-world'

let graph: GraphClient
let ids: PressIds
/** The later article, which shows the same ties again. */
let later: string

const { ada, bo, council, eastland, eastport, meeting } = PRESS
const LATER =
  'At the meeting on the quay Bo Lind, still engineer of the Harbour Council, met Ada Moreau in Eastport. “Well, Bo,” she told him of Eastland.'
const opening = entity('EVENT', 'opening of the quay')

beforeAll(async () => {
  graph = await openGraph()
  ids = await storePress(graph.db)
  const at = (words: string) => [spanOf(words, LATER)]
  const facts = article('https://courier.example/later', {
    body: LATER,
    published: time('2026-01-01T00:00Z'),
    entities: [...[ada, bo, council, eastland, eastport, meeting].map(known), opening],
    mentions: [
      { ...spanOf('Bo Lind', LATER), entityId: bo.id, type: 'PERSON', kind: 'NAME', standsForId: null, confidence: 1 },
      {
        ...spanOf('Ada Moreau', LATER),
        entityId: ada.id,
        type: 'PERSON',
        kind: 'NAME',
        standsForId: null,
        confidence: 1,
      },
      { ...spanOf('she', LATER), entityId: ada.id, type: 'PERSON', kind: 'PRONOUN', standsForId: null, confidence: 1 },
    ],
    appearances: [
      said('Well, Bo', {
        speakerId: ada.id,
        addresseeIds: [bo.id],
        aboutIds: [eastland.id, ada.id],
        spans: at('Well, Bo'),
      }),
    ],
    eventReports: [
      {
        eventId: meeting.id,
        name: 'meeting on the quay',
        category: 'MEETING',
        status: 'OCCURRED',
        time: null,
        placeId: eastport.id,
        participants: [
          { entityId: ada.id, role: 'host', spans: at('met Ada Moreau') },
          { entityId: bo.id, role: null, spans: at('met Ada Moreau') },
        ],
        spans: at('the meeting on the quay'),
      },
      {
        eventId: opening.id,
        name: 'opening of the quay',
        category: 'OTHER',
        status: 'SCHEDULED',
        time: null,
        placeId: null,
        participants: [],
        spans: at('meeting on the quay'),
      },
    ],
    roleReports: [
      {
        personId: bo.id,
        title: 'Engineer',
        organisationId: council.id,
        placeId: eastland.id,
        fromEdtf: null,
        untilEdtf: null,
        spans: at('engineer of the Harbour Council'),
      },
    ],
  })
  later = `article_${(await store(graph.db, facts)).id}`
})
afterAll(() => graph.drop())

const wordsOf = (evidence: { exact: string; article: { id: string } }[]) =>
  evidence.map(({ exact, article: of }) => [exact, of.id === later ? 'later' : of.id === ids.quay ? 'quay' : of.id])

const EVIDENCE = 'evidence { exact field start end prefix suffix article { id } }'

test('of an event and of who took part, newest article first', async () => {
  const ask = (first = '') =>
    graph.ask(`{ entity(ref: { name: "quay meeting" }) { ... on Event {
      ${EVIDENCE.replace('{', `${first} {`)} participants { entity { name } role ${EVIDENCE} } } } }`)
  const { entity: event } = await ask()
  expect(wordsOf(event.evidence)).toEqual([
    ['the meeting on the quay', 'later'],
    ['the quay meeting', 'quay'],
  ])
  const parts = Object.fromEntries(
    event.participants.map(({ entity: of, evidence }: Data) => [of.name, wordsOf(evidence)]),
  )
  expect(parts).toEqual({
    'Ada Moreau': [
      ['met Ada Moreau', 'later'],
      ['She spoke', 'quay'],
    ],
    'Bo Lind': [
      ['met Ada Moreau', 'later'],
      ['Bo Lind of Eastland, the engineer, listened', 'quay'],
    ],
  })
  expect(wordsOf((await ask('(first: 1)')).entity.evidence)).toEqual([['the meeting on the quay', 'later']])
})

test('of a role', async () => {
  const { entity: person } = await graph.ask(
    `{ entity(ref: { name: "Bo Lind" }) { ... on Person { roles { title ${EVIDENCE} } } } }`,
  )
  expect(person.roles.map(({ title, evidence }: Data) => [title.toLowerCase(), wordsOf(evidence)])).toEqual([
    [
      'engineer',
      [
        ['engineer of the Harbour Council', 'later'],
        ['Bo Lind of Eastland, the engineer', 'quay'],
      ],
    ],
  ])
})

describe('of links', () => {
  const linkOf = async (from: { id: string }, to: { id: string }, kind: string, first = '') => {
    const { links } = (
      await graph.ask(
        `query($from: ID!, $to: ID!, $kind: LinkKind!) { entity(ref: { id: $from }) {
           links(kinds: [$kind], to: [{ id: $to }]) { nodes { kind weight from { id } to { id } ${EVIDENCE.replace('{', `${first} {`)} } } } }`,
        { from: globalId(from), to: globalId(to), kind },
      )
    ).entity
    expect(links.nodes).toHaveLength(1)
    return { weight: links.nodes[0].weight, words: wordsOf(links.nodes[0].evidence) }
  }

  test('CO_MENTIONED: where either is named first, from either end', async () => {
    for (const [from, to] of [
      [ada, bo],
      [bo, ada],
    ] as const) {
      const { weight, words } = await linkOf(from, to, 'CO_MENTIONED')
      expect(weight).toBe(4)
      expect(words.slice(0, 2)).toEqual([
        ['Bo Lind', 'later'],
        ['Ada Moreau', 'later'],
      ])
      expect(words.slice(-2)).toEqual([
        ['Ada Moreau', 'quay'],
        ['Bo Lind', 'quay'],
      ])
      expect(words).toHaveLength(8)
    }
    expect((await linkOf(ada, bo, 'CO_MENTIONED', '(first: 3)')).words).toHaveLength(3)
  })

  test.each([
    ['SPOKE_ABOUT', ada, eastland, 1, [['Well, Bo', 'later']]],
    [
      'SPOKE_ABOUT',
      ada,
      eastport,
      1,
      [
        ['We will build the quay', 'quay'],
        ['and we will pay for it', 'quay'],
      ],
    ],
    ['SPOKE_TO', ada, council, 1, [['the Harbour Council', 'quay']]],
    ['SPOKE_TO', ada, bo, 1, [['Well, Bo', 'later']]],
    [
      'TOOK_PART_WITH',
      ada,
      bo,
      2,
      [
        ['met Ada Moreau', 'later'],
        ['She spoke', 'quay'],
        ['Bo Lind of Eastland, the engineer, listened', 'quay'],
      ],
    ],
    [
      'TOOK_PART_IN',
      bo,
      meeting,
      2,
      [
        ['met Ada Moreau', 'later'],
        ['Bo Lind of Eastland, the engineer, listened', 'quay'],
      ],
    ],
    [
      'HOLDS_ROLE',
      bo,
      council,
      2,
      [
        ['engineer of the Harbour Council', 'later'],
        ['Bo Lind of Eastland, the engineer', 'quay'],
      ],
    ],
    [
      'HOLDS_ROLE',
      bo,
      eastland,
      2,
      [
        ['engineer of the Harbour Council', 'later'],
        ['Bo Lind of Eastland, the engineer', 'quay'],
      ],
    ],
    [
      'LOCATED_IN',
      meeting,
      eastport,
      2,
      [
        ['the meeting on the quay', 'later'],
        ['the quay meeting', 'quay'],
      ],
    ],
  ])('%s', async (kind, from, to, weight, words) => {
    for (const found of [await linkOf(from, to, kind), await linkOf(to, from, kind)])
      expect(found).toEqual({ weight, words })
  })

  test('all links of a query by one statement, and one for their articles', async () => {
    const sent = await graph.statementsOf(
      '{ people { nodes { links(first: 50) { nodes { kind evidence { exact article { headline } } } } } } }',
    )
    expect(sent).toHaveLength(4)
  })

  test('as many spans as are asked for', async () => {
    const ask = (first: number) =>
      graph.fail(`{ entity(ref: { name: "Bo Lind" }) { links { nodes { evidence(first: ${first}) { exact } } } } }`)
    expect([(await ask(0)).code, (await ask(101)).code]).toEqual(['BAD_PAGE_SIZE', 'BAD_PAGE_SIZE'])
  })
})

test('events, participations, roles: one statement for each link, whatever the number of rows', async () => {
  const sent = await graph.statementsOf(
    `{ events { nodes { evidence { exact article { headline } } participants { role evidence { exact article { url } } } } } }`,
  )
  // events, evidence, participants, their evidence, articles of either
  expect(sent.length).toBeLessThanOrEqual(6)
  const roles = await graph.statementsOf(
    '{ people { nodes { roles { title evidence { exact article { headline } } } } } }',
  )
  expect(roles).toHaveLength(4)
})

test('merged entities share their evidence; words that two reports of one article have in common come once', async () => {
  await graph.ask(
    `mutation { mergeEntities(keep: "${globalId(meeting)}", merge: "${globalId(opening)}") { userErrors { code } } }`,
  )
  await store(graph.db, {
    ...QUAY_ARTICLE,
    entities: [...QUAY_ARTICLE.entities.map(known), known(opening)],
    appearances: QUAY_ARTICLE.appearances.map(known),
    eventReports: [
      ...QUAY_ARTICLE.eventReports,
      { ...QUAY_ARTICLE.eventReports[0]!, eventId: opening.id, name: 'opening', participants: [] },
    ],
    factsHash: 'opening',
  })
  const { entity: event } = await graph.ask(
    `{ entity(ref: { id: "${globalId(meeting)}" }) { ... on Event { ${EVIDENCE} } links(kinds: [LOCATED_IN]) { nodes { weight ${EVIDENCE} } } } }`,
  )
  expect(wordsOf(event.evidence)).toEqual([
    ['the meeting on the quay', 'later'],
    ['meeting on the quay', 'later'],
    ['the quay meeting', 'quay'],
  ])
  expect(event.links.nodes[0].weight).toBe(2)
  expect(wordsOf(event.links.nodes[0].evidence)).toEqual([
    ['the meeting on the quay', 'later'],
    ['the quay meeting', 'quay'],
  ])
})
