/** Somebody whom an article gives one word for: who is meant is told by what the article says beside it, or stays open. */
import { markDifferent } from '../../src/graph/judgement/judgement-writes.store'
import { createTestDatabase, type TestDatabase } from '../support/database'
import { peopleIn, store, telling, withStatement, type Told } from './telling'

let database: TestDatabase
beforeEach(async () => {
  database = await createTestDatabase()
})
afterEach(() => database.drop())

const ALLIES = ['Bo Lindqvist', 'Ciro Paz']
const EASTLAND = { name: 'Eastland', type: 'PLACE' as const }
const LEADER = { name: 'Ada Moreau', title: 'president', of: 'Eastland' }

describe('named in passing', () => {
  test('is nobody, however many articles do so, and stays findable by its words', async () => {
    for (const id of ['1', '2', '3'])
      expect((await store(database, telling(id, ['Moreau']))).ids).toEqual(new Map([['Moreau', null]]))
    expect(await peopleIn(database)).toEqual([])
    const mentions = await database.db.query(`SELECT type, text, confidence FROM mention WHERE text = 'Moreau'`)
    expect(mentions).toEqual(Array(3).fill({ type: 'PERSON', text: 'Moreau', confidence: 1 }))
  })

  test('is nobody either where one of that surname is known and nothing speaks for her', async () => {
    await store(database, telling('1', ['Ada Moreau']))
    expect((await store(database, telling('2', [{ name: 'Moreau', times: 4 }]))).ids.get('Moreau')).toBeNull()
    expect(await peopleIn(database)).toEqual(['Ada Moreau'])
  })

  test('leaves no trace in what is said, to whom and about whom but the printed words', async () => {
    const article = withStatement(telling('1', ['Moreau', 'Ada Moreau']))
    const [bare, full] = article.entities!
    const said = { ...article.statements![0]!, addressees: [bare!.key, full!.key], about: [bare!.key, full!.key] }
    const at = article.mentions!.find(({ entity }) => entity === bare!.key)!
    const { ids, articleId } = await store(database, {
      ...article,
      statements: [
        { ...said, speaker: { entity: full!.key } },
        { ...said, spans: [{ start: 7, end: 8 }], speaker: { text: 'Moreau', start: at.start, end: at.end } },
      ],
      events: [
        {
          key: 'v',
          name: 'a meeting',
          category: 'MEETING',
          participants: [{ entity: bare!.key }, { entity: full!.key }],
        },
      ],
    })
    const ada = ids.get('Ada Moreau')
    expect(ids.get('Moreau')).toBeNull()
    const appearances = await database.db.query(
      `SELECT speaker_id AS speaker, speaker_text AS words, about_ids AS about, addressee_ids AS addressees
       FROM statement_appearance WHERE article_id = $1 ORDER BY seq`,
      [articleId],
    )
    expect(appearances).toEqual([
      { speaker: ada, words: null, about: [ada], addressees: [ada] },
      { speaker: null, words: 'Moreau', about: [ada], addressees: [ada] },
    ])
    expect(await database.db.query('SELECT entity_id AS id FROM participation')).toEqual([{ id: ada }])
  })
})

describe('with more beside it', () => {
  test.each([
    ['a post', [{ name: 'Moreau', title: 'mayor' }]],
    ['a form of address', [{ name: 'Moreau', address: 'Ms' }]],
    ['several mentions', [{ name: 'Moreau', times: 2 }]],
    ['a Wikidata item', [{ name: 'Moreau', wikidataId: 'Q4242' }]],
  ])('is somebody: %s', async (_what, told) => {
    expect((await store(database, telling('1', told))).ids.get('Moreau')).toEqual(expect.any(String))
  })

  test('is somebody where her own words are printed', async () => {
    expect((await store(database, withStatement(telling('1', [EASTLAND, 'Moreau'])))).ids.get('Moreau')).not.toBeNull()
  })

  test('is somebody where whoever brings the article lists her', async () => {
    const article = telling('1', [])
    const { ids } = await store(database, {
      ...article,
      body: 'Moreau.',
      entities: [{ key: 'moreau', type: 'PERSON', name: 'Moreau' }],
      mentions: [{ entity: 'moreau', start: 0, end: 6 }],
    })
    expect(ids.get('Moreau')).not.toBeNull()
  })

  test('always known so, is joined in the same company and in no other', async () => {
    const first = await store(database, telling('1', [{ name: 'Pelé', times: 3 }, ...ALLIES]))
    const again = await store(database, telling('2', [...ALLIES, { name: 'Pelé', times: 3 }]))
    expect(again.ids).toEqual(first.ids)
    expect(
      (await store(database, telling('3', [{ name: 'Pelé', times: 3 }, 'Dana Okafor']))).ids.get('Pelé'),
    ).toBeNull()
  })
})

