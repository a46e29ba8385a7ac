/** Whole names of people, bodies and places over many articles: one node each, and namesakes apart. */
import { createTestDatabase, type TestDatabase } from '../support/database'
import { store, telling, type Told } from './telling'

let database: TestDatabase
beforeEach(async () => {
  database = await createTestDatabase()
})
afterEach(() => database.drop())

const place = (name: string, countryCode?: string): Told => ({
  name,
  type: 'PLACE',
  ...(countryCode && { countryCode }),
})
const body = (name: string, aliases?: string[]): Told => ({ name, type: 'ORGANISATION', ...(aliases && { aliases }) })

/** Ids of the first told, in articles that come one after the other. */
async function firstIn(...articles: (Told | string)[][]): Promise<string[]> {
  const ids: string[] = []
  for (const [n, told] of articles.entries()) {
    const { ids: found } = await store(database, telling(String(n), told))
    const [first] = told
    ids.push(found.get(typeof first === 'string' ? first : first!.name)!)
  }
  return ids
}

const eitherWay = <T>(name: string, articles: T[], check: (articles: T[]) => Promise<void>): void =>
  describe(name, () => {
    test('in this order', () => check(articles))
    test('in the other', () => check(articles.toReversed()))
  })

const one = async (articles: (Told | string)[][]): Promise<void> => {
  expect(new Set(await firstIn(...articles)).size).toBe(1)
}
const apart = async (articles: (Told | string)[][]): Promise<void> => {
  expect(new Set(await firstIn(...articles)).size).toBe(articles.length)
}

eitherWay('a person with and without a middle name is one', [['Ada J. Moreau'], ['Ada Moreau']], one)
eitherWay('a country is one by all its names', [[place('US')], [place('United States')], [place('U.S.')]], one)
eitherWay('a place of another country is another', [[place('Springvale', 'US')], [place('Springvale', 'CA')]], apart)

const MAYOR: Told[] = [{ name: 'Ada Moreau', title: 'mayor', of: 'Eastport' }, place('Eastport')]
const STRIKER: Told[] = [{ name: 'Ada Moreau', title: 'striker', of: 'Norrland United' }, body('Norrland United')]
eitherWay('two of one name are kept apart by post and company', [MAYOR, STRIKER], apart)

const SENATOR: Told[] = [{ name: 'Ada Moreau', title: 'senator', of: 'Canada' }, place('Canada', 'CA')]
const ENVOY: Told[] = [{ name: 'Ada Moreau', title: 'envoy', of: 'Norway' }, place('Norway', 'NO')]
eitherWay('two of one name are kept apart by country', [SENATOR, ENVOY], apart)

test('a body is known by the acronym that an article introduced', async () => {
  await one([[body('Ordnance Trade Body', ['OTB'])], [body('OTB')], [body('Ordnance Trade Body')]])
})

test('one with another post stays one in the company that she keeps', async () => {
  const company = ['Bo Lindqvist', 'Ciro Paz']
  await one([
    [...MAYOR, ...company],
    [{ name: 'Ada Moreau', title: 'author' }, ...company],
  ])
})

test('of two of one name the one is meant whose post is told', async () => {
  const [mayor, striker, third, fourth] = await firstIn(
    MAYOR,
    STRIKER,
    [{ name: 'Ada Moreau', title: 'striker' }],
    MAYOR,
  )
  expect([third, fourth]).toEqual([striker, mayor])
})

describe('a name alone that two share', () => {
  /** The mayor in so many articles, the striker in one. */
  async function knownApart(mayors: number): Promise<{ mayor: string; striker: string }> {
    const ids = await firstIn(...Array.from({ length: mayors }, () => MAYOR), STRIKER)
    return { mayor: ids[0]!, striker: ids.at(-1)! }
  }

  test('means the one who is far better known, and says how surely', async () => {
    const { mayor } = await knownApart(20)
    const { ids, confidence } = await store(database, telling('x', ['Ada Moreau']))
    expect(ids.get('Ada Moreau')).toBe(mayor)
    expect(confidence.get('Ada Moreau')).toBeCloseTo(20 / 21, 2)
  })

  test('means the lesser known one whose post is told', async () => {
    const { striker } = await knownApart(20)
    const { ids } = await store(database, telling('x', STRIKER))
    expect(ids.get('Ada Moreau')).toBe(striker)
  })

  test('stays words where neither is, and makes nobody new, however often', async () => {
    const { mayor, striker } = await knownApart(2)
    for (const id of ['x', 'y', 'z']) {
      const { ids, articleId } = await store(database, telling(id, ['Ada Moreau']))
      expect(ids.get('Ada Moreau')).toBeNull()
      const [mention] = await database.db.query(`SELECT rival_ids AS rivals FROM mention WHERE article_id = $1`, [
        articleId,
      ])
      expect(mention).toEqual({ rivals: [mayor, striker].sort() })
    }
  })

  test('is somebody else where a post is told that neither holds', async () => {
    const { mayor, striker } = await knownApart(2)
    const { ids } = await store(database, telling('x', [{ name: 'Ada Moreau', title: 'judge' }]))
    expect([mayor, striker]).not.toContain(ids.get('Ada Moreau'))
    const again = await store(database, telling('y', [{ name: 'Ada Moreau', title: 'judge' }]))
    expect(again.ids.get('Ada Moreau')).toBe(ids.get('Ada Moreau'))
  })
})
