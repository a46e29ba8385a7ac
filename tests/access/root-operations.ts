/** An operation for each field of Query, Mutation and Subscription, with the least that it must be given. */
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql'

export interface RootOperation {
  kind: 'query' | 'mutation' | 'subscription'
  field: string
  query: string
  /** The role that its description asks for; undefined: every role. */
  declared: string | undefined
}

/** Of things that are not there: what is allowed changes nothing either. */
const SCALARS: Readonly<Record<string, string>> = {
  ID: '"entity_0199b1c2-0000-7000-8000-000000000000"',
  String: '"x"',
  Int: '1',
  Float: '1',
  Boolean: 'true',
  DateTime: '"2026-01-05T08:00:00Z"',
  Date: '"2026-01-05"',
  URL: '"https://nowhere.example/"',
}

function valueOf(given: GraphQLInputType): string {
  const type = getNullableType(given)
  if (isListType(type)) return `[${valueOf(type.ofType)}]`
  if (isEnumType(type)) return type.getValues()[0]!.name
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields())
    const chosen = type.isOneOf ? fields.slice(0, 1) : fields.filter(isRequiredInputField)
    return `{ ${chosen.map((field) => `${field.name}: ${valueOf(field.type)}`).join(', ')} }`
  }
  const value = SCALARS[type.name]
  if (value === undefined) throw new Error(`no value for the scalar ${type.name}: add one`)
  return value
}

export function rootOperations(schema: GraphQLSchema): RootOperation[] {
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
    ['subscription', schema.getSubscriptionType()],
  ] as const
  return roots.flatMap(([kind, type]) =>
    Object.values(type!.getFields()).map((field) => {
      const given = field.args.filter(isRequiredArgument).map(({ name, type }) => `${name}: ${valueOf(type)}`)
      const call = given.length === 0 ? field.name : `${field.name}(${given.join(', ')})`
      const selection = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }'
      const [, declared] = /\bRole: (\w+)\.$/.exec(field.description ?? '') ?? []
      return { kind, field: field.name, query: `${kind} { ${call}${selection} }`, declared }
    }),
  )
}
