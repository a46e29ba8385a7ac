import type { Browser, Page } from 'playwright-core'
import { keyOf } from '../access/holders'
import { startTestApi, type TestApi } from '../support/api-server'
import { openBrowser, watch, type Watched } from '../support/browser'

let api: TestApi
let browser: Browser | null
beforeAll(async () => {
  browser = await openBrowser()
  if (browser) api = await startTestApi({ NEWS_GRAPH_SAMPLE: 'on' })
})
afterAll(async () => {
  await browser?.close()
  await api?.stop()
})

/** Opens the playground; requests to other hosts and errors on the page are collected. */
async function open(): Promise<Watched & { page: Page }> {
  const page = await browser!.newPage()
  const watched = watch(page, api.url)
  await page.goto(api.url)
  await page.locator('.graphiql-container').waitFor()
  return { page, ...watched }
}

test('opens with tabs of real questions and answers the first, with no request to anywhere else', async () => {
  if (!browser) return
  const { page, strangers, errors } = await open()
  const tabs = await page.locator('.graphiql-tab').allInnerTexts()
  expect(tabs.length).toBe(10)
  expect(tabs[0]).toContain('WhatDidTheySay')
  await page.locator('.graphiql-execute-button').click()
  await page.locator('.result-window', { hasText: 'John Healey' }).waitFor()
  expect(strangers).toEqual([])
  expect(errors).toEqual([])
})

test('has the explorer', async () => {
  if (!browser) return
  const { page } = await open()
  await page
    .getByLabel(/GraphiQL Explorer/i)
    .first()
    .click()
  await page.locator('.docExplorerWrap, .graphiql-explorer-root').first().waitFor()
})

test('asks with the key that stands in the headers editor', async () => {
  if (!browser) return
  const guarded = await startTestApi({ NEWS_GRAPH_SAMPLE: 'on' })
  try {
    const key = await keyOf(guarded, 'reader')
    const page = await browser.newPage()
    await page.goto(guarded.url)
    await page.locator('.result-window', { hasText: 'UNAUTHENTICATED' }).waitFor()
    await page.getByRole('button', { name: 'Headers' }).click()
    await page.locator('.graphiql-editor-tool .monaco-editor:visible').click()
    await page.keyboard.insertText(JSON.stringify({ Authorization: `Bearer ${key}` }))
    await page.getByRole('button', { name: /re-fetch/i }).click()
    await page.locator('.graphiql-execute-button').click()
    await page.locator('.result-window', { hasText: 'John Healey' }).waitFor()
    expect(JSON.stringify(await page.evaluate('({ ...localStorage })'))).not.toContain(key.slice(12))
  } finally {
    await guarded.stop()
  }
})
