/** asOf: one moment for an operation, cursors that stay, and nothing left of what was deleted. */
import { afterAll, beforeEach, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { ArticleFacts } from '../../src/graph/article/article-facts'
import { toGlobalId } from '../../src/graph/shared/ids'
import { NUMBERS, STATEMENTS, WORLD, articles, emptyGraph, store } from '../graph-write/made-up-articles'
import { article, entity, known, mention, said } from '../graph-write/plain-article'
import { openGraph, type GraphClient } from './graph-client'

let graph: GraphClient
beforeAll(async () => {
  graph = await openGraph()
})
beforeEach(() => emptyGraph(graph.db))
afterAll(() => graph.drop())

const clock = async (): Promise<string> => {
  const [row] = await graph.db.query<{ now: Date }>('select clock_timestamp()::timestamptz(3) as now, pg_sleep(0.002)')
  return row!.now.toISOString()
}

const ada = entity('PERSON', 'Ada Moreau')
const other = entity('PERSON', 'A. Moreau')
const BODY = '“We will build it,” said Ada Moreau. A. Moreau left.'
const build = said('We will build it')
const URL = 'https://courier.example/1'

const first = (headline: string, content = build.content): ArticleFacts =>
  article(URL, {
    headline,
    body: BODY,
    entities: [ada, other],
    mentions: [mention(ada, 'Ada Moreau', BODY), mention(other, 'A. Moreau', BODY)],
    appearances: [{ ...build, content, speakerId: ada.id, spans: [{ field: 'BODY', start: 1, end: 17 }] }],
  })
const again = (facts: ArticleFacts): ArticleFacts => ({
  ...facts,
  entities: facts.entities.map(known),
  appearances: facts.appearances.map((one) => ({ ...one, isNew: false })),
})

const READ = `query($asOf: DateTime) {
  article(url: "${URL}", asOf: $asOf) { headline versions { headline } entities { nodes { name } } statements { nodes { content } } }
}`
const merge = (keep: string, other: string) =>
  graph.ask('mutation($keep: ID!, $merge: ID!) { mergeEntities(keep: $keep, merge: $merge) { judgement { id } } }', {
    keep: toGlobalId('entity', keep),
    merge: toGlobalId('entity', other),
  })

test('an article as it was, before its text changed and its people were merged', async () => {
  const before = await clock()
  await store(graph.db, first('Plan'))
  const asPlanned = await clock()
  await merge(ada.id, other.id)
  const asMerged = await clock()
  await store(graph.db, again(first('Plan dropped', 'We will not build it')))

  expect((await graph.ask(READ, { asOf: before })).article).toBeNull()
  expect((await graph.ask(READ, { asOf: asPlanned })).article).toEqual({
    headline: 'Plan',
    versions: [],
    entities: { nodes: [{ name: 'Ada Moreau' }, { name: 'A. Moreau' }] },
    statements: { nodes: [{ content: 'We will build it' }] },
  })
  expect((await graph.ask(READ, { asOf: asMerged })).article.entities.nodes).toEqual([{ name: 'Ada Moreau' }])
  expect((await graph.ask(READ)).article).toEqual({
    headline: 'Plan dropped',
    versions: [{ headline: 'Plan' }],
    entities: { nodes: [{ name: 'Ada Moreau' }] },
    statements: { nodes: [{ content: 'We will not build it' }] },
  })
})

test('a writer changes everything at one moment', async () => {
  await store(graph.db, first('Plan'))
  await merge(ada.id, other.id)
  await store(graph.db, again(first('Plan dropped')))
  const moments = await graph.db.query<{ table: string; moments: number }>(
    `select 'changed' as table, count(distinct at) as moments from (
       select recorded_at as at from article union select recorded_at from mention where known_until is null
       union select known_until from mention where known_until is not null
       union select replaced_at from past.article_entity where replaced_at > (select made_at from judgement)
       union select replaced_at from article_version) x`,
  )
  expect(moments).toEqual([{ table: 'changed', moments: 1 }])
})

const NOW = '2026-01-01T00:00:00Z'

test.each<[string, string, Record<string, unknown>]>([
  [
    'two moments',
    `{ a: people(asOf: "${NOW}") { totalCount } b: people(asOf: "2026-01-02T00:00:00Z") { totalCount } }`,
    {},
  ],
  ['a moment and the present', `{ a: people(asOf: "${NOW}") { totalCount } b: places { totalCount } }`, {}],
  [
    'behind a fragment and in a variable',
    `query($t: DateTime) { ...A b: places(asOf: "${NOW}") { totalCount } } fragment A on Query { people(asOf: $t) { totalCount } }`,
    { t: '2026-01-02T00:00:00Z' },
  ],
  ['a moment to come', '{ people(asOf: "2999-01-01T00:00:00Z") { totalCount } }', {}],
])('refuses %s', async (_what, question, variables) => {
  expect(await graph.fail(question, variables)).toMatchObject({ code: 'BAD_ARGUMENT', details: { path: ['asOf'] } })
})

test.each<[string, string, Record<string, unknown>]>([
  [
    'the same moment twice',
    `{ a: people(asOf: "${NOW}") { totalCount } b: places(asOf: "2026-01-01T01:00:00+01:00") { totalCount } }`,
    {},
  ],
  ['one that is left out', `{ a: people(asOf: "${NOW}") { totalCount } b: places @skip(if: true) { totalCount } }`, {}],
  [
    'null for the present',
    'query($t: DateTime) { a: people(asOf: $t) { totalCount } b: places { totalCount } }',
    { t: null },
  ],
  ['a default', `query($t: DateTime = "${NOW}") { a: people(asOf: $t) { totalCount } }`, {}],
])('takes %s', async (_what, question, variables) => {
  expect(await graph.answer(question, variables)).toMatchObject({ data: { a: { totalCount: 0 } } })
})

test('what is no moment is refused like any wrong value', async () => {
  const { errors } = await graph.answer('query($t: DateTime) { people(asOf: $t) { totalCount } }', { t: 'yesterday' })
  expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' })
})

test('pages go on in the same moment', async () => {
  await store(graph.db, first('Plan'))
  const asOf = await clock()
  const PAGE = `query($after: String, $asOf: DateTime) {
    people(orderBy: NAME, first: 1, after: $after, asOf: $asOf) { totalCount nodes { name } pageInfo { endCursor } } }`
  const { people } = await graph.ask(PAGE, { asOf })
  await merge(other.id, ada.id)
  expect(people).toMatchObject({ totalCount: 2, nodes: [{ name: 'A. Moreau' }] })
  const next = await graph.ask(PAGE, { asOf, after: people.pageInfo.endCursor })
  expect(next.people).toMatchObject({ totalCount: 2, nodes: [{ name: 'Ada Moreau' }] })
})

const MARK = 'zzyzx'
/** Says its words with a mark that no other article has. */
const marked = (facts: ArticleFacts): ArticleFacts => ({
  ...facts,
  headline: `${facts.headline} ${MARK}`,
  section: MARK,
  byline: MARK,
  contentHash: `${MARK} ${facts.contentHash}`,
  factsHash: `${MARK} ${facts.factsHash}`,
  entities: facts.entities.map((one) => ({
    ...one,
    aliases: [...one.aliases, `${MARK} Moreau`],
    description: `a ${MARK}`,
  })),
  appearances: facts.appearances.map((one) => ({ ...one, content: `${one.content} ${MARK}`, speakerText: MARK })),
  roleReports: facts.roleReports.map((one) => ({ ...one, title: `${MARK} mayor` })),
})

const EVERYTHING = `query($asOf: DateTime, $ids: [ID!]!) {
  articles(asOf: $asOf) { nodes { headline publisher { name } authors { name } entities { nodes { name aliases } } mentions { nodes { text entity { name } } } } }
  statements(asOf: $asOf) { nodes { content speaker { name } place { name } event { name } about { name } addressees { name } speakerRole { title } } }
  people(asOf: $asOf) { nodes { name description roles { title person { name } organisation { name } place { name } }
    links { edges { node { kind weight evidence { exact } } other { name } } } } }
  events(asOf: $asOf) { nodes { name place { name } participants { role entity { name } } } }
  nodes(ids: $ids, asOf: $asOf) { id }
}`

test('nothing is left of a deleted article, as of any moment', async () => {
  const tables = await graph.db.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'past')
       and tablename not in ('search_word')`, // single words in the order of the alphabet
  )
  const ids = [
    ...WORLD.map(({ id }) => toGlobalId('entity', id)),
    ...STATEMENTS.map((id) => toGlobalId('statement', id)),
  ]
  const step = fc.oneof(
    fc.constantFrom(...NUMBERS).chain((n) => articles(n).map((facts) => (n === 1 ? marked(facts) : facts))),
    fc.shuffledSubarray(WORLD.slice(0, 6), { minLength: 2, maxLength: 2 }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
      await emptyGraph(graph.db)
      const moments: string[] = []
      for (const one of steps) {
        if (Array.isArray(one)) await merge(one[0]!.id, one[1]!.id)
        else await store(graph.db, one)
        moments.push(await clock())
      }
      const { article: gone } = await graph.ask(`{ article(url: "${URL}") { id } }`)
      if (gone === null) return
      await graph.ask('mutation($id: ID!) { deleteArticle(id: $id) { userErrors { code } } }', { id: gone.id })
      for (const { name } of tables)
        expect([name, ...(await graph.db.query(`select t from ${name} t where t::text like '%${MARK}%'`))]).toEqual([
          name,
        ])
      for (const asOf of [...moments, null]) {
        const { errors, data } = await graph.answer(EVERYTHING, { asOf, ids })
        expect(errors).toBeUndefined()
        expect(JSON.stringify(data)).not.toContain(MARK)
      }
    }),
    { numRuns: 15 },
  )
})
