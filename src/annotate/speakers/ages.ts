/**
 * Ages printed beside names: "Jane Roe, 36,", "Jane Roe (36)". Enters: every name as it is read. Leaves: who is of an age, and
 * whether anybody's age was told at all.
 */
import type { Entity } from '../entities/entities'
import type { Reading } from '../reading'

const AGE = /^\d{1,2}$/

export class Ages {
  private readonly people = new Map<string, Set<Entity>>()
  private readonly told = new Set<Entity>()

  /** end: of the name. */
  see(r: Reading, entity: Entity, end: number): void {
    if (r.form(end) !== ',' && r.form(end) !== '(') return
    const age = r.form(end + 1)
    if (!AGE.test(age) || r.isWord(end + 2)) return
    this.people.set(age, (this.people.get(age) ?? new Set()).add(entity))
    this.told.add(entity)
  }

  /** The only one of that age. */
  of(age: string): Entity | undefined {
    const people = this.people.get(age)
    return people?.size === 1 ? [...people][0] : undefined
  }

  isTold(entity: Entity): boolean {
    return this.told.has(entity)
  }
}
