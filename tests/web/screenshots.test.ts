import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

test('where no picture can be taken, npm run screenshots fails and says why', () => {
  const script = join(__dirname, 'screenshots.ts')
  const missing = join(__dirname, 'no-such-server.js')
  const { status, stderr } = spawnSync(process.execPath, ['-r', '@swc-node/register', script, missing], {
    encoding: 'utf8',
  })
  expect(stderr).toMatch(/^No pictures: /m)
  expect(status).toBe(1)
})
