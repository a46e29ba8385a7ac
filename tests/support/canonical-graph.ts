/**
 * The whole graph as sorted lines in which ids are replaced by what they stand for (names, addresses, contents), times of
 * retrieval and recording left out: two graphs that know the same are equal. With history: what is closed, too.
 */
import type { Sql } from '../../src/database/database'

type Row = Record<string, unknown>
type Tables = Record<string, Row[]>

export interface CanonicalOptions {
  /** Closed facts, earlier texts, reader counts and withdrawn judgements; without it only what stands now. */
  history?: boolean
}

const TABLES = [
  'article',
  'article_claim',
  'article_version',
  'reader_count',
  'article_author',
  'article_edition',
  'article_entity',
  'mention',
  'evidence',
  'entity',
  'entity_tally',
  'entity_name',
  'place',
  'organisation',
  'link',
  'judgement',
  'event',
  'event_report',
  'participation',
  'event_participant',
  'role_report',
  'role',
  'statement',
  'statement_about',
  'statement_addressee',
  'statement_appearance',
  'statement_review',
  'statement_link',
]

const HISTORY = ['article_version', 'reader_count']

/** When something was recorded, numbers given in the order of arrival, and what is made of ids. */
const LEFT_OUT = [
  'known_from',
  'known_until',
  'recorded_at',
  'replaced_at',
  'text_seen_at',
  'changed_at',
  'change_seq',
  'arrival_seq',
  'retrieved_at',
  'next_seq',
  'made_at',
  'withdrawn_at',
  'seq',
  'home_id',
  'wording_keys',
  'translation_group_id',
]

const FACTS: Readonly<Record<string, string>> = {
  APPEARANCE: 'statement_appearance',
  ATTRIBUTION: 'statement_appearance',
  EVENT_REPORT: 'event_report',
  PARTICIPATION: 'participation',
  ROLE_REPORT: 'role_report',
}

async function readTables(db: Sql): Promise<Tables> {
  const tables: Tables = {}
  for (const table of TABLES)
    tables[table] = (await db.query<{ row: Row }>(`SELECT to_jsonb(t) AS row FROM ${table} t`)).map(({ row }) => row)
  return tables
}

const isCurrent = (row: Row): boolean => (row.known_until ?? null) === null && (row.withdrawn_at ?? null) === null

/** Only what stands now; of entities that nothing speaks of any more nothing is left. */
function withoutHistory(tables: Tables): Tables {
  const current = Object.fromEntries(
    Object.entries(tables)
      .filter(([table]) => !HISTORY.includes(table))
      .map(([table, rows]) => [table, rows.filter(isCurrent)]),
  )
  const ids = new Set(current.entity!.map(({ id }) => id))
  for (const table of ['place', 'organisation', 'event'])
    current[table] = current[table]!.filter(({ id }) => ids.has(id))
  const open = new Set(
    Object.values(FACTS).flatMap((table) => current[table]!.map((row) => `${table} ${row.article_id} ${row.seq}`)),
  )
  const closed = new Set(
    Object.values(FACTS).flatMap((table) => tables[table]!.map((row) => `${table} ${row.article_id} ${row.seq}`)),
  )
  current.evidence = current.evidence!.filter((row) => {
    const fact = `${FACTS[String(row.fact)]} ${row.article_id} ${row.fact_seq}`
    return open.has(fact) || !closed.has(fact) // what belongs to no fact at all must show
  })
  return current
}

/** What stands for each id, made of what never depends on the order of arrival. */
function namesOfIds(tables: Tables): Map<string, string> {
  const names = new Map<string, string>()
  const add = (table: string, nameOf: (row: Row) => string): void => {
    for (const row of tables[table] ?? []) names.set(String(row.id), `<${table} ${nameOf(row)}>`)
  }
  const nameOf = (id: unknown): string => names.get(String(id)) ?? String(id)
  add('entity', ({ type, name }) => `${String(type)} ${String(name)}`)
  add('article', ({ url, external_id, headline }) => String(url ?? external_id ?? headline))
  add('statement', ({ content, speaker_id }) => `${String(content)} (${nameOf(speaker_id)})`)
  add('role', (row) => [row.person_id, row.title_key, row.organisation_id, row.place_id].map(nameOf).join(' '))
  for (const table of ['judgement', 'statement_review', 'statement_link']) add(table, () => '')
  return names
}

export async function canonicalGraph(db: Sql, { history = false }: CanonicalOptions = {}): Promise<string[]> {
  const all = await readTables(db)
  const names = namesOfIds(all)
  const tables = history ? all : withoutHistory(all)
  const named = (value: unknown): unknown => {
    if (typeof value === 'string') return names.get(value) ?? value
    return Array.isArray(value) ? value.map(named).sort() : value
  }
  const line = (table: string, row: Row, further: Row = {}): string => {
    const kept = Object.entries(row).filter(([column]) => !LEFT_OUT.includes(column))
    if (history) kept.push(['current', isCurrent(row)])
    const columns = kept.map(([column, value]) => [column, named(value)])
    return `${table} ${JSON.stringify({ ...Object.fromEntries(columns), ...further })}`
  }
  const factLines = new Map<string, string>()
  const lines = Object.entries(tables).flatMap(([table, rows]) =>
    table === 'evidence'
      ? []
      : rows.map((row) => {
          const text = line(table, row)
          factLines.set(`${table} ${String(row.article_id)} ${String(row.seq)}`, text)
          return text
        }),
  )
  const evidence = tables.evidence!.map((row) =>
    line(
      'evidence',
      { ...row, fact_seq: 0 },
      {
        proves:
          factLines.get(`${FACTS[String(row.fact)]} ${String(row.article_id)} ${String(row.fact_seq)}`) ?? 'NOTHING',
      },
    ),
  )
  return [...lines, ...evidence].sort()
}
