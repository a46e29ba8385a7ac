/**
 * Takes the README's pictures: `npm run screenshots`. Starts the built server on a temporary folder with the sample story,
 * opens its pages in Chromium and writes what is seen beside their sources. Exits with 1 and says why where it cannot.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from '../support/browser'

const ROOT = resolve(__dirname, '..', '..')

/** program: the built server's. @throws where there is no browser, or where the server does not start */
async function takePictures(program: string): Promise<void> {
  const browser = await openBrowser()
  if (!browser) throw new Error('No pictures: there is no browser')
  const folder = mkdtempSync(join(tmpdir(), 'news-graph-screenshots-'))
  const server = spawn(process.execPath, [program, 'serve'], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: '0', NEWS_GRAPH_DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((done) => server.once('exit', done))
  try {
    const url = await addressIn(server.stdout)
    if (url === null) throw new Error(`No pictures: ${program} ended before it was ready; is it built (npm run build)?`)
    await take(browser, url, 'playground', { width: 1400, height: 760 }, runFirstQuestion)
    await take(browser, new URL('/explore', url).href, 'explorer', { width: 1280, height: 800 }, showTie)
  } finally {
    server.kill('SIGTERM')
    await ended
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Null where the output ends without it. */
async function addressIn(output: NodeJS.ReadableStream): Promise<string | null> {
  for await (const line of createInterface(output)) {
    const url = /ready at (\S+)/.exec(line)?.[1]
    if (url) return url
  }
  return null
}

async function take(
  browser: Browser,
  url: string,
  name: string,
  viewport: { width: number; height: number },
  prepare: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce', colorScheme: 'light', locale: 'en-GB' })
  await page.goto(url)
  await prepare(page)
  const path = join(ROOT, 'src', 'web', name, `${name}.png`)
  await page.screenshot({ path, animations: 'disabled' })
  await page.close()
  process.stdout.write(`${path}\n`)
}

async function runFirstQuestion(page: Page): Promise<void> {
  await page.locator('.graphiql-execute-button').click()
  await page.locator('.result-window', { hasText: 'John Healey' }).waitFor()
}

/** Whom Healey speaks about, and the words behind the tie to Putin. */
async function showTie(page: Page): Promise<void> {
  await page.getByRole('combobox').fill('healy')
  await page.getByRole('option', { name: /John Healey/ }).waitFor()
  await page.keyboard.press('Enter')
  const status = page.locator('main > [role=status]')
  await status.filter({ hasText: '9 entities' }).waitFor()
  const panel = page.getByRole('complementary', { name: 'Details' })
  await panel.getByRole('button', { name: /Vladimir Putin.*Spoke about/ }).click()
  await panel.locator('mark').first().waitFor()
  await page.mouse.move(400, 796)
  await page.evaluate('document.activeElement.blur()')
  await page.waitForTimeout(500) // the drawing settles in its new width
}

takePictures(process.argv[2] ?? join(ROOT, 'dist', 'main.js')).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
