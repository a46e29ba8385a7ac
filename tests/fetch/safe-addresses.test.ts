/** No spelling, redirect or name leads to an address that is not public: a server there counts that nobody came. */
import { networkInterfaces } from 'node:os'
import type { LookupAddress } from 'node:dns'
import { isIP } from 'node:net'
import fc from 'fast-check'
import type { Lookup } from '../../src/fetch/connector'
import { createFetcher, type Fetcher } from '../../src/fetch/fetcher'
import { isPublicAddress, parseAllowed, type Allowed } from '../../src/fetch/public-address'
import { socketsOpened, startSite, type Site } from './servers'

/** The whole of 127.0.0.0/8 is this machine: one address of it is allowed, the trap stands at others. */
const ALLOWED = parseAllowed('127.0.0.2') as Allowed
const OPTIONS = { limit: 10_000, accept: '*/*' }
const settings = { userAgent: 'test', allowed: ALLOWED, requestTime: 3_000 }

let traps: Site[]
let door: Site
let port: number

beforeAll(async () => {
  const trap = await startSite('127.0.0.1', (_request, response) => response.end('secret'))
  traps = [trap]
  port = trap.port
  for (const host of ['::1', '127.0.0.3'])
    traps.push(await startSite(host, (_q, response) => response.end('secret'), port))
  door = await startSite('127.0.0.2', (request, response) => {
    const to = new URL(request.url!, 'http://door').searchParams.get('to')
    response.setHeader('connection', 'close')
    if (to === null) response.end('open')
    else response.writeHead(302, { location: Buffer.from(to).toString('latin1') }).end()
  })
})
afterAll(() => Promise.all([...traps, door].map((site) => site.close())))

const visits = (): number => traps.reduce((sum, trap) => sum + trap.visits, 0)
const own = Object.values(networkInterfaces()).flatMap((list) => (list ?? []).map(({ address }) => address))

/** Hosts as they stand in an address. */
const HOSTS = [
  // this machine, as many ways as there are to write it
  `127.0.0.1 127.0.0.3 127.255.255.254 2130706433 017700000001 0x7f000001 0x7f.0.0.1 0177.0.0.1 127.1
   127.0.1 0x7F.1 127.0.0.1. ①②⑦.⓪.⓪.① 0 0.0.0.0 0x0 localhost LOCALHOST [::1] [0:0:0:0:0:0:0:1] [::]
   [::ffff:127.0.0.1] [::ffff:7f00:1] [::127.0.0.1] [::ffff:0:127.0.0.1] [64:ff9b::127.0.0.1]
   [64:ff9b:1::7f00:1] [2002:7f00:1::] [2001:0:7f00:1::]`,
  // the networks around it
  `10.0.0.1 10.255.255.255 0x0a000001 167772161 012.0.0.1 172.16.0.1 172.31.255.254 192.168.0.1
   192.168.1 3232235521 100.64.0.1 [fc00::1] [fd12:3456:789a::1] [fe80::1] [fec0::1] [::ffff:10.0.0.1]
   [::ffff:c0a8:1] [64:ff9b::a00:1] [2002:a00:1::1]`,
  // metadata services of clouds
  `169.254.169.254 2852039166 0xa9fea9fe 0251.0376.0251.0376 169.254.43518 169.254.170.2 100.100.100.200
   168.63.129.16 192.0.0.192 [fd00:ec2::254] [::ffff:169.254.169.254] [64:ff9b::a9fe:a9fe]`,
  // what is nobody's
  `192.0.2.1 198.18.0.1 198.51.100.7 203.0.113.9 224.0.0.1 239.255.255.250 240.0.0.1 255.255.255.255
   [ff02::1] [2001:db8::1] [3fff::1] [100::1] [4000::1]`,
].flatMap((list) => list.split(/\s+/))

async function refusal(fetcher: Fetcher, url: string): Promise<unknown> {
  return fetcher.get(url, OPTIONS).then(
    ({ bytes }) => `fetched ${bytes.toString()}`,
    (error: { code?: unknown }) => error.code,
  )
}

async function withFetcher<T>(lookup: Lookup | undefined, work: (fetcher: Fetcher) => Promise<T>): Promise<T> {
  const fetcher = createFetcher(settings, lookup)
  try {
    return await work(fetcher)
  } finally {
    await fetcher.close()
  }
}

test(`${HOSTS.length} spellings and this machine's own addresses are refused, and no socket is opened`, async () => {
  expect(HOSTS.length).toBeGreaterThanOrEqual(40)
  const hosts = [
    ...HOSTS,
    ...own.filter((address) => !address.includes('%')).map((a) => (isIP(a) === 6 ? `[${a}]` : a)),
  ]
  const told = new Map<string, unknown>()
  const isName = (host: string): boolean => /^localhost$/i.test(host)
  const opened = await withFetcher(undefined, async (fetcher) => {
    const ask = async (some: string[]): Promise<void> => {
      for (const host of some) told.set(host, await refusal(fetcher, `http://${host}:${port}/`))
    }
    await ask(hosts.filter(isName)) // Node makes a socket before it looks a name up
    return socketsOpened(() => ask(hosts.filter((host) => !isName(host))))
  })
  for (const [host, code] of told) if (!isRoutable(host)) expect([host, code]).toEqual([host, 'FETCH_REFUSED'])
  expect(opened).toBe(0)
  expect(visits()).toBe(0)
})

