/** Relay connection types: `connectionType('Statement', () => Statement)` makes StatementConnection and StatementEdge. */
import { Field, FieldResolver, Int, ObjectType, Resolver, Root, type ClassType } from 'type-graphql'
import type { Page } from './page'

@ObjectType({ simpleResolvers: true, description: 'Where a page lies in its list (Relay).' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follow behind this page.' })
  hasNextPage!: boolean

  @Field(() => Boolean, { description: 'Whether others lie before this page.' })
  hasPreviousPage!: boolean

  @Field(() => String, { nullable: true, description: 'Cursor of the first on this page; null where it is empty.' })
  startCursor!: string | null

  @Field(() => String, { nullable: true, description: 'Cursor of the last on this page; null where it is empty.' })
  endCursor!: string | null
}

type TypeThunk = () => ClassType | object

/** edge: a class of further edge fields that the edge type extends. Call once for each name, at module level. */
export function connectionType(name: string, nodeType: TypeThunk, what: string, EdgeBase: ClassType = class {}) {
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `One of the ${what} on a page, with its cursor.` })
  class Edge extends EdgeBase {
    @Field(nodeType as () => ClassType, { description: 'What stands at this place of the list.' })
    node!: unknown

    @Field(() => String, { description: 'Give it as after or before to go on from here.' })
    cursor!: string
  }

  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `A page of ${what}.` })
  class Connection {
    @Field(() => [Edge], { description: `The ${what} on this page with their cursors.` })
    edges!: Edge[]

    @Field(() => [nodeType()] as never, { description: `The ${what} on this page.` })
    nodes!: unknown[]

    @Field(() => PageInfo, { description: 'Where the page lies in its list.' })
    pageInfo!: PageInfo
  }

  @Resolver(() => Connection)
  class ConnectionResolver {
    @FieldResolver(() => Int, { description: `How many ${what} there are on all pages; counted only when asked for.` })
    totalCount(@Root() page: Page<unknown>): Promise<number> {
      return page.count()
    }
  }

  return { Connection, Edge, ConnectionResolver }
}
