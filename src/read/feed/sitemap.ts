/** A sitemap, a news sitemap or an index of them in, its addresses and what it says of each out. */
import { unescapeHtml } from '../html/json-ld'
import { absoluteUrl } from '../html/page'
import { languageTag } from '../language'
import { present } from '../present'
import type { Feed, FeedItem } from './feed'
import { plainLine } from './feed-text'
import { feedTime } from './feed-time'
import { xmlTokens } from './xml-tokens'

/** Texts of one url or sitemap element by local name; the first of each name. `image:title` is not `news:title`. */
type Fields = Map<string, string>

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)
const isOfImage = (name: string): boolean => /^(?:image|video):/.test(name)

function* rows(xml: string): Generator<Fields> {
  let fields: Fields | undefined
  let text = ''
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'TEXT') text += unescapeHtml(token.text)
    else if (token.kind === 'CDATA') text += token.text
    else {
      const name = localName(token.name)
      const isRow = name === 'url' || name === 'sitemap'
      if (token.kind === 'OPEN' && isRow) fields = new Map()
      if (token.kind === 'CLOSE' && isRow && fields) yield fields
      if (token.kind === 'CLOSE' && fields && !isRow && !isOfImage(token.name) && !fields.has(name))
        fields.set(name, text)
      text = ''
    }
  }
}

function itemOf(fields: Fields, base: string | undefined): FeedItem {
  const language = languageTag(fields.get('language'))
  return present<FeedItem>({
    url: absoluteUrl(fields.get('loc'), base),
    headline: plainLine(fields.get('title')),
    publishedAt: feedTime(fields.get('publication_date'), language),
    modifiedAt: feedTime(fields.get('lastmod'), language),
    authors: [],
    publisher: plainLine(fields.get('name')),
    language,
  })
}

export function readSitemap(xml: string, isIndex: boolean, base: string | undefined): Feed {
  if (isIndex) {
    const sitemaps = [...rows(xml)].flatMap((fields) => absoluteUrl(fields.get('loc'), base) ?? [])
    return { kind: 'SITEMAP_INDEX', items: [], sitemaps }
  }
  return { kind: 'SITEMAP', items: [...rows(xml)].map((fields) => itemOf(fields, base)), sitemaps: [] }
}
