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
  [LETTER, /\p{L}+/gu],
  [UPPER, /\p{Lu}+/gu],
  [LOWER, /\p{Ll}+/gu],
  [MARK, /\p{M}+/gu],
  [NUMBER, /\p{N}+/gu],
  [BLANK, /[\s\p{Cc}\p{Cf}]+/gu],
  [FORMAT, /\p{Cf}+/gu],
]

/** Bits of each of the 65536 code units. */
export const CHARACTER_KIND = new Uint8Array(65536)

// Runs are looked for in a text of all units: to ask for each alone takes three times as long, at every start.
let units = ''
for (let unit = 0; unit < CHARACTER_KIND.length; unit++) units += String.fromCharCode(unit)
for (const [bit, pattern] of KINDS)
  for (const { 0: run, index } of units.matchAll(pattern))
    for (let unit = index; unit < index + run.length; unit++) CHARACTER_KIND[unit]! |= bit
