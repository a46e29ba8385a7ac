/** A field is read by an ordered list of small rules; the first that finds it is right. */
import type { Page } from '../page'

export type Rule<T> = (page: Page) => T | undefined

export function firstOf<T>(page: Page, rules: readonly Rule<T>[]): T | undefined {
  for (const rule of rules) {
    const found = rule(page)
    if (found !== undefined) return found
  }
  return undefined
}
