/**
 * Enters: a verb form that may report an event. Leaves: whether it does here and with what status: a past or passive form, a
 * plan, a progressive. Refuses negated, conditional and habitual ones, and participles that only describe ("the convicted
 * man"). A simple present tells of an event only with a day ("meets on Tuesday").
 */
import type { EventStatus } from '../annotated-article'
import { isNegated, verbStatus } from './event-status'
import type { Reading } from '../reading'

export interface VerbSense {
  status: EventStatus
  needsDay: boolean
}

/** What is attacked in words. */
const OPINIONS = new Set(
  'plan plans policy policies record proposal proposals idea ideas decision comments remarks critics view views approach budget'.split(
    ' ',
  ),
)
/** How far behind a verb its object ends. */
const OBJECT = 6

const CONDITIONS = new Set(['if', 'unless', 'whether', 'whenever'])
const MAYBE = new Set(['may', 'might', 'could'])
const TOLD_AFTER = new Set(['after', 'since', 'following'])

export function verbSense(r: Reading, verb: number): VerbSense | undefined {
  const { first: low } = r.sentence(verb)
  if (isNegated(r, verb, low)) return undefined
  const status = verbStatus(r, verb)
  const tag = r.doc.tag[verb]
  if (tag === 'VB' && status === 'UNCONFIRMED' && !MAYBE.has(r.lower(verb - 1))) return undefined
  if (tag === 'VBG' && status === 'OCCURRED' && !TOLD_AFTER.has(r.lower(verb - 1))) return undefined
  if (isFigure(r, verb)) return undefined
  // last, as it asks for the tree
  if (isModifier(r, verb) || isConditional(r, verb)) return undefined
  return { status, needsDay: tag === 'VBZ' || tag === 'VBP' }
}

/** "shot to fame", "demonstrated his skill", "attacked her plan": nobody is shot at, marches or is hurt. */
function isFigure(r: Reading, verb: number): boolean {
  const word = r.lower(verb)
  if (/^sh(?:ot|oots?|ooting)$/.test(word)) return r.lower(verb + 1) === 'to'
  if (word.startsWith('demonstrat'))
    return r.pos(verb + 1) === 'DET' || r.pos(verb + 1) === 'PRON' || r.pos(verb + 1) === 'NOUN'
  if (!word.startsWith('attack')) return false
  for (let i = verb + 1; i < verb + OBJECT && r.isWord(i) && r.pos(i) !== 'ADP'; i++)
    if (OPINIONS.has(r.lower(i))) return true
  return false
}

/** "testified" describes nothing, whatever the parser takes it for. */
function isModifier(r: Reading, verb: number): boolean {
  if (r.lower(verb) === 'testified') return false
  const relation = r.relation(verb)
  return relation === 'amod' || relation === 'compound'
}

function isConditional(r: Reading, verb: number): boolean {
  let isMarked = false
  for (const c of r.children(verb)) isMarked ||= CONDITIONS.has(r.lower(c))
  return isMarked && CONDITIONS.has(r.lower(r.child(verb, 'mark')))
}
