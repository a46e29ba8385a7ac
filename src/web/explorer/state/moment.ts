/** The moment of a view: a day or an instant in, the instant that the API is asked for out. */

/** A day means its end, UTC. */
export const momentOf = (asOf: string | null): string | null =>
  asOf !== null && isDay(asOf) ? `${asOf}T23:59:59.999Z` : asOf

export const isDay = (asOf: string): boolean => !asOf.includes('T')

/** The last day that has an end already, UTC. */
export const yesterday = (): string => new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
