import { getNamedType, isCompositeType, parse, TypeInfo, visit, visitWithTypeInfo, type GraphQLSchema } from 'graphql'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createSchema } from '../../src/api/schema'
import { startTestApi, type TestApi } from '../support/api-server'

const FOLDER = join(__dirname, '..', '..', 'schema', 'operations')
const questions = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.graphql'))
  .sort()
  .map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }))
const asked = questions.filter(({ text }) => /^query /m.test(text))

let api: TestApi
let schema: GraphQLSchema
beforeAll(async () => {
  schema = await createSchema()
  api = await startTestApi({ NEWS_GRAPH_SAMPLE: 'on' })
})
afterAll(() => api.stop())

/** Parts of a row or of a page, no link to other rows. */
const PARTS = new Set(['FuzzyTime', 'UsageTerms', 'PageInfo', 'UserError'])
const PAGE_FIELDS = new Set(['nodes', 'edges', 'node', 'pageInfo'])

/**
 * How many statements the operation may send: one for each root field and each link that it follows (objects of other
 * rows, and totals), and one for all the names that it asks by.
 */
function mostStatements(text: string): number {
  const types = new TypeInfo(schema)
  let count = 0
  visit(
    parse(text),
    visitWithTypeInfo(types, {
      Field: (node) => {
        const type = types.getType()
        const parent = types.getParentType()?.name ?? ''
        if (!type) return
        if (node.name.value === 'totalCount') count++
        const named = getNamedType(type)
        if (!isCompositeType(named) || PARTS.has(named.name)) return
        if (!(/(Edge|Connection)$/.test(parent) && PAGE_FIELDS.has(node.name.value))) count++
      },
    }),
  )
  return count + (text.includes('EntityRef') ? 1 : 0)
}

test.each(asked)('$name answers on the sample story', async ({ text }) => {
  const { data, errors } = await api.ask<Record<string, unknown>>(text)
  expect(errors).toBeUndefined()
  for (const answer of Object.values(data!)) expect(JSON.stringify(answer)).toMatch(/"(id|key|count)":/)
})

test.each(asked)('$name sends at most one statement for each root field and link', async ({ text }) => {
  const sent: string[] = []
  await api.ask(text) // compiled and warm: what a connection sets up once does not count
  const stop = api.serverStatements((statement) => sent.push(statement))
  await api.ask(text)
  stop()
  expect(sent.length).toBeGreaterThan(0)
  expect(sent.length).toBeLessThanOrEqual(mostStatements(text))
})
