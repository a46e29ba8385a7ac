import fc from 'fast-check'
import { createNotifications } from '../../src/database/notifications'
import type { ArticleFacts } from '../../src/graph/article/article-facts'
import { quote } from '../../src/graph/article/evidence'
import {
  ARTICLE_TOPIC,
  STATEMENT_TOPIC,
  findArticleByClaim,
  notifyStored,
  storeArticle,
} from '../../src/graph/article/article-writes.store'
import { newId } from '../../src/graph/shared/ids'
import { lockGraph } from '../../src/graph/shared/writing.store'
import { createTestDatabase, type TestDatabase } from '../support/database'
import { canonicalGraph } from '../support/canonical-graph'
import { emptyGraph } from './made-up-articles'
import { BODY, article, entity, known, mention, said, spanOf, time } from './plain-article'

let test1: TestDatabase
beforeAll(async () => {
  test1 = await createTestDatabase()
})
afterAll(() => test1.drop())
beforeEach(() => emptyGraph(test1.db))

const store = (facts: ArticleFacts) =>
  test1.db.transaction(async (tx) => {
    await lockGraph(tx)
    return storeArticle(tx, facts)
  })

const rows = (text: string, values: unknown[] = []) => test1.db.query<Record<string, unknown>>(text, values)

const URL1 = 'https://courier.example/1'

describe('the same article', () => {
  test('is created once, and changes nothing when it comes again', async () => {
    const ada = entity('PERSON', 'Ada Moreau')
    const facts = article(URL1, { entities: [ada], mentions: [mention(ada, 'Ada Moreau')] })
    const first = await store(facts)
    const graph = await canonicalGraph(test1.db, { history: true })
    const second = await store({ ...facts, retrievedAt: new Date() })
    expect(first).toEqual({ id: expect.any(String), outcome: 'CREATED', newStatementIds: [] })
    expect(second).toEqual({ ...first, outcome: 'UNCHANGED' })
    expect(await canonicalGraph(test1.db, { history: true })).toEqual(graph)
    expect(await findArticleByClaim(test1.db, facts.claim)).toEqual({
      id: first.id,
      contentHash: facts.contentHash,
      factsHash: facts.factsHash,
    })
    expect(await findArticleByClaim(test1.db, Buffer.alloc(32))).toBeNull()
  })

  test('gets an id of its publication time, the same in every graph', async () => {
    const first = await store(article(URL1))
    await emptyGraph(test1.db)
    const again = await store(article(URL1))
    expect(again.id).toBe(first.id)
    expect(parseInt(first.id.replace('-', '').slice(0, 12), 16)).toBe(Date.UTC(2025, 10, 4, 8))
  })

  test('with another text is a new version, the old text and its facts kept as history', async () => {
    const ada = entity('PERSON', 'Ada Moreau')
    const bo = entity('PERSON', 'Bo Lind')
    const words = said('We will build the quay', { speakerId: ada.id, aboutIds: [bo.id] })
    await store(article(URL1, { entities: [ada, bo], mentions: [mention(ada, 'Ada Moreau')], appearances: [words] }))
    const changed = `${BODY} More soon.`
    const second = await store(
      article(URL1, { body: changed, entities: [known(bo)], mentions: [mention(bo, 'Bo Lind', changed)] }),
    )
    expect(second.outcome).toBe('UPDATED')
    expect(await rows('SELECT body FROM article_version')).toEqual([{ body: BODY }])
    expect(await rows('SELECT text, known_until IS NULL AS open FROM mention ORDER BY seq')).toEqual([
      { text: 'Ada Moreau', open: false },
      { text: 'Bo Lind', open: true },
    ])
    expect(await rows('SELECT name, known_until IS NULL AS open, mention_count FROM entity ORDER BY name')).toEqual([
      { name: 'Ada Moreau', open: false, mention_count: 0 },
      { name: 'Bo Lind', open: true, mention_count: 1 },
    ])
    expect(await rows('SELECT content, known_until IS NULL AS open, appearance_count FROM statement')).toEqual([
      { content: 'We will build the quay', open: false, appearance_count: 0 },
    ])
    expect(await rows('SELECT exact FROM evidence')).toHaveLength(1)
    expect(await rows('SELECT FROM link')).toEqual([])
  })

  test('brings back what it said before', async () => {
    const ada = entity('PERSON', 'Ada Moreau')
    const words = said('We will build the quay', { speakerId: ada.id })
    const facts = article(URL1, { entities: [ada], appearances: [words] })
    await store(facts)
    const graph = await canonicalGraph(test1.db)
    await store(article(URL1))
    expect(await rows('SELECT FROM entity WHERE known_until IS NULL')).toEqual([])
    await store({ ...facts, entities: [known(ada)], appearances: [known(words)] })
    expect(await canonicalGraph(test1.db)).toEqual(graph)
  })

  test('with the same text and other facts keeps no version', async () => {
    await store(article(URL1))
    expect((await store(article(URL1, { section: 'Harbour' }))).outcome).toBe('UPDATED')
    expect(await rows('SELECT FROM article_version')).toEqual([])
    expect(await rows('SELECT section FROM article')).toEqual([{ section: 'Harbour' }])
  })

  test('adds reader counts to those on record', async () => {
    const views = (count: number, day: string) => [
      { kind: 'VIEWS' as const, count, observedAt: new Date(`2025-11-${day}T00:00:00Z`) },
    ]
    await store(article(URL1, { readerCounts: views(10, '05') }))
    await store(article(URL1, { readerCounts: [...views(10, '05'), ...views(20, '06')] }))
    expect(await rows('SELECT count FROM reader_count ORDER BY observed_at')).toEqual([{ count: 10 }, { count: 20 }])
  })
})

