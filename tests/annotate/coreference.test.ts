import { annotate, meant, names, said, speakers } from './annotator'

describe('a surname that two people bear', () => {
  it('means nobody where both were named in one breath', () => {
    expect(said(annotate('John Smith and Mary Smith run the shop. “It is hard,” Smith said.'))).toMatchObject([
      { by: null, as: 'Smith' },
    ])
  })

  it('is told by the form of address', () => {
    const article = annotate('John Smith and Mary Smith run the shop. Mr Smith said it was hard. Mrs Smith said no.')
    expect(speakers(article).slice(0, 1)).toEqual(['John Smith'])
    expect(meant(article, 'Smith')).toEqual(['John Smith', 'Mary Smith'])
  })

  it('means the one named last before it, whoever comes later', () => {
    const article = annotate('John Smith left. Smith said it was hard.\n\nIn May Mary Smith came.')
    expect(speakers(article)).toEqual(['John Smith'])
  })

  it('is in doubt once another bearer has been named since', () => {
    const article = annotate('John Smith opened a shop. Smith sold bread. Mary Smith helped. Smith said it was hard.')
    expect(speakers(article)).toEqual([null])
  })
})

describe('one name', () => {
  it('is two people where country and post differ', () => {
    const article = annotate(
      'Canadian foreign minister Robert Stone met reporters. Peruvian footballer Robert Stone scored twice.',
    )
    expect(names(article, 'PERSON')).toEqual(['Robert Stone', 'Robert Stone'])
    expect(new Set(article.roles!.map(({ person }) => person)).size).toBe(2)
  })

  it('is one person where a post is told twice, or in other words', () => {
    const article = annotate(
      'Canadian foreign minister Robert Stone met reporters. Foreign minister Robert Stone left. Robert Stone came back.',
    )
    expect(names(article, 'PERSON')).toEqual(['Robert Stone'])
  })

  it('is one person under pet name and surname of several words, not under another name that begins alike', () => {
    expect(names(annotate('Tim Vale spoke. Timothy Vale left.'), 'PERSON')).toHaveLength(1)
    expect(names(annotate('Paul Reed met Paula Reed.'), 'PERSON')).toEqual(['Paul Reed', 'Paula Reed'])
  })
})

describe('a pronoun', () => {
  it('set before the subject means the subject', () => {
    const article = annotate('President Bob Vale left. At his talks with Ivan Grell, Tom Gray said a deal was near.')
    expect(meant(article, 'his')).toEqual(['Tom Gray'])
  })

  it('means who became the subject after the last speech', () => {
    const article = annotate(
      '“It is safe,” Rosa Lind said.\n\nAnna Brand spoke about the old bridge.\n\n“It was a ruin,” she said.',
    )
    expect(speakers(article)).toEqual(['Rosa Lind', 'Anna Brand'])
  })
})

describe('who takes the word from the last speaker', () => {
  it('is who is named right after it, in the same paragraph too', () => {
    const article = annotate(
      'Anna Brand came first. “It is safe,” Ms Lind said. Brand answered with a smile. “It was a ruin,” she said.',
    )
    expect(speakers(article)).toEqual(['Lind', 'Anna Brand'])
  })

  it('may be named behind a post', () => {
    const article = annotate(
      '“There is a book for all,” Ms Lind said.\n\nAuthor Qarnita Loxton, from Melkstrand, spoke about the old bridge.\n\n“It was a ruin,” she said.',
    )
    expect(speakers(article)).toEqual(['Lind', 'Qarnita Loxton'])
  })

  it('may be named behind a post that reads like a verb', () => {
    const article = annotate(
      '“We will see,” Pete Corran said.\n\nRovers boss Alan Tate was angry. “It was never fair,” he told Delta Sports.',
    )
    expect(speakers(article)).toEqual(['Pete Corran', 'Alan Tate'])
  })

  it('may be described by a clause before the verb', () => {
    const article = annotate(
      '“It is safe,” Ms. Lind said.\n\nIn a long speech to the council, Ms. Brand, who sits for the harbour ward, took back what she had written. “It is over,” she said.',
    )
    expect(speakers(article)).toEqual(['Lind', 'Brand'])
  })

  it('may have an age before the verb', () => {
    const article = annotate(
      'Harlow, 38, played detective Max Rudd for six years. He told the Radio Gazette it was right.',
    )
    expect(speakers(article)).toEqual(['Harlow'])
  })

  it('keeps it where what is the last speaker’s is named later', () => {
    const article = annotate(
      'Anna Stone wrote the song. “I could hardly believe it,” Rosa Lind said.\n\nStone spoke well of Lind’s part in it. “Music is in my family,” she said.',
    )
    expect(speakers(article)).toEqual(['Rosa Lind', 'Anna Stone'])
  })

  it('is nobody as long as a speech goes on, however many paragraphs it has', () => {
    const article = annotate(
      'Rosa Lind said: “The bridge is safe for us all to use.\n\n“We have looked at every part of it in the spring.\n\n“There were cracks in the stone of the old pillars.\n\n“There was a lot of rust on the iron as well.\n\n“It was all mended by the end of the year.”\n\nAsked about the cost, she added: “It was cheap for what it is.”',
    )
    expect(speakers(article)).toEqual(['Rosa Lind', 'Rosa Lind'])
  })
})

