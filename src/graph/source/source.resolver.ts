/** Query.source, Query.sources, what hangs on a source, and the mutations that add, remove and poll one. */
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { NewsGraphError } from '../../errors'
import { NeedsRole } from '../shared/access'
import type { GraphContext } from '../shared/context'
import { parseIdOf, toGlobalId } from '../shared/ids'
import { checkFirst, PageArgs, readPage, type Page } from '../shared/page'
import { URLScalar } from '../shared/scalars'
import { toldAt, withUserErrors, type UserError } from '../shared/user-error.type'
import {
  addSource,
  createSourceLoaders,
  pollSoon,
  removeSource,
  type FailedItemRow,
  type SourceRow,
} from './source.store'
import { listSources, SOURCES } from './source-list.store'
import { FailedItem, RemoveSourcePayload, Source, SourcePayload, Sources } from './source.type'

interface Done {
  source?: SourceRow | null
  userErrors: UserError[]
}

const DEFAULT_FAILED = 20

const readSource = ({ loaders }: GraphContext, uuid: string): Promise<SourceRow | null> =>
  loaders.use(createSourceLoaders).source.load(uuid)

/** The context offers it where the operator allows fetching. @throws NewsGraphError FETCH_DISABLED */
function checkedUrl(context: GraphContext, url: string): string {
  if (context.checkFetchable === undefined)
    throw new NewsGraphError(
      'FETCH_DISABLED',
      'nothing is fetched here until NEWS_GRAPH_CONTACT says at which address sites can reach the operator',
    )
  return context.checkFetchable(url)
}

@Resolver()
export class SourceResolver {
  @Query(() => Source, { nullable: true, description: 'A source by its id; null where there is none.' })
  source(
    @Arg('id', () => ID, { description: 'Its global identifier.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<SourceRow | null> {
    return readSource(context, parseIdOf(id, 'source'))
  }

  @Query(() => Sources.Connection, { description: 'The sources that are followed, latest added first.' })
  sources(
    @Arg('failing', () => Boolean, {
      nullable: true,
      description: 'Only those whose last poll failed; false: only the others.',
    })
    failing: boolean | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { db }: GraphContext,
  ): Promise<Page<SourceRow>> {
    return listSources(db, failing ?? null, readPage(page, SOURCES))
  }

  @NeedsRole('ingester')
  @Mutation(() => SourcePayload, {
    description: 'Follows a feed or sitemap from now on. One that is followed already stays as it is.',
  })
  addSource(
    @Arg('url', () => URLScalar, { description: 'Where it stands.' }) url: string,
    @Ctx() context: GraphContext,
  ): Promise<Partial<Done>> {
    return withUserErrors(['url'], async () => {
      const { id } = await addSource(context.db, await toldAt(['url'], () => checkedUrl(context, url)))
      return { source: await readSource(context, id) }
    })
  }

  @NeedsRole('ingester')
  @Mutation(() => RemoveSourcePayload, { description: 'Stops following a source. The articles that it brought stay.' })
  removeSource(
    @Arg('id', () => ID, { description: 'The source.' }) id: string,
    @Ctx() { db, loaders }: GraphContext,
  ): Promise<{ removedId?: string; userErrors: UserError[] }> {
    return withUserErrors(['id'], async () => {
      const uuid = parseIdOf(id, 'source')
      await removeSource(db, uuid)
      loaders.forget()
      return { removedId: toGlobalId('source', uuid) }
    })
  }

  @NeedsRole('ingester')
  @Mutation(() => SourcePayload, {
    description: 'Has a source polled now instead of at its time; its articles follow as they are fetched.',
  })
  pollSource(
    @Arg('id', () => ID, { description: 'The source.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<Partial<Done>> {
    return withUserErrors(['id'], async () => {
      const uuid = parseIdOf(id, 'source')
      const source = await readSource(context, uuid)
      if (source) checkedUrl(context, source.url)
      await pollSoon(context.db, uuid)
      context.loaders.forget()
      return { source: await readSource(context, uuid) }
    })
  }
}

@Resolver(() => Source)
export class ItemsOfSourceResolver {
  @FieldResolver(() => Int, { description: 'Different items that it has listed so far.' })
  async itemsSeen(@Root() { uuid }: SourceRow, @Ctx() { loaders }: GraphContext): Promise<number> {
    return (await loaders.use(createSourceLoaders).counts.load({ parent: uuid, args: null })).seen
  }

  @FieldResolver(() => Int, { description: 'Items whose articles are still to be fetched.' })
  async itemsWaiting(@Root() { uuid }: SourceRow, @Ctx() { loaders }: GraphContext): Promise<number> {
    return (await loaders.use(createSourceLoaders).counts.load({ parent: uuid, args: null })).waiting
  }

  @FieldResolver(() => [FailedItem], { description: 'Items whose articles were given up, latest first.' })
  failedItems(
    @Root() { uuid }: SourceRow,
    @Arg('first', () => Int, { defaultValue: DEFAULT_FAILED, description: 'At most so many, 1 to 100.' }) first: number,
    @Ctx() { loaders }: GraphContext,
  ): Promise<FailedItemRow[]> {
    return loaders.use(createSourceLoaders).failedItems.load({ parent: uuid, args: checkFirst(first) })
  }
}
