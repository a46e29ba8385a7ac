/** Query.statements, Query.statementCounts, and the statements that hang on entities and articles. */
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql'
import { Article } from '../article/article.type'
import { Entity } from '../shared/entity.type'
import { Event } from '../event/event.type'
import { Organisation } from '../organisation/organisation.type'
import { Person } from '../person/person.type'
import { Place } from '../place/place.type'
import type { GraphContext } from '../shared/context'
import type { CountRow } from '../shared/facet-sql'
import { checkFirst, PageArgs, type Page } from '../shared/page'
import { statementPageArgs, type ListRequest } from './load-statement'
import { StatementCount, StatementFacet } from './statement-count.type'
import { countStatements } from './statement-counts.store'
import { readStatementFilter, StatementFilter, StatementOrder } from './statement-filter'
import { createStatementListLoaders, listStatements, type StatementTie } from './statement-list.store'
import { Statements } from './statement.type'
import type { StatementRow } from './statement.store'

/** The `filter` argument of every list of statements. */
const FilterArg = () => Arg('filter', () => StatementFilter, { nullable: true, description: 'Only these.' })

/** The `orderBy` argument, likewise. */
const OrderArg = () =>
  Arg('orderBy', () => StatementOrder, { defaultValue: StatementOrder.LATEST, description: 'Sorted by this.' })

interface Parent {
  uuid: string
}

const tied = async (
  tie: StatementTie,
  parent: Parent,
  request: ListRequest,
  context: GraphContext,
  info: GraphQLResolveInfo,
): Promise<Page<StatementRow>> =>
  context.loaders
    .use(createStatementListLoaders)
    [tie](parent.uuid, await statementPageArgs(tie, request, context, info))

@Resolver()
export class StatementResolver {
  @Query(() => Statements.Connection, { description: 'What was said.' })
  async statements(
    @FilterArg() filter: StatementFilter | null,
    @OrderArg() sort: StatementOrder,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<StatementRow>> {
    return listStatements(context.db, await statementPageArgs(null, { filter, sort, page }, context, info))
  }

  @Query(() => [StatementCount], {
    description:
      'How many statements fall to each speaker, outlet, month …, most first (times in order, without a gap from the first to the last).',
  })
  async statementCounts(
    @FilterArg() filter: StatementFilter | null,
    @Arg('by', () => StatementFacet, { description: 'What to count by.' }) by: StatementFacet,
    @Arg('first', () => Int, {
      defaultValue: 20,
      description: 'How many to give, 1 to 100; of times the latest.',
    })
    first: number,
    @Ctx() { db, loaders }: GraphContext,
  ): Promise<CountRow[]> {
    checkFirst(first)
    return countStatements(db, await readStatementFilter(loaders, filter), by, first)
  }
}

@Resolver(() => Entity)
export class StatementsAboutResolver {
  @FieldResolver(() => Statements.Connection, { description: 'Statements about it, whoever made them.' })
  statementsAbout(
    @Root() entity: Parent,
    @FilterArg() filter: StatementFilter | null,
    @OrderArg() sort: StatementOrder,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<StatementRow>> {
    return tied('about', entity, { filter, sort, page }, context, info)
  }
}

@Resolver(() => Person)
export class StatementsOfPersonResolver {
  @FieldResolver(() => Statements.Connection, {
    description: 'What this person said, with every outlet that carried it.',
  })
  statements(
    @Root() person: Parent,
    @FilterArg() filter: StatementFilter | null,
    @OrderArg() sort: StatementOrder,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<StatementRow>> {
    return tied('speaker', person, { filter, sort, page }, context, info)
  }
}

@Resolver(() => Organisation)
export class StatementsOfOrganisationResolver {
  @FieldResolver(() => Statements.Connection, { description: 'What it said in its own name.' })
  statements(
    @Root() organisation: Parent,
    @FilterArg() filter: StatementFilter | null,
    @OrderArg() sort: StatementOrder,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<StatementRow>> {
    return tied('speaker', organisation, { filter, sort, page }, context, info)
  }
}

@Resolver(() => Place)
export class StatementsMadeAtPlaceResolver {
  @FieldResolver(() => Statements.Connection, { description: 'Statements made here or in a place within it.' })
  statementsMade(
    @Root() place: Parent,
    @FilterArg() filter: StatementFilter | null,
    @OrderArg() sort: StatementOrder,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<StatementRow>> {
    return tied('place', place, { filter, sort, page }, context, info)
  }
}

@Resolver(() => Event)
export class StatementsMadeAtEventResolver {
  @FieldResolver(() => Statements.Connection, { description: 'Statements made at it or on its occasion.' })
  statementsMade(
    @Root() event: Parent,
    @FilterArg() filter: StatementFilter | null,
    @OrderArg() sort: StatementOrder,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<StatementRow>> {
    return tied('event', event, { filter, sort, page }, context, info)
  }
}

@Resolver(() => Article)
export class StatementsOfArticleResolver {
  @FieldResolver(() => Statements.Connection, { description: 'Statements that it carries, in the order of the text.' })
  statements(
    @Root() article: Parent,
    @FilterArg() filter: StatementFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<StatementRow>> {
    return tied('article', article, { filter, sort: 'TEXT', page }, context, info)
  }
}