describe('of somebody known in full', () => {
  const known = async (): Promise<string> =>
    (await store(database, telling('1', [EASTLAND, LEADER, ...ALLIES]))).ids.get('Ada Moreau')!

  test.each<[string, (Told | string)[]]>([
    ['the company she keeps', ['Moreau', ...ALLIES]],
    ['her title', [{ name: 'Moreau', title: 'president' }]],
    ['the country of another title', [EASTLAND, { name: 'Moreau', title: 'leader', of: 'Eastland' }]],
  ])('is that person by %s, and not quite surely', async (_what, told) => {
    const ada = await known()
    const found = await store(database, telling('2', told))
    expect(found.ids.get('Moreau')).toBe(ada)
    expect(found.confidence.get('Moreau')).toBeGreaterThanOrEqual(0.55)
    expect(found.confidence.get('Moreau')).toBeLessThan(1)
    expect(await peopleIn(database)).toContain('Ada Moreau')
  })

  test('is another one where she leads another country', async () => {
    const ada = await known()
    const west = { name: 'Westland', type: 'PLACE' as const, countryCode: 'WS' }
    await store(database, telling('2', [{ ...EASTLAND, countryCode: 'EA' }, LEADER]))
    const { ids } = await store(database, telling('3', [west, { name: 'Moreau', title: 'leader', of: 'Westland' }]))
    expect([ada, null]).not.toContain(ids.get('Moreau'))
  })

  test('is nobody where two fit', async () => {
    await known()
    await store(database, telling('2', ['Cleo Moreau', ...ALLIES]))
    expect((await store(database, telling('3', ['Moreau', ...ALLIES]))).ids.get('Moreau')).toBeNull()
  })

  test('is the one of two in whose company it is named', async () => {
    const ada = await known()
    await store(database, telling('2', ['Cleo Moreau', 'Emil Varga', 'Fen Zhao']))
    expect((await store(database, telling('3', ['Moreau', ...ALLIES]))).ids.get('Moreau')).toBe(ada)
  })

  test('may be a surname of several words', async () => {
    const ursula = await store(database, telling('1', ['Ursula von der Berg', ...ALLIES]))
    const { ids } = await store(database, telling('2', ['von der Berg', ...ALLIES]))
    expect(ids.get('von der Berg')).toBe(ursula.ids.get('Ursula von der Berg'))
  })

  test('stays that person when the article changes and says less', async () => {
    const ada = await known()
    await store(database, telling('2', ['Moreau', ...ALLIES]))
    expect((await store(database, telling('2', ['Moreau']))).ids.get('Moreau')).toBe(ada)
  })
})

describe('before the full name is known', () => {
  const bare = async (): Promise<string> =>
    (await store(database, telling('1', [{ name: 'Moreau', times: 3 }, ...ALLIES]))).ids.get('Moreau')!

  test('is joined by it in the same company, and goes by it from then on', async () => {
    const moreau = await bare()
    await store(database, telling('2', [{ name: 'Moreau', times: 3 }, ...ALLIES]))
    const full = await store(database, telling('3', [{ name: 'Ada Moreau', aliases: ['Moreau'] }, ...ALLIES]))
    expect(full.ids.get('Ada Moreau')).toBe(moreau)
    expect(await peopleIn(database)).toEqual(['Ada Moreau', ...ALLIES])
    const names = await database.db.query('SELECT text, kind FROM entity_name WHERE entity_id = $1 ORDER BY kind', [
      moreau,
    ])
    expect(names).toEqual([
      { text: 'Ada Moreau', kind: 'PREFERRED' },
      { text: 'Moreau', kind: 'ALIAS' },
    ])
  })

  test('is not joined without support', async () => {
    const moreau = await bare()
    expect((await store(database, telling('2', ['Ada Moreau']))).ids.get('Ada Moreau')).not.toBe(moreau)
  })

  test('is not joined by a name whose bearer somebody judged to be another', async () => {
    const moreau = await bare()
    const ada = (await store(database, telling('2', ['Ada Moreau']))).ids.get('Ada Moreau')!
    await store(database, telling('3', [{ ...LEADER, name: 'Ada Moreau' }, EASTLAND]))
    await database.db.transaction((tx) => markDifferent(tx, { leftId: moreau, rightId: ada, madeBy: 'tester' }))
    const { ids } = await store(database, telling('4', ['Ada Moreau', ...ALLIES]))
    expect(ids.get('Ada Moreau')).toBe(ada)
  })
})
