/** A real browser: Debian's chromium. Tests skip with the package to install where there is none; CI requires it. */
import { existsSync } from 'node:fs'
import { chromium, type Browser, type Page } from 'playwright-core'

const PATH = '/usr/bin/chromium'

/** Null, with a message, where there is no browser and none is required (NEWS_GRAPH_BROWSER=required). */
export async function openBrowser(): Promise<Browser | null> {
  if (!existsSync(PATH)) {
    if (process.env.NEWS_GRAPH_BROWSER === 'required') throw new Error(`${PATH} is missing: apt-get install chromium`)
    console.warn(`skipped: no ${PATH} (apt-get install chromium)`)
    return null
  }
  return chromium.launch({
    executablePath: PATH,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** Requests that went to other hosts than that of url, and what went wrong on the page: both have to stay empty. */
export interface Watched {
  strangers: string[]
  errors: string[]
}

/** From now on. */
export function watch(page: Page, url: string): Watched {
  const watched: Watched = { strangers: [], errors: [] }
  page.on('request', (request) => {
    if (/^https?:|^wss?:/.test(request.url()) && new URL(request.url()).host !== new URL(url).host)
      watched.strangers.push(request.url())
  })
  page.on('pageerror', (error) => watched.errors.push(error.message))
  return watched
}