/** Addresses of this machine that are public in truth. */
const isRoutable = (host: string): boolean => isPublicAddress(host.replace(/^\[|\]$/g, ''))

test('redirects lead to none of them', async () => {
  const targets = HOSTS.map((host) => `http://${host}:${port}/`)
  await withFetcher(undefined, async (fetcher) => {
    for (const to of [
      ...targets,
      `//127.0.0.1:${port}/`,
      'file:///etc/passwd',
      'gopher://127.0.0.1/',
      'ftp://127.0.0.1/',
    ])
      expect([to, await refusal(fetcher, `http://127.0.0.2:${door.port}/?to=${encodeURIComponent(to)}`)]).toEqual([
        to,
        'FETCH_REFUSED',
      ])
  })
  expect(visits()).toBe(0)
})

const asAnswer = (addresses: string[]): LookupAddress[] =>
  addresses.map((address) => ({ address, family: isIP(address) }))

test('names lead to none of them, nor does one forbidden address among good ones', async () => {
  const plain = HOSTS.map((host) => host.replace(/^\[|\]$/g, '')).filter((host) => isIP(host) !== 0)
  const answers = [...plain.map((address) => [address]), ['127.0.0.2', '127.0.0.1'], ['127.0.0.2', '::1'], []]
  for (const answer of answers)
    await withFetcher(
      (_host, _options, done) => done(null, asAnswer(answer)),
      async (fetcher) =>
        expect([answer, await refusal(fetcher, `http://news.example:${port}/`)]).toEqual([answer, 'FETCH_REFUSED']),
    )
  expect(visits()).toBe(0)
})

test('a name that answers differently the second time leads to the address that was checked', async () => {
  const asked: string[] = []
  const rebinding: Lookup = (host, _options, done) => {
    asked.push(host)
    done(null, asAnswer([asked.length === 1 ? '127.0.0.2' : '127.0.0.1']))
  }
  await withFetcher(rebinding, async (fetcher) => {
    const { bytes } = await fetcher.get(`http://rebinding.example:${door.port}/`, OPTIONS)
    expect(bytes.toString()).toBe('open')
    expect(asked).toEqual(['rebinding.example'])
    expect(await refusal(fetcher, `http://rebinding.example:${port}/`)).toBe('FETCH_REFUSED')
  })
  expect(visits()).toBe(0)
})

test.each([
  'ftp://news.example/',
  'file:///etc/passwd',
  'http://user:secret@news.example/',
  'http://news.example:22/',
  'http://[fe80::1%25eth0]/',
  'http://1.2.3.4.5/',
  'news.example/feed',
  `http://news.example/${'a'.repeat(3000)}`,
])('is refused as it stands: %s', async (url) => {
  await withFetcher(undefined, async (fetcher) => {
    const opened = await socketsOpened(async () => expect(await refusal(fetcher, url)).toBe('FETCH_REFUSED'))
    expect(opened).toBe(0)
  })
})

test('an address that carries IPv4 inside is as public as nothing at all', () => {
  const byte = fc.integer({ min: 0, max: 255 })
  fc.assert(
    fc.property(byte, byte, byte, byte, (a, b, c, d) => {
      const hex = [a * 256 + b, c * 256 + d].map((part) => part.toString(16)).join(':')
      for (const wrapped of [`::ffff:${hex}`, `::${hex}`, `64:ff9b::${hex}`, `2002:${hex}::1`, `::ffff:0:${hex}`])
        expect([wrapped, isPublicAddress(wrapped)]).toEqual([wrapped, false])
    }),
  )
})

test('public addresses are public, and what is allowed is allowed by name and network only', async () => {
  for (const address of ['8.8.8.8', '93.184.216.34', '2606:4700:4700::1111', '2a00:1450:4001::1'])
    expect([address, isPublicAddress(address)]).toEqual([address, true])
  const named = createFetcher(
    { ...settings, allowed: parseAllowed('intranet.example, 10.0.0.0/8') as Allowed },
    (_h, _o, done) => done(null, asAnswer(['127.0.0.2'])),
  )
  expect((await named.get(`http://intranet.example:${door.port}/`, OPTIONS)).bytes.toString()).toBe('open')
  expect(await refusal(named, `http://other.example:${door.port}/`)).toBe('FETCH_REFUSED')
  await named.close()
  expect(parseAllowed('10.0.0.0/40')).toEqual({ wrong: '10.0.0.0/40' })
})
