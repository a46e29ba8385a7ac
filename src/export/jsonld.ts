/**
 * Linked data as JSON-LD 1.1 in schema.org's terms, with a context of its own so that nothing has to be fetched: people,
 * organisations, places, events, news articles and quotations. The printed words that prove a quotation are annotations
 * (W3C Web Annotation). Times that rest on nothing printed are left out, not guessed.
 */
import type {
  Appearance,
  ArticleBrief,
  ArticleRecord,
  EntityBrief,
  EntityRecord,
  LinkedRecord,
  QuotationRecord,
  ToldRole,
  ToldTime,
} from './linked-records'

const CONTEXT = {
  '@version': 1.1,
  '@vocab': 'https://schema.org/',
  oa: 'http://www.w3.org/ns/oa#',
  id: '@id',
  type: '@type',
  sameAs: { '@type': '@id' },
  url: { '@type': '@id' },
  image: { '@type': '@id' },
  usageInfo: { '@type': '@id' },
  eventStatus: { '@type': '@vocab' },
  hasBody: { '@id': 'oa:hasBody' },
  hasTarget: { '@id': 'oa:hasTarget' },
  hasSource: { '@id': 'oa:hasSource' },
  hasSelector: { '@id': 'oa:hasSelector' },
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
}

type Thing = Record<string, unknown>

/** Without what is not known: null, undefined, empty lists. */
const known = (thing: Thing): Thing =>
  Object.fromEntries(
    Object.entries(thing).filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  )

/** The UUID alone is the same in every export of one graph, and nobody else's. */
const iri = (globalId: string): string => `urn:uuid:${globalId.slice(globalId.indexOf('_') + 1)}`

const ref = (record: { id: string } | null): Thing | null => record && { id: iri(record.id) }

const TYPES = { PERSON: 'Person', ORGANISATION: 'Organization', PLACE: 'Place', EVENT: 'Event' } as const

