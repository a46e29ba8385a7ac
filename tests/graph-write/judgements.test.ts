import fc from 'fast-check'
import type { Sql } from '../../src/database/database'
import { deleteArticle } from '../../src/graph/article/article-deletes.store'
import type { ArticleFacts, EntityFacts } from '../../src/graph/article/article-facts'
import { storeArticle } from '../../src/graph/article/article-writes.store'
import { markDifferent, mergeEntities } from '../../src/graph/judgement/judgement-writes.store'
import { withdraw } from '../../src/graph/judgement/withdraw.store'
import { rootsOf } from '../../src/graph/judgement/merge-tree'
import { newId } from '../../src/graph/shared/ids'
import { canonicalGraph } from '../support/canonical-graph'
import { createTestDatabase, type TestDatabase } from '../support/database'
import { emptyGraph } from './made-up-articles'
import { article, entity, known, mention, said } from './plain-article'

let test1: TestDatabase
beforeAll(async () => {
  test1 = await createTestDatabase()
})
afterAll(() => test1.drop())
beforeEach(() => emptyGraph(test1.db))

const within = <T>(work: (tx: Sql) => Promise<T>): Promise<T> => test1.db.transaction(work)
const store = (facts: ArticleFacts) => within((tx) => storeArticle(tx, facts))
const rows = (text: string) => test1.db.query<Record<string, unknown>>(text)
const merge = (keep: EntityFacts, other: EntityFacts) =>
  within((tx) => mergeEntities(tx, { keepId: keep.id, mergeId: other.id, madeBy: 'Sam' }))
const differ = (left: EntityFacts, right: EntityFacts) =>
  within((tx) => markDifferent(tx, { leftId: left.id, rightId: right.id, madeBy: 'Sam' }))
const takeBack = (id: string) => within((tx) => withdraw(tx, { kind: 'judgement', id, withdrawnBy: 'Kim' }))

const [ada, moreau, bo] = ['Ada Moreau', 'A. Moreau', 'Bo Lind'].map((name) => entity('PERSON', name)) as [
  EntityFacts,
  EntityFacts,
  EntityFacts,
]
const council = entity('ORGANISATION', 'Harbour Council')

/** Two articles: one knows Ada, one A. Moreau; both name Bo. */
async function storeBoth(): Promise<void> {
  await store(
    article('https://courier.example/1', {
      entities: [ada, bo, council],
      mentions: [mention(ada, 'Ada Moreau')],
      appearances: [said('We will build the quay', { speakerId: ada.id, aboutIds: [bo.id] })],
    }),
  )
  await store(
    article('https://courier.example/2', {
      entities: [moreau, known(bo)],
      mentions: [mention(moreau, 'Ada Moreau')],
      appearances: [said('No quay', { speakerId: moreau.id, aboutIds: [bo.id] })],
    }),
  )
}

describe('merging', () => {
  test('makes one entity answer for both, everywhere', async () => {
    await storeBoth()
    const { judgementId, entityId } = await merge(ada, moreau)
    expect(entityId).toBe(ada.id)
    expect(await rows('SELECT DISTINCT speaker_id FROM statement')).toEqual([{ speaker_id: ada.id }])
    expect(await rows('SELECT DISTINCT entity_id FROM mention')).toEqual([{ entity_id: ada.id }])
    expect(await rows(`SELECT article_count, mention_count FROM entity WHERE id = '${ada.id}'`)).toEqual([
      { article_count: 2, mention_count: 2 },
    ])
    expect(
      await rows(`SELECT kind, weight FROM link WHERE entity_id = '${ada.id}' AND other_id = '${bo.id}' ORDER BY 1`),
    ).toEqual([
      { kind: 'CO_MENTIONED', weight: 2 },
      { kind: 'SPOKE_ABOUT', weight: 2 },
    ])
    expect(await rows(`SELECT FROM link WHERE '${moreau.id}' IN (entity_id, other_id)`)).toEqual([])
    expect(await rows('SELECT id, left_name, right_name, made_by FROM judgement')).toEqual([
      { id: judgementId, left_name: 'Ada Moreau', right_name: 'A. Moreau', made_by: 'Sam' },
    ])
  })

  test('reaches what is stored afterwards', async () => {
    await storeBoth()
    await merge(ada, moreau)
    await store(
      article('https://courier.example/3', {
        entities: [known(moreau), known(ada), known(bo)],
        appearances: [said('Soon', { speakerId: moreau.id })],
      }),
    )
    expect(await rows(`SELECT speaker_id FROM statement WHERE content = 'Soon'`)).toEqual([{ speaker_id: ada.id }])
    expect(await rows(`SELECT article_count FROM entity WHERE id = '${ada.id}'`)).toEqual([{ article_count: 3 }])
    expect(await rows(`SELECT count(*) AS leads FROM article_entity WHERE entity_id = '${ada.id}' AND lead`)).toEqual([
      { leads: 3 },
    ])
  })

  test('of an entity that answers for others keeps them together', async () => {
    await storeBoth()
    const first = await merge(moreau, ada)
    await merge(bo, ada)
    expect(await rows('SELECT id FROM entity WHERE merged_into_id IS NULL ORDER BY type')).toEqual([
      { id: bo.id },
      { id: council.id },
    ])
    await takeBack(first.judgementId)
    expect(await rows('SELECT id, merged_into_id FROM entity WHERE merged_into_id IS NOT NULL')).toEqual([
      { id: moreau.id, merged_into_id: bo.id },
    ])
  })

  test.each([
    ['with itself', () => merge(ada, ada), 'CONFLICT', /itself/],
    ['of two types', () => merge(ada, council), 'CONFLICT', /PERSON.*ORGANISATION/],
    ['of an unknown entity', () => merge(ada, entity('PERSON', 'Nobody')), 'NOT_FOUND', /no entity entity_/],
    [
      'twice',
      async () => {
        await merge(ada, moreau)
        await merge(moreau, ada)
      },
      'CONFLICT',
      /one already/,
    ],
    [
      'of two that are different',
      async () => {
        await merge(moreau, bo)
        await differ(ada, moreau)
        await merge(bo, ada)
      },
      'CONFLICT',
      /Sam judged "Ada Moreau" and ".*" to be different/,
    ],
  ])('%s is refused', async (_what, attempt, code, message) => {
    await storeBoth()
    await expect(attempt()).rejects.toMatchObject({ code, message: expect.stringMatching(message) })
  })
})

