/** A file in an archive, and which of them are read. Nothing is ever written to disk: names only tell files apart. */
import type { NewsGraphError } from '../../errors'
import { oneLine } from '../text'

export type ArchivedFile = { name: string } & ({ bytes: Buffer } | { error: NewsGraphError })

/** Pages, texts, feeds, JSON Lines, and names without an extension. */
const READABLE = /\.(?:x?html?|shtml|php|aspx?|jsp|txt|text|md|json|jsonl|ndjson|xml|rss|atom|rdf)$/i
const EXTENSION = /\.[a-z][a-z\d]{1,4}$/i
const HIDDEN = /(?:^|\/)(?:\.(?!\.?\/)[^/]|__MACOSX\/)/

/** Pictures, styles and scripts that stand beside saved pages are not, nor is what is hidden. */
export const isReadable = (name: string): boolean =>
  !HIDDEN.test(name) && (READABLE.test(name) || !EXTENSION.test(name))

export const tidyName = (name: string): string => oneLine(name.slice(0, 500).replaceAll('\\', '/'))
