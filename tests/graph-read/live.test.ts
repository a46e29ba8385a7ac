/** Subscriptions on a real database: what is stored is told, once, to those whom it fits, through lost connections too. */
import { describe, expect, test } from '@jest/globals'
import type { ExecutionResult } from 'graphql'
import { openClient } from '../../src/database/address'
import { notify } from '../../src/database/notifications'
import { deleteArticle } from '../../src/graph/article/article-deletes.store'
import { ARTICLE_TOPIC, STATEMENT_TOPIC } from '../../src/graph/article/article-writes.store'
import { mergeEntities } from '../../src/graph/judgement/judgement-writes.store'
import { entity, known, said, spanOf, time } from '../graph-write/plain-article'
import {
  ada,
  admin,
  ask,
  bo,
  BODY,
  changed,
  courier,
  database,
  listen,
  saying,
  storeIn,
  tell,
  tellSurely,
  useLiveDesk,
} from './live-desk'

useLiveDesk()

const STATEMENTS = 'subscription($filter: StatementFilter) { statementAdded(filter: $filter) { content } }'
const ARTICLES = 'subscription($filter: ArticleFilter) { articleIngested(filter: $filter) { headline } }'

describe('what is stored', () => {
  test('is told with all that a query could ask of it', async () => {
    const statements = await listen(
      'subscription { statementAdded { content speaker { name } saidAt { edtf } appearances { article { headline publisher { name } } evidence { exact } } } }',
    )
    const articles = await listen(
      'subscription { articleIngested { headline body publisher { name mentions { totalCount } } statements { nodes { content } } } }',
    )
    for (const words of ['One', 'Two']) {
      await tell(saying(words, { publisherId: courier.id }))
      expect(await statements.next()).toEqual({
        content: words,
        speaker: { name: 'Ada Moreau' },
        saidAt: null,
        appearances: [
          { article: { headline: words, publisher: { name: 'Sample Courier' } }, evidence: [{ exact: 'Yes' }] },
        ],
      })
      expect(await articles.next()).toEqual({
        headline: words,
        body: BODY,
        publisher: { name: 'Sample Courier', mentions: { totalCount: 0 } },
        statements: { nodes: [{ content: words }] },
      })
    }
  })

  test('is told to those who set no bounds to time in so many words', async () => {
    const open = await listen(STATEMENTS, { filter: { said: { from: '0000-01-01', to: '9999-12-31' } } })
    const all = await listen(ARTICLES)
    const kept = said('Kept', { speakerId: ada.id, said: time('2025-11-06'), spans: [spanOf('Yes', BODY)] })
    await tell(saying('Kept', { appearances: [kept] }))
    expect(await all.next()).toEqual({ headline: 'Kept' })
    expect(await open.next()).toEqual({ content: 'Kept' })
  })

  test('is told to those whom it fits, in the order of the commits', async () => {
    const byBo = await listen(STATEMENTS, { filter: { speaker: [{ name: 'Bo Lind' }] } })
    const byText = await listen(ARTICLES, {
      filter: { text: 'third or fifth', publisher: [{ name: 'Sample Courier' }] },
    })
    const all = await listen(ARTICLES)
    const words = ['First', 'Second', 'Third', 'Fourth', 'Fifth']
    for (const [n, headline] of words.entries())
      await tell(
        saying(headline, {
          publisherId: headline === 'Third' ? null : courier.id,
          appearances: [said(headline, { speakerId: n % 2 ? bo.id : ada.id, spans: [spanOf('No', BODY)] })],
        }),
      )
    expect([await byBo.next(), await byBo.next()]).toEqual([{ content: 'Second' }, { content: 'Fourth' }])
    expect(await byText.next()).toEqual({ headline: 'Fifth' })
    for (const headline of words) expect(await all.next()).toEqual({ headline })
  })

  test('articles are told again when they change, and only then; their statements are new once', async () => {
    const articles = await listen(ARTICLES)
    const statements = await listen(STATEMENTS)
    const facts = saying('Before')
    const id = await tell(facts)
    expect(await articles.next()).toEqual({ headline: 'Before' })
    expect(await statements.next()).toEqual({ content: 'Before' })
    await tell(facts) // the same again
    const after = changed(facts, { headline: 'After' })
    await tell(after)
    expect(await articles.next()).toEqual({ headline: 'After' })
    await tell(changed(after, { section: 'Harbour' })) // the same text, other facts
    expect(await articles.next()).toEqual({ headline: 'After' })
    await database.db.transaction((tx) => deleteArticle(tx, id))
    await tell(facts) // deleted, and here again: statements, too
    expect(await articles.next()).toEqual({ headline: 'Before' })
    expect(await statements.next()).toEqual({ content: 'Before' })
    await tell(saying('Last'))
    expect(await articles.next()).toEqual({ headline: 'Last' })
    expect(await statements.next()).toEqual({ content: 'Last' })
  })

  test('is told to those who asked for an entity under the name it had before a merge', async () => {
    const [left, right] = [entity('PERSON', 'Cleo Paz'), entity('PERSON', 'C. Paz')]
    await tell(saying('Introduction', { entities: [known(ada), left, right] }))
    const byRight = await listen(STATEMENTS, { filter: { speaker: [{ name: 'C. Paz' }] } })
    await database.db.transaction((tx) => mergeEntities(tx, { keepId: left.id, mergeId: right.id, madeBy: 'tester' }))
    await tell(
      saying('After the merge', {
        entities: [known(left)],
        appearances: [said('After the merge', { speakerId: left.id, spans: [spanOf('Yes', BODY)] })],
      }),
    )
    expect(await byRight.next()).toEqual({ content: 'After the merge' })
  })
})

