/** Subscribers that come back with a position, and those that come at once: nothing is missed, and nothing told twice. */
import { describe, expect, test } from '@jest/globals'
import type { ExecutionResult } from 'graphql'
import type { Database } from '../../src/database/database'
import { deleteArticle } from '../../src/graph/article/article-deletes.store'
import { Feeds } from '../../src/graph/shared/live'
import { said, spanOf } from '../graph-write/plain-article'
import { admin, ask, bo, BODY, changed, database, listen, notifications, saying, tell, useLiveDesk } from './live-desk'

useLiveDesk()

const ARTICLES = 'subscription { articleIngested { headline } }'

describe('a listener that comes back', () => {
  const ARTICLES_AFTER =
    'subscription($filter: ArticleFilter, $after: String) { articleIngested(filter: $filter, after: $after) { headline position } }'
  const STATEMENTS_AFTER =
    'subscription($filter: StatementFilter, $after: String) { statementAdded(filter: $filter, after: $after) { content position } }'

  test('with the position of its last item is given what came since and fits, then what comes, each once', async () => {
    const articles = await listen(ARTICLES_AFTER)
    await tell(saying('Left here'))
    const { position } = await articles.next()
    await articles.leave()
    const facts = saying('Changed soon')
    await tell(facts)
    await tell(changed(facts, { headline: 'Changed' }))
    const gone = await tell(saying('Gone soon'))
    await tell(
      saying('Said by Bo', { appearances: [said('By Bo', { speakerId: bo.id, spans: [spanOf('No', BODY)] })] }),
    )
    await database.db.transaction((tx) => deleteArticle(tx, gone))

    const [back, byBo] = [
      await listen(ARTICLES_AFTER, { after: position }),
      await listen(STATEMENTS_AFTER, { after: position, filter: { speaker: [{ name: 'Bo Lind' }] } }),
    ]
    await tell(saying('From now on'))
    const came = [await back.next(), await back.next(), await back.next()]
    expect(came.map(({ headline }) => headline)).toEqual(['Changed', 'Said by Bo', 'From now on'])
    const positions = came.map((item) => Number(item.position))
    expect(positions).toEqual([...positions].sort((a, b) => a - b))
    expect((await byBo.next()).content).toBe('By Bo')
    const again = await listen(ARTICLES_AFTER, { after: came[1].position })
    expect((await again.next()).headline).toBe('From now on')
  })

  test('while others store and leave misses nothing and is told nothing twice', async () => {
    const first = await listen(ARTICLES_AFTER)
    await tell(saying('Start'))
    const { position } = await first.next()
    await first.leave()
    const words = Array.from({ length: 250 }, (_, n) => `Story ${n}`)
    const storing = (async () => {
      for (const headline of words) await tell(saying(headline))
    })()
    const follow = async (wait: number): Promise<string[]> => {
      await new Promise((resolve) => setTimeout(resolve, wait))
      const got: string[] = []
      let after = position
      while (got.length < words.length) {
        const listener = await listen(ARTICLES_AFTER, { after })
        for (let n = 0; n < 60 && got.length < words.length; n++) {
          const item = await listener.next()
          got.push(item.headline)
          after = item.position
        }
        await listener.leave()
      }
      return got
    }
    for (const got of await Promise.all([0, 100, 300, 900].map(follow))) expect(got).toEqual(words)
    await storing
  })

  test('and leaves while it is told of the past ends', async () => {
    await tell(saying('Past'))
    const back = await listen(ARTICLES_AFTER, { after: '0' })
    expect((await back.next()).position).not.toBeNull()
    await back.leave()
    expect(await back.next()).toBe('ended')
  })

  test.each([
    ['yesterday', 'BAD_CURSOR'],
    ['-1', 'BAD_CURSOR'],
    ['99999999', 'BAD_CURSOR'],
  ])('with no position of this graph is refused: %s', async (after, code) => {
    const answer = (await ask(ARTICLES_AFTER, { after })) as ExecutionResult
    expect(answer.errors?.[0]?.originalError).toMatchObject({ code })
  })

  test('after too much has come is told so', async () => {
    const { rows } = await admin.query<{ last: string }>(
      `select last_value as last, setval('graph_change', last_value + 100001) from graph_change`,
    )
    const answer = (await ask(ARTICLES_AFTER, { after: rows[0]!.last })) as ExecutionResult
    expect(answer.errors?.[0]?.originalError).toMatchObject({ code: 'POSITION_TOO_OLD' })
  })
})

test('who comes while another looks where to begin misses nothing that was stored since', async () => {
  /** Answers to the first look, and to what is read then, are held until they are let go. */
  const held = { look: gate(), reading: gate() }
  let looks = 0
  const slow: Database = {
    ...database.db,
    query: async <Row>(text: string, values?: readonly unknown[]): Promise<Row[]> => {
      const rows = await database.db.query<Row>(text, values)
      if (text.includes('as newest') && looks++ === 0) await held.look.opened
      if (text.includes('order by a.change_seq')) await held.reading.opened
      return rows
    },
  }
  const over = new Feeds(slow, notifications)
  const early = listen(ARTICLES, {}, over)
  while (looks === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  await tell(saying('Between'))
  const late = listen(ARTICLES, {}, over)
  await new Promise((resolve) => setTimeout(resolve, 100))
  await tell(saying('Behind'))
  await new Promise((resolve) => setTimeout(resolve, 100))
  held.look.open()
  const first = await early
  held.reading.open()
  expect([await first.next(), await first.next()]).toEqual([{ headline: 'Between' }, { headline: 'Behind' }])
  await late
})

function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => {}
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { opened, open }
}
