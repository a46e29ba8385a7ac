/**
 * Asks the server that served the page, through the client. Answers are kept while the page is open, so that going back
 * is instant; failures are not.
 */
import { useCallback, useEffect, useState } from 'react'
import { createClient, type TypedDocumentString } from '../../client'

const KEPT_KEY = 'explorer.key'

/** Empty where none is set. */
export const readKey = (): string => sessionStorage.getItem(KEPT_KEY) ?? ''
/** For the next time that the page is loaded. */
export const writeKey = (key: string): void => sessionStorage.setItem(KEPT_KEY, key)

const client = createClient({ url: new URL('/graphql', location.href).href, key: readKey() || undefined })

const MOST_KEPT = 400
const kept = new Map<string, Promise<unknown>>()

/** @throws NewsGraphClientError */
export function ask<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const key = `${document.toString()} ${JSON.stringify(variables)}`
  const known = kept.get(key) as Promise<Result> | undefined
  if (known) return known
  const request = (client.request as (asked: unknown, given: Variables) => Promise<Result>)(document, variables)
  kept.set(key, request)
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!)
  request.catch(() => kept.delete(key))
  return request
}

export interface Loaded<T> {
  /** The latest that came, also while the next is awaited. */
  value: T | null
  error: unknown
  isLoading: boolean
  retry: () => void
}

/**
 * Loads again whenever the key changes; null loads nothing. What comes late for an earlier key is dropped.
 * @param key tells everything that load depends on
 */
export function useLoaded<T>(key: string | null, load: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ key: string | null; value: T | null; error: unknown }>({
    key: null,
    value: null,
    error: null,
  })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    if (key === null) return setState({ key, value: null, error: null })
    let isWanted = true
    load().then(
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
export function useFresh<T>(key: string | null, load: () => Promise<T>): Loaded<T> {
  const loaded = useLoaded(key, load)
  return loaded.isLoading || loaded.error ? { ...loaded, value: null } : loaded
}
