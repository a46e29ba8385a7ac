/**
 * Words met so far, each looked at once: a printed form goes in, a number comes out under which its hashes, flags and
 * lower-cased form are kept. The table forgets everything when it grows past its limit, between two texts only, so that
 * reading a million articles takes no more memory than reading a thousand.
 */
import { CHARACTER_KIND, LETTER, LOWER, UPPER } from './characters'
import { hashText } from './hash'
import * as lists from './word-lists'

/** Hashes kept for each word, at `hashes[word * HASHES + which]`. */
export const HASHES = 8
export const FORM = 0
export const SUFFIX_2 = 1
export const SUFFIX_3 = 2
export const SUFFIX_4 = 3
export const PREFIX_1 = 4
export const PREFIX_3 = 5
export const SHAPE = 6
/** Not a hash: the number of the word's cluster (clusters.ts), -1 where it has none. */
export const CLUSTER = 7

/** Flags of a word. */
export const IS_CAPITAL = 1
export const IS_SMALL = 1 << 1
export const IS_LONG_WORD = 1 << 2
export const IS_PREFIX = 1 << 3
export const IS_ABBREVIATION = 1 << 4
export const IS_NUMBER_ABBREVIATION = 1 << 5
export const IS_CLOSING_ABBREVIATION = 1 << 6
export const IS_OPENER = 1 << 7
export const IS_SAYING = 1 << 8
export const IS_TITLE = 1 << 9
export const IS_GLUE = 1 << 10
export const IS_PLACE_PREPOSITION = 1 << 11
export const IS_SPEECH_VERB = 1 << 12
export const IS_SENTENCE_END = 1 << 13
export const IS_ELLIPSIS = 1 << 14
export const IS_CLOSING_MARK = 1 << 15
export const IS_OPENING_MARK = 1 << 16
/** A quote mark that looks the same at both ends: ", ''. */
export const IS_EVEN_QUOTE = 1 << 17
export const IS_QUOTE = 1 << 18
export const IS_SEPARATOR = 1 << 19
export const IS_NUMERAL = 1 << 20
export const IS_PARTICLE = 1 << 21
/** There is a capital somewhere in it. */
export const HAS_CAPITAL = 1 << 22
export const IS_CREDIT = 1 << 23

/** Numbers of the words that stand outside every sentence. */
export const BEFORE_SENTENCE = 0
export const AFTER_SENTENCE = 1
const OUTSIDE = ['\u0000<s>', '\u0000</s>']

const CLOSING_MARKS = new Set(['"', '”', '’', "'", ')', ']', "''", '»', '›', '』', '」'])
const OPENING_MARKS = new Set([
  '"',
  '“',
  '‘',
  "'",
  '(',
  '[',
  '``',
  "''",
  '•',
  '@',
  '#',
  '—',
  '–',
  '-',
  '«',
  '„',
  '‹',
  '「',
  '『',
])
const QUOTES = new Set(['"', '“', '”', "''", '``', '«', '»', '„', '‟', '「', '」', '『', '』'])
const SEPARATORS = new Set([',', ';', ':', '–', '—', '-', '--'])

/** Of each word of the lists its flags, written in small letters and with a capital, and those of each mark: one look-up each. */
const SMALL_WORDS = flagsOfLists([
  [lists.SMALL_ABBREVIATIONS, IS_ABBREVIATION],
  [lists.SAYING_WORDS, IS_SAYING],
])
const CAPITAL_WORDS = flagsOfLists([
  [lists.ABBREVIATIONS, IS_ABBREVIATION],
  [lists.NUMBER_ABBREVIATIONS, IS_NUMBER_ABBREVIATION],
  [lists.SENTENCE_OPENERS, IS_OPENER],
  [lists.CREDITS, IS_CREDIT],
])
const WORDS = flagsOfLists([
  [lists.PREFIXES, IS_PREFIX],
  [lists.CLOSING_ABBREVIATIONS, IS_CLOSING_ABBREVIATION],
  [lists.PERSON_TITLES, IS_TITLE],
  [lists.NAME_GLUE, IS_GLUE],
  [lists.NAME_PARTICLES, IS_PARTICLE],
  [lists.PLACE_PREPOSITIONS, IS_PLACE_PREPOSITION],
  [lists.SPEECH_VERBS, IS_SPEECH_VERB],
])
const MARKS = flagsOfLists([
  [CLOSING_MARKS, IS_CLOSING_MARK],
  [OPENING_MARKS, IS_OPENING_MARK],
  [QUOTES, IS_QUOTE],
  [SEPARATORS, IS_SEPARATOR],
])

