/// <reference lib="dom" />
import type { Browser, Locator, Page } from 'playwright-core'
import { keyOf } from '../access/holders'
import type { TestApi } from '../support/api-server'
import { openBrowser } from '../support/browser'
import { entityId, openExplorer, saved, savedPlaces, searchAndOpen, startExplorer } from './explorer-page'

let api: TestApi
let browser: Browser | null
beforeAll(async () => {
  browser = await openBrowser()
  if (browser) api = await startExplorer()
})
afterAll(async () => {
  await browser?.close()
  await api?.stop()
})

test('from a misspelt name to the printed words, a path, and the same view for whoever gets its address', async () => {
  if (!browser) return
  const { page, panel, status, strangers, errors } = await openExplorer(browser, api)

  await searchAndOpen(page, 'healy', 'John Healey')
  await panel.getByRole('heading', { level: 2, name: 'John Healey' }).waitFor()
  await panel.getByText('Defence Secretary').first().waitFor()
  await status.filter({ hasText: '9 entities' }).waitFor()

  await panel.getByRole('button', { name: 'Expand John Healey' }).click()
  await status.filter({ hasText: /1\d entities/ }).waitFor()

  await panel.getByRole('button', { name: /Vladimir Putin.*Spoke about/ }).click()
  await panel.getByRole('heading', { level: 2, name: /John Healey and .*Vladimir Putin/ }).waitFor()
  const words = panel
    .locator('mark', { hasText: 'President Trump is the figure that can bring Putin to the table' })
    .first()
  await words.waitFor()
  const source = panel.getByRole('listitem').filter({ has: page.getByText('Sample Herald') })
  expect(await source.first().innerText()).toMatch(/7 Nov 2025/)
  expect(await source.getByRole('link', { name: 'news.novyny.live' }).first().getAttribute('href')).toBe(
    'https://news.novyny.live/en/britain-confident-trump-will-push-russia-to-negotiate-why-292211.html',
  )

  await searchAndOpen(page, 'xi jinping', 'Xi Jinping')
  await panel.getByRole('heading', { level: 2, name: 'Xi Jinping' }).waitFor()
  await panel.getByRole('button', { name: 'Find a path to …' }).click()
  await panel.getByRole('combobox', { name: 'Path from Xi Jinping to' }).fill('jon healey')
  await panel.getByRole('option', { name: /John Healey/ }).click()
  const path = page.getByRole('region', { name: 'Path' })
  await path.getByText('1 tie').waitFor()
  await page.getByRole('checkbox', { name: 'Named together' }).uncheck()
  await path.getByText('2 ties').waitFor()
  expect(await path.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringContaining('Xi Jinping'),
    expect.stringMatching(/took part with\s+.*Donald Trump/s),
    expect.stringMatching(/spoke about\s+.*John Healey/s),
  ])

  const places = await savedPlaces(page)
  const seen = { status: await status.innerText(), path: await path.innerText(), panel: await panel.innerText() }
  const look = async (at: typeof page) => {
    await at.getByRole('region', { name: 'Path' }).getByText('2 ties').waitFor()
    const details = at.getByRole('complementary', { name: 'Details' })
    await details
      .getByRole('button', { name: /Donald Trump/ })
      .first()
      .waitFor()
    expect(await at.locator('main > [role=status]').innerText()).toBe(seen.status)
    expect(await at.getByRole('region', { name: 'Path' }).innerText()).toBe(seen.path)
    expect(await savedPlaces(at)).toEqual(places)
  }
  expect(Object.keys(places).length).toBeGreaterThan(8)
  await page.reload()
  await look(page)
  const shared = await openExplorer(browser, api, { hash: new URL(page.url()).hash })
  await look(shared.page)

  await page.goBack()
  await page.getByRole('region', { name: 'Path' }).getByText('1 tie').waitFor()
  expect([...strangers, ...shared.strangers]).toEqual([])
  expect([...errors, ...shared.errors]).toEqual([])
})

