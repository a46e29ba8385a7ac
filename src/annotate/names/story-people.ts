/**
 * Enters: a text. Leaves: the people of stories whom it names ("Batman", "Winnie-the-Pooh"): known by their names alone, which
 * a recogniser takes for anything. A longer title that holds one ("Batman Nights", "Zorro Foods") is left to others.
 */
import type { Document, Name } from '../language/document'
import { CHARACTERS, COMMON_CHARACTERS } from '../lexicon/fictional-characters'
import { isCapital } from './name-shape'

/** The tokens of each name by its first one, the longest first. */
const byFirstWord = new Map<string, string[][]>()
for (const name of CHARACTERS) {
  const words = name.split(/\s|(?=-)|(?<=-)/)
  const known = byFirstWord.get(words[0] as string) ?? []
  byFirstWord.set(
    words[0] as string,
    [...known, words].sort((a, b) => b.length - a.length),
  )
}

export function storyPeople(doc: Document): Name[] {
  const { form, lower } = doc
  const found: Name[] = []
  const common: number[] = []
  for (let i = 0; i < doc.size; i++) {
    if (!isCapital(form[i])) continue
    const word = lower[i] as string
    if (COMMON_CHARACTERS.has(word) && lower[i - 1] === 'the') common.push(i)
    const words = byFirstWord.get(word)?.find((all) => isPrinted(doc, i, all))
    if (!words) continue
    const name: Name = { first: i, end: i + words.length, type: 'PERSON' }
    if (!isInTitle(doc, name)) found.push(name)
    i = name.end - 1
  }
  if (found.length > 0)
    for (const first of common) {
      const name: Name = { first, end: first + 1, type: 'PERSON' }
      if (!isInTitle(doc, name)) found.push(name)
    }
  return found
}

const isPrinted = ({ form, lower }: Document, at: number, words: readonly string[]): boolean =>
  words.every((word, k) => lower[at + k] === word) && isCapital(form[at + words.length - 1])

/** "Superman Returns", "The Batman": a capital beside it that no sentence gave. */
function isInTitle(doc: Document, { first, end }: Name): boolean {
  const { form, pos, sentenceOf } = doc
  if (isCapital(form[end]) && sentenceOf[end] === sentenceOf[first] && pos[end] !== 'PRON') return true
  return pos[first - 1] === 'PROPN' && isCapital(form[first - 1]) && sentenceOf[first - 1] === sentenceOf[first]
}
