import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
} from 'graphql'
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createSchema, printedSchema } from '../../src/api/schema'
import { addSavedSearch } from '../../src/graph/saved-search/saved-search.store'
import { newId, toGlobalId } from '../../src/graph/shared/ids'
import { addSource } from '../../src/graph/source/source.store'
import { startTestApi, type TestApi } from '../support/api-server'
import { walkQueries } from '../support/walk-schema'

const ROOT = join(__dirname, '..', '..')
const COMMITTED = readFileSync(join(ROOT, 'schema', 'schema.graphql'), 'utf8')

test('the committed schema is the one that the server has (npm run schema writes it)', async () => {
  expect(COMMITTED).toBe(printedSchema(await createSchema()))
})

test('every type, field, argument and value tells what it is', () => {
  const missing: string[] = []
  const look = (name: string, description: string | null | undefined) => {
    if (!description?.trim()) missing.push(name)
  }
  for (const type of Object.values(lexicographicSortSchema(buildSchema(COMMITTED)).getTypeMap())) {
    if (type.name.startsWith('__')) continue
    if (!['Query', 'Mutation', 'Subscription'].includes(type.name)) look(type.name, type.description)
    if (isEnumType(type)) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value.description)
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) look(`${type.name}.${field.name}`, field.description)
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields())) {
        look(`${type.name}.${field.name}`, field.description)
        for (const argument of field.args) look(`${type.name}.${field.name}(${argument.name})`, argument.description)
      }
  }
  expect(missing).toEqual([])
})

test('holds the contract', () => {
  const design = join(ROOT, '..', 'shared', 'design')
  if (!existsSync(join(design, 'check-contract.cjs'))) {
    console.warn('skipped: the contract is not beside this checkout')
    return
  }
  const said = execFileSync(
    process.execPath,
    [join(design, 'check-contract.cjs'), join(design, 'contract.graphql'), 'schema/schema.graphql'],
    {
      cwd: ROOT,
      encoding: 'utf8',
    },
  )
  expect(said).toContain('contract held')
})

describe('on the sample story', () => {
  let api: TestApi
  let values: Record<string, string>

  beforeAll(async () => {
    api = await startTestApi({ NEWS_GRAPH_SAMPLE: 'on', NEWS_GRAPH_MAX_ALIASES: '500' })
    const { data } = await api.ask<{
      articles: { nodes: { id: string }[] }
      statements: { nodes: { id: string }[] }
    }>('{ articles(first: 1) { nodes { id } } statements(first: 1) { nodes { id } } }')
    const people = await api.ask<{ a: { id: string }; b: { id: string } }>(
      '{ a: entity(ref: { name: "Vladimir Putin" }) { id } b: entity(ref: { name: "Xi Jinping" }) { id } }',
    )
    await api.ask(
      'mutation($left: ID!, $right: ID!) { markDifferent(left: $left, right: $right) { judgement { id } } }',
      {
        left: people.data!.a.id,
        right: people.data!.b.id,
      },
    )
    const judgement = await api.db.query<{ id: string }>("select 'judgement_' || id as id from judgement")
    const source = await addSource(api.db, 'https://news.example/feed')
    const search = newId()
    await addSavedSearch(api.db, {
      id: search,
      name: 'All',
      kind: 'ARTICLES',
      filter: {},
      pinnedFilter: {},
      url: 'https://desk.example/hook',
      secret: 'none',
      createdBy: 'local',
      position: 0,
    })
    values = {
      'Query.savedSearch.id': JSON.stringify(toGlobalId('search', search)),
      'Query.source.id': JSON.stringify(toGlobalId('source', source.id)),
      'node.id': JSON.stringify(judgement[0]!.id),
      'nodes.ids': JSON.stringify([data!.articles.nodes[0]!.id, data!.statements.nodes[0]!.id, judgement[0]!.id]),
      'Query.article.id': JSON.stringify(data!.articles.nodes[0]!.id),
      'search.text': '"Healey"',
      EntityRef: '{ name: "John Healey" }',
      'paths.from': '{ name: "John Healey" }',
      'paths.to': '{ name: "Xi Jinping" }',
      'statementCounts.by': 'SPEAKER',
    }
  })
  afterAll(() => api.stop())

  test('every field that a query can reach resolves without error', async () => {
    const queries = walkQueries(await createSchema(), values)
    const failures: string[] = []
    for (const { type, query } of queries) {
      const { errors } = await api.ask(query)
      if (errors)
        failures.push(`${type}: ${errors[0]!.message} at ${String(errors[0]!.path)}\n   ${query.slice(0, 300)}`)
    }
    expect(failures).toEqual([])
    const read = new Set(queries.flatMap(({ fields }) => fields))
    for (const name of [
      'Article.editions',
      'Link.evidence',
      'Judgement.left',
      'SubgraphNode.pageRank',
      'Role.evidence',
      'StatementLink.kind',
    ])
      expect(read).toContain(name)
    expect(api.logged).toEqual([])
  })
})
