/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core'
import type { TestApi } from '../support/api-server'
import { openBrowser } from '../support/browser'
import {
  coloursIn,
  entityId,
  openExplorer,
  saved,
  searchAndOpen,
  seriousViolations,
  startExplorer,
} from './explorer-page'

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

const LOOKS = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [
    { name: 'desk', viewport: { width: 1280, height: 800 } },
    { name: 'phone', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  ].map((size) => ({ ...size, colorScheme })),
)

test.each(LOOKS)('axe-core finds nothing serious in any state: $colorScheme, $name', async ({ name: _, ...look }) => {
  if (!browser) return
  const [healey, putin] = [await entityId(api, 'John Healey'), await entityId(api, 'Vladimir Putin')]
  const { page, panel, strangers, errors } = await openExplorer(browser, api, look)
  const found: Record<string, string[]> = {}
  const check = async (state: string) => {
    const violations = await seriousViolations(page)
    if (violations.length > 0) found[state] = violations
  }

  await page.getByRole('button', { name: /^How is .* tied to/ }).waitFor()
  await check('welcome')
  await page.getByRole('combobox').fill('healy')
  await page.getByRole('option', { name: /John Healey/ }).waitFor()
  await check('search')
  await page.getByRole('combobox').press('Enter')
  await panel.getByRole('button', { name: /Vladimir Putin.*Spoke about/ }).waitFor()
  await panel.locator('.statements').first().waitFor()
  await check('entity')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await check('saving')
  await page.keyboard.press('Escape')
  await panel.locator('.statements button').first().click()
  await panel.locator('mark.cue').first().waitFor()
  await check('statement')
  await panel.locator('.evidence h4 button').first().click()
  await panel.locator('.text mark').first().waitFor()
  await check('article')
  const hash = `#open=${healey}.8&path=${healey}.${putin}&without=CO_MENTIONED&weight=2&from=2025-01-01&as=list`
  await page.goto(`${api.origin}/explore${hash}&show=tie.${healey}.${putin}`)
  await page.reload()
  await panel.locator('mark').first().waitFor()
  await page.getByText(/ties of John Healey/).click()
  await check('list, path, tie')
  await page.goto(`${api.origin}/explore#open=${healey}.8&asof=${new Date().toISOString()}&show=entity.${healey}`)
  await page.locator('.as-of').waitFor()
  await panel.locator('.bars').waitFor()
  await check('as it was known')
  await page.route('**/graphql', (route) => route.abort())
  await page.reload()
  await page.getByRole('alert').first().waitFor()
  await check('failure')
  expect(found).toEqual({})
  expect(strangers).toEqual([])
  expect(errors).toEqual([])
  // Nothing is wider than the screen.
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
})

/** Presses Tab until what has the keyboard is called so. */
async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let n = 0; n < 150; n++) {
    await page.keyboard.press(key)
    const at = await page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
    )
    if (name.test(at ?? '')) return
  }
  throw new Error(`${key} never comes to ${name}`)
}

test('by keyboard alone: search, open, expand, list, tie, words, path, pin, take out, undo', async () => {
  if (!browser) return
  const { page, panel, status } = await openExplorer(browser, api)
  await page.getByRole('button', { name: /^How is .* tied to/ }).waitFor()
  await tabTo(page, /^news-graph explorer/)
  await page.keyboard.press('Tab')
  await page.keyboard.type('healy')
  await page.getByRole('option', { name: /John Healey/ }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await panel.getByRole('heading', { level: 2, name: 'John Healey' }).waitFor()
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
  await status.filter({ hasText: '9 entities' }).waitFor()
  await tabTo(page, /^Expand John Healey/)
  await page.keyboard.press('Enter')
  await status.filter({ hasText: /1\d entities/ }).waitFor()

  await tabTo(page, /^List/, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await tabTo(page, /\d+ ties of John Healey/)
  await page.keyboard.press('Enter')
  await tabTo(page, /Vladimir Putin.*Spoke about/)
  await page.keyboard.press('Enter')
  await panel.getByRole('heading', { level: 2, name: /John Healey and .*Vladimir Putin/ }).waitFor()
  await panel.locator('mark').first().waitFor()
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/Vladimir Putin/)

  await tabTo(page, /^Person: John Healey/, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await panel.getByRole('heading', { level: 2, name: 'John Healey' }).waitFor()
  await tabTo(page, /^Find a path to/)
  await page.keyboard.press('Enter')
  await page.keyboard.type('xi jinping')
  await panel.getByRole('option', { name: 'Person: Xi Jinping' }).waitFor()
  await page.keyboard.press('Enter')
  await status.filter({ hasText: 'a path of 1 tie' }).waitFor()

  await tabTo(page, /^Pin John Healey/, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => location.hash.includes('pin='))
  const before = await status.innerText()
  await tabTo(page, /^Take out/)
  await page.keyboard.press('Enter')
  await page.waitForFunction((text) => document.querySelector('main > [role=status]')?.textContent !== text, before)
  await page.keyboard.press('Control+Z')
  await status.filter({ hasText: before }).waitFor()
})

test('light or dark as the reader chooses, kept over a reload', async () => {
  if (!browser) return
  const { page } = await openExplorer(browser, api, { colorScheme: 'light' })
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await ground()
  const change = page.getByRole('button', { name: /^Colours:/ })
  await change.click()
  expect(await ground()).toBe(light)
  await change.click()
  const dark = await ground()
  expect(dark).not.toBe(light)
  await page.reload()
  await change.waitFor()
  expect(await ground()).toBe(dark)
  await change.click()
  expect(await ground()).toBe(light)
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await ground()).toBe(dark)
})

test('a phone shows graph and panel one below the other', async () => {
  if (!browser) return
  const { page, panel, errors } = await openExplorer(browser, api, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  })
  await searchAndOpen(page, 'healy', 'John Healey')
  await panel.getByRole('heading', { level: 2, name: 'John Healey' }).waitFor()
  const drawing = page.getByRole('img', { name: /entities/ })
  const [above, below] = [(await drawing.boundingBox())!, (await panel.boundingBox())!]
  expect(above.width).toBeGreaterThan(350)
  expect(below.y).toBeGreaterThanOrEqual(above.y + above.height)
  await page.getByText('Filters and legend').click()
  await page.getByRole('checkbox', { name: 'Named together' }).uncheck()
  await page.waitForFunction(() => location.hash.includes('without=CO_MENTIONED'))
  expect(errors).toEqual([])
})

