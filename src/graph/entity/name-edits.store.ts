/**
 * What curators say an entity is called, and is. Enter the edit and who makes it; leaves a row that stays on record, and the
 * names as they then are. Refuses what says nothing or takes away the preferred name. Takes the lock of the graph itself.
 */
import type { Sql } from '../../database/database'
import { NewsGraphError } from '../../errors'
import { newId, toGlobalId } from '../shared/ids'
import { lockGraph, readClock } from '../shared/writing.store'
import { keyOfName } from './entity-totals'
import { refreshEntities } from './entity-refresh.store'

export interface NameEditFacts {
  entityId: string
  /** Null: as it is; likewise the description. */
  preferred: string | null
  added: readonly string[]
  removed: readonly string[]
  description: string | null
  note: string | null
  madeBy: string
}

/** UTF-16 units. */
const LONGEST_NAME = 500
const LONGEST_DESCRIPTION = 1_000
const MOST_NAMES = 100

const bad = (field: string, message: string): NewsGraphError =>
  new NewsGraphError('BAD_ARGUMENT', `${field} ${message}`, { path: field })

function checkName(field: string, name: string): void {
  if (keyOfName(name) === '') throw bad(field, `must hold letters or digits, but is "${name.slice(0, 80)}"`)
  if (name.length > LONGEST_NAME) throw bad(field, `has ${name.length} characters; it may have ${LONGEST_NAME}`)
}

function checkEdit({ preferred, added, removed, description }: NameEditFacts): void {
  if (preferred === null && description === null && added.length === 0 && removed.length === 0)
    throw new NewsGraphError('BAD_ARGUMENT', 'give a preferred name, names to add or remove, or a description')
  if (preferred !== null) checkName('preferred', preferred)
  for (const [field, names] of Object.entries({ add: added, remove: removed })) {
    if (names.length > MOST_NAMES) throw bad(field, `has ${names.length} names; it may have ${MOST_NAMES}`)
    for (const name of names) checkName(field, name)
  }
  const both = removed.find((name) => added.some((other) => keyOfName(other) === keyOfName(name)))
  if (both !== undefined) throw bad('remove', `names "${both}", which is to be added, too`)
  if (description !== null && (description.trim() === '' || description.length > LONGEST_DESCRIPTION))
    throw bad('description', `must have 1 to ${LONGEST_DESCRIPTION} characters`)
}

/**
 * @returns id of the edit, and of the entity that it is of
 * @throws NewsGraphError NOT_FOUND, BAD_ARGUMENT (details.path: entity, preferred, add, remove, description)
 */
export async function editNames(tx: Sql, edit: NameEditFacts): Promise<{ id: string; entityId: string }> {
  await lockGraph(tx)
  checkEdit(edit)
  const [entity] = await tx.query<{ id: string; name: string }>(
    `SELECT root.id, root.name FROM entity e JOIN entity root ON root.id = coalesce(e.merged_into_id, e.id) WHERE e.id = $1`,
    [edit.entityId],
  )
  if (!entity)
    throw new NewsGraphError('NOT_FOUND', `there is no entity ${toGlobalId('entity', edit.entityId)}`, {
      path: 'entity',
    })
  const preferred = edit.preferred ?? entity.name
  if (edit.removed.some((name) => keyOfName(name) === keyOfName(preferred)))
    throw bad('remove', `names "${preferred}", its preferred name; give it another one first`)
  const now = await readClock(tx)
  const id = newId(now)
  await tx.query(
    `INSERT INTO name_edit (id, entity_id, entity_name, preferred, added, removed, description, note, made_by, made_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      id,
      entity.id,
      entity.name,
      edit.preferred,
      edit.added,
      edit.removed,
      edit.description,
      edit.note,
      edit.madeBy,
      now,
    ],
  )
  await refreshEntities(tx, [entity.id])
  return { id, entityId: entity.id }
}
