/// <reference lib="dom" />
/** What the explorer makes of a graph that changes, of what is gone, and of what was known earlier. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { startTestApi, type TestApi } from '../support/api-server'
import { openBrowser } from '../support/browser'
import { openExplorer, saved } from './explorer-page'
import { CARRIERS, clock, idOf, NAMING_ADA, QUAY, SPEECH_ID, storeLaterNews, storeQuayNews } from './quay-news'

const [ADA, BO, CIRO, ADAH, DORA] = [QUAY.ada, QUAY.bo, QUAY.ciro, QUAY.adah, QUAY.dora].map(idOf) as [
  string,
  string,
  string,
  string,
  string,
]

let api: TestApi
let browser: Browser | null
/** Before the later news came, and Adah was found to be Ada. */
let earlier: string
beforeAll(async () => {
  browser = await openBrowser()
  if (!browser) return
  api = await startTestApi()
  await storeQuayNews(api.db)
  earlier = await clock(api.db)
  await storeLaterNews(api.db)
  const { data } = await api.ask(
    'mutation($keep: ID!, $merge: ID!) { mergeEntities(keep: $keep, merge: $merge) { userErrors { message } } }',
    { keep: ADA, merge: ADAH },
  )
  expect(data).toEqual({ mergeEntities: { userErrors: [] } })
})
afterAll(async () => {
  await browser?.close()
  await api?.stop()
})

const GONE = '01900000-0000-7000-8000-000000000000'

/** What the page asks from now on: names and variables of the operations. */
function listen(page: Page): { name: string; variables: Record<string, unknown> }[] {
  const asked: { name: string; variables: Record<string, unknown> }[] = []
  page.on('request', (request) => {
    if (request.method() !== 'POST') return
    const { query, variables } = request.postDataJSON() as { query: string; variables: Record<string, unknown> }
    asked.push({ name: /query (\w+)/.exec(query)![1]!, variables })
  })
  return asked
}

test.each([
  ['entity', `entity.entity_${GONE}`, 'The graph has no such entity, or no longer.'],
  ['article', `article.article_${GONE}`, 'The graph has no such article, or no longer.'],
  ['statement', `statement.statement_${GONE}`, 'The graph has no such statement, or no longer.'],
  ['mangled id', 'entity.nonsense', 'The graph has no such entity, or no longer.'],
  ['tie', `tie.${ADA}.entity_${GONE}`, 'One of the two is not in the graph, or no longer: nothing ties them.'],
])('what is gone is told as gone: %s', async (_name, focus, words) => {
  if (!browser) return
  const { page, panel, errors } = await openExplorer(browser, api, { hash: `#show=${focus}` })
  await panel.getByText(words).waitFor()
  expect(await page.getByRole('alert').count()).toBe(0)
  expect(errors).toEqual([])
  await page.close()
})

test('a graph and a path are told to have lost what they had', async () => {
  if (!browser) return
  const hash = `#open=${ADA}.8,entity_${GONE}.8&path=${ADA}.entity_${GONE}`
  const { page, status } = await openExplorer(browser, api, { hash })
  await page.getByText('1 entity of this view is no longer in the graph.').waitFor()
  await page.getByRole('region', { name: 'Path' }).getByText('One of its ends is no longer in the graph.').waitFor()
  await status.filter({ hasText: 'entities' }).waitFor()
  expect(await page.getByRole('alert').count()).toBe(0)
  await page.close()
})

test('a failure leaves no earlier path and no earlier finds in its place', async () => {
  if (!browser) return
  const { page } = await openExplorer(browser, api, { hash: `#path=${ADA}.${BO}` })
  const path = page.getByRole('region', { name: 'Path' })
  await path.getByText('1 tie').waitFor()
  const search = page.getByRole('combobox')
  await search.fill('moreau')
  await page.getByRole('option', { name: /Ada Moreau/ }).waitFor()

  await page.route('**/graphql', (route) => route.abort())
  await search.fill('lind')
  await page.getByText('The server does not answer.').waitFor()
  expect(await page.getByRole('option').count()).toBe(0)
  await search.fill('')
  await page.evaluate((hash) => (location.hash = hash), `#path=${ADA}.${CIRO}`)
  await path.getByText('It could not be looked for.').waitFor()
  expect(await path.getByText('Bo Lind').count()).toBe(0)

  await page.unroute('**/graphql')
  await page.getByRole('main').getByRole('button', { name: 'Try again' }).click()
  await path.getByText('Ciro Paz').waitFor()
  await page.close()
})

