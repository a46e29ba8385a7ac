/**
 * The posts that people hold, made of the current reports: one role for each person, title, organisation and place, whatever
 * the title's capitals. Enter touched people, or a new article. Deterministic, ids included, whatever the order of the
 * articles: of several titles or dates the words alone decide which one stands.
 */
import type { Sql } from '../../database/database'
import { parseEdtf } from '../../edtf'
import { TARGETS_AND_MEMBERS, columnsOf, rootOf } from '../shared/writing.store'

interface ReportedRole {
  id: string
  fromEdtf: string | null
  untilEdtf: string | null
}

const TOLD = [
  'title',
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

/** One that is not all capitals before one that is, then in the order of the alphabet, capitals first. */
const BEST_TITLE = 'title = upper(title), title COLLATE "C"'

/** The most exact: intervals last, then the longest, then in the order of the alphabet. */
const mostExact = (edtf: string): string => `position('/' IN ${edtf}), length(${edtf}) DESC, ${edtf} COLLATE "C"`

const pick = (column: string, order: string): string =>
  `(array_agg(${column} ORDER BY ${order}) FILTER (WHERE ${column} IS NOT NULL))[1]`

/** Common table expression: current reports with whom they mean after merges, and the role that each supports. */
const reports = (which: string): string => `
  meant AS (
    SELECT r.*, ${rootOf('person')} AS holder, ${rootOf('o')} AS organisation, ${rootOf('p')} AS place
    FROM role_report r
    JOIN entity person ON person.id = r.person_id
    LEFT JOIN entity o ON o.id = r.organisation_id
    LEFT JOIN entity p ON p.id = r.place_id
    WHERE r.known_until IS NULL AND ${which}
  ),
  report AS (
    SELECT *,
      md5(concat_ws('|', holder, coalesce(organisation::text, '-'), coalesce(place::text, '-'), title_key))::uuid AS supports
    FROM meant
  )`

const OF_PEOPLE = `${TARGETS_AND_MEMBERS}, ${reports('r.person_id IN (SELECT member_id FROM member)')}`
const OF_ARTICLE = reports('r.article_id = $1')

async function readRoles(tx: Sql, withReports: string, value: unknown): Promise<object[]> {
  const roles = await tx.query<ReportedRole>(
    `WITH ${withReports}
     SELECT supports AS id, holder AS "personId", title_key AS "titleKey", organisation AS "organisationId",
       place AS "placeId", ${pick('title', BEST_TITLE)} AS title, ${pick('from_edtf', mostExact('from_edtf'))} AS "fromEdtf",
       ${pick('until_edtf', mostExact('until_edtf'))} AS "untilEdtf",
       min(sorted_at) AS "firstSeen", max(sorted_at) AS "lastSeen", count(DISTINCT article_id) AS "articleCount"
     FROM report
     GROUP BY supports, holder, title_key, organisation, place
     ORDER BY supports`,
    [value],
  )
  return roles.map((role) => ({ ...role, from: boundsOf(role.fromEdtf), until: boundsOf(role.untilEdtf) }))
}

const boundsOf = (edtf: string | null) => {
  const range = edtf === null ? null : parseEdtf(edtf)
  return { earliest: range?.earliest ?? null, latest: range?.latest ?? null }
}

/** Common table expression of what readRoles gave. */
const wanted = (value: string): string => `
  want AS (
    SELECT id, "personId", "titleKey", "organisationId", "placeId", title,
      "fromEdtf", ("from"->>'earliest')::timestamptz AS from_earliest, ("from"->>'latest')::timestamptz AS from_latest,
      "untilEdtf", (until->>'earliest')::timestamptz AS until_earliest, (until->>'latest')::timestamptz AS until_latest,
      "firstSeen", "lastSeen", "articleCount"
    FROM json_to_recordset(${value}::json) AS r(id uuid, "personId" uuid, title text, "titleKey" text,
      "organisationId" uuid, "placeId" uuid, "fromEdtf" text, "from" json, "untilEdtf" text, until json,
      "firstSeen" timestamptz, "lastSeen" timestamptz, "articleCount" int)
  )`

const INSERT = `
  INSERT INTO role (id, person_id, title_key, organisation_id, place_id, ${TOLD.join(', ')}) SELECT * FROM want
  ON CONFLICT (id) DO UPDATE SET`

const linkReports = (tx: Sql, withReports: string, value: unknown): Promise<unknown> =>
  tx.query(
    `WITH ${withReports}
     UPDATE role_report r SET role_id = n.supports FROM report n
     WHERE (r.article_id, r.seq) = (n.article_id, n.seq) AND r.role_id IS DISTINCT FROM n.supports`,
    [value],
  )

/** Reads every report of these people. Takes away the roles that nothing reports any more; what a data set brought stays. */
export async function refreshRoles(tx: Sql, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return
  await tx.query(
    `WITH ${TARGETS_AND_MEMBERS}, ${wanted('$2')},
     closed AS (
       UPDATE role_report r SET role_id = NULL FROM member m
       WHERE r.person_id = m.member_id AND r.known_until IS NOT NULL AND r.role_id IS NOT NULL
     ),
     gone AS (
       DELETE FROM role r USING target t
       WHERE r.person_id = t.id AND r.source IS NULL AND NOT EXISTS (SELECT FROM want w WHERE w.id = r.id)
     )
     ${INSERT} (${TOLD.join(', ')}) = (${columnsOf('excluded', TOLD)})
     WHERE (${columnsOf('role', TOLD)}) IS DISTINCT FROM (${columnsOf('excluded', TOLD)})`,
    [personIds, JSON.stringify(await readRoles(tx, OF_PEOPLE, personIds))],
  )
  await linkReports(tx, OF_PEOPLE, personIds)
}

const moreExact = (name: string): string => `
  (${name}_edtf, ${name}_earliest, ${name}_latest) = (
    SELECT edtf, earliest, latest FROM (VALUES
      (role.${name}_edtf, role.${name}_earliest, role.${name}_latest),
      (excluded.${name}_edtf, excluded.${name}_earliest, excluded.${name}_latest)
    ) AS either(edtf, earliest, latest)
    ORDER BY edtf IS NULL, ${mostExact('edtf')} LIMIT 1
  )`

/** As refreshRoles of all whose posts a new article reports, but without reading any other article. */
export async function addRoles(tx: Sql, articleId: string): Promise<void> {
  await tx.query(
    `WITH ${wanted('$1')}
     ${INSERT}
       title = (SELECT title FROM (VALUES (role.title), (excluded.title)) AS either(title) ORDER BY ${BEST_TITLE} LIMIT 1),
       ${moreExact('from')}, ${moreExact('until')},
       first_seen = least(role.first_seen, excluded.first_seen),
       last_seen = greatest(role.last_seen, excluded.last_seen),
       article_count = role.article_count + excluded.article_count`,
    [JSON.stringify(await readRoles(tx, OF_ARTICLE, articleId))],
  )
  await linkReports(tx, OF_ARTICLE, articleId)
}
