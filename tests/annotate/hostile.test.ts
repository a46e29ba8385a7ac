import { hostileTexts } from '../../src/bench/hostile-texts'
import { annotate } from './annotator'

const SIZE = 1_000_000
/** Far more than any takes (`npm run bench annotate -- --hostile` prints how long): a scan that is not linear takes minutes. */
const TIME_LIMIT = 30_000

describe('a text of a million characters made to be slow', () => {
  beforeAll(() => void annotate(''))

  test.each(Object.entries(hostileTexts(SIZE)))(
    'is annotated: %s',
    (_, text) => {
      expect(text.length).toBeGreaterThan(0.9 * SIZE)
      expect(annotate(text).body).toBe(text)
    },
    TIME_LIMIT,
  )
})
