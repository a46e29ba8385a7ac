/** Where reported words start and end. */
import { annotate, said } from './annotator'

const reported = (text: string): string[][] => said(annotate(text)).map(({ words }) => words)

describe('reported words start', () => {
  it.each([
    [
      'with their noun phrase, whatever clause the parser saw',
      'Officials reported boats along the quay also were sunk.',
      'boats along the quay also were sunk',
    ],
    [
      'before an aside',
      'But Lopez said the plan, first proposed in 2019, would “cost us nothing” in the long run.',
      'the plan, first proposed in 2019, would “cost us nothing” in the long run',
    ],
    [
      'after the audience',
      'Maria Lopez told The Harwick Post she was “very worried” about the bridge.',
      'she was “very worried” about the bridge',
    ],
    [
      'after a day that no clause tells of',
      'The owners announced on Friday night that Acme had bought the bridge.',
      'Acme had bought the bridge',
    ],
    [
      'at a "that" which the tagger takes for a pronoun',
      'The lawsuit alleges that the council knew of the cracks.',
      'the council knew of the cracks',
    ],
    [
      'after a verb that the tagger takes for a noun',
      'Critics of the plan argue that it would cost too much.',
      'it would cost too much',
    ],
    ['with three words', 'Maria Lopez noted wages had risen.', 'wages had risen'],
    [
      'with a quoted subject',
      '“The vast majority” of residents back the plan, Maria Lopez said.',
      '“The vast majority” of residents back the plan',
    ],
    ['with the subject of the quoted verb', 'The judge wrote the law “goes too far.”', 'the law “goes too far.”'],
    [
      'before words that are only quoted in passing',
      'Maria Lopez said tolls rose 12% in spring, ‘clearly’ raising fares.',
      'tolls rose 12% in spring, ‘clearly’ raising fares',
    ],
    [
      'after what is made clear',
      'Maria Lopez made it clear that the bridge would stay closed.',
      'the bridge would stay closed',
    ],
    [
      'after a concern that is voiced',
      'Officials have voiced concerns that the plan is hiding the costs.',
      'the plan is hiding the costs',
    ],
    [
      'after what the speaker did in speaking',
      'Calling the claim “nonsense,” the minister said the bridge was safe.',
      'the bridge was safe',
    ],
  ])('%s', (_, text, words) => expect(reported(text)).toEqual([[words]]))
})

describe('reported words end', () => {
  it.each([
    [
      'with a contrast about the same one',
      'Maria Lopez said she was not worried, but she did doubt the builder.',
      'she was not worried, but she did doubt the builder',
    ],
    [
      'with a clause of the same subject that was told something',
      'In the trial, she added, people had no doubts, because they were all sent home, and were not told why.',
      'people had no doubts, because they were all sent home, and were not told why',
    ],
    [
      'with the nearest clause in the same tense',
      'Police said the man was driving when he lost control of the car and hit a tree.',
      'the man was driving when he lost control of the car and hit a tree',
    ],
    [
      'before a verdict on them',
      'Prosecutors say Jean Roche took bribes, a charge he denies.',
      'Jean Roche took bribes',
    ],
    [
      'before the verb of the sentence',
      'The law, which Maria Lopez says will help the poor, will be signed in June.',
      'will help the poor',
    ],
    [
      'before the sentence that a "before" waits for',
      'Before the coroner concluded that the bridge fell in the storm, his office was closed.',
      'the bridge fell in the storm',
    ],
  ])('%s', (_, text, words) => expect(reported(text)[0]).toEqual([words]))

  it('behind an attribution of any length', () => {
    expect(
      said(
        annotate(
          'Some are starting to wonder whether the bridge is safe, said Jean Roche, chief engineer of the Harwick Institute for Roads, a body of scholars and builders from all over the land.',
        ),
      ),
    ).toMatchObject([{ by: 'Jean Roche', words: ['Some are starting to wonder whether the bridge is safe'] }])
  })

  it.each([
    [
      'While the plan “looks good on paper,” Maria Lopez said, it will never work.',
      ['While the plan “looks good on paper,”', 'it will never work'],
    ],
    [
      'The bridge is “old,” Maria Lopez wrote in a letter, and “must be closed at once.”',
      ['The bridge is “old,”', 'must be closed at once.'],
    ],
    ['Wages will rise, Maria Lopez believes, once the law is signed.', ['Wages will rise', 'once the law is signed']],
    [
      'Wages rose in May, the ministry said in a report released Friday, and are expected to rise further.',
      ['Wages rose in May', 'and are expected to rise further'],
    ],
  ])('after the attribution inside: %s', (text, words) => expect(reported(text)).toEqual([words]))
})

describe('nothing is reported', () => {
  it.each([
    'Jean Roche added his seventh goal, and Maria Lopez stopped 27 shots as Harwick won.',
    'The plan in the budget announced Wednesday by the leaders was set to cost a million.',
    'The letter highlights the many steps she will have to take in June.',
    'Maria Lopez was the last sailor testifying Friday who heard the storm.',
    'The fires have continued, showing that the law is a problem.',
  ])('%s', (text) => expect(reported(text)).toEqual([]))
})
