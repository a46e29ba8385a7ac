/** Which entity, statement or event is meant when articles come one after the other, with curators in between. */
import type { AnnotatedArticle, EntityNote } from '../../src/annotate/annotated-article'
import { markDifferent, mergeEntities } from '../../src/graph/judgement/judgement-writes.store'
import { withdraw } from '../../src/graph/judgement/withdraw.store'
import { storeAnnotated } from '../../src/ingest/journey'
import { createTestDatabase, type TestDatabase } from '../support/database'
import { spanOf } from './made-up'

let database: TestDatabase
beforeEach(async () => {
  database = await createTestDatabase()
})
afterEach(() => database.drop())

/** One article that names each of the given things in its body. */
function naming(id: string, notes: Omit<EntityNote, 'key'>[], more: Partial<AnnotatedArticle> = {}): AnnotatedArticle {
  const body = `${notes.map(({ name }) => name).join(' and ')} in report ${id}.`
  const entities = notes.map((note, n) => ({ key: `e${n}`, ...note }))
  let from = 0
  const mentions = entities.map(({ key, name }) => {
    const start = body.indexOf(name, from)
    from = start + name.length
    return { entity: key, start, end: from }
  })
  return { id, headline: `Report ${id}`, body, entities, mentions, ...more }
}

const store = async (article: AnnotatedArticle): Promise<string> => (await storeAnnotated(article, database.db)).id

/** Ids of the entities that the article names, in the order of mention, as identified or after merges. */
const namedIn = async (articleId: string, column: 'identified_id' | 'entity_id' = 'identified_id'): Promise<string[]> =>
  (
    await database.db.query<{ id: string }>(
      `SELECT ${column} AS id FROM mention WHERE article_id = $1 AND known_until IS NULL ORDER BY start_offset`,
      [articleId],
    )
  ).map(({ id }) => id)

const US: Omit<EntityNote, 'key'> = { type: 'PLACE', name: 'Springvale', countryCode: 'US' }
const CA: Omit<EntityNote, 'key'> = { type: 'PLACE', name: 'Springvale', countryCode: 'CA' }
const NOWHERE: Omit<EntityNote, 'key'> = { type: 'PLACE', name: 'Springvale' }

describe('a name that fits two places', () => {
  let us: string
  let ca: string
  beforeEach(async () => {
    us = (await namedIn(await store(naming('1', [US]))))[0]!
    ca = (await namedIn(await store(naming('2', [CA]))))[0]!
    expect(us).not.toBe(ca)
  })

  test('is a new place where nothing sets one apart, and stays it when the text changes', async () => {
    const first = await namedIn(await store(naming('3', [NOWHERE])))
    expect([us, ca]).not.toContain(first[0])
    const changed = naming('3', [NOWHERE], { headline: 'Report 3, corrected' })
    expect(await namedIn(await store(changed))).toEqual(first)
  })

  test('is the one whose country the article speaks of', async () => {
    const canada = { type: 'PLACE', name: 'Canada', countryCode: 'CA' } as const
    expect(await namedIn(await store(naming('3', [canada, NOWHERE])))).toEqual([expect.any(String), ca])
  })

  test('is the one in whose company it is named', async () => {
    const company = ['Ada Moreau', 'Bo Lindqvist'].map((name) => ({ type: 'PERSON' as const, name }))
    const met = await namedIn(await store(naming('3', [US, ...company])))
    expect(met[0]).toBe(us)
    expect(await namedIn(await store(naming('4', [...company, NOWHERE])))).toEqual([met[1], met[2], us])
  })

  test('is one place while a merge stands, and both again when it is withdrawn', async () => {
    const { judgementId } = await merge(us, ca)
    const third = await store(naming('3', [NOWHERE]))
    expect(await namedIn(third, 'entity_id')).toEqual([us])
    const fourth = await store(naming('4', [CA]))
    expect(await namedIn(fourth, 'entity_id')).toEqual([us])
    expect(await namedIn(fourth)).toEqual([ca])
    await database.db.transaction((tx) => withdraw(tx, { kind: 'judgement', id: judgementId, withdrawnBy: 'tester' }))
    expect(await namedIn(fourth, 'entity_id')).toEqual([ca])
  })

  test('is never one place against a verdict that they differ', async () => {
    await database.db.transaction((tx) => markDifferent(tx, { leftId: us, rightId: ca, madeBy: 'tester' }))
    const third = await namedIn(await store(naming('3', [NOWHERE])))
    expect([us, ca]).not.toContain(third[0])
  })
})

const merge = (keepId: string, mergeId: string) =>
  database.db.transaction((tx) => mergeEntities(tx, { keepId, mergeId, madeBy: 'tester' }))

test('a person known by one name only stays the same person when the article changes', async () => {
  const article = naming('1', [{ type: 'PERSON', name: 'Zorba' }])
  const first = await namedIn(await store(article))
  expect(await namedIn(await store({ ...article, headline: 'Report 1, corrected' }))).toEqual(first)
  expect(await namedIn(await store(naming('2', [{ type: 'PERSON', name: 'Zorba' }])))).not.toEqual(first)
})

