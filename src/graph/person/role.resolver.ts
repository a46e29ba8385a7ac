/** The links that lead to roles: those of a person, of an organisation, and the one of a speaker. */
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { EntityRow } from '../entity/entity.store'
import { Organisation } from '../organisation/organisation.type'
import type { GraphContext } from '../shared/context'
import { DateScalar } from '../shared/scalars'
import type { StatementRow } from '../statement/statement.store'
import { Statement } from '../statement/statement.type'
import { Person } from './person.type'
import { createRoleLoaders, type RoleRow } from './role.store'
import { Role } from './role.type'

const ON = {
  nullable: true,
  description: 'Only those that may have been held that day: bounds that are not known are open.',
} as const

@Resolver(() => Person)
export class RolesOfPersonResolver {
  @FieldResolver(() => [Role], { description: 'Offices and posts held; with on, those held that day.' })
  roles(
    @Root() person: EntityRow,
    @Arg('on', () => DateScalar, ON) on: string | null,
    @Ctx() { loaders }: GraphContext,
  ): Promise<RoleRow[]> {
    return loaders.use(createRoleLoaders).ofPerson.load({ parent: person.uuid, args: on ?? null })
  }
}

@Resolver(() => Organisation)
export class MembersOfOrganisationResolver {
  @FieldResolver(() => [Role], { description: 'Who held which post here; with on, on that day.' })
  members(
    @Root() organisation: EntityRow,
    @Arg('on', () => DateScalar, ON) on: string | null,
    @Ctx() { loaders }: GraphContext,
  ): Promise<RoleRow[]> {
    return loaders.use(createRoleLoaders).ofOrganisation.load({ parent: organisation.uuid, args: on ?? null })
  }
}

@Resolver(() => Statement)
export class RoleOfSpeakerResolver {
  @FieldResolver(() => Role, {
    nullable: true,
    description:
      'The post that the speaker held when it was said: one that an article with the statement reports, else one whose known time fits.',
  })
  async speakerRole(@Root() statement: StatementRow, @Ctx() { loaders }: GraphContext): Promise<RoleRow | null> {
    if (statement.speakerUuid === null) return null
    return loaders.use(createRoleLoaders).ofStatement.load({ parent: statement.uuid, args: null })
  }
}
