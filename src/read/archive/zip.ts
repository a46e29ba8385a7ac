/**
 * A zip archive in, the pages and texts in it out, one at a time. Files that are encrypted, damaged or too large are told
 * and the rest is read; an archive that grows like a bomb is left (TOO_LARGE), one that is damaged too (BAD_ARCHIVE). One
 * that was cut off has lost the list of its files and is read without it (cut-zip.ts).
 */
import { fromBufferPromise, getFileNameLowLevel, openPromise, type Entry, type ZipFile } from 'yauzl'
import { isNewsGraphError, NewsGraphError } from '../../errors'
import { tooLarge } from '../decode'
import { readStream } from '../file'
import { isReadable, tidyName, type ArchivedFile } from './archived-file'
import { readCutZip } from './cut-zip'
import { Growth } from './growth'

/** Names are decoded here, as yauzl refuses a whole archive for one name that would be dangerous to write. */
const OPTIONS = { lazyEntries: true, decodeStrings: false }

const badArchive = (error: unknown): NewsGraphError =>
  new NewsGraphError('BAD_ARCHIVE', `the zip archive is damaged: ${(error as Error).message}`, {}, { cause: error })

const nameOf = (entry: Entry): string =>
  tidyName(getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false))

async function readEntry(zip: ZipFile, entry: Entry, limit: number): Promise<Buffer> {
  if (entry.isEncrypted()) throw new NewsGraphError('BAD_ARCHIVE', 'the file is encrypted; unpack the archive first')
  if (entry.uncompressedSize > limit) throw tooLarge(entry.uncompressedSize, limit, 'the file')
  try {
    return await readStream(await zip.openReadStreamPromise(entry), limit)
  } catch (error) {
    throw isNewsGraphError(error) ? error : badArchive(error)
  }
}

async function readFile(zip: ZipFile, entry: Entry, name: string, limit: number): Promise<ArchivedFile> {
  try {
    return { name, bytes: await readEntry(zip, entry, limit) }
  } catch (error) {
    if (!isNewsGraphError(error)) throw error
    return { name, error }
  }
}

async function* readEntries(
  zip: ZipFile,
  limit: number,
  onBytes: (count: number) => void,
): AsyncGenerator<ArchivedFile> {
  const growth = new Growth('the archive')
  for await (const entry of zip.eachEntry()) {
    onBytes(entry.compressedSize)
    const name = nameOf(entry)
    if (name.endsWith('/') || !isReadable(name)) continue
    const file = await readFile(zip, entry, name, limit)
    yield file
    if ('bytes' in file) growth.check(zip.fileSize, file.bytes.length)
  }
}

/** Undefined where the list of its files is missing, which stands at the end. */
async function opened(source: string | Buffer): Promise<ZipFile | undefined> {
  try {
    return await (typeof source === 'string' ? openPromise(source, OPTIONS) : fromBufferPromise(source, OPTIONS))
  } catch (error) {
    if (/end of central directory/i.test((error as Error).message)) return undefined
    throw error
  }
}

/**
 * @param source a path, or the archive itself
 * @param limit most bytes of one file
 * @throws NewsGraphError where the archive itself cannot be read; errors of the disk
 */
export async function* readZip(
  source: string | Buffer,
  limit: number,
  onBytes: (count: number) => void = () => undefined,
): AsyncGenerator<ArchivedFile> {
  let zip: ZipFile | undefined
  try {
    zip = await opened(source)
    yield* zip ? readEntries(zip, limit, onBytes) : readCutZip(source, limit, onBytes)
  } catch (error) {
    if (isNewsGraphError(error) || (error as NodeJS.ErrnoException).syscall !== undefined) throw error
    throw badArchive(error)
  } finally {
    zip?.close()
  }
}
