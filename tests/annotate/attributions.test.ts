/** What goes on after an attribution, what is nobody's, and who speaks where the parser gives somebody else. */
import { annotate, said } from './annotator'

const reported = (text: string): string[][] => said(annotate(text)).map(({ words }) => words)
const told = (text: string): [string | undefined, string[]][] =>
  said(annotate(text)).map(({ as, words }) => [as, words])

describe('words before an attribution go on after it', () => {
  it.each([
    [
      'with what adds to the sum',
      'Ferry trips are rising, the Harbour Office said, with fares this spring up 4% at 9m crowns.',
      [['Ferry trips are rising', 'with fares this spring up 4% at 9m crowns']],
    ],
    [
      'after a conjunction',
      'The river has not been low, and now, Lopez says, it is over the wall.',
      [['The river has not been low, and now', 'it is over the wall']],
    ],
    [
      'with the clause that a doubt is about',
      'It is possible, Lopez said, that some boats never left the bay.',
      [['It is possible', 'some boats never left the bay']],
    ],
    ['with one word before', 'Worms, says Lopez, are in decline.', [['Worms', 'are in decline']]],
    ['with a clause for a subject', 'What matters, Lopez says, is the soil.', [['What matters', 'is the soil']]],
    [
      'with a clause that adds to a quotation in the present',
      '“We are glad,” Lopez said, and it should somewhat calm the fears of the rowers.',
      [['We are glad,', 'and it should somewhat calm the fears of the rowers']],
    ],
    [
      'with an "although" after the speaker',
      'The law would be changed, said the minister, although he gave no date.',
      [['The law would be changed', 'although he gave no date']],
    ],
  ])('%s', (_, text, statements) => expect(reported(text)).toEqual(statements))
})

describe('words end at their attribution', () => {
  it.each([
    [
      'without what the speaker did not tell',
      'Acme has doubled its fleet in three years, it said, but did not name a price.',
      [['it', ['Acme has doubled its fleet in three years']]],
    ],
    [
      'before a semicolon',
      'In the old town, anger had been growing for weeks, Lopez said; the march was a way out.',
      [['Lopez', ['In the old town, anger had been growing for weeks']]],
    ],
    [
      'with its own name between commas and a post',
      'At dawn the divers left the wreck and sent a list of coins, bowls and several bells to the museum, Lena Marsh, Tideline chief dive officer, told the council.',
      [
        [
          'Lena Marsh',
          ['At dawn the divers left the wreck and sent a list of coins, bowls and several bells to the museum'],
        ],
      ],
    ],
    [
      'with a relative clause before the verb',
      'The fleet, which includes two tugs and an old ferry, have more than 300 crew on the river, according to the port watcher Tideline.',
      [
        [
          'the port watcher Tideline',
          ['The fleet, which includes two tugs and an old ferry, have more than 300 crew on the river'],
        ],
      ],
    ],
    [
      "with somebody's own paper",
      'The club boasts more than 40 boats and 90 rowers on the lake in high summer, according to her office’s spring memo.',
      [['her office’s spring memo', ['The club boasts more than 40 boats and 90 rowers on the lake in high summer']]],
    ],
  ])('%s', (_, text, statements) => expect(told(text)).toEqual(statements))
})

describe('nothing is said', () => {
  it.each([
    [
      'but what was denied, where a verb follows that nobody said',
      'When she was 20, Lopez was stopped at the harbour, but she denied the smuggling and was soon let go.',
      [['the smuggling']],
    ],
    [
      'in what modifies the thing that somebody is told about',
      'Three cooks met the owner to inform her of the waste and rather dirty pots they worked with at the inn.',
      [],
    ],
    [
      'at a participle that a hyphen joins to a noun',
      'The march followed a row over a rule that would end life-affirming school meals for the young; similar rules have been drafted and passed by towns across the valley.',
      [],
    ],
    ['where the writer concludes', 'This suggests that fasting can influence the brain.', []],
    [
      'in the question that was the occasion',
      '“Not at all,” said Lopez when asked if he was worried.',
      [['Not at all,']],
    ],
    [
      'where only a time could have spoken',
      'At the same time, reported theft throughout the port dropped from 120 cases to 80 cases.',
      [],
    ],
    [
      "in somebody's word for a thing",
      'The yard has often declined to speak of what it calls “private house rules”.',
      [],
    ],
    [
      'in a heading printed as a quotation',
      'Lopez denied that he had ever sailed in it.\n\n“Not some odd channel”\n\nHe met the envoy twice.',
      [['he had ever sailed in it']],
    ],
    [
      'in a deed that is suggested',
      'It also suggests raising harbour fees for yachts to 9 so help can be given to all the rowers.',
      [],
    ],
  ])('%s', (_, text, statements) => expect(reported(text)).toEqual(statements))
})

