/** A desk with saved searches: how it makes and reads them through the API, and an article for it to find. */
import type { ArticleFacts } from '../../src/graph/article/article-facts'
import { ARTICLE_TOPIC, STATEMENT_TOPIC } from '../../src/graph/article/article-writes.store'
import type { Database } from '../../src/database/database'
import { notify } from '../../src/database/notifications'
import { store } from '../graph-write/made-up-articles'
import { article, entity, known, said, spanOf } from '../graph-write/plain-article'
import type { TestApi } from '../support/api-server'

/** Loopback may be called, and nothing takes long. */
export const POSTING = {
  NEWS_GRAPH_CONTACT: 'desk@news.example',
  NEWS_GRAPH_FETCH_ALLOW: '127.0.0.1',
  NEWS_GRAPH_FETCH_MAX_MS: '1500',
  NEWS_GRAPH_WEBHOOK_RETRY_SECONDS: '1',
}

export const SEARCH = `id name kind filter url createdBy state position lastDeliveredAt failures nextTryAt
  lastError { code message at }`

export interface Search {
  id: string
  name: string
  kind: string
  filter: unknown
  url: string
  createdBy: string
  state: 'ACTIVE' | 'FAILING' | 'STOPPED'
  position: string
  lastDeliveredAt: string | null
  failures: number
  nextTryAt: string | null
  lastError: { code: string; message: string; at: string } | null
}

interface Mistake {
  path: string[]
  code: string
  message: string
}

export interface Added {
  savedSearch: Search | null
  secret: string | null
  userErrors: Mistake[]
}

export type Asker = Pick<TestApi, 'ask'>

/** Whoever has that key asks the server at that address. */
export const askerOf = (url: string, key?: string): Asker => ({
  ask: async (query, variables) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key !== undefined && { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({ query, variables }),
    })
    return (await response.json()) as never
  },
})

export async function add(api: Asker, input: object): Promise<Added> {
  const { data, errors } = await api.ask<{ added: Added }>(
    `mutation ($input: SavedSearchInput!) {
       added: addSavedSearch(input: $input) { savedSearch { ${SEARCH} } secret userErrors { path code message } }
     }`,
    { input },
  )
  expect(errors).toBeUndefined()
  return data!.added
}

/** One that is added without mistakes. */
export async function addWell(api: Asker, input: object): Promise<Search & { secret: string }> {
  const { savedSearch, secret, userErrors } = await add(api, input)
  expect(userErrors).toEqual([])
  return { ...savedSearch!, secret: secret! }
}

export async function read(api: Asker, id: string): Promise<Search> {
  const { data } = await api.ask<{ search: Search }>(
    `query ($id: ID!) { search: savedSearch(id: $id) { ${SEARCH} } }`,
    { id },
  )
  return data!.search
}

export async function until(api: Asker, id: string, holds: (search: Search) => boolean): Promise<Search> {
  for (;;) {
    const search = await read(api, id)
    if (holds(search)) return search
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

export const resume = (api: Asker, id: string): Promise<unknown> =>
  api.ask('mutation ($id: ID!) { resumeSavedSearch(id: $id) { userErrors { code } } }', { id })

export const ada = entity('PERSON', 'Ada Moreau')
export const bo = entity('PERSON', 'Bo Lind')
const BODY = '“Yes,” said Ada Moreau. “No,” said Bo Lind.'

let count = 0

/** An article in which Ada says this, or whoever is given. */
export const saying = (words: string, speaker = ada, more: Partial<ArticleFacts> = {}): ArticleFacts =>
  article(`https://courier.example/story-${++count}`, {
    headline: words,
    body: BODY,
    entities: [ada, bo].map(known),
    appearances: [said(words, { speakerId: speaker.id, spans: [spanOf('Yes', BODY)] })],
    ...more,
  })

/** The people of the articles. */
export const introduce = (db: Database): Promise<unknown> =>
  store(db, article('https://courier.example/0', { body: BODY, entities: [ada, bo] }))

/** Stores and tells everybody, as ingesting does. */
export async function tell(db: Database, ...articles: ArticleFacts[]): Promise<string[]> {
  const ids: string[] = []
  for (const facts of articles) ids.push((await store(db, facts)).id)
  await notify(db, [ARTICLE_TOPIC, STATEMENT_TOPIC])
  return ids
}