test('the drawing answers clicks and drags: a tie, an entity, a place of its own', async () => {
  if (!browser) return
  const [healey, putin] = [await entityId(api, 'John Healey'), await entityId(api, 'Vladimir Putin')]
  const hash = `#open=${healey}.0,${putin}.0&pin=${healey}.-100.0,${putin}.100.0`
  const { page, panel, errors } = await openExplorer(browser, api, { hash })
  const drawing = page.getByRole('img', { name: '2 entities, 1 tie' })
  await drawing.waitFor()
  const middle = async () => {
    const { x, y, width, height } = (await drawing.boundingBox())!
    return { x: x + width / 2, y: y + height / 2, width }
  }

  /** A hand rests on what it is about to take: until the drawing shows that it is felt. */
  const pointAt = async (x: number, y: number) => {
    for (let n = 0; n < 100; n++) {
      await page.mouse.move(x, y + (n % 2))
      if ((await drawing.evaluate((element) => element.style.cursor)) === 'pointer') return
      await page.waitForTimeout(50)
    }
    throw new Error(`nothing to take at ${x}, ${y}`)
  }

  let at = await middle()
  await pointAt(at.x, at.y + 3)
  await page.getByText(/^John Healey – Vladimir Putin: spoke about \d/).waitFor()
  await page.mouse.click(at.x, at.y + 3)
  await panel.getByRole('heading', { level: 2, name: /John Healey and .*Vladimir Putin/ }).waitFor()

  at = await middle()
  await pointAt(at.x - at.width / 2 + 60, at.y)
  await page.mouse.click(at.x - at.width / 2 + 60, at.y)
  await panel.getByRole('heading', { level: 2, name: 'John Healey' }).waitFor()

  at = await middle()
  await pointAt(at.x + at.width / 2 - 60, at.y)
  await page.mouse.down()
  await page.mouse.move(at.x, at.y - 100, { steps: 8 })
  await page.mouse.up()
  await page.waitForFunction((id) => !location.hash.includes(`${id}.100.0`), putin)
  const [, moved] = new RegExp(`${putin}\\.(-?\\d+\\.-?\\d+)`).exec(new URL(page.url()).hash.split('pin=')[1]!)!
  const places = await savedPlaces(page)
  expect(places[putin]).toBe(moved!.replace('.', ','))
  expect(places[healey]).toBe('-100,0')

  await page.getByRole('button', { name: 'Zoom in' }).click()
  await page.waitForFunction(() => location.hash.includes('look='))
  const looked = new URL(page.url()).hash
  await page.reload()
  await drawing.waitFor()
  await page.waitForTimeout(1000) // longer than it takes the page to note where one looks
  expect(new URL(page.url()).hash).toBe(looked)
  await page.getByRole('button', { name: 'Show all' }).click()
  await page.waitForFunction(() => !location.hash.includes('look='))
  expect(errors).toEqual([])
})

test('steps are undone and done again, by button, by key and by the browser, also after a reload', async () => {
  if (!browser) return
  const { page, panel, status } = await openExplorer(browser, api)
  const undo = page.getByRole('button', { name: 'Undo' })
  expect(await undo.getAttribute('aria-disabled')).toBe('true')
  await searchAndOpen(page, 'healy', 'John Healey')
  await status.filter({ hasText: '9 entities' }).waitFor()
  await panel.getByRole('button', { name: 'Collapse John Healey' }).click()
  await status.filter({ hasText: '1 entity' }).waitFor()
  await undo.click()
  await status.filter({ hasText: '9 entities' }).waitFor()
  await page.keyboard.press('Control+Shift+Z')
  await status.filter({ hasText: '1 entity' }).waitFor()
  await page.reload()
  await status.filter({ hasText: '1 entity' }).waitFor()
  await page.keyboard.press('Control+Z')
  await status.filter({ hasText: '9 entities' }).waitFor()
  await page.goBack()
  await page.getByRole('heading', { level: 2, name: /Who said what/ }).waitFor()
  expect(await page.getByRole('button', { name: 'Redo' }).getAttribute('aria-disabled')).toBe('false')
})

