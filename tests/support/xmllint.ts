/** Whether a document is well-formed XML by libxml2's word. Skips with the package to install where xmllint is missing; CI requires it. */
import { spawnSync } from 'node:child_process'

/** What xmllint has against it; nothing where it is well-formed. */
export function complaintsOf(document: string): string {
  const { error, status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '-'], {
    input: document,
    encoding: 'utf8',
  })
  if (error) {
    const what = 'xmllint is missing: apt-get install libxml2-utils'
    if (process.env.NEWS_GRAPH_XMLLINT === 'required') throw new Error(what)
    console.warn(`skipped: ${what}`)
    return ''
  }
  return status === 0 ? '' : stderr
}
