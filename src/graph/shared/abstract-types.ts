/**
 * type-graphql wraps every resolveType in an async function; graphql-jit cannot wait for one, and graphql-js would wait for
 * each row. Enters a schema just built; leaves the same one, its interfaces and unions telling their types at once.
 */
import { isAbstractType, type GraphQLSchema } from 'graphql'
import { typeNameOf, type NodeRow, type TypedRow } from './node.type'

export function resolveTypesAtOnce(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap()))
    if (isAbstractType(type) && type.resolveType) type.resolveType = (row: NodeRow | TypedRow) => typeNameOf(row)
  return schema
}
