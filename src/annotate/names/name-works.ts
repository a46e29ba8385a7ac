/**
 * Enters: a text. Leaves: which names in it are those of works and wares, which are no entities here, by the noun before them: the film
 * "Rosa Lind", the novel Rosa Lind, the antidepressant Lantex. What is sold is so wherever the article prints it again.
 */
import { genderOf } from '../lexicon/given-names'
import { wordSet } from '../lexicon/table'
import type { Document, Name } from '../language/document'
import { isCapital, nameText } from './name-shape'

/** What bears a title. */
const WORKS = wordSet(`film movie biopic documentary sitcom musical opera ballet play novel novella memoir autobiography
  book bestseller poem song single album track hit ballad anthem blockbuster epic thriller sequel prequel comic manga anime series show drama
  comedy painting sculpture mural podcast game videogame`)
/** What is sold under a name of its own. */
const WARES =
  wordSet(`drug medication medicine antidepressant painkiller antibiotic pill pills vaccine insecticide pesticide herbicide
  videogame smartphone app sedan hatchback suv roadster`)
const MEASURES = wordSet('dose doses mg milligrams')
const OPENING_QUOTES = new Set(['"', '“', "'", '‘', '``'])
const CLOSING_QUOTES = new Set(['"', '”', "'", '’', "''"])
const STOPS = new Set([',', '.', '!', '?'])
/** Behind a title; behind whoever made the work stands a verb ("the song Rosa sang"). */
const AFTER_TITLES = new Set([
  '(',
  'by',
  'about',
  'and',
  'or',
  'in',
  'on',
  'at',
  'as',
  'with',
  'is',
  'was',
  'has',
  'for',
  'to',
  'from',
])

/** Whether the name stands alone between quotation marks. */
const isQuoted = ({ form }: Document, { first, end }: Name): boolean =>
  OPENING_QUOTES.has(form[first - 1] ?? '') &&
  (CLOSING_QUOTES.has(form[end] ?? '') || (STOPS.has(form[end] ?? '') && CLOSING_QUOTES.has(form[end + 1] ?? '')))

/** The word that a title stands behind. */
function wordBefore({ form, lower }: Document, before: number): string {
  const at = lower[before] === ',' || lower[before] === ':' ? before - 1 : before
  return isCapital(form[at]) ? '' : (lower[at] ?? '')
}

function isTitle(doc: Document, name: Name): boolean {
  if (isQuoted(doc, name)) return WORKS.has(wordBefore(doc, name.first - 2))
  const { lower, pos } = doc
  if (name.type === 'ORGANISATION' || pos[name.first - 1] !== 'NOUN' || !WORKS.has(lower[name.first - 1] ?? ''))
    return false
  return STOPS.has(lower[name.end] ?? '') ? !isDescribed(doc, name) : AFTER_TITLES.has(lower[name.end] ?? '')
}

/** "in a song Rosa Lind, a singer, ..." */
const isDescribed = ({ lower }: Document, { first, end }: Name): boolean =>
  lower[end] === ',' &&
  (genderOf(lower[first] ?? '') !== undefined || ['who', 'a', 'an', 'the'].includes(lower[end + 1] ?? ''))

/** The antidepressant Lantex, a dose of Lantex; "the drug Lantor sells" is not called Lantor. */
function isWare({ form, lower, pos, sentenceOf }: Document, i: number): boolean {
  const before = lower[i - 1] ?? ''
  if (before === 'of' ? !MEASURES.has(lower[i - 2] ?? '') : !WARES.has(before)) return false
  return (
    isCapital(form[i]) &&
    !isCapital(form[i + 1]) &&
    sentenceOf[i] === sentenceOf[i - 1] &&
    pos[i + 1] !== 'VERB' &&
    pos[i + 1] !== 'PART' &&
    genderOf(form[i] as string) === undefined
  )
}

/** Whether a name is that of a work or a ware. */
export function worksOf(doc: Document): (name: Name) => boolean {
  const wares = new Set<string>()
  for (let i = 1; i < doc.size; i++) if (isWare(doc, i)) wares.add(doc.form[i] as string)
  if (wares.size > 0)
    for (const { first, end, type } of doc.names)
      if (type === 'PERSON' && end - first > 1) wares.delete(doc.form[end - 1] as string)
  return (name) => isTitle(doc, name) || (wares.size > 0 && wares.has(nameText(doc, name)))
}
