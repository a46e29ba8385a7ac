/** SQL of a time from now by the database's clock: several machines work, and their clocks differ. */

/** @param parameter `$n` of a number of milliseconds */
export const later = (parameter: string): string => `now() + ${parameter}::float8 * interval '1 millisecond'`
