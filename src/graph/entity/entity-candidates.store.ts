/**
 * Which known entities an article may mean: ids, Wikidata ids and folded names in, candidates out; read inside the
 * transaction that stores the article. Merged entities are candidates too: identification decides over entities as they
 * were before merges, so that withdrawing a merge gives back what was there.
 */
import type { Sql } from '../../database/database'
import type { EntityType } from '../../database/generated/prisma/enums'

export interface CandidateQuestion {
  ids: readonly string[]
  wikidataIds: readonly string[]
  /** As entity_name.key. */
  nameKeys: readonly string[]
  /** The stored article that comes again; null for a new one. */
  articleId: string | null
  /** Folded name of the article's publisher; null where none is known. */
  publisherKey: string | null
}

export interface EntityCandidate {
  id: string
  /** The entity that answers for it: another one where it is merged. */
  rootId: string
  type: EntityType
  name: string
  wikidataId: string | null
  countryCode: string | null
  /** Those of the asked names that it goes by. */
  nameKeys: string[]
  /** Posts that it holds, as role.title_key. */
  titleKeys: string[]
  /** Some article's text names it, or a data set knows it: it is not only a publisher or author. */
  inTexts: boolean
  /** The article that comes again names it in its stored text or byline. */
  namedHere: boolean
  publishes: boolean
  /** It wrote for a publisher of that name. */
  wroteHere: boolean
}

/** SQL: what most articles say of the entity itself, not of those merged with it; where none does, what stands of it. */
const ownValue = (kind: 'WIKIDATA_ID' | 'COUNTRY_CODE', standing: string): string =>
  `coalesce((
     SELECT t.value FROM entity_tally t WHERE t.entity_id = e.id AND t.kind = '${kind}'
     ORDER BY t.article_count DESC, t.value LIMIT 1
   ), CASE WHEN e.source IS NOT NULL THEN ${standing} END)`

/** One statement for all names of an article. In the order of id. */
export const findEntityCandidates = (tx: Sql, ask: CandidateQuestion): Promise<EntityCandidate[]> =>
  tx.query<EntityCandidate>(
    `WITH found AS (
       SELECT id FROM entity WHERE id = ANY($1::uuid[])
       UNION SELECT m.id FROM entity e JOIN entity m ON m.id = e.id OR m.merged_into_id = e.id
         WHERE e.wikidata_id = ANY($2::text[])
       UNION SELECT entity_id FROM entity_name WHERE key = ANY($3::text[])
     )
     SELECT e.id, coalesce(e.merged_into_id, e.id) AS "rootId", e.type, e.name,
       ${ownValue('WIKIDATA_ID', 'e.wikidata_id')} AS "wikidataId",
       ${ownValue('COUNTRY_CODE', 'p.country_code')} AS "countryCode",
       ARRAY(SELECT DISTINCT n.key FROM entity_name n WHERE n.entity_id = e.id AND n.key = ANY($3::text[])) AS "nameKeys",
       ARRAY(SELECT DISTINCT r.title_key FROM role r WHERE r.person_id = coalesce(e.merged_into_id, e.id)) AS "titleKeys",
       (e.source IS NOT NULL OR e.article_count > 0) AS "inTexts",
       EXISTS (SELECT FROM article_entity a WHERE a.article_id = $4::uuid AND a.identified_id = e.id)
         OR EXISTS (SELECT FROM article_author w WHERE w.article_id = $4::uuid AND w.identified_id = e.id) AS "namedHere",
       EXISTS (SELECT FROM article a WHERE a.identified_publisher_id = e.id) AS publishes,
       EXISTS (
         SELECT FROM article_author w
         JOIN article a ON a.id = w.article_id
         JOIN entity_name n ON n.entity_id = a.identified_publisher_id
         WHERE w.identified_id = e.id AND n.key = $5
       ) AS "wroteHere"
     FROM found
     JOIN entity e USING (id)
     LEFT JOIN place p ON p.id = e.id
     ORDER BY e.id`,
    [ask.ids, ask.wikidataIds, ask.nameKeys, ask.articleId, ask.publisherKey],
  )

/** How many of the given entities each candidate is named together with in articles; 0 is left out. Ids after merges. */
export async function countSharedCompany(
  tx: Sql,
  candidateIds: readonly string[],
  companyIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await tx.query<{ id: string; count: number }>(
    `SELECT entity_id AS id, count(DISTINCT other_id)::int AS count
     FROM link
     WHERE entity_id = ANY($1::uuid[]) AND other_id = ANY($2::uuid[]) AND kind = 'CO_MENTIONED'
     GROUP BY entity_id`,
    [candidateIds, companyIds],
  )
  return new Map(rows.map(({ id, count }) => [id, count]))
}
