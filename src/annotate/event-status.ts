/**
 * Enters: the noun or verb that names an event and the verb that governs it. Leaves: whether it took place: from the words
 * beside it ("planned"), the verb ("was cancelled"), tense and modality ("will hold", "could meet"), and prepositions ("ahead
 * of"). OCCURRED where nothing speaks against it.
 */
import type { EventStatus } from './annotated-article'
import { statusOfWord } from './event-lexicon'
import type { Reading } from './reading'

const DECISIVE = new Set<EventStatus>(['CANCELLED', 'POSTPONED'])
const UNSURE = new Set(['would', 'could', 'may', 'might', 'should', 'if', 'whether'])
const PLANS = new Set(
  'plan plans planned planning intend intends hope hopes hoping expected expects due scheduled set agreed going aims aim prepare preparing wants want ready vowed promised'.split(
    ' ',
  ),
)
const WISHES = new Set(
  'urge urged urging call called calling demand demanded proposed propose suggest suggested offered offer threatened threatening begin seek seeking considering persuade'.split(
    ' ',
  ),
)

/** Auxiliaries and governing verbs of a verb form, read to the left within its clause. */
function verbStatus(r: Reading, verb: number): EventStatus {
  const { first: low } = r.sentence(verb)
  const own = statusOfWord(r.lower(verb))
  if (own && DECISIVE.has(own)) return isNegated(r, verb, low) ? 'SCHEDULED' : own
  if (r.doc.tag[verb] === 'VBD') return 'OCCURRED'
  for (let i = verb - 1; i >= low && verb - i <= 5; i--) {
    const word = r.lower(i)
    if (word === 'will' || word === "'ll" || word === 'shall') return 'SCHEDULED'
    if (UNSURE.has(word)) return 'UNCONFIRMED'
    if (word === 'to' && r.pos(i) === 'PART') return infinitiveStatus(r, i)
    if (r.pos(i) !== 'AUX' && r.pos(i) !== 'ADV' && r.pos(i) !== 'PART') break
  }
  const tag = r.doc.tag[verb]
  if (tag === 'VBG' && ['is', 'are', "'s", "'re"].includes(r.lower(verb - 1))) return 'ONGOING'
  return 'OCCURRED'
}

function isNegated(r: Reading, verb: number, low: number): boolean {
  for (let i = verb - 1; i >= low && verb - i <= 4; i--)
    if (r.lower(i) === 'not' || r.lower(i) === "n't" || r.lower(i) === 'never') return true
  return false
}

function infinitiveStatus(r: Reading, to: number): EventStatus {
  for (let i = to - 1; i >= Math.max(0, to - 4); i--) {
    if (PLANS.has(r.lower(i))) return 'SCHEDULED'
    if (WISHES.has(r.lower(i))) return 'UNCONFIRMED'
  }
  return r.pos(to - 1) === 'AUX' ? 'SCHEDULED' : 'UNCONFIRMED'
}

const BE = new Set(['was', 'were', 'is', 'are', 'been', 'be', 'being', 'got'])
const NOMINAL = new Set(['NOUN', 'PROPN', 'ADP', 'DET', 'ADJ', 'NUM', 'PRON', 'PART'])
const FARTHEST = 12

/** "a meeting with X in Y was cancelled": its passive behind the whole noun phrase, also where the parse ties it elsewhere. */
function passiveBehind(r: Reading, head: number): EventStatus | undefined {
  const { end } = r.sentence(head)
  let i = head + 1
  while (i < end && i - head <= FARTHEST && NOMINAL.has(r.pos(i))) i++
  let passive = false
  for (; i < end && (r.pos(i) === 'AUX' || r.pos(i) === 'ADV'); i++) passive ||= BE.has(r.lower(i))
  const own = passive && i < end ? statusOfWord(r.lower(i)) : undefined
  return own && DECISIVE.has(own) && !isNegated(r, i, head) ? own : undefined
}

export function statusOf(r: Reading, head: number, verb: number, first: number): EventStatus {
  let beside: EventStatus | undefined
  for (let i = Math.max(first - 1, 0); i < head; i++) beside ??= statusOfWord(r.lower(i))
  const governed = verb < 0 ? undefined : verbStatus(r, verb)
  if (governed && DECISIVE.has(governed)) return governed
  const behind = passiveBehind(r, head)
  if (behind) return behind
  if (beside && DECISIVE.has(beside)) return beside
  if (r.lower(first - 1) === 'of' && r.lower(first - 2) === 'cancellation') return 'CANCELLED'
  if (beside) return beside
  for (let i = first - 1; i >= Math.max(0, first - 3); i--) {
    const word = r.lower(i)
    if (word === 'after' || word === 'during' || word === 'following' || word === 'since') return 'OCCURRED'
    if (word === 'ahead' || word === 'before' || word === 'upcoming')
      return governed === 'UNCONFIRMED' ? 'UNCONFIRMED' : 'SCHEDULED'
    if (PLANS.has(word) && r.lower(first - 1) !== 'the') return 'SCHEDULED'
  }
  return governed ?? 'OCCURRED'
}
