/** Full-text search: a user's words in web-search syntax become one text query over English stems and plain words. */
import { NewsGraphError } from '../../errors'

const LONGEST = 1_000

/** @throws BAD_SEARCH_TEXT for text without any letter or digit, or too much of it */
export function readSearchText(text: string, field: string): string {
  if (text.length > LONGEST)
    throw new NewsGraphError(
      'BAD_SEARCH_TEXT',
      `${field} has ${text.length} characters; at most ${LONGEST} are searched`,
    )
  if (!/[\p{L}\p{N}]/u.test(text))
    throw new NewsGraphError(
      'BAD_SEARCH_TEXT',
      `${field} must hold a word or a number to search for, but is ${JSON.stringify(text.slice(0, 60))}`,
    )
  return text
}

/** SQL of the tsquery for a registered text parameter. */
export const textQuerySql = (param: string): string =>
  `(websearch_to_tsquery('news_english', ${param}) || websearch_to_tsquery('news_simple', ${param}))`