test('filters leave out kinds, weak ties and other times', async () => {
  if (!browser) return
  const { page, panel, status } = await openExplorer(browser, api)
  await searchAndOpen(page, 'healy', 'John Healey')
  await status.filter({ hasText: '9 entities' }).waitFor()
  await page.getByRole('slider', { name: /Shown at least/ }).fill('4')
  await page.getByRole('checkbox', { name: 'Named together' }).uncheck()
  const around = async (kinds: string) => {
    const { data } = await api.ask<{ neighbourhood: { nodes: unknown[] } }>(
      `{ neighbourhood(of: [{ name: "John Healey" }], minWeight: 4, kinds: [${kinds}], limit: 9) { nodes { degree } } }`,
    )
    return count(data!.neighbourhood.nodes.length)
  }
  const told = 'SPOKE_ABOUT TOOK_PART_WITH TOOK_PART_IN HOLDS_ROLE LOCATED_IN'
  const count = (n: number) => `${n} entities`
  expect(await around(`${told} SPOKE_TO`)).not.toBe(await around(told))
  await status.filter({ hasText: await around(`${told} SPOKE_TO`) }).waitFor()
  await page.getByRole('checkbox', { name: 'Spoke to' }).uncheck()
  await status.filter({ hasText: await around(told) }).waitFor()
  await page.getByRole('button', { name: 'Show all ties' }).click()
  await status.filter({ hasText: '9 entities' }).waitFor()
  await page.getByLabel('From').fill('2025-11-07')
  await panel.getByText('1 article', { exact: false }).first().waitFor()
  await panel.getByRole('button', { name: /7 Nov 2025: 1 article/ }).waitFor()
  await page.getByLabel('From').fill('2031-01-01')
  await status.filter({ hasText: '1 entity' }).waitFor()
  expect(new URL(page.url()).hash).toContain('from=2031-01-01')
})

test('what is seen is saved as a picture, for Gephi and as tables', async () => {
  if (!browser) return
  const { page, status } = await openExplorer(browser, api)
  await searchAndOpen(page, 'healy', 'John Healey')
  await status.filter({ hasText: '9 entities' }).waitFor()
  const picture = await saved(page, /PNG/)
  expect(picture.name).toBe('news-graph.png')
  expect(picture.bytes.subarray(1, 4).toString()).toBe('PNG')
  // One colour all over would weigh next to nothing.
  expect(picture.bytes.length).toBeGreaterThan(20_000)

  const ties = (await saved(page, /Table of ties/)).bytes.toString()
  expect(ties).toMatch(/^from,to,kind,directed,weight,firstSeen,lastSeen,fromId,toId\r\n/)
  expect(ties).toMatch(/\r\nJohn Healey,Vladimir Putin,SPOKE_ABOUT,true,\d,2025-11-06T/)
  const entities = (await saved(page, /Table of entities/)).bytes.toString()
  expect(entities.trim().split('\r\n').length).toBe(10)
  expect(Object.keys(await savedPlaces(page)).length).toBe(9)
})

test('an article and a statement show their words, and what they name leads on', async () => {
  if (!browser) return
  const { page, panel } = await openExplorer(browser, api)
  const search = page.getByRole('combobox', { name: /^Search people/ })
  await search.fill('allies keep their plans fresh')
  await page.getByRole('option', { name: /Allies keep their plans for Ukraine fresh/ }).click()
  await panel.getByRole('heading', { level: 2, name: 'Allies keep their plans for Ukraine fresh' }).waitFor()
  await panel.locator('.text mark', { hasText: 'President Trump is the figure' }).waitFor()
  await panel.getByRole('button', { name: /^President Trump is the figure/ }).click()
  await panel.getByRole('heading', { level: 2, name: /President Trump is the figure/ }).waitFor()
  await panel.getByText('Sample Tribune').waitFor()
  await panel.locator('mark.cue', { hasText: 'said' }).first().waitFor()
  await panel.getByRole('button', { name: 'Bodø', exact: true }).click()
  await panel.getByRole('heading', { level: 2, name: 'Bodø' }).waitFor()
})

