/** Which fields a query reads of what a resolver gives, so that SQL fetches only the costly columns that are wanted. */
import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql'

/** Levels between a connection field and its nodes. */
const THROUGH = new Set(['edges', 'node', 'nodes'])

/** True where the field being resolved (or the nodes of its connection) is asked for one of the named fields. */
export const selects = (info: GraphQLResolveInfo, ...names: string[]): boolean => selectsThrough(info, THROUGH, names)

/** Likewise, looking through the fields of the given names too. */
export const selectsThrough = (info: GraphQLResolveInfo, through: ReadonlySet<string>, names: string[]): boolean => {
  const wanted = new Set(names)
  const within = (set: SelectionSetNode | undefined): boolean =>
    set?.selections.some((selection) => {
      if (selection.kind === Kind.FIELD)
        return wanted.has(selection.name.value) || (through.has(selection.name.value) && within(selection.selectionSet))
      if (selection.kind === Kind.INLINE_FRAGMENT) return within(selection.selectionSet)
      return within(info.fragments[selection.name.value]?.selectionSet)
    }) ?? false
  return info.fieldNodes.some((node) => within(node.selectionSet))
}

/** Reads the selection of a field once, however many rows it is resolved for. */
export function oncePerField<Answer>(read: (info: GraphQLResolveInfo) => Answer): (info: GraphQLResolveInfo) => Answer {
  const answers = new WeakMap<GraphQLResolveInfo['fieldNodes'], Answer>()
  return (info) => {
    const known = answers.get(info.fieldNodes)
    if (known !== undefined) return known
    const answer = read(info)
    answers.set(info.fieldNodes, answer)
    return answer
  }
}
