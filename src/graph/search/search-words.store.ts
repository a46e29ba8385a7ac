/** The words of an article's text in, each kept once, so that a misspelt search can be put right. */
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
