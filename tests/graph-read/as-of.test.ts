/** Whatever happened since, asOf answers what was answered then. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createSchema } from '../../src/api/schema'
import type { ArticleFacts } from '../../src/graph/article/article-facts'
import { toGlobalId } from '../../src/graph/shared/ids'
import { emptyGraph, NUMBERS, PEOPLE, STATEMENTS, store, WORLD, articles } from '../graph-write/made-up-articles'
import { wholeOf } from './broad-questions'
import { openGraph, type Data, type GraphClient } from './graph-client'

let graph: GraphClient
let questions: string[]
/** Of a judgement. */
let questionAbout: (id: string) => string

beforeAll(async () => {
  graph = await openGraph()
  questions = await makeQuestions()
})
afterAll(() => graph.drop())

const quoted = (text: string): string => JSON.stringify(text)
const entityIds = WORLD.map(({ id }) => toGlobalId('entity', id))
const statementIds = STATEMENTS.map((id) => toGlobalId('statement', id))

/** Every root field that takes asOf, in many orders and with many filters. */
async function makeQuestions(): Promise<string[]> {
  const schema = await createSchema()
  const fields = schema.getQueryType()!.getFields()
  const ask = (field: string, args: string, levels: number): string => {
    const type = schema.getType(String(fields[field]!.type).replace(/[[\]!]/g, ''))!
    return `query($asOf: DateTime) { ${field}(asOf: $asOf ${args}) ${wholeOf(schema, type, levels)} }`
  }
  questionAbout = (id) => ask('node', `id: ${quoted(id)}`, 1)
  const [ada, bo] = PEOPLE.map(({ id }) => `{ id: ${quoted(toGlobalId('entity', id))} }`)
  const asked = [
    ask('articles', '', 1),
    ask('articles', 'orderBy: EARLIEST, filter: { text: "harbour" }', 0),
    ask('article', 'url: "https://courier.example/1"', 1),
    ...['people', 'organisations', 'places', 'events'].map((field) => ask(field, '', 1)),
    ask('people', 'orderBy: NAME, filter: { name: "pa" }', 0),
    ask('people', 'filter: { country: ["SE"] }', 0),
    ask('places', 'filter: { country: ["SE"] }', 0),
    ask('statements', '', 1),
    ask('statements', 'orderBy: EARLIEST', 0),
    ask('statements', 'orderBy: MOST_CARRIED, filter: { minPublishers: 1 }', 0),
    ask('statements', `filter: { speaker: [${ada}] }`, 0),
    ask('statements', `filter: { about: [${bo}] }`, 0),
    ask('statements', 'filter: { text: "build" }, orderBy: RELEVANCE', 0),
    ...['SPEAKER', 'ABOUT', 'PUBLISHER', 'PLACE', 'MODE', 'MONTH'].map((by) => ask('statementCounts', `by: ${by}`, 0)),
    ...['PUBLISHER', 'LANGUAGE', 'MENTIONS', 'MONTH'].map((by) => ask('articleCounts', `by: ${by}`, 0)),
    ask('linkTimeline', `from: ${ada}, to: ${bo}, by: MONTH`, 0),
    ...['harbour', 'harbor', 'moreau', 'build', 'mayor'].map((text) => ask('search', `text: ${quoted(text)}`, 0)),
    ...['Moreau', 'HC', 'Courier'].map((name) => ask('entity', `ref: { name: ${quoted(name)} }`, 0)),
    ask('nodes', `ids: ${JSON.stringify([...entityIds, ...statementIds])}`, 0),
    ...statementIds.map((id) => ask('node', `id: ${quoted(id)}`, 0)),
    ask('paths', `from: ${ada}, to: ${bo}, first: 5`, 0),
    ask('neighbourhood', `of: [${ada}], depth: 2`, 0),
  ]
  for (const { name, args } of Object.values(fields))
    if (args.some((arg) => arg.name === 'asOf'))
      expect(asked.some((question) => question.includes(`{ ${name}(`)) ? '' : `nobody asks ${name}`).toBe('')
  return asked
}

type Step =
  | { kind: 'store'; facts: ArticleFacts }
  | { kind: 'delete'; url: string }
  | { kind: 'merge' | 'different'; left: string; right: string }
  | { kind: 'withdraw'; nth: number }
  | { kind: 'review'; input: object }
  | { kind: 'link'; from: string; to: string }
  | { kind: 'reassign'; nth: number; to: string | null }
  | { kind: 'names'; input: object }

const pick = <T>(...items: T[]): fc.Arbitrary<T> => fc.constantFrom(...items)
const maybe = <T>(...items: T[]): fc.Arbitrary<T | null> => fc.constantFrom(...items, null)

const storing = pick(...NUMBERS)
  .chain(articles)
  .map((facts): Step => ({ kind: 'store', facts }))
const judging = fc
  .tuple(
    pick('merge' as const, 'merge' as const, 'different' as const),
    pick(...WORLD.map(({ type }) => type)).chain((type) =>
      fc.shuffledSubarray(
        WORLD.filter((one) => one.type === type),
        { minLength: 2, maxLength: 2 },
      ),
    ),
  )
  .map(([kind, pair]): Step => {
    const [left, right] = pair.map(({ id }) => toGlobalId('entity', id))
    return { kind, left: left!, right: right! }
  })
