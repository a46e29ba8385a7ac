/**
 * What is needed of an item's line, cut out of its bytes: terms, the claims of some properties without their sources, the number
 * of sitelinks. Two thirds of a line are something else, and parsing takes most of an import's time. What is not written as
 * Wikidata writes it (no blanks, terms before claims, each statement from its main part to its sources) is not cut: it must be
 * parsed as a whole.
 */
import type { Claim, WikidataJson } from './wikidata-claims'

const CLAIMS = '"claims":{'
const SITELINKS = '},"sitelinks":{'
const SITE = '"site":"'
const STATEMENT = '{"mainsnak":'
const SOURCES = ',"references":['
/** The claims of a property, from its key to the beginning of their first main part. */
const PROPERTY = /"(P\d+)":\[\{"mainsnak":/g

/** A line with the places at which it may be cut. */
export interface CutLine {
  line: Buffer
  /** Its bytes, each as one character. */
  text: string
  /** Of each property: where its first statement begins, and the bracket behind its last one. */
  claims: ReadonlyMap<string, readonly [from: number, end: number]>
}

/** In one go over the line. Without claims where it is not written as above, or has none. */
export function findCuts(line: Buffer): CutLine {
  const text = line.toString('latin1')
  const claims = new Map<string, [number, number]>()
  let last: [number, number] | undefined
  PROPERTY.lastIndex = 0
  for (let found = PROPERTY.exec(text); found; found = PROPERTY.exec(text)) {
    if (last) last[1] = found.index - 2
    last = [PROPERTY.lastIndex - STATEMENT.length, text.length]
    claims.set(found[1]!, last)
  }
  if (last) last[1] = text.lastIndexOf(']', endOfClaims(text))
  return { line, text, claims }
}

const endOfClaims = (text: string): number => {
  const at = text.lastIndexOf(SITELINKS)
  return at < 0 ? text.length : at
}

/** Undefined where it cannot be cut. @param properties whose claims are wanted */
export function cutItem(cuts: CutLine, properties: readonly string[]): WikidataJson | undefined {
  const { line, text } = cuts
  const claimsAt = text.indexOf(CLAIMS)
  if (claimsAt < 1 || cuts.claims.size === 0) return undefined
  try {
    const json = JSON.parse(`${line.toString('utf8', 0, claimsAt - 1)}}`) as WikidataJson
    if (json.labels === undefined) return undefined
    const claims: Record<string, Claim[]> = {}
    for (const property of properties) {
      const cut = cuts.claims.get(property)
      if (cut) claims[property] = statementsIn(cuts, cut[0], cut[1])
    }
    json.claims = claims
    json.sitelinks = countSites(text, endOfClaims(text))
    return json
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** @throws SyntaxError where a statement is not written so */
function statementsIn({ line, text }: CutLine, from: number, end: number): Claim[] {
  const claims: Claim[] = []
  for (let at = from; at >= 0 && at < end;) {
    const next = text.indexOf(STATEMENT, at + 1)
    const until = next < 0 || next > end ? end : next - 1 // without the comma
    const sources = text.indexOf(SOURCES, at)
    const isSourced = sources >= 0 && sources < until
    claims.push(JSON.parse(line.toString('utf8', at, isSourced ? sources : until) + (isSourced ? '}' : '')) as Claim)
    at = next
  }
  return claims
}

function countSites(text: string, from: number): number {
  let count = 0
  for (let at = text.indexOf(SITE, from); at >= 0; at = text.indexOf(SITE, at + SITE.length)) count += 1
  return count
}
