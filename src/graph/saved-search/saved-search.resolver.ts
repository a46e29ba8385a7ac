/** Query.savedSearch, Query.savedSearches, and the mutations that add, remove, test and resume one. */
import { randomBytes } from 'node:crypto'
import { Arg, Args, Ctx, Field, ID, InputType, Mutation, Query, Resolver } from 'type-graphql'
import type { SavedSearchKind } from '../../database/generated/prisma/enums'
import { NewsGraphError } from '../../errors'
import { ArticleFilter } from '../article/article-filter'
import { mayAct, NeedsRole } from '../shared/access'
import type { GraphContext, Webhooks } from '../shared/context'
import { newId, parseIdOf, toGlobalId } from '../shared/ids'
import { newestNumber } from '../shared/live.store'
import { PageArgs, readPage, type Page } from '../shared/page'
import { URLScalar } from '../shared/scalars'
import { toldAt, withUserErrors, type UserError } from '../shared/user-error.type'
import { StatementFilter } from '../statement/statement-filter'
import { loadSavedSearch } from './load-saved-search'
import { pinFilter, SEARCHED } from './saved-filter'
import {
  addSavedSearch,
  listSavedSearches,
  noSavedSearch,
  readSecret,
  removeSavedSearch,
  resumeSavedSearch,
  SAVED_SEARCHES,
  type SavedSearchRow,
} from './saved-search.store'
import {
  AddSavedSearchPayload,
  RemoveSavedSearchPayload,
  SavedSearch,
  SavedSearches,
  SavedSearchPayload,
  TestSavedSearchPayload,
} from './saved-search.type'

@InputType('SavedSearchInput', {
  description: 'What is to be searched for, by exactly one of statements and articles, and who is told.',
})
export class SavedSearchInput {
  @Field(() => String, { description: 'What to call it, 1 to 200 characters.' })
  name!: string

  @Field(() => URLScalar, { description: 'Where to post what is found.' })
  url!: string

  @Field(() => StatementFilter, { nullable: true, description: 'Each new statement that fits; {} for all.' })
  statements?: StatementFilter | null

  @Field(() => ArticleFilter, { nullable: true, description: 'Each new or changed article that fits; {} for all.' })
  articles?: ArticleFilter | null
}

interface Done {
  savedSearch?: SavedSearchRow | null
  userErrors: UserError[]
}

/** Random bytes of a secret: as many as the HMAC that it keys gives. */
const SECRET_BYTES = 32

function checkName(text: string): string {
  const name = text.trim()
  if (/^[^\p{Cc}\p{Cs}]{1,200}$/u.test(name)) return name
  throw new NewsGraphError('BAD_ARGUMENT', 'name must have 1 to 200 characters and no line breaks')
}

/** The kind and the filter that were given. @throws BAD_ARGUMENT */
function filterOf({ statements, articles }: SavedSearchInput): { kind: SavedSearchKind; filter: object } {
  if (statements != null && articles == null) return { kind: 'STATEMENTS', filter: statements }
  if (articles != null && statements == null) return { kind: 'ARTICLES', filter: articles }
  throw new NewsGraphError('BAD_ARGUMENT', 'give either statements or articles: a search looks for one of them')
}

/** The context offers them where the operator allows to call addresses outside. @throws FETCH_DISABLED */
function webhooksOf({ webhooks }: GraphContext): Webhooks {
  if (webhooks) return webhooks
  throw new NewsGraphError(
    'FETCH_DISABLED',
    'nothing is posted from here until NEWS_GRAPH_CONTACT says at which address sites can reach the operator',
  )
}

/** @throws BAD_ID, NOT_FOUND, also for somebody else's */
async function findOwn(context: GraphContext, id: string): Promise<SavedSearchRow> {
  const uuid = parseIdOf(id, 'search')
  const search = await loadSavedSearch(context, uuid)
  if (search === null) throw noSavedSearch(uuid)
  return search
}

