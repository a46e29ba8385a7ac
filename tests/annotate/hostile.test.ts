import { hostileTexts } from '../../src/bench/hostile-texts'
import { annotate } from './annotator'

const SIZE = 1_000_000
/** The most different ones; the benchmark goes through all. */
const KINDS = [
  'quotes of all styles',
  'nested brackets',
  'one endless sentence',
  'right-to-left text',
  'emoji',
  'zero-width characters in words',
  'names and commas',
]
/** Far more than any takes (`npm run bench annotate -- --hostile` prints how long): a scan that is not linear takes minutes. */
const TIME_LIMIT = 30_000

describe('a text of a million characters made to be slow', () => {
  const texts = hostileTexts(SIZE)
  beforeAll(() => void annotate(''))

  test.each(KINDS)(
    'is annotated: %s',
    (kind) => {
      const text = texts[kind] ?? ''
      expect(text.length).toBeGreaterThan(0.9 * SIZE)
      expect(annotate(text).body).toBe(text)
    },
    TIME_LIMIT,
  )
})
