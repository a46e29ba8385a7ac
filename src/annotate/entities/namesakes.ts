/**
 * Enters: people in the order they are named. Leaves: of several who bear one name, the one meant at a token. Refuses to choose
 * between two who were named in one breath, and to move a name that the article has used for one person to another who was
 * only named in full since.
 */
import type { Reading } from '../reading'

/** Of people however they are held: only which is which matters. */
export class Namesakes<Person extends object> {
  /** Where each person is given a full name, in text order. */
  private readonly fullAt = new Map<Person, number[]>()
  private readonly shortAt = new Map<Person, number>()

  constructor(private readonly body: Reading) {}

  namedInFull(entity: Person, at: number): void {
    const places = this.fullAt.get(entity)
    if (places) places.push(at)
    else this.fullAt.set(entity, [at])
  }

  namedShortly(entity: Person, at: number): void {
    this.shortAt.set(entity, at)
  }

  /** The person meant; null where nobody can tell; undefined where there is none. */
  meant(people: readonly Person[], at: number): Person | null | undefined {
    const bearers = [...new Set(people)]
    if (bearers.length <= 1) return bearers[0]
    const seen = bearers.filter((entity) => this.lastBefore(entity, at) >= 0)
    if (seen.length === 0) return bearers.reduce((a, b) => (this.firstAt(b) < this.firstAt(a) ? b : a))
    const nearest = seen.reduce((a, b) => (this.lastBefore(b, at) > this.lastBefore(a, at) ? b : a))
    const sentence = this.body.sentenceNumber(this.lastBefore(nearest, at))
    const inOneBreath = seen.filter((entity) => this.body.sentenceNumber(this.lastBefore(entity, at)) === sentence)
    const known = seen.filter((entity) => this.shortAt.has(entity))
    if (known.includes(nearest)) return known.length === 1 || inOneBreath.length === 1 ? nearest : null
    if (known.length > 0) return known.length === 1 && inOneBreath.includes(known[0] as Person) ? known[0] : null
    return inOneBreath.length === 1 ? nearest : null
  }

  private firstAt(entity: Person): number {
    return this.fullAt.get(entity)?.[0] ?? this.shortAt.get(entity) ?? Infinity
  }

  private lastBefore(entity: Person, at: number): number {
    const places = this.fullAt.get(entity) ?? []
    let [low, high] = [0, places.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((places[middle] as number) < at) low = middle + 1
      else high = middle
    }
    const short = this.shortAt.get(entity) ?? -1
    return Math.max(places[low - 1] ?? -1, short < at ? short : -1)
  }
}
