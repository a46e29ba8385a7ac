/**
 * The built pages of `web/` (dist/web): playground, explorer and their files. They load nothing from elsewhere, and are told so.
 * Refuses paths outside the folder.
 */
import { createReadStream, existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'

export interface Pages {
  playground: (response: ServerResponse) => Promise<void>
  explorer: (response: ServerResponse) => Promise<void>
  /** Sends the file at the address path (below /web/); false where there is none. */
  file: (path: string, response: ServerResponse) => Promise<boolean>
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/** Monaco styles itself and starts its workers from blobs; nothing may come from another host. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:; connect-src 'self' ws: wss:; frame-ancestors 'none'"

const PREFIX = '/web/'

/** folder: where the build puts the pages. */
export function createPages(folder: string): Pages {
  const sendFile = async (name: string, response: ServerResponse): Promise<boolean> => {
    const path = normalize(join(folder, name))
    if (!path.startsWith(folder + sep) || !existsSync(path)) return false
    const { size } = await stat(path)
    response.writeHead(200, {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      'content-length': size,
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
    })
    await pipeline(createReadStream(path), response)
    return true
  }
  const sendPage = async (name: string, response: ServerResponse): Promise<void> => {
    if (await sendFile(`${name}.html`, response)) return
    response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8' })
    response.end(`The ${name} is not built: run npm run build\n`)
  }
  return {
    playground: (response) => sendPage('playground', response),
    explorer: (response) => sendPage('explorer', response),
    file: async (path, response) => {
      if (!path.startsWith(PREFIX) || path.includes('\0')) return false
      const name = decodeSafely(path.slice(PREFIX.length))
      return name !== null && name !== '' && sendFile(name, response)
    },
  }
}

const decodeSafely = (text: string): string | null => {
  try {
    return decodeURIComponent(text)
  } catch {
    return null // a malformed escape names no file
  }
}
