/** What names in articles are found to mean once a gazetteer is there, through the API. */
import { startTestApi, type TestApi } from '../support/api-server'
import { runGazetteer } from '../../src/ingest/gazetteer/gazetteer.command'
import { runImport } from '../../src/ingest/import.command'
import { toLines } from './made-up'
import { runHere } from './run-command'
import { dumpOf, WORLD } from './wikidata'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

let api: TestApi
let folder: string

beforeEach(async () => {
  api = await startTestApi()
  folder = mkdtempSync(join(tmpdir(), 'news-graph-'))
})
afterEach(async () => {
  await api.stop()
  rmSync(folder, { recursive: true })
})

const write = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const environment = () => ({ DATABASE_URL: api.config.databaseUrl! })

async function loadWorld(): Promise<string> {
  const { code, out } = await runHere(runGazetteer, ['import', write('dump.json', dumpOf(WORLD))], environment())
  expect(code).toBe(0)
  return out
}

interface Note {
  key: string
  type: 'PERSON' | 'ORGANISATION' | 'PLACE'
  name: string
}

interface Written {
  headline?: string
  /** Each is named in the text, in this order. */
  names: Note[]
  roles?: { person: string; title: string; organisation?: string; place?: string }[]
  publisher?: string
  publishedAt?: string
  speaker?: string
  quote?: string
}

let articles = 0

/** An article of which the text is nothing but the names. */
function written({
  headline = `News ${++articles}`,
  names,
  roles = [],
  publisher,
  publishedAt,
  speaker,
  quote = 'The harbour stays open',
}: Written) {
  let body = ''
  const mentions = names.map(({ key, name }) => {
    const start = body.length
    body += `${name}. `
    return { entity: key, start, end: start + name.length }
  })
  const said = { start: body.length, end: body.length + quote.length }
  body += `${quote}.`
  return {
    headline,
    body,
    language: 'en',
    publishedAt: publishedAt ?? '2025-11-06T10:00:00Z',
    ...(publisher && { publisher: { name: publisher } }),
    entities: names,
    mentions,
    roles: roles.map((role) => ({ ...role, spans: [{ start: 0, end: 4 }] })),
    statements:
      speaker === undefined
        ? []
        : [
            {
              mode: 'DIRECT',
              content: quote,
              spans: [said],
              speaker: { entity: speaker },
              time: { edtf: publishedAt?.slice(0, 10) },
            },
          ],
  }
}

async function ingest(...all: Written[]): Promise<void> {
  const path = write(`articles-${++articles}.jsonl`, toLines(all.map(written)))
  const run = await runHere(runImport, [path], environment())
  expect(run).toMatchObject({ code: 0, err: '' })
}

const NORLAND: Note = { key: 'norland', type: 'PLACE', name: 'Norland' }
const MIRA: Note = { key: 'mira', type: 'PERSON', name: 'Mira Veltan' }

const entitiesNamed = async (
  name: string,
): Promise<{ name: string; wikidata: string | null; source: string | null }[]> =>
  api.db.query(
    `SELECT DISTINCT e.name, e.wikidata_id AS wikidata, e.source FROM entity e JOIN entity_name n ON n.entity_id = e.id
     WHERE n.text = $1 ORDER BY 2`,
    [name],
  )

async function ask<Data>(question: string, variables?: Record<string, unknown>): Promise<Data> {
  const { data, errors } = await api.ask<Data>(question, variables)
  expect(errors).toBeUndefined()
  return data!
}