test('what goes wrong is told in words and can be tried again', async () => {
  if (!browser) return
  const hash = '#open=nonsense.8&show=entity.nonsense&pin=x&look=,,&without=ALL&from=2025-02-30'
  const { page, panel, status } = await openExplorer(browser, api, { hash })
  await page.getByText('1 entity of this view is no longer in the graph.').waitFor()
  await panel.getByRole('heading', { level: 2, name: 'Not in the graph' }).waitFor()
  await page.goto(`${api.origin}/explore`)
  await page.route('**/graphql', (route) => route.abort())
  await page.reload()
  await page.getByText('Could not load where to begin. The server does not answer.').waitFor()
  await page.unroute('**/graphql')
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('button', { name: /^How is .* tied to/ }).click()
  await status.filter({ hasText: 'a path of 1 tie' }).waitFor()
})

test('without WebGL the list has it all', async () => {
  if (!browser) return
  const healey = await entityId(api, 'John Healey')
  const { page, panel } = await openExplorer(browser, api)
  await page.addInitScript(() => {
    const get = HTMLCanvasElement.prototype.getContext as (kind: string, ...rest: unknown[]) => unknown
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kind.includes('webgl') ? null : get.call(this, kind, ...rest)
    } as never
  })
  await page.goto(`${api.origin}/explore#open=${healey}.8`)
  await page.reload()
  await page.getByText('This browser cannot draw the graph', { exact: false }).waitFor()
  await page.getByRole('button', { name: 'List' }).click()
  await page.getByText('8 ties of John Healey').click()
  await page
    .getByRole('listitem', { name: 'John Healey' })
    .getByRole('button', { name: /Vladimir Putin.*Spoke about/ })
    .click()
  await panel.locator('mark').first().waitFor()
})

test('the drawing begins anew when the browser takes its graphics away', async () => {
  if (!browser) return
  const healey = await entityId(api, 'John Healey')
  const { page, errors } = await openExplorer(browser, api, { hash: `#open=${healey}.8` })
  const drawing = page.getByRole('img', { name: '9 entities, 36 ties' })
  await drawing.waitFor()
  const before = await drawing.locator('canvas').first().elementHandle()
  await drawing.locator('canvas.sigma-nodes').evaluate((canvas: HTMLCanvasElement) => {
    canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!.loseContext()
  })
  await page.waitForFunction((canvas) => !canvas!.isConnected, before)
  await drawing.locator('canvas.sigma-signs').waitFor()
  expect((await saved(page, /PNG/)).bytes.length).toBeGreaterThan(20_000)
  expect(errors).toEqual([])
})

test('a server that asks for a key is told apart from one that fails, and let in with it', async () => {
  if (!browser) return
  // The last test: from now on this server is closed.
  const key = await keyOf(api, 'reader')
  const { page } = await openExplorer(browser, api)
  const asks = page.getByText('This server asks for a key.', { exact: false })
  await expect(waitWithReloads(page, asks)).resolves.toBeUndefined()
  await page.getByRole('button', { name: 'Key for this server' }).click()
  await page.getByLabel('Key, where this server asks for one').fill(key)
  await page.getByRole('button', { name: 'Use it in this tab' }).click()
  await page.getByRole('button', { name: /^How is .* tied to/ }).waitFor()
  const stranger = await openExplorer(browser, api)
  await stranger.page.getByText('This server asks for a key.', { exact: false }).waitFor()
})

/** Keys are heeded within seconds. */
async function waitWithReloads(page: Page, locator: Locator): Promise<void> {
  for (let n = 0; n < 20 && !(await locator.isVisible()); n++) {
    await page.waitForTimeout(500)
    await page.reload()
    await page.getByRole('heading', { level: 2 }).waitFor()
    await page.waitForLoadState('networkidle')
  }
  await locator.waitFor()
}
