/** A small invented world for the explorer: who is named with whom, in how many articles, and one statement that many carry. */
import type { ArticleFacts, EntityFacts } from '../../src/graph/article/article-facts'
import type { Database } from '../../src/database/database'
import { store } from '../graph-write/made-up-articles'
import { article, entity, mention, said, spanOf, time } from '../graph-write/plain-article'

export const QUAY = {
  ada: entity('PERSON', 'Ada Moreau', { description: 'mayor of Eastport' }),
  bo: entity('PERSON', 'Bo Lind'),
  ciro: entity('PERSON', 'Ciro Paz'),
  adah: entity('PERSON', 'Adah Morreau'),
  dora: entity('PERSON', 'Dora Quist'),
} as const satisfies Record<string, EntityFacts>

export const idOf = ({ id }: { id: string }): string => `entity_${id}`

const SPEECH = said('We will build the quay', { speakerId: QUAY.ada.id, speakerText: 'Ada Moreau', cue: 'said' })
export const SPEECH_ID = `statement_${SPEECH.statementId}`

/** An article that names these and no others; day: ISO 8601, null where it tells none. */
function news(name: string, named: readonly EntityFacts[], day: string | null, more: Partial<ArticleFacts> = {}) {
  const body = `${named.map((one) => one.name).join(' met ')} on the quay.\n\n“We will build the quay,” somebody said.`
  return article(`https://courier.example/${name}`, {
    headline: `Quay news ${name}`,
    body,
    published: day === null ? null : time(day),
    entities: [...named],
    mentions: named.map((one) => mention(one, one.name, body)),
    ...more,
  })
}

const carrying = (name: string, day: string) => {
  const text = news(name, [QUAY.ada], day)
  return { ...text, appearances: [{ ...SPEECH, spans: [spanOf('We will build the quay', text.body)] }] }
}

/** Articles that carry the statement. */
export const CARRIERS = 25
/** Articles that name Ada, two of them of no known day. */
export const NAMING_ADA = CARRIERS + 5

/** Ada is tied to Bo and Bo to Ciro; Adah, of the same trade, to Ciro alone. */
export async function storeQuayNews(db: Database): Promise<void> {
  const { ada, bo, ciro, adah } = QUAY
  await store(db, news('1', [ada, bo], '2025-11-04'))
  await store(db, news('2', [ada, bo], '2019-02-01'))
  await store(db, news('3', [bo, ciro], '2025-11-05'))
  await store(db, news('4', [adah, ciro], '2025-11-06'))
  await store(db, news('5', [ada], null))
  await store(db, news('6', [ada], null))
  await store(db, news('7', [ada], '2025-11-07'))
  for (let n = 0; n < CARRIERS; n++)
    await store(db, carrying(`carrier-${n}`, `2024-${String(1 + (n % 12)).padStart(2, '0')}-10`))
}

export const storeLaterNews = (db: Database) => store(db, news('later', [QUAY.ada, QUAY.dora], '2025-11-08'))

/** By the clock of the database, later than all that is stored. */
export async function clock(db: Database): Promise<string> {
  const [row] = await db.query<{ now: Date }>('select clock_timestamp()::timestamptz(3) as now, pg_sleep(0.002)')
  return row!.now.toISOString()
}