function flagsOfLists(all: readonly (readonly [ReadonlySet<string>, number])[]): ReadonlyMap<string, number> {
  const flags = new Map<string, number>()
  for (const [list, flag] of all) for (const word of list) flags.set(word, (flags.get(word) ?? 0) | flag)
  return flags
}

/** The longest slice that V8 copies; a longer one would keep the whole article alive for as long as the word is known. */
const COPIED_SLICE = 12
const detached = (form: string): string =>
  form.length > COPIED_SLICE
    ? String.fromCharCode(...Array.from({ length: form.length }, (_, i) => form.charCodeAt(i)))
    : form

/**
 * The same text as the engine keeps it for the names of properties, one string for all that are equal: asking an object for a
 * property makes it one. The rules compare words with words, and look them up in sets, a hundred times a token: of such
 * strings it compares addresses, of others letters.
 */
const shared = (text: string): string => (text in NOTHING ? '' : text)
const NOTHING: object = Object.freeze(Object.create(null))

const invisible = /\p{Cf}/gu

/** Lower-cased, curly apostrophes straight, invisible characters left out. */
export const lowerCased = (form: string): string => form.toLowerCase().replace(/[’‘]/g, "'").replace(invisible, '')

/** What the models see of a word: digits are all one, so are quote marks. */
const normalised = (lower: string): string => (QUOTES.has(lower) ? '"' : lower.replace(/\d/g, '0'))

const hashOf = (normal: string): number => hashText(normal, 1)

/** The hash that a printed form has at FORM. */
export const wordHash = (form: string): number => hashOf(normalised(lowerCased(form)))

/** "Nato-led" is Xxx-xxx: runs of one kind are shortened, at most 8 characters long. */
const shapeOf = (form: string): string =>
  form
    .slice(0, 40)
    .replace(/(\p{Lu}+)|(\p{Ll}+)|\d+/gu, (run, capitals?: string, small?: string) => {
      if (capitals) return run.length > 1 ? 'XX' : 'X'
      return small ? 'x' : 'd'
    })
    .slice(0, 8)

/** What the models and name lists know of a word by itself, asked once for each word. */
export interface WordKnowledge {
  /** Number of the set of tags that the word may have, 0 where it is not known. */
  tagSet(lower: string, capital: boolean): number
  /** Kinds of name that it stands for in the lists (bits of gazetteer.ts). */
  nameKinds(lower: string): number
  /** The cluster of the word with this hash at FORM (clusters.ts). */
  cluster(hash: number): number
}

export class Words {
  hashes = new Int32Array(HASHES * 4096)
  flags = new Int32Array(4096)
  /** The word that is this one in small letters (itself, if it is). */
  small = new Int32Array(4096)
  /** Answers of the WordKnowledge. */
  tagSet = new Int32Array(4096)
  nameKinds = new Int32Array(4096)
  readonly forms: string[] = []
  readonly lowers: string[] = []
  /** How often everything was forgotten: numbers hold within one generation. */
  generation = 0
  private numbers = new Map<string, number>()

  /** `limit`: words kept before everything is forgotten (see `trim`). */
  constructor(
    private readonly knowledge: WordKnowledge,
    private readonly limit = 100_000,
  ) {
    this.forget()
  }

  get size(): number {
    return this.forms.length
  }

