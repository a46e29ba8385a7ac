/**
 * Reads the trained weights from the disk for `annotate/`, which does no I/O itself. They lie beside the code, in the
 * sources and in the build alike. Refuses a missing or damaged file (BAD_CONFIG).
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import type { LanguageModels } from '../annotate/language/pipeline'
import { NewsGraphError } from '../errors'

/** Where the weights lie. */
export const WEIGHTS_FOLDER = join(__dirname, '..', 'annotate', 'weights')

/** Made apart from the weights (npm run train:clusters), which are trained upon it. */
export const CLUSTERS_FILE = 'clusters.bin'

/** All models, read at once; `folder` for weights that are not the shipped ones. */
export function readModels(folder: string = WEIGHTS_FOLDER): LanguageModels {
  return {
    tagger: readWeightsFile(join(folder, 'tagger.bin')),
    parser: [readWeightsFile(join(folder, 'parser-moves.bin')), readWeightsFile(join(folder, 'parser-relations.bin'))],
    names: readWeightsFile(join(folder, 'names.bin')),
    clusters: readWeightsFile(join(folder, CLUSTERS_FILE)),
    nameKinds: nameKindsOf(readWeightsFile(join(folder, 'name-lists.bin'))),
  }
}

/** One of the files, uncompressed. */
export const readWeightsFile = (path: string): Uint8Array => reading(path, (bytes) => brotliDecompressSync(bytes))

/** A line for each set of kinds: its bits, a tab, the names that it holds for, parted by bars. */
function nameKindsOf(bytes: Uint8Array): Map<string, number> {
  const kinds = new Map<string, number>()
  for (const line of new TextDecoder().decode(bytes).trimEnd().split('\n')) {
    const tab = line.indexOf('\t')
    const bits = Number(line.slice(0, tab))
    for (const name of line.slice(tab + 1).split('|')) kinds.set(name, bits)
  }
  return kinds
}

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
