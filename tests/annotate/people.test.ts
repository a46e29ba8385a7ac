import { printed } from './annotator'

const people = (text: string): string[] => printed(text, 'PERSON')

describe('people of stories', () => {
  it.each([
    [
      'The voice of Batman was that of Peter Novak, and Batman fought the Joker in Kelvar.',
      ['Batman', 'Peter Novak', 'Batman', 'Joker'],
    ],
    [
      'Children came as Gandalf, Wonder Woman and Nightwing. A joker laughed.',
      ['Gandalf', 'Wonder Woman', 'Nightwing'],
    ],
    ['Wonder Woman Foods closed. Batman Nights opened on Friday.', []],
  ])('%s', (text, found) => {
    expect(people(text)).toEqual(found)
  })
})

describe('a title, a ware, a law, a party or a month', () => {
  it.each([
    ['Peter Novak starred in the film "Rosa Lind" and in the musical “Anna Brand.”', ['Peter Novak']],
    ['The novel Rosa Lind was printed in Kelvar. In the song Rosa Lind sang of the sea.', ['Rosa Lind']],
    ['She takes the antidepressant Lantex. Doctors said Lantex works. Lantex is sold in Norway.', []],
    ["Novak's law says that lamps fail. Reed's law firm closed. Peter Reed wept.", ['Reed', 'Peter Reed']],
    ['Shops sold Brandt vodka and Lantor gin.', []],
    ["Kelvar's Chief Tide Scientist, Jan Lind, spoke.", ['Jan Lind']],
    ['He won the Brandt Peace Prize and saw the Novak Space Telescope.', []],
    ['Rosa Lind, D-Minn., and Peter Novak, R-Kelvar, met.', ['Rosa Lind', 'Peter Novak']],
    ['Prime Minister Datuk Seri Amar Brahim left.', ['Amar Brahim']],
    ['Rosa May resigned in May. May said so in May.', ['Rosa May', 'May']],
  ])('is nobody: %s', (text, found) => {
    expect(people(text)).toEqual(found)
  })
})

describe('no name at all', () => {
  it.each([
    'As both humans and GenLM have limitations, designers should build GenLM tools.',
    'The future of AI is near. A post on AI was read.',
  ])('%s', (text) => {
    expect([...people(text), ...printed(text, 'PLACE')]).toEqual([])
  })
})

describe('somebody', () => {
  it.each([
    ['is called by a common word', 'Rosa Early makes lamps. "They sell," Early says.', ['Rosa Early', 'Early']],
    ['opens a sentence', 'Peter Gest is a singer. Gest grew up in Norway.', ['Peter Gest', 'Gest']],
    ['founds a company', "Tarn Mohey, the company's founder, spoke.", ['Tarn Mohey']],
    ['writes', 'She read a poem by AT Branding.', ['AT Branding']],
    ['has an age', 'People who knew Tarnford wept. Tarnford, 31, smiled.', ['Tarnford', 'Tarnford']],
    ['is told from a father', 'Peter Novak, Jr., said so.', ['Peter Novak, Jr.']],
    [
      'bears the name of a town',
      "Rosa Lind and Orlando Stone are enjoying each other's company. She posted a sweet caption for Stone.",
      ['Rosa Lind', 'Orlando Stone', 'Stone'],
    ],
    [
      'is at odds with somebody',
      'Rosa Reed met Peter Novak. The Reed-Novak feud goes on.',
      ['Rosa Reed', 'Peter Novak', 'Reed', 'Novak'],
    ],
    [
      'has a surname of several words',
      'James De La Brook left the show on Monday. De La Brook was voted off the dance show. “We lost,” De La Brook said. ' +
        'A month after De La Brook announced it, De La Brook and his wife struggled. The show decided to boot De La Brook.',
      ['James De La Brook', ...Array<string>(5).fill('De La Brook')],
    ],
    ['is told from others by what he is', 'He admired Ottokar the Great.', ['Ottokar the Great']],
    ['is an example', 'Painters like Kelvar, Odry and Lish came.', ['Kelvar', 'Odry', 'Lish']],
  ])('%s', (_, text, found) => {
    expect(people(text)).toEqual(found)
  })
})

describe('a body or a place that is called like somebody', () => {
  it.each([
    ['ORGANISATION', 'Firms such as Brandt, Novak and Lindor lost money.', ['Brandt', 'Novak', 'Lindor']],
    ['ORGANISATION', "Kelvin's chief operating officer left. Kelvin fell by a third.", ['Kelvin', 'Kelvin']],
    [
      'ORGANISATION',
      'Sun Lamps makes lamps. Sun said lamps are good. A lamp owned by Sun fell.',
      ['Sun Lamps', 'Sun', 'Sun'],
    ],
    ['ORGANISATION', 'He underlined Lib Dem plans. The decision to leave Meta was hers.', ['Lib Dem', 'Meta']],
    ['ORGANISATION', 'Walt Brandt Co. lost money.', ['Walt Brandt Co.']],
    ['PLACE', 'The ship lay in Peter Novak Bay for a week.', ['Peter Novak Bay']],
    ['PLACE', 'He studied at Tarn University in St. Louis.', ['St. Louis']],
  ] as const)('%s: %s', (type, text, found) => {
    expect(printed(text, type)).toEqual(found)
  })
})
