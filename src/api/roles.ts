/**
 * Heeds the roles that operations declare (graph/shared/access.ts). What enters: the schema; what leaves: the same, each
 * description telling the role needed. Refuses a schema with a mutation that declares none, so that none is forgotten.
 */
import type { GraphQLField, GraphQLSchema } from 'graphql'
import type { AuthChecker } from 'type-graphql'
import { NewsGraphError } from '../errors'
import { mayAct, type AccessRole } from '../graph/shared/access'
import type { GraphContext } from '../graph/shared/context'

/** @throws NewsGraphError FORBIDDEN, before the resolver runs */
export const checkRole: AuthChecker<GraphContext, AccessRole> = ({ context: { viewer }, info }, needed) => {
  if (needed.every((role) => mayAct(viewer, role))) return true
  throw new NewsGraphError(
    'FORBIDDEN',
    `${info.fieldName} is for the role ${needed.join(', ')}; you have ${viewer.roles.join(', ')}`,
  )
}

const roleOf = (field: GraphQLField<unknown, unknown>): AccessRole | undefined =>
  field.extensions.role as AccessRole | undefined

const fieldsOf = (type: ReturnType<GraphQLSchema['getQueryType']>): GraphQLField<unknown, unknown>[] =>
  Object.values(type?.getFields() ?? {})

/** @throws Error naming what declares its role wrongly */
export function tellRoles(schema: GraphQLSchema): GraphQLSchema {
  const mutations = fieldsOf(schema.getMutationType())
  const undeclared = mutations.filter((field) => roleOf(field) === undefined).map(({ name }) => name)
  if (undeclared.length > 0) throw new Error(`@NeedsRole is missing on the mutations ${undeclared.join(', ')}`)
  // A subscription would be opened first and its role looked at when something happens.
  const live = fieldsOf(schema.getSubscriptionType()).filter((field) => roleOf(field) !== undefined)
  if (live.length > 0)
    throw new Error(`@NeedsRole does not guard subscriptions: ${live.map(({ name }) => name).join(', ')}`)
  for (const field of [...mutations, ...fieldsOf(schema.getQueryType())]) {
    const role = roleOf(field)
    if (role !== undefined) field.description = `${field.description ?? ''} Role: ${role}.`.trim()
  }
  return schema
}
