/**
 * When two addresses are one article: an absolute http(s) address in, its normal form or that form's SHA-256 out.
 * `article_claim.hash` and `article_edition.url_hash` hold such hashes. Refuses what is no address (TypeError of URL).
 */
import { createHash } from 'node:crypto'

/** What trackers and newsletters put behind an address; none of it chooses another text. */
const TRACKING =
  /^(?:utm_.*|pk_.*|mtm_.*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|_ga|_gl|_hsenc|_hsmi|vero_id|oly_anon_id|oly_enc_id|wt_mc|ncid|cmpid|ito|smid|smtyp)$/i

/** Lower-case scheme and host, no default port, no fragment, no tracking parameters, no slash at the end of the path. */
export function normaliseAddress(address: string): string {
  const url = new URL(address)
  const query = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !TRACKING.test(pair.split('=', 1)[0] ?? ''))
  url.hash = ''
  url.search = query.length > 0 ? `?${query.join('&')}` : ''
  url.pathname = url.pathname.replace(/(?<=[^/])\/+$/, '')
  return url.href.replace(/^(https?:\/\/[^/?#]+)\/(?=$|\?)/, '$1')
}

export const addressHash = (address: string): Buffer => createHash('sha256').update(normaliseAddress(address)).digest()
