/** Entity.links: what an entity is tied to. */
import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { LinkDirection, LinkKind } from '../../database/generated/prisma/enums'
import { EntityRef, resolveEntityRefs } from '../entity/entity-ref'
import type { EntityRow } from '../entity/entity.store'
import { Entity } from '../shared/entity.type'
import type { GraphContext } from '../shared/context'
import { DateRange, readDateRange } from '../shared/date-range'
import { PageArgs, readPage, type Page } from '../shared/page'
import { createLinkLoaders, LINKS, type LinkFromRow } from './link.store'
import { Links } from './link.type'

@Resolver(() => Entity)
export class LinksOfEntityResolver {
  @FieldResolver(() => Links.Connection, { description: 'What it is tied to, strongest first.' })
  async links(
    @Root() entity: EntityRow,
    @Arg('kinds', () => [LinkKind], { nullable: true, description: 'Any of these kinds.' }) kinds: LinkKind[] | null,
    @Arg('direction', () => LinkDirection, {
      defaultValue: LinkDirection.BOTH,
      description: 'OUT: it is where the link starts; IN: where it leads. Both leave out links without direction.',
    })
    direction: LinkDirection,
    @Arg('to', () => [EntityRef], { nullable: true, description: 'Only links with any of these at the other end.' })
    to: EntityRef[] | null,
    @Arg('minWeight', () => Int, { defaultValue: 0, description: 'Only links of at least this weight.' })
    minWeight: number,
    @Arg('seen', () => DateRange, {
      nullable: true,
      description: 'Only what articles of that time show, counted over that time.',
    })
    seen: DateRange | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: GraphContext,
  ): Promise<Page<LinkFromRow>> {
    const request = readPage(page, LINKS)
    const others = to == null ? null : await resolveEntityRefs(loaders, to)
    const links = {
      kinds: kinds ?? null,
      direction,
      others,
      minWeight,
      seen: seen == null ? null : readDateRange(seen),
    }
    return loaders.use(createLinkLoaders).ofEntity(entity.uuid, links, request)
  }
}
