/**
 * GET /export/FORMAT?of=…: a neighbourhood in the format of another program, with the limits and measures of the query
 * `neighbourhood`, streamed. For every role, as queries are. Refuses formats and parameters that it does not know.
 */
import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { NewsGraphError } from '../errors'
import { FORMATS, formatOf, inChunks } from '../export/formats'
import { select, type Asked } from '../export/selection'
import type { GraphContext } from '../graph/shared/context'

export const EXPORT_PATH = '/export/'

const PARAMETERS = ['of', 'depth', 'limit', 'kinds', 'minWeight', 'since', 'until'] as const

type Parameter = (typeof PARAMETERS)[number]

/** @throws BAD_ARGUMENT */
function askedBy(parameters: URLSearchParams): Asked {
  for (const name of parameters.keys()) {
    if (!PARAMETERS.some((known) => known === name))
      throw new NewsGraphError(
        'BAD_ARGUMENT',
        `An export has no parameter "${name.slice(0, 40)}", but ${PARAMETERS.join(', ')}`,
      )
    if (name !== 'of' && parameters.getAll(name).length > 1)
      throw new NewsGraphError('BAD_ARGUMENT', `${name} is given more than once`)
  }
  const one = (name: Parameter): string | undefined => parameters.get(name) ?? undefined
  const of = parameters.getAll('of')
  if (of.length === 0)
    throw new NewsGraphError(
      'BAD_ARGUMENT',
      'Say around which entities: of=NAME, an id or a Wikidata item, again for each; the whole graph is printed by "news-graph export"',
    )
  return {
    of,
    depth: one('depth'),
    limit: one('limit'),
    kinds: one('kinds'),
    minWeight: one('minWeight'),
    since: one('since'),
    until: one('until'),
  }
}

/**
 * @param name what stands behind /export/
 * @param search the address from ? on, or nothing
 * @throws NewsGraphError before anything is sent
 */
export async function answerExport(
  context: GraphContext,
  name: string,
  search: string,
  response: ServerResponse,
): Promise<void> {
  const format = formatOf(name)
  const { source, truncated } = await select(context, askedBy(new URLSearchParams(search)), format)
  const { type, extension, write } = FORMATS[format]
  response.writeHead(200, {
    'content-type': type,
    'content-disposition': `attachment; filename="news-graph.${extension}"`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'news-graph-truncated': String(truncated),
  })
  await pipeline(Readable.from(inChunks(write(source))), response)
}
