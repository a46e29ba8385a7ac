/**
 * The statement that an appearance would be by itself: what its key says, else what it was in the article's stored text,
 * else what another file says under the same key. Pure; undefined where it is new.
 */
import type { StatementCandidate } from '../graph/statement/statement-candidates.store'
import { printedOf } from '../graph/statement/regroup.store'
import { CARRIED_FOR, utteranceLikeness, type Utterance } from '../graph/statement/same-utterance'
import { sameWords, wordingOf, type Wording } from '../graph/statement/wording/same-wording'
import { idWrittenIn } from './entities'
import { gapBetween } from './times'

/** A statement as this article prints it. */
export interface Keyed {
  key: string | null
  content: string
  utterance: Utterance
}

export interface KnownHomes {
  candidates: readonly StatementCandidate[]
  /** Of statements that stand, carried or not. */
  knownIds: readonly string[]
  /** By other notes of this article. */
  taken: ReadonlySet<string>
}

/** A home of the statement, best the one whose id it bears. */
function homeIn(id: string, candidates: readonly StatementCandidate[]): string {
  const own = candidates.filter(({ statementId, homeIds }) => statementId === id || homeIds.includes(id))
  const homes = own.flatMap(({ homeIds }) => homeIds)
  return homes.includes(id) ? id : (homes.sort()[0] ?? id)
}

/** Half of the shorter one's words at least stand in the other. */
function shareWords(a: Wording, b: Wording): boolean {
  const [first, second] = [a, b].map(({ words }) => new Set(words.map(({ stem }) => stem))) as [
    Set<string>,
    Set<string>,
  ]
  const shared = [...first].filter((stem) => second.has(stem)).length
  return shared * 2 >= Math.min(first.size, second.size)
}

/** Keys as plain as "s1" are used again by other files, so nothing else may speak against it. */
function sameKeyElsewhere({ key, utterance }: Keyed, known: StatementCandidate): boolean {
  if (key === null || known.appearsHere || key !== known.key || utterance.speakerId !== known.speakerId) return false
  const { said, language, wording } = utterance
  const { earliest, latest } = known
  if (said === null || earliest === null || latest === null) return false
  if (gapBetween(said, { earliest, latest }) > CARRIED_FOR) return false
  return language !== known.language || shareWords(wording, wordingOf(known.content, known.mode))
}

/** In the stored text of this article, said by the same or by nobody known: in the same words, or at least alike. */
function stoodHere({ utterance }: Keyed, { candidates, taken }: KnownHomes): string | undefined {
  const here = candidates.filter(
    ({ appearsHere, speakerId }) =>
      appearsHere && (speakerId === utterance.speakerId || speakerId === null || utterance.speakerId === null),
  )
  const same = here.filter((known) => sameWords(utterance.wording, wordingOf(known.content, known.mode)))
  const alike = here.filter((known) => utteranceLikeness(utterance, printedOf(known)) > 0)
  const bySpeaker = (known: StatementCandidate): number => (known.speakerId === utterance.speakerId ? 0 : 1)
  const homes = [...same.toSorted((a, b) => bySpeaker(a) - bySpeaker(b)), ...alike].flatMap(({ homeIds }) => homeIds)
  return homes.find((home) => !taken.has(home))
}

/** @param registered what an earlier article of the file, or a note of this one, was found to mean by the key */
export function homeOf(note: Keyed, registered: string | undefined, known: KnownHomes): string | undefined {
  const { candidates, knownIds } = known
  const written = note.key === null ? undefined : idWrittenIn(note.key, 'statement')
  const asked = registered ?? written
  if (asked !== undefined && (knownIds.includes(asked) || candidates.some(({ homeIds }) => homeIds.includes(asked))))
    return homeIn(asked, candidates)
  if (written !== undefined) return written
  const elsewhere = candidates.find((candidate) => sameKeyElsewhere(note, candidate))
  return stoodHere(note, known) ?? (elsewhere && homeIn(elsewhere.statementId, candidates))
}
