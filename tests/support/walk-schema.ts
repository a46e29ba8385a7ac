/**
 * Makes queries that, together, read every field of every type that queries can reach: for each type one query that goes
 * the shortest way to it and there selects all its fields, objects by their plain fields.
 */
import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql'

/** Text of the value for a required argument, by type name, or by `field.argument`. */
export type ArgumentValues = Readonly<Record<string, string>>

export interface WalkQuery {
  type: string
  query: string
  /** `Type.field` of every field that it reads at its end. */
  fields: string[]
}

interface Way {
  /** Opens the way, with as many closing braces to come as `depth`. */
  open: string
  depth: number
}

export function walkQueries(schema: GraphQLSchema, values: ArgumentValues): WalkQuery[] {
  const root = schema.getQueryType()!
  const ways = new Map<string, Way>([[root.name, { open: '{ ', depth: 1 }]])
  const queue: GraphQLCompositeType[] = [root]
  for (let type = queue.shift(); type; type = queue.shift()) {
    const way = ways.get(type.name)!
    const reach = (next: GraphQLCompositeType, open: string) => {
      if (ways.has(next.name)) return
      ways.set(next.name, { open: `${way.open}${open} { `, depth: way.depth + 1 })
      queue.push(next)
    }
    if (isAbstractType(type))
      for (const possible of schema.getPossibleTypes(type)) reach(possible, `... on ${possible.name}`)
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields())) {
        const named = getNamedType(field.type)
        if (isCompositeType(named)) reach(named, call(type.name, field, values))
      }
  }
  return [...ways].flatMap(([name, way]) => {
    const type = schema.getType(name)
    if (!isObjectType(type)) return []
    const fields = Object.values(type.getFields())
    const selection = fields.map((field) => `${call(name, field, values)}${plainFields(schema, field)}`).join(' ')
    return [
      {
        type: name,
        query: way.open + selection + ' }'.repeat(way.depth),
        fields: fields.map((f) => `${name}.${f.name}`),
      },
    ]
  })
}

const call = (parent: string, field: GraphQLField<unknown, unknown>, values: ArgumentValues): string => {
  const given = field.args
    .map((argument) => [argument, valueFor(parent, field.name, argument, values)] as const)
    .filter(([, value]) => value !== undefined)
  return given.length === 0
    ? field.name
    : `${field.name}(${given.map(([a, value]) => `${a.name}: ${value}`).join(', ')})`
}

function valueFor(
  parent: string,
  field: string,
  argument: GraphQLArgument,
  values: ArgumentValues,
): string | undefined {
  const own = values[`${parent}.${field}.${argument.name}`] ?? values[`${field}.${argument.name}`]
  if (own !== undefined) return own
  if (!isRequiredArgument(argument)) return undefined
  const type = getNullableType(argument.type)
  const named = getNamedType(type)
  const plain = values[named.name] ?? (isEnumType(named) ? named.getValues()[0]!.name : undefined)
  if (plain === undefined)
    throw new Error(`no value for ${parent}.${field}(${argument.name}: ${String(argument.type)})`)
  return String(type).startsWith('[') ? `[${plain}]` : plain
}

/** The selection of an object below the field: its fields without arguments that are plain values. */
function plainFields(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): string {
  const named = getNamedType(field.type)
  if (isLeafType(named)) return ''
  const types = isAbstractType(named) ? schema.getPossibleTypes(named) : [named as GraphQLObjectType]
  const parts = types.map((type) => {
    const names = Object.values(type.getFields())
      .filter((f) => isLeafType(getNamedType(f.type)) && !f.args.some(isRequiredArgument))
      .map((f) => f.name)
    return `... on ${type.name} { __typename ${names.join(' ')} }`
  })
  return ` { __typename ${parts.length === 1 ? parts[0] : types.map((t) => `... on ${t.name} { __typename }`).join(' ')} }`
}
