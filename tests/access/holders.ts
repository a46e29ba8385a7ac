/** Those who knock: keys made by the command, tokens of an issuer that the test runs itself, and counterfeits of both. */
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey, type JWTPayload } from 'jose'
import { runKey } from '../../src/access/key.command'
import type { Config } from '../../src/config'
import { Collected, type TestApi } from '../support/api-server'

export const ROLES = ['reader', 'ingester', 'curator', 'admin'] as const
export type RoleName = (typeof ROLES)[number]

export interface KeyLine {
  key?: string
  prefix: string
  name: string
  role: RoleName
  state: 'ACTIVE' | 'EXPIRED' | 'REVOKED'
  createdAt: string
  expiresAt: string | null
  revokedAt: string | null
  lastUsedAt: string | null
}

/** What `news-graph key ARGUMENT…` prints. */
export async function runKeys(config: Config, ...args: string[]): Promise<KeyLine[]> {
  const stdout = new Collected()
  await runKey(args, { config, stdin: process.stdin, stdout, stderr: new Collected() })
  const lines = stdout.text.trim().split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as KeyLine)
}

/** The text of a new key. */
export async function keyOf({ config }: TestApi, role: RoleName, ...more: string[]): Promise<string> {
  const [line] = await runKeys(config, 'create', '--role', role, '--name', `Desk of the ${role}`, ...more)
  return line!.key!
}

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

export const AUDIENCE = 'https://graph.example'
const KID = 'first'

export interface Issuer {
  url: string
  /** Requests for its metadata and keys so far. */
  asked: string[]
  /** A good token for an hour; with a role, or with whatever claims take the place of the usual ones. */
  token(claims: JWTPayload): Promise<string>
  /** Tokens that nobody should take, by what is wrong with them. */
  counterfeits(): Promise<Record<string, string>>
  stop(): Promise<void>
}

const now = (): number => Math.floor(Date.now() / 1000)

/** hasMetadata: whether it has an openid-configuration; else only a jwks.json. */
export async function startIssuer({ hasMetadata = true } = {}): Promise<Issuer> {
  const own = await generateKeyPair('ES256', { extractable: true })
  const strange = await generateKeyPair('ES256', { extractable: true })
  const published = { keys: [{ ...(await exportJWK(own.publicKey)), kid: KID, alg: 'ES256', use: 'sig' }] }
  const asked: string[] = []
  const server = http.createServer((request, response) => {
    asked.push(request.url!)
    const files: Record<string, unknown> = hasMetadata
      ? { '/.well-known/openid-configuration': { issuer: url, jwks_uri: `${url}/keys` }, '/keys': published }
      : { '/.well-known/jwks.json': published }
    const file = files[request.url!]
    response.writeHead(file ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(file ?? null))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const usual = (claims: JWTPayload): JWTPayload => ({
    iss: url,
    aud: AUDIENCE,
    sub: 'ines@desk.example',
    exp: now() + 3600,
    ...claims,
  })
  const sign = (claims: JWTPayload, key: CryptoKey | Uint8Array = own.privateKey, alg = 'ES256') =>
    new SignJWT(usual(claims)).setProtectedHeader({ alg, kid: KID }).sign(key)
  const admin = { role: 'admin' }

  return {
    url,
    asked,
    token: (claims) => sign(claims),
    counterfeits: async () => {
      const good = await sign({ role: 'reader' })
      const [head, , signature] = good.split('.')
      const forged = Buffer.from(JSON.stringify(usual(admin))).toString('base64url')
      const publicText = new TextEncoder().encode(await exportSPKI(own.publicKey))
      const publicJwk = new TextEncoder().encode(JSON.stringify(published.keys[0]))
      return {
        'of another issuer': await sign({ ...admin, iss: 'https://other.example' }),
        'for another audience': await sign({ ...admin, aud: 'https://other.example' }),
        'for no audience': await sign({ ...admin, aud: undefined }),
        'that expired': await sign({ ...admin, exp: now() - 60 }),
        'that never expires': await sign({ ...admin, exp: undefined }),
        'that begins tomorrow': await sign({ ...admin, nbf: now() + 86_400 }),
        'of nobody': await sign({ ...admin, sub: undefined }),
        'of somebody with a line break': await sign({ ...admin, sub: 'ines\nadmin' }),
        'without a signature (alg none)': new UnsecuredJWT(usual(admin)).encode(),
        'with HS256 and the public key as secret': await sign(admin, publicText, 'HS256'),
        'with HS256 and the published JWK as secret': await sign(admin, publicJwk, 'HS256'),
        'signed by a stranger under the same key id': await sign(admin, strange.privateKey),
        'with other claims under its signature': `${head}.${forged}.${signature}`,
        'with its signature cut off': `${head}.${forged}.`,
      }
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
