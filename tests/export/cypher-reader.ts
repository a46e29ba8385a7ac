/**
 * Reads Cypher as far as a text could break out of its quotation marks: statements with their string literals taken out.
 * Both ways of reading \uXXXX: within literals (Neo4j 5), and before anything else (older parsers).
 */

export interface ReadCypher {
  /** Statements, each string literal as "$". */
  statements: string[]
  strings: string[]
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '\\': '\\', "'": "'" }

const CODE = /\\u([0-9A-Fa-f]{4})/g

/** What a parser sees that looks for \uXXXX first: behind an escaped backslash, too. */
export const decodedFirst = (text: string): string =>
  text.replace(CODE, (_all, code: string) => {
    const sign = String.fromCharCode(parseInt(code, 16))
    return sign
  })

export function readCypher(text: string): ReadCypher {
  const strings: string[] = []
  let skeleton = ''
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== "'") {
      skeleton += text[at]
      continue
    }
    let literal = ''
    for (at++; text[at] !== "'"; at++) {
      if (at >= text.length) throw new Error('a string without end')
      if (text[at] !== '\\') literal += text[at]
      else if (text[++at] === 'u') {
        literal += String.fromCharCode(parseInt(text.slice(at + 1, at + 5), 16))
        at += 4
      } else {
        const sign = ESCAPES[text[at]!]
        if (sign === undefined) throw new Error(`an escape that Cypher does not know: \\${text[at]}`)
        literal += sign
      }
    }
    strings.push(literal)
    skeleton += '$'
  }
  // 'a' + 'b' is one string
  const joined: string[] = []
  let n = 0
  skeleton = skeleton.replace(/\$( \+ \$)*/g, (sum) => {
    const count = sum.split('$').length - 1
    joined.push(strings.slice(n, n + count).join(''))
    n += count
    return '$'
  })
  const statements = skeleton.split(';')
  expect(statements.pop()!.trim()).toBe('')
  return { statements: statements.map((statement) => statement.trim()), strings: joined }
}

const VALUE = String.raw`(\$|datetime\(\$\)|-?\d+(\.\d+)?)`
const MAP = String.raw`\{(\w+: ${VALUE}(, )?)*\}`

/** All that our exports consist of. */
export const STATEMENTS: readonly RegExp[] = [
  /^CREATE CONSTRAINT news_graph_entity IF NOT EXISTS FOR \(e:Entity\) REQUIRE e\.id IS UNIQUE$/,
  new RegExp(
    String.raw`^UNWIND \[\n( {2}\{id: \$, properties: ${MAP}\},?\n)+\] AS row\nMERGE \(e:Entity \{id: row\.id\}\)\nSET e:(Person|Organisation|Place|Event), e \+= row\.properties$`,
  ),
  new RegExp(
    String.raw`^UNWIND \[\n( {2}\{from: \$, to: \$, properties: ${MAP}\},?\n)+\] AS row\nMATCH \(a:Entity \{id: row\.from\}\), \(b:Entity \{id: row\.to\}\)\nMERGE \(a\)-\[link:[A-Z_]+\]->\(b\)\nSET link \+= row\.properties$`,
  ),
]