test('what was merged since is taken out under each of its ids, and its pin holds', async () => {
  if (!browser) return
  const hash = `#open=${ADAH}.0,${BO}.0&pin=${ADAH}.40.-30`
  const { page, panel, status } = await openExplorer(browser, api, { hash: `${hash}&show=entity.${ADAH}` })
  await status.filter({ hasText: '2 entities' }).waitFor()
  await panel.getByRole('button', { name: 'Unpin Ada Moreau' }).waitFor()
  const { bytes } = await saved(page, /GEXF/)
  expect(bytes.toString()).toMatch(new RegExp(`<node id="${ADA}"[\\s\\S]*?x="40" y="-30"`))
  await panel.getByRole('button', { name: 'Take out' }).click()
  await status.filter({ hasText: '1 entity' }).waitFor()
  expect(await panel.count()).toBe(0)
  await page.reload()
  await status.filter({ hasText: '1 entity' }).waitFor()
  await page.close()
})

test('a path tells all its members, also those that were taken out, and brings them back', async () => {
  if (!browser) return
  const { page, status } = await openExplorer(browser, api, { hash: `#path=${DORA}.${BO}&hide=${ADA}` })
  const path = page.getByRole('region', { name: 'Path' })
  await status.filter({ hasText: '2 entities, 0 ties; a path of 2 ties' }).waitFor()
  expect(await path.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringContaining('Dora Quist'),
    expect.stringMatching(/Ada Moreau\s+\(taken out\)/),
    expect.stringContaining('Bo Lind'),
  ])
  await path.getByRole('button', { name: 'Show all of it' }).click()
  await status.filter({ hasText: '3 entities, 2 ties; a path of 2 ties' }).waitFor()
  await page.close()
})

test('a slider that is drawn and a day that is typed are one step and one load each', async () => {
  if (!browser) return
  const { page, status } = await openExplorer(browser, api, { hash: `#open=${ADA}.8`, locale: 'en-US' })
  await status.filter({ hasText: 'entities' }).waitFor()
  const asked = listen(page)
  const steps = () => page.evaluate(() => history.length)
  const before = await steps()
  await page.getByRole('slider', { name: /Shown at least/ }).focus()
  for (let n = 0; n < 4; n++) await page.keyboard.press('ArrowRight')
  expect(await page.locator('output').innerText()).toBe('5 times')
  await page.waitForFunction(() => location.hash.includes('weight=5'))
  expect(await steps()).toBe(before + 1)
  await page.getByLabel('From', { exact: true }).focus()
  await page.keyboard.type('11042025', { delay: 30 })
  await page.waitForFunction(() => location.hash.includes('from=2025-11-04'))
  expect(await steps()).toBe(before + 2)
  await page.waitForLoadState('networkidle')
  expect(asked.filter(({ name }) => name === 'StrongestTiesAround').length).toBeLessThanOrEqual(4)
  await page.goBack()
  await page.waitForFunction(() => !location.hash.includes('from='))
  expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe('')
  await page.goBack()
  await page.waitForFunction(() => !location.hash.includes('weight='))
  expect(await page.locator('output').innerText()).toBe('once')
  await page.close()
})

test('the end of a path is looked for among entities alone', async () => {
  if (!browser) return
  const { page, panel } = await openExplorer(browser, api, { hash: `#open=${BO}.0&show=entity.${BO}` })
  await panel.getByRole('button', { name: 'Find a path to …' }).click()
  const answer = page.waitForResponse((response) => response.request().postData()?.includes('SearchAsYouType') ?? false)
  await panel.getByRole('combobox').fill('quay')
  expect(Object.keys(((await (await answer).json()) as { data: object }).data)).toEqual(['entities'])
  await page.close()
})

test('a statement shows every article that carries it, and the timeline counts every article of known day', async () => {
  if (!browser) return
  const { page, panel } = await openExplorer(browser, api, { hash: `#show=statement.${SPEECH_ID}` })
  const articles = panel.locator('.evidence > li')
  await articles.nth(19).waitFor()
  expect(await articles.count()).toBe(20)
  await panel.getByRole('button', { name: `Show more of ${CARRIERS} articles` }).click()
  await articles.nth(CARRIERS - 1).waitFor()

  await page.evaluate((hash) => (location.hash = hash), `#open=${ADA}.0&show=entity.${ADA}`)
  // Two of unknown day are named but not drawn; Adah's article and the later one count for Ada, too.
  await panel.getByText(`${NAMING_ADA + 2} articles; 2 of unknown or too early a day are not drawn`).waitFor()
  const bars = await panel.locator('.bars button').allInnerTexts()
  expect(bars.reduce((sum, bar) => sum + Number(/: (\d+) article/.exec(bar)![1]), 0)).toBe(NAMING_ADA)
  expect(bars[0]).toMatch(/^1 Jan 2019 – 31 Dec 2019: 1 article$/)
  expect(await panel.locator('.bars li').count()).toBe(9)
  await page.close()
})

