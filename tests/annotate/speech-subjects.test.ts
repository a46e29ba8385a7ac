/** Whose verb of speech it is: subjects that parser or tagger do not give. */
import { annotate, said } from './annotator'

const told = (text: string): [string | undefined, string[]][] =>
  said(annotate(text)).map(({ as, words }) => [as, words])

describe('the subject of a verb of speech', () => {
  it.each([
    [
      'is that of the verb of speech before, past a quotation',
      'Lopez said she never used the name “three bridges” and added, “I truly blush when I read it.”',
      [
        ['Lopez', ['she never used the name “three bridges”']],
        ['Lopez', ['I truly blush when I read it.']],
      ],
    ],
    [
      'is who spoke, and not what was spoken of',
      'Maria Lopez said the bridge was safe, adding that it had been inspected in May.',
      [
        ['Maria Lopez', ['the bridge was safe']],
        ['Maria Lopez', ['it had been inspected in May']],
      ],
    ],
    [
      'stands before the relative clause that ends in a quotation',
      'The minister, who rejected the claim as “nonsense,” said the bridge was safe.',
      [['The minister', ['the bridge was safe']]],
    ],
    [
      'is no subject of the clause that follows',
      'Speaking in Harwick, the minister, who is 61, said Maria Lopez must go.',
      [['the minister', ['Maria Lopez must go']]],
    ],
    [
      'may follow a quoted word',
      'The plan is “dead,” said Maria Lopez, who leads the council.',
      [['Maria Lopez', ['The plan is “dead,”']]],
    ],
    [
      'may part two quotations',
      'The law “will be signed,” Maria Lopez said, “as soon as it reaches my desk.”',
      [['Maria Lopez', ['The law “will be signed,”', 'as soon as it reaches my desk.']]],
    ],
    [
      'is a number of people',
      'Several warned the ferry was too late if the bridge closed.',
      [['Several', ['the ferry was too late if the bridge closed']]],
    ],
    [
      'is still to come after a participle',
      'Noting that the old bridge had been closed for years, Maria Lopez asked, “Could anything like it stand there today?”',
      [
        ['Maria Lopez', ['the old bridge had been closed for years']],
        ['Maria Lopez', ['Could anything like it stand there today?']],
      ],
    ],
    [
      'is an acronym',
      'The river, per the WHO, is often full of mud.',
      [['the WHO', ['The river', 'is often full of mud']]],
    ],
  ])('%s', (_, text, expected) => expect(told(text)).toEqual(expected))

  it.each([
    [
      'a relative pronoun',
      "The bridge's design is based on its old model, which the company's wealthy founder Jeff Moreau announced this year.",
    ],
    ['what is so called', 'The town lies by what is called “the old bridge,” an arch of stone.'],
    ['two who did not speak', 'Neither Lopez nor Moreau said the bridge was safe.'],
  ])('is not %s', (_, text) => expect(said(annotate(text))).toEqual([]))
})
