/** Attributed clauses as they stand in the news: where they start and where they end. */
import { annotate, said } from './annotator'

const reported = (text: string): string[][] => said(annotate(text)).map(({ words }) => words)
const told = (text: string): [string | undefined, string[]][] =>
  said(annotate(text)).map(({ as, words }) => [as, words])

describe('a clause starts', () => {
  it.each([
    [
      'after the medium, at another subject',
      'The mayor said in an interview with Harbour News he is glad the bridge was closed.',
      [['he is glad the bridge was closed']],
    ],
    [
      'at a "that" before an adjective, whatever the tagger takes it for',
      'Lopez says he is calm, stressing that persistent crew growth and services pricing require firm settings.',
      [['he is calm'], ['persistent crew growth and services pricing require firm settings']],
    ],
    [
      'at a verb between a name and a pronoun, which the tagger takes for a plural',
      'River Party leader Tom Lopez claims he has been robbed of the win.',
      [['he has been robbed of the win']],
    ],
    [
      'after a verb of speech that the parser takes for a participle of a name',
      'Kira Lopez, a spokesperson for the yard, confirmed to us that the firm warns sailors who could drift from it.',
      [['the firm warns sailors who could drift from it']],
    ],
    [
      'past a "that" with a clause of its own between commas',
      'Judge Ruth Lopez said that, while towns have some room to decide, they cannot close the river.',
      [['while towns have some room to decide, they cannot close the river']],
    ],
    [
      'with a gerund that is the subject',
      'They argue sharing the harbour, above all with the backing of a big port, could ruin the fishing towns.',
      [['sharing the harbour, above all with the backing of a big port, could ruin the fishing towns']],
    ],
    [
      'with a gerund where no complement was parsed',
      "Vera Lopez, the council's harbour spokeswoman, said raising the fee to crowns 150 would prevent over 4,000 rowers from leaving the lake.",
      [['raising the fee to crowns 150 would prevent over 4,000 rowers from leaving the lake']],
    ],
    [
      'with a subject whose verb the tagger takes for a participle',
      'The depot is empty. All of them claimed their fees doubled on race day.',
      [['their fees doubled on race day']],
    ],
    [
      'with a list, of which the parser keeps the end',
      'Managers of the inn said guests, many of them elderly, had been moved to other rooms.',
      [['guests, many of them elderly, had been moved to other rooms']],
    ],
    [
      'with a list of names after a doubtful verb',
      'Last month Lopez allies suggested Labour-leaning towns like Harwick, Selby or even Old Marsh might be in play.',
      [['Labour-leaning towns like Harwick, Selby or even Old Marsh might be in play']],
    ],
    [
      'after those who are told, and not at their noun',
      'Kira Lopez posted in a forum for Harwick bakers that she was looking for flour.',
      [['she was looking for flour']],
    ],
    [
      'at a plural after a "that" which the tagger takes for a determiner',
      'Lopez also advises that young or ailing sheep graze near the barn at night.',
      [['young or ailing sheep graze near the barn at night']],
    ],
    [
      'with a name right behind the noun for whom one tells',
      'Sources told the paper Lopez would be sacked if his side lost.',
      [['Lopez would be sacked if his side lost']],
    ],
    [
      'with the noun whose claims it tells of',
      'Ministers said claims that the cuts would cost jobs were “nonsense”.',
      [['claims that the cuts would cost jobs were “nonsense”']],
    ],
    [
      'with the word for a quantity',
      'Mr Lopez welcomed the news but said more needed to be done.',
      [['more needed to be done']],
    ],
    [
      'after a day that the parser hangs the clause on',
      "Harwick's Lopez Bank Plc said on Wednesday it appointed Roger Marsh as head of river lending.",
      [['it appointed Roger Marsh as head of river lending']],
    ],
    [
      'before a question that something else is about',
      'It said member towns needed to be more open on how water was used.',
      [['member towns needed to be more open on how water was used']],
    ],
    [
      'with the verb of a relative "what"',
      'Two towns have begun talks in what local pilots say is an early bid to save the ferry.',
      [['is an early bid to save the ferry']],
    ],
    [
      'with a clause that tells what others agreed',
      "Lopez said the town's executive branch agreed with Tideline that the ferry should not be sold.",
      [["the town's executive branch agreed with Tideline that the ferry should not be sold"]],
    ],
    [
      'after an apposition with a relative clause',
      'According to Open Gates, a charity made up of former pilots that opposes the closing of the bay, prizes were offered to the crews.',
      [['prizes were offered to the crews']],
    ],
    [
      'after "and, according to X,"',
      'Lopez is hoping to sell the ferry and, according to reports, talks are at a late stage with a rower.',
      [['talks are at a late stage with a rower']],
    ],
    [
      'before a whole quoted clause, without what only leads to it',
      'For all the noise, “the real point of a bridge is the river,” says Lopez.',
      [['the real point of a bridge is the river,']],
    ],
  ])('%s', (_, text, statements) => expect(reported(text)).toEqual(statements))
})

