/**
 * A random walk of what curators may do, over a graph that takes articles meanwhile; then all of it is withdrawn. What is left
 * must be, byte for byte, the graph that took the same articles in the same order and was never touched. CURATION_STEPS sets
 * the length of the walk, CURATION_SEED its dice.
 */
import type { AnnotatedArticle } from '../../src/annotate/annotated-article'
import { deleteArticle } from '../../src/graph/article/article-deletes.store'
import { runExport } from '../../src/ingest/export.command'
import { storeAnnotated } from '../../src/ingest/journey'
import { annotate } from '../annotate/annotator'
import { runHere } from '../ingest/run-command'
import { startTestApi, type TestApi } from '../support/api-server'
import { createTestDatabase, type TestDatabase } from '../support/database'
import { dice, inventedArticle, oneOf } from './invented-news'

const STEPS = Number(process.env.CURATION_STEPS ?? 2_000)
const ARTICLES = Math.round(STEPS / 4)
const SEED = Number(process.env.CURATION_SEED ?? 1)

type Change = { article: AnnotatedArticle } | { deleted: string }

function read(n: number, telling: number): AnnotatedArticle {
  const { body, ...more } = inventedArticle(n, telling)
  return annotate(body, more)
}

/** What happens to the articles, in order: they come, come again with another text, and go. */
function changes(roll: () => number): Change[] {
  return Array.from({ length: ARTICLES }, (_, n) => {
    const fresh: Change[] = [{ article: read(n, 0) }]
    if (roll() < 0.15) fresh.push({ article: read(Math.floor(roll() * n), 1) })
    if (roll() < 0.03) fresh.push({ deleted: `https://sample.example/${Math.floor(roll() * n)}` })
    return fresh
  }).flat()
}

async function take(db: TestDatabase['db'], change: Change): Promise<void> {
  if ('article' in change) return void (await storeAnnotated(change.article, db))
  const [row] = await db.query<{ id: string }>('SELECT id FROM article WHERE url = $1', [change.deleted])
  if (row) await db.transaction((tx) => deleteArticle(tx, row.id))
}

const DONE = 'userErrors { path code message }'
const ID = 'judgement { id }'
const MUTATIONS = {
  merge: `mutation($a: ID!, $b: ID!) { done: mergeEntities(keep: $a, merge: $b) { ${ID} ${DONE} } }`,
  differ: `mutation($a: ID!, $b: ID!) { done: markDifferent(left: $a, right: $b) { ${ID} ${DONE} } }`,
  review: `mutation($input: StatementReviewInput!) { done: reviewStatement(input: $input) { correction { id } ${DONE} } }`,
  tie: `mutation($a: ID!, $b: ID!, $kind: StatementLinkKind!) {
    done: linkStatements(from: $a, to: $b, kind: $kind) { correction { id } ${DONE} } }`,
  reassign: `mutation($mention: ID!, $to: EntityRef) { done: reassignMention(mention: $mention, to: $to) { correction { id } ${DONE} } }`,
  names: `mutation($input: EditNamesInput!) { done: editNames(input: $input) { correction { id } ${DONE} } }`,
  withdraw: `mutation($id: ID!) { done: withdrawJudgement(id: $id) { correction { id } ${DONE} } }`,
}
type Kind = keyof typeof MUTATIONS

interface Done {
  judgement?: { id: string } | null
  correction?: { id: string } | null
  userErrors: { code: string; message: string }[]
}

class Curator {
  readonly standing: string[] = []
  readonly done: Partial<Record<Kind, number>> = {}

  constructor(
    private readonly api: TestApi,
    private readonly roll: () => number,
  ) {}

  private async some(sql: string): Promise<string> {
    const rows = await this.api.db.query<{ id: string }>(`${sql} ORDER BY 1`)
    return rows.length === 0 ? 'entity_00000000-0000-7000-8000-000000000000' : oneOf(rows, this.roll).id
  }

  private entity = (type = oneOf(['PERSON', 'PERSON', 'ORGANISATION', 'PLACE', 'EVENT'], this.roll)) =>
    this.some(`SELECT 'entity_' || id AS id FROM entity WHERE type = '${type}' AND known_until IS NULL`)
  private statement = () => this.some(`SELECT 'statement_' || id AS id FROM statement WHERE known_until IS NULL`)
  private mention = () =>
    this.some(`SELECT 'mention_' || article_id || '-' || seq AS id FROM mention WHERE known_until IS NULL`)

