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
  let pairs = placed(keys, payloads, bits)
  while (pairs === null) pairs = placed(keys, payloads, ++bits)
  const known = -1 << payloadBits
  const slots = new Int32Array(1 << bits)
  for (let slot = 0; slot < slots.length; slot++) {
    const payload = pairs[2 * slot + 1]!
    if (payload !== 0) slots[slot] = (pairs[2 * slot]! & known) | (payload - 1)
  }
  return { slots, shift: 32 - bits }
}

/**
 * Of each slot, the key in it and its payload plus one, 0 where it is free; null if the keys do not fit. They stand side
 * by side so that a key which is moved costs one place in memory: this is most of the time that loading a model takes.
 */
function placed(keys: Int32Array, payloads: Int32Array, bits: number): Int32Array | null {
  const pairs = new Int32Array(2 << bits)
  const shift = 32 - bits
  for (let i = 0; i < keys.length; i++) {
    let key = keys[i]!
    let payload = payloads[i]! + 1
    let slot = Math.imul(key, FIRST) >>> shift
    for (let moves = 0; ; moves++) {
      if (moves > MOST_MOVES) return null
      const displaced = pairs[2 * slot]!
      const displacedPayload = pairs[2 * slot + 1]!
      pairs[2 * slot] = key
      pairs[2 * slot + 1] = payload
      if (displacedPayload === 0) break
      key = displaced
      payload = displacedPayload
      const first = Math.imul(key, FIRST) >>> shift
      slot = slot === first ? Math.imul(key, SECOND) >>> shift : first
    }
  }
  return pairs
}
