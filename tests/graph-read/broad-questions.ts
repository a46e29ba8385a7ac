/** Selections that read nearly everything: all fields of a type, and all that hangs below for some levels. */
import {
  getNamedType,
  isAbstractType,
  isLeafType,
  isRequiredArgument,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql'

const isPartOfPage = ({ name }: GraphQLNamedType): boolean => /(Connection|Edge|PageInfo)$/.test(name)

/**
 * @param levels how many objects deep; 0 shows plain fields only. The parts of a page are no levels.
 */
export function wholeOf(schema: GraphQLSchema, type: GraphQLNamedType, levels: number): string {
  if (isLeafType(type)) return ''
  const types = isAbstractType(type) ? schema.getPossibleTypes(type) : [type as GraphQLObjectType]
  return `{ __typename ${types.map((one) => `... on ${one.name} { ${fieldsOf(schema, one, levels)} }`).join(' ')} }`
}

/** Each under a name of its type's own, for answers of several types hold them side by side. */
function fieldsOf(schema: GraphQLSchema, type: GraphQLObjectType, levels: number): string {
  const fields = Object.values(type.getFields()).map((field) => {
    const named = getNamedType(field.type)
    if (field.args.some(isRequiredArgument) || (field.name === 'nodes' && isPartOfPage(type))) return ''
    const alias = `${type.name}_${field.name}: ${field.name}`
    if (isLeafType(named)) return alias
    if (isPartOfPage(type)) return `${alias} ${wholeOf(schema, named, levels)}`
    return levels <= 0 ? '' : `${alias} ${wholeOf(schema, named, levels - 1)}`
  })
  return fields.filter((field) => field !== '').join(' ') || '__typename'
}