describe('evidence', () => {
  test('is cut from the text and never cuts a character in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }), fc.nat(), fc.nat(), (body, a, b) => {
        const ends = [...body].reduce((all, character) => [...all, all.at(-1)! + character.length], [0])
        const [start, end] = [ends[a % ends.length]!, ends[b % ends.length]!].sort((x, y) => x - y) as [number, number]
        fc.pre(start < end)
        const { exact, prefix, suffix } = quote({ headline: '', body }, { field: 'BODY', start, end })
        expect(exact).toBe(body.slice(start, end))
        expect(body.slice(0, start).endsWith(prefix)).toBe(true)
        expect(body.slice(end).startsWith(suffix)).toBe(true)
        expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(32)
        expect(`${prefix}${exact}${suffix}`).not.toMatch(/\p{Cs}/u)
      }),
    )
  })

  test.each([
    ['beyond the end', { start: 0, end: BODY.length + 1 }],
    ['empty', { start: 3, end: 3 }],
    ['half a character', { start: BODY.indexOf('🚢') + 1, end: BODY.indexOf('🚢') + 4 }],
  ])('a span that is %s is refused and nothing is stored', async (_why, span) => {
    const lie = { ...mention(null, 'Ada Moreau'), ...span }
    await expect(store(article(URL1, { mentions: [lie] }))).rejects.toMatchObject({ code: 'BAD_OFFSETS' })
    expect(await canonicalGraph(test1.db, { history: true })).toEqual([])
  })

  test('a statement without words is refused', async () => {
    const facts = article(URL1, { appearances: [said('We will', { spans: [] })] })
    await expect(store(facts)).rejects.toMatchObject({ code: 'BAD_OFFSETS' })
  })
})

describe('what no table can hold', () => {
  test.each([
    ['a NUL', { byline: 'By\0Ada' }],
    ['half a surrogate pair', { byline: 'By \ud83d' }],
    ['a section of a thousand letters', { section: 'x'.repeat(1000) }],
  ])('%s is refused', async (_what, given) => {
    await expect(store(article(URL1, given))).rejects.toMatchObject({ code: 'BAD_ARTICLE' })
  })

  test('names and descriptions of any length are stored', async () => {
    const long = Array.from({ length: 3000 }, (_, i) => `Ñame${i}`).join(' ')
    const ada = entity('PERSON', long, { aliases: [`${long}!`], description: long, wikidataId: long })
    await store(article(URL1, { entities: [ada] }))
    await store(article('https://courier.example/2', { entities: [known(ada)] }))
    expect(await rows('SELECT article_count, length(name) AS length FROM entity')).toEqual([
      { article_count: 2, length: 500 },
    ])
  })

  test('a text of ten megabytes is stored and searched by its beginning', async () => {
    const body = Array.from({ length: 1_200_000 }, (_, i) => `w${i.toString(36)}`).join(' ')
    expect((await store(article(URL1, { body }))).outcome).toBe('CREATED')
    expect(await rows(`SELECT search @@ 'w1'::tsquery AS found FROM article`)).toEqual([{ found: true }])
  })

  test('an id that the article does not list is a bug and told as such', async () => {
    const facts = article(URL1, { appearances: [said('We will', { speakerId: newId() })] })
    await expect(store(facts)).rejects.toThrow(/speaker .* does not stand among the article’s entities/)
  })
})