describe('withdrawing', () => {
  test('a verdict that they are different lets them be merged', async () => {
    await storeBoth()
    const { judgementId } = await differ(moreau, ada)
    await expect(differ(ada, moreau)).rejects.toMatchObject({ code: 'CONFLICT' })
    await takeBack(judgementId)
    await merge(ada, moreau)
    expect(await rows('SELECT verdict, withdrawn_by FROM judgement ORDER BY made_at')).toEqual([
      { verdict: 'DIFFERENT', withdrawn_by: 'Kim' },
      { verdict: 'SAME', withdrawn_by: null },
    ])
  })

  test('gives back the publisher of articles and appearances', async () => {
    const [courier, other] = ['Courier', 'The Courier'].map((name) =>
      entity('ORGANISATION', name, { outsideText: true }),
    )
    const words = said('We will build the quay')
    const carry = (url: string, publisher: EntityFacts, appearance: typeof words) =>
      store(article(url, { entities: [publisher], publisherId: publisher.id, appearances: [appearance] }))
    await carry('https://courier.example/1', courier!, words)
    await carry('https://courier.example/2', other!, known(words))
    const before = await canonicalGraph(test1.db)
    const { judgementId } = await merge(courier!, other!)
    expect(await rows('SELECT publisher_count FROM statement')).toEqual([{ publisher_count: 1 }])
    expect(await rows('SELECT DISTINCT publisher_id FROM article')).toEqual([{ publisher_id: courier!.id }])
    await takeBack(judgementId)
    expect(await canonicalGraph(test1.db)).toEqual(before)
  })

  test('twice, or of what is not there, is refused', async () => {
    await storeBoth()
    const { judgementId } = await merge(ada, moreau)
    await takeBack(judgementId)
    await expect(takeBack(judgementId)).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(takeBack(newId())).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

test('an entity that is deleted leaves its name in the judgement, and what it tied together is apart', async () => {
  await storeBoth()
  await store(article('https://courier.example/3', { entities: [entity('PERSON', 'Ada M.')] }))
  const [{ id }] = (await rows(`SELECT id FROM entity WHERE name = 'Ada M.'`)) as [{ id: string }]
  await within((tx) => mergeEntities(tx, { keepId: id, mergeId: ada.id, madeBy: 'Sam' }))
  await within((tx) => mergeEntities(tx, { keepId: id, mergeId: moreau.id, madeBy: 'Sam' }))
  const [gone] = (await rows(`SELECT article_id FROM article_entity WHERE identified_id = '${id}'`)) as [
    { article_id: string },
  ]
  await within((tx) => deleteArticle(tx, gone.article_id))
  expect(await rows('SELECT left_id, left_name, right_name FROM judgement ORDER BY made_at')).toEqual([
    { left_id: null, left_name: 'Ada M.', right_name: 'Ada Moreau' },
    { left_id: null, left_name: 'Ada Moreau', right_name: 'A. Moreau' }, // by then it went by the other's name
  ])
  expect(await rows('SELECT FROM entity WHERE merged_into_id IS NOT NULL')).toEqual([])
  expect(await rows('SELECT count(DISTINCT speaker_id) AS speakers FROM statement')).toEqual([{ speakers: 2 }])
})

describe('who answers for whom', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f']
  const verdicts = fc.array(fc.record({ leftId: fc.constantFrom(...ids), rightId: fc.constantFrom(...ids) }), {
    maxLength: 8,
  })

  test('does not depend on the order of the verdicts, and who answers answers for itself', () => {
    fc.assert(
      fc.property(verdicts, fc.infiniteStream(fc.nat()), (given, dice) => {
        const shuffled = given.map((verdict) => ({ verdict, at: dice.next().value as number }))
        shuffled.sort((a, b) => a.at - b.at)
        const roots = rootsOf(ids, given)
        expect(
          rootsOf(
            [...ids].reverse(),
            shuffled.map(({ verdict }) => verdict),
          ),
        ).toEqual(roots)
        for (const root of roots.values()) expect(roots.get(root)).toBe(root)
        for (const { leftId, rightId } of given) expect(roots.get(leftId)).toBe(roots.get(rightId))
      }),
    )
  })

  test('is the one that was never merged', () => {
    const roots = rootsOf(
      ['a', 'b', 'c'],
      [
        { leftId: 'b', rightId: 'a' },
        { leftId: 'c', rightId: 'b' },
      ],
    )
    expect([...roots.values()]).toEqual(['c', 'c', 'c'])
  })
})
