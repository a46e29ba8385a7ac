/** Look-up tables keyed by words of the text: "constructor" is a word like any other, not a property of every object. */
export const table = <T>(entries: Record<string, T>): Readonly<Record<string, T>> =>
  Object.assign(Object.create(null) as Record<string, T>, entries)
