/** Look-up tables keyed by words of the text: "constructor" is a word like any other, not a property of every object. */
export const table = <T>(entries: Record<string, T>): Readonly<Record<string, T>> =>
  Object.assign(Object.create(null) as Record<string, T>, entries)

/** The words of a list, parted by blanks and line breaks. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean))
