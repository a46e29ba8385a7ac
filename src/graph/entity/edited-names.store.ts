/**
 * What curators said of the names of entities: added ones stand beside those that articles use, removed ones are hidden. Enter
 * ids of touched entities; leave entity_name as the edits that stand have it. Of each name the latest word counts, over
 * all that are merged into one. What articles call an entity stays on record for identification.
 */
import type { Sql } from '../../database/database'
import { TARGETS_AND_MEMBERS, insertRows } from '../shared/writing.store'
import { cutToIndex, keyOfName } from './entity-totals'

interface StandingEdit {
  /** The entity that answers for the edited one. */
  targetId: string
  entityId: string
  preferred: string | null
  added: string[]
  removed: string[]
}

interface Word {
  targetId: string
  entityId: string
  key: string
  text: string
  kind: 'PREFERRED' | 'ALIAS' | null
}

/** The latest word on each name of each entity; kind null: taken away. Edits: the earliest first. */
function lastWords(edits: readonly StandingEdit[]): Word[] {
  const words = new Map<string, Word>()
  for (const { targetId, entityId, preferred, added, removed } of edits) {
    const say = (text: string, kind: Word['kind']): void => {
      const key = keyOfName(text)
      words.set(`${targetId} ${key}`, { targetId, entityId, key, text: cutToIndex(text), kind })
    }
    for (const text of removed) say(text, null)
    for (const text of added) say(text, 'ALIAS')
    if (preferred !== null) say(preferred, 'PREFERRED')
  }
  return [...words.values()]
}

/** Whether anything is to be done costs one look: hardly any entity was edited. */
export async function refreshEditedNames(tx: Sql, ids: readonly string[]): Promise<void> {
  const [state] = await tx.query<{ edits: StandingEdit[]; marked: boolean }>(
    `WITH ${TARGETS_AND_MEMBERS}
     SELECT
       (SELECT coalesce(json_agg(json_build_object('targetId', e.id, 'entityId', n.entity_id, 'preferred', n.preferred,
          'added', n.added, 'removed', n.removed) ORDER BY n.made_at, n.id), '[]'::json)
        FROM member m JOIN entity e ON e.id = m.id AND e.merged_into_id IS NULL
        JOIN name_edit n ON n.entity_id = m.member_id AND n.withdrawn_at IS NULL) AS edits,
       EXISTS (
         SELECT FROM member m JOIN entity_name n ON n.entity_id = m.member_id WHERE n.source = 'CURATOR' OR n.hidden
       ) AS marked`,
    [ids],
  )
  const { edits, marked } = state!
  if (edits.length === 0 && !marked) return
  const words = lastWords(edits)
  await tx.query(
    `WITH ${TARGETS_AND_MEMBERS} DELETE FROM entity_name n USING member m WHERE n.entity_id = m.member_id AND n.source = 'CURATOR'`,
    [ids],
  )
  await insertRows(
    tx,
    'entity_name',
    words.flatMap(({ entityId, key, text, kind }) =>
      kind === null
        ? []
        : [
            {
              entity_id: entityId,
              key,
              text,
              language: 'und',
              kind,
              source: 'CURATOR',
              article_count: 0,
              hidden: false,
            },
          ],
    ),
  )
  const gone = words.filter(({ kind }) => kind === null)
  await tx.query(
    `WITH ${TARGETS_AND_MEMBERS},
     want AS (
       SELECT n.entity_id, n.key, n.source, n.language, bool_or(g.key IS NOT NULL) AS hidden
       FROM member m
       JOIN entity_name n ON n.entity_id = m.member_id AND n.source <> 'CURATOR'
       LEFT JOIN unnest($2::uuid[], $3::text[]) AS g(id, key) ON g.id = m.id AND g.key = n.key
       GROUP BY n.entity_id, n.key, n.source, n.language
     )
     UPDATE entity_name n SET hidden = w.hidden FROM want w
     WHERE (n.entity_id, n.key, n.source, n.language) = (w.entity_id, w.key, w.source, w.language)
       AND n.hidden <> w.hidden`,
    [ids, gone.map(({ targetId }) => targetId), gone.map(({ key }) => key)],
  )
}
