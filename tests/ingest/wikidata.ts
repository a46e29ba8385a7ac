/** Wikidata items as dumps write them, of things that do not exist. */

export interface Claimed {
  /** An item (Q5), a text, a point or a time. */
  value: string | { latitude: number; longitude: number }
  from?: string
  until?: string
  /** Further qualifiers: property to item. */
  more?: Record<string, string>
}

export interface MadeItem {
  id: string
  labels: Record<string, string>
  aliases?: Record<string, string[]>
  description?: string
  claims: Record<string, (string | Claimed)[]>
  sitelinks?: number
}

const snak = (property: string, datavalue: object) => ({ snaktype: 'value', property, datavalue })

const itemSnak = (property: string, id: string) =>
  snak(property, { value: { 'entity-type': 'item', 'numeric-id': Number(id.slice(1)), id }, type: 'wikibase-entityid' })

const timeSnak = (property: string, day: string) => {
  const [year, month = '00', date = '00'] = day.split('-')
  const precision = 8 + day.split('-').length
  return snak(property, { value: { time: `+${year}-${month}-${date}T00:00:00Z`, precision }, type: 'time' })
}

function mainSnak(property: string, value: Claimed['value']) {
  if (typeof value !== 'string')
    return snak(property, { value: { ...value, globe: 'http://www.wikidata.org/entity/Q2' }, type: 'globecoordinate' })
  return /^Q\d+$/.test(value) ? itemSnak(property, value) : snak(property, { value, type: 'string' })
}

function statement(property: string, claim: string | Claimed) {
  const { value, from, until, more = {} } = typeof claim === 'string' ? ({ value: claim } as Claimed) : claim
  const qualifiers = {
    ...(from && { P580: [timeSnak('P580', from)] }),
    ...(until && { P582: [timeSnak('P582', until)] }),
    ...Object.fromEntries(Object.entries(more).map(([p, id]) => [p, [itemSnak(p, id)]])),
  }
  return {
    mainsnak: mainSnak(property, value),
    type: 'statement',
    qualifiers,
    rank: 'normal',
    references: [{ hash: 'a1', snaks: { P143: [itemSnak('P143', 'Q328')] }, 'snaks-order': ['P143'] }],
  }
}

const terms = (labels: Record<string, string>) =>
  Object.fromEntries(Object.entries(labels).map(([language, value]) => [language, { language, value }]))

export function itemJson({ id, labels, aliases = {}, description, claims, sitelinks = 0 }: MadeItem): string {
  return JSON.stringify({
    type: 'item',
    id,
    labels: terms(labels),
    descriptions: description === undefined ? {} : terms({ en: description }),
    aliases: Object.fromEntries(
      Object.entries(aliases).map(([language, values]) => [language, values.map((value) => ({ language, value }))]),
    ),
    claims: Object.fromEntries(
      Object.entries(claims).map(([property, values]) => [property, values.map((value) => statement(property, value))]),
    ),
    sitelinks: Object.fromEntries(
      Array.from({ length: sitelinks }, (_, i) => [
        `x${i}wiki`,
        { site: `x${i}wiki`, title: labels.en ?? id, badges: [] },
      ]),
    ),
  })
}

/** One array, an item a line. */
export const dumpOf = (items: readonly MadeItem[]): string => `[\n${items.map(itemJson).join(',\n')}\n]\n`

const NORLAND: MadeItem = {
  id: 'Q900000001',
  labels: { en: 'Norland', de: 'Nordland', fr: 'Norlande' },
  aliases: { en: ['Republic of Norland', 'R.N.'] },
  description: 'country in the north',
  claims: { P31: ['Q6256'], P297: ['NO'], P625: [{ value: { latitude: 60.5, longitude: 8.25 } }] },
  sitelinks: 200,
}

const PRIME_MINISTER: MadeItem = {
  id: 'Q900000002',
  labels: { en: 'Prime Minister of Norland' },
  claims: { P31: ['Q294414'], P17: ['Q900000001'], P1001: ['Q900000001'] },
}

const PORT: MadeItem = {
  id: 'Q900000003',
  labels: { en: 'Port Vessin' },
  claims: {
    P31: ['Q515'],
    P17: ['Q900000001'],
    P131: ['Q900000001'],
    P625: [{ value: { latitude: 61.1, longitude: 9 } }],
  },
  sitelinks: 40,
}

const HARBOUR_UNION: MadeItem = {
  id: 'Q900000004',
  labels: { en: 'Harbour Union', de: 'Hafenunion' },
  aliases: { en: ['HBU'] },
  claims: { P31: ['Q484652'], P17: ['Q900000001'], P856: ['https://harbour-union.example'] },
  sitelinks: 60,
}

const SECRETARY: MadeItem = {
  id: 'Q900000005',
  labels: { en: 'Secretary General of the Harbour Union' },
  claims: { P31: ['Q4164871'], P2389: ['Q900000004'] },
}

/** Prime minister for two terms, and at the Harbour Union's head between them. */
const MIRA: MadeItem = {
  id: 'Q900000006',
  labels: { en: 'Mira Veltan', uk: 'Міра Велтан', ar: 'ميرا فيلتان' },
  aliases: { en: ['Mira Anna Veltan'] },
  description: 'politician of Norland',
  claims: {
    P31: ['Q5'],
    P27: ['Q900000001'],
    P39: [
      { value: 'Q900000002', from: '2012-05-01', until: '2016-04-30' },
      { value: 'Q900000005', from: '2017-01', until: '2020' },
      { value: 'Q900000002', from: '2024-02-03' },
    ],
  },
  sitelinks: 12,
}

/** Two of one name, told apart by their posts alone. */
const TOBIN_FOOTBALLER: MadeItem = {
  id: 'Q900000007',
  labels: { en: 'Tobin Crale' },
  claims: { P31: ['Q5'], P27: ['Q900000001'] },
  sitelinks: 8,
}
const TOBIN_MINISTER: MadeItem = {
  id: 'Q900000008',
  labels: { en: 'Tobin Crale' },
  claims: { P31: ['Q5'], P27: ['Q900000001'], P39: [{ value: 'Q900000002', from: '2016-05-01', until: '2024-02-02' }] },
  sitelinks: 8,
}

const GROUP: MadeItem = { id: 'Q900000009', labels: { en: 'Brell Media' }, claims: { P31: ['Q783794'] }, sitelinks: 30 }
const paper = (id: string, name: string): MadeItem => ({
  id,
  labels: { en: name },
  claims: { P31: ['Q11032'], P127: ['Q900000009'] },
  sitelinks: 30,
})

/** Of no kind that is kept. */
const BEETLE: MadeItem = { id: 'Q900000012', labels: { en: 'Vessin beetle' }, claims: { P31: ['Q16521'] } }

export const WORLD: readonly MadeItem[] = [
  NORLAND,
  PRIME_MINISTER,
  PORT,
  HARBOUR_UNION,
  SECRETARY,
  MIRA,
  TOBIN_FOOTBALLER,
  TOBIN_MINISTER,
  GROUP,
  paper('Q900000010', 'Brell Courier'),
  paper('Q900000011', 'Brell Herald'),
  BEETLE,
]
