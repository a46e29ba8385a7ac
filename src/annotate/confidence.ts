/**
 * What confidence means: how often the rule that found the words was right, times how often the way that found the speaker was,
 * counted on articles marked by hand. The rules were developed on the same articles: on others expect a little less.
 */
import { AS_BEFORE } from './speakers/coreference'
import { table } from './lexicon/table'

/** By rule: how often the words are right. */
const WORDS = table({
  'quote before the verb': 0.99,
  'quote after the verb': 0.92,
  'fragment after the verb': 0.7,
  continuation: 0.88,
  answer: 0.85,
  colon: 0.9,
  dash: 0.9,
  'actor behind': 0.92,
  'colon before the paragraph': 0.85,
  'attributed by the next': 0.85,
  'person of the paragraph': 0.75,
  'no attribution': 0.6,
  'that-clause, as parsed': 0.93,
  'that-clause': 0.93,
  'clause without that, as parsed': 0.93,
  'clause without that': 0.93,
  'clause with an addition': 0.86,
  'clause before the verb': 0.95,
  'closing attribution': 0.88,
  'clause around the verb': 0.75,
  'as X said': 0.75,
  'according to, first': 0.94,
  'according to, last': 0.92,
  'according to, inside': 0.8,
  'noun with that': 0.8,
  'in the view of': 0.75,
  'reported question, as parsed': 0.7,
  'reported question': 0.6,
  demand: 0.4,
  wording: 0.6,
  headline: 0.6,
})

/** By the way the speaker was found: how often it is the right one. Who stays unnamed is often named elsewhere. */
const SPEAKER = table({
  name: 0.99,
  'name in apposition': 0.95,
  post: 0.95,
  member: 0.85,
  pronoun: 0.97,
  body: 0.9,
  'kind of body': 0.75,
  'body that spoke last': 0.75,
  'paper of the last speaker': 0.75,
  unnamed: 0.7,
  'several speakers': 0.85,
  'nobody is named': 0.5,
})

/** 0 to 1, two decimals. */
export function confidenceOf(rule: string, how: string): number {
  const continued = how.startsWith(AS_BEFORE)
  const speaker = SPEAKER[continued ? how.slice(AS_BEFORE.length) : how] ?? 0.7
  return Math.round((WORDS[rule] ?? 0.6) * speaker * (continued ? 0.97 : 1) * 100) / 100
}
