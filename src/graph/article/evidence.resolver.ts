/** The article of a span of evidence, and the evidence of events, parts, roles and links. */
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql'
import type { ParticipationRow } from '../event/participation.store'
import { Event } from '../event/event.type'
import { Participation } from '../event/participation.type'
import type { LinkRow } from '../link/link.store'
import { Link } from '../link/link.type'
import type { RoleRow } from '../person/role.store'
import { Role } from '../person/role.type'
import type { GraphContext } from '../shared/context'
import { checkFirst } from '../shared/page'
import type { ArticleRow } from './article.store'
import { Article } from './article.type'
import { createEvidenceLoaders, type EvidenceRow } from './evidence.store'
import { Evidence } from './evidence.type'
import { createLinkEvidenceLoaders } from './link-evidence.store'
import { articleParts, requireArticle } from './load-article'

@Resolver(() => Evidence)
export class EvidenceResolver {
  @FieldResolver(() => Article, { description: 'The article in which the words stand.' })
  article(
    @Root() evidence: EvidenceRow,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ArticleRow> {
    return requireArticle(context, evidence.articleUuid, articleParts(info))
  }
}

/** The `first` argument of lists of evidence. */
const FirstArg = (defaultValue: number) =>
  Arg('first', () => Int, { defaultValue, description: 'How many spans to give, 1 to 100.' })

@Resolver(() => Event)
export class EvidenceOfEventResolver {
  @FieldResolver(() => [Evidence], { description: 'The words that report it, newest article first.' })
  evidence(
    @Root() event: { uuid: string },
    @FirstArg(100) first: number,
    @Ctx() { loaders }: GraphContext,
  ): Promise<EvidenceRow[]> {
    return loaders.use(createEvidenceLoaders).ofEvent.load({ parent: event.uuid, args: checkFirst(first) })
  }
}

@Resolver(() => Participation)
export class EvidenceOfParticipationResolver {
  @FieldResolver(() => [Evidence], { description: 'The words that say so, newest article first.' })
  evidence(
    @Root() { eventUuid, entityUuid }: ParticipationRow,
    @FirstArg(100) first: number,
    @Ctx() { loaders }: GraphContext,
  ): Promise<EvidenceRow[]> {
    const parent = `${eventUuid} ${entityUuid}`
    return loaders.use(createEvidenceLoaders).ofParticipation.load({ parent, args: checkFirst(first) })
  }
}

@Resolver(() => Role)
export class EvidenceOfRoleResolver {
  @FieldResolver(() => [Evidence], { description: 'The words that say so, newest article first.' })
  evidence(
    @Root() role: RoleRow,
    @FirstArg(100) first: number,
    @Ctx() { loaders }: GraphContext,
  ): Promise<EvidenceRow[]> {
    return loaders.use(createEvidenceLoaders).ofRole.load({ parent: role.uuid, args: checkFirst(first) })
  }
}

@Resolver(() => Link)
export class EvidenceOfLinkResolver {
  @FieldResolver(() => [Evidence], { description: 'The words that show it, newest article first.' })
  evidence(
    @Root() link: LinkRow,
    @FirstArg(10) first: number,
    @Ctx() { loaders }: GraphContext,
  ): Promise<EvidenceRow[]> {
    const parent = `${link.kind} ${link.fromUuid} ${link.toUuid}`
    return loaders.use(createLinkEvidenceLoaders).ofLink.load({ parent, args: checkFirst(first) })
  }
}
