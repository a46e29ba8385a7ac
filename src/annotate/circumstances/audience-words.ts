/**
 * Enters: a token outside quotations. Leaves: where the name of an audience may start that its word introduces: "asked by | X",
 * "an interview with | X", "a letter to | X", "speaking to | X", "in response to | X", "addressing | X". Refuses who only
 * obtained or printed a paper.
 */
import { benchBehind } from '../events/event-phrases'
import { isOfMedium } from './media'
import { isCalendarWord } from '../names/name-shape'
import type { Reading } from '../reading'
import { wordSet } from '../lexicon/table'

export const QUESTIONING = wordSet('asked pressed questioned challenged grilled quizzed interviewed')
const TALKING = wordSet('speaking talking spoke speaks spoken talked sat chatted caught opened writing')
/** Before "to" or "with": "sat down", "speaking exclusively", "spoke by phone". */
const DOWN = wordSet('down up out')
const BY_PHONE = wordSet('phone telephone email e-mail video text')
/** What is wanted of somebody: "demanding answers from X". */
const DEMANDING = wordSet(
  'demand demands demanded demanding seek seeks sought seeking request requests requested requesting',
)
const WANTED = 6
/** What is had with one to whom all is said; at talks, meetings and debates one speaks to others too. */
export const CONVERSATIONS = wordSet('call conversation chat exchange podcast')
const EXCHANGES = new Set([...CONVERSATIONS, ...wordSet('interview interviews briefing q&a')])
/** "an interview published on Sunday by X". */
const PRINTED = wordSet('published aired broadcast printed carried released conducted recorded taped')
const PRINTING = wordSet('by in with for on')
/** What is sent to somebody. */
const SENT = wordSet(
  `letter letters email emails e-mail message messages statement comments remarks response reply memo text note notes address
  speech testimony submission tweet appeal plea petition complaint apology telegram cable warning report evidence`,
)
export const ANSWERS = wordSet('response reply')
/** "responding to X". */
export const ANSWERING = wordSet('responding replying responded replied')
const TESTIFYING = wordSet('testified testifying testimony appearing appeared appearance speech hearing')
const ADDRESSING = wordSet('addressing addressed')
/** "a call that he made to X". */
const MADE = wordSet('made sent wrote placed had gave penned')
const RELATED = 6
/** How far behind a paper its recipient is named. */
const HANDED = 10
export const BROADCASTERS = wordSet(
  'bbc cnn fox nbc abc cbs msnbc cnbc sky itv npr pbs rté radio tv television channel newsmax',
)
const AIRED = 4

function afterDay(r: Reading, i: number): number {
  const day = r.lower(i) === 'on' ? i + 1 : i
  return isCalendarWord(r.lower(day)) ? day + 1 : i
}

const isWith = (lower: string): boolean => lower === 'to' || lower === 'with'

/** "a letter on Tuesday to X", "a letter obtained by Y to X", "a statement shared with X"; -1 where it leads to nobody. */
function recipientAfter(r: Reading, i: number): number {
  const next = afterDay(r, i + 1)
  if (r.lower(next) === 'to') return next + 1
  if (r.lower(next) === 'from' || r.lower(next) === 'by') return beyondSender(r, next)
  let handed = r.isComma(next) ? next + 1 : next
  if (r.pos(handed) === 'ADV') handed++
  // "a statement, also to X"
  if (r.lower(handed) === 'to' && handed > next && r.pos(handed + 1) !== 'VERB') return handed + 1
  if (r.doc.tag[handed] !== 'VBN' && !isOfMedium(r, handed)) return relatedAfter(r, next)
  for (let k = handed + 1; k < handed + HANDED && k < r.size && !r.isFiniteVerb(k) && !r.isQuoted(k); k++) {
    if (r.lower(k) === 'to') return r.pos(k + 1) === 'VERB' ? -1 : k + 1
    if (r.lower(k) === 'with' && r.lower(handed) === 'shared') return k + 1
  }
  return -1
}

/** "a letter from Y to X". */
function beyondSender(r: Reading, from: number): number {
  for (let k = from + 1; k < from + HANDED && k < r.size && !r.isQuoted(k) && r.isWord(k); k++) {
    if (r.lower(k) === 'to') return r.pos(k + 1) === 'VERB' ? -1 : k + 1
    if (r.isFiniteVerb(k)) return -1
  }
  return -1
}

