/** The kinds of what people may say over what was found, as the ids of their rows begin. */
import type { IdKind } from '../shared/ids'

export const CORRECTION_KINDS = [
  'judgement',
  'review',
  'statementlink',
  'reassignment',
  'names',
] as const satisfies readonly IdKind[]

export type CorrectionKind = (typeof CORRECTION_KINDS)[number]

export const CORRECTION_TABLES: Readonly<Record<CorrectionKind, string>> = {
  judgement: 'judgement',
  review: 'statement_review',
  statementlink: 'statement_link',
  reassignment: 'mention_reassignment',
  names: 'name_edit',
}
