/**
 * What of the graph is exported: words of a command line or of an address in, a source for the writers out. Refuses what
 * is no number, kind or day, and what the format asked for does not heed (BAD_ARGUMENT, BAD_DATE_RANGE).
 */
import { readDays } from '../days'
import type { Sql } from '../database/database'
import { LinkKind } from '../database/generated/prisma/enums'
import { NewsGraphError } from '../errors'
import { refOf } from '../graph/entity/ref-text'
import { readDateRange, type DateRange } from '../graph/shared/date-range'
import type { Loaders } from '../graph/shared/loaders'
import { readStatementFilter } from '../graph/statement/statement-filter'
import { neighbourhood, type Around } from './around'
import type { FormatName } from './formats'
import { wholeGraph } from './whole'

/** As they were written; what was not given is not there. Entities are names, ids or Wikidata items. */
export interface Asked {
  of?: string[]
  depth?: string
  limit?: string
  kinds?: string
  minWeight?: string
  since?: string
  until?: string
  speaker?: string[]
  about?: string[]
  publisher?: string[]
}

const KINDS = Object.values(LinkKind)

function wholeNumber(name: string, text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new NewsGraphError('BAD_ARGUMENT', `${name} must be a whole number, but is "${text.slice(0, 40)}"`)
}

function kindsOf(text: string | undefined): LinkKind[] | null {
  if (text === undefined) return null
  return text.split(',').map((word) => {
    const kind = KINDS.find((known) => known === word.trim().toUpperCase())
    if (kind) return kind
    throw new NewsGraphError('BAD_ARGUMENT', `kinds are ${KINDS.join(', ')}, but not "${word.slice(0, 40)}"`)
  })
}

/** @throws BAD_ARGUMENT where one of the fields is given */
function refuse(asked: Asked, fields: readonly (keyof Asked)[], why: string): void {
  const given = fields.find((field) => asked[field] !== undefined)
  if (given !== undefined) throw new NewsGraphError('BAD_ARGUMENT', `${given} ${why}`)
}

const STATEMENT_FIELDS = ['speaker', 'about', 'publisher'] as const
const LINK_FIELDS = ['kinds', 'minWeight'] as const

function checkFitting(asked: Asked, format: FormatName): void {
  if (asked.of !== undefined)
    return refuse(asked, STATEMENT_FIELDS, 'narrows statements of the whole graph, not those of a neighbourhood (of)')
  refuse(asked, ['depth', 'limit'], 'goes with of: it says how far around those entities')
  if (format === 'jsonld')
    refuse(
      asked,
      LINK_FIELDS,
      'narrows ties, which jsonld does not hold; speaker, about and publisher narrow statements',
    )
  else refuse(asked, STATEMENT_FIELDS, `narrows statements, which ${format} does not hold; kinds and of narrow ties`)
}

/** @param db a transaction, where the whole graph is asked for */
export async function select(
  context: { db: Sql; loaders: Loaders },
  asked: Asked,
  format: FormatName,
): Promise<Around> {
  checkFitting(asked, format)
  const seen: DateRange | null = readDays(asked.since, asked.until)
  const kinds = kindsOf(asked.kinds)
  const refs = (names: string[] | undefined) => names?.map(refOf)
  const statements = await readStatementFilter(context.loaders, {
    speaker: refs(asked.speaker),
    about: refs(asked.about),
    publisher: refs(asked.publisher),
    said: seen,
  })
  if (asked.of !== undefined)
    return neighbourhood(
      context,
      {
        of: asked.of.map(refOf),
        depth: wholeNumber('depth', asked.depth, 1),
        kinds,
        minWeight: wholeNumber('minWeight', asked.minWeight, 1),
        seen,
        limit: wholeNumber('limit', asked.limit, 100),
      },
      statements,
    )
  const narrowsLinks = kinds !== null || asked.minWeight !== undefined || seen !== null
  const links = {
    kinds,
    minWeight: wholeNumber('minWeight', asked.minWeight, 0),
    seen: seen && readDateRange(seen),
  }
  return {
    source: wholeGraph(context.db, {
      links: narrowsLinks ? links : null,
      statements,
      narrowsStatements: seen !== null || STATEMENT_FIELDS.some((field) => asked[field] !== undefined),
    }),
    truncated: false,
  }
}
