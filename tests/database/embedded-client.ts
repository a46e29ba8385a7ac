/** A process that uses the embedded Postgres of a data folder, for tests: says what it got, then does what it is told. */
import { createInterface } from 'node:readline'
import { useEmbeddedPostgres } from '../../src/database/embedded/embedded-postgres'

async function main(dataDir: string, manner?: string): Promise<void> {
  process.stdout.write('"starting"\n')
  const told = new Promise((resolve) => manner === 'graceful' && process.once('SIGTERM', resolve))
  const embedded = await useEmbeddedPostgres(dataDir)
  process.stdout.write(`${JSON.stringify({ url: embedded.url })}\n`)
  void told.then(async () => {
    await embedded.release()
    process.stdout.write('"released"\n')
    process.exit(7)
  })
  for await (const command of createInterface({ input: process.stdin })) {
    if (command === 'release') {
      await embedded.release()
      process.stdout.write('"released"\n')
    } else if (command === 'exit') process.exit(0)
    else if (command === 'throw') setImmediate(() => throwOutside())
  }
}

function throwOutside(): never {
  throw new Error('nobody catches this')
}

main(process.argv[2] ?? '', process.argv[3]).catch((error: { code?: string; message: string }) => {
  process.stdout.write(`${JSON.stringify({ code: error.code, message: error.message })}\n`)
  process.exit(1)
})
