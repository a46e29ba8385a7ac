/**
 * The same words name the same thing all through an article: names as the recogniser found them go in, one by one judged by
 * what stood around each; out they come with the type that most of their kind have.
 */
import type { NamedType } from '../annotated-article'
import type { Name } from './document'
import type { Words } from './words'

/** What a surname is worth for its bearer's full name: "Rosa Lind" makes every "Lind" a person. */
const FULL_NAME = 2
/** How many times as often a place has to be found as an organisation, or the other way round: clubs are called like towns. */
const PLACE_OR_BODY = 3

type Tally = Record<NamedType, number>

/** Changes the types in place. */
export function agreeOnTypes(words: Words, word: Int32Array, names: readonly Name[]): void {
  const tallies = new Map<string, Tally>()
  const endings = new Set<string>()
  const count = (text: string, type: NamedType, weight: number): void => {
    const tally = tallies.get(text)
    if (tally !== undefined) tally[type] += weight
    else tallies.set(text, { PERSON: 0, ORGANISATION: 0, PLACE: 0, [type]: weight })
  }
  for (const name of names) {
    count(textOf(words, word, name), name.type, 1)
    if (name.type === 'PERSON' && name.end - name.first > 1)
      count(words.forms[word[name.end - 1]!]!, 'PERSON', FULL_NAME)
    if (name.type === 'PERSON')
      for (let first = name.first + 1; first < name.end - 1; first++)
        endings.add(textOf(words, word, { first, end: name.end }).toLowerCase())
  }
  for (const name of names) {
    const text = textOf(words, word, name)
    const isEnding = endings.size > 0 && name.end - name.first > 1 && endings.has(text.toLowerCase())
    name.type = isEnding ? 'PERSON' : agreed(tallies.get(text)!, name.type)
  }
}

function textOf(words: Words, word: Int32Array, { first, end }: Pick<Name, 'first' | 'end'>): string {
  let text = words.forms[word[first]!]!
  for (let i = first + 1; i < end; i++) text += ' ' + words.forms[word[i]!]!
  return text
}

function agreed(tally: Tally, own: NamedType): NamedType {
  let best = own
  for (const type of ['PERSON', 'ORGANISATION', 'PLACE'] as const) {
    const factor = type === 'PERSON' || own === 'PERSON' ? 1 : PLACE_OR_BODY
    if (tally[type] > factor * tally[own] && tally[type] > tally[best]) best = type
  }
  return best
}
