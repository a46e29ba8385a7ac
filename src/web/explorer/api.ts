/**
 * Asks the server that served the page, through the client, always as of the moment that the page shows. Answers are kept
 * while the page is open, so that going back is instant; failures are not.
 */
import { createContext, useCallback, useContext, useEffect, useState } from 'react'
import { createClient, NewsGraphClientError, type TypedDocumentString } from '../../client'

const KEPT_KEY = 'explorer.key'

/** Empty where none is set. */
export const readKey = (): string => sessionStorage.getItem(KEPT_KEY) ?? ''
/** For the next time that the page is loaded. */
export const writeKey = (key: string): void => sessionStorage.setItem(KEPT_KEY, key)

const client = createClient({ url: new URL('/graphql', location.href).href, key: readKey() || undefined })

/** The instant whose knowledge the page shows, ISO 8601; null: the present. */
export const Moment = createContext<string | null>(null)

/** The documents of the page all take asOf; whoever asks leaves it to the page. @throws NewsGraphClientError */
export type Ask = <Result, Variables extends { asOf?: string | null }>(
  document: TypedDocumentString<Result, Variables>,
  variables: Omit<Variables, 'asOf'>,
) => Promise<Result>

const askAt =
  (moment: string | null): Ask =>
  (document, variables) =>
    ask(document, moment === null ? variables : { ...variables, asOf: moment })

const MOST_KEPT = 400
const kept = new Map<string, Promise<unknown>>()
/** Questions that were answered so. */
const gone = new Set<string>()

function ask<Result>(document: TypedDocumentString<Result, never>, variables: object): Promise<Result> {
  const key = `${document.toString()} ${JSON.stringify(variables)}`
  const known = kept.get(key) as Promise<Result> | undefined
  if (known) return known
  const request = (client.request as (asked: unknown, given: object) => Promise<Result>)(document, variables)
  kept.set(key, request)
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!)
  request.catch((error: unknown) => {
    kept.delete(key)
    // What other answers told of it is old; of the past nothing is. Once: it is asked for again with each load.
    if (isGone(error) && !('asOf' in variables) && !gone.has(key)) {
      gone.add(key)
      kept.clear()
    }
  })
  return request
}

/** In the place of an answer: what was asked about is not in the graph, or not any more, or was not yet. */
export const GONE = 'gone'

const GONE_CODES = new Set<string | undefined>(['NOT_FOUND', 'ENTITY_NOT_FOUND', 'BAD_ID'])
const isGone = (error: unknown): boolean => error instanceof NewsGraphClientError && GONE_CODES.has(error.code)

/** Any other failure stays one. */
export const orGone = <Result>(answer: Promise<Result>): Promise<Result | typeof GONE> =>
  answer.catch((error: unknown) => {
    if (isGone(error)) return GONE
    throw error
  })

export interface Loaded<T> {
  /** The latest that came, also while the next is awaited. */
  value: T | null
  error: unknown
  isLoading: boolean
  retry: () => void
}

/**
 * Loads again whenever the key or the moment changes; null loads nothing. What comes late for an earlier key is dropped.
 * @param asked tells everything that load depends on but the moment
 */
export function useLoaded<T>(asked: string | null, load: (ask: Ask) => Promise<T>): Loaded<T> {
  const moment = useContext(Moment)
  const key = asked === null ? null : `${moment} ${asked}`
  const [state, setState] = useState<{ key: string | null; value: T | null; error: unknown }>({
    key: null,
    value: null,
    error: null,
  })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    if (key === null) return setState({ key, value: null, error: null })
    let isWanted = true
    load(askAt(moment)).then(
      (value) => isWanted && setState({ key, value, error: null }),
      (error: unknown) => isWanted && setState((before) => ({ key, value: before.value, error })),
    )
    return () => {
      isWanted = false
    }
    // load is made anew by each rendering; the key tells when it differs.
  }, [key, attempt])
  const retry = useCallback(() => {
    setState((before) => ({ ...before, key: null, error: null }))
    setAttempt((n) => n + 1)
  }, [])
  return { value: state.value, error: state.key === key ? state.error : null, isLoading: state.key !== key, retry }
}

/** Likewise, but nothing of an earlier key is shown while the next is awaited. */
export function useFresh<T>(asked: string | null, load: (ask: Ask) => Promise<T>): Loaded<T> {
  const loaded = useLoaded(asked, load)
  return loaded.isLoading || loaded.error ? { ...loaded, value: null } : loaded
}