describe('somebody speaks who', () => {
  it.each([
    [
      'is parted from the verb by a time',
      'Tideline, citing new river fees, this week said it would sell boats and increase its fares.',
      [['Tideline', ['it would sell boats and increase its fares']]],
    ],
    [
      'is told by a post and a name, of which the parser has the name',
      'The rowers, dressed in white coats, split into two crews during the raid on the Grand Casino Selby, Chief Inspector Peter Lopez told CNN.',
      [
        [
          'Chief Inspector Peter Lopez',
          ['The rowers, dressed in white coats, split into two crews during the raid on the Grand Casino Selby'],
        ],
      ],
    ],
    [
      'reiterated something before the participle',
      'Mayor Lopez reiterated the Harbour Board will not raise fees, stressing that steady growth and crew pricing require a firm hand.',
      [
        ['Mayor Lopez', ['the Harbour Board will not raise fees']],
        ['Mayor Lopez', ['steady growth and crew pricing require a firm hand']],
      ],
    ],
    [
      'tells of themselves behind a comma',
      'Lena Lopez, 40, spoke at a fair today, revealing she hopes to buy the ferry.',
      [['Lena Lopez, 40', ['she hopes to buy the ferry']]],
    ],
    [
      'is quoted by others',
      'The Guardian quoted a source as saying the deal was dead.',
      [['a source', ['the deal was dead']]],
    ],
    [
      'did something else first, with quoted words',
      'He accused ministers of “playing games” and said they should resign.',
      [['He', ['they should resign']]],
    ],
    [
      'did something else first, which no verb of speech tells',
      'The mayor thanked guests of “good will” and said they could stay.',
      [['The mayor', ['they could stay']]],
    ],
    [
      'bears a name like an adverb',
      'Donnelly added that it could need at least two winters for the old yards to return to the river.',
      [['Donnelly', ['it could need at least two winters for the old yards to return to the river']]],
    ],
    [
      'is told by how they know',
      'Two officials familiar with the matter said the report was wrong.',
      [['Two officials', ['the report was wrong']]],
    ],
    [
      'has a post with commas inside',
      'Henning Lopez, head of Harbours, Rivers & Boats at Marsh Group, said the sale’s end came as “no surprise” and would raise fares.',
      [['Henning Lopez', ['the sale’s end came as “no surprise” and would raise fares']]],
    ],
    [
      'is told by an adjective',
      '“Towns have built on ground they have found safe. One example is Harwick,” said the official, who spoke on condition of anonymity.',
      [['the official', ['Towns have built on ground they have found safe. One example is Harwick,']]],
    ],
    [
      'is a pronoun before a clause without "that"',
      'It has said it needs to sell between 20 and 30 boats and cut fees by 2m a year.',
      [['It', ['it needs to sell between 20 and 30 boats and cut fees by 2m a year']]],
    ],
    [
      'is of a view',
      'Pilots and rowers are of the view that the river will freeze.',
      [['Pilots and rowers', ['the river will freeze']]],
    ],
    [
      'did something else first, in a verb that the tagger takes for a participle',
      'In a statement, the company apologised and said it would refund customers.',
      [['the company', ['it would refund customers']]],
    ],
    [
      'breaks up a clause about a thing',
      'That, says Lopez, is why the soil is dying.',
      [['Lopez', ['That', 'is why the soil is dying']]],
    ],
    [
      'is told by an adjective behind the verb',
      "Within the town hall, Lopez's team has been more intent on hiding rows than ending them, said a top Republican close to the mayor.",
      [
        [
          'a top Republican',
          ["Within the town hall, Lopez's team has been more intent on hiding rows than ending them"],
        ],
      ],
    ],
    [
      'warns in a clause after quoted words',
      'Harbour Secretary Mena Lopez believes Mayor Max Marsh “merely used rough words” when he warned people that they will lose their boats.',
      [['he', ['they will lose their boats']]],
    ],
  ])('%s', (_, text, statements) => expect(told(text)).toEqual(statements))
})
