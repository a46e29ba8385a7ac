/**
 * The inner layers of a bzip2 block: Huffman tables and symbols in, its bytes out in the order of the Burrows-Wheeler transform
 * (move-to-front and runs undone). Null or -1 where a table or symbol makes no sense.
 */
import type { BitReader } from './bit-reader'

const LONGEST_CODE = 20
/** Symbols after which another table is chosen. */
const GROUP = 50
const MOST_TABLES = 6

interface HuffmanTable {
  shortest: number
  /** By length: the largest code of it, and what is to be taken away from a code to find its symbol. */
  limit: Int32Array
  base: Int32Array
  symbols: Uint16Array
}

export interface BlockTables {
  /** Bytes in use, in order: the first state of move-to-front. */
  alphabet: Uint8Array
  tables: HuffmanTable[]
  selectors: Uint8Array
}

function readAlphabet(bits: BitReader): Uint8Array {
  const used = bits.read(16)
  const alphabet: number[] = []
  for (let high = 0; high < 16; high++) {
    if (((used >> (15 - high)) & 1) === 0) continue
    const low = bits.read(16)
    for (let i = 0; i < 16; i++) if ((low >> (15 - i)) & 1) alphabet.push(high * 16 + i)
  }
  return Uint8Array.from(alphabet)
}

/** How often 1 comes before 0; -1 where that is more than `most`. */
function readUnary(bits: BitReader, most: number): number {
  let count = 0
  while (bits.read(1) === 1) if (++count > most) return -1
  return count
}

function readSelectors(bits: BitReader, tables: number): Uint8Array | null {
  const selectors = new Uint8Array(bits.read(15))
  const order = Array.from({ length: tables }, (_, i) => i)
  for (let i = 0; i < selectors.length; i++) {
    const place = readUnary(bits, tables - 1)
    if (place < 0) return null
    const [table] = order.splice(place, 1)
    order.unshift(table!)
    selectors[i] = table!
  }
  return selectors
}

function readLengths(bits: BitReader, count: number): Uint8Array | null {
  const lengths = new Uint8Array(count)
  let length = bits.read(5)
  for (let i = 0; i < count; i++) {
    for (;;) {
      if (length < 1 || length > LONGEST_CODE) return null
      if (bits.read(1) === 0) break
      length += bits.read(1) === 0 ? 1 : -1
    }
    lengths[i] = length
  }
  return lengths
}

function tableOf(lengths: Uint8Array): HuffmanTable {
  const perLength = new Int32Array(LONGEST_CODE + 2)
  for (const length of lengths) perLength[length]! += 1
  const symbols = new Uint16Array(lengths.length)
  let placed = 0
  for (let length = 1; length <= LONGEST_CODE; length++)
    for (let symbol = 0; symbol < lengths.length; symbol++) if (lengths[symbol] === length) symbols[placed++] = symbol
  const limit = new Int32Array(LONGEST_CODE + 1).fill(-1)
  const base = new Int32Array(LONGEST_CODE + 1)
  let code = 0
  let before = 0
  for (let length = 1; length <= LONGEST_CODE; length++) {
    base[length] = code - before
    code += perLength[length]!
    before += perLength[length]!
    limit[length] = code - 1
    code <<= 1
  }
  return { shortest: Math.min(...lengths), limit, base, symbols }
}

export function readTables(bits: BitReader): BlockTables | null {
  const alphabet = readAlphabet(bits)
  const count = bits.read(3)
  if (count < 2 || count > MOST_TABLES || alphabet.length === 0) return null
  const selectors = readSelectors(bits, count)
  if (selectors === null) return null
  const tables: HuffmanTable[] = []
  for (let i = 0; i < count; i++) {
    const lengths = readLengths(bits, alphabet.length + 2)
    if (lengths === null) return null
    tables.push(tableOf(lengths))
  }
  return { alphabet, tables, selectors }
}

/** -1 for a code that no symbol has. */
function readSymbol(bits: BitReader, { shortest, limit, base, symbols }: HuffmanTable): number {
  let length = shortest
  let code = bits.read(length)
  while (code > limit[length]!) {
    if (++length > LONGEST_CODE) return -1
    code = (code << 1) | bits.read(1)
  }
  return symbols[code - base[length]!] ?? -1
}

/**
 * @param out one byte an entry, in its lowest bits
 * @param counts how often each byte comes; added to
 * @returns how many bytes there are, -1 where the block makes no sense
 */
export function decodeSymbols(
  bits: BitReader,
  { alphabet, tables, selectors }: BlockTables,
  out: Uint32Array,
  counts: Uint32Array,
): number {
  const front = Uint8Array.from(alphabet)
  const end = alphabet.length + 1
  let size = 0
  let run = 0
  let weight = 1
  for (let group = 0; group < selectors.length; group++) {
    const table = tables[selectors[group]!]!
    for (let i = 0; i < GROUP; i++) {
      const symbol = readSymbol(bits, table)
      if (symbol < 0) return -1
      if (symbol < 2) {
        run += weight << symbol
        weight <<= 1
        if (run > out.length) return -1
        continue
      }
      if (size + run + 1 > out.length + (symbol === end ? 1 : 0)) return -1
      if (run > 0) {
        const byte = front[0]!
        counts[byte]! += run
        out.fill(byte, size, size + run)
        size += run
        run = 0
        weight = 1
      }
      if (symbol === end) return size
      const byte = front[symbol - 1]!
      front.copyWithin(1, 0, symbol - 1)
      front[0] = byte
      counts[byte]! += 1
      out[size++] = byte
    }
  }
  return -1
}
