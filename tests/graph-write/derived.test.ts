/** What the graph makes of several articles that speak of the same things. */
import type { ArticleFacts } from '../../src/graph/article/article-facts'
import { storeArticle } from '../../src/graph/article/article-writes.store'
import { createTestDatabase, type TestDatabase } from '../support/database'
import { emptyGraph } from './made-up-articles'
import { article, entity, known, mention, said, spanOf, time } from './plain-article'

let test1: TestDatabase
beforeAll(async () => {
  test1 = await createTestDatabase()
})
afterAll(() => test1.drop())
beforeEach(() => emptyGraph(test1.db))

const store = (facts: ArticleFacts) => test1.db.transaction((tx) => storeArticle(tx, facts))
const rows = (text: string) => test1.db.query<Record<string, unknown>>(text)

const URL1 = 'https://courier.example/1'

test('an entity goes by its most frequent name; counts and names say how many articles use them', async () => {
  const ada = entity('PERSON', 'A. Moreau', { aliases: ['Moreau'] })
  const calls = (name: string, aliases: string[] = []) => ({ ...known(ada), name, aliases })
  await store(article(URL1, { entities: [ada], mentions: [mention(ada, 'Ada Moreau')] }))
  await store(article('https://courier.example/2', { entities: [calls('Ada Moreau', ['Moreau', 'AM'])] }))
  await store(article('https://courier.example/3', { entities: [calls('ADA MOREAU')] }))
  await store(article('https://courier.example/4', { entities: [calls('Ada Moreau')] }))
  expect(await rows('SELECT name, article_count, mention_count FROM entity')).toEqual([
    { name: 'Ada Moreau', article_count: 4, mention_count: 1 },
  ])
  expect(await rows('SELECT text, kind, article_count FROM entity_name ORDER BY key')).toEqual([
    { text: 'A. Moreau', kind: 'ALIAS', article_count: 1 },
    { text: 'Ada Moreau', kind: 'PREFERRED', article_count: 3 },
    { text: 'AM', kind: 'ACRONYM', article_count: 1 },
    { text: 'Moreau', kind: 'ALIAS', article_count: 2 },
  ])
})

test('a publisher is found by its name and counted as named by no text', async () => {
  const courier = entity('ORGANISATION', 'Sample Courier', { outsideText: true })
  await store(article(URL1, { entities: [courier], publisherId: courier.id }))
  expect(await rows('SELECT name, article_count, known_until FROM entity')).toEqual([
    { name: 'Sample Courier', article_count: 0, known_until: null },
  ])
  expect(await rows('SELECT text FROM entity_name')).toEqual([{ text: 'Sample Courier' }])
  expect(await rows('SELECT FROM article_entity WHERE lead')).toEqual([])
})

test('a statement is as full and as exact as any article has it', async () => {
  const ada = entity('PERSON', 'Ada Moreau')
  const courier = entity('ORGANISATION', 'Sample Courier', { outsideText: true })
  const first = said('the quay would be built', {
    mode: 'INDIRECT',
    speakerText: 'she',
    said: time('2025-11-04', 'PUBLICATION_DATE'),
    confidence: 0.5,
  })
  const again = {
    ...known(first),
    mode: 'DIRECT' as const,
    content: 'We will build the quay',
    speakerId: ada.id,
    speakerText: 'Ada Moreau',
    said: time('2025-11', 'STATED'),
    confidence: 1,
  }
  await store(article(URL1, { entities: [courier], publisherId: courier.id, appearances: [first] }))
  await store(
    article('https://courier.example/2', {
      entities: [ada, known(courier)],
      publisherId: courier.id,
      published: time('2025-11-06'),
      appearances: [again],
    }),
  )
  await store(article('https://elsewhere.example/3', { published: time('2025-11-07'), appearances: [known(first)] }))
  expect(
    await rows(
      `SELECT mode, content, speaker_id, speaker_text, said_edtf, said_basis, confidence, appearance_count,
           publisher_count, search::text FROM statement`,
    ),
  ).toEqual([
    {
      mode: 'DIRECT',
      content: 'We will build the quay',
      speaker_id: ada.id,
      speaker_text: 'she',
      said_edtf: '2025-11',
      said_basis: 'STATED',
      confidence: 1,
      appearance_count: 3,
      publisher_count: 1,
      search: "'build':3 'quay':5",
    },
  ])
})

