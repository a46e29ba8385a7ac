/** What curators do to statements: reviews with corrections, ties, and what becomes of them. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { openGraph, type Data, type GraphClient } from './graph-client'
import { PRESS, SAID, statementId, storePress, type PressIds } from './press-world'

let graph: GraphClient
let ids: PressIds

beforeAll(async () => {
  graph = await openGraph()
  ids = await storePress(graph.db)
})
afterAll(() => graph.drop())

const nameOf = (id: string): string => Object.entries(SAID).find(([, said]) => statementId(said) === id)?.[0] ?? id
const namesOf = (nodes: { id: string }[]): string[] => nodes.map(({ id }) => nameOf(id))
const name = (entity: { name: string }) => ({ name: entity.name })
const ONE = 'query($id: ID!) { node(id: $id) { ... on Statement { appearanceCount related { kind } } } }'

const REVIEW = `mutation($input: StatementReviewInput!) { reviewStatement(input: $input) {
  statement { id content review saidAt { edtf basis } speaker { name } place { name } } userErrors { path code message } } }`
const review = async (input: object) => (await graph.ask(REVIEW, { input })).reviewStatement
const LINK = `mutation($from: ID!, $to: ID!, $kind: StatementLinkKind!, $note: String) {
  linkStatements(from: $from, to: $to, kind: $kind, note: $note) {
    statement { id related { kind note statement { id saidAt { edtf } } } } userErrors { path code } } }`
const link = async (from: string, to: string, kind: string, note?: string) =>
  (await graph.ask(LINK, { from, to, kind, note })).linkStatements
const id = statementId(SAID.doubt)

test('correct a statement', async () => {
  expect(
    await review({
      id,
      review: 'CORRECTED',
      content: 'He has no money',
      speaker: { name: 'Bo Lind' },
      saidOn: '2025-11',
      place: { name: 'Eastport' },
      note: 'heard it',
    }),
  ).toEqual({
    statement: {
      id,
      content: 'He has no money',
      review: 'CORRECTED',
      saidAt: { edtf: '2025-11', basis: 'CURATED' },
      speaker: name(PRESS.bo),
      place: name(PRESS.eastport),
    },
    userErrors: [],
  })
})

test('reject one: lists leave it out unless they ask for it', async () => {
  expect((await review({ id, review: 'REJECTED' })).statement.review).toBe('REJECTED')
  const { all, rejected } = await graph.ask(
    '{ all: statements { nodes { id } } rejected: statements(filter: { review: [REJECTED] }) { nodes { id } } }',
  )
  expect([namesOf(all.nodes), namesOf(rejected.nodes)]).toEqual([['joy', 'build', 'never'], ['doubt']])
  expect((await review({ id, review: 'UNREVIEWED' })).statement.content).toBe(SAID.doubt.content)
})

test.each<[object, string[], string]>([
  [{ id: 'statement_0199b1c2-0000-7000-8000-000000000000' }, ['input', 'id'], 'NOT_FOUND'],
  [{ id: 'nonsense' }, ['input', 'id'], 'BAD_ID'],
  [{ content: '  ' }, ['input', 'content'], 'BAD_ARGUMENT'],
  [{ saidOn: 'last week' }, ['input', 'saidOn'], 'BAD_ARGUMENT'],
  [{ speaker: { name: 'Nobody' } }, ['input', 'speaker'], 'ENTITY_NOT_FOUND'],
  [{ speaker: { name: 'quay meeting' } }, ['input', 'speaker'], 'BAD_ARGUMENT'],
  [{ place: { name: 'Ada Moreau' } }, ['input', 'place'], 'BAD_ARGUMENT'],
  [{ place: {} }, ['input', 'place'], 'BAD_ENTITY_REF'],
])('%j is told where it stands', async (wrong, path, code) => {
  const { statement, userErrors } = await review({ id, review: 'CONFIRMED', ...wrong })
  expect(statement).toBeNull()
  expect(userErrors).toEqual([{ path, code, message: expect.any(String) }])
})

test('tie statements: what holds both ways shows at both, the rest where it was put', async () => {
  const [build, joy, never] = [SAID.build, SAID.joy, SAID.never].map(statementId) as [string, string, string]
  expect(await link(build, never, 'CONTRADICTS', 'see there')).toEqual({
    statement: {
      id: build,
      related: [{ kind: 'CONTRADICTS', note: 'see there', statement: { id: never, saidAt: { edtf: '2025-10' } } }],
    },
    userErrors: [],
  })
  await link(joy, build, 'RESPONDS_TO')
  const { nodes } = await graph.ask(
    'query($ids: [ID!]!) { nodes(ids: $ids) { ... on Statement { related { kind statement { id } } } } }',
    { ids: [build, joy, never] },
  )
  expect(nodes.map(({ related }: Data) => related)).toEqual([
    [{ kind: 'CONTRADICTS', statement: { id: never } }],
    [{ kind: 'RESPONDS_TO', statement: { id: build } }],
    [{ kind: 'CONTRADICTS', statement: { id: build } }],
  ])
})

test.each<[string, string, string[], string]>([
  ['nonsense', id, ['from'], 'BAD_ID'],
  [id, 'nonsense', ['to'], 'BAD_ID'],
  [id, 'statement_0199b1c2-0000-7000-8000-000000000000', ['to'], 'NOT_FOUND'],
  ['statement_0199b1c2-0000-7000-8000-000000000000', id, ['from'], 'NOT_FOUND'],
  [id, id, ['to'], 'BAD_ARGUMENT'],
  [statementId(SAID.build), statementId(SAID.never), [], 'CONFLICT'],
])('%s to %s is refused at %j', async (from, to, path, code) => {
  expect(await link(from, to, 'CONTRADICTS')).toEqual({ statement: null, userErrors: [{ path, code }] })
})

test('of a statement that no article carries any more nothing shows', async () => {
  await link(statementId(SAID.never), statementId(SAID.joy), 'CLARIFIES')
  await graph.ask('mutation($id: ID!) { deleteArticle(id: $id) { deletedId } }', { id: ids.post })
  expect((await graph.fail(ONE, { id: statementId(SAID.never) })).code).toBe('NOT_FOUND')
  const { node } = await graph.ask(ONE, { id: statementId(SAID.build) })
  expect(node).toMatchObject({ appearanceCount: 1, related: [] })
})
