/**
 * Cuts a stretch of text into tokens as the English treebanks of Universal Dependencies do: "don't" is "do" + "n't",
 * "Smith's" is "Smith" + "'s", "six-member" is three tokens, "U.S." one, and so are addresses and numbers.
 * Works on any text whatever in time linear in its length: each rule looks ahead a bounded number of characters.
 */
import { BLANK, CHARACTER_KIND, FORMAT, LETTER, LOWER, MARK, NUMBER, UPPER } from './characters'
import { enlarged, IS_ABBREVIATION, IS_NUMBER_ABBREVIATION, IS_PREFIX, type Words } from './words'

/** No token is longer, in UTF-16 code units: what is longer is no word. */
const LONGEST_TOKEN = 256
const LONGEST_LOCAL_PART = 64

const WORD_PART = LETTER | MARK | NUMBER
const DOMAINS = ['com', 'org', 'net', 'co', 'uk', 'gov', 'edu', 'io']
const CLITICS = ['s', 're', 've', 'll', 'd', 'm']
const ORDINALS = ['st', 'nd', 'rd', 'th', 's']
const DOT = 46
const HYPHEN = 45
const AT = 64
const UNDERSCORE = 95

const kind = (unit: number): number => CHARACTER_KIND[unit]!
const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57
const isApostrophe = (unit: number): boolean => unit === 39 || unit === 0x2019
const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

export class Tokeniser {
  /** Of each token found since `clear`: offsets into the text, and its number in the table of words. */
  start = new Int32Array(1024)
  end = new Int32Array(1024)
  word = new Int32Array(1024)
  size = 0

  private text = ''
  /** End of the stretch being cut. */
  private limit = 0

  constructor(private readonly words: Words) {}

  clear(): void {
    this.size = 0
    this.text = ''
  }

  /** Adds the tokens of `text` from `from` up to `to`. */
  cut(text: string, from: number, to: number): void {
    this.text = text
    this.limit = to
    const first = this.size
    let at = from
    while (at < to) {
      const unit = text.charCodeAt(at)
      const bits = kind(unit)
      if ((bits & BLANK) !== 0) at++
      else if ((bits & LETTER) !== 0) at = this.letters(at, first)
      else at = this.add(at, this.endOfOther(at, unit), first)
    }
  }

  /** A token that starts with a letter; gives where it ends. */
  private letters(from: number, first: number): number {
    const special = this.endOfAddress(from) || this.endOfAcronym(from) || this.endOfInitial(from)
    if (special > 0) return this.add(from, special, first)
    let to = this.endOfLetters(from)
    const domain = this.endOfDomain(to)
    if (domain > 0) return this.add(from, domain, first)
    while (to < from + LONGEST_TOKEN && isApostrophe(this.text.charCodeAt(to)) && this.isLetter(to + 1))
      to = this.endOfLetters(to + 1)
    to = Math.min(to, from + LONGEST_TOKEN)
    const split = this.splitOf(from, to)
    if (split > 0) this.add(from, split, first)
    return this.add(split > 0 ? split : from, to, first)
  }

  private isLetter(at: number): boolean {
    return at < this.limit && (kind(this.text.charCodeAt(at)) & LETTER) !== 0
  }

  private endOfLetters(from: number): number {
    const stop = Math.min(this.limit, from + LONGEST_TOKEN)
    let at = from + 1
    while (at < stop) {
      const bits = kind(this.text.charCodeAt(at))
      const inside = (bits & WORD_PART) !== 0 || ((bits & FORMAT) !== 0 && this.isLetter(at + 1))
      if (!inside) break
      at++
    }
    return at
  }

