/** Adds one to a number in a file, again and again, under the folder's lock; says so after each. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { withLock, withLockSync } from '../../src/database/embedded/folder-lock'

const [folder = '', times = ''] = process.argv.slice(2)
const file = join(folder, 'number')
const read = (): number => Number(readFileSync(file, 'utf8'))

async function main(): Promise<void> {
  for (let n = 0; n < Number(times); n++) {
    if (n % 4 === 3) withLockSync(folder, 60_000, () => writeFileSync(file, String(read() + 1)))
    else
      await withLock(folder, 60_000, async () => {
        const before = read()
        await pause(3)
        writeFileSync(file, String(before + 1))
      })
    process.stdout.write('added\n')
  }
}

void main()
