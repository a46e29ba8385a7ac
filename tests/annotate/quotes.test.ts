import fc from 'fast-check'
import { findQuotations, withPlainMarks } from '../../src/annotate/quotes'

const quoted = (text: string): string[] => findQuotations(text).map(({ inner }) => text.slice(inner.start, inner.end))

describe('quotation marks', () => {
  it.each([
    ['“We are ready,” she said.', ['We are ready,']],
    ['"We are ready," she said. "Tomorrow."', ['We are ready,', 'Tomorrow.']],
    ["''We are ready,'' she said.", ['We are ready,']],
    ['„Wir sind bereit“, sagte sie.', ['Wir sind bereit']],
    ['« Nous sommes prêts », dit-elle.', [' Nous sommes prêts ']],
    ['«Nous sommes prêts», dit-elle.', ['Nous sommes prêts']],
    ['‚Wir sind bereit‘, sagte sie.', ['Wir sind bereit']],
    ['„We are ready”, she said.', ['We are ready']],
    ['"We are ready,” she said.', ['We are ready,']],
    ['「We are ready」 she said.', ['We are ready']],
    ["``We are ready,'' she said.", ['We are ready,']],
    ['‘We are ready,’ she said.', ['We are ready,']],
    ["'We are ready,' she said.", ['We are ready,']],
    ['“We are ready,’’ she said. “Now.”', ['We are ready,', 'Now.']],
    ['“ We are ready,” she said.', [' We are ready,']],
  ])('of every style: %s', (text, expected) => expect(quoted(text)).toEqual(expected))

  it('leaves nested quotations inside', () => {
    expect(quoted('“He told me ‘no’ twice,” she said.')).toEqual(['He told me ‘no’ twice,'])
    expect(quoted('‘The “plan” has failed,’ she said.')).toEqual(['The “plan” has failed,'])
  })

  it.each([
    "The workers' rights aren't the bosses' concern.",
    'The dogs’ owners didn’t know.',
    "It was the '90s.",
    "Rock 'n' roll",
    'He is 6\' 2" tall',
  ])('tells apostrophes apart: %s', (text) => expect(quoted(text)).toEqual([]))

  it('prefers a sure mark to a possessive', () => {
    expect(quoted('‘The workers’ rights matter,’ she said.')).toEqual(['The workers’ rights matter,'])
    expect(quoted('‘the workers’ and ‘the bosses’ met.')).toEqual(['the workers', 'the bosses'])
  })

  it('follows a quotation over paragraphs that stay open', () => {
    const text = '“The first day was long and hard.\n\n“The second was longer,” she said.'
    expect(findQuotations(text).map(({ closed, continues }) => [closed, continues])).toEqual([
      [false, false],
      [true, true],
    ])
  })

  it('follows a quotation over paragraphs that the text has run together', () => {
    const text = '"The first day was long and hard. "The second was longer. "Then we slept," she said.'
    expect(quoted(text)).toEqual(['The first day was long and hard.', 'The second was longer.', 'Then we slept,'])
    expect(findQuotations(text).map(({ closed, continues }) => [closed, continues])).toEqual([
      [false, false],
      [false, true],
      [true, true],
    ])
  })

  it('goes on where the last of them stays open to the next paragraph', () => {
    const text =
      '"The first day was long and hard. "The second was longer.\n\n"Then we slept," she said. "It was cold."'
    expect(findQuotations(text).map(({ closed, continues }) => [closed, continues])).toEqual([
      [false, false],
      [false, true],
      [true, true],
      [true, false],
    ])
  })

  it('ends where somebody is said to speak, if the closing mark was forgotten', () => {
    expect(quoted('“We are ready for the winter, said Maria Lopez on Monday.')).toEqual([
      'We are ready for the winter,',
    ])
  })

  it('prints plain marks without moving anything', () => {
    const text = "''We are ready,'' she said."
    const plain = withPlainMarks(text, findQuotations(text))
    expect(plain).toHaveLength(text.length)
    expect(plain.slice(2, 15)).toBe(text.slice(2, 15))
  })

  it('gives quotations in order, apart, and inside any text', () => {
    const marks = fc.array(
      fc.constantFrom(
        '"',
        "'",
        '“',
        '”',
        '‘',
        '’',
        '«',
        '»',
        '„',
        "''",
        '``',
        'a',
        's',
        ' ',
        '.',
        ',',
        '\n\n',
        '\ud83d',
        '😀',
      ),
      { maxLength: 80 },
    )
    fc.assert(
      fc.property(marks, (parts) => {
        const text = parts.join('')
        let last = 0
        for (const { start, end, inner } of findQuotations(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(start < inner.start && inner.start < inner.end && inner.end <= end && end <= text.length).toBe(true)
          last = end
        }
        expect(withPlainMarks(text, findQuotations(text))).toHaveLength(text.length)
      }),
    )
  })
})
