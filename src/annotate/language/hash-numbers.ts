/** A small number for each of some hashes: open addressing in one array, so that a look-up makes nothing and follows no pointer. */
const GOLDEN = 0x9e3779b1

export class HashNumbers {
  /** Pairs of a hash (0: free) and its number. */
  private readonly table: Int32Array
  private readonly shift: number

  constructor(hashes: Int32Array, numbers: Uint16Array) {
    let bits = 4
    while (1 << bits < hashes.length * 2) bits++
    this.table = new Int32Array(2 << bits)
    this.shift = 32 - bits
    for (let i = 0; i < hashes.length; i++) {
      const slot = this.slotOf(hashes[i]!)
      this.table[slot] = hashes[i]!
      this.table[slot + 1] = numbers[i]!
    }
  }

  /** The number of a hash, -1 where it has none. */
  of(hash: number): number {
    const slot = this.slotOf(hash)
    return this.table[slot] === 0 ? -1 : this.table[slot + 1]!
  }

  private slotOf(hash: number): number {
    const mask = this.table.length - 1
    let slot = (Math.imul(hash, GOLDEN) >>> this.shift) << 1
    while (this.table[slot] !== hash && this.table[slot] !== 0) slot = (slot + 2) & mask
    return slot
  }
}
