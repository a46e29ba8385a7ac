/** Query.search: everything that fits some words, best first. */
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql'
import { NewsGraphError } from '../../errors'
import { loadNode } from '../node/load-node'
import type { GraphContext } from '../shared/context'
import { foldName } from '../shared/fold'
import { toGlobalId } from '../shared/ids'
import type { NodeRow } from '../shared/node.type'
import { Page, PageArgs, readPage } from '../shared/page'
import { readSearchText } from '../shared/text-query'
import { SearchHits } from './search-hit'
import { countHits, SEARCH_HITS, searchHits, type SearchHitRow, type SearchQuestion } from './search.store'
import { SearchType } from './search.type'

const MOST_WORDS = 20

type ReadHit = SearchHitRow & { node: NodeRow }

/** @throws BAD_SEARCH_TEXT */
function readWords(text: string): string[] {
  const words = foldName(readSearchText(text, 'text')).split(' ')
  if (words.length > MOST_WORDS)
    throw new NewsGraphError('BAD_SEARCH_TEXT', `text has ${words.length} words; at most ${MOST_WORDS} are searched`)
  return words
}

function readQuestion(text: string, types: readonly SearchType[] | null): SearchQuestion {
  const wanted = new Set(types ?? Object.values(SearchType))
  const { PERSON, ORGANISATION, PLACE, EVENT } = SearchType
  return {
    words: readWords(text),
    entityTypes: ([PERSON, ORGANISATION, PLACE, EVENT] as const).filter((type) => wanted.has(type)),
    articles: wanted.has(SearchType.ARTICLE),
    statements: wanted.has(SearchType.STATEMENT),
  }
}

@Resolver()
export class SearchResolver {
  @Query(() => SearchHits.Connection, {
    description:
      'Ranked over names, headlines, bodies and statements; forgives misspelling and missing accents. Of very many that fit, up to 1000 of a kind are ranked: the best known entities, the latest articles and statements.',
  })
  async search(
    @Arg('text', () => String, { description: 'The words to look for, in any order.' }) text: string,
    @Arg('types', () => [SearchType], { nullable: true, description: 'Any of these types; all where left out.' })
    types: SearchType[] | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ReadHit, NodeRow>> {
    if (types?.length === 0)
      throw new NewsGraphError('BAD_ARGUMENT', 'types must name at least one type, or be left out')
    const question = readQuestion(text, types)
    const request = readPage(page, SEARCH_HITS)
    const hits = await readHits(await searchHits(context.db, question, request), context, info)
    return new Page(hits, request, SEARCH_HITS, () => countHits(context.db, question), nodeOf, scoreOf)
  }
}

const nodeOf = ({ node }: ReadHit): NodeRow => node
const scoreOf = ({ score }: ReadHit): { score: number } => ({ score })

/** Without those that were deleted since they were found. */
async function readHits(
  hits: readonly SearchHitRow[],
  context: GraphContext,
  info: GraphQLResolveInfo,
): Promise<ReadHit[]> {
  const nodes = await Promise.all(hits.map(({ kind, uuid }) => loadNode(context, toGlobalId(kind, uuid), info)))
  return hits.flatMap((hit, n) => (nodes[n] ? [{ ...hit, node: nodes[n] }] : []))
}
