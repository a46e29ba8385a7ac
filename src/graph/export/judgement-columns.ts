/** How what people said is told in an export: for each kind the fields of its record by their columns. */
import { ReviewStatus, StatementLinkKind, TextField, Verdict } from '../../database/generated/prisma/enums'
import type { CorrectionKind } from '../judgement/correction-kinds'
import type { IdKind } from '../shared/ids'

/** A column holds the id of such a record; text, a list of texts, a whole number, an instant, or an EDTF. */
export type ColumnType =
  Extract<IdKind, 'entity' | 'statement' | 'article'> | 'text' | 'texts' | 'number' | 'time' | 'edtf'

export interface RecordColumn {
  field: string
  column: string
  type: ColumnType
  /** It may be left out. */
  optional?: true
  /** Of a text that is one of these. */
  values?: readonly string[]
}

const need = (field: string, column: string, type: ColumnType = 'text'): RecordColumn => ({ field, column, type })
const may = (field: string, column: string, type: ColumnType = 'text'): RecordColumn => ({
  ...need(field, column, type),
  optional: true,
})

const oneOf = (field: string, column: string, values: object): RecordColumn => ({
  ...need(field, column),
  values: Object.values(values) as string[],
})

const SAID = [
  need('madeBy', 'made_by'),
  need('madeAt', 'made_at', 'time'),
  may('withdrawnAt', 'withdrawn_at', 'time'),
  may('withdrawnBy', 'withdrawn_by'),
]

export const JUDGEMENT_COLUMNS: Readonly<Record<CorrectionKind, readonly RecordColumn[]>> = {
  judgement: [
    may('left', 'left_id', 'entity'),
    may('right', 'right_id', 'entity'),
    need('leftName', 'left_name'),
    need('rightName', 'right_name'),
    oneOf('verdict', 'verdict', Verdict),
    ...SAID,
  ],
  review: [
    need('statement', 'statement_id', 'statement'),
    oneOf('review', 'review', ReviewStatus),
    may('content', 'content'),
    may('speaker', 'speaker_id', 'entity'),
    may('saidOn', 'said_edtf', 'edtf'),
    may('place', 'place_id', 'entity'),
    may('note', 'note'),
    ...SAID,
  ],
  statementlink: [
    need('from', 'from_id', 'statement'),
    need('to', 'to_id', 'statement'),
    oneOf('tie', 'kind', StatementLinkKind),
    may('note', 'note'),
    ...SAID,
  ],
  reassignment: [
    need('article', 'article_id', 'article'),
    oneOf('field', 'field', TextField),
    need('start', 'start_offset', 'number'),
    need('text', 'text'),
    need('prefix', 'prefix'),
    need('suffix', 'suffix'),
    may('entity', 'entity_id', 'entity'),
    may('entityName', 'entity_name'),
    may('formerName', 'former_name'),
    may('note', 'note'),
    ...SAID,
  ],
  names: [
    may('entity', 'entity_id', 'entity'),
    need('entityName', 'entity_name'),
    may('preferred', 'preferred'),
    need('added', 'added', 'texts'),
    need('removed', 'removed', 'texts'),
    may('description', 'description'),
    may('note', 'note'),
    ...SAID,
  ],
}

/** The kind of records that a column refers to; null for what is no reference. */
export const referred = ({ type }: RecordColumn): IdKind | null =>
  type === 'entity' || type === 'statement' || type === 'article' ? type : null
