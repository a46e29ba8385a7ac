/** A receiver of webhooks on loopback: takes or refuses what a test says, checks signatures by code of its own. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { startSite } from '../fetch/servers'

export interface Item {
  __typename: 'Statement' | 'Article'
  id: string
  position: string
  content?: string
  headline?: string
}

export interface Received {
  /** Of the address that was posted to. */
  path: string
  id: string
  test?: boolean
  search: { id: string; name: string }
  items: Item[]
  headers: IncomingMessage['headers']
  body: string
}

/** What it answers to; it may wait. Default: 204. */
type Answer = (received: Received, response: ServerResponse) => unknown

export interface Receiver {
  origin: string
  received: Received[]
  answer: Answer
  /** Deliveries that came while the same one was in hand. */
  overlaps: string[]
  /** Waits until what came fulfils the condition. */
  until(holds: (received: Received[]) => boolean): Promise<void>
  close(): Promise<void>
}

const take: Answer = (_received, response) => response.writeHead(204).end()

export async function startReceiver(): Promise<Receiver> {
  const inHand = new Set<string>()
  const site = await startSite('127.0.0.1', (request, response) => {
    void (async () => {
      const body = await text(request)
      const { id, test, search, items } = JSON.parse(body) as Omit<Received, 'path' | 'headers' | 'body'>
      const received = { path: request.url!, id, test, search, items, headers: request.headers, body }
      if (inHand.has(id)) receiver.overlaps.push(id)
      inHand.add(id)
      response.once('close', () => inHand.delete(id))
      receiver.received.push(received)
      await receiver.answer(received, response)
    })()
  })
  const receiver: Receiver = {
    origin: `http://127.0.0.1:${site.port}`,
    received: [],
    answer: take,
    overlaps: [],
    until: async (holds) => {
      while (!holds(receiver.received)) await new Promise((resolve) => setTimeout(resolve, 20))
    },
    close: () => site.close(),
  }
  return receiver
}

/** Whether whoever has the secret sent it, in the last minute. */
export function isSigned({ headers, body }: Received, secret: string): boolean {
  const [, time = '', sent = ''] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['x-news-graph-signature'])) ?? []
  if (Math.abs(Date.now() / 1000 - Number(time)) > 60) return false
  const own = createHmac('sha256', secret).update(time).update('.').update(body).digest()
  return timingSafeEqual(own, Buffer.from(sent, 'hex'))
}

/** Items of one path as a receiver keeps them that takes each delivery once. */
export function keptItems(received: readonly Received[], path: string): Item[] {
  const known = new Map<string, Item[]>()
  for (const delivery of received) if (delivery.path === path) known.set(delivery.id, delivery.items)
  return [...known.values()].flat()
}
