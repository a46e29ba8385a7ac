/**
 * Pairs of wordings made of quotations by a seeded script: the quotation shortened, cut, otherwise printed, put into
 * reported speech, with words dropped or swapped; and look-alikes with another number, name, negation, opposite or topic.
 */
import { seededRandom } from '../../src/train/random'
import type { Mode, Pair } from './saying'

type Make = (words: string[], random: () => number, others: readonly string[]) => string | null

const SWAPS: Readonly<Record<string, string>> = {
  begin: 'start',
  started: 'began',
  start: 'begin',
  help: 'assist',
  big: 'large',
  large: 'big',
  many: 'numerous',
  also: 'too',
  need: 'require',
  important: 'crucial',
  people: 'persons',
  get: 'obtain',
  shows: 'demonstrates',
  difficult: 'hard',
  because: 'since',
  however: 'but',
  children: 'kids',
  quickly: 'fast',
  nearly: 'almost',
  about: 'around',
  buy: 'purchase',
  work: 'labour',
  whole: 'entire',
  try: 'attempt',
  wants: 'wishes',
  happy: 'glad',
  very: 'extremely',
  sure: 'certain',
  enough: 'sufficient',
  really: 'truly',
  just: 'only',
  every: 'each',
  good: 'fine',
  problem: 'issue',
  ask: 'request',
}
const OPPOSITES: Readonly<Record<string, string>> = {
  more: 'less',
  less: 'more',
  increase: 'decrease',
  high: 'low',
  higher: 'lower',
  good: 'bad',
  first: 'last',
  best: 'worst',
  before: 'after',
  after: 'before',
  support: 'oppose',
  open: 'close',
  possible: 'impossible',
  never: 'always',
  always: 'never',
  all: 'none',
  better: 'worse',
  win: 'lose',
  won: 'lost',
  easy: 'difficult',
  strong: 'weak',
  safe: 'dangerous',
  new: 'old',
  difficult: 'easy',
  important: 'unimportant',
  early: 'late',
  great: 'terrible',
  positive: 'negative',
  healthy: 'unhealthy',
}
const PRONOUNS: Readonly<Record<string, string>> = {
  i: 'he',
  "i'm": 'he was',
  "i've": 'he had',
  "i'll": 'he would',
  we: 'they',
  "we're": 'they were',
  "we've": 'they had',
  "we'll": 'they would',
  my: 'his',
  our: 'their',
  us: 'them',
  me: 'him',
  am: 'was',
  is: 'was',
  are: 'were',
  will: 'would',
  can: 'could',
  has: 'had',
  have: 'had',
  this: 'the',
  these: 'the',
  do: 'did',
  "don't": 'did not',
  "isn't": 'was not',
  "can't": 'could not',
}
const CONTRACTED: readonly (readonly [RegExp, string])[] = [
  [/\bis not\b/, "isn't"],
  [/\bdo not\b/, "don't"],
  [/\bwill not\b/, "won't"],
  [/\bcannot\b/, "can't"],
  [/\bI am\b/, "I'm"],
  [/\bwe are\b/i, "we're"],
  [/\bit is\b/i, "it's"],
  [/\bdon['’]t\b/, 'do not'],
  [/\bwon['’]t\b/, 'will not'],
  [/\bit['’]s\b/i, 'it is'],
  [/\bI['’]m\b/, 'I am'],
  [/\bwe['’]re\b/i, 'we are'],
  [/\bisn['’]t\b/, 'is not'],
  [/\bcan['’]t\b/, 'cannot'],
  [/\bdidn['’]t\b/, 'did not'],
]
const FIGURES = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const SMALL = /^(?:the|a|an|that|just|very|really|also|so|now|then|of|to|and|quite|still)$/i
const bare = (word: string): string => word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
const put = (word: string, other: string): string => word.replace(/[\p{L}\p{N}'’]+/u, other)
const pick = <T>(items: readonly T[], random: () => number): T => items[Math.floor(random() * items.length)]!
const changed = (before: readonly string[], after: readonly string[]): string | null =>
  before.join(' ') === after.join(' ') ? null : after.join(' ')
const indexes = (words: readonly string[], fits: (word: string, at: number) => boolean): number[] =>
  words.flatMap((word, at) => (fits(word, at) ? [at] : []))
const replaced = (words: readonly string[], at: number, other: string): string[] =>
  words.map((word, n) => (n === at ? put(word, other) : word))

const isName = (word: string, at: number, words: readonly string[]): boolean =>
  at > 0 && /^\p{Lu}\p{Ll}{2,}/u.test(word) && !/[.!?:“"”]$/.test(words[at - 1]!) && !/^["“(\[]/.test(word)

const SAME: Readonly<Record<string, readonly [Mode, Make]>> = {
  beginning: [
    'DIRECT',
    (words) => (words.length < 10 ? null : words.slice(0, Math.ceil(words.length * 0.6)).join(' ')),
  ],
  end: ['DIRECT', (words) => (words.length < 10 ? null : words.slice(Math.floor(words.length * 0.4)).join(' '))],
  middle: [
    'DIRECT',
    (words, random) => {
      if (words.length < 16) return null
      const from = 2 + Math.floor(random() * (words.length - 14))
      return words.slice(from, from + 8 + Math.floor(random() * 4)).join(' ')
    },
  ],
  cut: [
    'DIRECT',
    (words, random) => {
      if (words.length < 12) return null
      const from = 4 + Math.floor(random() * (words.length - 10))
      return [
        ...words.slice(0, from),
        pick(['...', '[...]', '…'], random),
        ...words.slice(from + 2 + Math.floor(random() * 2)),
      ].join(' ')
    },
  ],
  bracket: [
    'DIRECT',
    (words, random) => {
      const at = pick(
        indexes(words, (word) => word in PRONOUNS || /^(?:it|they|he|she|that|this)$/i.test(word)),
        random,
      ) as number | undefined
      return at === undefined || words.length < 8
        ? null
        : words.map((word, n) => (n === at ? '[the organisation]' : word)).join(' ')
    },
  ],
  printed: [
    'DIRECT',
    (words) =>
      `${words
        .join(' ')
        .replace(/[,;—–]/g, '')
        .replaceAll("'", '’')
        .replace(/[.!]$/, '')}`,
  ],
  contracted: [
    'DIRECT',
    (words) => {
      const text = words.join(' ')
      return changed(
        words,
        CONTRACTED.reduce((all, [from, to]) => (all === text ? all.replace(from, to) : all), text).split(' '),
      )
    },
  ],
  numbered: [
    'DIRECT',
    (words) => {
      const at = words.findIndex(
        (word) => FIGURES.indexOf(bare(word)) > 1 || (Number(bare(word)) > 1 && Number(bare(word)) < 13),
      )
      if (at < 0) return null
      const figure = FIGURES.indexOf(bare(words[at]!))
      return replaced(words, at, figure > 0 ? String(figure) : FIGURES[Number(bare(words[at]!))]!).join(' ')
    },
  ],
  dropped: [
    'DIRECT',
    (words, random) => {
      const small = indexes(words, (word) => SMALL.test(bare(word)))
      const gone = new Set([pick(small, random), pick(small, random)])
      return words.length < 8 || small.length < 2 ? null : words.filter((_, n) => !gone.has(n)).join(' ')
    },
  ],
  swapped: [
    'DIRECT',
    (words, random) => {
      const at = pick(
        indexes(words, (word) => bare(word) in SWAPS),
        random,
      ) as number | undefined
      return at === undefined || words.length < 8 ? null : replaced(words, at, SWAPS[bare(words[at]!)]!).join(' ')
    },
  ],
  reported: [
    'INDIRECT',
    (words) =>
      words.length < 7
        ? null
        : `that ${words.map((word) => (PRONOUNS[bare(word)] ? put(word, PRONOUNS[bare(word)]!) : word)).join(' ')}`,
  ],
  'partly reported': [
    'MIXED',
    (words) => {
      if (words.length < 14) return null
      const half = Math.floor(words.length / 2)
      const told = words.slice(0, half).filter((word) => !SMALL.test(bare(word)) || bare(word) === 'to')
      return [
        ...told.map((word) => (PRONOUNS[bare(word)] ? put(word, PRONOUNS[bare(word)]!) : word)),
        ...words.slice(half),
      ].join(' ')
    },
  ],
}

const DIFFERENT: Readonly<Record<string, Make>> = {
  number: (words, random) => {
    const at = words.findIndex((word) => /\d/.test(word) || FIGURES.indexOf(bare(word)) > 1)
    if (at < 0) return null
    const other = /\d/.test(words[at]!)
      ? words[at]!.replace(/\d+/, (n) => String(Number(n) + 1 + Math.floor(random() * 7)))
      : put(words[at]!, FIGURES[1 + (FIGURES.indexOf(bare(words[at]!)) % 11) + 1]!)
    return words.map((word, n) => (n === at ? other : word)).join(' ')
  },
  negation: (words) => {
    const at = words.findIndex((word) => /^(?:is|are|was|will|can|could|should|would|must)$/i.test(word))
    if (at < 0) return null
    if (/^not$/i.test(words[at + 1] ?? '')) return words.filter((_, n) => n !== at + 1).join(' ')
    return /^never|^no$/i.test(words[at + 1] ?? '')
      ? null
      : [...words.slice(0, at + 1), 'not', ...words.slice(at + 1)].join(' ')
  },
  opposite: (words, random) => {
    const at = pick(
      indexes(words, (word) => bare(word) in OPPOSITES),
      random,
    ) as number | undefined
    return at === undefined ? null : replaced(words, at, OPPOSITES[bare(words[at]!)]!).join(' ')
  },
  name: (words, random) => {
    const at = pick(
      indexes(words, (word, n) => isName(word, n, words)),
      random,
    ) as number | undefined
    return at === undefined
      ? null
      : replaced(words, at, pick(['Lindholm', 'Varga', 'Norrland', 'Okafor'], random)).join(' ')
  },
  another: (_words, random, others) => (others.length === 0 ? null : pick(others, random)),
  mixture: (words, random, others) => {
    const other = others.length === 0 ? null : pick(others, random).split(' ')
    if (!other || other.length < 10 || words.length < 10) return null
    return [...words.slice(0, Math.floor(words.length * 0.3)), ...other.slice(Math.floor(other.length * 0.3))].join(' ')
  },
}

/** What the article says on the same matter, so that words are shared. */
export interface Quoted {
  text: string
  others: readonly string[]
}

/** At most one of each kind for each quotation, so many in all. */
export function makePairs(quoted: readonly Quoted[], seed: number, most: number): Pair[] {
  const random = seededRandom(seed)
  const pairs: Pair[] = []
  const add = (same: boolean, kind: string, mode: Mode, text: string, made: string | null): void => {
    if (made !== null && made !== text) pairs.push({ same, kind, mode, words: [text, made] })
  }
  for (const { text, others } of quoted) {
    const words = text.split(' ')
    for (const [kind, [mode, make]] of Object.entries(SAME)) add(true, kind, mode, text, make(words, random, others))
    for (const [kind, make] of Object.entries(DIFFERENT)) add(false, kind, 'DIRECT', text, make(words, random, others))
  }
  const mixed = pairs.map((pair) => ({ pair, at: random() })).toSorted((a, b) => a.at - b.at)
  return mixed.slice(0, most).map(({ pair }) => pair)
}
