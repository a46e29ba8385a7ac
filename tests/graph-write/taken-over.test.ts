/** What was said of a statement that another one took over is taken back from that one at once. */
import { storeAnnotated } from '../../src/ingest/journey'
import { annotate } from '../annotate/annotator'
import { startTestApi, type TestApi } from '../support/api-server'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi()
})
afterAll(() => api.stop())

const tell = (name: string, words: string) =>
  storeAnnotated(
    annotate(`“${words},” Ada Moreau said of Bo Lind.`, {
      url: `https://sample.example/${name}`,
      headline: name,
      language: 'en',
      publishedAt: '2025-12-02T10:00:00Z',
    }),
    api.db,
  )

async function ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const { data, errors } = await api.ask<Data>(query, variables)
  expect(errors).toBeUndefined()
  return data!
}

const statements = async () =>
  (await ask<{ statements: { nodes: { id: string; review: string }[] } }>('{ statements { nodes { id review } } }'))
    .statements.nodes

test('a review', async () => {
  await tell('a', 'Lind built the pier with our grandparents from oak')
  await tell('b', 'every family gave Lind a tree and a week of work')
  const made = new Map<string, string>()
  for (const { id } of await statements()) {
    const { done } = await ask<{ done: { correction: { id: string } } }>(
      `mutation($id: ID!) { done: reviewStatement(input: {id: $id, review: REJECTED}) { correction { id } } }`,
      { id },
    )
    made.set(id, done.correction.id)
  }
  expect(made.size).toBe(2)
  await tell(
    'c',
    'Lind built the pier with our grandparents from oak and every family gave Lind a tree and a week of work',
  )
  expect(await statements()).toEqual([]) // rejected ones are listed where they are asked for
  const [{ id: standing }] = (await api.db.query<{ id: string }>(
    `SELECT 'statement_' || id AS id FROM statement WHERE known_until IS NULL`,
  )) as [{ id: string }]
  for (const id of [...made.keys()].sort((a, b) => Number(b === standing) - Number(a === standing)))
    await ask('mutation($id: ID!) { withdrawJudgement(id: $id) { userErrors { code } } }', { id: made.get(id) })
  expect(await statements()).toMatchObject([{ review: 'UNREVIEWED' }])
  const links = await api.db.query(`SELECT count(*) AS all FROM link WHERE kind = 'SPOKE_ABOUT'`)
  expect(links).toEqual([{ all: 2 }])
  // by its former id it is still found, and judged
  const former = [...made.keys()].find((id) => id !== standing)
  const { done } = await ask<{ done: { userErrors: unknown[] } }>(
    `mutation($id: ID!) { done: reviewStatement(input: {id: $id, review: CONFIRMED}) { userErrors { code } } }`,
    { id: former },
  )
  expect(done.userErrors).toEqual([])
  expect(await statements()).toMatchObject([{ review: 'CONFIRMED' }])
})