test('publishers of one owner count once, unknown ones not beside a known one', async () => {
  const owner = entity('ORGANISATION', 'Sample Group', { outsideText: true })
  const papers = ['Courier', 'Herald', 'Post'].map((name) => entity('ORGANISATION', name, { outsideText: true }))
  const first = said('We will build the quay')
  await store(article(URL1, { entities: [owner, papers[0]!], publisherId: papers[0]!.id, appearances: [first] }))
  await test1.db.query('UPDATE organisation SET owned_by_id = $1 WHERE id = $2', [owner.id, papers[0]!.id])
  const carried = (n: number, publisher?: typeof owner) =>
    store(
      article(`https://courier.example/${n}`, {
        entities: publisher ? [publisher] : [],
        publisherId: publisher?.id ?? null,
        appearances: [known(first)],
      }),
    )
  await carried(2, known(owner))
  expect(await rows('SELECT publisher_count FROM statement')).toEqual([{ publisher_count: 1 }])
  await carried(3, papers[1])
  await carried(4)
  expect(await rows('SELECT publisher_count, appearance_count FROM statement')).toEqual([
    { publisher_count: 2, appearance_count: 4 },
  ])
})

test('the latest word on an event counts', async () => {
  const vote = entity('EVENT', 'the vote')
  const eastport = entity('PLACE', 'Eastport')
  const report = {
    eventId: vote.id,
    name: 'the vote',
    category: 'ELECTION' as const,
    status: 'SCHEDULED' as const,
    time: time('2025-11-10'),
    placeId: eastport.id,
    participants: [],
    spans: [],
  }
  const later = {
    ...report,
    status: 'CANCELLED' as const,
    category: 'OTHER' as const,
    time: time('2025-11'),
    placeId: null,
  }
  await store(
    article('https://courier.example/2', {
      entities: [vote],
      published: time('2025-11-09'),
      eventReports: [later],
    }),
  )
  await store(article(URL1, { entities: [known(vote), eastport], eventReports: [report] }))
  expect(await rows('SELECT status, category, time_edtf, place_id FROM event')).toEqual([
    { status: 'CANCELLED', category: 'ELECTION', time_edtf: '2025-11-10', place_id: eastport.id },
  ])
  expect(await rows('SELECT entity_id, other_id, kind, direction, weight FROM link ORDER BY direction')).toEqual([
    { entity_id: vote.id, other_id: eastport.id, kind: 'LOCATED_IN', direction: 'OUT', weight: 1 },
    { entity_id: eastport.id, other_id: vote.id, kind: 'LOCATED_IN', direction: 'IN', weight: 1 },
  ])
})

test('a post is one role however its title is written', async () => {
  const ada = entity('PERSON', 'Ada Moreau')
  const council = entity('ORGANISATION', 'Harbour Council')
  const holds = (title: string, fromEdtf: string | null) => ({
    personId: ada.id,
    title,
    organisationId: council.id,
    placeId: null,
    fromEdtf,
    untilEdtf: null,
    spans: [spanOf('Ada Moreau')],
  })
  await store(article(URL1, { entities: [ada, council], roleReports: [holds('MAYOR', '2020')] }))
  await store(
    article('https://courier.example/2', {
      entities: [known(ada), known(council)],
      published: time('2025-11-09'),
      roleReports: [holds('Mayor', '2020-05')],
    }),
  )
  const [role] = await rows('SELECT * FROM role')
  expect(role).toMatchObject({
    title: 'Mayor',
    title_key: 'mayor',
    from_edtf: '2020-05',
    from_earliest: new Date('2020-05-01T00:00:00Z'),
    first_seen: new Date('2025-11-04T08:00:00Z'),
    last_seen: new Date('2025-11-09T00:00:00Z'),
    article_count: 2,
  })
  expect(await rows('SELECT DISTINCT role_id FROM role_report')).toEqual([{ role_id: role!.id }])
  expect(await rows(`SELECT weight FROM link WHERE kind = 'HOLDS_ROLE' AND direction = 'OUT'`)).toEqual([{ weight: 2 }])
})
