/**
 * Ascending numbers as the weights files hold them: the differences between them, seven bits a byte, low ones first
 * (written by train/write-weights.ts). Bytes that end too soon read as zeros: the caller checks how long the file is.
 */

/** Fills `numbers` from `at` on, modulo 2^32; gives where the bytes go on. */
export function readDifferences(bytes: Uint8Array, at: number, numbers: Int32Array): number {
  let number = 0
  for (let i = 0; i < numbers.length; i++) {
    let difference = 0
    let byte = 0
    for (let bits = 0; ; bits += 7) {
      byte = bytes[at++] ?? 0
      difference |= (byte & 127) << bits
      if (byte < 128) break
    }
    number = (number + difference) | 0
    numbers[i] = number
  }
  return at
}