test('the drawing follows the colours', async () => {
  if (!browser) return
  const { page, status, errors } = await openExplorer(browser, api, { colorScheme: 'light' })
  await searchAndOpen(page, 'healy', 'John Healey')
  await status.filter({ hasText: '9 entities' }).waitFor()
  const styled = () =>
    page.evaluate(() => [
      getComputedStyle(document.body).backgroundColor,
      getComputedStyle(document.querySelector('.types .sign')!).backgroundColor,
    ])
  const drawn = async () => coloursIn(page, (await saved(page, /PNG/)).bytes)
  const light = await styled()
  expect(await drawn()).toEqual(expect.arrayContaining(light))
  await page.getByRole('button', { name: /^Colours: as the system/ }).click()
  await page.getByRole('button', { name: /^Colours: light/ }).click()
  const dark = await styled()
  expect(dark.filter((colour) => light.includes(colour))).toEqual([])
  const inTheDark = await drawn()
  expect(inTheDark).toEqual(expect.arrayContaining(dark))
  expect(inTheDark.filter((colour) => light.includes(colour))).toEqual([])
  expect(errors).toEqual([])
})

test('a finger opens what it taps, moves what it drags, and holds nothing when it is gone', async () => {
  if (!browser) return
  const [healey, putin] = [await entityId(api, 'John Healey'), await entityId(api, 'Vladimir Putin')]
  const hash = `#open=${healey}.0,${putin}.0&pin=${healey}.-100.0,${putin}.100.0&show=entity.${healey}`
  const { page, panel, errors } = await openExplorer(browser, api, { hash, hasTouch: true })
  const drawing = page.getByRole('img', { name: '2 entities, 1 tie' })
  await drawing.waitFor()
  const at = async (side: -1 | 1) => {
    const { x, y, width, height } = (await drawing.boundingBox())!
    return { x: x + width / 2 + side * (width / 2 - 60), y: y + height / 2 }
  }
  await until(async () => {
    const { x, y } = await at(1)
    await page.touchscreen.tap(x, y)
    return panel.getByRole('heading', { level: 2, name: 'Vladimir Putin' }).isVisible()
  })
  // A mouse that comes by later moves nothing.
  const place = await at(-1)
  await page.mouse.move(place.x + 80, place.y - 80, { steps: 4 })
  await page.mouse.down()
  await page.mouse.up()
  expect(new URL(page.url()).hash).toContain(`${putin}.100.0`)

  const fingers = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) =>
    fingers.send('Input.dispatchTouchEvent', { type, touchPoints })
  const from = await at(1)
  await touch('touchStart', from)
  for (let n = 1; n <= 8; n++) await touch('touchMove', { x: from.x - 20 * n, y: from.y - 12 * n })
  await touch('touchEnd')
  await page.waitForFunction((id) => !location.hash.includes(`${id}.100.0`), putin)
  expect(new URL(page.url()).hash).not.toContain('look=')

  // Two fingers zoom, also where one of them rests on an entity.
  const pinned = new URL(page.url()).hash.split('&')[1]
  const one = await at(-1)
  await touch('touchStart', one)
  await touch('touchStart', one, { x: one.x + 60, y: one.y })
  for (let n = 1; n <= 8; n++) await touch('touchMove', one, { x: one.x + 60 + 10 * n, y: one.y })
  await touch('touchEnd')
  await page.waitForFunction(() => location.hash.includes('look='))
  expect(new URL(page.url()).hash.split('&')[1]).toBe(pinned)
  expect(errors).toEqual([])
})

async function until(isDone: () => Promise<boolean>): Promise<void> {
  for (let n = 0; n < 50; n++) {
    if (await isDone()) return
    await new Promise((rest) => setTimeout(rest, 400)) // longer than a double tap
  }
  throw new Error('it never came')
}
