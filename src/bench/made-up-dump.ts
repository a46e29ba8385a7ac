/**
 * A made-up excerpt of a Wikidata dump: a number of items and a seed in, its text out, the same for the same seed. Of a hundred
 * items 28 are people, 20 places, 10 bodies, 3 events, 1 a post; the rest, articles, films and species, is not kept. Items
 * have the shape of Wikidata's: terms in several languages, claims with ranks, qualifiers and references, sitelinks.
 */
import { seededRandom } from '../train/random'

const LANGUAGES = ['en', 'de', 'fr', 'es', 'ru', 'uk', 'ar', 'zh', 'pt', 'it', 'pl', 'sv', 'ja', 'nl']
const SYLLABLES = 'ba co de fi ga ho ja ka le mi no pa qui ro sa te ul va wen xa yor zi bren dal mar tin sol vik'.split(
  ' ',
)
const CYRILLIC = 'ба ко де фи га хо я ка ле ми но па кви ро са те ул ва вен кса ёр зи брен дал мар тин сол вик'.split(
  ' ',
)
const HAN = '巴科德菲加霍贾卡莱米诺帕奎罗萨特乌瓦文夏约齐布达马廷索维'

/** The first items are classes, posts and countries, so that what comes later may point at them. */
const FIRST_ITEM = 1_000_000_000
const COUNTRIES = 200
const POSTS = 2_000

type Random = () => number

const below = (random: Random, end: number): number => Math.floor(random() * end)

interface Word {
  latin: string
  cyrillic: string
  han: string
}

function word(random: Random): Word {
  const made = { latin: '', cyrillic: '', han: '' }
  for (let left = 2 + below(random, 2); left > 0; left--) {
    const i = below(random, SYLLABLES.length)
    made.latin += SYLLABLES[i]
    made.cyrillic += CYRILLIC[i]
    made.han += HAN[i % HAN.length]
  }
  return { ...made, latin: made.latin[0]!.toUpperCase() + made.latin.slice(1) }
}

const inScript = (language: string, words: readonly Word[]): string => {
  if (language === 'ru' || language === 'uk') return words.map(({ cyrillic }) => cyrillic).join(' ')
  if (language === 'zh' || language === 'ja') return words.map(({ han }) => han).join('·')
  return words.map(({ latin }) => latin).join(' ')
}

const term = (language: string, value: string): string => `"${language}":{"language":"${language}","value":"${value}"}`

function terms(random: Random, words: readonly Word[], description: string): string {
  const count = 3 + below(random, LANGUAGES.length - 3)
  const used = LANGUAGES.slice(0, count)
  const labels = used.map((language) => term(language, inScript(language, words))).join()
  const told = used
    .slice(0, 3)
    .map((language) => term(language, `${description} (${language})`))
    .join()
  const initial = `${words[0]!.latin[0]}. ${words.at(-1)!.latin}`
  const aliases = used
    .slice(0, 2)
    .map((language) => `"${language}":[{"language":"${language}","value":"${initial}"}]`)
    .join()
  return `"labels":{${labels}},"descriptions":{${told}},"aliases":{${aliases}}`
}

const itemValue = (id: number): string =>
  `{"value":{"entity-type":"item","numeric-id":${id},"id":"Q${id}"},"type":"wikibase-entityid"}`

const timeValue = (year: number, month: number, day: number): string =>
  `{"value":{"time":"+${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}T00:00:00Z","timezone":0,"before":0,"after":0,"precision":11,"calendarmodel":"http://www.wikidata.org/entity/Q1985727"},"type":"time"}`

const snak = (property: string, datavalue: string, datatype: string): string =>
  `{"snaktype":"value","property":"${property}","hash":"8f2c","datavalue":${datavalue},"datatype":"${datatype}"}`

const REFERENCE = `"references":[{"hash":"9a24f7c0208b05d6be97077d855671d1dfdbc0dd","snaks":{"P143":[${snak('P143', itemValue(328), 'wikibase-item')}]},"snaks-order":["P143"]}]`

const statement = (property: string, datavalue: string, datatype: string, more = ''): string =>
  `{"mainsnak":${snak(property, datavalue, datatype)},"type":"statement",${more}"id":"Q1$B1F7-4A","rank":"normal",${REFERENCE}}`

const claim = (property: string, ids: readonly number[]): string =>
  `"${property}":[${ids.map((id) => statement(property, itemValue(id), 'wikibase-item')).join()}]`

const text = (property: string, value: string): string =>
  `"${property}":[${statement(property, `{"value":"${value}","type":"string"}`, 'string')}]`

