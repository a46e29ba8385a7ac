/**
 * Opens connections to checked addresses only: what the resolver answers is checked, and exactly that is called, so that
 * a name cannot answer differently the second time (DNS rebinding). Refuses with FETCH_REFUSED.
 */
import { lookup as systemLookup, type LookupAddress, type LookupOptions } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { buildConnector } from 'undici'
import { refused } from './check-url'
import { isAllowedAddress, isAllowedHost, isPublicAddress, type Allowed } from './public-address'

/** As dns.lookup with `all`. */
export type Lookup = (
  host: string,
  options: LookupOptions & { all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

/** Not which address it is: whoever may ask for a page need not learn what names mean inside the network. */
const notPublic = (host: string): Error =>
  refused(host, 'it does not lead to a public address (NEWS_GRAPH_FETCH_ALLOW names exceptions)')

const mayCall = (address: string, allowed: Allowed): boolean =>
  isPublicAddress(address) || isAllowedAddress(address, allowed)

/** One address that may not be called is enough: no public site has one. */
function checkedLookup(allowed: Allowed, lookup: Lookup): LookupFunction {
  return (host, { all, ...options }, done) =>
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, [])
      const [first] = addresses
      const free = isAllowedHost(host, allowed)
      if (!first || !(free || addresses.every(({ address }) => mayCall(address, allowed))))
        return done(notPublic(host), [])
      if (all) done(null, addresses)
      else done(null, first.address, first.family)
    })
}

const isInside = (host: string, allowed: Allowed): boolean =>
  isIP(host) !== 0 && !mayCall(host, allowed) && !isAllowedHost(host, allowed)

/** Refuses an address that is written as one (not a name) and not public, before it is ever called. @throws FETCH_REFUSED */
export function refuseInside({ hostname }: URL, allowed: Allowed): void {
  const host = hostname.replace(/^\[|\]$/g, '')
  if (isInside(host, allowed)) throw notPublic(host)
}

export interface ConnectorOptions {
  allowed: Allowed
  /** Milliseconds until there is a connection. */
  connectTime: number
  /** The system's where absent. */
  lookup?: Lookup
}

export function createConnector({ allowed, connectTime, lookup = systemLookup }: ConnectorOptions) {
  const connect = buildConnector({
    timeout: connectTime,
    lookup: checkedLookup(allowed, lookup),
    autoSelectFamily: true,
  } as buildConnector.BuildOptions)
  /** An address that is written as one is called without being looked up. */
  const check: buildConnector.connector = (options, done) => {
    if (isInside(options.hostname, allowed)) done(notPublic(options.hostname), null)
    else connect(options, done)
  }
  return check
}
