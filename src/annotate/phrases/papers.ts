/**
 * Papers that somebody sends out: who does so speaks in them. Enters: a reading and a verb, or the noun for a paper. Leaves: the
 * paper that a verb sends ("sent a letter", "put out a statement"), or the verb that sends a paper; -1 where there is none.
 */
import { wordSet } from '../lexicon/table'
import type { Reading } from '../reading'

const SENDING = wordSet(
  'sent wrote penned issued released posted published addressed delivered submitted shared tweeted',
)

/** "sent", "put out". */
const isSending = (r: Reading, verb: number): boolean =>
  SENDING.has(r.lower(verb)) || (r.lower(verb) === 'put' && r.lower(verb + 1) === 'out')

/** What a verb sends out, by its object; the caller tells whether that is a paper. */
export function sentBy(r: Reading, verb: number): number {
  const object = isSending(r, verb) ? r.child(verb, 'obj') : -1
  return object > verb ? object : -1
}

/** "issued | a statement saying": the verb that sends out a thing. */
export function senderOf(r: Reading, paper: number): number {
  const verb = r.head(paper)
  return verb >= 0 && r.relation(paper) === 'obj' && verb < paper && isSending(r, verb) ? verb : -1
}
