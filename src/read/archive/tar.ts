/**
 * A tar archive in, the pages and texts in it out, one at a time. Files that are too large are told and the rest is read;
 * an archive that is damaged or cut off is left there (BAD_ARCHIVE): what stands before was read.
 */
import { pipeline, Readable } from 'node:stream'
import { extract, type Header } from 'tar-stream'
import { isNewsGraphError, NewsGraphError } from '../../errors'
import { tooLarge } from '../decode'
import { readStream } from '../file'
import { isReadable, tidyName, type ArchivedFile } from './archived-file'

/** Of tar-stream; its own type does not say what it gives. */
type Entry = AsyncIterable<unknown> & { header: Header }

async function readEntry(entry: Entry, name: string, limit: number): Promise<ArchivedFile | undefined> {
  const { type, size = 0 } = entry.header
  const isFile = type === 'file' || type === 'contiguous-file'
  if (isFile && isReadable(name) && size <= limit)
    return { name, bytes: await readStream(entry as AsyncIterable<Uint8Array>, limit) }
  for await (const _ of entry); // the archive goes on behind it
  return isFile && isReadable(name) ? { name, error: tooLarge(size, limit, 'the file') } : undefined
}

/** @param limit most bytes of one file. @throws NewsGraphError where the archive ends or breaks off */
export async function* readTar(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<ArchivedFile> {
  const entries = extract()
  let failure: unknown
  pipeline(Readable.from(chunks), entries, (error) => (failure = error))
  try {
    for await (const entry of entries) {
      const file = await readEntry(entry, tidyName(entry.header.name), limit)
      if (file) yield file
    }
  } catch (error) {
    const cause = failure ?? error
    if (isNewsGraphError(cause) || (cause as NodeJS.ErrnoException).syscall !== undefined) throw cause
    throw new NewsGraphError('BAD_ARCHIVE', `the tar archive is damaged: ${(cause as Error).message}`, {}, { cause })
  } finally {
    entries.destroy()
  }
}
