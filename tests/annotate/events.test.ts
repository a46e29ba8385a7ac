import type { AnnotatedArticle } from '../../src/annotate/annotated-article'
import { annotate, nameOf } from './annotator'

const view = (article: AnnotatedArticle) =>
  (article.events ?? []).map((event) => ({
    category: event.category,
    status: event.status,
    place: nameOf(article, event.place),
    who: (event.participants ?? []).map(({ entity }) => nameOf(article, entity)).sort(),
    time: event.time?.edtf,
  }))
const events = (body: string) => view(annotate(body))
const statuses = (body: string) => events(body).map(({ status }) => status)

describe('what is an event', () => {
  it.each([
    ['Anna Moreau visited Lisbon on Monday.', 'VISIT'],
    ['Peter Novak was sentenced to four years in Boston on Monday.', 'TRIAL'],
    ['Peter Novak pleaded guilty in Boston on Monday.', 'TRIAL'],
    ['Anna Moreau resigned on Monday.', 'APPOINTMENT'],
    ['Anna Moreau stepped down on Monday.', 'APPOINTMENT'],
    ['Police arrested Peter Novak in Lisbon on Monday.', 'OTHER'],
    ['The Harbour Council met in Lisbon.', 'MEETING'],
    ['Russia invaded Ukraine.', 'ATTACK'],
    ['An earthquake near Lisbon on Monday was felt by many.', 'DISASTER'],
    ['France signed a treaty with Spain.', 'AGREEMENT'],
    ['Anna Moreau spoke to reporters at a news conference in Lisbon.', 'SPEECH'],
    ['Anna Moreau announced the plan on Monday.', 'OTHER'],
    ['Kelvar Lamps purchased Ottery Foods.', 'AGREEMENT'],
    ["Kelvar Lamps' purchase of Ottery Foods was cheered.", 'AGREEMENT'],
    ['Anna Moreau attended a fundraiser in Lisbon.', 'MEETING'],
    ['The stadium disaster in Lisbon was long ago.', 'DISASTER'],
    ['The Harbour Council rejected the deal on Monday.', 'OTHER'],
    ['Anna Moreau will meet 19th seed Peter Novak.', 'MEETING'],
    ['The hack of Kelvar Lamps in May was never explained.', 'ATTACK'],
    ['The Harbour Council passed the bill on Monday.', 'OTHER'],
  ])('%s', (body, category) => {
    expect(events(body)).toMatchObject([{ category }])
  })

  it.each([
    'Any attack on Spain would be a mistake.',
    'There was no meeting with Peter Novak in Lisbon.',
    'Talks could help. Meetings are dull.',
    'Peter Novak did not resign.',
    'If Anna Moreau met Peter Novak in Lisbon, nobody saw it.',
    'The attack surface of the plan is large.',
    'France is at war.',
    'Anna Moreau pleaded with Peter Novak.',
    'Anna Moreau dismissed the idea on Monday.',
    'Anna Moreau shot to fame in Lisbon on Monday.',
    'Anna Moreau attacked the plan of Peter Novak.',
    'Anna Moreau demonstrated her skill to Peter Novak.',
    'The Republican conference in Lisbon is divided.',
    'On Monday, the sailors came into the room in Lisbon.',
    '“I met Peter Novak in Lisbon,” said Anna Moreau.',
  ])('is none: %s', (body) => {
    expect(events(body)).toEqual([])
  })

  it.each([
    ['In her testimony on Tuesday, Anna Moreau said that the wall had cracked.', 'testimony on Tuesday'],
    [
      'The layoffs at Kelvar Lamps will begin this week in Lisbon.',
      'layoffs at Kelvar Lamps will begin this week in Lisbon',
    ],
    [
      'The results were published yesterday (May 3) in the journal Ottery Case Notes.',
      'The results were published yesterday (May 3) in the journal Ottery Case Notes',
    ],
    ['After a three-day trial in Lisbon, Peter Novak was freed.', 'three-day trial'],
    [
      'Kelvar Lamps postponed an all-hands meeting with Anna Moreau on Friday.',
      'all-hands meeting with Anna Moreau on Friday',
    ],
    [
      'At the United Nations Climate Action Summit in Lisbon, Anna Moreau spoke.',
      'United Nations Climate Action Summit',
    ],
  ])('has the words that tell of it for its name: %s', (body, name) => {
    expect(annotate(body).events?.map((event) => event.name)).toEqual([name])
  })

  it('is any deed of somebody on a day, where it is still to come', () => {
    expect(events('Anna Moreau will unpack the crates on Friday.')).toMatchObject([
      { status: 'SCHEDULED', who: ['Anna Moreau'] },
    ])
    expect(events('Kelvar Lamps is scheduled to reach the island in 2034.')).toMatchObject([
      { status: 'SCHEDULED', time: '2034' },
    ])
    expect(events('Anna Moreau unpacked the crates on Friday.')).toEqual([])
    expect(events('Anna Moreau will need the crates on Friday.')).toEqual([])
  })

  it('is what the first sentence tells that somebody did, whenever it was', () => {
    expect(events('Kelvar Lamps has launched a service for sailors.')).toMatchObject([{ who: ['Kelvar Lamps'] }])
    expect(events('The sea is calm. Kelvar Lamps has launched a service for sailors.')).toEqual([])
    expect(events('Kelvar Lamps faced criticism.')).toEqual([])
  })

  it.each([
    ['The film will be released on May 20.', '2024-05-20', 'The film will be released on May 20'],
    ['Two sailors will be sentenced on May 20.', '2024-05-20', 'Two sailors will be sentenced on May 20'],
    ['A new law comes into force on July 1.', '2024-07-01', 'A new law comes into force on July 1'],
    ['The ban takes effect on July 1.', '2024-07-01', 'The ban takes effect on July 1'],
    ['The trial of Peter Novak begins on Monday.', '2024-05-13', 'trial of Peter Novak'],
  ])('is told ahead with its day: %s', (body, time, name) => {
    const article = annotate(body)
    expect(view(article)).toMatchObject([{ status: 'SCHEDULED', time }])
    expect(article.events?.[0]?.name).toBe(name)
  })

  it('is at the house that is named before its town', () => {
    expect(events('A debate with Anna Moreau took place at Harbour Books, Lisbon, on Monday.')).toMatchObject([
      { place: 'Lisbon' },
    ])
  })

  it('is no deed of a day that nobody knows', () => {
    expect(events('The sea is calm. Anna Moreau left the house months ago.')).toEqual([])
  })

  it('is the year that describes it', () => {
    expect(events('The flood damage came with the 2021 hurricane in Lisbon.')).toMatchObject([
      { category: 'DISASTER', time: '2021', place: 'Lisbon' },
    ])
  })

  it('is a gathering that is named for its awards', () => {
    expect(events('Anna Moreau was honoured at the Northern Music Awards in Lisbon.')).toMatchObject([
      { category: 'OTHER', place: 'Lisbon' },
    ])
  })

  it('is no attack where the heart is what failed', () => {
    expect(events('Anna Moreau had a panic attack at the hotel in Lisbon on Friday.')).toEqual([])
    expect(events('Anna Moreau died of a heart attack in Lisbon on Monday.')).toMatchObject([{ category: 'OTHER' }])
  })

  it('is done to who is named behind the words for the subject', () => {
    expect(events('The papers say that the man who took the child, Peter Novak, was sentenced to life.')).toMatchObject(
      [{ category: 'TRIAL', who: ['Peter Novak'] }],
    )
  })

  it('is the crash, not the killing, where people were killed in a crash', () => {
    expect(events('Three people were killed in a train crash near Lisbon on Monday.')).toEqual([
      { category: 'DISASTER', status: 'OCCURRED', place: 'Lisbon', who: [], time: '2024-05-06' },
    ])
  })

  it('is a trial or a meeting as the hearing is one of a court or not', () => {
    expect(events("Peter Novak's extradition hearing in London was long.")[0]?.category).toBe('TRIAL')
    expect(events('The Harbour Council held a public hearing in London.')[0]?.category).toBe('MEETING')
  })

  it('is an attack or a protest as the strike is one of arms or of workers', () => {
    expect(events('A drone strike on Lisbon on Monday hit a school.')[0]?.category).toBe('ATTACK')
    expect(events('A strike by Harbour Union workers in Lisbon began on Monday.')[0]?.category).toBe('PROTEST')
  })
})