  /** Where "don't", "Smith's" and "cannot" come apart, 0 where they do not. */
  private splitOf(from: number, to: number): number {
    const { text } = this
    if (to - from === 6 && text.slice(from, to).toLowerCase() === 'cannot') return from + 3
    for (let back = 2; back <= 3 && to - back > from; back++) {
      if (!isApostrophe(text.charCodeAt(to - back))) continue
      const tail = text.slice(to - back + 1, to).toLowerCase()
      if (tail === 't') return (text.charCodeAt(to - 3) | 32) === 110 && to - 3 > from ? to - 3 : 0
      if (CLITICS.includes(tail)) return to - back
    }
    return 0
  }

  /** Web and mail addresses; 0 where there is none. */
  private endOfAddress(from: number): number {
    const { text } = this
    const first = text.charCodeAt(from) | 32
    if (first === 104 && (text.startsWith('http://', from) || text.startsWith('https://', from)))
      return this.endOfLink(from)
    if (first === 119 && text.startsWith('www.', from)) return this.endOfLink(from)
    let at = from + 1
    const stop = Math.min(this.limit, from + LONGEST_LOCAL_PART)
    while (at < stop && this.isLocalPart(text.charCodeAt(at))) at++
    if (at >= stop || text.charCodeAt(at) !== AT) return 0
    const domain = at + 1
    at = domain
    let dots = 0
    while (at < this.limit && at < domain + LONGEST_LOCAL_PART) {
      const unit = text.charCodeAt(at)
      if (unit === DOT && this.isLetter(at + 1)) dots++
      else if (!((kind(unit) & (LETTER | NUMBER)) !== 0 || unit === HYPHEN)) break
      at++
    }
    return dots > 0 ? at : 0
  }

  private isLocalPart(unit: number): boolean {
    return (
      (kind(unit) & (LETTER | NUMBER)) !== 0 || unit === DOT || unit === HYPHEN || unit === UNDERSCORE || unit === 43
    )
  }

  private endOfLink(from: number): number {
    const stop = Math.min(this.limit, from + LONGEST_TOKEN)
    let at = from
    while (at < stop && (kind(this.text.charCodeAt(at)) & BLANK) === 0 && !'<>"”'.includes(this.text[at]!)) at++
    while (at > from + 1 && ".,;:!?)]’'".includes(this.text[at - 1]!)) at--
    if (isLowSurrogate(this.text.charCodeAt(at)) && isHighSurrogate(this.text.charCodeAt(at - 1))) at--
    return at
  }

  /** "U.S.", "a.m.": single letters, each with its full stop, at least two; 0 where there is none. */
  private endOfAcronym(from: number): number {
    let at = from
    const stop = Math.min(this.limit, from + LONGEST_TOKEN)
    while (at + 1 < stop && this.isLetter(at) && this.text.charCodeAt(at + 1) === DOT) at += 2
    return at - from >= 4 ? at : 0
  }

  /** "J." before a name or a comma; 0 where there is none. */
  private endOfInitial(from: number): number {
    const { text } = this
    if (from + 1 >= this.limit || text.charCodeAt(from + 1) !== DOT) return 0
    if ((kind(text.charCodeAt(from)) & UPPER) === 0) return 0
    const next = from + 2 < this.limit ? kind(text.charCodeAt(from + 2)) : 0
    return (next & (UPPER | BLANK)) !== 0 || text[from + 2] === ',' ? from + 2 : 0
  }

  /** "example.co.uk" from the end of its first word on; 0 where there is none. */
  private endOfDomain(from: number): number {
    let end = 0
    let at = from
    while (at < this.limit && this.text.charCodeAt(at) === DOT) {
      const part = DOMAINS.find((name) => this.text.startsWith(name, at + 1) && !this.isWordPart(at + 1 + name.length))
      if (part === undefined) break
      at += 1 + part.length
      end = at
    }
    return end
  }

  private isWordPart(at: number): boolean {
    return at < this.limit && (kind(this.text.charCodeAt(at)) & WORD_PART) !== 0
  }

