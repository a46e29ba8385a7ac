/** Small made-up articles over one fixed world of entities and statements, for random sequences of what may happen to them. */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import type { Database, Sql } from '../../src/database/database'
import { parseEdtf } from '../../src/edtf'
import type {
  AppearanceFacts,
  ArticleFacts,
  EntityFacts,
  EventReportFacts,
  RoleReportFacts,
  SpanFacts,
  TimeFacts,
} from '../../src/graph/article/article-facts'
import { storeArticle } from '../../src/graph/article/article-writes.store'
import { lockGraph } from '../../src/graph/shared/writing.store'

const uuid = (kind: number, n: number): string => `0199000${kind}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`

type EntityType = EntityFacts['type']

const entitiesOf = (type: EntityType, kind: number, names: readonly (readonly string[])[]) =>
  names.map((spellings, n) => ({ id: uuid(kind, n), type, spellings }))

export const PEOPLE = entitiesOf('PERSON', 1, [
  ['Ada Moreau', 'ADA MOREAU', 'Ada B. Moreau'],
  ['Bo Lind', 'Bo Linde'],
  ['Ciro Paz', 'Ciro Páz', 'Paz'],
])
export const ORGANISATIONS = entitiesOf('ORGANISATION', 2, [
  ['Harbour Council', 'The Harbour Council'],
  ['Sample Courier', 'Courier'],
  ['H.C.', 'HC'],
])
export const PLACES = entitiesOf('PLACE', 3, [
  ['Eastport', 'East Port'],
  ['Norrland', 'NORRLAND'],
])
export const EVENTS = entitiesOf('EVENT', 4, [
  ['Eastport meeting', 'the meeting in Eastport'],
  ['harbour vote', 'the vote'],
])
export const WORLD = [...PEOPLE, ...ORGANISATIONS, ...PLACES, ...EVENTS]
/** The articles that may come. */
export const NUMBERS = [1, 2, 3, 4]
export const STATEMENTS = [0, 1, 2, 3].map((n) => uuid(5, n))

const HEADLINE = 'Harbour plan divides Eastport 🚢 council'
const BODIES = [
  '“We will build it,” said Ada Moreau on Tuesday. 🚢🚢 Bo Lind, mayor of Eastport, disagreed with the plan.\n\nThe vote was put off.',
  'Ada Moreau told the Harbour Council that the quay would be built. Ciro Paz 🌊 said little, as ever, and left for Norrland.',
]

const pick = <T>(items: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...items)
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null, freq: 2 })
const some = <T>(items: readonly T[], most = 3): fc.Arbitrary<T[]> =>
  fc.uniqueArray(pick(items), { maxLength: Math.min(most, items.length) })
const idOf = (items: readonly { id: string }[]): fc.Arbitrary<string> => pick(items.map(({ id }) => id))

const times: fc.Arbitrary<TimeFacts> = fc
  .record({
    edtf: pick(['2025-11-04', '2025-11-05T10:30Z', '2025-11', '2025-11-03/2025-11-09', '2024', '../2025']),
    basis: pick(['STATED', 'RESOLVED_RELATIVE', 'PUBLICATION_DATE', 'ASSUMED_ZONE'] as const),
    text: maybe(pick(['on Tuesday', 'last month'])),
  })
  .map((time) => ({ ...time, ...parseEdtf(time.edtf)! }))

/** Whole words, so that no character is cut in two. */
const spans = (body: string): fc.Arbitrary<SpanFacts> =>
  pick([...body.matchAll(/\p{L}[^\n“”.]{3,20}\p{L}/gu)]).map((match) => ({
    field: 'BODY',
    start: match.index,
    end: match.index + match[0].length,
  }))

const appearances = (body: string): fc.Arbitrary<AppearanceFacts> =>
  pick(STATEMENTS).chain((statementId) =>
    fc.record({
      statementId: fc.constant(statementId),
      homeId: fc.constant(statementId),
      wordingKeys: fc.constant([]),
      isNew: fc.constant(false),
      key: fc.constant(null),
      mode: pick(['DIRECT', 'INDIRECT', 'MIXED'] as const),
      field: fc.constant('BODY' as const),
      content: pick(['We will build it', 'We will build', 'The quay will be built', 'No quay']),
      speakerId: maybe(idOf([...PEOPLE, ORGANISATIONS[0]!])),
      speakerText: maybe(pick(['he', 'Ada Moreau', 'the mayor'])),
      cue: maybe(pick(['said', 'told'])),
      aboutIds: some(WORLD.map(({ id }) => id)),
      addresseeIds: some(
        [...PEOPLE, ...ORGANISATIONS].map(({ id }) => id),
        2,
      ),
      said: maybe(times),
      placeId: maybe(idOf(PLACES)),
      eventId: maybe(idOf(EVENTS)),
      confidence: pick([0.5, 0.75, 1]),
      spans: fc.array(spans(body), { minLength: 1, maxLength: 2 }),
      attribution: fc.array(
        fc.record({
          part: pick(['SPEAKER', 'CUE', 'TIME'] as const),
          entityId: maybe(idOf(PEOPLE)),
          spans: fc.array(spans(body), { minLength: 1, maxLength: 2 }),
        }),
        { maxLength: 2 },
      ),
    }),
  )

const eventReports = (body: string): fc.Arbitrary<EventReportFacts> =>
  fc.record({
    eventId: idOf(EVENTS),
    name: pick(['the meeting', 'the vote']),
    category: pick(['MEETING', 'ELECTION', 'OTHER'] as const),
    status: pick(['SCHEDULED', 'CANCELLED', 'OCCURRED'] as const),
    time: maybe(times),
    placeId: maybe(idOf(PLACES)),
    participants: fc.array(
      fc.record({
        entityId: idOf([...PEOPLE, ...ORGANISATIONS]),
        role: maybe(pick(['host', 'guest'])),
        spans: fc.array(spans(body), { maxLength: 1 }),
      }),
      { maxLength: 3 },
    ),
    spans: fc.array(spans(body), { maxLength: 2 }),
  })

