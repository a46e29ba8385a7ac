import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv2020 from 'ajv/dist/2020'
import fc from 'fast-check'
import { NewsGraphError } from '../../src/errors'
import { checkArticle } from '../../src/read/check-article'

const DRAFT = { headline: 'A headline', body: 'A body.' }

const refusal = (value: unknown): NewsGraphError => {
  try {
    checkArticle(value)
  } catch (error) {
    if (error instanceof NewsGraphError) return error
    throw error
  }
  throw new Error('was not refused')
}

test('the interchange schema is a JSON Schema, which is not looked into again at every start', () => {
  const schema = JSON.parse(
    readFileSync(join(__dirname, '../../schema/annotated-article.schema.json'), 'utf8'),
  ) as object
  expect(new Ajv2020().validateSchema(schema)).toBe(true)
})

test('a draft and an article with annotations are checked alike, whichever comes first', () => {
  const unknown = { colour: 'blue' }
  const annotated = { ...DRAFT, ...unknown, entities: [{ key: 'e1', type: 'PERSON', name: 'Ida Moor', ...unknown }] }
  for (let turn = 0; turn < 2; turn++) {
    expect(checkArticle({ ...DRAFT, ...unknown })).toEqual(DRAFT)
    expect(checkArticle(structuredClone(annotated))).toEqual({
      ...DRAFT,
      entities: [{ key: 'e1', type: 'PERSON', name: 'Ida Moor' }],
    })
    expect(refusal({ ...DRAFT, statements: 'none' }).message).toBe('statements must be array')
    expect(refusal({ headline: 'A headline' }).message).toBe('body is missing')
  }
})

test('a whole draft passes unchanged', () => {
  const draft = {
    ...DRAFT,
    id: 'x-1',
    url: 'https://example.org/story',
    language: 'en-GB',
    publishedAt: '2025-11-06T13:24',
    modifiedAt: '2025-11-06T13:24:00+04:00',
    publisher: { name: 'Sample Courier', wikidataId: 'Q1' },
    authors: ['Jane Roe'],
    usage: { text: 'Link required', attributionRequired: true, link: 'https://example.org' },
    readerCounts: [{ kind: 'VIEWS', count: 3 }],
  }
  expect(checkArticle(structuredClone(draft))).toEqual(draft)
})

test('fields that the interchange format does not know are taken out, also __proto__', () => {
  const article = checkArticle(
    JSON.parse(
      '{"headline":"a","body":"b","colour":"red","__proto__":{"polluted":true},"publisher":{"name":"x","y":1}}',
    ),
  )
  expect(article).toEqual({ headline: 'a', body: 'b', publisher: { name: 'x' } })
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

test.each([
  [[], '', 'BAD_ARTICLE'],
  ['text', '', 'BAD_ARTICLE'],
  [null, '', 'BAD_ARTICLE'],
  [{ headline: 'a' }, 'body', 'BAD_ARTICLE'],
  [{ ...DRAFT, headline: 7 }, 'headline', 'BAD_ARTICLE'],
  [{ ...DRAFT, body: ' ' }, 'body', 'BAD_ARTICLE'],
  [{ ...DRAFT, headline: '' }, 'headline', 'BAD_ARTICLE'],
  [{ ...DRAFT, body: 'a\0b' }, 'body', 'BAD_ARTICLE'],
  [{ ...DRAFT, authors: ['a\ud800'] }, 'authors[0]', 'BAD_ARTICLE'],
  [{ ...DRAFT, url: 'javascript:alert(1)' }, 'url', 'BAD_ARTICLE'],
  [{ ...DRAFT, url: 'story' }, 'url', 'BAD_ARTICLE'],
  [{ ...DRAFT, publishedAt: 'yesterday' }, 'publishedAt', 'BAD_ARTICLE'],
  [{ ...DRAFT, publishedAt: '2025-11' }, 'publishedAt', 'BAD_ARTICLE'],
  [{ ...DRAFT, publishedAt: '0001-01-01T00:00:00Z' }, 'publishedAt', 'BAD_ARTICLE'],
  [{ ...DRAFT, modifiedAt: '9999-12-31T00:00:00Z' }, 'modifiedAt', 'BAD_ARTICLE'],
  [{ ...DRAFT, headline: 'x'.repeat(1001) }, 'headline', 'BAD_ARTICLE'],
  [{ ...DRAFT, publisher: { name: 'x'.repeat(201) } }, 'publisher.name', 'BAD_ARTICLE'],
  [{ ...DRAFT, language: 'english' }, 'language', 'BAD_ARTICLE'],
  [{ ...DRAFT, language: '' }, 'language', 'BAD_ARTICLE'],
  [{ ...DRAFT, editions: [{ language: '<b>', url: 'https://x.example/' }] }, 'editions[0].language', 'BAD_ARTICLE'],
  [{ ...DRAFT, modifiedAt: '2025-11-06' }, 'modifiedAt', 'BAD_ARTICLE'],
  [{ ...DRAFT, publisher: {} }, 'publisher.name', 'BAD_ARTICLE'],
  [{ ...DRAFT, readerCounts: [{ kind: 'LOOKS', count: 1 }] }, 'readerCounts[0].kind', 'BAD_ARTICLE'],
  [{ ...DRAFT, readerCounts: [{ kind: 'VIEWS', count: -1 }] }, 'readerCounts[0].count', 'BAD_ARTICLE'],
  [{ ...DRAFT, statements: [{ mode: 'LOUD', spans: [] }] }, 'statements[0].mode', 'BAD_ARTICLE'],
])('%j is refused at %j', (value, path, code) => {
  const error = refusal(value)
  expect([error.code, error.details.path]).toEqual([code, path])
})

test('language tags are written as BCP 47 writes them', () => {
  const editions = [{ language: 'pt_br', url: 'https://x.example/' }]
  expect(checkArticle({ ...DRAFT, language: 'EN_us', editions })).toMatchObject({
    language: 'en-US',
    editions: [{ language: 'pt-BR' }],
  })
})

test('nesting that no article has is refused, not followed', () => {
  const deep = JSON.parse(`{"headline":"a","body":"b","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)
  expect(refusal(deep).code).toBe('TOO_COMPLEX')
})

test('any JSON value is an article or a coded error', () => {
  const value = fc.oneof(
    fc.jsonValue(),
    fc.jsonValue().map((extra) => ({ ...DRAFT, statements: extra, publisher: extra })),
  )
  fc.assert(
    fc.property(value, (input) => {
      try {
        expect(checkArticle(input)).toMatchObject({ headline: expect.any(String), body: expect.any(String) })
      } catch (error) {
        expect(error).toBeInstanceOf(NewsGraphError)
      }
    }),
  )
})
