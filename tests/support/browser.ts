/** A real browser: Debian's chromium. Tests skip with the package to install where there is none; CI requires it. */
import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

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
