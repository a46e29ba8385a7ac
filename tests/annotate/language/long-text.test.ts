import { createPipeline, MOST_TOKENS_READ } from '../../../src/annotate/language/pipeline'
import { LONGEST_SENTENCE } from '../../../src/annotate/language/sentences'
import { LinearModel } from '../../../src/annotate/language/weights'
import { readModels } from '../../../src/ingest/model-files'

const pipeline = createPipeline(readModels())

/** How often models score anything is what takes the time. */
function decisionsDuring(run: () => void): number {
  const { score } = LinearModel.prototype
  let decisions = 0
  LinearModel.prototype.score = function (this: LinearModel, ...args) {
    decisions++
    score.apply(this, args)
  }
  try {
    run()
    return decisions
  } finally {
    LinearModel.prototype.score = score
  }
}

describe('a text of a million characters', () => {
  test.each([
    ['an endless sentence', 'and the minister of Kenya said so '],
    ['quote marks', '"" '],
    ['emoji', '😀'],
  ])('is cut to its end, and read no further than an article goes: %s', (_, unit) => {
    const text = unit.repeat(Math.floor(1_000_000 / unit.length))
    let doc = pipeline.parse('')
    const decisions = decisionsDuring(() => (doc = pipeline.parse(text)))
    expect(doc.end[doc.size - 1]).toBe(text.trimEnd().length)
    expect(decisions).toBeLessThan(5 * (MOST_TOKENS_READ + LONGEST_SENTENCE))
    expect([doc.pos.length, doc.tag.length]).toEqual([doc.size, doc.size])
    expect(doc.trees.relation(doc.size - 1)).toBe('dep')
    const lastSentence = doc.sentences[doc.sentences.length - 2]!
    expect([doc.pos[doc.size - 1], doc.trees.head(lastSentence), doc.trees.head(doc.size - 1)]).toEqual([
      'X',
      -1,
      lastSentence,
    ])
  })
})
