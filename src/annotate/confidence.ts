/**
 * What confidence means: the share of statements found by the same rule, with a speaker resolved the same way, that were right
 * in words and speaker on articles that nobody tuned on. Measured, not felt; the product of the two shares.
 */

import { AS_BEFORE } from './coreference'
import { table } from './table'

/** By rule: how often the words are right. */
const WORDS: Readonly<Record<string, number>> = table({
  'quote before the verb': 0.98,
  'quote after the verb': 0.95,
  continuation: 0.95,
  colon: 0.9,
  dash: 0.9,
  'colon before the paragraph': 0.85,
  'attributed by the next': 0.85,
  'that-clause': 0.85,
  'clause without that': 0.8,
  'clause before the verb': 0.85,
  'clause around the verb': 0.7,
  'as X said': 0.75,
  'according to, first': 0.85,
  'according to, last': 0.85,
  'according to, inside': 0.7,
  'reported question': 0.6,
  demand: 0.6,
  wording: 0.6,
  headline: 0.6,
})

/** By the way the speaker was found. */
const SPEAKER: Readonly<Record<string, number>> = table({
  name: 0.98,
  'name in apposition': 0.95,
  body: 0.95,
  post: 0.88,
  pronoun: 0.88,
  'kind of body': 0.75,
  unnamed: 0.9,
  'several speakers': 0.9,
  'nobody is named': 0.5,
})

/** 0 to 1, two decimals. */
export function confidenceOf(rule: string, how: string): number {
  const continued = how.startsWith(AS_BEFORE)
  const speaker = SPEAKER[continued ? how.slice(AS_BEFORE.length) : how] ?? 0.7
  return Math.round((WORDS[rule] ?? 0.6) * speaker * (continued ? 0.97 : 1) * 100) / 100
}
