/** A meeting ties who took part in it, also while a curator says that the name printed there means somebody else. */
import { runExport } from '../../src/ingest/export.command'
import { storeAnnotated } from '../../src/ingest/journey'
import { telling, type Told } from '../identify/telling'
import { runHere } from '../ingest/run-command'
import { startTestApi, type TestApi } from '../support/api-server'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi()
})
afterAll(() => api.stop())

async function ask(query: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await api.ask<Record<string, any>>(query, variables) // eslint-disable-line @typescript-eslint/no-explicit-any
  expect(errors).toBeUndefined()
  return data!
}

const exported = async (): Promise<string> => {
  const { code, out } = await runHere(runExport, ['--canonical'], { DATABASE_URL: api.config.databaseUrl! })
  expect(code).toBe(0)
  return out
}

/** The people of the article meet on that day. */
async function tellOfMeeting(id: string, people: readonly (Told | string)[], day: string): Promise<void> {
  const url = `https://sample.example/${id}`
  const article = telling(id, people, { url, publishedAt: `${day}T10:00:00Z` })
  const participants = article.entities!.map(({ key }) => ({ entity: key }))
  const event = { key: `${id}-event`, name: `Meeting ${id}`, category: 'MEETING', participants, time: { edtf: day } }
  await storeAnnotated({ ...article, events: [event as never] }, api.db)
}

test('what is said and taken back meanwhile leaves every tie as it was', async () => {
  await tellOfMeeting('1', ['Ada Moreau', 'Bo Lind'], '2025-11-03')
  await tellOfMeeting('2', ['Ada Moreau', 'Bo Lind'], '2025-11-20')
  const before = await exported()
  expect(before).toMatch(/"kind" : "TOOK_PART_WITH".*"weight" : 2/)
  const { article, events } = await ask(
    `{ article(url: "https://sample.example/1") { mentions { nodes { id text } } } events { nodes { id } } }`,
  )
  const { id: mention } = article.mentions.nodes.find(({ text }: { text: string }) => text === 'Ada Moreau')
  const said = await ask(
    `mutation($mention: ID!, $a: ID!, $b: ID!) {
       reassigned: reassignMention(mention: $mention) { made: correction { id } userErrors { message } }
       merged: mergeEntities(keep: $a, merge: $b) { made: judgement { id } userErrors { message } }
     }`,
    { mention, a: events.nodes[0].id, b: events.nodes[1].id },
  )
  expect(await exported()).not.toBe(before)
  for (const { made } of [said.merged, said.reassigned])
    await ask('mutation($id: ID!) { withdrawJudgement(id: $id) { userErrors { message } } }', { id: made.id })
  expect(await exported()).toBe(before)
})
