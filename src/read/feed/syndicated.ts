/** A feed as feedsmith parses it (RSS, RDF, Atom, JSON Feed) in, a Feed out. */
import type { AtomFeed, JsonFeed, parseFeed, RdfFeed, RssFeed } from 'feedsmith'
import { isNewsGraphError } from '../../errors'
import { authorsOf } from '../byline'
import { absoluteUrl } from '../html/page'
import { languageTag } from '../language'
import { present } from '../present'
import type { Feed, FeedItem } from './feed'
import { paragraphsOf, plainLine, wholeText } from './feed-text'
import { feedTime } from './feed-time'

export type ParsedFeed = ReturnType<typeof parseFeed<string>>

type RssItem = RssFeed.Item<string>
type RdfItem = RdfFeed.Item<string>
type AtomEntry = AtomFeed.Entry<string>
type JsonItem = JsonFeed.Item<string>

/** What holds for every item of a feed. */
interface Setting {
  base: string | undefined
  language: string | undefined
}

/** 'jane@paper.example (Jane Roe)' and the bare name alike. */
const nameIn = (printed: string): string => /^\S+@\S+\s*\((.+)\)\s*$/.exec(printed)?.[1] ?? printed

const peopleOf = (printed: readonly (string | undefined)[]): string[] => [
  ...new Set(printed.flatMap((name) => authorsOf(nameIn(plainLine(name) ?? '')))),
]

const firstTime = (times: readonly (string | undefined)[], language: string | undefined): string | undefined =>
  times.flatMap((time) => feedTime(time, language) ?? [])[0]

/** The whole text where one of the two is it, and the shorter one as summary. */
function textsOf(
  content: string | undefined,
  summary: string | undefined,
): Pick<FeedItem, 'body' | 'summary' | 'refused'> {
  try {
    const paragraphs = paragraphsOf(content)
    const teaser = paragraphsOf(summary)
    const body = wholeText(paragraphs, true) ?? wholeText(teaser, false)
    const short = teaser.join(' ') || (body === undefined ? paragraphs.join(' ') : '')
    return { body, summary: short === '' || short === body?.replaceAll('\n\n', ' ') ? undefined : short }
  } catch (error) {
    if (isNewsGraphError(error)) return { refused: { code: error.code, message: error.message } }
    throw error
  }
}

type Ns = Pick<RssItem, 'dc' | 'dcterms' | 'atom'>

const atomLink = (links: readonly { href?: string; rel?: string; type?: string }[] | undefined): string | undefined => {
  const alternates = (links ?? []).filter(({ rel }) => rel === undefined || rel === '' || rel === 'alternate')
  return (alternates.find(({ type }) => type === undefined || /html/i.test(type)) ?? alternates[0])?.href
}

/** What RSS and RDF items share: the elements of other vocabularies. */
function ofNamespaces({ dc, dcterms, atom }: Ns, language: string | undefined) {
  return {
    published: [dcterms?.issued, dcterms?.created, atom?.published].flat(),
    dates: dc?.dates ?? [],
    modified: firstTime([dcterms?.modified, atom?.updated].flat(), language),
    publisher: plainLine(dc?.publishers?.[0]),
    language: languageTag(dc?.languages?.[0]),
    creators: [...(dc?.creators ?? []), ...(atom?.authors ?? []).map(({ name }) => name)],
  }
}

function rssItem(item: RssItem, { base, language }: Setting): FeedItem {
  const other = ofNamespaces(item, language)
  const guid = item.guid?.value
  const permaLink = item.guid?.isPermaLink === false ? undefined : absoluteUrl(guid, undefined)
  const link = absoluteUrl(item.link, base) ?? absoluteUrl(atomLink(item.atom?.links), base) ?? permaLink
  const authors = (item.authors ?? []).map(({ name, email }) => name ?? email)
  return {
    id: guid,
    url: link,
    headline: plainLine(item.title) ?? plainLine(item.dc?.titles?.[0]) ?? plainLine(item.media?.title?.value),
    publishedAt: firstTime([item.pubDate, ...other.published, ...other.dates], language),
    modifiedAt: other.modified,
    authors: peopleOf(other.creators.length > 0 ? other.creators : authors),
    ...textsOf(item.content?.encoded ?? item.atom?.content?.value, item.description),
    publisher: plainLine(item.source?.title) ?? other.publisher,
    language: other.language ?? language,
  }
}

