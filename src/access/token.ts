/**
 * JSON Web Tokens of one issuer (RFC 7519, 8725), checked against the keys that it publishes: signature by an asymmetric
 * algorithm, issuer, audience, times. What enters: a token; what leaves: who it speaks of and their roles. Refuses with the
 * reason, never with what the token holds.
 */
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose'
import type { JwtConfig } from '../config'
import { NewsGraphError } from '../errors'
import { ACCESS_ROLES, type AccessRole, type Viewer } from '../graph/shared/access'
import { isSecureAddress } from '../web-address'
import { unauthenticated } from './refusals'

/** No HMAC: whoever can check such a token can make one, also with a public key taken for its secret. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519']
/** Seconds by which the issuer's clock and ours may differ. */
const CLOCK_TOLERANCE = 30
/** Milliseconds to wait for the issuer. */
const PATIENCE = 5_000
/** Of a subject: it is stored as the author of judgements. */
const SUBJECT = /^[^\p{Cc}\p{Cs}]{1,255}$/u

/** @throws NewsGraphError UNAUTHENTICATED, FORBIDDEN (no role of ours), ISSUER_UNREACHABLE */
export type CheckToken = (token: string) => Promise<Viewer>

export function createTokenCheck(config: JwtConfig): CheckToken {
  const keyOf = publishedKeys(config)
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keyOf, {
        algorithms: ALGORITHMS,
        issuer: config.issuer,
        audience: config.audience,
        clockTolerance: CLOCK_TOLERANCE,
        requiredClaims: ['exp', 'sub'],
      })
      return viewerIn(payload, config.roleClaim)
    } catch (error) {
      throw explain(error)
    }
  }
}

/** The issuer's keys, fetched when the first token comes and kept as jose keeps them; found by its metadata if need be. */
function publishedKeys({ issuer, jwksUrl }: JwtConfig): JWTVerifyGetKey {
  let keys: Promise<JWTVerifyGetKey> | undefined
  const open = async (): Promise<JWTVerifyGetKey> =>
    createRemoteJWKSet(new URL(jwksUrl ?? (await discover(issuer))), { timeoutDuration: PATIENCE })
  return async (header, token) => {
    try {
      keys ??= open()
      return await (
        await keys
      )(header, token)
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) throw error
      if (!(error instanceof errors.JOSEError)) keys = undefined // the next token asks again
      throw unreachable(error)
    }
  }
}

const unreachable = (cause: unknown): NewsGraphError =>
  new NewsGraphError('ISSUER_UNREACHABLE', 'The keys of the token issuer cannot be had; try again later', {}, { cause })

/** Where the issuer's keys stand (OpenID Connect Discovery 1.0, section 4); its jwks.json where it has no metadata. */
async function discover(issuer: string): Promise<string> {
  const base = `${issuer.replace(/\/$/, '')}/.well-known`
  const response = await fetch(`${base}/openid-configuration`, {
    headers: { accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE),
  })
  if (response.status === 404) return `${base}/jwks.json`
  if (!response.ok) throw new Error(`${base}/openid-configuration answered ${response.status}`)
  const metadata = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown }
  const { issuer: named, jwks_uri: address } = metadata
  if (named !== issuer) throw new Error(`${base}/openid-configuration is that of another issuer: ${String(named)}`)
  if (typeof address !== 'string' || !isSecureAddress(address))
    throw new Error(`${base}/openid-configuration names no https address of keys: ${String(address)}`)
  return address
}

function viewerIn(payload: JWTPayload, roleClaim: string): Viewer {
  if (payload.sub === undefined || !SUBJECT.test(payload.sub))
    throw unauthenticated('BAD_TOKEN', 'The subject of the token must be a text of 1 to 255 characters')
  const roles = rolesIn(claimAt(payload, roleClaim))
  if (roles.length === 0)
    throw new NewsGraphError(
      'FORBIDDEN',
      `The token names no role here: its claim ${roleClaim} must hold one of ${ACCESS_ROLES.join(', ')}`,
    )
  return { name: payload.sub, roles }
}

/** A claim by its name, which may be an address with dots in it; else along a path such as realm_access.roles. */
function claimAt(payload: JWTPayload, name: string): unknown {
  if (Object.hasOwn(payload, name)) return payload[name]
  return name
    .split('.')
    .reduce<unknown>(
      (value, part) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, part)
          ? (value as Record<string, unknown>)[part]
          : undefined,
      payload,
    )
}

/** One role, several with spaces between (as in scope), or a list of them; other words are others' business. */
function rolesIn(claim: unknown): AccessRole[] {
  const words: unknown[] = typeof claim === 'string' ? claim.split(' ') : Array.isArray(claim) ? claim : []
  return ACCESS_ROLES.filter((role) => words.includes(role))
}

function explain(error: unknown): unknown {
  if (!(error instanceof errors.JOSEError)) return error
  if (error instanceof errors.JWTExpired) return unauthenticated('EXPIRED_TOKEN', 'The token has expired', error)
  return unauthenticated('BAD_TOKEN', faultOf(error), error)
}

function faultOf(error: errors.JOSEError): string {
  if (error instanceof errors.JWTClaimValidationFailed)
    return `The claim ${error.claim} of the token is missing or not what this server asks for`
  if (error instanceof errors.JOSEAlgNotAllowed)
    return `The token must be signed by one of the algorithms ${ALGORITHMS.join(', ')}`
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
    return 'The token is signed with a key that its issuer does not publish'
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'The signature of the token is wrong'
  return 'What was sent as a token is no JSON Web Token that can be checked'
}
