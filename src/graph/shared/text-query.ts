/**
 * Full-text search: a user's words in web-search syntax in, SQL conditions and ranks out. Texts in English are searched by
 * stems, others by the words as they stand, each as its column `search` was made (writing.store.ts). Refuses text that
 * holds nothing to search for or that Postgres would not take.
 */
import { NewsGraphError } from '../../errors'

const LONGEST = 1_000
/** Postgres takes words of 2,046 bytes in a query; one of ours may grow when its accents and ligatures are taken apart. */
const LONGEST_WORD = 200

/** @throws BAD_SEARCH_TEXT for text without any letter or digit, or too much of it */
export function readSearchText(text: string, field: string): string {
  const refuse = (why: string): never => {
    throw new NewsGraphError('BAD_SEARCH_TEXT', `${field} ${why}`)
  }
  if (text.length > LONGEST) return refuse(`has ${text.length} characters; at most ${LONGEST} are searched`)
  if (!/[\p{L}\p{N}]/u.test(text))
    return refuse(`must hold a word or a number to search for, but is ${JSON.stringify(text.slice(0, 60))}`)
  const longest = text.split(/\s+/).reduce((most, { length }) => Math.max(most, length), 0)
  if (longest > LONGEST_WORD) return refuse(`has a word of ${longest} characters; words are at most ${LONGEST_WORD}`)
  return text
}

const isEnglish = (row: string): string => `${row}.language ~* '^en(-|$)'`
const english = (param: string): string => `websearch_to_tsquery('news_english', ${param})`
const plain = (param: string): string => `websearch_to_tsquery('news_simple', ${param})`

/** SQL condition: the row (an alias with columns search and language) fits the text, a registered parameter. */
export const textFits = (row: string, param: string): string =>
  `((${row}.search @@ ${english(param)} and ${isEnglish(row)}) or (${row}.search @@ ${plain(param)} and not ${isEnglish(row)}))`

/** SQL: how well the row fits; float8. */
export const textRank = (row: string, param: string): string =>
  `ts_rank(${row}.search, case when ${isEnglish(row)} then ${english(param)} else ${plain(param)} end)::float8`
