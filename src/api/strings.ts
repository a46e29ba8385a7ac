/**
 * What no argument may hold, wherever it stands: U+0000, which Postgres cannot store, and halves of surrogate pairs, which
 * no UTF-8 can say and which would silently become another text. Refuses them by the name of the argument or variable.
 */
import { visit, type DocumentNode } from 'graphql'
import { NewsGraphError } from '../errors'

function check(text: string, place: string): void {
  const nul = text.indexOf('\0')
  if (nul >= 0) throw new NewsGraphError('BAD_ARGUMENT', `${place} holds the character U+0000, at ${nul}`)
  const half = text.search(/\p{Cs}/u)
  if (half >= 0) throw new NewsGraphError('BAD_ARGUMENT', `${place} holds half of a surrogate pair, at ${half}`)
}

/** variables: as the client sent them, nested however deep. @throws BAD_ARGUMENT */
export function checkStrings(document: DocumentNode, variables: Readonly<Record<string, unknown>>): void {
  visit(document, {
    StringValue: ({ value }) => check(value, 'A text in the query'),
  })
  const waiting: [value: unknown, place: string][] = [[variables, '$']]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [value, place] = next
    if (typeof value === 'string') check(value, place)
    else if (typeof value === 'object' && value !== null)
      for (const [key, part] of Object.entries(value))
        waiting.push([part, place === '$' ? `$${key}` : `${place}.${key}`])
  }
}