test('the number of statements does not grow with the number of facts', async () => {
  const counts: number[] = []
  for (const size of [1, 40]) {
    await emptyGraph(test1.db)
    const facts = (n: number) => bigArticle(n, size)
    const sent: string[] = []
    const stop = test1.db.observe((text) => sent.push(text))
    await store(facts(1))
    await store(article(facts(1).url!, { ...facts(2), claim: facts(1).claim, url: facts(1).url }))
    stop()
    counts.push(sent.length)
  }
  expect(counts[1]).toBe(counts[0])
})

/** Every kind of fact, size times. */
function bigArticle(n: number, size: number): ArticleFacts {
  const each = <T>(make: (i: number) => T): T[] => Array.from({ length: size }, (_, i) => make(i))
  const people = each((i) => entity('PERSON', `Person ${n} ${i}`))
  const bodies = each((i) => entity('ORGANISATION', `Body ${n} ${i}`))
  const places = each((i) => entity('PLACE', `Place ${n} ${i}`))
  const events = each((i) => entity('EVENT', `Event ${n} ${i}`))
  const span = spanOf('Harbour Council')
  return article(`https://courier.example/${n}`, {
    entities: [...people, ...bodies, ...places, ...events],
    publisherId: bodies[0]!.id,
    authors: [{ entityId: people[0]!.id, name: 'Person' }],
    readerCounts: each((i) => ({ kind: 'VIEWS' as const, count: i, observedAt: new Date(1_700_000_000_000 + i) })),
    editions: each((i) => ({ language: 'sv', url: `https://courier.example/sv${i}`, urlHash: Buffer.from([i]) })),
    mentions: people.map((person) => ({ ...mention(person, 'Ada Moreau'), standsForId: bodies[0]!.id })),
    appearances: people.map((person, i) =>
      said(`Words ${i}`, {
        speakerId: person.id,
        aboutIds: [bodies[i]!.id],
        addresseeIds: [bodies[i]!.id],
        said: time('2025-11'),
        placeId: places[i]!.id,
        eventId: events[i]!.id,
        attribution: [{ part: 'SPEAKER', entityId: person.id, spans: [span] }],
      }),
    ),
    eventReports: events.map((event, i) => ({
      eventId: event.id,
      name: event.name,
      category: 'MEETING' as const,
      status: 'OCCURRED' as const,
      time: time('2025-11'),
      placeId: places[i]!.id,
      participants: [people[i]!, bodies[i]!].map(({ id }) => ({ entityId: id, role: null, spans: [span] })),
      spans: [span],
    })),
    roleReports: people.map((person, i) => ({
      personId: person.id,
      title: 'Mayor',
      organisationId: bodies[i]!.id,
      placeId: places[i]!.id,
      fromEdtf: '2020',
      untilEdtf: null,
      spans: [span],
    })),
  })
}

test('stored by several at once, entities and counts stay exact', async () => {
  const ada = entity('PERSON', 'Ada Moreau')
  const bo = entity('PERSON', 'Bo Lind')
  await store(article(URL1, { entities: [ada, bo] }))
  await Promise.all(
    Array.from({ length: 12 }, (_, i) =>
      store(article(`https://courier.example/more${i}`, { entities: [known(bo), known(ada)] })),
    ),
  )
  expect(await rows('SELECT article_count FROM entity')).toEqual([{ article_count: 13 }, { article_count: 13 }])
  expect(await rows('SELECT weight FROM link')).toEqual([{ weight: 13 }, { weight: 13 }])
})

test('every process hears that something was stored, once it is, and finds it numbered in the order of the text', async () => {
  const notifications = await createNotifications(test1.url)
  const heard = [ARTICLE_TOPIC, STATEMENT_TOPIC].map(
    (topic) => new Promise<void>((resolve) => notifications.subscribe(topic, resolve)),
  )
  const appearances = Array.from({ length: 400 }, (_, i) => said(`Words ${i}`))
  const before = await store(article('https://courier.example/before'))
  const stored = await test1.db.transaction(async (tx) => {
    await lockGraph(tx)
    const outcome = await storeArticle(tx, article(URL1, { appearances }))
    await notifyStored(tx, outcome)
    return outcome
  })
  await Promise.all(heard)
  await notifications.close()
  expect(await rows('SELECT id FROM article ORDER BY change_seq')).toEqual([{ id: before.id }, { id: stored.id }])
  expect(await rows('SELECT id FROM statement ORDER BY arrival_seq')).toEqual(
    appearances.map(({ statementId }) => ({ id: statementId })),
  )
}, 20_000)
