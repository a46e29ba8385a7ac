/**
 * Enters: a verb form that may report an event. Leaves: whether it does here and with what status: a past or passive form, a
 * plan, a progressive. Refuses negated, conditional and habitual ones, and participles that only describe ("the convicted
 * man"). A simple present tells of an event only with a day ("meets on Tuesday").
 */
import type { EventStatus } from './annotated-article'
import { isNegated, verbStatus } from './event-status'
import type { Reading } from './reading'

export interface VerbSense {
  status: EventStatus
  needsDay: boolean
}

const CONDITIONS = new Set(['if', 'unless', 'whether', 'whenever'])
const MAYBE = new Set(['may', 'might', 'could'])
const TOLD_AFTER = new Set(['after', 'since', 'following'])

export function verbSense(r: Reading, verb: number): VerbSense | undefined {
  const { first: low } = r.sentence(verb)
  const relation = r.relation(verb)
  if (relation === 'amod' || relation === 'compound' || isNegated(r, verb, low) || isConditional(r, verb))
    return undefined
  const status = verbStatus(r, verb)
  const tag = r.doc.tag[verb]
  if (tag === 'VB' && status === 'UNCONFIRMED' && !MAYBE.has(r.lower(verb - 1))) return undefined
  if (tag === 'VBZ' || tag === 'VBP') return { status, needsDay: true }
  if (tag === 'VBG') {
    if (status !== 'OCCURRED') return { status, needsDay: false }
    return TOLD_AFTER.has(r.lower(verb - 1)) ? { status, needsDay: false } : undefined
  }
  return { status, needsDay: false }
}

function isConditional(r: Reading, verb: number): boolean {
  const mark = r.child(verb, 'mark')
  return mark >= 0 && CONDITIONS.has(r.lower(mark))
}
