/** Mistakes in a mutation's input, given as data beside what was asked for, so that a form can show them in their place. */
import { Field, ObjectType } from 'type-graphql'
import { isNewsGraphError, NewsGraphError } from '../../errors'

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

/**
 * Runs a part of a mutation's work that reads one field of its input: what it refuses is told at that path, or below it
 * where the error names a field of its own (details.path, a string).
 */
export async function toldAt<T>(path: string[], work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!isNewsGraphError(error)) throw error
    const { path: field } = error.details
    const details = { ...error.details, path: typeof field === 'string' ? [...path, field] : path }
    throw new NewsGraphError(error.code, error.message, details, { cause: error })
  }
}
