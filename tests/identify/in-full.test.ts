/** Real texts through the whole journey: the same few people, introduced in one article and taken for known in others. */
import { readConfig } from '../../src/config'
import { takeIn, type Services } from '../../src/ingest/journey'
import { createWorkbench } from '../../src/ingest/workbench'
import { createTestDatabase, type TestDatabase } from '../support/database'
import { peopleIn } from './telling'

let database: TestDatabase
let services: Services
beforeAll(() => {
  services = { database: undefined!, workbench: createWorkbench(readConfig({})) }
})
beforeEach(async () => {
  database = await createTestDatabase()
  services.database = database.db
})
afterEach(() => database.drop())
afterAll(() => services.workbench.close())

const take = async (id: string, body: string): Promise<void> => {
  await takeIn({ draft: { id, headline: `Report ${id}`, body, language: 'en', publishedAt: '2025-11-06' } }, services)
}

const QUOTING = [
  'British Defence Secretary John Healey praised the American effort.\n\n“He is the figure that can bring Putin to the table,” Healey said.',
  'Ministers met in Oslo on Friday.\n\n“Nobody else can bring Putin to the table,” said Norwegian Foreign Minister Espen Eide.',
]
const INTRODUCING = [
  'Russian President Vladimir Putin spoke in Moscow.\n\n“We are ready for talks,” Putin said.',
  'John Healey said that Vladimir Putin must come to the table. Healey spoke in London.',
]

const putins = async (): Promise<string[]> => (await peopleIn(database)).filter((name) => name.includes('Putin'))

test('a name that several articles drop without a word about it makes no entity', async () => {
  for (const [n, body] of QUOTING.entries()) await take(String(n), body)
  expect(await putins()).toEqual([])
  expect(await database.db.query(`SELECT entity_id AS id FROM mention WHERE text = 'Putin'`)).toEqual([
    { id: null },
    { id: null },
  ])
})

test.each([
  ['introduced first', [...INTRODUCING, ...QUOTING]],
  ['introduced last', [...QUOTING, ...INTRODUCING]],
])('is one person, %s', async (_when, bodies) => {
  for (const [n, body] of bodies.entries()) await take(String(n), body)
  expect(await putins()).toEqual(['Vladimir Putin'])
})
