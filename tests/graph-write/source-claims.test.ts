/** Turns at hosts and claims of items, taken by many workers at once: each is had by one. */
import {
  claimItem,
  claimNextItem,
  putBackItem,
  readDueItems,
  upsertItems,
} from '../../src/graph/source/source-item.store'
import { claimSource, settlePoll } from '../../src/graph/source/polling.store'
import { postponeTurn, takeTurn } from '../../src/graph/source/host-turn.store'
import { addSource } from '../../src/graph/source/source.store'
import { createTestDatabase, type TestDatabase } from '../support/database'

const MINUTE = 60_000
const MANY = Array.from({ length: 20 }, (_, i) => i)

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const hex = (n: number): string => n.toString(16).padStart(64, '0')
const item = (n: number, host: string, fingerprint = 1) => ({
  key: hex(n),
  url: `http://${host}/${n}`,
  host,
  fingerprint: hex(fingerprint),
  entry: { n },
})
let count = 0
const newSource = async (): Promise<string> => (await addSource(database.db, `http://news.example/${count++}`)).id

test('of many workers one takes the turn, the others learn how long to wait', async () => {
  const waits = await Promise.all(MANY.map(() => takeTurn(database.db, 'a.example', MINUTE)))
  expect(waits.filter((wait) => wait === 0)).toHaveLength(1)
  for (const wait of waits) if (wait > 0) expect(wait).toBeLessThanOrEqual(MINUTE)
  expect(await takeTurn(database.db, 'b.example', 0)).toBe(0)
  expect(await takeTurn(database.db, 'b.example', 0)).toBe(0)
})

test('a host that asks to be left alone is, and not for less because of another answer', async () => {
  await postponeTurn(database.db, 'c.example', 10 * MINUTE)
  await postponeTurn(database.db, 'c.example', MINUTE)
  expect(await takeTurn(database.db, 'c.example', 0)).toBeGreaterThan(9 * MINUTE)
})

test('a source is claimed by one, and comes back when it is settled or its claim has ended', async () => {
  const id = await newSource()
  const claim = (lease: number) => claimSource(database.db, id, { lease, early: false })
  expect((await Promise.all(MANY.map(() => claim(MINUTE)))).filter(Boolean)).toHaveLength(1)
  expect(await claimSource(database.db, id, { lease: MINUTE, early: true })).toBeUndefined()
  const nothing = { read: null, items: [], error: null }
  await database.db.transaction((tx) => settlePoll(tx, id, { ...nothing, pause: MINUTE }))
  expect(await claim(MINUTE)).toBeUndefined()
  expect(await claimSource(database.db, id, { lease: -1, early: true })).toMatchObject({ id })
  await database.db.transaction((tx) => settlePoll(tx, id, { ...nothing, pause: 0 }))
  expect(await claim(-1)).toMatchObject({ id }) // its worker is gone at once
  expect(await claim(MINUTE)).toMatchObject({ id })
})

test('an item is claimed by one; what a worker lost or put back is had again', async () => {
  const sourceId = await newSource()
  const items = MANY.map((n) => item(n, 'd.example'))
  expect(await upsertItems(database.db, sourceId, items)).toEqual({ added: 20, changed: 0 })
  expect(await upsertItems(database.db, sourceId, items)).toEqual({ added: 0, changed: 0 })
  const claimed = await Promise.all([...MANY, ...MANY].map(() => claimNextItem(database.db, sourceId, MINUTE)))
  const keys = claimed.flatMap((taken) => (taken ? [taken.key] : []))
  expect(keys.sort()).toEqual(items.map(({ key }) => key).sort())
  const id = { sourceId, key: hex(3) }
  expect(await claimItem(database.db, id, MINUTE)).toBeUndefined()
  await putBackItem(database.db, id, 0)
  expect(await claimItem(database.db, id, -1)).toMatchObject({ attempts: 1, entry: { n: 3 } })
  expect(await claimItem(database.db, id, MINUTE)).toMatchObject({ attempts: 2 })
  expect(await upsertItems(database.db, sourceId, [item(3, 'd.example', 2)])).toEqual({ added: 0, changed: 1 })
  expect(await claimItem(database.db, id, MINUTE)).toMatchObject({ attempts: 1, fingerprint: hex(2) })
})

test('a host with many items does not stand before one with few, nor is one asked whose turn is far off', async () => {
  const sourceId = await newSource()
  const busy = MANY.map((n) => item(100 + n, 'e.example'))
  await upsertItems(database.db, sourceId, [...busy, item(200, 'f.example'), item(201, 'g.example')])
  await postponeTurn(database.db, 'g.example', MINUTE)
  const due = (await readDueItems(database.db, 3)).filter((id) => id.sourceId === sourceId).map(({ key }) => key)
  expect(due).toHaveLength(4)
  expect(due).toContain(hex(200))
  expect(due).not.toContain(hex(201))
})
