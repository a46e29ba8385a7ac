/** How any record is read by its global id, with the columns that the query selects, batched. */
import type { GraphQLResolveInfo } from 'graphql'
import { articleParts, loadArticle } from '../article/load-article'
import { loadEntity } from '../entity/load-entity'
import type { CorrectionKind } from '../judgement/correction-kinds'
import { createCorrectionLoaders } from '../judgement/correction.store'
import { loadSavedSearch } from '../saved-search/load-saved-search'
import { createSourceLoaders } from '../source/source.store'
import type { GraphContext } from '../shared/context'
import { parseGlobalId, type IdKind } from '../shared/ids'
import type { NodeRow } from '../shared/node.type'
import { loadStatement, withTime } from '../statement/load-statement'

type Read = (context: GraphContext, uuid: string, info: GraphQLResolveInfo) => Promise<NodeRow | null>

const correction =
  (kind: CorrectionKind): Read =>
  ({ loaders }, uuid) =>
    loaders.use(createCorrectionLoaders)[kind].load(uuid)

const READ: Readonly<Record<IdKind, Read>> = {
  article: (context, uuid, info) => loadArticle(context, uuid, articleParts(info)),
  entity: async (context, uuid, info) => {
    const entity = await loadEntity(context, uuid, info)
    return entity?.current ? entity : null
  },
  statement: (context, uuid, info) => loadStatement(context, uuid, withTime(info)),
  judgement: correction('judgement'),
  review: correction('review'),
  statementlink: correction('statementlink'),
  reassignment: correction('reassignment'),
  names: correction('names'),
  source: ({ loaders }, uuid) => loaders.use(createSourceLoaders).source.load(uuid),
  search: loadSavedSearch,
}

/** Null where no record has the id. @throws BAD_ID for what is no id of ours */
export async function loadNode(context: GraphContext, id: string, info: GraphQLResolveInfo): Promise<NodeRow | null> {
  const { kind, uuid } = parseGlobalId(id)
  return READ[kind](context, uuid, info)
}
