/**
 * A path as given in, the files that it names out, folders walked in the order of names. Inside folders, what is hidden,
 * no regular file, or a link to another folder (which may lead back) is passed over.
 * Refuses what is not there or cannot be read, naming it; the rest goes on.
 */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { NewsGraphError } from '../errors'
import { diskError } from '../read/file'

/** size: bytes; 0 for a pipe. */
export type Found = { path: string; size: number } | { path: string; error: NewsGraphError }

async function* walkFolder(folder: string): AsyncGenerator<Found> {
  const entries = await readdir(folder, { withFileTypes: true })
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) yield* guarded(path, walkFolder(path))
    else if (entry.isFile() || entry.isSymbolicLink()) yield* guarded(path, linkedFile(path))
  }
}

async function* linkedFile(path: string): AsyncGenerator<Found> {
  const found = await stat(path)
  if (found.isFile()) yield { path, size: found.size }
}

async function* guarded(path: string, found: AsyncGenerator<Found>): AsyncGenerator<Found> {
  try {
    yield* found
  } catch (error) {
    yield { path, error: diskError(path, error) }
  }
}

async function* walkAny(path: string): AsyncGenerator<Found> {
  const found = await stat(path)
  if (found.isDirectory()) yield* walkFolder(path)
  else yield { path, size: found.isFile() ? found.size : 0 }
}

export async function* walk(path: string): AsyncGenerator<Found> {
  if (path.includes('\0')) yield { path, error: new NewsGraphError('NOT_FOUND_ON_DISK', 'a path cannot hold a NUL') }
  else yield* guarded(path, walkAny(path))
}