/** "a letter he sent to X", "the call which she made on Monday to X". */
function relatedAfter(r: Reading, first: number): number {
  if (r.pos(first) !== 'PRON' && r.name(first)?.type !== 'PERSON') return -1
  let isMade = false
  for (let k = first + 1; k < first + RELATED && r.isWord(k) && !r.isQuoted(k); k++) {
    if (isMade && isWith(r.lower(k))) return k + 1
    isMade ||= MADE.has(r.lower(k))
  }
  return -1
}

function exchangedWith(r: Reading, i: number): number {
  const next = afterDay(r, i + 1)
  if (isWith(r.lower(next))) return next + 1
  if (!PRINTED.has(r.lower(next))) return relatedAfter(r, next)
  const by = afterDay(r, next + 1)
  return PRINTING.has(r.lower(by)) ? by + 1 : -1
}

function talkedTo(r: Reading, i: number): number {
  let next = i + 1
  if (r.pos(next) === 'ADV' || DOWN.has(r.lower(next))) next++
  if (r.lower(next) === 'at' && r.lower(next + 1) === 'length') next += 2
  if (r.lower(next) === 'by' && BY_PHONE.has(r.lower(next + 1))) next += 2
  next = afterDay(r, next)
  return isWith(r.lower(next)) ? next + 1 : -1
}

function demandedFrom(r: Reading, i: number): number {
  for (let k = i + 1; k < i + WANTED && k < r.size && !r.isFiniteVerb(k) && !r.isQuoted(k); k++)
    if (r.lower(k) === 'from') return k + 1
  return -1
}

/** "said on | Sky News": a broadcaster by its name, known or not. */
function onAir(r: Reading, i: number): number {
  const first = r.lower(i + 1) === 'the' ? i + 2 : i + 1
  for (let k = first; k < first + AIRED && /^[\p{Lu}\p{N}]/u.test(r.form(k)); k++)
    if (BROADCASTERS.has(r.lower(k))) return first
  return -1
}

type Introduces = (r: Reading, i: number) => number

const answeredTo: Introduces = (r, i) => (r.lower(i + 1) === 'to' ? i + 2 : -1)
const sentOrAnswered: Introduces = (r, i) => (r.lower(i + 1) === 'from' ? i + 2 : recipientAfter(r, i))
const addressed: Introduces = (r, i) =>
  r.lower(i - 1) === 'be' || r.lower(i + 1) === 'to' || r.lower(i + 1) === 'by' ? -1 : i + 1
/** "a speech before X", "testified side-by-side before X", and "a speech to X". */
function testified(r: Reading, i: number): number {
  const bench = r.lower(i) === 'testified' ? benchBehind(r, i) : r.lower(i + 1) === 'before' ? i + 1 : -1
  return bench >= 0 ? bench + 1 : SENT.has(r.lower(i)) ? recipientAfter(r, i) : -1
}

/** By word: one look-up for words that are asked about by the thousand, and hardly ever introduce anybody. */
const INTRODUCING = new Map<string, Introduces>()
const introduce = (words: ReadonlySet<string>, how: Introduces): void => {
  for (const word of words) INTRODUCING.set(word, how)
}
introduce(SENT, recipientAfter)
introduce(ANSWERS, sentOrAnswered)
introduce(TESTIFYING, testified)
introduce(ADDRESSING, addressed)
introduce(ANSWERING, answeredTo)
introduce(EXCHANGES, exchangedWith)
introduce(TALKING, talkedTo)
introduce(DEMANDING, demandedFrom)
introduce(QUESTIONING, (r, i) => (r.lower(i + 1) === 'by' ? i + 2 : -1))
INTRODUCING.set('on', onAir)

/** Whether the word may introduce an audience at all. */
export const introducesAudience = (word: string): boolean => INTRODUCING.has(word)

/** -1 where the word introduces nobody. */
export const audienceAfter = (r: Reading, i: number): number => INTRODUCING.get(r.lower(i))?.(r, i) ?? -1