/** What cannot stand in an IRI would make a reader drop the line, or the file. */
const isIri = (text: string): boolean => /^https?:\/\/[^\s<>"{}|\\^`\0-\x20]+$/.test(text) && URL.canParse(text)

const iriOrNull = (text: string | null): string | null => (text !== null && isIri(text) ? text : null)

const brief = (entity: EntityBrief): Thing =>
  known({
    id: iri(entity.id),
    type: TYPES[entity.type],
    identifier: entity.id,
    name: entity.name,
    sameAs: [
      ...new Set([
        ...(entity.wikidataId === null ? [] : [`http://www.wikidata.org/entity/${entity.wikidataId}`]),
        ...entity.sameAs.filter(isIri),
      ]),
    ],
  })

const briefOrNull = (entity: EntityBrief | null): Thing | null => entity && brief(entity)

/** Only what EDTF and ISO 8601 write alike: a day, a month, a year, an instant. */
const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/

const dateOrNull = (edtf: string | null): string | null => (edtf !== null && DATE.test(edtf) ? edtf : null)

/** The two ends of a time, as exact as it is. */
function ends(time: ToldTime | null): { start: string | null; end: string | null } {
  if (time === null || time.basis === 'PUBLICATION_DATE') return { start: null, end: null }
  const date = dateOrNull(time.edtf)
  if (date !== null) return { start: date, end: null }
  const [start = null, end = null] = time.edtf.split('/')
  return { start: dateOrNull(start), end: dateOrNull(end) }
}

/** The Role between the two is schema.org's way of saying since when. */
const role = ({ title, organisation, place, from, until }: ToldRole): Thing => {
  const span = { startDate: dateOrNull(from), endDate: dateOrNull(until) }
  if (organisation !== null)
    return known({ type: 'OrganizationRole', roleName: title, memberOf: brief(organisation), ...span })
  const occupation = known({ type: 'Occupation', name: title, occupationLocation: briefOrNull(place) })
  return known({ type: 'Role', hasOccupation: occupation, ...span })
}

const STATUS: Readonly<Record<string, string>> = {
  SCHEDULED: 'EventScheduled',
  POSTPONED: 'EventPostponed',
  CANCELLED: 'EventCancelled',
}

function entity(record: EntityRecord): Thing {
  const { start, end } = ends(record.time)
  return known({
    ...brief(record),
    alternateName: record.aliases,
    description: record.description,
    address: record.countryCode && { type: 'PostalAddress', addressCountry: record.countryCode },
    geo:
      record.latitude !== null && record.longitude !== null
        ? { type: 'GeoCoordinates', latitude: record.latitude, longitude: record.longitude }
        : null,
    containedInPlace: briefOrNull(record.partOf),
    memberOf: record.roles.filter(({ organisation }) => organisation !== null).map(role),
    hasOccupation: record.roles.filter(({ organisation }) => organisation === null).map(role),
    eventStatus: record.status && STATUS[record.status],
    startDate: start,
    endDate: end,
    location: briefOrNull(record.place),
    attendee: record.participants.map(brief),
  })
}

const articleBrief = (article: ArticleBrief): Thing =>
  known({
    id: iri(article.id),
    type: 'NewsArticle',
    identifier: article.id,
    headline: article.headline,
    url: iriOrNull(article.url),
    datePublished: article.published && dateOrNull(article.published.edtf),
    publisher: briefOrNull(article.publisher),
  })

const article = (record: ArticleRecord): Thing =>
  known({
    ...articleBrief(record),
    inLanguage: record.language === 'und' ? null : record.language,
    articleSection: record.section,
    dateModified: record.modifiedAt,
    image: iriOrNull(record.image),
    usageInfo: iriOrNull(record.usageLink),
    author: record.authors.map(brief),
    mentions: record.mentions.map(brief),
  })

function quotation(record: QuotationRecord): Thing {
  const { start, end } = ends(record.said)
  const isSpan = record.said?.edtf.includes('/') ?? false
  return known({
    id: iri(record.id),
    type: 'Quotation',
    identifier: record.id,
    text: record.content,
    inLanguage: record.language === 'und' ? null : record.language,
    creator: briefOrNull(record.speaker),
    spokenByCharacter: ref(record.speaker),
    about: record.about.map(brief),
    dateCreated: isSpan ? null : start,
    temporalCoverage: isSpan && (start !== null || end !== null) ? `${start ?? '..'}/${end ?? '..'}` : null,
    locationCreated: briefOrNull(record.place),
    isPartOf: record.appearances.map((appearance) => articleBrief(appearance.article)),
    // what it was said at
    recordedAt: briefOrNull(record.event),
  })
}

const annotation = (quotation: QuotationRecord, { article, evidence }: Appearance): Thing => ({
  type: 'oa:Annotation',
  hasBody: { id: iri(quotation.id) },
  hasTarget: evidence.map(({ exact, prefix, suffix }) => ({
    type: 'oa:SpecificResource',
    hasSource: { id: iri(article.id) },
    hasSelector: { type: 'oa:TextQuoteSelector', exact, prefix, suffix },
  })),
})

function things(record: LinkedRecord): Thing[] {
  if (record.record === 'entity') return [entity(record)]
  if (record.record === 'article') return [article(record)]
  return [quotation(record), ...record.appearances.map((appearance) => annotation(record, appearance))]
}

/** A line for each thing. Halves of surrogate pairs, which JSON can escape but UTF-8 cannot hold, become U+FFFD. */
export async function* writeJsonld(records: AsyncIterable<LinkedRecord>): AsyncGenerator<string> {
  yield `{"@context": ${JSON.stringify(CONTEXT)},\n"@graph": [`
  let separator = '\n'
  for await (const record of records) {
    for (const thing of things(record)) {
      yield `${separator}${JSON.stringify(thing, (_key, value: unknown) =>
        typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value,
      )}`
      separator = ',\n'
    }
  }
  yield '\n]}\n'
}
