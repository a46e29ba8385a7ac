/**
 * Word clusters: words that are used alike share a number, the leading bits of which name a coarser cluster. The bytes of
 * the file go in, a look-up by the hash of a word comes out. Refuses bytes that are not such a file (BAD_CONFIG).
 *
 * The file: magic, number of words, their hashes (ascending, as variable-length differences), then of each cluster the
 * low byte and after all of these the high byte.
 */
import { NewsGraphError } from '../../errors'
import { readDifferences } from './differences'

export const CLUSTERS_MAGIC = 0x3143474e // 'NGC1'
export const CLUSTER_BITS = 10

const GOLDEN = 0x9e3779b1
const INTRO = 8

export class Clusters {
  /** Pairs of a word's hash (0: free) and its cluster. */
  private readonly table: Int32Array
  private readonly shift: number

  constructor(hashes: Int32Array, clusters: Uint16Array) {
    let bits = 4
    while (1 << bits < hashes.length * 2) bits++
    this.table = new Int32Array(2 << bits)
    this.shift = 32 - bits
    for (let i = 0; i < hashes.length; i++) {
      const slot = this.slotOf(hashes[i]!)
      this.table[slot] = hashes[i]!
      this.table[slot + 1] = clusters[i]!
    }
  }

  /** The word's cluster, -1 where it has none. */
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

/** Reads the file of the clusters, uncompressed. */
export function readClusters(bytes: Uint8Array): Clusters {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < INTRO || view.getUint32(0, true) !== CLUSTERS_MAGIC) throw damaged()
  const size = view.getUint32(4, true)
  if (size > bytes.length) throw damaged()
  const hashes = new Int32Array(size)
  const at = readDifferences(bytes, INTRO, hashes)
  if (bytes.length !== at + 2 * size) throw damaged()
  const clusters = new Uint16Array(size)
  for (let i = 0; i < size; i++) clusters[i] = bytes[at + i]! | (bytes[at + size + i]! << 8)
  return new Clusters(hashes, clusters)
}

const damaged = (): NewsGraphError =>
  new NewsGraphError(
    'BAD_CONFIG',
    'The word clusters are damaged: build the project again, or make them anew (npm run train:clusters)',
  )
