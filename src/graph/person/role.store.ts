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
}

interface StoredRole extends Omit<RoleRow, 'from' | 'until'> {
  parent: string
  fromEdtf: string | null
  untilEdtf: string | null
}

const COLUMNS = `r.id as uuid, r.title, r.person_id as "personUuid", r.organisation_id as "organisationUuid",
  r.place_id as "placeUuid", r.from_edtf as "fromEdtf", r.until_edtf as "untilEdtf"`

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

/** on: calendar day, null for any time. */
async function readRoles(db: Sql, column: string, order: string, parents: readonly string[], on: string | null) {
  const rows = await db.query<StoredRole>(
    `select r.${column} as parent, ${COLUMNS} from role r where r.${column} = any($1::uuid[]) and ${HELD}
      order by ${order}`,
    [parents, on === null ? null : dayStart(on), on === null ? null : dayEnd(on)],
  )
  return groupBy(rows.map(roleOf), ({ parent }) => parent)
}

const LATEST = `coalesce(r.until_latest, 'infinity') desc, r.from_earliest desc nulls last, r.article_count desc, r.id`
const MOST_REPORTED = 'r.article_count desc, r.last_seen desc, r.id'

/**
 * Of the roles that may have been held when it was said: one that an article with the statement reports, else one with
 * a known bound.
 */
const SPEAKER_ROLES = `select s.id as parent, ${COLUMNS}
  from statement s cross join lateral (
    select held.*, exists (
             select from statement_appearance a join role_report report on report.article_id = a.article_id
              where a.statement_id = s.id and a.known_until is null
                and report.role_id = held.id and report.known_until is null) as reported
      from role held
     where held.person_id = s.speaker_id
       and (s.said_latest is null or coalesce(held.from_earliest, '-infinity') <= s.said_latest)
       and (s.said_earliest is null or coalesce(held.until_latest, 'infinity') >= s.said_earliest)
     order by reported desc, num_nulls(held.from_edtf, held.until_edtf), held.article_count desc, held.id limit 1) r
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
