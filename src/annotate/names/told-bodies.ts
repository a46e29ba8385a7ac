/**
 * Enters: a text, and which of its tokens are known to be part of a name. Leaves: bodies that the words beside them tell, where
 * nothing was known: "the charity Lantern", "Otters coach Rosa Lind", "the new TWB director", "according to the TWB"; and
 * those that everybody's words stand on, whatever they qualify ("in a Facebook group").
 */
import { isPlatform, KINDS_OF_BODY } from '../lexicon/bodies'
import { speechCue } from '../lexicon/cues'
import { demonymCode } from '../lexicon/places'
import { wordSet } from '../lexicon/table'
import { POST_MODIFIERS, TEAM_POSTS } from '../lexicon/titles'
import type { Document, Name } from '../language/document'
import { opensSentence } from './longer-names'
import { isCalendarWord, isCapital, isPartyWord, isTitleWord } from './name-shape'

/** Who leads a body or speaks for it. */
const LEADERS =
  wordSet(`director secretary commissioner administrator chief chairman chairwoman chair chairperson head spokesman
  spokeswoman spokesperson president ceo cfo coo boss official officials`)
/** Who plays for a club or trains it. */
const TEAMMATES = wordSet(
  `coach captain manager forward defenseman defenceman goalie goaltender shortstop linebacker ${TEAM_POSTS}`,
)
const ACRONYM = /^\p{Lu}{3,6}$/u
const SPOKEN: ReadonlySet<string> = new Set(['SAY', 'TELL', 'DENY'])
/** Most words of a name that its kind alone tells. */
const LONGEST = 4
/** Most words between an acronym and a post: "TWB acting deputy director". */
const MOST_MODIFIERS = 2

export function toldBodies(doc: Document, isNamed: (token: number) => boolean): Name[] {
  const { form, lower } = doc
  const found: Name[] = []
  for (let i = 0; i < doc.size; i++) {
    if (!isCapital(form[i]) || isNamed(i) || !mayBeName(doc, i)) continue
    let end = i + 1
    if (isAfterKind(doc, i))
      while (end - i < LONGEST && mayBeName(doc, end) && !isNamed(end) && !opensSentence(doc, end)) end++
    else if (isPlatform(`${lower[i]} ${lower[end]}`) && isCapital(form[end])) end++
    else if (
      !isPlatform(lower[i] as string) &&
      !(ACRONYM.test(form[i] as string) ? isToldAcronym(doc, i) : isClub(doc, i, isNamed))
    )
      continue
    found.push({ first: i, end, type: 'ORGANISATION' })
    i = end - 1
  }
  return found
}

const isAfterKind = (doc: Document, i: number): boolean =>
  KINDS_OF_BODY.has(doc.lower[i - 1] ?? '') &&
  doc.pos[i - 1] === 'NOUN' &&
  (doc.pos[i] === 'PROPN' || doc.pos[i] === 'NOUN') &&
  !isCapital(doc.form[i - 1]) &&
  !opensSentence(doc, i)

const mayBeName = (doc: Document, i: number): boolean => {
  const lower = doc.lower[i] ?? ''
  return (
    isCapital(doc.form[i]) &&
    !isCalendarWord(lower) &&
    !isTitleWord(lower) &&
    !isPartyWord(lower) &&
    demonymCode(lower) === undefined
  )
}

/** "the new TWB acting director", "TWB said", "according to the TWB"; a title in capitals tells nothing. */
function isToldAcronym(doc: Document, i: number): boolean {
  const { form, lower } = doc
  if (isShouted(form[i - 1]) || isShouted(form[i + 1])) return false
  let post = i + 1
  while (post - i <= MOST_MODIFIERS && POST_MODIFIERS.has(lower[post] ?? '') && !LEADERS.has(lower[post] ?? '')) post++
  if (LEADERS.has(lower[post] ?? '') || SPOKEN.has(speechCue(lower[i + 1] ?? '')?.class ?? '')) return true
  const before = lower[i - 1] === 'the' ? i - 2 : i - 1
  return lower[before] === 'per' || (lower[before] === 'to' && lower[before - 1] === 'according')
}

const isShouted = (form: string | undefined): boolean => form !== undefined && /^\p{Lu}{2,}$/u.test(form)

/** "Otters coach Rosa Lind", within a sentence: at its start the capital says nothing. */
const isClub = (doc: Document, i: number, isNamed: (token: number) => boolean): boolean =>
  TEAMMATES.has(doc.lower[i + 1] ?? '') &&
  !isCapital(doc.form[i + 1]) &&
  isNamed(i + 2) &&
  doc.pos[i] === 'PROPN' &&
  !isCapital(doc.form[i - 1]) &&
  !opensSentence(doc, i)