function rdfItem(item: RdfItem, { base, language }: Setting): FeedItem {
  const other = ofNamespaces(item, language)
  return {
    id: item.rdf?.about,
    url: absoluteUrl(item.link, base) ?? absoluteUrl(item.rdf?.about, base),
    headline: plainLine(item.title) ?? plainLine(item.dc?.titles?.[0]),
    publishedAt: firstTime([...other.published, ...other.dates], language),
    modifiedAt: other.modified,
    authors: peopleOf(other.creators),
    ...textsOf(item.content?.encoded, item.description),
    publisher: other.publisher,
    language: other.language ?? language,
  }
}

function atomEntry(entry: AtomEntry, setting: Setting): FeedItem {
  const base = absoluteUrl(entry.xml?.base, setting.base) ?? setting.base
  const language = languageTag(entry.xml?.lang) ?? setting.language
  const other = ofNamespaces({ dc: entry.dc, dcterms: entry.dcterms }, language)
  const published = firstTime([entry.published, ...other.published, ...other.dates], language)
  const updated = firstTime([entry.updated], language)
  const content = entry.content?.src === undefined ? entry.content?.value : undefined
  return {
    id: entry.id,
    url: absoluteUrl(atomLink(entry.links), base),
    headline: plainLine(entry.title?.value),
    // an entry that was never changed has the one time only
    publishedAt: published ?? updated,
    modifiedAt: published === undefined || updated === published ? undefined : updated,
    authors: peopleOf([...(entry.authors ?? []).map(({ name }) => name), ...other.creators]),
    ...textsOf(content, entry.summary?.value),
    publisher: plainLine(entry.source?.title?.value) ?? other.publisher,
    language,
  }
}

function jsonItem(item: JsonItem, { base, language }: Setting): FeedItem {
  return {
    id: item.id,
    url: absoluteUrl(item.url, base) ?? absoluteUrl(item.external_url, base) ?? absoluteUrl(item.id, undefined),
    headline: plainLine(item.title),
    publishedAt: feedTime(item.date_published, language),
    modifiedAt: feedTime(item.date_modified, language),
    authors: peopleOf((item.authors ?? []).map(({ name }) => name)),
    ...textsOf(item.content_html ?? item.content_text, item.summary),
    language: languageTag(item.language) ?? language,
  }
}

/** Tags that never end make items that hold nothing. */
const saysSomething = ({ id, url, headline, summary, body }: FeedItem): boolean =>
  (id ?? url ?? headline ?? summary ?? body) !== undefined

const readItems = <T>(
  items: readonly T[] | undefined,
  read: (item: T, setting: Setting) => FeedItem,
  setting: Setting,
) => (items ?? []).map((item) => present(read(item, setting))).filter(saysSomething)

/** @param url where the feed was fetched from; else what the feed says of itself is the base of its addresses */
export function readSyndicated({ format, feed }: ParsedFeed, url: string | undefined): Feed {
  const own = (address: string | undefined): string | undefined => absoluteUrl(address, url)
  switch (format) {
    case 'rss': {
      const language = languageTag(feed.language ?? feed.dc?.languages?.[0] ?? feed.xml?.lang)
      const setting = { base: own(feed.xml?.base) ?? url ?? own(feed.link), language }
      return present({
        kind: 'RSS' as const,
        title: plainLine(feed.title),
        language,
        items: readItems(feed.items, rssItem, setting),
        sitemaps: [],
      })
    }
    case 'rdf': {
      const language = languageTag(feed.dc?.languages?.[0] ?? feed.xml?.lang)
      const setting = { base: own(feed.xml?.base) ?? url ?? own(feed.link), language }
      return present({
        kind: 'RSS' as const,
        title: plainLine(feed.title),
        language,
        items: readItems(feed.items, rdfItem, setting),
        sitemaps: [],
      })
    }
    case 'atom': {
      const language = languageTag(feed.xml?.lang)
      const self = feed.links?.find(({ rel }) => rel === 'self')?.href
      const setting = { base: own(feed.xml?.base) ?? url ?? own(self) ?? own(atomLink(feed.links)), language }
      return present({
        kind: 'ATOM' as const,
        title: plainLine(feed.title?.value),
        language,
        items: readItems(feed.entries, atomEntry, setting),
        sitemaps: [],
      })
    }
    case 'json': {
      const language = languageTag(feed.language)
      const setting = { base: url ?? own(feed.feed_url) ?? own(feed.home_page_url), language }
      return present({
        kind: 'JSON_FEED' as const,
        title: plainLine(feed.title),
        language,
        items: readItems(feed.items, jsonItem, setting),
        sitemaps: [],
      })
    }
  }
}
