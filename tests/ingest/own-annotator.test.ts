/** Annotators of the user's own: a module, a service, a language model, each a real one that this suite runs. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import type { AnnotatedArticle } from '../../src/annotate/annotated-article'
import { runAnnotate } from '../../src/ingest/annotate.command'
import { toLines } from './made-up'
import { runHere } from './run-command'

const BODY = 'The mayor met the port’s owners. “We will rebuild it,” Ada Moreau said. She expects “two years of work”.'
const draft = (id: string) => ({ id, headline: 'Harbour', body: BODY })

const folder = mkdtempSync(join(tmpdir(), 'own-annotator-'))
let server: Server
let address: string
let answer: (request: IncomingMessage, response: ServerResponse) => unknown

beforeAll(async () => {
  server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
})

async function annotate(environment: Record<string, string>, ids = ['1']) {
  const { code, out, err } = await runHere(runAnnotate, ['-'], environment, toLines(ids.map(draft)))
  const rows = out.split('\n').filter(Boolean)
  return { code, err, articles: rows.map((row) => JSON.parse(row) as AnnotatedArticle) }
}

const answering = (value: unknown, status = 200) => {
  answer = (_, response) => response.writeHead(status).end(typeof value === 'string' ? value : JSON.stringify(value))
}
const start = BODY.indexOf('We will')
const statement = {
  mode: 'DIRECT',
  spans: [{ start, end: start + 19 }],
  speaker: { entity: 'a', text: 'Ada Moreau', start: BODY.indexOf('Ada'), end: BODY.indexOf('Ada') + 10 },
}
const notes = { entities: [{ key: 'a', type: 'PERSON', name: 'Ada Moreau' }], statements: [statement] }

describe('a module', () => {
  const moduleOf = (name: string, code: string): Record<string, string> => {
    const path = join(folder, name)
    writeFileSync(path, code)
    return { NEWS_GRAPH_ANNOTATOR: path }
  }

  test.each([
    ['cjs.cjs', 'module.exports = (draft) => ({ ...draft, statements: [] })'],
    ['esm.mjs', 'export default async (draft) => ({ statements: [] })'],
  ])('%s annotates in place of ours, the draft kept', async (name, code) => {
    const { articles, ...rest } = await annotate(moduleOf(name, code), ['1', '2'])
    expect(rest).toEqual({ code: 0, err: '' })
    expect(articles).toEqual([
      { ...draft('1'), statements: [] },
      { ...draft('2'), statements: [] },
    ])
  })

  test.each([
    ['gone.cjs', null, 'BAD_CONFIG', 'cannot be loaded'],
    ['object.cjs', 'module.exports = {}', 'BAD_CONFIG', 'must export a function'],
    ['throws.cjs', 'module.exports = () => { throw new Error("out of paper") }', 'ANNOTATOR_FAILED', 'out of paper'],
    ['hangs.cjs', 'module.exports = () => { for (;;); }', 'TIMED_OUT', 'NEWS_GRAPH_MAX_ARTICLE_MS'],
    ['nothing.cjs', 'module.exports = () => null', 'BAD_ARTICLE', 'must be a JSON object'],
    ['function.cjs', 'module.exports = () => ({ statements: [() => 1] })', 'BAD_ARTICLE', 'nothing that JSON cannot'],
    ['edits.cjs', 'module.exports = (d) => ({ ...d, body: d.body + "!" })', 'BAD_ARTICLE', 'must come back as it was'],
  ])('%s is told by code and reason', async (name, code, error, reason) => {
    const environment = code === null ? { NEWS_GRAPH_ANNOTATOR: join(folder, name) } : moduleOf(name, code)
    const { err, ...rest } = await annotate({ ...environment, NEWS_GRAPH_MAX_ARTICLE_MS: '3000' })
    expect(rest).toEqual({ code: 1, articles: [] })
    expect(err).toContain(error)
    expect(err).toContain(reason)
  })
})

describe('a service', () => {
  test('is sent the draft and the key, and its notes are taken', async () => {
    const asked: unknown[] = []
    answer = async (request, response) => {
      asked.push([request.method, request.headers.authorization, await json(request)])
      response.end(JSON.stringify(notes))
    }
    const { articles, code } = await annotate({ NEWS_GRAPH_ANNOTATOR: address, NEWS_GRAPH_ANNOTATOR_KEY: 'secret' })
    expect(code).toBe(0)
    expect(asked).toEqual([['POST', 'Bearer secret', draft('1')]])
    expect(articles).toEqual([{ ...draft('1'), ...notes }])
  })

  test.each([
    ['offsets beyond the text', { ...notes, mentions: [{ start: 0, end: 5000 }] }, 'BAD_OFFSETS', 'mentions[0]'],
    ['an unknown key', { statements: [{ ...statement, about: ['x'] }] }, 'UNKNOWN_KEY', 'statements[0]'],
    ['another shape', { statements: 'none' }, 'BAD_ARTICLE', 'statements must be array'],
    ['no JSON', '<html>', 'ANNOTATOR_FAILED', 'must answer with JSON'],
  ])('refuses %s, naming the annotator and the place', async (_, value, error, place) => {
    answering(value)
    const { code, err, articles } = await annotate({ NEWS_GRAPH_ANNOTATOR: address })
    expect({ code, articles }).toEqual({ code: 1, articles: [] })
    expect(err).toContain(error)
    expect(err).toContain(address)
    expect(err).toContain(place)
  })

  test('tells a status that is not 200, a redirect, a broken answer and nobody there', async () => {
    answering('busy', 503)
    expect((await annotate({ NEWS_GRAPH_ANNOTATOR: address })).err).toContain('status 503: busy')
    answer = (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()
    expect((await annotate({ NEWS_GRAPH_ANNOTATOR: address })).err).toContain('ANNOTATOR_FAILED')
    answer = (_, response) => response.writeHead(200, { 'content-length': 99 }).write('{', () => response.destroy())
    expect((await annotate({ NEWS_GRAPH_ANNOTATOR: address })).err).toContain('ANNOTATOR_FAILED')
    expect((await annotate({ NEWS_GRAPH_ANNOTATOR: 'http://127.0.0.1:1/' })).err).toContain('cannot be reached')
  })
})

describe('a language model', () => {
  const setting = () => ({ NEWS_GRAPH_ANNOTATOR: `chat:${address}/v1/`, NEWS_GRAPH_ANNOTATOR_MODEL: 'a-model' })
  const saying = (content: unknown) =>
    answering({ choices: [{ message: { role: 'assistant', content: JSON.stringify(content) } }] })

  test('is asked for printed words; where they stand is looked up', async () => {
    let asked: { path?: string | undefined; body?: unknown } = {}
    const content = {
      entities: [{ name: 'Ada Moreau', type: 'PERSON', printedAs: ['Ada Moreau', 'She'] }],
      statements: [
        { words: ['"We will rebuild it,"'], speaker: 'Ada Moreau', entity: 'Ada Moreau', cue: 'said' },
        { words: ['two years of work'], speaker: 'She', entity: 'Ada Moreau' },
      ],
      roles: [{ person: 'Ada Moreau', title: 'mayor', words: 'The mayor' }],
    }
    answer = async (request, response) => {
      asked = { path: request.url, body: await json(request) }
      response.end(JSON.stringify({ choices: [{ message: { content: JSON.stringify(content) } }] }))
    }
    const { articles, code } = await annotate(setting())
    expect(code).toBe(0)
    expect(asked.path).toBe('/v1/chat/completions')
    expect(asked.body).toMatchObject({ model: 'a-model', temperature: 0 })
    const [{ entities, mentions, statements, roles }] = articles as [AnnotatedArticle]
    const printed = ({ start, end }: { start: number; end: number }) => BODY.slice(start, end)
    expect(statements!.map(({ spans, mode }) => [mode, ...spans.map(printed)])).toEqual([
      ['DIRECT', 'We will rebuild it,'],
      ['DIRECT', 'two years of work'],
    ])
    expect(statements!.map(({ speaker }) => [speaker!.text, speaker!.entity])).toEqual([
      ['Ada Moreau', entities![0]!.key],
      ['She', entities![0]!.key],
    ])
    expect(mentions!.map(printed)).toEqual(['Ada Moreau', 'She'])
    expect(roles![0]).toMatchObject({ title: 'mayor', person: entities![0]!.key })
  })

  test('gives each printed name to one entity, and the same words again to their next place', async () => {
    const body = 'Rosa Lind met Bo Lind. “No,” Rosa Lind said. “No,” Lind said.'
    const person = (name: string, ...printedAs: string[]) => ({ name, type: 'PERSON', printedAs })
    saying({
      entities: [person('Bo Lind', 'Lind'), person('Rosa Lind')],
      statements: [
        { words: ['No'], speaker: 'Rosa Lind', entity: 'Rosa Lind' },
        { words: ['No'], speaker: 'Lind', entity: 'Bo Lind' },
      ],
    })
    const { out } = await runHere(runAnnotate, ['-'], setting(), toLines([{ headline: 'Two', body }]))
    const { entities, mentions, statements } = JSON.parse(out) as AnnotatedArticle
    const nameOf = (key: string | null | undefined) => entities!.find((entity) => entity.key === key)!.name
    expect(mentions!.map(({ start, end, entity }) => [body.slice(start, end), nameOf(entity)])).toEqual([
      ['Rosa Lind', 'Rosa Lind'],
      ['Bo Lind', 'Bo Lind'],
      ['Rosa Lind', 'Rosa Lind'],
      ['Lind', 'Bo Lind'],
    ])
    expect(statements!.map(({ spans }) => spans[0]!.start)).toEqual([body.indexOf('No'), body.lastIndexOf('No')])
  })

  test('leaves out what the article does not print', async () => {
    saying({
      entities: [{ name: 'Bo Lind', type: 'PERSON', printedAs: ['Bo Lind'] }],
      statements: [{ words: ['We will never rebuild it'], speaker: 'Bo Lind', entity: 'Bo Lind' }],
    })
    const { articles, code } = await annotate(setting())
    expect(code).toBe(0)
    expect(articles).toEqual([{ ...draft('1'), entities: [], mentions: [], statements: [], roles: [] }])
  })

  test.each([
    ['prose', 'Of course! Here are the statements', 'ANNOTATOR_FAILED'],
    ['another shape', '{"statements": [{"words": []}], "entities": []}', 'BAD_ARTICLE'],
  ])('refuses %s', async (_, content, error) => {
    answering({ choices: [{ message: { content } }] })
    const { code, err } = await annotate(setting())
    expect(code).toBe(1)
    expect(err).toContain(error)
    expect(err).toContain('a-model')
  })

  test('needs a model’s name and a whole address', async () => {
    await expect(annotate({ NEWS_GRAPH_ANNOTATOR: `chat:${address}` })).rejects.toMatchObject({ code: 'BAD_CONFIG' })
    await expect(annotate({ ...setting(), NEWS_GRAPH_ANNOTATOR: 'chat:here' })).rejects.toMatchObject({
      code: 'BAD_CONFIG',
      message: expect.stringContaining('chat:http'),
    })
  })
})

test('--explain tells the rule and how the speaker was found', async () => {
  const { out } = await runHere(runAnnotate, ['--explain', '-'], {}, toLines([draft('1')]))
  const { statements } = JSON.parse(out) as AnnotatedArticle
  expect(statements![0]!.explanation).toEqual({ rule: 'quote before the verb', speaker: 'name' })
})