function termOfOffice(random: Random, post: number): string {
  const from = 1990 + below(random, 33)
  const start = `"P580":[${snak('P580', timeValue(from, 1 + below(random, 12), 1 + below(random, 28)), 'time')}]`
  const end = `,"P582":[${snak('P582', timeValue(from + 1 + below(random, 6), 1 + below(random, 12), 1 + below(random, 28)), 'time')}]`
  const qualifiers = `"qualifiers":{${start}${random() < 0.7 ? end : ''}},"qualifiers-order":["P580","P582"],`
  return statement('P39', itemValue(post), 'wikibase-item', qualifiers)
}

const sitelinks = (random: Random, title: string): string => {
  const count = Math.floor(20 * random() ** 3)
  return LANGUAGES.slice(0, count)
    .map((language) => `"${language}wiki":{"site":"${language}wiki","title":"${title}","badges":[]}`)
    .join()
}

const country = (random: Random): number => FIRST_ITEM + below(random, COUNTRIES)
const post = (random: Random): number => FIRST_ITEM + COUNTRIES + below(random, POSTS)

const at = (random: Random): string =>
  `"P625":[${statement('P625', `{"value":{"latitude":${(random() * 180 - 90).toFixed(5)},"longitude":${(random() * 360 - 180).toFixed(5)},"altitude":null,"precision":0.0001,"globe":"http://www.wikidata.org/entity/Q2"},"type":"globecoordinate"}`, 'globe-coordinate')}]`

/** Identifiers at other catalogues, which most items have. */
const identifiers = (random: Random): string =>
  ['P214', 'P227', 'P646', 'P2671'].map((property) => text(property, `/g/${below(random, 1e9)}`)).join()

interface Kind {
  share: number
  words: number
  description: string
  claims(random: Random): string
}

const KINDS: readonly Kind[] = [
  {
    share: 28,
    words: 2,
    description: 'politician and writer',
    claims: (random) =>
      `${claim('P31', [5])},${claim('P21', [6581097])},${claim('P27', [country(random)])},${claim('P106', [82955, 36180])},"P39":[${Array.from({ length: 1 + below(random, 2) }, () => termOfOffice(random, post(random))).join()}],${claim('P102', [FIRST_ITEM + 5000 + below(random, 1000)])}`,
  },
  {
    share: 20,
    words: 1,
    description: 'town in a district',
    claims: (random) =>
      `${claim('P31', [486972, 515])},${claim('P17', [country(random)])},${claim('P131', [FIRST_ITEM + 10_000 + below(random, 5000)])},${at(random)}`,
  },
  {
    share: 10,
    words: 2,
    description: 'company',
    claims: (random) =>
      `${claim('P31', [4830453])},${claim('P17', [country(random)])},${claim('P127', [FIRST_ITEM + 20_000 + below(random, 5000)])},${text('P856', 'https://company.example/')}`,
  },
  {
    share: 3,
    words: 3,
    description: 'battle of a war',
    claims: (random) => `${claim('P31', [178561])},${claim('P17', [country(random)])},${at(random)}`,
  },
  {
    share: 1,
    words: 2,
    description: 'post',
    claims: (random) => `${claim('P31', [4164871])},${claim('P1001', [country(random)])}`,
  },
  {
    share: 25,
    words: 6,
    description: 'scientific article',
    claims: (random) =>
      `${claim('P31', [13442814])},${claim('P50', [below(random, 1e8), below(random, 1e8)])},${claim('P921', [below(random, 1e8)])}`,
  },
  {
    share: 13,
    words: 2,
    description: 'species of insect',
    claims: (random) => `${claim('P31', [16521])},${claim('P171', [below(random, 1e8)])},${claim('P105', [7432])}`,
  },
]

function kindOf(random: Random): Kind {
  let share = random() * 100
  return KINDS.find((kind) => (share -= kind.share) < 0) ?? KINDS.at(-1)!
}

function line(random: Random, index: number): string {
  const kind = index < COUNTRIES ? KINDS[1]! : index < COUNTRIES + POSTS ? KINDS[4]! : kindOf(random)
  const words = Array.from({ length: kind.words }, () => word(random))
  const id = `"id":"Q${FIRST_ITEM + index}"`
  const claims = `${kind.claims(random)},${identifiers(random)}`
  return `{"type":"item",${id},${terms(random, words, kind.description)},"claims":{${claims}},"sitelinks":{${sitelinks(random, words[0]!.latin)}},"lastrevid":${index}}`
}

/** In pieces of some hundred items. */
export function* madeUpDump(count: number, seed: number): Generator<string> {
  const random = seededRandom(seed)
  let piece = '[\n'
  for (let index = 0; index < count; index++) {
    piece += `${line(random, index)}${index === count - 1 ? '\n' : ',\n'}`
    if (piece.length > 500_000) {
      yield piece
      piece = ''
    }
  }
  yield `${piece}]\n`
}