describe('whether it took place', () => {
  it.each([
    ['Anna Moreau called off her visit to Lisbon.', 'CANCELLED'],
    ['Anna Moreau cancelled her visit to Lisbon.', 'CANCELLED'],
    ['The summit between France and Spain will not take place.', 'CANCELLED'],
    ['The talks between France and Spain in Lisbon did not happen.', 'CANCELLED'],
    ['The visit of Anna Moreau to Lisbon was put on hold.', 'POSTPONED'],
    ['The summit in Lisbon has been postponed.', 'POSTPONED'],
    ['Anna Moreau was on her way to a meeting with Peter Novak in Lisbon.', 'SCHEDULED'],
    ['Anna Moreau will meet Peter Novak in Lisbon.', 'SCHEDULED'],
    ['The Harbour Council holds a public hearing on Friday.', 'SCHEDULED'],
    ["Peter Novak's trial in Boston is due to begin next week.", 'SCHEDULED'],
    ['The talks between France and Spain in Lisbon are under way.', 'ONGOING'],
    ['Anna Moreau may meet Peter Novak in Lisbon next week.', 'UNCONFIRMED'],
    ['The talks between France and Spain collapsed on Monday.', 'OCCURRED'],
    ['Anna Moreau met Peter Novak in Lisbon.', 'OCCURRED'],
    ['Anna Moreau will sing at the ceremony in Lisbon.', 'SCHEDULED'],
    ['Anna Moreau will be allowed to sing at the ceremony in Lisbon.', 'SCHEDULED'],
  ])('%s %s', (body, status) => {
    expect(statuses(body)).toEqual([status])
  })
})