const roleReports = (body: string): fc.Arbitrary<RoleReportFacts> =>
  fc.record({
    personId: idOf(PEOPLE),
    title: pick(['Mayor', 'mayor', 'MAYOR', 'head of the council']),
    organisationId: maybe(idOf(ORGANISATIONS)),
    placeId: maybe(idOf(PLACES)),
    fromEdtf: maybe(pick(['2020', '2020-05', '2020/2021'])),
    untilEdtf: maybe(pick(['2025-11-01', '2026'])),
    spans: fc.array(spans(body), { maxLength: 1 }),
  })

const standing = (type: EntityType) => ({
  description: maybe(pick(['a person of note', 'something else', 'mayor'])),
  wikidataId: maybe(pick(['Q1', 'Q2'])),
  countryCode: type === 'PLACE' ? maybe(pick(['SE', 'GB'])) : fc.constant(null),
})

/** What an article calls each entity of the world, should it speak of it. */
const callings: fc.Arbitrary<EntityFacts[]> = fc.tuple(
  ...WORLD.map(({ id, type, spellings }) =>
    fc.record({
      id: fc.constant(id),
      isNew: fc.constant(false),
      type: fc.constant(type),
      name: pick(spellings),
      aliases: some(spellings, 2),
      ...standing(type),
      itemId: fc.constant(null),
      outsideText: fc.boolean(),
    }),
  ),
)

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Only what the facts refer to and a few more are listed, in the order of the world. */
function list(
  facts: Omit<ArticleFacts, 'entities' | 'contentHash' | 'factsHash'>,
  called: EntityFacts[],
  extra: string[],
): ArticleFacts {
  const text = JSON.stringify([facts, extra])
  const entities = called.filter(({ id }) => text.includes(id))
  return {
    ...facts,
    entities,
    contentHash: sha256(facts.headline + facts.body).toString('hex'),
    factsHash: sha256(JSON.stringify([facts, entities])).toString('hex'),
  }
}

/** Another text or other facts of the article of that number. */
export const articles = (n: number): fc.Arbitrary<ArticleFacts> =>
  pick(BODIES).chain((body) =>
    fc
      .record({
        publisherId: maybe(idOf(ORGANISATIONS)),
        authors: fc.array(fc.record({ entityId: idOf(PEOPLE), name: fc.constant('A. Moreau') }), { maxLength: 1 }),
        published: maybe(
          pick(['2025-11-04T08:00Z', '2025-11-04', '2025-11-06']).map((edtf) => ({
            edtf,
            ...parseEdtf(edtf)!,
            basis: 'STATED' as const,
            text: null,
          })),
        ),
        language: pick(['en', 'en-GB', 'sv']),
        mentions: fc.array(
          fc.tuple(spans(body), maybe(pick(WORLD)), maybe(idOf(ORGANISATIONS))).map(([span, entity, standsForId]) => ({
            ...span,
            entityId: entity?.id ?? null,
            type: entity?.type ?? ('PERSON' as const),
            kind: 'NAME' as const,
            standsForId,
            confidence: 0.5,
          })),
          { maxLength: 4 },
        ),
        appearances: fc.array(appearances(body), { maxLength: 3 }),
        eventReports: fc.array(eventReports(body), { maxLength: 2 }),
        roleReports: fc.array(roleReports(body), { maxLength: 2 }),
        called: callings,
        extra: some(
          WORLD.map(({ id }) => id),
          2,
        ),
      })
      .map(({ called, extra, ...chosen }) =>
        list(
          {
            claim: sha256(`article ${n}`),
            url: `https://courier.example/${n}`,
            externalId: null,
            headline: HEADLINE,
            body,
            section: 'Harbour',
            byline: 'By A. Moreau',
            modifiedAt: null,
            retrievedAt: new Date(`2025-11-0${5 + n}T12:00:00Z`),
            image: null,
            usage: null,
            regrouped: [],
            readerCounts: [{ kind: 'VIEWS', count: 7, observedAt: new Date('2025-11-07T12:00:00Z') }],
            editions: [{ language: 'sv', url: 'https://courier.example/sv', urlHash: sha256('sv') }],
            ...chosen,
          },
          called,
          extra,
        ),
      ),
  )

/** As identification does: what is in the graph already is not new. */
async function markNew(tx: Sql, facts: ArticleFacts): Promise<ArticleFacts> {
  const rows = await tx.query<{ id: string }>('SELECT id FROM entity UNION ALL SELECT id FROM statement')
  const known = new Set(rows.map(({ id }) => id))
  return {
    ...facts,
    entities: facts.entities.map((entity) => ({ ...entity, isNew: !known.has(entity.id) })),
    appearances: facts.appearances.map((said) => ({ ...said, isNew: !known.has(said.statementId) })),
  }
}

export const store = (db: Database, facts: ArticleFacts) =>
  db.transaction(async (tx) => {
    await lockGraph(tx)
    return storeArticle(tx, await markNew(tx, facts))
  })

/** Empties every table of a test database, and forgets what was there. */
export async function emptyGraph(db: Database): Promise<void> {
  const tables = await db.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname IN ('public', 'past') AND tablename NOT LIKE '\\_prisma%'`,
  )
  await db.transaction(async (tx) => {
    await tx.query('SET LOCAL session_replication_role = replica')
    for (const { name } of tables) await tx.query(`DELETE FROM ${name}`)
  })
}
