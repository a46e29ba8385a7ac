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
  // last, as it asks for the tree
  if (isModifier(r, verb) || isConditional(r, verb)) return undefined
  return { status, needsDay: tag === 'VBZ' || tag === 'VBP' }
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