  private async variables(kind: Kind): Promise<Record<string, unknown>> {
    const { roll } = this
    const type = oneOf(['PERSON', 'PERSON', 'ORGANISATION', 'PLACE', 'EVENT'], roll)
    switch (kind) {
      case 'merge':
      case 'differ':
        return { a: await this.entity(type), b: await this.entity(type) }
      case 'review': {
        const input: Record<string, unknown> = {
          id: await this.statement(),
          review: oneOf(['CONFIRMED', 'CORRECTED', 'REJECTED'], roll),
        }
        if (roll() < 0.4) input.speaker = { id: await this.entity('PERSON') }
        if (roll() < 0.3) input.place = { id: await this.entity('PLACE') }
        if (roll() < 0.3) input.content = 'Said quite otherwise'
        if (roll() < 0.3) input.saidOn = oneOf(['2025-11-02', '2025-10', '2024'], roll)
        return { input }
      }
      case 'tie':
        return {
          a: await this.statement(),
          b: await this.statement(),
          kind: oneOf(['CONTRADICTS', 'TRANSLATES'], roll),
        }
      case 'reassign':
        return { mention: await this.mention(), ...(roll() < 0.7 && { to: { id: await this.entity() } }) }
      case 'names': {
        const name = `Name ${Math.floor(roll() * 50)}`
        const input: Record<string, unknown> = { entity: { id: await this.entity() } }
        if (roll() < 0.5) input.preferred = name
        if (roll() < 0.5) input.add = [`Also ${name}`]
        if (roll() < 0.3) input.remove = [oneOf(['Moreau', 'Varga', 'Council', 'Brandt'], roll)]
        if (roll() < 0.3) input.description = 'somebody else'
        return { input }
      }
      case 'withdraw':
        return { id: this.standing.splice(Math.floor(roll() * this.standing.length), 1)[0] }
    }
  }

  async does(kind: Kind): Promise<void> {
    const answer = await this.api.ask<{ done: Done }>(MUTATIONS[kind], await this.variables(kind))
    const { judgement, correction, userErrors } = answer.data?.done ?? { userErrors: [] }
    if (answer.errors) throw new Error(`${kind}: ${JSON.stringify(answer.errors)} ${this.api.logged.join('\n')}`)
    const [refused] = userErrors
    // an article that was just deleted takes what was said of its words with it
    if (refused && !['CONFLICT', 'NOT_FOUND', 'BAD_ARGUMENT'].includes(refused.code)) throw new Error(refused.message)
    if (refused) return
    this.done[kind] = (this.done[kind] ?? 0) + 1
    const id = judgement?.id ?? correction?.id
    if (kind !== 'withdraw' && id) this.standing.push(id)
  }

  async step(): Promise<void> {
    const { roll, standing } = this
    if (standing.length > 0 && roll() < standing.length / (standing.length + 60)) return this.does('withdraw')
    return this.does(oneOf(['merge', 'merge', 'differ', 'review', 'tie', 'reassign', 'reassign', 'names'], roll))
  }
}

const exported = async (url: string): Promise<string> => {
  const { code, out, err } = await runHere(runExport, ['--canonical'], { DATABASE_URL: url })
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return out
}

test(`after ${STEPS} acts of curators, all withdrawn, the graph is as if nobody had touched it`, async () => {
  const roll = dice(SEED)
  const history = changes(dice(SEED + 1))
  const api = await startTestApi()
  const untouched = await createTestDatabase()
  try {
    const curator = new Curator(api, roll)
    let steps = 0
    let stopped = false
    /** Takes the articles as the walk goes on, at the same time but never far ahead. */
    const [first, ...more] = history
    await take(api.db, first!)
    const ingesting = (async () => {
      for (const [n, change] of more.entries()) {
        while (!stopped && steps < (STEPS * n) / history.length - 20) await new Promise((go) => setTimeout(go, 2))
        await take(api.db, change)
      }
    })()
    const walking = (async () => {
      while (steps < STEPS) {
        await curator.step()
        steps++
      }
    })().finally(() => (stopped = true))
    await Promise.all([ingesting, walking])
    const touched = await exported(api.config.databaseUrl!)
    while (curator.standing.length > 0) await curator.does('withdraw')
    for (const change of history) await take(untouched.db, change)
    const [after, never] = [await exported(api.config.databaseUrl!), await exported(untouched.url)]
    expect(Object.keys(curator.done).sort()).toEqual(Object.keys(MUTATIONS).sort())
    expect(touched).not.toBe(never)
    // not compared whole: the difference of two exports has no end
    const [told, expected] = [after, never].map((text) => new Set(text.split('\n')))
    const apart = (some: Set<string>, others: Set<string>) => [...some].filter((line) => !others.has(line)).slice(0, 5)
    expect(apart(told!, expected!)).toEqual(apart(expected!, told!))
    expect(after).toBe(never)
  } finally {
    await untouched.drop()
    await api.stop()
  }
}, 900_000)
