/**
 * Reads the trained weights from the disk for `annotate/`, which does no I/O itself. They lie beside the code, in the
 * sources and in the build alike. Refuses a missing or damaged file (BAD_CONFIG).
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import type { Gender, LanguageModels } from '../annotate/language/pipeline'
import { NewsGraphError } from '../errors'

/** Where the weights lie. */
export const WEIGHTS_FOLDER = join(__dirname, '..', 'annotate', 'weights')

interface NamesFile {
  gender: Record<string, Gender>
  gazetteer: Record<string, number>
}

/** All models, read at once; `folder` for weights that are not the shipped ones. */
export function readModels(folder: string = WEIGHTS_FOLDER): LanguageModels {
  const names = readJson<NamesFile>(join(folder, 'names.json'))
  return {
    tagger: unpacked(join(folder, 'tagger.bin')),
    parser: unpacked(join(folder, 'parser.bin')),
    names: [unpacked(join(folder, 'names-first.bin')), unpacked(join(folder, 'names-second.bin'))],
    lexicon: { gender: new Map(Object.entries(names.gender)), gazetteer: new Map(Object.entries(names.gazetteer)) },
  }
}

const unpacked = (path: string): Uint8Array => reading(path, (bytes) => brotliDecompressSync(bytes))

const readJson = <T>(path: string): T => reading(path, (bytes) => JSON.parse(bytes.toString('utf8')) as T)

function reading<T>(path: string, read: (bytes: Buffer) => T): T {
  try {
    return read(readFileSync(path))
  } catch (cause) {
    throw new NewsGraphError(
      'BAD_CONFIG',
      `The language weights ${path} cannot be read: build the project again, or train them (npm run train)`,
      {},
      { cause },
    )
  }
}
