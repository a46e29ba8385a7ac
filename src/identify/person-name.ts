/**
 * How people's names are built, as far as identity needs it: folded names in, their parts out. A name with nothing but a
 * surname (or nothing but a given name) is bare: it tells people apart within one article, seldom over many.
 */

/** Words that begin a surname, so that "von der Leyen" and "Le Pen" are no full names. */
const PARTICLES: ReadonlySet<string> = new Set(
  'al am bin da de del den der di dos du el ibn la le st ten ter van von zu'.split(' '),
)

/** Behind a surname. */
const SUFFIXES: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])

interface NameParts {
  given: string[]
  /** With its particles: "von der leyen". Empty only where the name is. */
  surname: string
}

function partsOf(key: string): NameParts {
  const words = key.split(' ')
  while (words.length > 1 && SUFFIXES.has(words.at(-1)!)) words.pop()
  let first = words.length - 1
  while (first > 0 && PARTICLES.has(words[first - 1]!)) first--
  return { given: words.slice(0, first), surname: words.slice(first).join(' ') }
}

/** "Putin", "von der Leyen", "Pelé". */
export const isBare = (key: string): boolean => partsOf(key).given.length === 0

export const surnameOf = (key: string): string => partsOf(key).surname

export const givenNameOf = (key: string): string | undefined => partsOf(key).given[0]

/** "Donald J. Trump" and "Donald Trump"; not "Donald Trump Jr.", not "Trump". */
export function sameFullName(a: string, b: string): boolean {
  const [first, second] = [a.split(' '), b.split(' ')]
  return first.length > 1 && second.length > 1 && first[0] === second[0] && first.at(-1) === second.at(-1)
}

/** Without the names in the middle: the key under which "Donald J. Trump" may be known. */
export function withoutMiddle(key: string): string {
  const words = key.split(' ')
  return words.length > 2 && !isBare(words.slice(1).join(' ')) ? `${words[0]} ${words.at(-1)}` : key
}
