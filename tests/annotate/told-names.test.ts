import { annotate, names, printed } from './annotator'

const bodies = (text: string): string[] => printed(text, 'ORGANISATION')

describe('a body that the words beside its name tell', () => {
  it.each([
    ['The award was given to drone maker Skyro in May.', ['Skyro']],
    ['Critics of retailer Kelvar spoke. Kelvar closed in May.', ['Kelvar', 'Kelvar']],
    ['Hours before the game on Tuesday, Storm coach Rosa Lind spoke.', ['Storm']],
    ['A letter to ACT director Rosa Lind was lost.', ['ACT']],
    ['Fog, per the WHO, is rare.', ['WHO']],
    ['In a research report, Kelvary analyst Rosa Lind said that the market is calm.', ['Kelvary']],
    ['Posts on Weibo were deleted. In a Truth Social post, he complained.', ['Weibo', 'Truth Social']],
  ])('%s', (text, found) => {
    expect(bodies(text)).toEqual(found)
  })

  it('is called by its first word for short', () => {
    expect(bodies('Amnesty Lamps spoke. People who gave money to Amnesty were thanked.')).toContain('Amnesty')
    expect(bodies('Workers at SKA Lamps left. What SKA said is this. SKA declined to comment.')).toEqual([
      'SKA Lamps',
      'SKA',
      'SKA',
    ])
  })
})

describe('where a body ends and begins', () => {
  it.each([
    ['The Ministry of Justice will appeal.', ['Ministry of Justice']],
    ['She worked for the Office of Inspector General in Lisbon.', ['Office of Inspector General']],
    ['The Lantern Council on Tides, Fog and Ice met on Monday.', ['Lantern Council on Tides, Fog and Ice']],
    ['A report by the National Institute on Harbour Fog was late.', ['National Institute on Harbour Fog']],
    ['The Commission on Monday fined two firms.', ['Commission']],
    ['Customs and Harbour Protection, a part of the ministry, refused.', ['Customs and Harbour Protection']],
    ['Dunmore Lamps, Inc. makes lamps.', ['Dunmore Lamps, Inc.']],
    [
      'It is a part of Tallgrass University’s Ottery School of Tides.',
      ['Tallgrass University', 'Ottery School of Tides'],
    ],
    [
      "Lantor Lamps sells lights. Lantor Lamps's Blue Harbour is new. Critics praised Lantor Lamps.",
      ['Lantor Lamps', 'Lantor Lamps', 'Lantor Lamps'],
    ],
    ['Members of Team Estonia, Team Kenya and Team Norway flew in.', ['Team Estonia', 'Team Kenya', 'Team Norway']],
  ])('%s', (text, found) => {
    expect(bodies(text)).toEqual(found)
  })
})

describe('where a place ends and begins', () => {
  it.each([
    ['Farms in Northern Kenya burned, and Peru sent help.', ['Northern Kenya', 'Peru']],
    ['The alliance flew over Bosnia and Herzegovina, Kosovo and Libya.', ['Bosnia and Herzegovina', 'Kosovo', 'Libya']],
    ['Police were called to a house on 9th Street and 6th Avenue.', ['9th Street', '6th Avenue']],
  ])('%s', (text, found) => {
    expect(printed(text, 'PLACE')).toEqual(found)
  })
})

describe('what is nobody and no body', () => {
  it.each([
    'The Harbour Rights Bill passed. The Bill will help, and the Bill is short.',
    'Engineers said the Minerva program was late. Minerva will fly in May.',
    'Sailors named the ship "Rosa Lind" in May.',
    'Experts praised the Lantern Repair Services program (LRS). LRS began in May.',
    'The use of the GLP-1 drugs surged, and levels of TNF-α and IL-6 fell.',
  ])('%s', (text) => {
    expect(annotate(text).mentions?.filter(({ kind }) => (kind ?? 'NAME') === 'NAME') ?? []).toEqual([])
  })

  it('is the surname in what is called by it', () => {
    expect(names(annotate('The Ottery Lamp Curve is named for economist Rosa Lamp.'), 'PERSON')).toEqual(['Rosa Lamp'])
    expect(printed('The Ottery Lamp Curve is named for economist Rosa Lamp.', 'PERSON')).toEqual(['Rosa Lamp'])
  })
})