describe('a clause ends', () => {
  it.each([
    [
      'at a semicolon, where the writer tells of others',
      'The council said local pilots had sold the ferry; Selby rented two boats, and Harwick built a bridge.',
      [['The council', ['local pilots had sold the ferry']]],
    ],
    [
      'before what somebody goes on to rule',
      'A panel ruled that the port must rewrite its charter, ruling that the present one harmed the fishers.',
      [
        ['A panel', ['the port must rewrite its charter']],
        ['A panel', ['the present one harmed the fishers']],
      ],
    ],
    [
      'before the next deed behind a semicolon',
      'Ms. Lopez mocked the mayor; claimed a number of ferries were sold in secret; and often backed the rowers.',
      [['Ms. Lopez', ['a number of ferries were sold in secret']]],
    ],
    [
      'before another participle that quotes',
      'The council sent a letter Monday, saying the town has no plan to meet the builders soon and calling it a “foolish” wish to hope for one.',
      [['The council', ['the town has no plan to meet the builders soon']]],
    ],
    [
      'before the second verb of speech, whatever the parser joins it to',
      'The mayor said the road was closed and warned that it would stay so for weeks.',
      [
        ['The mayor', ['the road was closed']],
        ['The mayor', ['it would stay so for weeks']],
      ],
    ],
    [
      'before a "but" with a verb of speech',
      'The mayor told the council that the road was closed but insisted it would open.',
      [
        ['The mayor', ['the road was closed']],
        ['The mayor', ['it would open']],
      ],
    ],
    [
      'before what the speaker urged',
      'The mayor said the road was closed and urged drivers to stay at home.',
      [
        ['The mayor', ['the road was closed']],
        ['The mayor', ['to stay at home']],
      ],
    ],
    [
      'before another one who speaks',
      'The Tories said it was wrong and Labour said it was right.',
      [
        ['The Tories', ['it was wrong']],
        ['Labour', ['it was right']],
      ],
    ],
    [
      'before another one who reports',
      'The firm said that power had been restored to clients in parts of the city and local media reported that two airports were open.',
      [
        ['The firm', ['power had been restored to clients in parts of the city']],
        ['local media', ['two airports were open']],
      ],
    ],
    [
      'before what the speaker did after quoted words',
      'Her spokesman said she was “heartbroken” and asked for privacy.',
      [
        ['Her spokesman', ['she was “heartbroken”']],
        ['Her spokesman', ['privacy']],
      ],
    ],
    [
      'with a second "that" behind a "but"',
      'Lopez said the deal, worth £2m, would be signed in May, but that details were still secret.',
      [['Lopez', ['the deal, worth £2m, would be signed in May, but that details were still secret']]],
    ],
    [
      'at the comma of a relative clause that "whose" opens',
      'The party, whose leader says he wants peace, won 20 seats.',
      [['whose leader', ['he wants peace']]],
    ],
    [
      'at the dash of a relative clause',
      'The new law - which ministers say will cut crime - comes into force today.',
      [['ministers', ['will cut crime']]],
    ],
    [
      'before a quotation that a participle adds',
      'The coach said his side had played well, adding: “I am proud of them.”',
      [
        ['The coach', ['his side had played well']],
        ['The coach', ['I am proud of them.']],
      ],
    ],
    [
      'where somebody else is quoted',
      'The yard warned it may move 700 jobs, with Mr Lopez quoted as saying that the firm could no longer afford to stay.',
      [
        ['The yard', ['it may move 700 jobs']],
        ['Mr Lopez', ['the firm could no longer afford to stay']],
      ],
    ],
    [
      'not at a title',
      'The town hall said the loss of the painter - who was due to show a picture called Anna Is Not Gone, But Here With Us this spring - is “deeply felt”.',
      [
        [
          'The town hall',
          [
            'the loss of the painter - who was due to show a picture called Anna Is Not Gone, But Here With Us this spring - is “deeply felt”',
          ],
        ],
      ],
    ],
  ])('%s', (_, text, statements) => expect(told(text)).toEqual(statements))
})