test('an entity that is an item has its names, description, place and links', async () => {
  await loadWorld()
  await ingest({ names: [NORLAND, MIRA, { key: 'port', type: 'PLACE', name: 'Port Vessin' }] })
  const { mira, port } = await ask<Record<'mira' | 'port', unknown>>(`{
    mira: entity(ref: { name: "Міра Велтан" }) {
      name description wikidataId sameAs aliases
      links(kinds: [HOLDS_ROLE], minWeight: 0) { nodes { source weight to { name } } }
    }
    port: entity(ref: { wikidataId: "Q900000003" }) {
      ... on Place { countryCode latitude longitude partOf { name countryCode } }
      links(kinds: [LOCATED_IN], minWeight: 0) { nodes { source weight to { name } } }
    }
  }`)
  expect(mira).toEqual({
    name: 'Mira Veltan',
    description: 'politician of Norland',
    wikidataId: 'Q900000006',
    sameAs: ['https://www.wikidata.org/wiki/Q900000006'],
    aliases: expect.arrayContaining(['Міра Велтан', 'ميرا فيلتان', 'Mira Anna Veltan']) as string[],
    links: { nodes: [{ source: 'Wikidata', weight: 0, to: { name: 'Norland' } }] },
  })
  expect(port).toEqual({
    countryCode: 'NO',
    latitude: 61.1,
    longitude: 9,
    partOf: { name: 'Norland', countryCode: 'NO' },
    links: { nodes: [{ source: 'Wikidata', weight: 0, to: { name: 'Norland' } }] },
  })
})

test('names of one thing, in whatever language, are one node', async () => {
  await loadWorld()
  const place = (name: string): Note => ({ key: name, type: 'PLACE', name })
  await ingest(
    { names: [place('Norland')] },
    { names: [place('Nordland')] },
    { names: [place('Republic of Norland'), place('R.N.')] },
    { names: [{ key: 'union', type: 'ORGANISATION', name: 'HBU' }] },
    { names: [{ key: 'union', type: 'ORGANISATION', name: 'Hafenunion' }] },
  )
  expect(await ask(`{ places { nodes { name } } organisations { nodes { name } } }`)).toEqual({
    places: { nodes: [{ name: 'Norland' }] },
    organisations: { nodes: [{ name: 'Harbour Union' }] },
  })
})

test('a name that two items have means neither, until something tells them apart', async () => {
  await loadWorld()
  const tobin: Note = { key: 'tobin', type: 'PERSON', name: 'Tobin Crale' }
  await ingest({ names: [NORLAND, tobin] })
  expect(await entitiesNamed('Tobin Crale')).toEqual([{ name: 'Tobin Crale', wikidata: null, source: null }])
  await api.db.query('TRUNCATE article, entity, statement CASCADE')
  await ingest({ names: [NORLAND, tobin], roles: [{ person: 'tobin', title: 'prime minister', place: 'norland' }] })
  expect(await entitiesNamed('Tobin Crale')).toEqual([
    { name: 'Tobin Crale', wikidata: 'Q900000008', source: 'Wikidata' },
  ])
})

test('a person whom only the name speaks for stays unlinked', async () => {
  await loadWorld()
  await ingest({ names: [MIRA] })
  expect(await entitiesNamed('Mira Veltan')).toEqual([{ name: 'Mira Veltan', wikidata: null, source: null }])
})

const ROLES = `query ($on: Date) { entity(ref: { wikidataId: "Q900000006" }) { ... on Person {
  roles(on: $on) { title source from { edtf } until { edtf } place { name } organisation { name } evidence { exact } }
} } }`

const rolesOn = async (on: string | null) =>
  (await ask<{ entity: { roles: Record<string, unknown>[] } }>(ROLES, { on })).entity.roles

