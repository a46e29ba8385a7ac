import { annotate, said, speakers, wordsOf } from './annotator'

const only = (text: string) => {
  const found = said(annotate(text))
  expect(found).toHaveLength(1)
  return found[0]!
}

describe('direct statements', () => {
  it('before an inverted verb, with the quotation that goes on after it as a second span', () => {
    const found = only(
      '“The bridge will open in June,” said Maria Lopez, head of the city works. “We need more time for the rest.”',
    )
    expect(found).toMatchObject({ by: 'Maria Lopez', mode: 'DIRECT', cue: 'said' })
    expect(found.words).toEqual(['The bridge will open in June,', 'We need more time for the rest.'])
  })

  it('broken up by its attribution', () => {
    expect(only('“The bridge,” Maria Lopez said on Monday, “will open in June.”').words).toEqual([
      'The bridge,',
      'will open in June.',
    ])
  })

  it('after a colon, an object or a comma', () => {
    expect(only('Maria Lopez told reporters: “The bridge will open in June.”')).toMatchObject({
      by: 'Maria Lopez',
      cue: 'told',
      words: ['The bridge will open in June.'],
    })
    expect(only('Maria Lopez wrote in a letter, “The bridge will open in June.”').by).toBe('Maria Lopez')
  })

  it('by whatever channel', () => {
    expect(only('“The bridge will open in June,” Maria Lopez said by phone.').by).toBe('Maria Lopez')
  })

  it('not where the words were given before', () => {
    expect(said(annotate('Maria Lopez said this while opening a school in Boston.'))).toEqual([])
  })

  it('over several paragraphs', () => {
    const found = only(
      'Maria Lopez said: “The bridge will open in June, whatever the weather does.\n\n“We have waited long enough for it.”',
    )
    expect(found.words).toEqual([
      'The bridge will open in June, whatever the weather does.',
      'We have waited long enough for it.',
    ])
  })

  it('in a paragraph of their own go on with the speaker before', () => {
    const article = annotate(
      '“The bridge will open in June,” Maria Lopez said.\n\n“We have all waited long enough for this day to come.”',
    )
    expect(speakers(article)).toEqual(['Maria Lopez', 'Maria Lopez'])
  })

  it('after a dash that names the speaker', () => {
    expect(only('“The bridge will be open in June, I promise.” – Maria Lopez')).toMatchObject({ by: 'Maria Lopez' })
  })

  it.each([
    ['“We will wait for the court,” the spokesman added.', 'We will wait for the court,', 'added'],
    ['“Amazing”, replied Maria Lopez.', 'Amazing', 'replied'],
    ['Said the coach, Maria Lopez: “We played well and we won.”', 'We played well and we won.', 'Said'],
    ['“We will open the bridge,” as Maria Lopez put it.', 'We will open the bridge,', 'put it'],
    [
      '“We will open it soon,” minister of roads and bridges Maria Lopez told The Courier.',
      'We will open it soon,',
      'told',
    ],
  ])('with the speaker in any place: %s', (text, words, cue) =>
    expect(only(text)).toMatchObject({ words: [words], cue }),
  )

  it('broken up by dashes', () => {
    expect(only('“We will open it,” Maria Lopez said – “if the court lets us” – before leaving.').words).toEqual([
      'We will open it,',
      'if the court lets us',
    ])
  })

  it('in answer to a printed question go on with whoever spoke', () => {
    const article = annotate(
      '“The bridge will open in June,” Maria Lopez said.\n\nThe river is high.\n\nIs the bridge safe?\n\n“It is as safe as it has ever been.”',
    )
    expect(speakers(article)).toEqual(['Maria Lopez', 'Maria Lopez'])
  })

  it('are no headings', () => {
    expect(said(annotate('Maria Lopez opened the bridge.\n\n“The Bridge That Never Closed”\n\nIt rained.'))).toEqual([])
  })

  it('are no titles and no scare quotes', () => {
    expect(said(annotate('The “temporary” bridge stood for years. The film “Over the River” was shot on it.'))).toEqual(
      [],
    )
  })
})

