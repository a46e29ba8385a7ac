import { setTimeout as pause } from 'node:timers/promises'
import { createWorkbench, type Workbench } from '../../src/ingest/workbench'

const BODY = '“We will rebuild the harbour,” said Ada Moreau, the mayor of Eastport, on Tuesday.'
const draft = (n = 0, body = BODY) => ({ draft: { id: String(n), headline: `Report ${n}`, body } })
/** Takes seconds to be annotated, and much memory. */
const HUGE = `${BODY}\n\n`.repeat(20_000)

let bench: Workbench
const open = (articleTime: number, options: Parameters<typeof createWorkbench>[1]) => {
  bench = createWorkbench({ limits: { articleTime }, annotator: { kind: 'BUILT_IN' } }, options)
}
afterEach(() => bench.close())

test('annotates beside the process that asks, several articles at once, each with its own answer', async () => {
  open(20_000, { workers: 2 })
  let ticks = 0
  const clock = setInterval(() => (ticks += 1), 5)
  const articles = await Promise.all([0, 1, 2, 3, 4, 5].map((n) => bench.prepare(draft(n))))
  clearInterval(clock)
  expect(articles.map(({ id }) => id)).toEqual(['0', '1', '2', '3', '4', '5'])
  expect(articles[0]!.body).toBe(BODY)
  expect(articles[0]!.statements?.length).toBe(1)
  expect(ticks).toBeGreaterThan(5)
})

test('what takes too long is TIMED_OUT, and the next article goes on', async () => {
  open(400, { workers: 1 })
  const [slow, quick] = [bench.prepare(draft(1, HUGE)), bench.prepare(draft(2))]
  await expect(slow).rejects.toMatchObject({ code: 'TIMED_OUT', message: expect.stringContaining('0.4 s') })
  expect((await quick).id).toBe('2')
})

test('what takes too much memory is TOO_COMPLEX, and the next article goes on', async () => {
  open(60_000, { workers: 1, heap: 64 })
  const [greedy, modest] = [bench.prepare(draft(1, HUGE.repeat(3))), bench.prepare(draft(2))]
  await expect(greedy).rejects.toMatchObject({ code: 'TOO_COMPLEX' })
  expect((await modest).id).toBe('2')
})

test('tells what cannot be read by its code, and goes on', async () => {
  open(20_000, { workers: 1 })
  const limit = 1000
  await expect(bench.prepare({ bytes: Buffer.from(''), limit })).rejects.toMatchObject({ code: 'EMPTY_INPUT' })
  await expect(bench.prepare({ bytes: Buffer.from([0, 1, 2, 3]), limit })).rejects.toMatchObject({ code: 'NOT_TEXT' })
  await expect(bench.prepare({ bytes: Buffer.alloc(1001, 'a'), limit })).rejects.toMatchObject({ code: 'TOO_LARGE' })
  const page = `<html><head><title>Harbour opens</title></head><body><article><h1>Harbour opens</h1><p>${BODY}</p></article></body></html>`
  const known = { url: 'https://made-up.example/a', id: 'mine' }
  expect(await bench.prepare({ bytes: Buffer.from(page), limit, known })).toMatchObject(known)
})

test('closed, it refuses what waits and what comes', async () => {
  open(20_000, { workers: 1 })
  const waiting = bench.prepare(draft(1)).catch((error: Error) => error.message)
  await pause(0)
  await bench.close()
  expect(await waiting).toMatch(/closed/)
  await expect(bench.prepare(draft(2))).rejects.toThrow(/closed/)
})