describe('a member of a party', () => {
  it('means who is spoken of', () => {
    const article = annotate('Gov. Ellen Crane called it “wrong.”\n\n“Everyone may vote,” the Democrat said.')
    expect(said(article).at(-1)).toMatchObject({ by: 'Ellen Crane', as: 'the Democrat' })
  })
})

describe('a post', () => {
  it('that a verb follows is no apposition to the name before it', () => {
    const article = annotate('After talks with Rosa Lind, the president said the deal was near.')
    expect(article.roles).toEqual([])
    expect(speakers(article)).toEqual([null])
  })
})

describe('an age', () => {
  it('means whose age was printed', () => {
    const article = annotate(
      'Mark Lind, 36, beat Ivo Kranz, 22, in Porto. Kranz left early.\n\n“I am happy,” said the 36-year-old.',
    )
    expect(said(article)).toMatchObject([{ by: 'Mark Lind', as: 'the 36-year-old' }])
  })

  it('that nobody has been given means who is spoken of, unless that one has another', () => {
    expect(speakers(annotate('Mark Lind won in Porto. “I am happy,” said the 36-year-old.'))).toEqual(['Mark Lind'])
    expect(speakers(annotate('Mark Lind, 22, won in Porto. “I am happy,” said the 36-year-old.'))).toEqual([null])
  })
})

describe('the subject of a sentence', () => {
  it('is meant rather than that of a clause in it', () => {
    const article = annotate(
      'Tom Gray said it was late.\n\nGray refused to tell whether Ivo Kranz slept on the night Peter Stone died. “It will be told,” he said.',
    )
    expect(speakers(article)).toEqual(['Tom Gray', 'Tom Gray'])
  })

  it('is who is set off by "it was"', () => {
    const article = annotate(
      'After Lily Marsh had sailed on Monday, it was Kate Boller who won the race on Tuesday.\n\n“I have started well today,” she said.',
    )
    expect(speakers(article)).toEqual(['Kate Boller'])
  })
})

describe('what somebody is known for', () => {
  const star = 'James Vander left the show on Monday. He lives in Lisbon.\n\n'

  it('means who the text is about', () => {
    expect(said(annotate(`${star}“You never know why,” said the actor.`))).toMatchObject([
      { by: 'James Vander', as: 'the actor' },
    ])
  })

  it('means who is known for something alike', () => {
    const article = annotate('Actress Jenna Vale left the show.\n\nThe 34-year-old star said it was time.')
    expect(said(article)).toMatchObject([{ by: 'Jenna Vale', as: 'The 34-year-old star' }])
  })

  it('does not mean a woman where it is a man, nor who was given another post', () => {
    expect(speakers(annotate(`${star}“You never know why,” said the actress.`))).toEqual([null])
    expect(speakers(annotate('Coach Tom Gray left early.\n\n“We lost it all,” the player said.'))).toEqual([null])
  })
})

describe('the person of the headline', () => {
  const told = 'Weeks before the premiere, the actress spoke of her fears. She said it was hard.'
  it('is whom a story means that opens without a name', () => {
    expect(speakers(annotate(told, { headline: 'Mary Stone talks about her fears' }))).toContain('Mary Stone')
  })

  it('is nobody where the headline names two', () => {
    expect(speakers(annotate(told, { headline: 'Mary Stone and Anna Frost talk about fears' }))).toEqual([null])
  })
})
