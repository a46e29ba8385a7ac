import fc from 'fast-check'
import { COUNTRY, GIVEN_NAME } from '../../../src/annotate/language/gazetteer'
import { readClusters } from '../../../src/annotate/language/clusters'
import { createPipeline } from '../../../src/annotate/language/pipeline'
import type { Document } from '../../../src/annotate/language/document'
import { wordHash } from '../../../src/annotate/language/words'
import { readModels } from '../../../src/ingest/model-files'

const models = readModels()
const pipeline = createPipeline(models)

const nameTexts = (document: Document, type: string): string[] =>
  document.names
    .filter((name) => name.type === type)
    .map((name) => document.text.slice(document.start[name.first], document.end[name.end - 1]))

/** The word that depends on `head` by `relation`. */
const dependent = (document: Document, head: string, relation: string): string | undefined =>
  document.form.find(
    (_, i) => document.trees.relation(i) === relation && document.form[document.trees.head(i)] === head,
  )

describe('what is read', () => {
  const document = pipeline.parse(
    'Angela Merkel told reporters in Berlin that the German government would not sign the treaty.',
  )

  test('tags', () => {
    expect(document.pos[document.form.indexOf('told')]).toBe('VERB')
    expect(document.tag[document.form.indexOf('told')]).toBe('VBD')
    expect(document.tag[document.form.indexOf('Merkel')]).toBe('NNP')
    expect(document.pos[document.form.indexOf('would')]).toBe('AUX')
  })

  test('who says what to whom, as a tree', () => {
    expect(dependent(document, 'told', 'nsubj')).toMatch(/Angela|Merkel/)
    expect(dependent(document, 'told', 'ccomp')).toBe('sign')
    expect(dependent(document, 'sign', 'nsubj')).toBe('government')
    expect(dependent(document, 'sign', 'obj')).toBe('treaty')
    expect(document.trees.head(document.form.indexOf('told'))).toBe(-1)
  })

  test('names', () => {
    expect(nameTexts(document, 'PERSON')).toContain('Angela Merkel')
    expect(nameTexts(document, 'PLACE')).toContain('Berlin')
  })

  test('a surname alone is taken for what the full name was', () => {
    const story = pipeline.parse(
      'President Emmanuel Macron met the prime minister in Paris on Monday.\n\nMacron said the talks went well. Macron left.',
    )
    expect(nameTexts(story, 'PERSON')).toEqual(['Emmanuel Macron', 'Macron', 'Macron'])
  })
})

/** Everything that a document promises about its numbers. */
function expectSound(document: Document, text: string): void {
  expect(document.text).toBe(text)
  const { size } = document
  let last = 0
  for (let i = 0; i < size; i++) {
    expect(document.start[i]).toBeGreaterThanOrEqual(last)
    expect(document.form[i]).toBe(text.slice(document.start[i], document.end[i]))
    last = document.end[i]!
    expect(document.trees.relation(i)).toBeTruthy()
    expect(document.tag[i]).toBeTruthy()
  }
  for (const [ranges, member] of [
    [document.sentences, document.sentenceOf],
    [document.paragraphs, document.paragraphOf],
  ] as const) {
    expect(ranges.at(-1) ?? 0).toBe(size)
    member.forEach((range, i) => {
      expect(ranges[2 * range]).toBeLessThanOrEqual(i)
      expect(ranges[2 * range + 1]).toBeGreaterThan(i)
    })
  }
  for (let s = 0; s < document.sentences.length; s += 2)
    expectTree(document, document.sentences[s]!, document.sentences[s + 1]!)
  document.names.forEach((name, i) => {
    expect(name.end).toBeGreaterThan(name.first)
    if (i > 0) expect(name.first).toBeGreaterThanOrEqual(document.names[i - 1]!.end)
  })
}

/** One root, heads within the sentence, no cycle. */
function expectTree(document: Document, from: number, to: number): void {
  let roots = 0
  for (let i = from; i < to; i++) {
    if (document.trees.head(i) === -1) roots++
    let at = i
    let steps = 0
    while (document.trees.head(at) !== -1) {
      at = document.trees.head(at)
      expect(at).toBeGreaterThanOrEqual(from)
      expect(at).toBeLessThan(to)
      expect(++steps).toBeLessThan(to - from)
    }
  }
  expect(roots).toBe(1)
  for (let i = from; i < to; i++) {
    const children = [...document.trees.children(i)]
    for (const child of children) expect(document.trees.head(child)).toBe(i)
    const { first, end } = document.trees.subtree(i)
    expect([first, end]).toEqual(extentOf(document, i))
  }
}

