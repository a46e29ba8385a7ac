/// <reference lib="dom" />
/** The explorer in a real browser, on the sample story and the first article of ../shared where that is there. */
import axe, { type AxeResults } from 'axe-core'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Browser, BrowserContextOptions, Download, Locator, Page } from 'playwright-core'
import { runIngest } from '../../src/ingest/ingest.command'
import { runHere } from '../ingest/run-command'
import { startTestApi, type TestApi } from '../support/api-server'
import { watch, type Watched } from '../support/browser'

export const FIRST_ARTICLE = resolve(__dirname, '../../../shared/seeds/000_8059cbe37b0995f0.txt')

/** Says so where the first article is not there: the sample story alone is explored then. */
export async function startExplorer(): Promise<TestApi> {
  const api = await startTestApi({ NEWS_GRAPH_SAMPLE: 'on' })
  if (existsSync(FIRST_ARTICLE)) await runHere(runIngest, [FIRST_ARTICLE], { DATABASE_URL: api.config.databaseUrl! })
  else console.warn(`without ${FIRST_ARTICLE}, which is not here`)
  return api
}

export interface OpenExplorer extends Watched {
  page: Page
  /** The panel beside the graph. */
  panel: Locator
  /** What the page last said to those who do not see it. */
  status: Locator
}

/** hash: the view that the address holds. */
export async function openExplorer(
  browser: Browser,
  api: TestApi,
  { hash = '', ...options }: BrowserContextOptions & { hash?: string } = {},
): Promise<OpenExplorer> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    ...options,
  })
  const page = await context.newPage()
  const watched = watch(page, api.url)
  await page.goto(`${api.origin}/explore${hash}`)
  return {
    page,
    ...watched,
    panel: page.getByRole('complementary', { name: 'Details' }),
    status: page.locator('main > [role=status]'),
  }
}

/** Types what is searched and opens the first that is found. */
export async function searchAndOpen(page: Page, text: string, name: string): Promise<void> {
  const search = page.getByRole('combobox', { name: /^Search people/ })
  await search.fill(text)
  await page.getByRole('option', { name, exact: false }).first().waitFor()
  await search.press('Enter')
}

export const entityId = async (api: TestApi, name: string): Promise<string> => {
  const { data } = await api.ask<{ entity: { id: string } }>(
    'query Id($name: String!) { entity(ref: { name: $name }) { id } }',
    {
      name,
    },
  )
  return data!.entity.id
}

/** What axe-core calls serious or critical, each with where it stands. */
export async function seriousViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
    )
}

/** What the page hands to the reader when a way of saving is chosen. */
export async function saved(page: Page, as: RegExp): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: as }).click()
  const download: Download = await coming
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

/** The colours of a picture, as styles have them: rgb(1, 2, 3). */
export const coloursIn = (page: Page, png: Buffer): Promise<string[]> =>
  page.evaluate(async (data) => {
    const image = new Image()
    image.src = `data:image/png;base64,${data}`
    await image.decode()
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width: image.width, height: image.height })
    const context = canvas.getContext('2d')!
    context.drawImage(image, 0, 0)
    const { data: pixels } = context.getImageData(0, 0, canvas.width, canvas.height)
    const colours = new Set<string>()
    for (let n = 0; n < pixels.length; n += 4) colours.add(`rgb(${pixels[n]}, ${pixels[n + 1]}, ${pixels[n + 2]})`)
    return [...colours]
  }, png.toString('base64'))

/** id to place, as the GEXF file of what is seen has them. */
export async function savedPlaces(page: Page): Promise<Record<string, string>> {
  const { bytes } = await saved(page, /GEXF/)
  const nodes = bytes.toString().matchAll(/<node id="([^"]+)"[\s\S]*?<viz:position x="(-?\d+)" y="(-?\d+)"/g)
  return Object.fromEntries([...nodes].map(([, id, x, y]) => [id, `${x},${y}`]))
}
