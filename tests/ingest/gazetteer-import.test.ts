/** `gazetteer import`: dumps of every packing, damaged, cut off and come again. */
import { spawnSync } from 'node:child_process'
import { gzipSync } from 'node:zlib'
import { runGazetteer } from '../../src/ingest/gazetteer/gazetteer.command'
import { runHere, startCommand } from './run-command'
import { dumpOf, itemJson, WORLD, type MadeItem } from './wikidata'
import { useWorkplace } from './workplace'

const place = useWorkplace()

const importDump = (...paths: string[]) =>
  runHere(runGazetteer, ['import', ...paths], { DATABASE_URL: place.database.url })

const items = (): Promise<{ id: number; name: string; type: string | null }[]> =>
  place.database.db.query('SELECT id, name, type FROM gazetteer_item ORDER BY id')

/** Made by bzip2 itself; skipped with a message where there is none. */
function bzip2(text: string): Buffer | undefined {
  const { stdout, error } = spawnSync('bzip2', ['-c'], { input: text, maxBuffer: 1 << 28 })
  if (error) console.warn('skipped: no bzip2')
  return error ? undefined : stdout
}

const people = (count: number): MadeItem[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `Q${910_000_000 + i}`,
    labels: { en: `Orla Number${i}`, de: `Orla Nummer${i}` },
    claims: { P31: ['Q5'], P27: ['Q900000001'] },
  }))

test('keeps people, bodies, places and posts, and says how many', async () => {
  const path = place.file('dump.json', dumpOf(WORLD))
  expect(await importDump(path)).toEqual({
    code: 0,
    out: `${path}: 14 lines, 11 items kept; 0 failed\n0 entities of the graph tied to items\n`,
    err: '',
  })
  expect((await items()).map(({ name, type }) => [name, type])).toEqual([
    ['Norland', 'PLACE'],
    ['Prime Minister of Norland', null],
    ['Port Vessin', 'PLACE'],
    ['Harbour Union', 'ORGANISATION'],
    ['Secretary General of the Harbour Union', null],
    ['Mira Veltan', 'PERSON'],
    ['Tobin Crale', 'PERSON'],
    ['Tobin Crale', 'PERSON'],
    ['Brell Media', 'ORGANISATION'],
    ['Brell Courier', 'ORGANISATION'],
    ['Brell Herald', 'ORGANISATION'],
  ])
})

test('reads gzip, bzip2 and lines written with blanks alike', async () => {
  const text = dumpOf(WORLD)
  const blanks = WORLD.map((item) => JSON.stringify(JSON.parse(itemJson(item)), null, 1).replaceAll('\n', ' ')).join(
    '\n',
  )
  const read = async (name: string, content: string | Buffer) => {
    await place.database.db.query('TRUNCATE gazetteer_item, gazetteer_import')
    expect((await importDump(place.file(name, content))).code).toBe(0)
    return place.database.db.query('SELECT * FROM gazetteer_item ORDER BY id')
  }
  const plain = await read('dump.json', text)
  expect(plain).toHaveLength(11)
  expect(await read('dump.json.gz', Buffer.concat([gzipSync(text.slice(0, 500)), gzipSync(text.slice(500))]))).toEqual(
    plain,
  )
  expect(await read('blanks.json', blanks)).toEqual(plain)
  const packed = bzip2(text)
  if (packed) expect(await read('dump.json.bz2', packed)).toEqual(plain)
})

test('learns from the dump which classes are kinds of those that are kept', async () => {
  const lighthouse = { id: 'Q920000001', labels: { en: 'harbour board' }, claims: { P279: ['Q43229'] } }
  const board = { id: 'Q920000002', labels: { en: 'Board of Port Vessin' }, claims: { P31: ['Q920000001'] } }
  await importDump(place.file('dump.json', dumpOf([lighthouse, board])))
  expect(await items()).toEqual([{ id: 920000002, name: 'Board of Port Vessin', type: 'ORGANISATION' }])
})

