/**
 * What kind of character each UTF-16 code unit is, as bits looked up in one table: the tokeniser asks this for every
 * unit of a text and may not run a regular expression for it. Surrogates have no bit: they are symbols.
 */

export const LETTER = 1
export const UPPER = 2
export const LOWER = 4
export const MARK = 8
export const NUMBER = 16
/** White space, and everything that is printed as nothing: control and format characters. */
export const BLANK = 32
/** Format characters only (zero-width joiners, soft hyphens, byte order marks): they do not end a word. */
export const FORMAT = 64

const KINDS: readonly [number, RegExp][] = [
  [LETTER, /\p{L}/u],
  [UPPER, /\p{Lu}/u],
  [LOWER, /\p{Ll}/u],
  [MARK, /\p{M}/u],
  [NUMBER, /\p{N}/u],
  [BLANK, /[\s\p{Cc}\p{Cf}]/u],
  [FORMAT, /\p{Cf}/u],
]

const kindOf = (unit: number): number => {
  const character = String.fromCharCode(unit)
  let bits = 0
  for (const [bit, pattern] of KINDS) if (pattern.test(character)) bits |= bit
  return bits
}

/** Bits of each of the 65536 code units. */
export const CHARACTER_KIND = Uint8Array.from({ length: 65536 }, (_, unit) => kindOf(unit))
