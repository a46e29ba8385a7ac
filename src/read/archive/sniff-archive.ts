/** The first bytes of a file in, the kind of archive out. Undefined for what is none. */

export type ArchiveKind = 'WARC' | 'GZIP' | 'ZIP' | 'TAR'

/** So many bytes tell every kind: a tar says what it is at byte 257. */
export const ARCHIVE_HEAD = 512

export function sniffArchive(head: Buffer): ArchiveKind | undefined {
  const start = head.toString('latin1', 0, 5)
  if (start === 'WARC/') return 'WARC'
  if (start.startsWith('\x1f\x8b\x08')) return 'GZIP'
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return 'ZIP'
  return head.toString('latin1', 257, 262) === 'ustar' ? 'TAR' : undefined
}
