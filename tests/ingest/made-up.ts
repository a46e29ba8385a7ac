/** Made-up annotated articles: the same number gives the same article, people and places come again from one to the next. */
import type { AnnotatedArticle, MentionNote, StatementNote } from '../../src/annotate/annotated-article'

export const PEOPLE = [
  'Ada Moreau',
  'Bo Lindqvist',
  'Ciro Paz',
  'Dana Okafor',
  'Emil Varga',
  'Fen Zhao',
  'Gita Rao',
  'Hugo Brandt',
  'Ines Calder',
  'Jon Ferreira',
]
export const PLACES = ['Eastport', 'Norrland', 'Kestrel Bay', 'Upper Vale']
const OUTLETS = ['Sample Courier', 'Example Herald', 'Made-up Times']

const QUOTES = [
  'The bridge will open before the winter',
  'We were not asked and we will not pay',
  'Nobody in this town believes those figures any more',
  'There is no plan to close the harbour, and there never was one',
  'The talks go on until both sides are content',
]

const pick = <T>(items: readonly T[], n: number): T => items[n % items.length]!

/** Where the words stand in the text, the first time. */
export function spanOf(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`"${words}" does not stand in the text`)
  return { start, end: start + words.length }
}

const slug = (name: string): string => name.toLowerCase().replaceAll(' ', '-')

/** Keys are shared by all articles of a file: one key, one person. */
export function madeUpArticle(n: number): AnnotatedArticle {
  const speaker = pick(PEOPLE, n)
  const other = pick(PEOPLE, n * 3 + 1)
  const place = pick(PLACES, n)
  const quote = pick(QUOTES, n)
  const day = `2025-11-${String(1 + (n % 9)).padStart(2, '0')}`
  const headline = `Report ${n}: ${speaker} speaks in ${place} 🚢`
  const body = `“${quote},” said ${speaker} in ${place}.\n\n${speaker} met ${other} there. This is report number ${n}.`
  const names: MentionNote[] = [
    { entity: slug(speaker), field: 'HEADLINE', ...spanOf(headline, speaker) },
    { entity: slug(speaker), ...spanOf(body, speaker) },
    { entity: slug(place), ...spanOf(body, place) },
    ...(other === speaker ? [] : [{ entity: slug(other), ...spanOf(body, `met ${other}`) }]),
  ]
  const statement: StatementNote = {
    mode: 'DIRECT',
    spans: [spanOf(body, quote)],
    speaker: { entity: slug(speaker), text: speaker, ...spanOf(body, speaker) },
    cue: 'said',
    place: slug(place),
    about: [slug(place)],
    event: `meeting-${n}`,
    key: `${slug(speaker)}-${n % QUOTES.length}-${day}`,
    attribution: [{ part: 'CUE', spans: [spanOf(body, 'said')] }],
  }
  const everybody = [...new Set([speaker, other])]
  return {
    id: `made-up-${n}`,
    url: `https://made-up.example/reports/${n}`,
    headline,
    body,
    language: 'en',
    publishedAt: `${day}T12:00:00Z`,
    publisher: { name: pick(OUTLETS, n) },
    byline: 'By Kim Writer',
    authors: ['Kim Writer'],
    usage: { text: 'Made up.', attributionRequired: false },
    editions: [{ language: 'no', url: `https://made-up.example/no/${n}` }],
    readerCounts: [{ kind: 'VIEWS', count: n, observedAt: `${day}T13:00:00Z` }],
    retrievedAt: `${day}T14:00:00Z`,
    entities: [
      ...everybody.map((name) => ({ key: slug(name), type: 'PERSON' as const, name })),
      { key: slug(place), type: 'PLACE', name: place, countryCode: 'NO' },
    ],
    mentions: names,
    events: [
      {
        key: `meeting-${n}`,
        name: `meeting ${n} in ${place}`,
        category: 'MEETING',
        status: 'OCCURRED',
        time: { edtf: day, basis: 'STATED' },
        place: slug(place),
        participants: everybody.map((name) => ({ entity: slug(name), spans: [spanOf(body, name)] })),
        spans: [spanOf(body, `met ${other}`)],
      },
    ],
    statements: [statement],
    roles: [{ person: slug(speaker), title: 'mayor', place: slug(place), spans: [spanOf(body, speaker)] }],
  }
}

export const madeUpArticles = (count: number, from = 0): AnnotatedArticle[] =>
  Array.from({ length: count }, (_, i) => madeUpArticle(from + i))

export const toLines = (rows: readonly unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('')
