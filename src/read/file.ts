/**
 * A path or a stream in, its bytes out. Refuses what is not there (NOT_FOUND_ON_DISK), cannot be read (READ_FAILED)
 * or is larger than the limit (TOO_LARGE): a file is told by its size, a stream is left where the limit is passed.
 */
import { open, type FileHandle } from 'node:fs/promises'
import { NewsGraphError } from '../errors'
import { tooLarge } from './decode'

/** Bytes of a stream, at most limit of them. */
export async function readStream(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > limit) throw tooLarge(undefined, limit)
    parts.push(chunk)
  }
  return Buffer.concat(parts, size)
}

/** What the system says of a path, as one of our errors. */
export function diskError(path: string, error: unknown): NewsGraphError {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new NewsGraphError('NOT_FOUND_ON_DISK', `there is no file ${path}`, { path }, { cause: error })
  return new NewsGraphError(
    'READ_FAILED',
    `${path} cannot be read: ${code ?? String(error)}`,
    { path },
    { cause: error },
  )
}

async function readHandle(file: FileHandle, path: string, limit: number): Promise<Buffer> {
  const stat = await file.stat()
  if (stat.isDirectory()) throw new NewsGraphError('READ_FAILED', `${path} is a directory, not a file`, { path })
  if (stat.size > limit) throw tooLarge(stat.size, limit, path)
  return readStream(file.createReadStream({ autoClose: false }), limit)
}

export async function readFileBytes(path: string, limit: number): Promise<Buffer> {
  if (path.includes('\0')) throw new NewsGraphError('NOT_FOUND_ON_DISK', 'a path cannot hold a NUL')
  let file: FileHandle | undefined
  try {
    file = await open(path, 'r')
    return await readHandle(file, path, limit)
  } catch (error) {
    throw error instanceof NewsGraphError ? error : diskError(path, error)
  } finally {
    await file?.close()
  }
}
