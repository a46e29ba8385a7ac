/** The words of texts and of names in, each kept once, so that a misspelt search can be put right. */
import type { Sql } from '../../database/database'
import { foldName } from '../shared/fold'
import { MOST_SEARCHED } from '../shared/writing.store'

const WORD = /^\p{L}{3,40}$/u

/** Folded as names are, letters only, in alphabetical order. */
export const searchWordsOf = (text: string): string[] =>
  [...new Set(foldName(text.slice(0, MOST_SEARCHED)).split(' '))].filter((word) => WORD.test(word)).sort()

export async function addSearchWords(tx: Sql, text: string): Promise<void> {
  await tx.query('INSERT INTO search_word (word) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING', [
    searchWordsOf(text),
  ])
}

/** The words of the names that the entities go by. */
export const addNameWords = (tx: Sql, entities: readonly string[]): Promise<unknown> =>
  tx.query(
    `INSERT INTO name_word (word)
     SELECT DISTINCT held.word FROM entity_name n CROSS JOIN unnest(string_to_array(n.key, ' ')) AS held(word)
     WHERE n.entity_id = ANY($1::uuid[]) AND held.word ~ '^[[:alpha:]]{3,40}$'
     ON CONFLICT DO NOTHING`,
    [entities],
  )
