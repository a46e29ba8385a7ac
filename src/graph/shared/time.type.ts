/** GraphQL's FuzzyTime, and how a row's time columns become one. */
import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { TimeBasis, TimePrecision } from '../../database/generated/prisma/enums'
import { DateTimeScalar } from './scalars'

registerEnumType(TimePrecision, {
  name: 'TimePrecision',
  description: 'How exact a time is.',
  valuesConfig: {
    MINUTE: { description: 'To the minute, or to the second.' },
    HOUR: { description: 'To the hour.' },
    DAY: { description: 'To the day.' },
    WEEK: { description: 'To the week.' },
    MONTH: { description: 'To the month.' },
    SEASON: { description: 'To the season or quarter.' },
    YEAR: { description: 'To the year.' },
    INTERVAL: { description: 'Somewhere between two times.' },
  },
})
registerEnumType(TimeBasis, {
  name: 'TimeBasis',
  description: 'What a time rests on.',
  valuesConfig: {
    STATED: { description: 'Printed in full.' },
    RESOLVED_RELATIVE: { description: "Printed relative to the publication date, e.g. 'on Tuesday'." },
    PUBLICATION_DATE: { description: 'Nothing is printed; on or before the day of publication.' },
    ASSUMED_ZONE: { description: "Printed without a zone; the outlet's configured one, else UTC, was taken." },
    CURATED: { description: 'Put by a curator.' },
  },
})

@ObjectType({ simpleResolvers: true, description: 'A time as exact as the source is. EDTF, ISO 8601-2 level 1.' })
export class FuzzyTime {
  @Field(() => String, { description: 'The time in EDTF, e.g. 2025-11-06, 2025-11, 2025-10/2025-11.' })
  edtf!: string

  @Field(() => DateTimeScalar, { description: 'The first instant that it may mean.' })
  earliest!: Date

  @Field(() => DateTimeScalar, { description: 'The last instant that it may mean.' })
  latest!: Date

  @Field(() => TimePrecision, { description: 'How exact it is.' })
  precision!: TimePrecision

  @Field(() => TimeBasis, { description: 'What it rests on.' })
  basis!: TimeBasis

  @Field(() => String, { nullable: true, description: "The words it was read from, e.g. 'on Tuesday'." })
  text!: string | null
}

/**
 * SQL that builds a FuzzyTime as JSON from columns `PREFIX_edtf` … `PREFIX_text` of the aliased table; null where there
 * is none. earliest and latest come as ISO text, which DateTimeScalar serialises as it stands.
 */
export const timeSql = (alias: string, prefix: string): string => {
  const column = (name: string) => `${alias}.${prefix}_${name}`
  const iso = (name: string) => `to_char(${column(name)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
  return `case when ${column('edtf')} is not null then json_build_object('edtf', ${column('edtf')}, 'earliest', ${iso('earliest')}, 'latest', ${iso('latest')}, 'precision', ${column('precision')}, 'basis', ${column('basis')}, 'text', ${column('text')}) end`
}
