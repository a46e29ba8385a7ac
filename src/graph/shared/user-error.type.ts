/** Mistakes in a mutation's input, given as data beside what was asked for, so that a form can show them in their place. */
import { Field, ObjectType } from 'type-graphql'
import { isNewsGraphError } from '../../errors'

@ObjectType({ simpleResolvers: true, description: 'What was wrong with an input: path leads to the field.' })
export class UserError {
  @Field(() => [String], { description: 'The way to the field of the input, e.g. ["input", "body"].' })
  path!: string[]

  @Field(() => String, { description: 'Stable code, e.g. NOT_FOUND.' })
  code!: string

  @Field(() => String, { description: 'What is wrong, and what would be right.' })
  message!: string
}

/**
 * Runs a mutation's work; our own errors become its userErrors (beside nothing else), anything else is thrown on.
 * path: where an error belongs that does not say so itself (details.path).
 */
export async function withUserErrors<Payload extends object>(
  path: string[],
  work: () => Promise<Payload>,
): Promise<Partial<Payload> & { userErrors: UserError[] }> {
  try {
    return { ...(await work()), userErrors: [] }
  } catch (error) {
    if (!isNewsGraphError(error)) throw error
    const at = error.details.path
    return {
      userErrors: [{ path: Array.isArray(at) ? at.map(String) : path, code: error.code, message: error.message }],
    } as unknown as Partial<Payload> & { userErrors: UserError[] }
  }
}
