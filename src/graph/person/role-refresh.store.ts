/**
 * The posts that people hold, made of the current reports: one role for each person, title, organisation and place, whatever
 * the title's capitals. Enter ids of touched people. Deterministic, ids included, whatever the order of the articles.
 */
import type { Sql } from '../../database/database'
import { parseEdtf } from '../../edtf'
import { TARGETS_AND_MEMBERS, columnsOf, rootOf } from '../shared/writing.store'

interface ReportedRole {
  id: string
  fromEdtf: string | null
  untilEdtf: string | null
}

/** Of several the most exact: whole intervals last, then the longest. */
const mostExact = (column: string): string =>
  `(array_agg(${column} ORDER BY position('/' IN ${column}), length(${column}) DESC, ${column} COLLATE "C")
     FILTER (WHERE ${column} IS NOT NULL))[1]`

const TOLD = [
  'from_edtf',
  'from_earliest',
  'from_latest',
  'until_edtf',
  'until_earliest',
  'until_latest',
  'first_seen',
  'last_seen',
  'article_count',
]

const boundsOf = (edtf: string | null) => {
  const range = edtf === null ? null : parseEdtf(edtf)
  return { earliest: range?.earliest ?? null, latest: range?.latest ?? null }
}

/** Current reports of the people asked for with whom they mean after merges; of a merged person none. */
const REPORTS = `${TARGETS_AND_MEMBERS},
  meant AS (
    SELECT r.*, m.id AS holder, ${rootOf('o')} AS organisation, ${rootOf('p')} AS place
    FROM member m
    JOIN entity answering ON answering.id = m.id AND answering.merged_into_id IS NULL
    JOIN role_report r ON r.person_id = m.member_id AND r.known_until IS NULL
    LEFT JOIN entity o ON o.id = r.organisation_id
    LEFT JOIN entity p ON p.id = r.place_id
  ),
  report AS (
    SELECT *, md5(concat_ws('|', holder, coalesce(organisation::text, '-'), coalesce(place::text, '-'), title_key))::uuid AS id_of_role
    FROM meant
  )`

/** title: one that is not all capitals before one that is, then in the order of the alphabet, capitals first. */
const readRoles = (tx: Sql, personIds: readonly string[]): Promise<ReportedRole[]> =>
  tx.query<ReportedRole>(
    `WITH ${REPORTS}
     SELECT id_of_role AS id, holder AS "personId", title_key AS "titleKey", organisation AS "organisationId",
       place AS "placeId", (array_agg(title ORDER BY title = upper(title), title COLLATE "C"))[1] AS title,
       ${mostExact('from_edtf')} AS "fromEdtf", ${mostExact('until_edtf')} AS "untilEdtf",
       min(sorted_at) AS "firstSeen", max(sorted_at) AS "lastSeen", count(DISTINCT article_id) AS "articleCount"
     FROM report
     GROUP BY id_of_role, holder, title_key, organisation, place`,
    [personIds],
  )

export async function refreshRoles(tx: Sql, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return
  const roles = await readRoles(tx, personIds)
  await storeRoles(
    tx,
    personIds,
    roles.map((role) => ({ ...role, from: boundsOf(role.fromEdtf), until: boundsOf(role.untilEdtf) })),
  )
  await tx.query(
    `WITH ${REPORTS}
     UPDATE role_report r SET role_id = n.id_of_role
     FROM (
       SELECT article_id, seq, id_of_role FROM report
       UNION ALL
       SELECT c.article_id, c.seq, NULL FROM member m JOIN role_report c ON c.person_id = m.member_id
       WHERE c.known_until IS NOT NULL
     ) n
     WHERE (r.article_id, r.seq) = (n.article_id, n.seq) AND r.role_id IS DISTINCT FROM n.id_of_role`,
    [personIds],
  )
}

/** Takes away the roles of these people that nothing reports any more; what a data set brought stays. */
const storeRoles = (tx: Sql, personIds: readonly string[], roles: readonly object[]): Promise<unknown> =>
  tx.query(
    `WITH ${TARGETS_AND_MEMBERS},
     want AS (
       SELECT id, "personId", title, "titleKey", "organisationId", "placeId",
         "fromEdtf", ("from"->>'earliest')::timestamptz AS from_earliest, ("from"->>'latest')::timestamptz AS from_latest,
         "untilEdtf", (until->>'earliest')::timestamptz AS until_earliest, (until->>'latest')::timestamptz AS until_latest,
         "firstSeen", "lastSeen", "articleCount"
       FROM json_to_recordset($2::json) AS r(id uuid, "personId" uuid, title text, "titleKey" text,
         "organisationId" uuid, "placeId" uuid, "fromEdtf" text, "from" json, "untilEdtf" text, until json,
         "firstSeen" timestamptz, "lastSeen" timestamptz, "articleCount" int)
     ),
     gone AS (
       DELETE FROM role r USING target t
       WHERE r.person_id = t.id AND r.source IS NULL AND NOT EXISTS (SELECT FROM want w WHERE w.id = r.id)
     )
     INSERT INTO role (id, person_id, title, title_key, organisation_id, place_id, ${TOLD.join(', ')}) SELECT * FROM want
     ON CONFLICT (id) DO UPDATE SET (title, ${TOLD.join(', ')}) = (excluded.title, ${columnsOf('excluded', TOLD)})
     WHERE (role.title, ${columnsOf('role', TOLD)}) IS DISTINCT FROM (excluded.title, ${columnsOf('excluded', TOLD)})`,
    [personIds, JSON.stringify(roles)],
  )