function extentOf(document: Document, i: number): [number, number] {
  const below = [...document.trees.children(i)].map((child) => extentOf(document, child))
  return [Math.min(i, ...below.map(([first]) => first)), Math.max(i + 1, ...below.map(([, end]) => end))]
}

const words = fc.constantFrom(
  'The',
  'minister',
  'said',
  'John',
  'Smith',
  'of',
  'Ministry',
  'U.S.',
  '2021',
  'that',
  'and',
  'IN',
  'NATO',
  "n't",
)
const marks = fc.constantFrom('.', ',', '"', '“', '”', "''", '``', '(', ')', '...', '?', '\n', '\n\n', '—')
const oddities = fc.constantFrom(
  '\u0000',
  '\ud83d',
  '\ude00',
  '😀',
  '\u200b',
  '\u202e',
  'שלום',
  'مرحبا',
  '日本語',
  'constructor',
  '__proto__',
)
const text = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: words },
      { weight: 2, arbitrary: marks },
      oddities,
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    {
      maxLength: 80,
    },
  )
  .map((parts) => parts.join(' '))

/** With every tree read. */
const inFull = ({ trees, ...document }: Document) => ({
  ...document,
  arcs: document.form.map((_, i) => [trees.head(i), trees.relation(i), ...trees.children(i), trees.subtree(i)]),
})

describe('any text', () => {
  test('gives a sound document', () => {
    fc.assert(
      fc.property(text, (given) => expectSound(pipeline.parse(given), given)),
      { numRuns: 60 },
    )
  })

  test('gives the same document again, whatever was read before', () => {
    const fresh = createPipeline(models)
    fc.assert(
      fc.property(text, (given) => expect(inFull(fresh.parse(given))).toEqual(inFull(pipeline.parse(given)))),
      { numRuns: 20 },
    )
  })

  test.each([
    ['quotes', '"'],
    ['two-character quotes', "''"],
    ['brackets', '(['],
    ['an endless sentence', 'He said that '],
    ['capitals', 'New York '],
    ['one endless word', 'a'],
    ['apostrophes', "a'"],
    ['initials', 'a.'],
    ['prefixes', 'co-'],
    ['mail addresses', 'a@b.c'],
    ['right-to-left text', 'שלום '],
    ['emoji', '👩‍👩‍👧'],
    ['zero-width characters', '\u200b'],
    ['line ends', 'a\n'],
  ])('fifty thousand characters of %s is read to its end', (_, part) => {
    const given = part.repeat(Math.ceil(50_000 / part.length))
    const document = pipeline.parse(given)
    expect(document.sentences.at(-1) ?? 0).toBe(document.size)
    if (document.size > 0) expect(document.start[0]).toBe(0)
  })
})

describe('weights', () => {
  test.each([
    ['that are no weights', new TextEncoder().encode('no weights at all')],
    ['that end too soon', models.tagger.slice(0, models.tagger.length - 10)],
    ['whose description is broken', Uint8Array.from(models.tagger.slice(0, 64))],
    ['that are empty', new Uint8Array()],
  ])('%s are refused', (_, tagger) => {
    expect(() => createPipeline({ ...models, tagger })).toThrow(expect.objectContaining({ code: 'BAD_CONFIG' }))
  })

  test.each([
    ['with another start', Uint8Array.from(models.clusters).fill(0, 0, 4)],
    ['cut short', models.clusters.slice(0, -1)],
    ['that are empty', new Uint8Array()],
  ])('word clusters %s are refused', (_, clusters) => {
    expect(() => createPipeline({ ...models, clusters })).toThrow(expect.objectContaining({ code: 'BAD_CONFIG' }))
  })

  test('words that are used alike share a cluster, however they are written', () => {
    const clusters = readClusters(models.clusters)
    const of = (word: string) => clusters.of(wordHash(word))
    expect(of('Tuesday')).toBe(of('wednesday'))
    expect(of('Tuesday')).not.toBe(of('striker'))
    expect(of('zzyxqqv')).toBe(-1)
  })

  test('a folder without them is refused', () => {
    expect(() => readModels('/nowhere')).toThrow(expect.objectContaining({ code: 'BAD_CONFIG' }))
  })

  test('the name lists know given names and countries', () => {
    expect(models.nameKinds.get('mary')! & GIVEN_NAME).toBe(GIVEN_NAME)
    expect(models.nameKinds.get('france')! & COUNTRY).toBe(COUNTRY)
  })
})
