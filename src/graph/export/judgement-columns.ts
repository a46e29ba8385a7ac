/** How what people said is told in an export: for each kind its table, and the fields of its record by their columns. */
import type { CorrectionKind } from '../judgement/correction-kinds'
import type { IdKind } from '../shared/ids'

/** A column holds the id of such a record; text, a list of texts, a whole number, or an instant. */
export type ColumnType = Extract<IdKind, 'entity' | 'statement' | 'article'> | 'text' | 'texts' | 'number' | 'time'

export interface RecordColumn {
  field: string
  column: string
  type: ColumnType
  /** It may be left out. */
  optional?: true
}

export interface JudgementTable {
  table: string
  columns: readonly RecordColumn[]
}

const need = (field: string, column: string, type: ColumnType = 'text'): RecordColumn => ({ field, column, type })
const may = (field: string, column: string, type: ColumnType = 'text'): RecordColumn => ({
  ...need(field, column, type),
  optional: true,
})

const SAID = [
  need('madeBy', 'made_by'),
  need('madeAt', 'made_at', 'time'),
  may('withdrawnAt', 'withdrawn_at', 'time'),
  may('withdrawnBy', 'withdrawn_by'),
]

export const JUDGEMENT_TABLES: Readonly<Record<CorrectionKind, JudgementTable>> = {
  judgement: {
    table: 'judgement',
    columns: [
      may('left', 'left_id', 'entity'),
      may('right', 'right_id', 'entity'),
      need('leftName', 'left_name'),
      need('rightName', 'right_name'),
      need('verdict', 'verdict'),
      ...SAID,
    ],
  },
  review: {
    table: 'statement_review',
    columns: [
      need('statement', 'statement_id', 'statement'),
      need('review', 'review'),
      may('content', 'content'),
      may('speaker', 'speaker_id', 'entity'),
      may('saidOn', 'said_edtf'),
      may('place', 'place_id', 'entity'),
      may('note', 'note'),
      ...SAID,
    ],
  },
  statementlink: {
    table: 'statement_link',
    columns: [
      need('from', 'from_id', 'statement'),
      need('to', 'to_id', 'statement'),
      need('tie', 'kind'),
      may('note', 'note'),
      ...SAID,
    ],
  },
  reassignment: {
    table: 'mention_reassignment',
    columns: [
      need('article', 'article_id', 'article'),
      need('field', 'field'),
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
  },
  names: {
    table: 'name_edit',
    columns: [
      may('entity', 'entity_id', 'entity'),
      need('entityName', 'entity_name'),
      may('preferred', 'preferred'),
      need('added', 'added', 'texts'),
      need('removed', 'removed', 'texts'),
      may('description', 'description'),
      may('note', 'note'),
      ...SAID,
    ],
  },
}
