/** Which operation of a document is asked, and what its variables hold. Pure. */
import { Kind, valueFromASTUntyped, type DocumentNode, type OperationDefinitionNode } from 'graphql'

export type Variables = Readonly<Record<string, unknown>>

/** The one of that name; without a name the first. */
export const operationIn = (
  document: DocumentNode,
  operationName: string | null | undefined,
): OperationDefinitionNode | undefined =>
  document.definitions.find(
    (d) => d.kind === Kind.OPERATION_DEFINITION && (!operationName || d.name?.value === operationName),
  ) as OperationDefinitionNode | undefined

/** What is left out is filled in with its default. */
export function withDefaults(
  operation: OperationDefinitionNode | undefined,
  variables: Variables,
): Record<string, unknown> {
  const filled: Record<string, unknown> = { ...variables }
  for (const { variable, defaultValue } of operation?.variableDefinitions ?? [])
    if (defaultValue && filled[variable.name.value] === undefined)
      filled[variable.name.value] = valueFromASTUntyped(defaultValue)
  return filled
}
