/**
 * An annotated article and what the graph knows in, the article with every entity, event and statement decided out: known
 * or new. Runs inside the transaction that stores the article, under its lock, so that nobody else decides meanwhile.
 * Refuses a key that stood for another type of thing before (BAD_ARTICLE).
 */
import type { AnnotatedArticle, MentionNote } from '../annotate/annotated-article'
import type { Sql } from '../database/database'
import { parseEdtf } from '../edtf'
import { NewsGraphError } from '../errors'
import { addressHash } from '../graph/article/article-address'
import type { ArticleFacts, MentionFacts, RoleReportFacts } from '../graph/article/article-facts'
import { parseIdOf } from '../graph/shared/ids'
import { claimOf, contentHashOf, factsHashOf } from './article-identity'
import type { Decision } from './decide-entities'
import { decisionIn, idIn, type Decisions } from './decisions'
import { identifyEntities } from './entities'
import { identifyEvents } from './events'
import type { KeyMeanings, KeyRegistry } from './key-registry'
import { namesOf } from './named'
import { spansIn } from './spans'
import { identifyStatements } from './statements'
import { publicationTime } from './times'

export interface IdentifyOptions {
  keys: KeyRegistry
  /** The stored article that comes again, null for a new one. */
  articleId: string | null
  /** When the text was fetched or handed over, where the article does not say. */
  receivedAt: Date
}

export interface Identified {
  facts: ArticleFacts
  /** For the registry, once the article is stored. */
  keys: KeyMeanings
}

export async function identifyArticle(
  tx: Sql,
  article: AnnotatedArticle,
  { keys, articleId, receivedAt }: IdentifyOptions,
): Promise<Identified> {
  const published = publicationTime(article.publishedAt)
  const language = article.language ?? 'und'
  const entities = await identifyEntities(tx, namesOf(article), keys, articleId)
  const events = await identifyEvents(tx, article, entities.byKey, published, keys, articleId)
  const byKey = new Map([...entities.byKey, ...events.byKey])
  const statements = await identifyStatements(tx, article, byKey, language, keys, articleId)
  return {
    facts: {
      ...ownFacts(article, receivedAt),
      language,
      published,
      publisherId: entities.publisherId,
      authors: entities.authors,
      entities: [...entities.facts, ...events.entities],
      mentions: mentionsOf(article, byKey, entities.rivalsByKey),
      appearances: statements.appearances,
      regrouped: statements.regrouped,
      eventReports: events.reports,
      roleReports: rolesOf(article, byKey),
    },
    keys: { entities: typedKeys(article, byKey), statements: statements.byKey },
  }
}

/** In UTC where no zone is printed, never in that of this machine. RFC 3339 allows a blank and lower case letters. */
function instantOf(text: string, path: string): Date {
  const range = parseEdtf(text.toUpperCase().replace(' ', 'T'))
  if (range === null)
    throw new NewsGraphError('BAD_ARTICLE', `${path} must be an instant, e.g. 2025-11-06T13:24:00Z`, { path })
  return range.earliest
}

/** What the article says of itself and nobody has to identify. */
function ownFacts(article: AnnotatedArticle, receivedAt: Date) {
  const retrievedAt = article.retrievedAt === undefined ? receivedAt : instantOf(article.retrievedAt, 'retrievedAt')
  return {
    ...(article.articleId !== undefined && { id: parseIdOf(article.articleId, 'article') }),
    claim: claimOf(article),
    url: article.url ?? null,
    externalId: article.id ?? null,
    headline: article.headline,
    body: article.body,
    section: article.section ?? null,
    byline: article.byline ?? null,
    modifiedAt: article.modifiedAt === undefined ? null : instantOf(article.modifiedAt, 'modifiedAt'),
    retrievedAt,
    image: article.image ?? null,
    usage: article.usage ? { ...article.usage, link: article.usage.link ?? null } : null,
    readerCounts: (article.readerCounts ?? []).map(({ kind, count, observedAt }, i) => ({
      kind,
      count,
      observedAt: observedAt === undefined ? retrievedAt : instantOf(observedAt, `readerCounts[${i}].observedAt`),
    })),
    editions: (article.editions ?? []).map((edition) => ({ ...edition, urlHash: addressHash(edition.url) })),
    contentHash: contentHashOf(article),
    factsHash: factsHashOf(article),
  }
}

function typedKeys({ entities, events }: AnnotatedArticle, byKey: Decisions) {
  const typed = [...(entities ?? []), ...(events ?? []).map(({ key }) => ({ key, type: 'EVENT' as const }))]
  return new Map(
    typed.flatMap(({ key, type }) => {
      const id = idIn(byKey, key)
      return id === null ? [] : [[key, { id, type }] as const]
    }),
  )
}

/** A mention that nobody could tie to an entity stays, findable by its words. */
function mentionsOf(
  article: AnnotatedArticle,
  byKey: Decisions,
  rivalsByKey: ReadonlyMap<string, string[]>,
): MentionFacts[] {
  const types = new Map((article.entities ?? []).map(({ key, type }) => [key, type]))
  const typeOf = ({ type, entity }: MentionNote) => type ?? (entity == null ? null : (types.get(entity) ?? 'EVENT'))
  return (article.mentions ?? []).flatMap((mention) => {
    const type = typeOf(mention)
    if (type === null) return [] // neither an entity nor a type: nothing is said of these words
    const { start, end, field, entity, kind, standsFor, rivals, confidence } = mention
    return [
      {
        field: field ?? 'BODY',
        start,
        end,
        type,
        kind: kind ?? 'NAME',
        entityId: idIn(byKey, entity),
        standsForId: idIn(byKey, standsFor),
        rivalIds: rivals?.map((rival) => parseIdOf(rival, 'entity')) ?? rivalsByKey.get(entity ?? '') ?? [],
        confidence: asSureAs(decisionIn(byKey, entity), confidence ?? 1),
      },
    ]
  })
}

/** What is brought stays exact where the identity is sure. */
const asSureAs = (decision: Decision | null, confidence: number): number =>
  decision === null || decision.confidence === 1 ? confidence : Math.round(confidence * decision.confidence * 100) / 100

const rolesOf = ({ roles }: AnnotatedArticle, byKey: Decisions): RoleReportFacts[] =>
  (roles ?? []).flatMap(({ person, title, organisation, place, from, until, spans }) => {
    const personId = idIn(byKey, person)
    if (personId === null) return []
    return [
      {
        personId,
        title,
        organisationId: idIn(byKey, organisation),
        placeId: idIn(byKey, place),
        fromEdtf: from ?? null,
        untilEdtf: until ?? null,
        spans: spansIn('BODY', spans),
      },
    ]
  })