describe('indirect and mixed statements', () => {
  it.each([
    ['Maria Lopez said that the bridge would open in June.', 'the bridge would open in June'],
    ['Maria Lopez said the bridge would open in June.', 'the bridge would open in June'],
    ['The bridge would open in June, Maria Lopez said on Monday.', 'The bridge would open in June'],
    ['According to Maria Lopez, the bridge would open in June.', 'the bridge would open in June'],
    ['The bridge would open in June, according to Maria Lopez.', 'The bridge would open in June'],
    ['As Maria Lopez said, the bridge would open in June.', 'the bridge would open in June'],
    ['Maria Lopez denied that the bridge was unsafe.', 'the bridge was unsafe'],
    ['Maria Lopez warned on Monday that the bridge was unsafe.', 'the bridge was unsafe'],
    [
      'Maria Lopez told the council that the bridge was unsafe, while its mayor stayed silent.',
      'the bridge was unsafe',
    ],
    ['As it rained, the bridge was closed, Maria Lopez said.', 'As it rained, the bridge was closed'],
    ['The bridge would open in June, as Maria Lopez put it.', 'The bridge would open in June'],
    ['The bridge would open in June, per Maria Lopez.', 'The bridge would open in June'],
    ['The bridge would open in June, said Maria Lopez, the mayor of the town.', 'The bridge would open in June'],
    ['Two men were told to leave the bridge, Maria Lopez said on Monday.', 'Two men were told to leave the bridge'],
    ['Mayor Maria Lopez opened it. Maria Lopez’s view is that the bridge must close.', 'the bridge must close'],
    ['Mayor Maria Lopez opened it. In Maria Lopez’s view, the bridge is a ruin.', 'the bridge is a ruin'],
    ['In the words of Maria Lopez, the bridge is a ruin.', 'the bridge is a ruin'],
    [
      'Mayor Maria Lopez opened it. Maria Lopez’s claim that the bridge was unsafe has angered the council.',
      'the bridge was unsafe',
    ],
    ['There were warnings from Maria Lopez that the bridge could fall.', 'the bridge could fall'],
    ['Maria Lopez said she hoped to meet the builder, who has refused for years.', 'she hoped to meet the builder'],
    ['LISBON (AP) — The bridge will open in June, Maria Lopez said Monday.', 'The bridge will open in June'],
  ])('%s', (text, words) => {
    expect(only(text)).toMatchObject({ by: 'Maria Lopez', mode: 'INDIRECT', words: [words] })
  })

  it.each([
    ['The bridge is, according to Maria Lopez, a danger to all.', ['The bridge is', 'a danger to all']],
    ['The bridge (Maria Lopez said) would never open again.', ['The bridge', 'would never open again']],
    [
      'The old bridge would stand, Maria Lopez said, but the new one could fall.',
      ['The old bridge would stand', 'but the new one could fall'],
    ],
  ])('keep every part: %s', (text, words) => expect(only(text)).toMatchObject({ by: 'Maria Lopez', words }))

  it('keep both parts of a sentence that its attribution breaks up', () => {
    expect(only('The old bridge, Maria Lopez said, would never open again.').words).toEqual([
      'The old bridge',
      'would never open again',
    ])
  })

  it('are mixed where some words are quoted, whose marks stay inside the span', () => {
    expect(only('Maria Lopez said the bridge was “a danger to us all” and would be closed.')).toMatchObject({
      mode: 'MIXED',
      words: ['the bridge was “a danger to us all” and would be closed'],
    })
  })

  it('reach to demands: what was called for or warned of', () => {
    expect(only('Maria Lopez called for a new bridge over the river.')).toMatchObject({
      cue: 'called for',
      words: ['a new bridge over the river'],
    })
    expect(only('Officials warned of new floods in the valley.').words).toEqual(['new floods in the valley'])
    expect(only('Maria Lopez denied taking bribes from the builder.').words).toEqual(['taking bribes from the builder'])
    expect(only('Maria Lopez admitted to taking bribes.').words).toEqual(['taking bribes'])
    expect(only('Maria Lopez accused the builder of taking bribes.').words).toEqual(['taking bribes'])
    expect(only('Maria Lopez called on the council to act.').words).toEqual(['to act'])
    expect(only('Maria Lopez asked for help in a letter to the council.').words).toEqual(['help'])
  })

  it('are none where nobody says anything', () => {
    for (const text of [
      'Maria Lopez declined to say whether the bridge was safe.',
      'Maria Lopez did not say when the bridge would open.',
      'Nobody can say when the bridge will open.',
      'The deal announced on Monday will pay for the bridge.',
      'As the waters continued to rise, the bridge was closed.',
      'That said, the bridge is open again.',
      'Maria Lopez was asked by Reuters whether the bridge was safe.',
      'The claim that the bridge is unsafe spread fast.',
      'The council encouraged residents to report that the bridge was closed.',
      'The water rose, signalling that the bridge was in danger.',
      'As the charges were read out in the hall, Maria Lopez testified.',
      'When the bridge shook, she responded quickly.',
    ])
      expect([text, said(annotate(text))]).toEqual([text, []])
  })

  it('leave a question that is only the occasion of an answer to its asker, who is spoken to', () => {
    const article = annotate(
      'When asked by Reuters whether the bridge was safe, Maria Lopez replied that nobody knew yet.',
    )
    expect(said(article)).toMatchObject([{ by: 'Maria Lopez', words: ['nobody knew yet'] }])
    expect(article.statements![0]!.addressees).toEqual([article.entities!.find((e) => e.name === 'Reuters')!.key])
  })

  it('keep the words of every piece inside the body, never overlapping, and the cue outside', () => {
    const article = annotate(
      '“The bridge,” Maria Lopez said, “is old,” adding that it would close. She called it “a ruin”.',
    )
    for (const statement of article.statements!) {
      const cue = statement.attribution!.find(({ part }) => part === 'CUE')!.spans[0]!
      for (const { start, end } of statement.spans) expect(cue.end <= start || cue.start >= end).toBe(true)
      expect(wordsOf(article, statement).every((words) => words.length > 0)).toBe(true)
    }
  })
})

describe('headlines', () => {
  it('give a statement where the body names who speaks', () => {
    const article = annotate('French Transport Minister Jean Roche opened the bridge.', {
      headline: 'Bridge will stand for ages, French transport minister says',
    })
    expect(said(article)).toMatchObject([{ by: 'Jean Roche', words: ['Bridge will stand for ages'], cue: 'says' }])
    expect(article.statements![0]!.field).toBe('HEADLINE')
  })

  it('give none where nobody knows who speaks', () => {
    expect(said(annotate('The bridge was opened.', { headline: 'Bridge will stand for ages, expert says' }))).toEqual(
      [],
    )
  })
})

describe('other languages', () => {
  it('come back as they came', () => {
    const draft = { headline: 'Die Brücke', body: '„Die Brücke ist offen“, sagte Anna Weber.', language: 'de' }
    const article = annotate(draft.body, { ...draft, publishedAt: '2024-05-08' })
    expect(article.statements ?? []).toEqual([])
    expect(article.body).toBe(draft.body)
  })
})