const reviewing = fc
  .record({
    id: pick(...statementIds),
    review: pick('CONFIRMED', 'CORRECTED', 'REJECTED', 'UNREVIEWED'),
    content: maybe('We shall build it'),
    speaker: maybe(...PEOPLE.map(({ id }) => ({ id: toGlobalId('entity', id) }))),
    saidOn: maybe('2025-10'),
  })
  .map((input): Step => ({ kind: 'review', input }))
const linking = fc
  .shuffledSubarray(statementIds, { minLength: 2, maxLength: 2 })
  .map(([from, to]): Step => ({ kind: 'link', from: from!, to: to! }))
const reassigning = fc
  .record({ nth: fc.nat(20), to: maybe(...entityIds) })
  .map((one): Step => ({ kind: 'reassign', ...one }))
const naming = fc
  .record({
    entity: pick(...entityIds.map((id) => ({ id }))),
    preferred: maybe('Old Salt'),
    add: fc.subarray(['Salty', 'The Elder']),
    description: maybe('a sailor'),
  })
  .map((input): Step => ({ kind: 'names', input }))
const deleting = pick(...NUMBERS).map((n): Step => ({ kind: 'delete', url: `https://courier.example/${n}` }))
const withdrawing = fc.nat(5).map((nth): Step => ({ kind: 'withdraw', nth }))

const history = fc.array(
  fc.oneof(
    { arbitrary: storing, weight: 5 },
    { arbitrary: judging, weight: 4 },
    { arbitrary: withdrawing, weight: 2 },
    { arbitrary: reviewing, weight: 2 },
    { arbitrary: linking, weight: 1 },
    { arbitrary: reassigning, weight: 1 },
    { arbitrary: naming, weight: 1 },
    { arbitrary: deleting, weight: 1 },
  ),
  { minLength: 5, maxLength: 10 },
)

const MUTATIONS = {
  merge: 'mutation($left: ID!, $right: ID!) { done: mergeEntities(keep: $left, merge: $right)',
  different: 'mutation($left: ID!, $right: ID!) { done: markDifferent(left: $left, right: $right)',
  review: 'mutation($input: StatementReviewInput!) { done: reviewStatement(input: $input)',
  link: 'mutation($from: ID!, $to: ID!) { done: linkStatements(from: $from, to: $to, kind: CONTRADICTS)',
  reassign: 'mutation($mention: ID!, $to: EntityRef) { done: reassignMention(mention: $mention, to: $to)',
  names: 'mutation($input: EditNamesInput!) { done: editNames(input: $input)',
}

async function play(step: Step, judgements: string[]): Promise<void> {
  if (step.kind === 'delete') {
    const { article } = await graph.ask('query($url: URL) { article(url: $url) { id } }', step)
    if (article !== null)
      await graph.ask('mutation($id: ID!) { deleteArticle(id: $id) { userErrors { code } } }', article)
  } else if (step.kind === 'store') await store(graph.db, step.facts)
  else if (step.kind === 'withdraw') {
    const id = judgements[step.nth % judgements.length]
    if (id !== undefined)
      await graph.ask('mutation($id: ID!) { withdrawJudgement(id: $id) { userErrors { code } } }', { id })
  } else await judge(step, judgements)
}

/** What is refused (an entity that is not there yet, two that are one already) leaves nothing. */
async function judge(step: Extract<Step, { kind: keyof typeof MUTATIONS }>, judgements: string[]): Promise<void> {
  let variables: Record<string, unknown> = { ...step }
  if (step.kind === 'reassign') {
    const { articles } = await graph.ask('{ articles { nodes { mentions { nodes { id } } } } }')
    const mentions = (articles.nodes as Data[]).flatMap((one) => one.mentions.nodes as { id: string }[])
    if (mentions.length === 0) return
    variables = { mention: mentions[step.nth % mentions.length]!.id, to: step.to && { id: step.to } }
  }
  const made = step.kind === 'merge' || step.kind === 'different' ? 'judgement' : 'correction'
  const { done } = await graph.ask(`${MUTATIONS[step.kind]} { ${made} { id } userErrors { code } } }`, variables)
  if (done[made]) judgements.push(done[made].id)
}

/** By the database's clock, no earlier than all that was stored. */
async function clock(): Promise<string> {
  const [row] = await graph.db.query<{ now: Date }>('select clock_timestamp()::timestamptz(3) as now, pg_sleep(0.002)')
  return row!.now.toISOString()
}

/** The answers, in the order of the questions; where one is refused, why. */
async function answers(asked: readonly string[], asOf: string | null): Promise<Data[]> {
  const given: Data[] = []
  for (const question of asked) {
    const { data, errors } = await graph.answer(question, { asOf })
    given.push({ data, refused: errors?.map(({ message }) => message) })
  }
  return given
}

test('what was answered then is answered again', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      await emptyGraph(graph.db)
      const judgements: string[] = []
      let noted: { asOf: string; asked: string[]; then: Data[] }[] = []
      for (const step of [...steps, null]) {
        const asked = [...questions, ...judgements.map(questionAbout)]
        const then = await answers(asked, null)
        noted.push({ asOf: await clock(), asked, then })
        if (step !== null) await play(step, judgements)
        if (step?.kind === 'delete') noted = [] // nothing is left of the article, as of any moment
      }
      for (const { asOf, asked, then } of noted) {
        const now = await answers(asked, asOf)
        for (const [n, question] of asked.entries())
          if (JSON.stringify(now[n]) !== JSON.stringify(then[n]))
            expect({ question, answer: now[n] }).toEqual({ question, answer: then[n] })
      }
    }),
    { numRuns: Number(process.env.AS_OF_RUNS ?? 3), endOnFailure: true },
  )
})
