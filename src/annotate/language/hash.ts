/**
 * Hashing for the linear models: a string or a small number becomes a well mixed 32-bit integer, so that a feature made
 * of several parts is a plain sum of their hashes, each times an odd constant of its own (no string is ever built).
 */

/** FNV-1a over the UTF-16 code units from `from` on, with the final mixing of MurmurHash3. */
export function hashText(text: string, seed = 0, from = 0): number {
  let h = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1)
  for (let i = from; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return mixed(h)
}

/** A well mixed integer for each integer. */
export function mixed(value: number): number {
  let h = value ^ (value >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** `count` well mixed integers, the same at every call with one seed. */
export function hashSeries(count: number, seed: number): Int32Array {
  return Int32Array.from({ length: count }, (_, i) => mixed(Math.imul(seed, 0x9e3779b1) + i + 1))
}

/** `count` odd multipliers, one for each part that a feature may be made of. */
export function multipliers(count: number, seed: number): Int32Array {
  return hashSeries(count, seed).map((value) => value | 1)
}
