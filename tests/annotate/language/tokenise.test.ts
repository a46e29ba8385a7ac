import fc from 'fast-check'
import { segment } from '../../../src/annotate/language/sentences'
import { LONGEST_SENTENCE } from '../../../src/annotate/language/sentences'
import { Tokeniser } from '../../../src/annotate/language/tokeniser'
import { Words } from '../../../src/annotate/language/words'

/** Tokens by sentence, and how many paragraphs there are. */
function cut(text: string): { sentences: string[][]; paragraphs: number; offsets: [number, number][] } {
  const words = new Words({ tagSet: () => 0, nameKinds: () => 0, cluster: () => -1 })
  const tokens = new Tokeniser(words)
  const sentences: number[] = []
  const paragraphs: number[] = []
  segment(text, tokens, words, sentences, paragraphs)
  const offsets = Array.from({ length: tokens.size }, (_, i): [number, number] => [tokens.start[i]!, tokens.end[i]!])
  offsets.forEach(([start, end], i) => expect(words.forms[tokens.word[i]!]).toBe(text.slice(start, end)))
  const ranges = Array.from({ length: sentences.length / 2 }, (_, s) =>
    offsets.slice(sentences[2 * s], sentences[2 * s + 1]),
  )
  return {
    sentences: ranges.map((range) => range.map(([start, end]) => text.slice(start, end))),
    paragraphs: paragraphs.length / 2,
    offsets,
  }
}

const tokens = (text: string): string => cut(text).sentences.flat().join(' ')
const sentences = (text: string): string[] => cut(text).sentences.map((sentence) => sentence.join(' '))

/** Strings of what is hard to cut: marks of every kind, halves of surrogate pairs, invisible and right-to-left characters. */
const hardText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '"',
        "''",
        '``',
        '“',
        '”',
        "'",
        '’',
        '(',
        ')',
        '.',
        '...',
        '…',
        '!',
        '?',
        ',',
        '-',
        '--',
        '—',
        '\n',
        '\n\n',
        '\r\n',
        ' ',
        '\t',
      ),
      fc.constantFrom(
        '\u0000',
        '\ud83d',
        '\ude00',
        '😀',
        '👩‍👩‍👧',
        '\u200b',
        '\u200d',
        '\ufeff',
        '\u00ad',
        '\u202e',
        'שלום',
        'مرحبا',
        'é',
        'e\u0301',
        'İ',
        'ﬁ',
      ),
      fc.constantFrom(
        'Mr.',
        'U.S.',
        'J.',
        "don't",
        'cannot',
        "Smith's",
        'co-founder',
        '1,000.5',
        '21st',
        'No. 5',
        'said',
        'x@y.org',
        'https://a.b/c?d',
        'a.b.c.',
        '@',
        '#',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))

describe('tokens', () => {
  test.each([
    ["She doesn't know; he can't. They cannot.", "She does n't know ; he ca n't . They can not ."],
    ["Smith's dogs' won’t “bark”", "Smith 's dogs ' wo n’t “ bark ”"],
    ['The six-member team of co-founders', 'The six - member team of co-founders'],
    ['Mr. J. Smith of the U.S. Navy, No. 5', 'Mr. J. Smith of the U.S. Navy , No. 5'],
    ['It cost $1,000.50 at 10:30 on the 21st in the 1990s.', 'It cost $ 1,000.50 at 10:30 on the 21st in the 1990s .'],
    ["He said ''yes'' and ``no''", "He said '' yes '' and `` no ''"],
    [
      'See https://example.org/a?b=c. Mail a.b@example.co.uk!',
      'See https://example.org/a?b=c . Mail a.b@example.co.uk !',
    ],
    ['Example.com said #one @two', 'Example.com said #one @two'],
    ['go\u00advern 😀👍', 'go\u00advern 😀 👍'],
  ])('%s', (text, expected) => expect(tokens(text)).toBe(expected))
})

describe('sentences', () => {
  test.each([
    ['“It is over,” he said. “We won.” The crowd cheered.', 3],
    ['"Why now?" asked Smith. "Because!" she shouted.', 2],
    ['He lives in the U.S. The law is new. She works for Acme Inc. in Ohio.', 3],
    ['Dr. Jones met Gen. Lee at 5 p.m. on Monday.', 1],
    ["''We won.'' He left. ''Really?'' she asked.", 3],
    ['First line without a stop\nSecond line', 2],
  ])('%s', (text, count) => expect(sentences(text)).toHaveLength(count))

  test('blank lines part paragraphs, single line ends do not', () => {
    expect(cut('One.\nTwo.\n\nThree.\r\n \r\nFour.').paragraphs).toBe(3)
  })

  test('are never longer than the limit', () => {
    const longest = Math.max(...cut('word '.repeat(2000)).sentences.map((sentence) => sentence.length))
    expect(longest).toBe(LONGEST_SENTENCE)
  })
})

describe('any text', () => {
  test('is cut into tokens in order that cover everything printed', () => {
    fc.assert(
      fc.property(hardText, (text) => {
        let last = 0
        for (const [start, end] of cut(text).offsets) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(last, start)).toMatch(/^[\s\p{Cc}\p{Cf}]*$/u)
          last = end
        }
        expect(text.slice(last)).toMatch(/^[\s\p{Cc}\p{Cf}]*$/u)
      }),
      { numRuns: 500 },
    )
  })

  test('has every token in one sentence', () => {
    fc.assert(
      fc.property(hardText, (text) => expect(cut(text).sentences.flat()).toHaveLength(cut(text).offsets.length)),
    )
  })
})
