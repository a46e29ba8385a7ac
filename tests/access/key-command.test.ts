/** What `news-graph key` refuses, and how it takes the time at which a key ends. */
import { readConfig, type Config } from '../../src/config'
import { createTestDatabase, type TestDatabase } from '../support/database'
import { runKeys } from './holders'

let database: TestDatabase
let config: Config
beforeAll(async () => {
  database = await createTestDatabase()
  config = readConfig({ DATABASE_URL: database.url })
})
afterAll(() => database.drop())

describe('the command refuses', () => {
  const refusal = (...args: string[]) =>
    runKeys(config, ...args).then(
      () => 'DONE',
      (error: unknown) => String((error as { code?: string }).code),
    )

  test.each<[string, string[]]>([
    ['no command', []],
    ['another', ['show']],
    ['no role', ['create', '--name', 'Desk']],
    ['a role that is none', ['create', '--name', 'Desk', '--role', 'owner']],
    ['no name', ['create', '--role', 'reader']],
    ['an empty name', ['create', '--role', 'reader', '--name', '  ']],
    ['a name of two lines', ['create', '--role', 'reader', '--name', 'Desk\nadmin']],
    ['words', ['create', 'admin', '--role', 'reader', '--name', 'Desk']],
    ['nothing to revoke', ['revoke']],
    ['an unknown option', ['create', '--role', 'reader', '--name', 'Desk', '--forever']],
  ])('%s', async (_what, args) => {
    expect(await refusal(...args)).toBe('BAD_COMMAND')
  })

  test.each(['0', '36501', 'soon', '2001-01-01', '2031-02-30', '2031-13-01', '2031-12-31T18:00:00', '-3', '1.5', ''])(
    'to let a key expire at "%s"',
    async (expires) => {
      expect(await refusal('create', '--role', 'reader', '--name', 'Desk', `--expires=${expires}`)).toBe('BAD_COMMAND')
    },
  )

  test('to revoke what is no key', async () => {
    expect(await refusal('revoke', 'ng_00000000')).toBe('NOT_FOUND')
    expect(await runKeys(config, 'list')).toEqual([])
  })
})

test('a day is valid to its end', async () => {
  const [line] = await runKeys(config, 'create', '--role', 'reader', '--name', 'Desk', '--expires', '2999-12-31')
  expect(line!.expiresAt).toBe('3000-01-01T00:00:00.000Z')
})

test.each([
  ['2999-12-31T18:00:00Z', '2999-12-31T18:00:00.000Z'],
  ['2999-12-31T18:00+02:00', '2999-12-31T16:00:00.000Z'],
])('a moment is that moment: %s', async (expires, moment) => {
  const [line] = await runKeys(config, 'create', '--role', 'reader', '--name', 'Desk', '--expires', expires)
  expect(line!.expiresAt).toBe(moment)
})
