/**
 * Feature hashes and what each stands for, for looking up many at once: 32 bits a slot, the upper ones of the hash to
 * know it by and a payload below them. A feature stands in one of two slots (Pagh and Rodler 2004), so that a look-up
 * reads both and never branches: the processor can fetch all features of a decision at the same time.
 */
const MOST_MOVES = 500
const FEWEST_BITS = 4

/** Multipliers that give the first and the second slot of a hash: `Math.imul(hash, FIRST) >>> shift`. */
export const FIRST = 0x9e3779b1 | 0
export const SECOND = 0x85ebca77 | 0

export interface TwoPlaceTable {
  readonly slots: Int32Array
  readonly shift: number
}

/** A table of `payloads` (at least 0, fewer than `1 << payloadBits`) under `keys`, which differ from each other. */
export function twoPlaceTable(keys: Int32Array, payloads: Int32Array, payloadBits: number): TwoPlaceTable {
  let bits = FEWEST_BITS
  while (1 << bits < keys.length * 2) bits++
  let owners = placed(keys, bits)
  while (owners === null) owners = placed(keys, ++bits)
  const known = -1 << payloadBits
  const slots = owners.map((owner) => (owner === 0 ? 0 : (keys[owner - 1]! & known) | payloads[owner - 1]!))
  return { slots, shift: 32 - bits }
}

/** Of each slot, the number of the key in it plus one, 0 where it is free; null if the keys do not fit. */
function placed(keys: Int32Array, bits: number): Int32Array | null {
  const owners = new Int32Array(1 << bits)
  const shift = 32 - bits
  for (let i = 0; i < keys.length; i++) {
    let owner = i + 1
    let slot = Math.imul(keys[i]!, FIRST) >>> shift
    for (let moves = 0; owner !== 0; moves++) {
      if (moves > MOST_MOVES) return null
      const displaced = owners[slot]!
      owners[slot] = owner
      owner = displaced
      if (owner === 0) break
      const first = Math.imul(keys[owner - 1]!, FIRST) >>> shift
      slot = slot === first ? Math.imul(keys[owner - 1]!, SECOND) >>> shift : first
    }
  }
  return owners
}
