/** An address in, whether it is an absolute one of the web out: the only kind that articles and settings may name. */
export const isWebAddress = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)

/** The name that somebody registered, as far as its shape tells: example.org of www.example.org, example.co.uk. */
function siteOf(host: string): string {
  if (/^\[|^[\d.]+$/.test(host)) return host
  const labels = host.split('.')
  const [second = '', first = ''] = labels.slice(-2)
  return labels.slice(second.length <= 3 && first.length === 2 ? -3 : -2).join('.')
}

/** Whether whoever answers at one address may speak for the other. */
export const isSameSite = (left: string, right: string): boolean =>
  siteOf(new URL(left).hostname) === siteOf(new URL(right).hostname)

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i

/** host: a name or address, with a port or without: whether it means this very machine. */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host === '::1' ? '[::1]' : host)

/** Whether nobody on the way can read or change what is said there: https, or http that does not leave this machine. */
export const isSecureAddress = (text: string): boolean =>
  isWebAddress(text) && (new URL(text).protocol === 'https:' || isLoopback(new URL(text).hostname))
