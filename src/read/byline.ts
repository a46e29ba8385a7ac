/**
 * A byline as printed in, the people in it out: no desks, no agencies, no job titles, no places.
 * A name is taken only where it looks like one; nothing is refused with an error.
 */
import { findPrintedDate } from './printed-date'
import { oneLine } from './text'

const PREFIX =
  /^(?:author of the article|(?:written |reported |story |words |analysis |opinion |text |edited )?by|autor(?:en|in|a|es)?|author(?:s|\(s\))?|von|vom|par|por|di|de|da|door|av|af|od|przez|автор(?:ы)?|текст|text|tekst|texte|a cura di|yazan|oleh|penulis|reporter|文|記者)(?:\s?[:：|]\s?|\s+)/iu

/** Only these open a byline in running text; the others of PREFIX are common words there. */
const OPENS_BYLINE =
  /^(?:(?:by|von|par|por|di|door|av|af)(?:\s?[:：]\s?|\s+)|(?:autor\w*|authors?|author of the article|автор)\s?[:：]\s?)["“(]?/iu

/** 'ByJane Roe': two elements of a page that were run together; 'Byron Roe' is a name. */
const GLUED_BY = /^(By|Von|Par|Por|Door)(?=\p{Lu}[\p{L}'’.]+\s)/u

const withoutGlue = (line: string): string => line.replace(GLUED_BY, '$1 ')

/** A name or an agency follows: 'By Jane Roe', 'Von dpa', not 'By the way'. */
const opensByline = (line: string): boolean => {
  const rest = line.slice(OPENS_BYLINE.exec(line)?.[0].length ?? line.length)
  return /^\p{Lu}/u.test(rest) || NOT_PEOPLE.test(rest.split(/[\s,]/)[0] ?? '')
}

/** Whole words, in any script; `*` stands for letters. \b would know only ASCII. */
const anyWord = (words: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{M}])(?:${words.trim().split(/\s+/).join('|').replaceAll('*', '\\p{L}*')})(?![\\p{L}\\p{M}])`,
    'iu',
  )

/** Whoever is one of these is no person. Names of agencies that are given names too (Ria, Ani, Efe) are left out. */
const NOT_PEOPLE = anyWord(`
  staff team desk bureau newsroom newsdesk editor editors editorial board admin administrator webmaster office department
  redaktion rédaction redacción redazione redação redactie redakcja редакция correspondent correspondents contributor contributors
  agency agencies agence agences agencia agencias *agentur ajans* presse press news novosti nachrichten wire media magazine
  times post herald tribune journal gazette daily guardian telegraph newspaper *zeitung online digital network service web www
  http com tv radio podcast archive archiv video audio photo foto conversation newsletter
  reuters afp ap dpa upi tass xinhua pti ians bloomberg cnn bbc cbs nbc abc npr associated ntb belga anp čtk interfax unian
  ukrinform kyodo jiji yonhap bernama
  group university institute ministry foundation association society club college school company inc ltd llc gmbh
  guest anonymous unknown various others everyone author sponsored advertorial partner brand studio today
`)

/** Little words that stand in no name. */
const NOT_IN_NAMES = anyWord('the and for with this that your our you from about all more new how why what')

/** Posts, and the words that begin a place or a date after a name. */
const ROLE = anyWord(`
  reporter writer columnist correspondent journalist editor chief director professor fellow analyst producer photographer
  redakteur* volont* autor* journaliste leiter* korrespondent* chefredakt* ressortleit* periodista redactor* giornalista
  head political business senior deputy assistant associate managing executive special freelance staff
  stand updated published at in for
`)

/** 'RoeBusiness Columnist': two elements of a page that were run together. */
const GLUED_ROLE =
  /(\p{Ll})((?:Political|Business|Senior|Staff|Chief|Health|Science|Sports?|Tech\p{L}*|News|Opinion|Reporter|Writer|Columnist|Correspondent|Editor|Redakteur\p{L}*|Korrespondent\p{L}*|Published|Updated)\b)/gu

const PARTICLES: ReadonlySet<string> = new Set(
  'van von der den de del della di da do dos das du la le el al bin binti ibn ben abu zu zum zur ter ten af av e y i bint ul uz'.split(
    ' ',
  ),
)

const TITLES =
  /^(?:dr|prof|mr|mrs|ms|sir|dame|lord|lady|herr|frau|mag|dipl|ing|m|mme|rev|fr|capt|col|gen|lt|sgt)\.?\s+/iu
const WORD = /^\p{L}[\p{L}\p{M}.'’-]*$/u
const CAPITALISED = /^(?:\p{Lu}|\p{Lt}|['’‘]\p{Lu}|(?:d|l|o|m)['’]\p{Lu})/u
const UNSPACED_NAME = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー・\s]{2,12}$/u

/** A family's name and a given one, written as one word. */
const HANGUL_NAME = /^\p{Script=Hangul}{2,4}$/u
/** What ends the names of newsrooms and agencies in East Asia. */
const EAST_ASIAN_NEWSROOM =
  /新聞|通信|編集|デジタル|放送|记者|新华|기자$|뉴스|신문|일보|방송|온라인|편집|취재|取材|報道|写真|部$|社$|局$|팀$|국$/u
/** '홍길동 기자', '山田太郎記者': the post stands after the name. */
const EAST_ASIAN_POST = /\s?(?:(?:선임|전문|수습|인턴)?\s?기자|특파원|논설위원|記者|记者|特派員|編集委員|論説委員)$/u

/** Two to five words, each a name's; a single word only in scripts that write names in one. */
export function looksLikeName(text: string): boolean {
  const name = text.replace(TITLES, '')
  if (name.length > 60 || NOT_PEOPLE.test(name) || NOT_IN_NAMES.test(name) || /^(?:der|die|das)\s/i.test(name))
    return false
  if (UNSPACED_NAME.test(name) || HANGUL_NAME.test(name)) return !EAST_ASIAN_NEWSROOM.test(name)
  const words = name.split(' ')
  if (words.length < 2 || words.length > 5 || !words.every((word) => WORD.test(word))) return false
  const capitals = words.filter((word) => CAPITALISED.test(word))
  const hasCase = /\p{Lu}|\p{Ll}/u.test(name)
  if (!hasCase) return true
  return capitals.length >= 2 && words.every((word) => CAPITALISED.test(word) || PARTICLES.has(word.toLowerCase()))
}

/** 'JANE ROE' as 'Jane Roe'; other writings stay as printed. */
const decapitalise = (name: string): string =>
  name === name.toUpperCase() && /\p{Lu}{3}/u.test(name)
    ? name
        .toLowerCase()
        .replace(/(^|[\s.'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    : name

const cleanName = (text: string): string =>
  decapitalise(
    text
      .replace(/\(.*?\)|\[.*?\]/g, ' ')
      .replace(/https?:\S+|\S+@\S+|@\w+/g, ' ')
      .replace(/^[\s\p{P}]+|[\s,;:|/–—-]+$/gu, '')
      .replace(/\s+/g, ' ')
      .trim(),
  )

const SEPARATORS =
  /\s*(?:[,;|•·&/、，]|\s[–—-]\s|\s(?:and|und|et|y|e|en|og|och|ve|и|i|a|mit|avec|con|met|with|with additional reporting by)\s)\s*/iu

/**
 * The people that a byline names, in its order, each once.
 * @param text with or without 'By'; several names parted by commas, 'and' and the like.
 */
export function authorsOf(text: string): string[] {
  const printed = withoutGlue(oneLine(text).slice(0, 400))
  const date = findPrintedDate(printed)
  const line = date && date.start > 5 ? printed.slice(0, date.start) : printed
  const rest = line.replace(PREFIX, '')
  const whole = cleanName(withoutRole(rest))
  if (!/[,;|&/]|\s(?:and|und|et)\s/i.test(rest) && looksLikeName(whole)) return [whole]
  const parts = rest.split(SEPARATORS).map((part) => withoutRole(part.replace(PREFIX, '')).trim())
  const names = withoutCapitals(parts).map(cleanName).filter(looksLikeName)
  return [...new Set(names)]
}

/** 'Jane Roe, NTB OSLO': capitals beside a name in small letters are an agency's or a place's, not a second author's. */
function withoutCapitals(parts: readonly string[]): readonly string[] {
  const isCapitals = (part: string): boolean => /\p{Lu}/u.test(part) && part === part.toUpperCase()
  return parts.some((part) => /\p{Ll}/u.test(part) && looksLikeName(part))
    ? parts.filter((part) => !isCapitals(part))
    : parts
}

/** 'Jane Roe Business Columnist', 'Jane Roe in London', 'Jane Roe The Agency' as 'Jane Roe'. */
function withoutRole(part: string): string {
  const spaced = part.trim().replace(EAST_ASIAN_POST, '').replace(GLUED_ROLE, '$1 $2')
  const cuts = [ROLE, NOT_PEOPLE, /\bthe\b/iu, /\d/].flatMap((pattern) => pattern.exec(spaced)?.index ?? [])
  const cut = Math.min(...cuts, spaced.length)
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
  const organisation = authors.length === 0 && line.length < 80 && NOT_PEOPLE.test(line)
  return authors.length > 0 || organisation ? { byline: line, authors } : undefined
}

/** 'Roe, Jane T.', as catalogues write names, in the order in which they are said; other writings as they are. */
export const inSpokenOrder = (name: string): string =>
  name.replace(/^(\p{Lu}[\p{L}'’-]+),\s?(\p{Lu}[\p{L}'’-]*\.?(?:\s\p{Lu}\.?)?)$/u, '$2 $1')
