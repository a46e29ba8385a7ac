/**
 * Enters: a text and a token that has the form of a word of a name found elsewhere in it. Leaves: whether it is the name again:
 * a capital alone does not say so, where a sentence or a title gives one to every word.
 */
import type { Document } from '../language/document'
import { speechCue } from '../lexicon/cues'
import { demonymCode } from '../lexicon/places'
import { BODY_NOUNS } from '../lexicon/titles'
import { opensSentence } from './longer-names'
import { isCalendarWord, isCapital, isTitleWord } from './name-shape'

const SPOKEN: ReadonlySet<string> = new Set(['SAY', 'TELL'])
const ARTICLES = new Set(['the', 'a', 'an'])
const BEFORE_VERBS = new Set(['VERB', 'AUX', 'PART'])

const isInitialCapital = (form: string): boolean => isCapital(form) && form !== form.toUpperCase()

/** "the Society", of "Society of the Lantern": alone, and with a capital that it need not have. */
export const standsForBody = ({ form, lower, pos }: Document, i: number): boolean =>
  lower[i - 1] === 'the' &&
  isInitialCapital(form[i] as string) &&
  pos[i] === 'PROPN' &&
  !isCapital(form[i + 1]) &&
  form[i + 1] !== '-'

/** "received by Lantor", of "Lantor International": alone within a sentence, and no common word ("the National"). */
export function isShortForm(doc: Document, i: number): boolean {
  const { form, pos } = doc
  const lower = doc.lower[i] ?? ''
  return (
    pos[i] === 'PROPN' &&
    !ARTICLES.has(doc.lower[i - 1] ?? '') &&
    !isCapital(form[i - 1]) &&
    !isCapital(form[i + 1]) &&
    form[i + 1] !== '-' &&
    !opensSentence(doc, i) &&
    !isTitleWord(lower) &&
    !isCalendarWord(lower) &&
    demonymCode(lower) === undefined &&
    !BODY_NOUNS.has(lower)
  )
}

/** "the Stone film": a noun with a capital that neither the start of a sentence nor a title in capitals gave it. */
export const standsOutAsName = (doc: Document, i: number): boolean =>
  doc.pos[i] === 'NOUN' &&
  isInitialCapital(doc.form[i] as string) &&
  !opensSentence(doc, i) &&
  !isCapital(doc.form[i - 1]) &&
  !isCapital(doc.form[i + 1])

/** "Early says", of "Rosa Early", and before any other verb a word that the text never prints small: "Gest grew up". */
export const isSurnameAgain = ({ form, lower, pos }: Document, i: number): boolean =>
  isInitialCapital(form[i] as string) &&
  (SPOKEN.has(speechCue(lower[i + 1] ?? '')?.class ?? '') ||
    (BEFORE_VERBS.has(pos[i + 1] ?? '') && !form.includes(lower[i] as string)))
