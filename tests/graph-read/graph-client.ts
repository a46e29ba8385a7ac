/** A graph of its own for a suite, asked through the schema: by graphql-js and by graphql-jit, which must agree. */
import { execute, parse, validate, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql'
import { runAtItsMoment } from '../../src/api/as-of'
import { createExecutor } from '../../src/api/executor'
import { createSchema } from '../../src/api/schema'
import type { NewsGraphError } from '../../src/errors'
import type { GraphContext } from '../../src/graph/shared/context'
import { Loaders } from '../../src/graph/shared/loaders'
import { createTestDatabase, type TestDatabase } from '../support/database'

type Variables = Record<string, unknown>
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a type for each answer would only repeat its question
export type Data = any

export interface GraphClient extends TestDatabase {
  /** Data of an operation that must succeed; queries are run by both executors. */
  ask(question: string, variables?: Variables): Promise<Data>
  /** Whatever is answered, by the compiled executor alone; a question that comes again is not read again. */
  answer(question: string, variables?: Variables): Promise<ExecutionResult>
  /** The first error's code, message and details of one that must fail. */
  fail(question: string, variables?: Variables): Promise<{ code: string; message: string; details: Data }>
  /** The SQL statements that one run of a query sends. */
  statementsOf(question: string, variables?: Variables): Promise<string[]>
}

let schemaMade: Promise<GraphQLSchema> | undefined

export async function openGraph(): Promise<GraphClient> {
  const schema = await (schemaMade ??= createSchema())
  const database = await createTestDatabase()
  const jit = createExecutor(schema)

  const contextOf = (): GraphContext => ({
    db: database.db,
    loaders: new Loaders(database.db),
    viewer: { name: 'tester', roles: ['admin'] },
    feeds: null as never, // no subscription is asked here
  })

  const documents = new Map<string, DocumentNode>()
  const readDocument = (question: string): DocumentNode => {
    const document = documents.get(question) ?? parse(question)
    const [invalid] = documents.has(question) ? [] : validate(schema, document)
    if (invalid) throw invalid
    documents.set(question, document)
    return document
  }

  const runPlainly = (question: string, variables: Variables): Promise<ExecutionResult> => {
    const document = readDocument(question)
    return runAtItsMoment({ document, operationName: null, variables }, contextOf(), async (contextValue) =>
      execute({ schema, document, variableValues: variables, contextValue }),
    )
  }

  const runCompiled = (question: string, variables: Variables): Promise<ExecutionResult> =>
    jit({ document: readDocument(question), key: question, operationName: null, variables, context: contextOf() })

  const run = async (question: string, variables: Variables): Promise<ExecutionResult> => {
    const plain = await runPlainly(question, variables)
    if (!question.trimStart().startsWith('mutation')) {
      const compiled = await runCompiled(question, variables)
      expect(JSON.parse(JSON.stringify(compiled.data ?? null))).toEqual(JSON.parse(JSON.stringify(plain.data ?? null)))
    }
    return plain
  }

  return {
    ...database,
    ask: async (question, variables = {}) => {
      const { data, errors } = await run(question, variables)
      if (errors) throw errors[0]?.originalError ?? errors[0]!
      return JSON.parse(JSON.stringify(data))
    },
    answer: runCompiled,
    fail: async (question, variables = {}) => {
      const { errors } = await run(question, variables)
      const error = errors?.[0]?.originalError as NewsGraphError | undefined
      if (error?.code === undefined) throw new Error(`expected one of our errors, but got ${JSON.stringify(errors)}`)
      return { code: error.code, message: error.message, details: error.details }
    },
    statementsOf: async (question, variables = {}) => {
      const sent: string[] = []
      const stop = database.db.observe((text) => sent.push(text))
      const { errors } = await runCompiled(question, variables)
      stop()
      if (errors) throw errors[0]!
      return sent
    },
  }
}
