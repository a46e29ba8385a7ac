/** The GraphQL schema, put together from the rooms' resolvers: the only place that knows all of them. */
import 'reflect-metadata'
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql'
import { buildSchema, type NonEmptyArray, type PubSub } from 'type-graphql'
import * as articleDetails from '../graph/article/article-details.resolver'
import { ArticleIngestedResolver } from '../graph/article/article-ingested.resolver'
import { ArticleResolver, ArticlesNamingResolver, PublishedArticlesResolver } from '../graph/article/article.resolver'
import { Articles } from '../graph/article/article.type'
import * as evidence from '../graph/article/evidence.resolver'
import { Mentions } from '../graph/article/mention.type'
import * as entitiesOfArticle from '../graph/entity/entities-of-article.resolver'
import * as entitiesOfLink from '../graph/entity/entities-of-link.resolver'
import * as entitiesOfStatement from '../graph/entity/entities-of-statement.resolver'
import { EntityResolver } from '../graph/entity/entity.resolver'
import { Entities } from '../graph/shared/entity.type'
import * as events from '../graph/event/event.resolver'
import { Event, Events } from '../graph/event/event.type'
import {
  Corrections,
  MentionReassignment,
  NameEdit,
  StatementReview,
  StatementTie,
} from '../graph/judgement/correction.type'
import * as statusHistory from '../graph/event/status-history.resolver'
import * as judgements from '../graph/judgement/judgement.resolver'
import { Judgement } from '../graph/judgement/judgement.type'
import { CorrectingResolver, EditedResolver, ReassignedResolver } from '../graph/judgement/correcting.resolver'
import * as corrections from '../graph/judgement/correction.resolver'
import { GraphResolver } from '../graph/link/graph.resolver'
import { LinkTimelineResolver } from '../graph/link/link-timeline.resolver'
import { LinksOfEntityResolver } from '../graph/link/links.resolver'
import { Links } from '../graph/link/link.type'
import { NodeResolver } from '../graph/node/node.resolver'
import * as organisations from '../graph/organisation/organisation.resolver'
import { Organisation, Organisations } from '../graph/organisation/organisation.type'
import * as people from '../graph/person/person.resolver'
import { People, Person } from '../graph/person/person.type'
import * as roles from '../graph/person/role.resolver'
import * as places from '../graph/place/place.resolver'
import { Place, Places } from '../graph/place/place.type'
import * as review from '../graph/review/review.resolver'
import { ReviewQueue } from '../graph/review/review.type'
import { SavedSearchResolver } from '../graph/saved-search/saved-search.resolver'
import { SavedSearches } from '../graph/saved-search/saved-search.type'
import { SearchHits } from '../graph/search/search-hit'
import { SearchResolver } from '../graph/search/search.resolver'
import * as sources from '../graph/source/source.resolver'
import { Sources } from '../graph/source/source.type'
import { resolveTypesAtOnce } from '../graph/shared/abstract-types'
import { DateTimeScalar } from '../graph/shared/scalars'
import { StatementAddedResolver } from '../graph/statement/statement-added.resolver'
import * as statementLinks from '../graph/statement/statement-links.resolver'
import { StatementMutationsResolver } from '../graph/statement/statement-mutations.resolver'
import * as statements from '../graph/statement/statement.resolver'
import { Statements } from '../graph/statement/statement.type'
import { withAsOf } from './as-of'
import { IngestResolver } from './ingest.resolver'
import { checkRole, tellRoles } from './roles'

const connections = [
  Articles,
  Corrections,
  Entities,
  Events,
  Links,
  Mentions,
  Organisations,
  People,
  Places,
  ReviewQueue,
  SavedSearches,
  SearchHits,
  Sources,
  Statements,
].map(({ ConnectionResolver }) => ConnectionResolver)

/** Modules that hold nothing but resolvers. */
const modules = [
  articleDetails,
  corrections,
  entitiesOfArticle,
  entitiesOfLink,
  entitiesOfStatement,
  events,
  statusHistory,
  evidence,
  judgements,
  organisations,
  people,
  places,
  review,
  roles,
  sources,
  statementLinks,
  statements,
].flatMap((module) => Object.values(module) as (new () => object)[])

const RESOLVERS = [
  ...connections,
  ...modules,
  ArticleIngestedResolver,
  ArticleResolver,
  ArticlesNamingResolver,
  CorrectingResolver,
  EditedResolver,
  EntityResolver,
  GraphResolver,
  IngestResolver,
  LinkTimelineResolver,
  LinksOfEntityResolver,
  NodeResolver,
  PublishedArticlesResolver,
  ReassignedResolver,
  SavedSearchResolver,
  SearchResolver,
  StatementAddedResolver,
  StatementMutationsResolver,
] as unknown as NonEmptyArray<new () => object>

/** type-graphql asks for one as soon as there are subscriptions; each of ours brings its own source of events. */
const pubSub: PubSub = {
  publish: () => {
    throw new Error('subscriptions are fed by the database')
  },
  subscribe: () => {
    throw new Error('subscriptions are fed by the database')
  },
}

export const createSchema = async (): Promise<GraphQLSchema> =>
  tellRoles(
    withAsOf(
      resolveTypesAtOnce(
        await buildSchema({
          resolvers: RESOLVERS,
          // types that are met behind interfaces only
          orphanedTypes: [
            Person,
            Organisation,
            Place,
            Event,
            Judgement,
            MentionReassignment,
            NameEdit,
            StatementReview,
            StatementTie,
          ],
          scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
          pubSub,
          validate: false,
          authChecker: checkRole,
        }),
      ),
    ),
  )

const HEADER = `# Made by npm run schema from the types and resolvers in src/. The public API of news-graph.\n\n`

/** As it is committed in schema/schema.graphql. */
export const printedSchema = (schema: GraphQLSchema): string =>
  `${HEADER}${printSchema(lexicographicSortSchema(schema))}\n`
