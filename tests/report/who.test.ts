/** `news-graph who`: the readable answer, from the database and from a server, in a terminal and in a pipe. */
import fc from 'fast-check'
import { widthOf, wrap } from '../../src/report/terminal'
import { toldTime } from '../../src/report/told-time'
import { runWho } from '../../src/report/who.command'
import { store } from '../graph-write/made-up-articles'
import { article, entity, known, said, spanOf, time } from '../graph-write/plain-article'
import { keyOf } from '../access/holders'
import { gid, storeWorld, WORLD } from '../graph-read/harbour-world'
import { runForBytes, type Ran } from '../ingest/run-command'
import { startTestApi, type TestApi } from '../support/api-server'

const HEADLINE = 'The \u001b[31mred\u0007 quay\u202e'
const BODY = 'The quay \u001b[2Jis \u202eours” said Mallory Vane of it.'
const mallory = entity('PERSON', 'Mallory \u001b]0;Vane\u0007')

let api: TestApi
beforeAll(async () => {
  api = await startTestApi()
  await storeWorld(api.db)
  await store(
    api.db,
    article('https://post.example/mallory', {
      headline: HEADLINE,
      body: BODY,
      entities: [mallory, known(WORLD.quay)],
      appearances: [
        said('The quay \u001b[2Jis \u202eours', {
          speakerId: mallory.id,
          aboutIds: [WORLD.quay.id],
          said: time('2025-11'),
          spans: [spanOf('The quay \u001b[2Jis \u202eours', BODY)],
        }),
      ],
    }),
  )
})
afterAll(() => api.stop())

/** columns: of a terminal; without them it prints into a pipe. */
async function who(args: string[], environment: Record<string, string> = {}, columns?: number): Promise<Ran> {
  const surroundings = { environment: { DATABASE_URL: api.config.databaseUrl!, ...environment }, columns }
  const { out, ...ran } = await runForBytes(runWho, args, surroundings)
  return { ...ran, out: out.toString() }
}

const failOf = async (...args: string[]): Promise<string> =>
  who(args).then(
    () => 'no error',
    ({ code, message }: { code: string; message: string }) => `${code}: ${message}`,
  )

test('tells who is meant, what they said, when, where, to whom, and which words the outlets printed', async () => {
  const { code, out, err } = await who(['Moreau'])
  expect([code, err]).toEqual([0, ''])
  expect(out).toBe(`Ada Moreau (person, mayor of Eastport, Q101)
  Mayor, Eastport, since 2024

1 statement, newest first

4 November 2025, in Eastport, at meeting in Eastport, to Harbour Council
  “We will build the quay”
  - Sample Courier, 4 November 2025: Eastport to get its quay
    https://courier.example/1
    (told) “[We will build the quay],” Ada Moreau told the Harbour C…
`)
})

test('the same by id, by Wikidata item, and from a server', async () => {
  const { out } = await who(['Moreau'])
  for (const name of [gid(WORLD.ada), 'Q101']) expect((await who([name])).out).toBe(out)
  expect(await who(['Moreau'], { NEWS_GRAPH_URL: api.url, DATABASE_URL: '' })).toEqual({ code: 0, out, err: '' })
})

test('is narrowed by topic, place and time', async () => {
  const counted = async (...args: string[]) => (await who(['Moreau', ...args])).out.split('\n')[3]
  expect(await counted('--about', 'North Quay', '--place', 'Eastland', '--since', '2025-11')).toBe(
    '1 statement about North Quay in Eastland since 2025-11, newest first',
  )
  expect(await counted('--until', '2025-10')).toBe('No statement until 2025-10 is known.')
})

test('where nothing was said, says so and what would widen it', async () => {
  const { code, out } = await who(['Moreau', '--about', 'Harbour Council', '--since', '2025-11-04'])
  expect(code).toBe(0)
  expect(out).toContain('No statement about Harbour Council since 2025-11-04 is known.\nWithout --about there is 1.\n')
  const { out: wider } = await who(['Moreau', '--about', 'Harbour Council', '--since', '2026'])
  expect(wider).toContain('known.\nWithout --about and --since there is 1.\n')
  expect((await who(['Bo Lind'])).out).toContain('No statement is known.\nArticles that carry one may not have been')
})