describe('who takes part', () => {
  it('is whom a fronted possessive means: the subject behind it', () => {
    const [talks] = events('Carlos Vega was silent. At his talks with Peter Novak, Paul Durand said trade was fine.')
    expect(talks?.who).toEqual(['Paul Durand', 'Peter Novak'])
  })

  it.each([
    'France imposed sanctions on the largest oil companies of Spain.',
    'France slapped new sanctions on three banks.',
    'France has announced sanctions against three banks.',
    'Sanctions were imposed by France on three banks on Monday.',
    'The talks failed, and France imposed sanctions on two oil companies.',
  ])('is who imposes sanctions, whatever the words: %s', (body) => {
    const sanctions = events(body).find(({ category }) => category === 'SANCTIONS')
    expect(sanctions).toMatchObject({ status: 'OCCURRED', who: expect.arrayContaining(['France']) as string[] })
  })

  it('is not what the talks are on, nor who did not come', () => {
    expect(events('Anna Moreau held talks with Peter Novak on Ukraine.')[0]?.who).toEqual([
      'Anna Moreau',
      'Peter Novak',
    ])
    expect(events('Anna Moreau did not attend the summit in Lisbon.')[0]?.who).toEqual([])
  })

  it.each([
    ["The Harbour Union's top court issued a ruling on Monday.", 'Harbour Union'],
    ['Officers from the Harbour Union arrested Peter Novak on Monday.', 'Harbour Union'],
    ['A protest led by the Harbour Union is starting in Lisbon.', 'Harbour Union'],
  ])('is the body whose part or people act: %s', (body, name) => {
    expect(events(body)[0]?.who).toContain(name)
  })

  it('is not the town that somebody is from', () => {
    expect(events('A Lisbon man pleaded guilty on Monday.').flatMap(({ who }) => who)).toEqual([])
  })

  it('has a part where the verb tells it', () => {
    const article = annotate('Anna Moreau hosted a summit with Peter Novak in Lisbon.')
    expect(article.events![0]!.participants!.map(({ role }) => role)).toEqual(['host', undefined])
  })
})

describe('mentions of one event', () => {
  it('are one event, with all that proves it', () => {
    const article = annotate(
      'Anna Moreau met Peter Novak in Paris on Monday. The meeting lasted two hours. The meeting with Novak was calm.',
    )
    expect(view(article)).toEqual([
      {
        category: 'MEETING',
        status: 'OCCURRED',
        place: 'Paris',
        who: ['Anna Moreau', 'Peter Novak'],
        time: '2024-05-06',
      },
    ])
    expect(article.events![0]!.spans).toHaveLength(3)
  })

  it('are one event where the same is named on the same day', () => {
    expect(
      events('Anna Moreau spoke of fish at a debate in Paris on Monday. In the debate on Monday, Peter Novak laughed.'),
    ).toMatchObject([{ category: 'MEETING', who: ['Anna Moreau', 'Peter Novak'] }])
  })

  it('are two events where day or place differ', () => {
    expect(
      events('Anna Moreau met Peter Novak in Paris on Monday. Moreau met Novak in Lisbon on Tuesday.'),
    ).toHaveLength(2)
  })
})
