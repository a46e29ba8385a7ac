/**
 * Whether a known statement is the one that an article carries: speaker, words and time compared, nothing decided.
 */
import type { TimeFacts } from '../graph/article/article-facts'
import type { StatementCandidate } from '../graph/statement/statement-candidates.store'
import { foldName } from '../graph/shared/fold'
import { DAY, gapBetween } from './times'

/** A statement as this article prints it. */
export interface Utterance {
  key: string | null
  /** As identified, and after merges. */
  speakerId: string | null
  speakerRootId: string | null
  /** Folded. */
  words: string
  language: string
  said: TimeFacts | null
}

/** One quotation goes round for about this long. */
export const CARRIED_FOR = 7 * DAY

/** "No comment" is said again every day: fewer words than this prove nothing over days. */
const TELLING_WORDS = 4

const countWords = (words: string): number => (words === '' ? 0 : words.split(' ').length)

function saidWithin(said: TimeFacts | null, { earliest, latest }: StatementCandidate, longest: number): boolean {
  return said !== null && earliest !== null && latest !== null && gapBetween(said, { earliest, latest }) <= longest
}

/** Same speaker, same words, said at about the same time. */
export const sameUtterance = (utterance: Utterance, known: StatementCandidate): boolean =>
  utterance.speakerRootId !== null &&
  utterance.speakerRootId === known.speakerRootId &&
  utterance.words === foldName(known.content ?? '') &&
  saidWithin(utterance.said, known, countWords(utterance.words) < TELLING_WORDS ? 0 : CARRIED_FOR)

/** The same words stood in the stored text of this article, said by the same or by nobody known. */
export const stoodHere = (utterance: Utterance, known: StatementCandidate): boolean =>
  known.appearsHere &&
  utterance.words === foldName(known.content ?? '') &&
  (utterance.speakerId === known.speakerId || utterance.speakerId === null || known.speakerId === null)

/** Half of the shorter one's words at least stand in the other. */
function shareWords(a: string, b: string): boolean {
  const [first, second] = [new Set(a.split(' ')), new Set(b.split(' '))]
  const shared = [...first].filter((word) => second.has(word)).length
  return shared * 2 >= Math.min(first.size, second.size)
}

/** Another file's statement under the same key: keys as plain as "s1" are used again, so nothing else may speak against it. */
export const sameKeyElsewhere = (utterance: Utterance, known: StatementCandidate): boolean =>
  utterance.key !== null &&
  utterance.key === known.key &&
  utterance.speakerRootId === known.speakerRootId &&
  saidWithin(utterance.said, known, CARRIED_FOR) &&
  (utterance.language !== known.language || shareWords(utterance.words, foldName(known.content ?? '')))
