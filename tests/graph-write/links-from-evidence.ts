/**
 * The links that a graph's evidence shows, worked out by a plain program from what each article says, row by row: the
 * reference that the link table must equal. Written without a look at how the table is kept.
 */
import type { Sql } from '../../src/database/database'

interface Named {
  article: string
  identified: string
  type: string
  outside: boolean
  rank: number
  at: Date
}

interface Fact {
  article: string
  from: string
  to: string | null
  at: Date
}

type Show = (kind: string, proof: string, from: string, to: string, first: Date, last?: Date) => void

/** Of an article that names very many entities only those named first count as named together. */
const MOST_TOGETHER = 100
const WITHOUT_DIRECTION = ['CO_MENTIONED', 'TOOK_PART_WITH']

const grouped = <T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return groups
}

/** Sorted lines: end, other end, kind, direction, weight, first and last seen. */
export async function linksFromEvidence(db: Sql): Promise<string[]> {
  const root = await readRoots(db)
  const links = new Map<string, { proofs: Set<string>; first: Date; last: Date }>()
  const show: Show = (kind, proof, from, to, first, last = first) => {
    if (from === to) return
    const ends = WITHOUT_DIRECTION.includes(kind) && from > to ? [to, from] : [from, to]
    const key = [...ends, kind].join(' ')
    const link = links.get(key) ?? { proofs: new Set(), first, last }
    link.proofs.add(proof)
    if (first < link.first) link.first = first
    if (last > link.last) link.last = last
    links.set(key, link)
  }
  await showNamedTogether(db, root, show)
  await showEvents(db, root, show)
  await showRolesAndPlaces(db, root, show)
  await showSpeech(db, show)
  return [...links].flatMap(([key, { proofs, first, last }]) => bothEnds(key, proofs.size, first, last)).sort()
}

/** The link table in the same shape. */
export async function linksKept(db: Sql): Promise<string[]> {
  const rows = await db.query<{ key: string; weight: number; first: Date; last: Date }>(
    `select concat_ws(' ', entity_id, other_id, kind, direction) as key, weight, first_seen as first, last_seen as last from link`,
  )
  return rows.map(({ key, weight, first, last }) => lineOf(key, weight, first, last)).sort()
}

const lineOf = (key: string, weight: number, first: Date, last: Date): string =>
  `${key} ${weight} ${first.toISOString()} ${last.toISOString()}`

function bothEnds(key: string, weight: number, first: Date, last: Date): string[] {
  const [from, to, kind] = key.split(' ') as [string, string, string]
  const [out, back] = WITHOUT_DIRECTION.includes(kind) ? ['BOTH', 'BOTH'] : ['OUT', 'IN']
  return [
    lineOf([from, to, kind, out].join(' '), weight, first, last),
    lineOf([to, from, kind, back].join(' '), weight, first, last),
  ]
}

/** Whom each entity means after merges. */
async function readRoots(db: Sql): Promise<(id: string) => string> {
  const merged = await db.query<{ id: string; into: string }>(
    'select id, merged_into_id as into from entity where merged_into_id is not null',
  )
  const roots = new Map(merged.map(({ id, into }) => [id, into]))
  return (id) => roots.get(id) ?? id
}

const readNamed = (db: Sql): Promise<Named[]> =>
  db.query(
    `select a.article_id as article, a.identified_id as identified, e.type, a.outside_text as outside, a.rank, a.sorted_at as at
       from article_entity a join entity e on e.id = a.identified_id`,
  )

async function showNamedTogether(db: Sql, root: (id: string) => string, show: Show): Promise<void> {
  const inText = (await readNamed(db)).filter(({ outside, type }) => !outside && type !== 'EVENT')
  for (const [article, named] of grouped(inText, (row) => row.article)) {
    const firsts = [...grouped(named, ({ identified }) => root(identified))]
      .filter(([, rows]) => Math.min(...rows.map(({ rank }) => rank)) < MOST_TOGETHER)
      .map(([id]) => id)
    for (const [n, one] of firsts.entries())
      for (const other of firsts.slice(n + 1)) show('CO_MENTIONED', article, one, other, named[0]!.at)
  }
}

async function showEvents(db: Sql, root: (id: string) => string, show: Show): Promise<void> {
  const parts = await db.query<Fact & { to: string }>(
    `select article_id as article, entity_id as from, event_id as to, sorted_at as at from participation where known_until is null`,
  )
  for (const { article, from, to, at } of parts) show('TOOK_PART_IN', article, root(from), root(to), at)
  const ranks = new Map(
    (await readNamed(db)).map(({ article, identified, rank }) => [`${article} ${identified}`, rank]),
  )
  const early = parts.filter(({ article, from }) => ranks.get(`${article} ${from}`)! < MOST_TOGETHER)
  for (const together of grouped(early, ({ article, to }) => `${article} ${root(to)}`).values())
    for (const one of together)
      for (const other of together) show('TOOK_PART_WITH', one.article, root(one.from), root(other.from), one.at)
}

async function showRolesAndPlaces(db: Sql, root: (id: string) => string, show: Show): Promise<void> {
  for (const column of ['organisation_id', 'place_id']) {
    const roles = await db.query<Fact>(
      `select article_id as article, person_id as from, ${column} as to, sorted_at as at from role_report where known_until is null`,
    )
    for (const { article, from, to, at } of roles) if (to) show('HOLDS_ROLE', article, root(from), root(to), at)
  }
  const reports = await db.query<Fact>(
    `select article_id as article, event_id as from, place_id as to, sorted_at as at from event_report where known_until is null`,
  )
  for (const { article, from, to, at } of reports) if (to) show('LOCATED_IN', article, root(from), root(to), at)
}

/** Who a statement's speaker is follows from all its appearances and is taken as it stands. */
async function showSpeech(db: Sql, show: Show): Promise<void> {
  const shown = await db.query<{ statement: string; at: Date }>(
    'select statement_id as statement, sorted_at as at from statement_appearance where known_until is null',
  )
  const times = grouped(shown, ({ statement }) => statement)
  for (const [kind, table] of [
    ['SPOKE_ABOUT', 'statement_about'],
    ['SPOKE_TO', 'statement_addressee'],
  ] as const) {
    const said = await db.query<{ statement: string; from: string; to: string }>(
      `select s.id as statement, s.speaker_id as from, t.entity_id as to from statement s join ${table} t on t.statement_id = s.id
        where s.speaker_id is not null and s.review <> 'REJECTED'`,
    )
    for (const { statement, from, to } of said) {
      const at = (times.get(statement) ?? []).map((row) => row.at).sort((a, b) => a.getTime() - b.getTime())
      if (at.length > 0) show(kind, statement, from, to, at[0]!, at.at(-1)!)
    }
  }
}
