/** A server stops although somebody subscribes, and says so to whoever does. */
import { expect, test } from '@jest/globals'
import WebSocket from 'ws'
import { startTestApi } from '../support/api-server'

test('with 1001', async () => {
  const api = await startTestApi()
  const socket = new WebSocket(api.url.replace('http', 'ws'), 'graphql-transport-ws')
  const closed = new Promise<number>((resolve) => socket.once('close', resolve))
  await new Promise<void>((resolve) => {
    socket.once('open', () => socket.send('{"type":"connection_init"}'))
    socket.once('message', () => resolve())
  })
  socket.send(
    JSON.stringify({ id: '1', type: 'subscribe', payload: { query: 'subscription { articleIngested { id } }' } }),
  )
  await new Promise((resolve) => setTimeout(resolve, 500))
  await api.stop()
  expect(await closed).toBe(1001)
  expect(api.logged).toEqual([])
})
