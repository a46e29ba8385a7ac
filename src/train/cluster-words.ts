/**
 * Groups words by the vectors of their use (Turian, Ratinov and Bengio 2010): spherical k-means (Dhillon and Modha 2001),
 * its centres then hung into a balanced binary tree, so that the leading bits of a cluster's number name a coarser cluster.
 */
import { CLUSTER_BITS } from '../annotate/language/clusters'
import { seededRandom, shuffle } from './random'

const SEED = 11
const CLUSTERS = 1 << CLUSTER_BITS
const ROUNDS = 12
const SPLIT_ROUNDS = 8

/** Vectors of one length, row after row, each of length 1. */
export interface Vectors {
  readonly width: number
  readonly values: Float32Array
}

/** The cluster of each row; the centres are found on the first `learnt` rows. */
export function clusterWords({ width, values }: Vectors, learnt: number): Uint16Array {
  const centres = kMeans({ width, values: values.subarray(0, learnt * width) })
  const path = pathsOf(centres, width)
  return nearest({ width, values }, centres).map((centre) => path[centre]!)
}

function kMeans(vectors: Vectors): Float32Array {
  const { width, values } = vectors
  const random = seededRandom(SEED)
  const rows = Int32Array.from({ length: values.length / width }, (_, i) => i)
  shuffle(rows, random)
  const centres = new Float32Array(CLUSTERS * width)
  for (let c = 0; c < CLUSTERS; c++) centres.set(values.subarray(rows[c]! * width, (rows[c]! + 1) * width), c * width)
  for (let round = 0; round < ROUNDS; round++) {
    const owner = nearest(vectors, centres)
    const sums = new Float32Array(centres.length)
    const sizes = new Int32Array(CLUSTERS)
    owner.forEach((centre, row) => {
      sizes[centre]!++
      for (let d = 0; d < width; d++) sums[centre * width + d]! += values[row * width + d]!
    })
    sizes.forEach((size, c) => {
      if (size > 0) centres.set(unit(sums.subarray(c * width, (c + 1) * width)), c * width)
    })
  }
  return centres
}

/** For each row the centre that it has the least angle to. */
function nearest({ width, values }: Vectors, centres: Float32Array): Uint16Array {
  const owner = new Uint16Array(values.length / width)
  for (let row = 0; row < owner.length; row++) {
    let most = -Infinity
    for (let c = 0; c < CLUSTERS; c++) {
      const likeness = product(values, row * width, centres, c * width, width)
      if (likeness <= most) continue
      most = likeness
      owner[row] = c
    }
  }
  return owner
}

/** The number of each centre: its path through a tree that halves the centres, at each fork those most alike together. */
function pathsOf(centres: Float32Array, width: number): Uint16Array {
  const path = new Uint16Array(CLUSTERS)
  const split = (members: number[], prefix: number): void => {
    if (members.length === 1) {
      path[members[0]!] = prefix
      return
    }
    const axis = mainAxis(centres, width, members)
    const ordered = members
      .map((c) => ({ c, at: product(centres, c * width, axis, 0, width) }))
      .sort((a, b) => a.at - b.at)
      .map(({ c }) => c)
    const half = members.length / 2
    split(ordered.slice(0, half), prefix * 2)
    split(ordered.slice(half), prefix * 2 + 1)
  }
  split(
    Array.from({ length: CLUSTERS }, (_, c) => c),
    0,
  )
  return path
}

/** The direction that the members differ most in (their first principal component, by power iteration). */
function mainAxis(centres: Float32Array, width: number, members: readonly number[]): Float32Array {
  const mean = new Float32Array(width)
  for (const c of members) for (let d = 0; d < width; d++) mean[d]! += centres[c * width + d]! / members.length
  let axis = unit(centres.slice(members[0]! * width, (members[0]! + 1) * width).map((value, d) => value - mean[d]!))
  for (let round = 0; round < SPLIT_ROUNDS; round++) {
    const next = new Float32Array(width)
    const offset = product(mean, 0, axis, 0, width)
    for (const c of members) {
      const at = product(centres, c * width, axis, 0, width) - offset
      for (let d = 0; d < width; d++) next[d]! += at * (centres[c * width + d]! - mean[d]!)
    }
    axis = unit(next)
  }
  return axis
}

function product(a: Float32Array, from: number, b: Float32Array, at: number, width: number): number {
  let sum = 0
  for (let d = 0; d < width; d++) sum += a[from + d]! * b[at + d]!
  return sum
}

/** The same direction at length 1, in place. */
export function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(product(vector, 0, vector, 0, vector.length)) || 1
  for (let d = 0; d < vector.length; d++) vector[d]! /= length
  return vector
}
