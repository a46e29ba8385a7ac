/** Trained weights go in, the bytes of a weights file come out (its form: annotate/language/weights.ts). */
import { brotliCompressSync, constants } from 'node:zlib'
import { MAGIC, type WeightsHeader } from '../annotate/language/weights'
import type { FeatureTable } from './feature-table'

/**
 * `weights[row * classes + class]`, rows as in `rows`. Weights below `least` are left out, and those that are stored as
 * fewer than `leastStep` of the 127 steps that there are.
 * `describe` gets the factor from weights to scores, and gives what else the description holds.
 */
export function writeWeights(
  rows: FeatureTable,
  weights: Float32Array,
  least: number,
  describe: (scale: number) => Omit<WeightsHeader, 'features' | 'weights'>,
  leastStep = 1,
): Uint8Array {
  let most = 0
  for (const value of weights) most = Math.max(most, Math.abs(value))
  const scale = 127 / Math.sqrt(most || 1)
  const description = describe(scale * scale)
  const width = description.classes.length
  const keys: number[] = []
  const counts: number[] = []
  const classes: number[] = []
  const values: number[] = []
  for (const key of ascending(rows)) {
    const row = rows.get(key | 0)
    const before = values.length
    for (let c = 0; c < width; c++) {
      const value = weights[row * width + c]!
      const root = Math.round(Math.sqrt(Math.abs(value)) * scale)
      if (Math.abs(value) < least || root < leastStep) continue
      classes.push(c)
      values.push(Math.sign(value) * root)
    }
    if (values.length === before) continue
    keys.push(key)
    counts.push(values.length - before)
  }
  return encode({ ...description, features: keys.length, weights: values.length }, keys, counts, classes, values)
}

function ascending(rows: FeatureTable): Uint32Array {
  const keys = new Uint32Array(rows.size)
  let listed = 0
  rows.each((key) => {
    keys[listed++] = key
  })
  return keys.sort()
}

function encode(
  header: WeightsHeader,
  keys: number[],
  counts: number[],
  classes: number[],
  values: number[],
): Uint8Array {
  const description = new TextEncoder().encode(JSON.stringify(header))
  const intro = new Uint8Array(8)
  const view = new DataView(intro.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, description.length, true)
  return Buffer.concat([
    intro,
    description,
    differencesOf(keys),
    Uint8Array.from(counts),
    Uint8Array.from(classes),
    Uint8Array.from(values, (value) => value & 255),
  ])
}

/** Ascending numbers below 2^32 as the differences between them, of variable length: seven bits a byte, low ones first. */
export function differencesOf(keys: readonly number[]): Uint8Array {
  const differences: number[] = []
  keys.forEach((key, i) => {
    let difference = key - (i > 0 ? keys[i - 1]! : 0)
    for (; difference > 127; difference = Math.floor(difference / 128)) differences.push((difference & 127) | 128)
    differences.push(difference)
  })
  return Uint8Array.from(differences)
}

/** As the files lie on the disk. */
export const packed = (bytes: Uint8Array): Uint8Array =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 },
  })
