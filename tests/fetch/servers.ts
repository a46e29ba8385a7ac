/** HTTP servers of the tests' own on loopback, and what opened connections in this process. */
import { subscribe, unsubscribe, type ChannelListener } from 'node:diagnostics_channel'
import http from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Site {
  port: number
  /** Connections that came. */
  visits: number
  close(): Promise<void>
}

export async function startSite(host: string, answer: http.RequestListener, port = 0): Promise<Site> {
  const server = http.createServer(answer)
  const site: Site = {
    port: 0,
    visits: 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  server.on('connection', () => site.visits++)
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  site.port = (server.address() as AddressInfo).port
  return site
}

/** Counts the sockets that this process opens while the work runs: whatever they were meant to reach. */
export async function socketsOpened(work: () => Promise<unknown>): Promise<number> {
  let opened = 0
  const count: ChannelListener = () => void opened++
  subscribe('net.client.socket', count)
  try {
    await work()
    return opened
  } finally {
    unsubscribe('net.client.socket', count)
  }
}