@Resolver()
export class SavedSearchResolver {
  @NeedsRole('curator')
  @Query(() => SavedSearch, {
    nullable: true,
    description: "A saved search by its id; null where there is none, or where it is somebody else's.",
  })
  savedSearch(
    @Arg('id', () => ID, { description: 'Its global identifier.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<SavedSearchRow | null> {
    return loadSavedSearch(context, parseIdOf(id, 'search'))
  }

  @NeedsRole('curator')
  @Query(() => SavedSearches.Connection, {
    description: "The saved searches of whoever asks, latest added first; for an admin everybody's.",
  })
  savedSearches(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { db, viewer }: GraphContext,
  ): Promise<Page<SavedSearchRow>> {
    return listSavedSearches(db, mayAct(viewer, 'admin') ? null : viewer.name, readPage(page, SAVED_SEARCHES))
  }

  @NeedsRole('curator')
  @Mutation(() => AddSavedSearchPayload, {
    description: 'Keeps a search: what fits and is stored from now on is posted to its webhook, until it is removed.',
  })
  addSavedSearch(
    @Arg('input', () => SavedSearchInput, { description: 'The search.' }) input: SavedSearchInput,
    @Ctx() context: GraphContext,
  ): Promise<Partial<Done> & { secret?: string }> {
    return withUserErrors(['input'], async () => {
      const { db, loaders, viewer } = context
      const name = await toldAt(['input', 'name'], () => checkName(input.name))
      const url = await toldAt(['input', 'url'], () => webhooksOf(context).check(input.url))
      const { kind, filter } = filterOf(input)
      const pinnedFilter = await toldAt(['input', kind.toLowerCase()], () => pinFilter(loaders, kind, filter))
      const id = newId()
      const secret = `ngs_${randomBytes(SECRET_BYTES).toString('base64url')}`
      const position = await newestNumber(db, SEARCHED[kind].feed)
      await addSavedSearch(db, {
        id,
        name,
        kind,
        filter,
        pinnedFilter,
        url,
        secret,
        createdBy: viewer.name,
        position,
      })
      return { savedSearch: await loadSavedSearch(context, id), secret }
    })
  }

  @NeedsRole('curator')
  @Mutation(() => RemoveSavedSearchPayload, {
    description:
      "Ends a search of your own, or, as an admin, anybody's. What it found and did not deliver goes with it.",
  })
  removeSavedSearch(
    @Arg('id', () => ID, { description: 'The search.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<{ removedId?: string; userErrors: UserError[] }> {
    return withUserErrors(['id'], async () => {
      const { uuid } = await findOwn(context, id)
      await removeSavedSearch(context.db, uuid)
      context.loaders.forget()
      return { removedId: toGlobalId('search', uuid) }
    })
  }

  @NeedsRole('curator')
  @Mutation(() => TestSavedSearchPayload, {
    description:
      'Posts a delivery without items, marked "test": true, to the webhook of a search now, and tells what it answered. Changes nothing of the search.',
  })
  testSavedSearch(
    @Arg('id', () => ID, { description: 'The search.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<{ delivered?: boolean; status?: number | null; answer?: string; userErrors: UserError[] }> {
    return withUserErrors(['id'], async () => {
      const search = await findOwn(context, id)
      const webhooks = webhooksOf(context)
      return webhooks.test({ ...search, secret: await readSecret(context.db, search.uuid) })
    })
  }

  @NeedsRole('curator')
  @Mutation(() => SavedSearchPayload, {
    description: 'Has a search delivered now, one that was stopped as well as one that would be tried later.',
  })
  resumeSavedSearch(
    @Arg('id', () => ID, { description: 'The search.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<Partial<Done>> {
    return withUserErrors(['id'], async () => {
      const { uuid } = await findOwn(context, id)
      webhooksOf(context)
      await resumeSavedSearch(context.db, uuid)
      context.loaders.forget()
      return { savedSearch: await loadSavedSearch(context, uuid) }
    })
  }
}
