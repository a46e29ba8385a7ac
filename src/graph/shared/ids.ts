/**
 * Identifiers. Inside: UUIDs, version 7 so that rows of one time lie together. Outside: the kind of record before the
 * UUID, e.g. `article_0199…`, so that `node(id:)` knows where to look and a wrong kind of id is told at once.
 */
import { v7 } from 'uuid'
import { NewsGraphError } from '../../errors'

export const ID_KINDS = [
  'article',
  'entity',
  'statement',
  'judgement',
  'review',
  'statementlink',
  'reassignment',
  'names',
  'source',
  'search',
] as const
export type IdKind = (typeof ID_KINDS)[number]

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * A new UUIDv7 (RFC 9562) that carries the given time.
 * @param random at least 16 bytes to take its other bits from, where the same thing must get the same id again
 */
export const newId = (time: Date = new Date(), random?: Uint8Array): string =>
  v7({ msecs: Math.max(0, time.getTime()), ...(random && { random }) })

export const toGlobalId = (kind: IdKind, uuid: string): string => `${kind}_${uuid}`

/** @throws BAD_ID where text is no id of ours, or not of one of the kinds asked for. */
export function parseGlobalId(text: string, kinds: readonly IdKind[] = ID_KINDS): { kind: IdKind; uuid: string } {
  const cut = text.indexOf('_')
  const kind = kinds.find((k) => k === text.slice(0, cut))
  const uuid = text.slice(cut + 1)
  if (!kind || !UUID.test(uuid))
    throw new NewsGraphError(
      'BAD_ID',
      `"${text.slice(0, 80)}" is not the id of ${listKinds(kinds)}; ids look like ${kinds[0]}_0199b1c2-…`,
    )
  return { kind, uuid }
}

export const parseIdOf = (text: string, kind: IdKind): string => parseGlobalId(text, [kind]).uuid

/** A mention is one of its article's rows. @throws BAD_ID */
export function parseMentionId(text: string): { articleId: string; seq: number } {
  const [, articleId, seq] = /^mention_(.{36})-(\d{1,9})$/.exec(text) ?? []
  if (articleId === undefined || !UUID.test(articleId))
    throw new NewsGraphError(
      'BAD_ID',
      `"${text.slice(0, 80)}" is not the id of a mention; ids look like mention_0199b1c2-…`,
    )
  return { articleId, seq: Number(seq) }
}

const listKinds = (kinds: readonly IdKind[]): string =>
  kinds.map((k) => (/^[aeiou]/.test(k) ? `an ${k}` : `a ${k}`)).join(' or ')
