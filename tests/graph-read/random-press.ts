/** Random articles that carry, name and repeat one small set of things at few different times, so that sort keys often tie. */
import fc from 'fast-check'
import type { Database } from '../../src/database/database'
import type { ArticleFacts, EntityFacts } from '../../src/graph/article/article-facts'
import { addressHash } from '../../src/graph/article/article-address'
import { emptyGraph, store } from '../graph-write/made-up-articles'
import { article, entity, known, mention, said, time } from '../graph-write/plain-article'

/** Words that are found once each: w0 to w59. */
export const BODY = `Quay harbour ${Array.from({ length: 60 }, (_, n) => `<w${n}>`).join(' ')} end.`

export const CAST = {
  ada: entity('PERSON', 'Ada Moreau'),
  bo: entity('PERSON', 'Bo Lind'),
  courier: entity('ORGANISATION', 'Sample Courier'),
  post: entity('ORGANISATION', 'Sample Post'),
  eastland: entity('PLACE', 'Eastland'),
  eastport: entity('PLACE', 'Eastport'),
  meeting: entity('EVENT', 'quay meeting'),
} as const satisfies Record<string, EntityFacts>

const { ada, bo, courier, post, eastland, eastport, meeting } = CAST
const ALL = Object.values(CAST)

const UTTERANCES = Array.from({ length: 25 }, (_, n) =>
  said(`${n % 3 === 0 ? 'harbour' : 'quay'} w${n} ${n % 2 ? 'quay' : ''}`),
)

const maybe = <T>(...items: T[]): fc.Arbitrary<T | null> => fc.constantFrom(...items, null)
const idsOf = (...entities: EntityFacts[]): string[] => entities.map(({ id }) => id)

const appearance = fc
  .record({
    n: fc.nat(UTTERANCES.length - 1),
    speakerId: maybe(...idsOf(ada, bo, courier)),
    aboutIds: fc.subarray(idsOf(ada, bo, eastland)),
    addresseeIds: fc.subarray(idsOf(bo, courier)),
    placeId: maybe(...idsOf(eastland, eastport)),
    eventId: maybe(meeting.id),
    said: maybe('2025-11-04', '2025-11', '2025-11-30', '2024', '../2025-11', '2025-11/..', '2025-11-04T10:00Z'),
  })
  .map(({ n, said: edtf, ...facts }) => ({
    ...UTTERANCES[n]!,
    ...facts,
    said: edtf === null ? null : time(edtf),
    spans: [{ field: 'BODY' as const, start: 0, end: 4 }],
  }))

/** An article of that number, as storeArticle takes it. */
export const pressArticle = (n: number): fc.Arbitrary<ArticleFacts> =>
  fc
    .record({
      publisher: maybe(courier, post),
      published: maybe('2025-11-04', '2025-11-05'),
      named: fc.subarray([ada, bo, eastland]),
      appearances: fc.uniqueArray(appearance, { maxLength: 12, selector: ({ statementId }) => statementId }),
      mentioned: fc.array(fc.constantFrom<EntityFacts | null>(ada, bo, eastland, null), { maxLength: 8 }),
    })
    .map(({ publisher, published, named, appearances, mentioned }) => {
      const facts = {
        body: BODY,
        headline: n % 2 ? 'Quay' : 'Harbour',
        language: n % 3 ? 'en' : 'sv',
        publisherId: publisher?.id ?? null,
        published: published === null ? null : time(published),
        // in no order of the text
        mentions: mentioned.map((of, i) => mention(of, `w${(i * 7 + n) % 8}>`, BODY)),
        appearances,
      }
      const text = JSON.stringify(facts)
      const entities = ALL.filter((one) => text.includes(one.id) || named.some(({ id }) => id === one.id))
      return article(`https://courier.example/${n}`, {
        ...facts,
        entities: entities.map(known),
        claim: addressHash(`https://courier.example/${n}`),
      })
    })

/** Articles numbered from 0. */
export const press = (least: number, most: number): fc.Arbitrary<ArticleFacts[]> =>
  fc
    .integer({ min: least, max: most })
    .chain((length) => fc.tuple(...Array.from({ length }, (_, n) => pressArticle(n))))

/** Empties the graph and stores these; Eastport lies in Eastland. */
export async function storeOnly(db: Database, articles: readonly ArticleFacts[]): Promise<void> {
  await emptyGraph(db)
  // so that all of the cast can be asked for
  await store(db, article('https://courier.example/cast', { entities: ALL, body: BODY, published: time('2020') }))
  for (const facts of articles) await store(db, facts)
  await db.query('update place set part_of_id = $2 where id = $1', [eastport.id, eastland.id])
}
