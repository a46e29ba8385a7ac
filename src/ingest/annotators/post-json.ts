/**
 * One JSON document to an address, one back. Refuses (ANNOTATOR_FAILED) an address that does not answer, answers with
 * another status than 200, with more than the limit, or with no JSON; redirects are not followed: a key goes along.
 */
import { NewsGraphError } from '../../errors'

/** Bytes of an answer: about what the annotations of the longest article weigh. */
const MOST_BYTES = 50_000_000
/** Characters of a refusal that are told on. */
const SHOWN = 200

const failed = (url: string, what: string, cause?: unknown): NewsGraphError =>
  new NewsGraphError('ANNOTATOR_FAILED', `the annotator at ${url} ${what}`, {}, { cause })

async function readBody(url: string, response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > MOST_BYTES) throw failed(url, `answered with more than ${MOST_BYTES} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

const reasonOf = (error: unknown): string => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return cause instanceof Error ? cause.message : String(cause)
}

async function send(url: string, key: string | undefined, body: unknown): Promise<Response> {
  try {
    return await fetch(url, {
      method: 'POST',
      redirect: 'error',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(key !== undefined && { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify(body),
    })
  } catch (error) {
    throw failed(url, `cannot be reached: ${reasonOf(error)}`, error)
  }
}

/**
 * How long it may take is the caller's to limit.
 * @throws NewsGraphError ANNOTATOR_FAILED
 */
export async function postJson(url: string, key: string | undefined, body: unknown): Promise<unknown> {
  const response = await send(url, key, body)
  const text = await readBody(url, response).catch((error: unknown) => {
    throw error instanceof NewsGraphError ? error : failed(url, `broke off its answer: ${reasonOf(error)}`, error)
  })
  if (response.status !== 200)
    throw failed(url, `answered with status ${response.status}: ${text.slice(0, SHOWN).trim() || 'nothing more'}`)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw failed(url, `must answer with JSON, but began with "${text.slice(0, 40)}"`, error)
  }
}
