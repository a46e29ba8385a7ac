import { annotate, nameOf } from './annotator'

/** By statement, in text order. */
const addressees = (text: string): (string | null)[][] => {
  const article = annotate(text)
  return article.statements!.map((s) => (s.addressees ?? []).map((key) => nameOf(article, key)))
}

const SAID = 'Mayor Olga Lind said the port would open.'

describe('who is told', () => {
  it.each([
    ['Mayor Olga Lind told state broadcaster Vesti 24 that the port would open.', ['Vesti 24']],
    ['Mayor Olga Lind told the Courier and Tidewater Radio that the port would open.', ['Courier', 'Tidewater Radio']],
    ['Mayor Olga Lind told her Norwegian counterpart Petra Stone that the port would open.', ['Petra Stone']],
    ['Mayor Olga Lind told the president, Petra Stone, that the port would open.', ['Petra Stone']],
    [
      'Mayor Olga Lind told a hearing of the Senate Harbour Committee that the port would open.',
      ['Senate Harbour Committee'],
    ],
    ['Olga Lind opened up to Tidewater Radio about the port. “It will open,” she said.', ['Tidewater Radio']],
    ['Mayor Olga Lind told The Sunday Courier the port would open.', ['Sunday Courier']],
    ['Mayor Olga Lind wrote to Petra Stone on Monday, saying that the port would open.', ['Petra Stone']],
    ['Giving evidence to the Harbour Inquiry, Mayor Olga Lind said the port would open.', ['Harbour Inquiry']],
    [
      'Olga Lind spoke to The Tidewater Telegraph about where she wanted to live. She said: “I stay here.”',
      ['Tidewater Telegraph'],
    ],
    ['Mayor Olga Lind told trade weekly Ledger that the port would open.', ['Ledger']],
    ['Mayor Olga Lind told chat show host Petra Stone that the port would open.', ['Petra Stone']],
    ['Mayor Olga Lind has now spoken out to the Tide Courier, insisting that the port would open.', ['Tide Courier']],
    ['Mayor Olga Lind admitted to the Courier that the port would open.', ['Courier']],
    ['“Open the port,” Mayor Olga Lind texted Petra Stone.', ['Petra Stone']],
    ['Sailors wrote the Harbour Police on Friday, voicing concern that the port was closed.', ['Harbour Police']],
    ['“Open the port,” Mayor Olga Lind tweeted at Petra Stone.', ['Petra Stone']],
    ['Carl Marsh called on Sunday. Olga Lind told him that the port was closed.', ['Carl Marsh']],
    [
      '“You are here for it,” Olga Lind told Petra Stone, repeatedly calling for an explanation of how the port failed.',
      ['Petra Stone'],
    ],
  ])('%s', (text, names) => expect(addressees(text).at(-1)).toEqual(names))

  it.each([
    'Petra Stone called. “The port will open,” Mayor Olga Lind told her deputy.',
    'Mayor Olga Lind told reporters Petra Stone would open the port.',
    'Mayor Olga Lind told police she knew Petra Stone well.',
    '“The port will open,” Mayor Olga Lind told shareholders at the Harbour Bank.',
    'Mayor Olga Lind told a crowd outside the Harbour Bank that the port would open.',
  ])('is nobody by name: %s', (text) => expect(addressees(text).flat()).toEqual([]))
})

describe('a body told of before', () => {
  it('is the committee', () => {
    const text = 'The Senate Harbour Committee met on Sunday.\n\n“It will open,” Mayor Olga Lind told the committee.'
    expect(addressees(text)).toEqual([['Senate Harbour Committee']])
  })

  it('is the newspaper that was told before', () => {
    const text = '“It will open,” Mayor Olga Lind told the Courier. Lind told the newspaper that work had begun.'
    expect(addressees(text)).toEqual([['Courier'], ['Courier']])
  })

  it('hears all who testify', () => {
    const text =
      'Olga Lind testified before the Senate Harbour Committee on Sunday.\n\nCarl Marsh testified that work had begun.'
    expect(addressees(text)).toEqual([['Senate Harbour Committee']])
  })
})

describe('who is spoken to', () => {
  it.each([
    ['In an interview published by the Courier on Sunday', 'Courier'],
    ['In an interview on Channel 7 on Sunday', 'Channel 7'],
    ['In a Tidewater Radio interview', 'Tidewater Radio'],
    ['Speaking by phone to Petra Stone', 'Petra Stone'],
    ['Addressing the Harbour Council on Sunday', 'Harbour Council'],
    ['In a conversation with Petra Stone', 'Petra Stone'],
    ['In a podcast with Petra Stone', 'Petra Stone'],
  ])('%s', (opening, name) => expect(addressees(`${opening}, ${SAID}`)).toEqual([[name]]))

  it.each([
    'After a call with Petra Stone',
    'During talks with Petra Stone',
    'Speaking to supporters of Carl Marsh',
    'Speaking to reporters at Harbour University',
    'Addressing concerns about Carl Marsh',
    'In a post to X',
  ])('is nobody by name: %s', (opening) => expect(addressees(`${opening}, ${SAID}`)).toEqual([[]]))

  it.each(['thanked', 'interrupted', 'reassured'])('is who is faced: %s', (verb) =>
    expect(addressees(`Mayor Olga Lind ${verb} Petra Stone, saying the port would open.`)).toEqual([['Petra Stone']]),
  )

  it('is not who is attacked', () => {
    expect(addressees('Mayor Olga Lind attacked Petra Stone, saying the port would open.')).toEqual([[]])
  })
})

describe('to whom something is sent', () => {
  it.each([
    'In a tweet addressed to Petra Stone',
    'In a statement shared with Petra Stone',
    'In a letter signed by fifty captains to Petra Stone',
    'In a letter she sent to Petra Stone',
    'In a message to Petra Stone’s office',
  ])('%s', (opening) => expect(addressees(`${opening}, ${SAID}`)).toEqual([['Petra Stone']]))

  it('stands behind the sender', () => {
    const text = 'A letter from Mayor Olga Lind to Petra Stone said the port would open.'
    expect(addressees(text)).toEqual([['Petra Stone']])
  })

  it('is a post', () => {
    const text = `President Petra Stone was there. “It will open,” Mayor Olga Lind said in a letter to the president.`
    expect(addressees(text)).toEqual([['Petra Stone']])
  })
})

describe('who asked', () => {
  it.each([
    'When Petra Stone asked about the port',
    'After Petra Stone pressed her on the delay',
    'Responding to questions from Petra Stone',
    'Replying to Petra Stone',
    'In response to Petra Stone’s question',
    'Responding to criticism from Petra Stone',
  ])('%s', (opening) => expect(addressees(`${opening}, ${SAID}`)).toEqual([['Petra Stone']]))

  it.each(['In response to the death of Carl Marsh', 'In response to the Stone report', 'Responding to criticism'])(
    'is nobody: %s',
    (opening) => expect(addressees(`${opening}, ${SAID}`)).toEqual([[]]),
  )

  it('is answered in the next sentence', () => {
    const text = 'Petra Stone asked Mayor Olga Lind about the port. “It will open,” Lind said.'
    expect(addressees(text)).toEqual([['Petra Stone']])
  })
})

it('the outlet is the one that was said to report', () => {
  const article = annotate(
    'The ferry is sold, according to the first report by Tide News.\n\n“He is sad,” a sailor told the outlet on Monday.',
  )
  expect(article.statements!.at(-1)!.addressees!.map((key) => nameOf(article, key))).toEqual(['Tide News'])
})
