/**
 * The body of a response in, its bytes out, unpacked as they come. Refuses more than the limit, packed or unpacked, and what
 * unpacks to a suspicious multiple of itself (TOO_LARGE), and packing that is unknown or broken (FETCH_FAILED).
 */
import { pipeline, type Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { NewsGraphError } from '../errors'

export interface BodyOptions {
  url: string
  /** Most bytes, packed and unpacked. */
  limit: number
  /** Beyond the limit the rest is left unread, instead of refusing it all. */
  truncate?: boolean
}

/** Pages shrink to a twentieth at the best; a hundredth is a bomb, once it is more than a page's worth. */
const MOST_RATIO = 100
const HARMLESS = 2_000_000
/** Encodings of one response. */
const MOST_LAYERS = 2

const UNPACK: Readonly<Record<string, () => NodeJS.ReadWriteStream>> = {
  gzip: () => createGunzip(),
  'x-gzip': () => createGunzip(),
  deflate: () => createInflate(),
  br: () => createBrotliDecompress(),
}

export const ACCEPT_ENCODING = 'gzip, br'

const tooMuch = (url: string, limit: number): NewsGraphError =>
  new NewsGraphError('TOO_LARGE', `${url} has more than the ${limit} bytes that are taken`, { limit })

const bomb = (url: string): NewsGraphError =>
  new NewsGraphError('TOO_LARGE', `${url} unpacks to more than ${MOST_RATIO} times its size`, {})

/** The layers of `content-encoding`, the outermost first. @throws FETCH_FAILED */
function layersOf(url: string, encoding: string | undefined): (() => NodeJS.ReadWriteStream)[] {
  const names = (encoding ?? '').split(',', 20).map((name) => name.trim().toLowerCase())
  const layers = names.filter((name) => name !== '' && name !== 'identity').reverse()
  if (layers.length > MOST_LAYERS || layers.some((name) => !Object.hasOwn(UNPACK, name)))
    throw new NewsGraphError('FETCH_FAILED', `${url} comes in an encoding that is not known: ${encoding?.slice(0, 60)}`)
  return layers.map((name) => UNPACK[name]!)
}

async function collect(packed: Readable, unpackers: NodeJS.ReadWriteStream[], options: BodyOptions): Promise<Buffer> {
  const { url, limit, truncate } = options
  let received = 0
  async function* counted(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      received += chunk.length
      if (received > limit && !truncate) throw tooMuch(url, limit)
      yield chunk
    }
  }
  // Errors come out at the end that is read.
  const stream = pipeline([packed, counted, ...unpackers] as unknown as [Readable], () => undefined)
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length
    parts.push(chunk)
    if (size > HARMLESS && size > received * MOST_RATIO) throw bomb(url)
    if (size <= limit) continue
    if (!truncate) throw tooMuch(url, limit)
    break
  }
  return Buffer.concat(parts, size).subarray(0, limit)
}

export async function readBody(body: Readable, encoding: string | undefined, options: BodyOptions): Promise<Buffer> {
  body.on('error', () => undefined) // also told to whoever reads; one that nobody reads must not end the process
  try {
    const unpackers = layersOf(options.url, encoding).map((make) => make())
    return await collect(body, unpackers, options)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (!/^(Z_|ERR_(?!_)|ERR_BROTLI)/.test(code)) throw error
    throw new NewsGraphError('FETCH_FAILED', `${options.url} is packed wrongly (${code})`, {}, { cause: error })
  } finally {
    body.destroy()
  }
}
