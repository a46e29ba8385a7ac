/**
 * Enters: a pronoun. Leaves: the name that is the subject of its sentence, where the pronoun stands in words set before it:
 * "At his talks with Roe, Stone said". Undefined where a clause comes between or the subject is no name.
 */
import type { Name } from '../language/document'
import type { Reading } from '../reading'

const OPENERS = new Set(['ADP', 'SCONJ'])
/** How far from the sentence's start the pronoun may stand, the comma from it, and the subject from the comma. */
const NEAR_START = 8
const TO_COMMA = 20
const TO_SUBJECT = 8

export function subjectNameAhead(r: Reading, pronoun: number): Name | undefined {
  const { first, end } = r.sentence(pronoun)
  if (pronoun - first > NEAR_START || !OPENERS.has(r.pos(first)) || r.isQuoted(first)) return undefined
  let comma = pronoun + 1
  while (comma < Math.min(end, pronoun + TO_COMMA) && r.form(comma) !== ',') comma++
  if (r.form(comma) !== ',' || r.hasFiniteVerb(first, comma)) return undefined
  for (let i = comma + 1; i < Math.min(end, comma + TO_SUBJECT) && r.isWord(i); i++) {
    if (r.isFiniteVerb(i) || r.pos(i) === 'PRON') return undefined
    const name = r.name(i)
    if (!name || name.type === 'PLACE') continue
    const next = name.end + (r.pos(name.end) === 'ADV' ? 1 : 0)
    if (r.isFiniteVerb(next)) return name
    i = name.end - 1
  }
  return undefined
}
