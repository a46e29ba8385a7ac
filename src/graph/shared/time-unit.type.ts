/** GraphQL's TimeUnit, and how its values are told wherever things are counted by time. */
import { registerEnumType } from 'type-graphql'

export enum TimeUnit {
  DAY = 'DAY',
  WEEK = 'WEEK',
  MONTH = 'MONTH',
  YEAR = 'YEAR',
}

export const TIME_UNIT_VALUES = {
  DAY: { description: 'The day, e.g. 2025-11-06.' },
  WEEK: { description: 'The ISO week, e.g. 2025-W45.' },
  MONTH: { description: 'The month, e.g. 2025-11.' },
  YEAR: { description: 'The year, e.g. 2025.' },
}

registerEnumType(TimeUnit, {
  name: 'TimeUnit',
  description: 'A span of time to count by, UTC.',
  valuesConfig: TIME_UNIT_VALUES,
})
