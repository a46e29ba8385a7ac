/**
 * How Postgres's values become JavaScript's, for our own statements (Prisma brings its own rules). Local to a pool: pg's
 * global table would change under everybody who uses pg in this process.
 */
import pg from 'pg'

const { builtins } = pg.types

const utc = (text: string): Date => new Date(`${text.replace(' ', 'T')}Z`)

const parsers = new Map<number, (text: string) => unknown>([
  // Counts and sums: none comes near 2^53.
  [builtins.INT8, Number],
  [1016, (text) => text.slice(1, -1).split(',').filter(Boolean).map(Number)], // int8[], which never nests here
  // pg would read both in the time zone of this machine.
  [builtins.DATE, (text) => text],
  [builtins.TIMESTAMP, utc],
])

export const rowTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: string) => {
    const ours = format === 'binary' ? undefined : parsers.get(oid)
    // pg's own signature tells formats apart by overload, which a passed-on format does not fit.
    return ours ?? (pg.types.getTypeParser(oid, format as 'text') as never)
  },
}