test.each([
  [STATEMENTS, { speaker: [{ name: 'Nobody' }] }, 'ENTITY_NOT_FOUND'],
  [STATEMENTS, { said: { from: '2025-11-05', to: '2025-11-04' } }, 'BAD_DATE_RANGE'],
  [ARTICLES, { text: '?' }, 'BAD_SEARCH_TEXT'],
])('a filter that cannot be is refused: %s %j', async (document, filter, code) => {
  const answer = (await ask(document, { filter })) as ExecutionResult
  expect(answer.errors?.[0]?.originalError).toMatchObject({ code })
})

describe('a listener that leaves', () => {
  test('while it waits ends at once', async () => {
    const statements = await listen(STATEMENTS)
    const waiting = statements.next()
    await statements.leave()
    expect(await waiting).toBe('ended')
    await tell(saying('Too late'))
    expect(await statements.next()).toBe('ended')
  })

  test('before it has asked for anything gets nothing', async () => {
    const articles = await listen(ARTICLES)
    await tell(saying('Unheard'))
    await articles.leave()
    expect(await articles.next()).toBe('ended')
  })
})

/** Ends the connections of this database that a condition picks, and waits until they are gone. */
async function kill(condition: string): Promise<number> {
  const { rowCount } = await admin.query(
    `select pg_terminate_backend(pid, 10000) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and (${condition})`,
  )
  return rowCount ?? 0
}

/** The query that a listening connection sent last. */
const LISTENS = `query like 'listen %'`

describe('a connection that is lost', () => {
  test('loses nothing: what was committed meanwhile is told, and nothing twice', async () => {
    const statements = await listen(STATEMENTS)
    const articles = await listen(ARTICLES)
    const facts = saying('Heard')
    await tell(facts)
    expect(await statements.next()).toEqual({ content: 'Heard' })
    expect(await articles.next()).toEqual({ headline: 'Heard' })

    expect(await kill(LISTENS)).toBeGreaterThan(0)
    await tell(saying('Missed'))
    await tell(changed(facts, { headline: 'Heard again' }))
    expect(await statements.next()).toEqual({ content: 'Missed' })
    expect(await articles.next()).toEqual({ headline: 'Missed' })
    expect(await articles.next()).toEqual({ headline: 'Heard again' })

    await tell(saying('Later'))
    expect(await statements.next()).toEqual({ content: 'Later' })
    expect(await articles.next()).toEqual({ headline: 'Later' })
  })

  test('again and again, with every other connection', async () => {
    const articles = await listen(ARTICLES)
    for (const headline of ['A', 'B', 'C', 'D']) {
      await kill('true')
      await tellSurely(saying(headline))
      expect(await articles.next()).toEqual({ headline })
    }
  })

  /** Lets nobody read statements until the lock is let go. */
  async function lockStatements(): Promise<() => Promise<void>> {
    const holder = await openClient(database.url)
    await holder.query('begin')
    await holder.query('lock table statement in access exclusive mode')
    return () => holder.end()
  }

  const killReader = async (): Promise<void> => {
    while ((await kill(`wait_event_type = 'Lock'`)) === 0) await new Promise((resolve) => setTimeout(resolve, 20))
  }

  test('while rows are read is read again', async () => {
    const statements = await listen(STATEMENTS)
    await database.db.transaction((tx) => storeIn(tx, saying('Read twice')))
    const unlock = await lockStatements()
    await notify(database.db, [STATEMENT_TOPIC])
    const coming = statements.next()
    await killReader()
    await unlock()
    expect(await coming).toEqual({ content: 'Read twice' })
  })

  test('while rows are read does not hold a listener that leaves', async () => {
    const statements = await listen(STATEMENTS)
    const unlock = await lockStatements()
    await notify(database.db, [STATEMENT_TOPIC])
    const coming = statements.next()
    await killReader()
    await killReader()
    await killReader() // now it rests for a second
    await statements.leave()
    expect(await coming).toBe('ended')
    await unlock()
  })
})

test('a listener that falls too far behind is told to subscribe again, and holds nobody else up', async () => {
  const [slow, quick] = [await listen(ARTICLES), await listen(ARTICLES)]
  const first = saying('First')
  await tell(first)
  expect([await slow.next(), await quick.next()]).toEqual([{ headline: 'First' }, { headline: 'First' }])
  // copies of one row are as good as articles
  await database.db.query(
    `insert into article select (json_populate_record(a, json_build_object('id', gen_random_uuid(), 'headline', 'Copy ' || n,
       'change_seq', nextval('graph_change')))).* from article a, generate_series(1, 2500) n where a.headline = 'First'`,
  )
  await notify(database.db, [ARTICLE_TOPIC])
  for (let n = 1; n <= 2_500; n++) expect(await quick.next()).toEqual({ headline: `Copy ${n}` })
  await expect(slow.next()).rejects.toMatchObject({ code: 'TOO_SLOW' })
  expect(await slow.next()).toBe('ended')
})