test('posts are those of the day', async () => {
  await loadWorld()
  await ingest({ names: [NORLAND, MIRA] })
  const first = {
    title: 'Prime Minister',
    source: 'Wikidata',
    from: { edtf: '2012-05-01' },
    until: { edtf: '2016-04-30' },
    place: { name: 'Norland' },
    organisation: null,
    evidence: [],
  }
  const second = { ...first, from: { edtf: '2024-02-03' }, until: null }
  const between = {
    ...first,
    title: 'Secretary General',
    from: { edtf: '2017-01' },
    until: { edtf: '2020' },
    place: null,
    organisation: { name: 'Harbour Union' },
  }
  expect(await rolesOn(null)).toEqual([second, between, first])
  expect(await rolesOn('2014-06-01')).toEqual([first])
  expect(await rolesOn('2016-05-01')).toEqual([])
  expect(await rolesOn('2018-06-01')).toEqual([between])
  expect(await rolesOn('2024-02-02')).toEqual([])
  expect(await rolesOn('2031-01-01')).toEqual([second])
  const members = await ask<{ entity: unknown }>(
    `{ entity(ref: { name: "Harbour Union" }) { ... on Organisation { members(on: "2018-06-01") { person { name } } } } }`,
  )
  expect(members.entity).toEqual({ members: [{ person: { name: 'Mira Veltan' } }] })
})

test('a post that articles report without a time is the term of that time, with their words', async () => {
  await loadWorld()
  await ingest({
    names: [MIRA, NORLAND],
    roles: [{ person: 'mira', title: 'prime minister', place: 'norland' }],
    publishedAt: '2025-11-06T10:00:00Z',
  })
  expect((await rolesOn('2014-06-01')).map(({ evidence }) => evidence)).toEqual([[]])
  expect(await rolesOn('2025-11-06')).toEqual([
    expect.objectContaining({ from: { edtf: '2024-02-03' }, evidence: [{ exact: 'Mira' }] }),
  ])
})

test('a speaker has the post of the day on which it was said, or none', async () => {
  await loadWorld()
  const day = (publishedAt: string): Written => ({
    names: [NORLAND, MIRA],
    speaker: 'mira',
    publishedAt,
    quote: `Told on ${publishedAt.slice(0, 4)} of other things`,
  })
  await ingest(day('2014-06-01T10:00:00Z'))
  await ingest(day('2018-06-01T10:00:00Z'))
  await ingest(day('2022-06-01T10:00:00Z'))
  const { statements } = await ask<{ statements: { nodes: unknown[] } }>(
    `{ statements(orderBy: EARLIEST) { nodes { saidAt { edtf } speakerRole { title source } } } }`,
  )
  expect(statements.nodes).toEqual([
    { saidAt: { edtf: '2014-06-01' }, speakerRole: { title: 'Prime Minister', source: 'Wikidata' } },
    { saidAt: { edtf: '2018-06-01' }, speakerRole: { title: 'Secretary General', source: 'Wikidata' } },
    { saidAt: { edtf: '2022-06-01' }, speakerRole: null },
  ])
})

test('papers of one owner count as one publisher', async () => {
  const carried = (publisher: string): Written => ({
    headline: 'One quotation',
    names: [NORLAND, MIRA],
    speaker: 'mira',
    publishedAt: '2025-11-06T10:00:00Z',
    publisher,
  })
  await ingest(carried('Brell Courier'))
  await ingest(carried('Brell Herald'))
  const count = async () =>
    (await ask<{ statements: { nodes: unknown[] } }>('{ statements { nodes { publisherCount appearanceCount } } }'))
      .statements.nodes
  expect(await count()).toEqual([{ publisherCount: 2, appearanceCount: 2 }])
  await loadWorld()
  expect(await count()).toEqual([{ publisherCount: 1, appearanceCount: 2 }])
})

test('an import ties what the graph has already, where more than the name says so', async () => {
  const mira = { ...MIRA, key: 'mira' }
  await ingest(
    { names: [NORLAND, mira], roles: [{ person: 'mira', title: 'prime minister', place: 'norland' }] },
    { names: [{ key: 'tobin', type: 'PERSON', name: 'Tobin Crale' }, NORLAND] },
  )
  expect(await loadWorld()).toContain('2 entities of the graph tied to items')
  expect(await entitiesNamed('Mira Veltan')).toEqual([
    { name: 'Mira Veltan', wikidata: 'Q900000006', source: 'Wikidata' },
  ])
  expect(await entitiesNamed('Tobin Crale')).toEqual([{ name: 'Tobin Crale', wikidata: null, source: null }])
})
