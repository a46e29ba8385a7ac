/** Zip and tar archives of saved pages, whole, broken and hostile. */
import fc from 'fast-check'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { pack } from 'tar-stream'
import type { ArchivedFile } from '../../src/read/archive/archived-file'
import { readTar } from '../../src/read/archive/tar'
import { readZip } from '../../src/read/archive/zip'
import { zipFile, type ZipMember } from './zip-file'

const LIMIT = 1_000_000

async function collect(files: AsyncIterable<ArchivedFile>): Promise<{ name: string; body?: string; code?: string }[]> {
  const found: { name: string; body?: string; code?: string }[] = []
  for await (const file of files)
    found.push(
      'error' in file ? { name: file.name, code: file.error.code } : { name: file.name, body: file.bytes.toString() },
    )
  return found
}

const tarFile = (members: readonly ZipMember[]): Promise<Buffer> => {
  const archive = pack()
  for (const { name, body } of members) archive.entry({ name }, Buffer.from(body as string))
  archive.finalize()
  return buffer(archive)
}

const unzip = (members: readonly ZipMember[]) => collect(readZip(zipFile(members), LIMIT))
const untar = async (members: readonly ZipMember[]) => collect(readTar(Readable.from([await tarFile(members)]), LIMIT))

const FERRY = { name: 'saved/Fähre.html', body: '<p>Ferry</p>' }

describe.each([
  ['zip', unzip],
  ['tar', untar],
])('%s', (_, open) => {
  test('pages and texts, without what stands beside saved pages and what is hidden', async () => {
    const others = [
      'saved/Ferry_files/boat.png',
      'saved/Ferry_files/a.css',
      '__MACOSX/saved/._Ferry.html',
      'saved/.index.html',
    ]
    const texts = ['notes.txt', 'README', 'drafts.jsonl', 'feed.xml', 'a/b/c.HTM']
    expect(await open([FERRY, ...[...others, ...texts].map((name) => ({ name, body: name }))])).toEqual([
      { name: FERRY.name, body: FERRY.body },
      ...texts.map((name) => ({ name, body: name })),
    ])
  })

  test('names that lead out of the archive are only names', async () => {
    const names = ['../../etc/cron.d/ferry.html', '/etc/ferry.html', 'C:/ferry.html']
    expect(await open(names.map((name) => ({ name, body: 'x' })))).toEqual(names.map((name) => ({ name, body: 'x' })))
  })

  test('a file that is too large costs itself', async () => {
    const large = { name: 'large.html', body: Buffer.alloc(LIMIT + 1, 'a') }
    expect(await open([large, FERRY])).toEqual([
      { name: 'large.html', code: 'TOO_LARGE' },
      { name: FERRY.name, body: FERRY.body },
    ])
  })
})

test('a zip that says less than it holds, or is encrypted, costs that file', async () => {
  const lies = { name: 'lies.html', body: Buffer.alloc(500_000, 'ab'), saysSize: 10 }
  const secret = { name: 'secret.html', body: 'x', encrypted: true }
  expect(await unzip([lies, secret, FERRY])).toEqual([
    { name: 'lies.html', code: 'BAD_ARCHIVE' },
    { name: 'secret.html', code: 'BAD_ARCHIVE' },
    { name: FERRY.name, body: FERRY.body },
  ])
})

test('a zip of many small bombs is left when it has grown too much', async () => {
  const bombs = Array.from({ length: 20 }, (_, n) => ({ name: `${n}.html`, body: Buffer.alloc(900_000) }))
  const found: string[] = []
  await expect(
    (async () => {
      for await (const { name } of readZip(zipFile(bombs), LIMIT)) found.push(name)
    })(),
  ).rejects.toMatchObject({ code: 'TOO_LARGE' })
  expect(found.length).toBeLessThan(20)
})

test('a tar that is cut off gives what stands before the cut', async () => {
  const tar = await tarFile([FERRY, { name: 'second.html', body: 'x'.repeat(5000) }])
  const found: string[] = []
  await expect(
    (async () => {
      for await (const file of readTar(Readable.from([tar.subarray(0, 3000)]), LIMIT)) found.push(file.name)
    })(),
  ).rejects.toMatchObject({ code: 'BAD_ARCHIVE' })
  expect(found).toEqual([FERRY.name])
})

describe('a zip that is cut off', () => {
  const SECOND = { name: 'second.html', body: 'The second page.' }
  const THIRD = { name: 'third.html', body: randomBytes(5000).toString('hex') }

  /** The files before the cut, then why no more came. */
  async function read(archive: string | Buffer): Promise<{ files: Record<string, string>; error: unknown }> {
    const files: Record<string, string> = {}
    try {
      for await (const file of readZip(archive, LIMIT))
        files[file.name] = 'bytes' in file ? file.bytes.toString() : file.error.code
    } catch (error) {
      return { files, error }
    }
    return { files, error: undefined }
  }

  test.each([
    ['sizes before the files', false],
    ['sizes after the files, as writers of streams do', true],
  ])('gives the whole files before the cut and tells that it is cut: %s', async (_, sizesAfter) => {
    const whole = zipFile([FERRY, { name: 'style.css', body: 'p {}' }, SECOND, THIRD], { sizesAfter })
    expect((await read(whole)).error).toBeUndefined()
    const { files, error } = await read(whole.subarray(0, whole.length - 2500))
    expect(files).toMatchObject({ [FERRY.name]: FERRY.body, [SECOND.name]: SECOND.body, [THIRD.name]: 'BAD_ARCHIVE' })
    expect(files).not.toHaveProperty(['style.css'])
    expect(error).toMatchObject({ code: 'BAD_ARCHIVE', message: expect.stringContaining('cut off') })
  })

  test('is read so wherever the cut is, from a file too', async () => {
    const whole = zipFile([FERRY, SECOND, THIRD])
    const folder = await mkdtemp(join(tmpdir(), 'cut-zip-'))
    try {
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 4, max: whole.length - 23 }), async (cut) => {
          const path = join(folder, 'cut.zip')
          await writeFile(path, whole.subarray(0, cut))
          const [ofFile, ofBytes] = [await read(path), await read(whole.subarray(0, cut))]
          expect(ofFile).toEqual(ofBytes)
          expect(ofFile.error).toMatchObject({ code: 'BAD_ARCHIVE' })
          for (const { name, body } of [FERRY, SECOND, THIRD])
            expect([undefined, 'BAD_ARCHIVE', body]).toContain(ofFile.files[name])
        }),
        { numRuns: 60 },
      )
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  test('is refused as one that is whole: a bomb, a lie, what is encrypted', async () => {
    const bombs = Array.from({ length: 60 }, (_, i) => ({ name: `${i}.txt`, body: 'a'.repeat(LIMIT) }))
    expect((await read(zipFile(bombs).subarray(0, -30))).error).toMatchObject({ code: 'TOO_LARGE' })
    const secret = zipFile([{ ...FERRY, encrypted: true }, SECOND]).subarray(0, -30)
    expect((await read(secret)).files).toEqual({ [FERRY.name]: 'BAD_ARCHIVE', [SECOND.name]: SECOND.body })
    const large = zipFile([{ name: 'large.txt', body: 'b'.repeat(LIMIT + 1), saysSize: 5 }]).subarray(0, -30)
    expect((await read(large)).files).toEqual({ 'large.txt': 'TOO_LARGE' })
  })
})
