/**
 * JSON as templates print it in, the value out, or what can be told of the article in it. Mended are commas before the end,
 * several values one after another, backslashes before letters that need none, and quotes written as HTML entities. What is
 * broken otherwise (mostly quotes inside a headline) gives the fields that stand whole. Undefined where nothing does.
 */

const MENDS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll('&quot;', '"').replaceAll('&#34;', '"'),
  (text) => text.replace(/\\(?!["\\/bfnrt]|u[\da-f]{4})/gi, ''),
  (text) => text.replace(/,(?=\s{0,20}[}\]])/g, ''),
  (text) =>
    `[${text.replace(/\}\s{0,20},?\s{0,20}\{(?=\s{0,20}"@(?:context|type))/g, '},{').replace(/,\s{0,20}$/, '')}]`,
]

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

const FIELD =
  /"(@type|datePublished|dateModified|dateCreated|inLanguage|articleSection)"\s{0,9}:\s{0,9}"([^"\\]{2,80})"/g
const NAMED = /"(author|publisher)"\s{0,9}:\s{0,9}\[?\s{0,9}\{([^{}]{0,400})/g
const IN_NAMED = /"(@type|name)"\s{0,9}:\s{0,9}"([^"\\]{2,100})"/g

/** The first of each field: an article's own stand before those of what it mentions. */
function firstOfEach(text: string, pattern: RegExp): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [, field = '', value = ''] of text.matchAll(pattern)) fields[field] ??= value
  return fields
}

function pieces(text: string): Record<string, unknown> | undefined {
  const fields: Record<string, unknown> = firstOfEach(text, FIELD)
  if (Object.keys(fields).length === 0) return undefined
  for (const [, field = '', inside = ''] of text.matchAll(NAMED)) fields[field] ??= firstOfEach(inside, IN_NAMED)
  return fields
}

/** @param text one block, without the marks around it */
export function mendJson(text: string): unknown {
  let mended = text
  for (const mend of MENDS) {
    mended = mend(mended)
    const value = parsed(mended)
    if (value !== undefined) return value
  }
  return pieces(mended)
}
