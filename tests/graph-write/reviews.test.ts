import type { Sql } from '../../src/database/database'
import { deleteArticle } from '../../src/graph/article/article-deletes.store'
import { storeArticle } from '../../src/graph/article/article-writes.store'
import { rebuildLinks } from '../../src/graph/link/link-writes.store'
import { newId } from '../../src/graph/shared/ids'
import { linkStatements, reviewStatement, type Review } from '../../src/graph/statement/review-writes.store'
import { canonicalGraph } from '../support/canonical-graph'
import { createTestDatabase, type TestDatabase } from '../support/database'
import { emptyGraph } from './made-up-articles'
import { article, entity, known, said, time } from './plain-article'

let test1: TestDatabase
beforeAll(async () => {
  test1 = await createTestDatabase()
})
afterAll(() => test1.drop())

const within = <T>(work: (tx: Sql) => Promise<T>): Promise<T> => test1.db.transaction(work)
const rows = (text: string) => test1.db.query<Record<string, unknown>>(text)

const ada = entity('PERSON', 'Ada Moreau')
const bo = entity('PERSON', 'Bo Lind')
const eastport = entity('PLACE', 'Eastport')
const words = said('We will build the quay', { speakerId: ada.id, aboutIds: [eastport.id], said: time('2025-11') })
const others = said('No quay', { speakerId: bo.id })
let articleId: string

beforeEach(async () => {
  await emptyGraph(test1.db)
  const facts = article('https://courier.example/1', { entities: [ada, bo, eastport], appearances: [words, others] })
  articleId = (await within((tx) => storeArticle(tx, facts))).id
})

const review = (given: Partial<Review>) =>
  within((tx) =>
    reviewStatement(tx, {
      statementId: words.statementId,
      review: 'CORRECTED',
      content: null,
      speakerId: null,
      saidOn: null,
      placeId: null,
      note: null,
      madeBy: 'Sam',
      ...given,
    }),
  )

const current = () =>
  rows(
    `SELECT content, speaker_id, said_edtf, said_basis, said_latest, place_id, review FROM statement
     WHERE id = '${words.statementId}'`,
  )

const asPrinted = {
  content: 'We will build the quay',
  speaker_id: ada.id,
  said_edtf: '2025-11',
  said_basis: 'STATED',
  said_latest: new Date('2025-11-30T23:59:59.999Z'),
  place_id: null,
  review: 'UNREVIEWED',
}

test('the latest review counts, over whatever articles say then or later', async () => {
  expect(await current()).toEqual([asPrinted])
  await review({ content: 'We shall build it', speakerId: bo.id, saidOn: '2025-11-04', placeId: eastport.id })
  const corrected = {
    content: 'We shall build it',
    speaker_id: bo.id,
    said_edtf: '2025-11-04',
    said_basis: 'CURATED',
    said_latest: new Date('2025-11-04T23:59:59.999Z'),
    place_id: eastport.id,
    review: 'CORRECTED',
  }
  expect(await current()).toEqual([corrected])
  expect(await rows(`SELECT search::text FROM statement WHERE content LIKE 'We shall%'`)).toEqual([
    { search: "'build':3 'shall':2" },
  ])
  const again = article('https://courier.example/2', {
    entities: [known(ada)],
    appearances: [{ ...known(words), aboutIds: [] }],
  })
  await within((tx) => storeArticle(tx, again))
  expect(await current()).toEqual([corrected])
  await review({ review: 'CONFIRMED' })
  expect(await current()).toEqual([{ ...asPrinted, review: 'CONFIRMED' }])
})

test('links follow the corrected speaker; a rejected statement ties nobody', async () => {
  const links = () => rows(`SELECT entity_id, other_id FROM link WHERE kind = 'SPOKE_ABOUT' AND direction = 'OUT'`)
  await review({ speakerId: bo.id })
  expect(await links()).toEqual([{ entity_id: bo.id, other_id: eastport.id }])
  await review({ review: 'REJECTED' })
  expect(await links()).toEqual([])
  expect(await current()).toMatchObject([{ review: 'REJECTED' }])
  const kept = await canonicalGraph(test1.db)
  await within((tx) => rebuildLinks(tx, 'ALL'))
  expect(await canonicalGraph(test1.db)).toEqual(kept)
})

test.each([
  ['an unknown statement', { statementId: newId() }, 'NOT_FOUND'],
  ['an unknown speaker', { speakerId: newId() }, 'NOT_FOUND'],
  ['a person as the place', { placeId: bo.id }, 'BAD_ARGUMENT'],
  ['a time that is none', { saidOn: 'last Tuesday' }, 'BAD_ARGUMENT'],
  ['blank words', { content: ' ' }, 'BAD_ARGUMENT'],
])('%s is refused', async (_what, given, code) => {
  await expect(review(given)).rejects.toMatchObject({ code })
  expect(await rows('SELECT FROM statement_review')).toEqual([])
})

test('statements are linked once of a kind, and never to themselves', async () => {
  const link = (fromId: string, toId: string) =>
    within((tx) => linkStatements(tx, { fromId, toId, kind: 'CONTRADICTS', note: null, madeBy: 'Sam' }))
  await link(words.statementId, others.statementId)
  expect(await rows('SELECT from_id, to_id, kind FROM statement_link')).toEqual([
    { from_id: words.statementId, to_id: others.statementId, kind: 'CONTRADICTS' },
  ])
  await expect(link(words.statementId, others.statementId)).rejects.toMatchObject({ code: 'CONFLICT' })
  await expect(link(words.statementId, words.statementId)).rejects.toMatchObject({ code: 'BAD_ARGUMENT' })
  await expect(link(words.statementId, newId())).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('whoever only a review names goes with the last article that prints the statement', async () => {
  await review({ speakerId: bo.id, placeId: eastport.id })
  const again = article('https://courier.example/2', {
    appearances: [{ ...known(words), speakerId: null, aboutIds: [] }],
  })
  const second = await within((tx) => storeArticle(tx, again))
  await within((tx) => deleteArticle(tx, articleId))
  expect(await rows('SELECT name FROM entity ORDER BY name')).toEqual([{ name: 'Bo Lind' }, { name: 'Eastport' }])
  expect(await current()).toMatchObject([{ speaker_id: bo.id, place_id: eastport.id }])
  await within((tx) => deleteArticle(tx, second.id))
  expect(await canonicalGraph(test1.db, { history: true })).toEqual([])
})

test('an article that is not there cannot be deleted', async () => {
  await expect(within((tx) => deleteArticle(tx, newId()))).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('what a data set brought outlives its articles and keeps what it says', async () => {
  await test1.db.query(
    `UPDATE entity SET source = 'gazetteer', name = 'Eastport, Norrland' WHERE id = '${eastport.id}'`,
  )
  await within((tx) => deleteArticle(tx, articleId))
  expect(await rows('SELECT name, mention_count, known_until FROM entity')).toEqual([
    { name: 'Eastport, Norrland', mention_count: 0, known_until: null },
  ])
})