test('as it was known at a moment: asked of every question, told on the page and in what is saved', async () => {
  if (!browser) return
  const { page, panel, status, errors } = await openExplorer(browser, api, {
    hash: `#open=${ADA}.8&show=entity.${ADA}`,
  })
  await status.filter({ hasText: '4 entities' }).waitFor() // Bo, Ciro and Dora
  const asked = listen(page)
  const hash = `#open=${ADA}.8&asof=${earlier}&show=entity.${ADA}`
  await page.evaluate((next) => (location.hash = next), hash)
  await status.filter({ hasText: '2 entities, 1 tie, as it was known on' }).waitFor() // Bo alone
  await page.getByText('As it was known on', { exact: false }).first().waitFor()
  await panel.getByText(`${NAMING_ADA} articles`, { exact: false }).waitFor()
  await page.getByRole('combobox').fill('quist')
  await page.getByText('Nothing is called or says so.').waitFor()
  await page.getByRole('combobox').fill('')
  const { name, bytes } = await saved(page, /GEXF/)
  expect(name).toBe(`news-graph-as-of-${earlier.replaceAll(':', '')}.gexf`)
  expect(bytes.toString()).toContain('<description>As it was known on ')

  await page.evaluate((next) => (location.hash = next), `${hash.split('&show')[0]}&show=entity.${DORA}`)
  await panel.getByText('The graph had no such entity at that time.').waitFor()
  await page.evaluate((next) => (location.hash = next), `${hash.split('&show')[0]}&show=statement.${SPEECH_ID}`)
  await panel.locator('mark').first().waitFor()
  await panel.locator('.evidence h4 button').first().click()
  await panel.locator('.text mark').first().waitFor()
  await page.evaluate((next) => (location.hash = next), `#path=${ADA}.${CIRO}&asof=${earlier}&show=tie.${ADA}.${BO}`)
  await page.getByRole('region', { name: 'Path' }).getByText('2 ties').waitFor()
  await panel.locator('mark').first().waitFor()
  await page.evaluate((next) => (location.hash = next), `#asof=${earlier}`)
  await page.getByRole('button', { name: /^How is .* tied to/ }).waitFor()
  expect(new Set(asked.map((one) => one.name)).size).toBe(11) // every one that the page has
  expect(asked.filter(({ variables }) => variables.asOf !== earlier)).toEqual([])

  await page.evaluate((next) => (location.hash = next), hash)
  await page.getByRole('button', { name: 'Show what is known now' }).click()
  await status.filter({ hasText: /^4 entities, \d+ ties$/ }).waitFor()
  expect(errors).toEqual([])
  await page.close()
})

test('a day that is over can be chosen; before anything was known nothing is there', async () => {
  if (!browser) return
  const { page, panel } = await openExplorer(browser, api, { hash: `#open=${ADA}.8&show=entity.${ADA}` })
  await panel.getByRole('heading', { level: 2, name: 'Ada Moreau' }).waitFor()
  await page.getByLabel('Day whose knowledge is shown').fill('2025-11-06')
  await page.getByText('As it was known on 6 Nov 2025.').waitFor()
  await page.getByText('1 entity of this view was not in the graph then.').waitFor()
  await panel.getByRole('heading', { level: 2, name: 'Not in the graph then' }).waitFor()
  expect(new URL(page.url()).hash).toContain('asof=2025-11-06')
  await page.goBack()
  await panel.getByRole('heading', { level: 2, name: 'Ada Moreau' }).waitFor()
  await page.getByLabel('Day whose knowledge is shown').fill('2999-01-01')
  await page.waitForTimeout(700) // longer than a typed day rests
  expect(new URL(page.url()).hash).not.toContain('asof=')
  await page.close()
})

test('places are worked out apart from the page, and where that fails it says so', async () => {
  if (!browser) return
  const { page, status } = await openExplorer(browser, api, { hash: `#open=${ADA}.8` })
  await status.filter({ hasText: '4 entities' }).waitFor()
  expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual(['/web/layout.worker.js'])
  await page.close()
  const other = await openExplorer(browser, api)
  await other.page.route('**/layout.worker.js', (route) => route.abort())
  await other.page.evaluate((hash) => (location.hash = hash), `#open=${ADA}.8`)
  await other.page.getByText('Could not load the graph.', { exact: false }).waitFor()
  await other.page.unroute('**/layout.worker.js')
  await other.page.getByRole('button', { name: 'Try again' }).click()
  await other.status.filter({ hasText: '4 entities' }).waitFor()
  await other.page.close()
})
