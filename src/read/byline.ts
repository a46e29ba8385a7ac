/**
 * A byline as printed in, the people in it out: no desks, no agencies, no job titles, no places.
 * A name is taken only where it looks like one; nothing is refused with an error.
 */
import {
  ARTICLE,
  AT_PLACE,
  AT_PLACE_IN_CAPITALS,
  EAST_ASIAN_DATELINE,
  EAST_ASIAN_NEWSROOM,
  EAST_ASIAN_POST,
  GLUED_CAPITALS,
  GLUED_ROLE,
  INSTITUTION,
  NAMED_LIKE_A_POST,
  NOT_AUTHOR,
  NOT_IN_NAMES,
  NOT_PEOPLE,
  OPENS_BYLINE,
  PARTICLES,
  PICTURED_BY,
  PLACE,
  POST,
  PREFIX,
  ROLE,
  ROLE_BEFORE,
  separatorsIn,
  TITLES,
} from './byline-words'
import { isOutlet } from './known-publisher'
import { findPrintedDate } from './printed-date'
import { oneLine } from './text'

/** 'ByJane Roe': two elements of a page that were run together; 'Byron Roe' is a name. */
const GLUED_BY = /^(By|Von|Par|Por|Door)(?=\p{Lu}[\p{L}'’.]+\s)/u

const withoutGlue = (line: string): string => line.replace(GLUED_BY, '$1 ')

/** A name or an agency follows: 'By Jane Roe', 'Von dpa', not 'By the way'. */
const opensByline = (line: string): boolean => {
  const rest = line.slice(OPENS_BYLINE.exec(line)?.[0].length ?? line.length)
  return /^[\p{Lu}\p{Lo}]/u.test(rest) || NOT_PEOPLE.areIn(rest.split(/[\s,]/)[0] ?? '')
}

/** Also 'Jane "Jojo" Roe'. */
const WORD = /^["“”«„]?\p{L}[\p{L}\p{M}.'’‘ʼʻ‐‑-]*["“”»]?$/u
/** Also 'd'Arcy', 'al-Roe'. */
const CAPITALISED =
  /^["“”«„]?(?:\p{Lu}|\p{Lt}|['’‘ʼʻ]\p{Lu}|(?:d|l|o|m)['’ʼ]\p{Lu}|(?:a[dhlnrstz]|el|ul|ez|es)[-‐‑’']\p{Lu})/u
const UNSPACED_NAME = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー・·\s]{2,12}$/u

export const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** A family's name and a given one, written as one word. */
const HANGUL_NAME = /^\p{Script=Hangul}{2,4}$/u

/** 'Dr Jane Roe' as 'Jane Roe'. */
export const withoutTitle = (name: string): string => name.replace(TITLES, '')

/** Two to five words, each a name's; a single word only in scripts that write names in one. */
export function looksLikeName(text: string): boolean {
  const name = withoutTitle(text)
  if (name.length > 60 || NOT_PEOPLE.areIn(name) || NOT_IN_NAMES.areIn(name) || /^(?:der|die|das)\s/i.test(name))
    return false
  if (PLACE.test(name) || isOutlet(name)) return false
  if (UNSPACED_NAME.test(name) || HANGUL_NAME.test(name))
    return !EAST_ASIAN_NEWSROOM.test(name) && !/^[\p{Script=Katakana}ー]+$/u.test(name)
  if (EAST_ASIAN.test(name)) return false
  const words = name.split(' ')
  if (words.length < 2 || words.length > 5 || !words.every((word) => WORD.test(word))) return false
  const capitals = words.filter((word) => CAPITALISED.test(word))
  const hasCase = /\p{Lu}|\p{Ll}/u.test(name)
  if (!hasCase) return true
  if (capitals.length < 2 || !CAPITALISED.test(words.at(-1)!)) return false
  return words.every((word) => CAPITALISED.test(word) || PARTICLES.has(word.toLowerCase()))
}

/** 'Suharto': the only name of a person, where it is known that it is one's. Initials and logins are none. */
export const isOnlyName = (text: string): boolean =>
  /^\p{Lu}\p{Ll}{2,}$/u.test(text) && !NOT_PEOPLE.areIn(text) && !ROLE.areIn(text) && !isOutlet(text)

/** Letters that tell Turkish, whose small I has no dot. */
const TURKISH = /[ĞŞİ]/

/** 'JANE ROE' as 'Jane Roe'; other writings stay as printed. */
const decapitalise = (name: string): string =>
  name === name.toUpperCase() && /\p{Lu}{3}/u.test(name)
    ? name
        .toLocaleLowerCase(TURKISH.test(name) ? 'tr' : 'en')
        .replace(/(^|[\s.'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    : name

const cleanName = (text: string): string =>
  decapitalise(
    text
      .replace(/^\s*["“„«]([^"“”«»„]+)["”“»]\s*$/u, '$1')
      .replace(/^(?:(?!["“„«])[\s\p{P}])+|[\s,;:|/=(){}[\]【】–—-]+$/gu, '')
      .replace(/\s+/g, ' ')
      .trim(),
  )

/** Notes in brackets, addresses and handles beside the names, who took the pictures. */
const withoutAsides = (line: string): string =>
  line
    .replace(PICTURED_BY, ' ')
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
    .replace(/https?:\S+|\S+@\S+|@\w+|[\s=]+$/g, ' ')
    .trim()

/** 'Jane Roe. Madrid' are two parts, 'Jane St. Roe' and 'J. Roe' one. */
const FULL_STOP = /(?<=\p{Lu}\p{Ll}+ (?:\p{Lu}\p{Ll}{2,}))\.\s+(?=\p{Lu})/u

/** The parts of a byline that may name people: what says who took the pictures, edited, or what the one before is, is none. */
function partsOf(line: string): string[] {
  const parts = line.split(separatorsIn(line)).map((part) => part.replace(EAST_ASIAN_DATELINE, '').trim())
  const authors = parts.filter((part) => part !== '' && !NOT_AUTHOR.test(part))
  const named = authors.length > 0 ? authors : parts
  const isPlain = looksLikeName(cleanName(named[0] ?? ''))
  return named
    .filter((part, i) => i === 0 || !isPlain || !(POST.indexIn(part)! > 0))
    .map((part) => part.replace(PREFIX, ''))
}

/**
 * The people that a byline names, in its order, each once.
 * @param text with or without 'By'; several names parted by commas, 'and' and the like.
 */
export function authorsOf(text: string): string[] {
  const printed = withoutAsides(withoutGlue(oneLine(text).slice(0, 400)))
    .replace(PREFIX, '')
    .replace(FULL_STOP, ', ')
  const date = findPrintedDate(printed)
  const rest = date && date.start > 5 ? printed.slice(0, date.start) : printed
  const whole = cleanName(withoutRole(rest))
  const parts = partsOf(rest).map((part) => withoutRole(part).trim())
  const areNames = parts.every((part) => looksLikeName(cleanName(part))) // 'João Silva e Ana Souza', not 'José Ortega y Gasset'
  if (!areNames && !/[,;|&/]|\s(?:and|und|et)\s/i.test(rest) && looksLikeName(whole)) return [whole]
  const names = withoutCapitals(parts).map(cleanName).filter(looksLikeName)
  return [...new Set(names)]
}

/** Whether a byline has nothing but names in it: no post, place or company that could be taken for one more. */
export const isNamesAlone = (text: string): boolean => {
  const rest = text.replace(PREFIX, '')
  return rest.split(separatorsIn(rest)).every((part) => looksLikeName(cleanName(part)))
}

const isCapitals = (part: string): boolean => /\p{Lu}/u.test(part) && part === part.toUpperCase()

/** 'Jane Roe, NTB OSLO': capitals beside a name in small letters are an agency's or a place's, not a second author's. */
function withoutCapitals(parts: readonly string[]): readonly string[] {
  return parts.some((part) => /\p{Ll}/u.test(part) && looksLikeName(part))
    ? parts.filter((part) => !isCapitals(part))
    : parts
}

/** 'Jane Roe Business Columnist', 'Jane Roe in London', 'Jane Roe The Agency' as 'Jane Roe'; empty for an organisation. */
function withoutRole(part: string): string {
  const spaced = part
    .trim()
    .replace(EAST_ASIAN_POST, '')
    .replace(GLUED_ROLE, '$1 $2')
    .replace(GLUED_CAPITALS, '$1 ')
    .replace(ROLE_BEFORE, '')
  if (NAMED_LIKE_A_POST.test(spaced)) return spaced
  const cuts = [ROLE, NOT_PEOPLE, ARTICLE].flatMap((words) => words.indexIn(spaced) ?? [])
  const place = (isCapitals(spaced) ? AT_PLACE_IN_CAPITALS : AT_PLACE).exec(spaced)?.index
  const cut = Math.min(...cuts, place ?? spaced.length, /\d/.exec(spaced)?.index ?? spaced.length)
  if (INSTITUTION.indexIn(spaced) === cut) return ''
  return cut > 0 ? spaced.slice(0, cut) : spaced
}

export interface Byline {
  /** As printed. */
  byline: string
  authors: string[]
}

/** 'By Monday the harbour of Old Town had been closed for two weeks.' */
const isSentence = (line: string): boolean => /[.!?]$/.test(line) && line.split(' ').length > 8

/** A line that says by whom the article is; undefined where it is another line. */
export function readByline(printed: string): Byline | undefined {
  const line = withoutGlue(printed)
  if (line.length > 200 || !opensByline(line) || isSentence(line)) return undefined
  const authors = authorsOf(line)
  const organisation = authors.length === 0 && line.length < 80 && NOT_PEOPLE.areIn(line)
  return authors.length > 0 || organisation ? { byline: line, authors } : undefined
}

/** 'Roe, Jane T.', as catalogues write names, in the order in which they are said; other writings as they are. */
export const inSpokenOrder = (name: string): string =>
  name.replace(/^(\p{Lu}[\p{L}'’-]+),\s?(\p{Lu}[\p{L}'’-]*\.?(?:\s\p{Lu}\.?)?)$/u, '$2 $1')
