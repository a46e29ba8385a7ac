/**
 * Which addresses of the internet may be called: an IP address or host in, whether it may out. Only what is routed
 * publicly: nothing private, local, reserved, multicast, tunnelled or mapped, and no cloud's metadata service; but what the
 * operator allows by name or network (NEWS_GRAPH_FETCH_ALLOW).
 */
import ipaddr from 'ipaddr.js'

export interface Allowed {
  /** Lower case, no dot at the end. */
  hosts: readonly string[]
  networks: readonly [ipaddr.IPv4 | ipaddr.IPv6, number][]
}

const HOST = /^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/

/** `feeds.example.org, 10.1.0.0/16, ::1`: hosts, networks and addresses, parted by commas; or the part that is none. */
export function parseAllowed(text: string): Allowed | { wrong: string } {
  const hosts: string[] = []
  const networks: [ipaddr.IPv4 | ipaddr.IPv6, number][] = []
  for (const part of text.split(',').map((entry) => entry.trim().toLowerCase())) {
    if (part === '') continue
    if (ipaddr.isValidCIDR(part)) networks.push(ipaddr.parseCIDR(part))
    else if (ipaddr.isValid(part)) networks.push([ipaddr.parse(part), part.includes(':') ? 128 : 32])
    else if (HOST.test(part)) hosts.push(part)
    else return { wrong: part }
  }
  return { hosts, networks }
}

/** All of IPv6 that is given out for public use (RFC 4291, IANA's registry). */
const GLOBAL_UNICAST: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3]

/** Served inside a cloud under addresses that look public: Azure's platform channel. */
const METADATA = new Set(['168.63.129.16'])

/** address: as the resolver or the address itself gives it; with a zone (fe80::1%eth0) it is never public. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || METADATA.has(address)) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() !== 'unicast') return false
  return parsed.kind() === 'ipv4' || (parsed as ipaddr.IPv6).match(GLOBAL_UNICAST)
}

export function isAllowedAddress(address: string, { networks }: Allowed): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  return networks.some(([network, bits]) => parsed.kind() === network.kind() && parsed.match(network, bits))
}

export const isAllowedHost = (host: string, { hosts }: Allowed): boolean =>
  hosts.includes(host.toLowerCase().replace(/\.$/, ''))