  /** Forgets every word if there are too many. All numbers given before are void then; tells whether it did so. */
  trim(): boolean {
    if (this.size <= this.limit) return false
    this.forget()
    return true
  }

  /** The number of a printed form. */
  numberOf(form: string): number {
    return this.numbers.get(form) ?? this.add(detached(form))
  }

  private forget(): void {
    this.generation++
    this.numbers = new Map()
    this.forms.length = 0
    this.lowers.length = 0
    for (const form of OUTSIDE) this.add(form)
  }

  private add(form: string): number {
    const word = this.forms.length
    if (word >= this.flags.length) this.grow()
    const lower = lowerCased(form)
    this.numbers.set(form, word)
    this.forms.push(shared(form))
    this.lowers.push(lower === form ? this.forms[word]! : shared(lower))
    this.flags[word] = flagsOf(form, lower)
    this.tagSet[word] = this.knowledge.tagSet(lower, (this.flags[word]! & HAS_CAPITAL) !== 0)
    this.nameKinds[word] = this.knowledge.nameKinds(lower)
    this.hash(word, form, normalised(lower))
    const small = lower === form ? word : this.numberOf(lower) // may grow the tables: looked up before they are written to
    this.small[word] = small
    return word
  }

  private hash(word: number, form: string, normal: string): void {
    const at = word * HASHES
    this.hashes[at + FORM] = hashOf(normal)
    this.hashes[at + SUFFIX_2] = hashText(normal, 2, Math.max(0, normal.length - 2))
    this.hashes[at + SUFFIX_3] = hashText(normal, 3, Math.max(0, normal.length - 3))
    this.hashes[at + SUFFIX_4] = hashText(normal, 4, Math.max(0, normal.length - 4))
    this.hashes[at + PREFIX_1] = hashText(normal.slice(0, 1), 5)
    this.hashes[at + PREFIX_3] = hashText(normal.slice(0, 3), 6)
    this.hashes[at + SHAPE] = hashText(shapeOf(form), 7)
    this.hashes[at + CLUSTER] = this.knowledge.cluster(this.hashes[at + FORM]!)
  }

  private grow(): void {
    const room = this.flags.length * 2
    this.flags = enlarged(this.flags, room)
    this.small = enlarged(this.small, room)
    this.tagSet = enlarged(this.tagSet, room)
    this.nameKinds = enlarged(this.nameKinds, room)
    this.hashes = enlarged(this.hashes, room * HASHES)
  }
}

/** A copy with room for more. */
export function enlarged(array: Int32Array, room: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(room)
  larger.set(array)
  return larger
}

function flagsOf(form: string, lower: string): number {
  const kind = CHARACTER_KIND[form.charCodeAt(0)]!
  const capital = (kind & UPPER) !== 0
  const ends = form === '.' || form === '?' || form === '!'
  const ellipsis = form === '…' || (form.length > 1 && form.charCodeAt(0) === 46 && form.charCodeAt(1) === 46)
  return (
    (capital ? IS_CAPITAL : 0) |
    ((kind & LOWER) !== 0 ? IS_SMALL : 0) |
    ((kind & LETTER) !== 0 && form.length > 3 ? IS_LONG_WORD : 0) |
    (form.charCodeAt(0) >= 48 && form.charCodeAt(0) <= 57 ? IS_NUMERAL : 0) |
    (/\p{Lu}/u.test(form) ? HAS_CAPITAL : 0) |
    (ends || ellipsis ? IS_SENTENCE_END : 0) |
    (ellipsis ? IS_ELLIPSIS : 0) |
    (form === '"' || form === "''" ? IS_EVEN_QUOTE : 0) |
    (WORDS.get(lower) ?? 0) |
    ((capital ? CAPITAL_WORDS : SMALL_WORDS).get(lower) ?? 0) |
    ((kind & LETTER) === 0 ? (MARKS.get(form) ?? 0) : 0)
  )
}