test('tells damaged lines with their numbers and takes the rest', async () => {
  const lines = WORLD.slice(0, 4).map(itemJson)
  const text = [
    '[',
    lines[0]!,
    lines[1]!.slice(0, 80),
    '{"type":"item","id":"Q7","claims":{"P31": [{]}}',
    lines[3]!,
    ']',
  ].join('\n')
  const path = place.file('dump.json', text)
  const { code, out, err } = await importDump(path)
  expect(code).toBe(1)
  expect(out).toContain(`${path}: 6 lines, 2 items kept; 2 failed\n`)
  expect(err.split('\n')).toEqual([
    expect.stringContaining(`${path}: BAD_JSON: line 3: not a whole JSON object`),
    expect.stringContaining(`${path}: BAD_JSON: line 4: not JSON`),
    '',
  ])
  expect(await items()).toHaveLength(2)
})

test('tells a packed dump that is damaged or cut off', async () => {
  const text = dumpOf(people(5000))
  const packed = bzip2(text)
  const gzipped = gzipSync(text)
  const cut = place.file('cut.json.gz', gzipped.subarray(0, gzipped.length - 100))
  expect(await importDump(cut)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/BAD_ARCHIVE: the gzip is damaged/) as string,
  })
  if (!packed) return
  const shortened = await importDump(place.file('cut.json.bz2', packed.subarray(0, packed.length - 40)))
  expect(shortened).toMatchObject({
    code: 1,
    err: expect.stringMatching(/BAD_ARCHIVE: the bzip2 block .* is cut off/) as string,
  })
  packed[packed.length >> 1]! ^= 0x55
  expect(await importDump(place.file('bad.json.bz2', packed))).toMatchObject({
    code: 1,
    err: expect.stringContaining('BAD_ARCHIVE') as string,
  })
})

test('an item that comes again replaces what was known of it', async () => {
  await importDump(place.file('a.json', dumpOf([...people(3), { ...people(1)[0]!, labels: { en: 'Orla Renamed' } }])))
  expect((await items()).map(({ name }) => name)).toEqual(['Orla Renamed', 'Orla Number1', 'Orla Number2'])
  await importDump(place.file('b.json', dumpOf([{ ...people(2)[1]!, labels: { en: 'Orla Again' } }])))
  expect((await items()).map(({ name }) => name)).toEqual(['Orla Renamed', 'Orla Again', 'Orla Number2'])
})

test('goes on where it was killed', async () => {
  const all = people(60_000)
  const path = place.file('dump.json', dumpOf(all))
  const environment = { DATABASE_URL: place.database.url }
  const position = async () => {
    const [row] = await place.database.db.query<{ lines: number }>('SELECT lines FROM gazetteer_import')
    return row?.lines ?? 0
  }
  const { child, ended } = startCommand(['gazetteer', 'import', path], environment)
  while ((await position()) === 0 && child.exitCode === null) await new Promise((go) => setTimeout(go, 5))
  child.kill('SIGKILL')
  expect((await ended).code).toBe(-1)
  const before = await position()
  expect(before).toBeGreaterThan(0)
  expect(before).toBeLessThan(all.length)
  await place.database.db.query(`UPDATE gazetteer_item SET name = 'read once'`)
  expect((await importDump(path)).out).toContain(`${path}: 60002 lines, 60000 items kept; 0 failed\n`)
  const [{ once, ids }] = (await place.database.db.query<{ once: number; ids: number }>(
    `SELECT count(*) FILTER (WHERE name = 'read once')::int AS once, count(*)::int AS ids FROM gazetteer_item`,
  )) as [{ once: number; ids: number }]
  expect(ids).toBe(all.length)
  expect(once).toBeGreaterThanOrEqual(before - 1)
})

test('refuses what is not there, and another command', async () => {
  expect(await importDump('/nowhere/dump.json')).toMatchObject({
    code: 1,
    err: expect.stringContaining('NOT_FOUND_ON_DISK') as string,
  })
  await expect(runHere(runGazetteer, ['export'])).rejects.toMatchObject({ code: 'BAD_COMMAND' })
  await expect(importDump()).rejects.toMatchObject({ code: 'BAD_COMMAND' })
})

test('takes standard input', async () => {
  const run = await runHere(runGazetteer, ['import', '-'], { DATABASE_URL: place.database.url }, dumpOf(WORLD))
  expect(run).toMatchObject({ code: 0, out: expect.stringContaining('-: 14 lines, 11 items kept') as string })
})