test('lists those who may be meant', async () => {
  const { code, out, err } = await who(['Lind'])
  expect([code, out]).toEqual([1, ''])
  expect(err).toMatch(/^AMBIGUOUS_ENTITY: "Lind" may be /)
  for (const lind of [WORLD.bo, WORLD.karl]) expect(err).toContain(`${lind.name} (person`)
  expect(err).toContain(`    ${gid(WORLD.karl)}\n`)
  expect((await who(['Moreau', '--about', 'Lind'])).code).toBe(1)
  const { candidates } = JSON.parse((await who(['Lind', '--json'])).out) as { candidates: { id: string }[] }
  expect(candidates.map(({ id }) => id).sort()).toEqual([gid(WORLD.bo), gid(WORLD.karl)].sort())
})

test('prints one JSON object when asked', async () => {
  const { code, out } = await who(['Moreau', '--json'])
  expect(code).toBe(0)
  expect(out.trim().split('\n').length).toBe(1)
  expect(JSON.parse(out)).toMatchObject({
    entity: { id: gid(WORLD.ada), name: 'Ada Moreau' },
    statements: { totalCount: 1, nodes: [{ content: 'We will build the quay', appearances: [{ cue: 'told' }] }] },
  })
})

test('refuses a wrong use with what would be right', async () => {
  expect(await failOf()).toMatch(/^BAD_COMMAND: who needs a name/)
  expect(await failOf('Ada', 'Moreau')).toBe('BAD_COMMAND: who takes one name; put it in quotation marks: "Ada Moreau"')
  expect(await failOf('Moreau', '--limit', '0')).toMatch(/^BAD_COMMAND: --limit must be a whole number from 1 to 100/)
  expect(await failOf('Moreau', '--since', 'yesterday')).toMatch(/^BAD_DATE_RANGE: since must be a day/)
  expect(await failOf('Moreua')).toMatch(/^ENTITY_NOT_FOUND: .*did you mean Ada Moreau/)
})

test('colours a terminal, but not with NO_COLOR, and wraps at its width', async () => {
  const [coloured, plainly] = [await who(['Moreau'], {}, 50), await who(['Moreau'], { NO_COLOR: '1' }, 50)]
  expect(coloured.out).toContain('\u001b[1m')
  expect(coloured.out.replace(/\u001b\[\d+m/g, '')).toBe(plainly.out)
  for (const line of plainly.out.split('\n')) expect(line.length).toBeLessThanOrEqual(50)
})

test('what articles print cannot steer the terminal', async () => {
  for (const columns of [undefined, 60]) {
    const { out } = await who([gid(mallory)], { NO_COLOR: '1' }, columns)
    expect(out).toContain('Mallory ]0;Vane (person)')
    expect(out).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/)
  }
})

test('a server that asks for a key gets it', async () => {
  const key = await keyOf(api, 'reader')
  const server = { NEWS_GRAPH_URL: api.url, DATABASE_URL: '' }
  expect((await who(['Moreau'], { ...server, NEWS_GRAPH_KEY: key })).code).toBe(0)
  await expect(who(['Moreau'], { ...server, NEWS_GRAPH_KEY: `${key}x` })).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
  })
})

test('tells which address does not answer', async () => {
  const asked = who(['Moreau'], { NEWS_GRAPH_URL: 'http://127.0.0.1:1/graphql' })
  await expect(asked).rejects.toMatchObject({
    code: 'SERVER_UNREACHABLE',
    message: expect.stringContaining('http://127.0.0.1:1/graphql'),
  })
  await expect(who(['Moreau'], { NEWS_GRAPH_URL: 'http://graph.example/graphql' })).rejects.toMatchObject({
    code: 'BAD_CONFIG',
  })
})

test('times are told as exactly as they are known', () => {
  const told: Record<string, string> = {
    '2025-11-06': '6 November 2025',
    '2025-11-06T14:10Z': '6 November 2025, 14:10 UTC',
    '2025-11-06T14:10:30.5+01:00': '6 November 2025, 14:10 UTC+01:00',
    '2025-11': 'November 2025',
    '2025-22': 'summer 2025',
    '2025': '2025',
    '201X': '201X',
    '2025-10/2025-11-06': 'between October 2025 and 6 November 2025',
    '../2025-11': 'until November 2025',
    '2025-11/..': 'since November 2025',
  }
  for (const [edtf, words] of Object.entries(told)) expect(toldTime({ edtf, basis: 'STATED' })).toBe(words)
  expect(toldTime({ edtf: '2025-11-06', basis: 'PUBLICATION_DATE' })).toBe('on or before 6 November 2025')
  expect(toldTime(null)).toBe('at a time that no article tells')
})

test('wrapping keeps every sign but spaces, within the width', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.integer({ min: 40, max: 80 }), (words, width) => {
      const lines = wrap(words, { width }, '  ', 2)
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width)
      expect(lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''))
    }),
  )
})
