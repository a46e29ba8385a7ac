/**
 * A page's source in, what the rules of html/ read out: the parsed document, its meta tags, its JSON-LD.
 * Refuses pages that nobody should read on in (TOO_COMPLEX, tree/nesting).
 */
import { refuseHostileEntities } from '../entities'
import { oneLine } from '../text'
import type { DomDocument } from './dom'
import { ARTICLE_TYPES, JsonLd, type Thing } from './json-ld'
import { buildPage } from './tree/build'
import type { TreeDocument } from './tree/document'
import { NESTING_LIMITS, type NestingLimits } from './tree/nesting'

export interface Page {
  document: TreeDocument
  jsonLd: JsonLd
  /** The article that the page's JSON-LD describes first; undefined where none is. */
  article: Thing | undefined
  /** Where the page was fetched from, or else what it calls its own address. */
  url: string | undefined
  /** Content of the first meta tag that has one of these names (lower case; name, property or itemprop), in this order. */
  meta: (...names: string[]) => string | undefined
  metaAll: (name: string) => string[]
}

/** A page repeats its author or tags; more is noise. */
const MOST_OF_ONE_NAME = 50

function readMeta(document: DomDocument): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const tag of document.querySelectorAll('meta[content]')) {
    const content = oneLine(tag.getAttribute('content') ?? '')
    if (content === '') continue
    const names = ['property', 'name', 'itemprop', 'http-equiv'].flatMap(
      (attribute) => tag.getAttribute(attribute)?.toLowerCase() ?? [],
    )
    for (const name of new Set(names)) {
      const contents = found.get(name) ?? []
      if (contents.length < MOST_OF_ONE_NAME) contents.push(content)
      found.set(name, contents)
    }
  }
  return found
}

/** An address on the page as an absolute http(s) one. */
export function absoluteUrl(address: string | null | undefined, base: string | undefined): string | undefined {
  const text = address?.trim()
  if (!text || text.length > 2000 || !URL.canParse(text, base)) return undefined
  const url = new URL(text, base)
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined
}

/** Of several articles on a page (teasers, live posts) the first that has a headline. */
function mainArticle(jsonLd: JsonLd): Thing | undefined {
  const articles = jsonLd.ofType(ARTICLE_TYPES)
  return articles.find((thing) => jsonLd.textOf(thing, 'headline') !== undefined) ?? articles[0]
}

/** How far a DOCTYPE's declarations are looked at; real ones end after a hundred characters. */
const DOCTYPE_REACH = 20_000

/** The DOCTYPE with the declarations in it; empty where it has none, as every page that people write. */
function declarations(html: string): string {
  const start = /<!doctype[^<>[]{0,300}\[/i.exec(html.slice(0, DOCTYPE_REACH))?.index
  return start === undefined ? '' : html.slice(start, start + DOCTYPE_REACH)
}

export function parsePage(html: string, url: string | undefined, limits: NestingLimits = NESTING_LIMITS): Page {
  refuseHostileEntities(declarations(html), 'page')
  const tree = buildPage(html, limits)
  const { document } = tree
  const jsonLd = new JsonLd(tree.jsonLd)
  const meta = readMeta(document)
  const own = absoluteUrl(
    document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta.get('og:url')?.[0],
    url,
  )
  return {
    document,
    jsonLd,
    article: mainArticle(jsonLd),
    url: url ?? own,
    meta: (...names) => names.flatMap((name) => meta.get(name) ?? [])[0],
    metaAll: (name) => meta.get(name) ?? [],
  }
}
