/** Makes WARC files of invented pages. */
import { brotliCompressSync, gzipSync } from 'node:zlib'

export const storyPage = (n: number): string =>
  `<!doctype html><html><head><title>Ferry ${n} sails again</title></head><body><article><h1>Ferry ${n} sails again</h1>
  <p>The mayor of Harbour Town said on Monday that ferry number ${n} would sail again in spring, after two years in the yard.</p>
  <p>“We have waited long enough for this boat,” Ada Lund told a crowd of about two hundred people on the quay.</p>
  <p>The repairs cost four million crowns, which is twice what the council had planned for them in the beginning.</p></article></body></html>`

export const storyUrl = (n: number): string => `https://courier.example/ferry-${n}`

export function record(type: string, fields: Record<string, string>, block: Buffer | string): Buffer {
  const body = Buffer.from(block as string)
  const headers = { 'WARC-Date': '2025-11-06T13:24:00Z', 'Content-Length': String(body.length), ...fields }
  const lines = Object.entries({ 'WARC-Type': type, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${lines.join('')}\r\n`), body, Buffer.from('\r\n\r\n')])
}

export const httpResponse = (
  body: Buffer | string,
  { status = 200, ...headers }: Record<string, string | number> = {},
): Buffer => {
  const lines = Object.entries({ 'Content-Type': 'text/html; charset=utf-8', ...headers }).map(
    ([k, v]) => `${k}: ${v}\r\n`,
  )
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status} OK\r\n${lines.join('')}\r\n`), Buffer.from(body as string)])
}

export const response = (n: number, http: Buffer, fields: Record<string, string> = {}): Buffer =>
  record(
    'response',
    { 'WARC-Target-URI': storyUrl(n), 'Content-Type': 'application/http; msgtype=response', ...fields },
    http,
  )

export function inChunks(body: Buffer, size: number): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at < body.length; at += size) {
    const chunk = body.subarray(at, at + size)
    parts.push(Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from('\r\n'))
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')])
}

export const ENCODINGS = ['plain', 'gzip', 'br', 'chunked', 'chunked gzip', 'said to be gzip', 'said to be br'] as const

export function encodedResponse(body: Buffer, encoding: (typeof ENCODINGS)[number]): Buffer {
  switch (encoding) {
    case 'plain':
      return httpResponse(body)
    case 'gzip':
      return httpResponse(gzipSync(body), { 'Content-Encoding': 'gzip' })
    case 'br':
      return httpResponse(brotliCompressSync(body), { 'Content-Encoding': 'br' })
    case 'chunked':
      return httpResponse(inChunks(body, 100), { 'Transfer-Encoding': 'chunked' })
    case 'chunked gzip':
      return httpResponse(inChunks(gzipSync(body), 77), { 'Transfer-Encoding': 'chunked', 'Content-Encoding': 'gzip' })
    case 'said to be gzip':
      return httpResponse(body, { 'Content-Encoding': 'gzip', 'Transfer-Encoding': 'chunked' })
    case 'said to be br':
      return httpResponse(body, { 'Content-Encoding': 'br' })
  }
}
