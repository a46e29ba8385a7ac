/** What a server needs to post: the deliverer running, and the way out that it shares with the API. */
import { randomUUID } from 'node:crypto'
import type { FetchConfig } from '../config'
import { isNewsGraphError } from '../errors'
import { createPoster, type Poster } from '../fetch/poster'
import type { PostOutcome, Webhooks } from '../graph/shared/context'
import { Deliverer, type DeliverServices } from './deliverer'
import { send } from './envelope'
import { isTaken } from './failures'

const webhooksOf = (poster: Poster): Webhooks => ({
  check: (url) => poster.check(url),
  test: async ({ id: search, name, url, secret }): Promise<PostOutcome> => {
    try {
      const envelope = { id: randomUUID(), test: true, search: { id: search, name }, items: [] } as const
      const posted = await send(poster, { url, secret }, envelope)
      return { delivered: isTaken(posted), status: posted.status, answer: posted.words }
    } catch (error) {
      if (!isNewsGraphError(error)) throw error
      return { delivered: false, status: null, answer: `${error.code}: ${error.message}` }
    }
  },
})

/** For whoever adds and tests searches and delivers nothing. */
export function createWebhooks(settings: FetchConfig): { webhooks: Webhooks; close(): Promise<void> } {
  const poster = createPoster(settings)
  return { webhooks: webhooksOf(poster), close: () => poster.close() }
}

export interface Delivering {
  webhooks: Webhooks
  stop(): Promise<void>
}

export function startWebhooks(
  settings: FetchConfig,
  services: Omit<DeliverServices, 'poster' | 'requestTime' | 'retryPause'>,
): Delivering {
  const poster = createPoster(settings)
  const { requestTime, webhookPause: retryPause } = settings
  const deliverer = new Deliverer({ ...services, poster, requestTime, retryPause })
  deliverer.start()
  return { webhooks: webhooksOf(poster), stop: () => deliverer.stop() }
}
