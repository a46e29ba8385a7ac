/**
 * Who may do what: every role reads; an ingester also brings articles and sources, a curator also judges, an admin may do
 * everything. What an operation needs is declared beside it (@NeedsRole) and nowhere else; queries and subscriptions that
 * declare nothing are for every role.
 */
import { Authorized, Extensions } from 'type-graphql'
import { AccessRole } from '../../database/generated/prisma/enums'

export { AccessRole }
export const ACCESS_ROLES: readonly AccessRole[] = Object.values(AccessRole)

export interface Viewer {
  /** Shown as the author of judgements: the key's name, or the subject of a token. */
  name: string
  /** At least one; a key has just one. */
  roles: readonly AccessRole[]
}

/** Whoever asks a server that has no keys: somebody on the same machine. */
export const LOCAL_VIEWER: Viewer = { name: 'local', roles: ['admin'] }

export const mayAct = ({ roles }: Viewer, needed: AccessRole): boolean =>
  needed === 'reader' || roles.includes(needed) || roles.includes('admin')

/** On a mutation, which must have it, or a query: refuses viewers of other roles, and shows in the schema's description. */
export const NeedsRole =
  (role: AccessRole): MethodDecorator =>
  (target, key, descriptor) => {
    Authorized<AccessRole>(role)(target, key, descriptor)
    Extensions({ role })(target, key, descriptor)
  }
