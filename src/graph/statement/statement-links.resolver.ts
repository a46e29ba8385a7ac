/** What hangs on a statement: its appearances with their evidence, and the statements that curators tied to it. */
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql'
import type { ArticleRow } from '../article/article.store'
import { Article } from '../article/article.type'
import { createEvidenceLoaders, factKey, type AttributionRow, type EvidenceRow } from '../article/evidence.store'
import { Evidence } from '../article/evidence.type'
import { articleParts, requireArticle } from '../article/load-article'
import type { GraphContext } from '../shared/context'
import { checkFirst } from '../shared/page'
import { oncePerField, selectsThrough } from '../shared/selection'
import { createStatementLoaders, type AppearanceRow, type StatementLinkRow, type StatementRow } from './statement.store'
import { AttributionEvidence, Statement, StatementAppearance, StatementLink } from './statement.type'

const THROUGH_LINK = new Set(['statement'])
const withTimeOfOther = oncePerField((info) => selectsThrough(info, THROUGH_LINK, ['saidAt']))

@Resolver(() => Statement)
export class StatementLinksResolver {
  @FieldResolver(() => [StatementAppearance], { description: 'Articles that carry it, earliest first.' })
  appearances(
    @Root() statement: StatementRow,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many to give, 1 to 100.' }) first: number,
    @Ctx() { loaders }: GraphContext,
  ): Promise<AppearanceRow[]> {
    return loaders.use(createStatementLoaders).appearances.load({ parent: statement.uuid, args: checkFirst(first) })
  }

  @FieldResolver(() => StatementAppearance, {
    nullable: true,
    description: 'The earliest article that carries it: who had it first, as far as is known.',
  })
  async firstAppearance(
    @Root() statement: StatementRow,
    @Ctx() { loaders }: GraphContext,
  ): Promise<AppearanceRow | null> {
    const [first] = await loaders.use(createStatementLoaders).appearances.load({ parent: statement.uuid, args: 1 })
    return first ?? null
  }

  @FieldResolver(() => [StatementLink], {
    description: 'Ties to other statements, each put or confirmed by a curator.',
  })
  related(
    @Root() statement: StatementRow,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<StatementLinkRow[]> {
    return loaders.use(createStatementLoaders).related.load({ parent: statement.uuid, args: withTimeOfOther(info) })
  }
}

@Resolver(() => StatementLink)
export class StatementLinkResolver {
  @FieldResolver(() => Statement, { description: 'The other statement.' })
  statement(@Root() link: StatementLinkRow): StatementRow {
    return link.statement
  }
}

@Resolver(() => StatementAppearance)
export class StatementAppearanceResolver {
  @FieldResolver(() => Article, { description: 'The article that carries it.' })
  article(
    @Root() appearance: AppearanceRow,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ArticleRow> {
    return requireArticle(context, appearance.articleUuid, articleParts(info))
  }

  @FieldResolver(() => [Evidence], {
    description: 'The said words. More than one span where the quotation is broken up by its attribution.',
  })
  evidence(@Root() appearance: AppearanceRow, @Ctx() { loaders }: GraphContext): Promise<EvidenceRow[]> {
    return loaders.use(createEvidenceLoaders).ofAppearance.load({ parent: factKey(appearance), args: null })
  }

  @FieldResolver(() => [AttributionEvidence], {
    description: 'The words that prove the rest: who, to whom, where, when, at what. Often in another paragraph.',
  })
  attribution(@Root() appearance: AppearanceRow, @Ctx() { loaders }: GraphContext): Promise<AttributionRow[]> {
    return loaders.use(createEvidenceLoaders).attribution.load({ parent: factKey(appearance), args: null })
  }
}

@Resolver(() => AttributionEvidence)
export class AttributionEvidenceResolver {
  @FieldResolver(() => Evidence, { description: 'Where the words stand.' })
  evidence(@Root() attribution: AttributionRow): EvidenceRow {
    return attribution.evidence
  }
}
