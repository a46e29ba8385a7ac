/**
 * Who may talk to a server without keys on this machine: no page of another site (Origin), and none that points its own
 * name at 127.0.0.1 to get round the browser's rules (DNS rebinding shows in Host).
 */
import { isLoopback } from '../web-address'

/** Programs send no Origin; a page's must be the host that it talks to. */
export const isAllowedOrigin = ({ origin, host }: { origin?: string; host?: string }): boolean =>
  origin === undefined || (URL.canParse(origin) && new URL(origin).host === host)

/** A server that listens on loopback only is asked for by a loopback name. */
export const isAllowedHost = (host: string | undefined, listensOn: string): boolean =>
  !isLoopback(listensOn) || (host !== undefined && isLoopback(host))
