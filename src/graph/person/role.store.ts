/** Reads roles: of people, of organisations, and the one a speaker held when a statement was made. */
import type { Sql } from '../../database/database'
import { parseEdtf } from '../../edtf'
import { groupBy, loadPerParent } from '../shared/batch'
import { dayEnd, dayStart } from '../shared/date-range'
import type { FuzzyTime } from '../shared/time.type'

export interface RoleRow {
  uuid: string
  title: string
  personUuid: string
  organisationUuid: string | null
  placeUuid: string | null
  from: FuzzyTime | null
  until: FuzzyTime | null
  source: string | null
}

interface StoredRole extends Omit<RoleRow, 'from' | 'until'> {
  parent: string
  fromEdtf: string | null
  untilEdtf: string | null
}

const COLUMNS = `r.id as uuid, r.title, r.person_id as "personUuid", r.organisation_id as "organisationUuid",
  r.place_id as "placeUuid", r.from_edtf as "fromEdtf", r.until_edtf as "untilEdtf", r.source`

/** Reports give a post's bounds as EDTF alone; what they print of it stands in their evidence. */
function timeOf(edtf: string | null): FuzzyTime | null {
  const range = edtf === null ? null : parseEdtf(edtf)
  return edtf === null || range === null ? null : { edtf, ...range, basis: 'STATED', text: null }
}

const roleOf = ({ fromEdtf, untilEdtf, ...role }: StoredRole): RoleRow & { parent: string } => ({
  ...role,
  from: timeOf(fromEdtf),
  until: timeOf(untilEdtf),
})

/** Bounds that are known must not contradict the instants from $2 to before $3; unknown ones are open. */
const HELD = `($2::timestamptz is null
  or (coalesce(r.from_earliest, '-infinity') < $3::timestamptz and coalesce(r.until_latest, 'infinity') >= $2::timestamptz))`

/** SQL: the same post of the same person and holder, whatever is known of its time. */
const samePost = (a: string, b: string): string => `${a}.person_id = ${b}.person_id and ${a}.title_key = ${b}.title_key
  and ${a}.organisation_id is not distinct from ${b}.organisation_id and ${a}.place_id is not distinct from ${b}.place_id`

/**
 * SQL: not a post that articles report without any time while, as a data set knows, it was held: that term is told instead, and
 * their reports prove it (article/evidence.store).
 */
const isTold = (role: string): string => `not (
  ${role}.source is null and num_nonnulls(${role}.from_edtf, ${role}.until_edtf) = 0 and exists (
    select from role term where term.source is not null and ${samePost('term', role)}
      and coalesce(term.from_earliest, '-infinity') <= ${role}.last_seen
      and coalesce(term.until_latest, 'infinity') >= ${role}.first_seen))`

/** Roles of a data set name the entities as identified: those that are merged into the asked one hold theirs here, too. */
const holders = `select e.id, e.id as root from entity e where e.id = any($1::uuid[])
  union all select e.id, e.merged_into_id from entity e where e.merged_into_id = any($1::uuid[])`

/** on: calendar day, null for any time. */
async function readRoles(db: Sql, column: string, order: string, parents: readonly string[], on: string | null) {
  const rows = await db.query<StoredRole>(
    `select holder.root as parent, ${COLUMNS} from (${holders}) holder join role r on r.${column} = holder.id
      where (holder.id = holder.root or r.source is not null) and ${isTold('r')} and ${HELD} order by ${order}`,
    [parents, on === null ? null : dayStart(on), on === null ? null : dayEnd(on)],
  )
  return groupBy(rows.map(roleOf), ({ parent }) => parent)
}

const LATEST = `coalesce(r.until_latest, 'infinity') desc, r.from_earliest desc nulls last, r.article_count desc, r.id`
const MOST_REPORTED = 'r.article_count desc, r.last_seen desc nulls last, r.from_earliest desc nulls last, r.id'

/**
 * Of the roles that may have been held when it was said: one that an article with the statement reports, else one with
 * a known bound.
 */
const SPEAKER_ROLES = `select s.id as parent, ${COLUMNS}
  from statement s cross join lateral (
    select held.*, exists (
             select from statement_appearance a join role_report report on report.article_id = a.article_id
              join role told on told.id = report.role_id
              where a.statement_id = s.id and a.known_until is null and report.known_until is null
                and (told.id = held.id or (held.source is not null and ${samePost('told', 'held')}))) as reported
      from role held
     where held.person_id in (select e.id from entity e where e.id = s.speaker_id or e.merged_into_id = s.speaker_id)
       and (held.person_id = s.speaker_id or held.source is not null) and ${isTold('held')}
       and (s.said_latest is null or coalesce(held.from_earliest, '-infinity') <= s.said_latest)
       and (s.said_earliest is null or coalesce(held.until_latest, 'infinity') >= s.said_earliest)
     order by reported desc, num_nulls(held.from_edtf, held.until_edtf), held.article_count desc,
           held.from_earliest desc nulls last, held.id limit 1) r
 where s.id = any($1::uuid[])
   and (r.reported or (s.said_edtf is not null and num_nonnulls(r.from_edtf, r.until_edtf) > 0))`

async function readSpeakerRoles(db: Sql, statements: readonly string[]): Promise<Map<string, RoleRow>> {
  const rows = await db.query<StoredRole>(SPEAKER_ROLES, [statements])
  return new Map(rows.map((row) => [row.parent, roleOf(row)]))
}

export const createRoleLoaders = (db: Sql) => ({
  /** Those still held first. args: the day on which they were held, null for all. */
  ofPerson: loadPerParent<string | null, RoleRow[]>(
    (people, on) => readRoles(db, 'person_id', LATEST, people, on),
    () => [],
  ),
  /** The most reported ones first. */
  ofOrganisation: loadPerParent<string | null, RoleRow[]>(
    (organisations, on) => readRoles(db, 'organisation_id', MOST_REPORTED, organisations, on),
    () => [],
  ),
  ofStatement: loadPerParent<null, RoleRow | null>(
    (statements) => readSpeakerRoles(db, statements),
    () => null,
  ),
})