test('the author of one outlet is neither a person in the news nor another outlet’s author', async () => {
  const byline = { authors: ['Kim Writer'], publisher: { name: 'Sample Courier' } }
  const authorOf = async (id: string): Promise<string> =>
    (
      await database.db.query<{ id: string }>('SELECT identified_id AS id FROM article_author WHERE article_id = $1', [
        id,
      ])
    )[0]!.id
  const first = await authorOf(await store(naming('1', [], byline)))
  expect(await authorOf(await store(naming('2', [], byline)))).toBe(first)
  const elsewhere = { ...byline, publisher: { name: 'Example Herald' } }
  expect(await authorOf(await store(naming('3', [], elsewhere)))).not.toBe(first)
  const named = await namedIn(await store(naming('4', [{ type: 'PERSON', name: 'Kim Writer' }])))
  expect(named).not.toContain(first)
})

test('an outlet that its own text names is one entity', async () => {
  const id = await store(
    naming('1', [{ type: 'ORGANISATION', name: 'Sample Courier' }], { publisher: { name: 'SAMPLE COURIER' } }),
  )
  const [row] = await database.db.query<{ publisher: string }>(
    'SELECT identified_publisher_id AS publisher FROM article WHERE id = $1',
    [id],
  )
  expect(await namedIn(id)).toEqual([row!.publisher])
})

test('a publisher that is printed with its initials has two names, and is whom the text calls by either', async () => {
  const publisher = { name: 'Sample Broadcasting Corporation (SBC)' }
  const inText = (name: string) => [{ type: 'ORGANISATION' as const, name }]
  const ids = [
    await store(naming('1', inText('SBC'), { publisher })),
    await store(naming('2', inText('Sample Broadcasting Corporation'), { publisher })),
  ]
  const rows = await database.db.query<{ publisher: string }>(
    'SELECT identified_publisher_id AS publisher FROM article WHERE id = ANY($1)',
    [ids],
  )
  const [first, second] = await Promise.all(ids.map((id) => namedIn(id)))
  expect(new Set(rows.map((row) => row.publisher))).toEqual(new Set(first))
  expect(second).toEqual(first)
})

describe('one utterance', () => {
  const quote = 'We shall rebuild the harbour'
  const saying = (id: string, day: string, words = quote, name = 'Ada Moreau'): AnnotatedArticle => {
    const body = `“${words},” said ${name}.`
    return {
      id,
      headline: id,
      body,
      publishedAt: day,
      entities: [{ key: 'p', type: 'PERSON', name }],
      mentions: [{ entity: 'p', ...spanOf(body, name) }],
      statements: [{ mode: 'DIRECT', spans: [spanOf(body, words)], speaker: { entity: 'p' } }],
    }
  }
  const statementIn = async (article: AnnotatedArticle): Promise<string> => {
    const id = await store(article)
    const [row] = await database.db.query<{ id: string }>(
      'SELECT statement_id AS id FROM statement_appearance WHERE article_id = $1 AND known_until IS NULL',
      [id],
    )
    return row!.id
  }

  test('goes round for a week', async () => {
    const first = await statementIn(saying('1', '2025-11-01'))
    expect(await statementIn(saying('2', '2025-11-07', 'WE SHALL rebuild the harbour'))).toBe(first)
    expect(await statementIn(saying('3', '2025-11-20'))).not.toBe(first)
    expect(await statementIn(saying('4', '2025-11-01', quote, 'Bo Lindqvist'))).not.toBe(first)
  })

  test('of a few words is of one day', async () => {
    const first = await statementIn(saying('1', '2025-11-01', 'No comment'))
    expect(await statementIn(saying('2', '2025-11-02', 'No comment'))).not.toBe(first)
    expect(await statementIn(saying('3', '2025-11-01', 'No comment'))).toBe(first)
  })

  test('stays the same in an article that changes around it', async () => {
    const article = saying('1', '2025-11-01')
    const first = await statementIn(article)
    expect(await statementIn({ ...article, body: `${article.body}\n\nMore follows.` })).toBe(first)
  })
})

describe('one event', () => {
  const meeting = (
    id: string,
    who: string[],
    time?: string,
    more: Partial<AnnotatedArticle> = {},
  ): AnnotatedArticle => {
    const article = naming(id, [
      ...who.map((name) => ({ type: 'PERSON' as const, name })),
      { type: 'PLACE' as const, name: 'Eastport' },
    ])
    const participants = who.map((_, n) => ({ entity: `e${n}` }))
    const place = `e${who.length}`
    return {
      ...article,
      publishedAt: '2025-11-06',
      events: [
        { key: 'v', name: 'meeting', category: 'MEETING', place, participants, ...(time && { time: { edtf: time } }) },
      ],
      ...more,
    }
  }
  const eventIn = async (article: AnnotatedArticle): Promise<string> => {
    const id = await store(article)
    const [row] = await database.db.query<{ id: string }>(
      'SELECT event_id AS id FROM event_report WHERE article_id = $1 AND known_until IS NULL',
      [id],
    )
    return row!.id
  }

  test('is told by participants, place and time', async () => {
    const first = await eventIn(meeting('1', ['Ada Moreau', 'Bo Lindqvist'], '2025-11-07'))
    expect(await eventIn(meeting('2', ['Ada Moreau', 'Ciro Paz'], '2025-11-07'))).toBe(first)
    expect(await eventIn(meeting('3', ['Ada Moreau', 'Bo Lindqvist']))).toBe(first)
    expect(await eventIn(meeting('4', ['Ada Moreau', 'Bo Lindqvist'], '2025-11-09'))).not.toBe(first)
    expect(await eventIn(meeting('5', ['Dana Okafor', 'Emil Varga'], '2025-11-07'))).not.toBe(first)
    const late = { publishedAt: '2025-12-24' }
    expect(await eventIn(meeting('6', ['Ada Moreau', 'Bo Lindqvist'], undefined, late))).not.toBe(first)
  })
})