  private endOfOther(from: number, unit: number): number {
    const { text } = this
    if (isDigit(unit)) return this.endOfNumber(from)
    if (unit === DOT || unit === HYPHEN) return this.endOfRun(from, unit)
    if ((unit === 35 || unit === AT) && this.isWordPart(from + 1)) return this.endOfLetters(from + 1)
    if (unit === 39 || unit === 96) {
      // '' and `` are quote marks of two characters
      if (from + 1 < this.limit && text.charCodeAt(from + 1) === unit) return from + 2
    }
    if (isApostrophe(unit)) {
      const clitic = CLITICS.find((tail) => text.startsWith(tail, from + 1) && !this.isWordPart(from + 1 + tail.length))
      if (clitic !== undefined && from > 0 && !this.isBlankBefore(from)) return from + 1 + clitic.length
    }
    if (isHighSurrogate(unit) && from + 1 < this.limit && isLowSurrogate(text.charCodeAt(from + 1))) return from + 2
    return from + 1
  }

  private isBlankBefore(at: number): boolean {
    return (kind(this.text.charCodeAt(at - 1)) & BLANK) !== 0
  }

  private endOfRun(from: number, unit: number): number {
    const stop = Math.min(this.limit, from + LONGEST_TOKEN)
    let at = from + 1
    while (at < stop && this.text.charCodeAt(at) === unit) at++
    return at
  }

  /** "1,000.5", "10:30", "21st", "1990s". */
  private endOfNumber(from: number): number {
    const { text } = this
    const stop = Math.min(this.limit, from + LONGEST_TOKEN)
    let at = from + 1
    while (at < stop) {
      const unit = text.charCodeAt(at)
      const inside =
        isDigit(unit) ||
        ((unit === DOT || unit === 44 || unit === 58) && isDigit(text.charCodeAt(at + 1)) && at + 1 < stop)
      if (!inside) break
      at++
    }
    if (at >= stop || (kind(text.charCodeAt(at)) & LOWER) === 0) return at
    const ordinal = ORDINALS.find((tail) => text.startsWith(tail, at) && !this.isWordPart(at + tail.length))
    return ordinal === undefined ? at : Math.min(stop, at + ordinal.length)
  }

  /** Adds a token, joined with the one before where the two are one word ("Mr" + ".", "co" + "-" + "founder"). */
  private add(from: number, to: number, first: number): number {
    if (this.size === this.start.length) this.grow()
    const { size } = this
    if (size > first && this.end[size - 1] === from) {
      if (this.text.charCodeAt(from) === DOT && to === from + 1 && this.takesStop(size - 1))
        return this.join(size - 1, to)
      if (size - 1 > first && this.isLetter(from) && this.isPrefixed(size - 2)) return this.join(size - 2, to)
    }
    this.start[size] = from
    this.end[size] = to
    this.word[size] = this.words.numberOf(this.text.slice(from, to))
    this.size++
    return to
  }

  private takesStop(token: number): boolean {
    const flags = this.words.flags[this.word[token]!]!
    if ((flags & IS_ABBREVIATION) !== 0) return true
    return (
      (flags & IS_NUMBER_ABBREVIATION) !== 0 && /^\.\s?\d/.test(this.text.slice(this.end[token]!, this.end[token]! + 3))
    )
  }

  /** Whether `token` is a prefix, followed by a hyphen without blanks. */
  private isPrefixed(token: number): boolean {
    if ((this.words.flags[this.word[token]!]! & IS_PREFIX) === 0) return false
    const hyphen = this.start[token + 1]!
    return this.end[token] === hyphen && this.end[token + 1] === hyphen + 1 && this.text.charCodeAt(hyphen) === HYPHEN
  }

  private join(token: number, to: number): number {
    if (to - this.start[token]! > LONGEST_TOKEN) to = this.start[token]! + LONGEST_TOKEN
    this.end[token] = to
    this.word[token] = this.words.numberOf(this.text.slice(this.start[token], to))
    this.size = token + 1
    return to
  }

  private grow(): void {
    const room = this.start.length * 2
    this.start = enlarged(this.start, room)
    this.end = enlarged(this.end, room)
    this.word = enlarged(this.word, room)
  }
}
