/** Why a text finds nothing: tells apart what no text holds from what no text is searched by. */
import type { Sql } from '../../database/database'
import { NewsGraphError } from '../../errors'

/**
 * Asked only where a list came out empty, so that lists that find something cost no more.
 * @param text as given to textFits; null where none was searched
 * @throws BAD_SEARCH_TEXT where the text holds nothing but English stop words
 */
export async function refuseStopWords(db: Sql, text: string | null): Promise<void> {
  if (text === null) return
  const [row] = await db.query<{ empty: boolean }>(
    `select numnode(websearch_to_tsquery('news_english', $1)) = 0 as empty`,
    [text],
  )
  if (row!.empty)
    throw new NewsGraphError(
      'BAD_SEARCH_TEXT',
      `filter.text must hold a word that says something, but ${JSON.stringify(text.slice(0, 60))} has only words like "the" and "of"`,
    )
}
