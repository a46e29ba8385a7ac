/** The gazetteer that comes along, and gazetteers of one's own. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runGazetteer } from '../../src/ingest/gazetteer/gazetteer.command'
import { loadOwnGazetteerWhenEmpty } from '../../src/ingest/gazetteer/own-gazetteer'
import { runImport } from '../../src/ingest/import.command'
import { runHere } from './run-command'
import { useWorkplace } from './workplace'

const place = useWorkplace()
const environment = () => ({ DATABASE_URL: place.database.url })

interface Line {
  id: string
  name: string
  country?: string
  owner?: string
  roles?: { of?: string }[]
}

const lines = readFileSync(join(__dirname, '../../prisma/gazetteer/gazetteer.jsonl'), 'utf8').trimEnd().split('\n')
const items = lines.map((line) => JSON.parse(line) as Line)

test('what comes along is read whole, once, and points only at what it holds', async () => {
  expect(await loadOwnGazetteerWhenEmpty(place.database.db)).toBe(lines.length)
  expect(await loadOwnGazetteerWhenEmpty(place.database.db)).toBe(0)
  const ids = new Set(items.map(({ id }) => id))
  expect(ids.size).toBe(items.length)
  const pointedAt = items.flatMap(({ country, owner, roles = [] }) => [country, owner, ...roles.map(({ of }) => of)])
  expect(pointedAt.filter((id) => id !== undefined && !ids.has(id))).toEqual([])
})

test('the names of a state are one node', async () => {
  await loadOwnGazetteerWhenEmpty(place.database.db)
  const article = (name: string) => ({
    headline: `Of ${name}`,
    body: `${name} spoke.`,
    entities: [{ key: name, type: 'PLACE', name }],
    mentions: [{ start: 0, end: name.length, entity: name }],
  })
  const named = ['US', 'U.S.', 'United States', 'America', 'the United States of America']
  const path = place.file('a.jsonl', named.map((name) => JSON.stringify(article(name))).join('\n'))
  expect(await runHere(runImport, [path], environment())).toMatchObject({ code: 0 })
  expect(await place.database.db.query('SELECT name, wikidata_id FROM entity')).toEqual([
    { name: 'United States', wikidata_id: 'Q30' },
  ])
})

test('a gazetteer of one’s own is taken in, and told what is wrong with it', async () => {
  const good = { id: 'Q930000001', type: 'ORGANISATION', name: 'Brell Wire', owner: 'Q930000002' }
  const path = place.file(
    'own.jsonl',
    [
      good,
      { ...good, type: 'SHIP' },
      { ...good, owner: 'Brell' },
      { ...good, roles: [{ title: 'Editor', from: 'May' }] },
    ]
      .map((line) => JSON.stringify(line))
      .join('\n'),
  )
  const { code, out, err } = await runHere(runGazetteer, ['import', path], environment())
  expect(code).toBe(1)
  expect(out).toContain('4 lines, 1 items kept; 3 failed')
  expect(err).toContain('line 2: type must be one of PERSON, ORGANISATION, PLACE, EVENT')
  expect(err).toContain('line 3: owner must be the id of a Wikidata item')
  expect(err).toContain('line 4: from must be a day, month or year')
})
