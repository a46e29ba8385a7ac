/**
 * Word clusters: words that are used alike share a number, the leading bits of which name a coarser cluster. The bytes of
 * the file go in, a look-up by the hash of a word comes out. Refuses bytes that are not such a file (BAD_CONFIG).
 *
 * The file: magic, number of words, their hashes (ascending, as variable-length differences), then of each cluster the
 * low byte and after all of these the high byte.
 */
import { NewsGraphError } from '../../errors'
import { readDifferences } from './differences'
import { HashNumbers } from './hash-numbers'

export const CLUSTERS_MAGIC = 0x3143474e // 'NGC1'
export const CLUSTER_BITS = 10

const INTRO = 8

/** The cluster of each word, by its hash. */
export type Clusters = HashNumbers

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
  return new HashNumbers(hashes, clusters)
}

const damaged = (): NewsGraphError =>
  new NewsGraphError(
    'BAD_CONFIG',
    'The word clusters are damaged: build the project again, or make them anew (npm run train:clusters)',
  )
