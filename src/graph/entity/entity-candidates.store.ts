/**
 * Which known entities an article may mean: ids, Wikidata ids and folded names in, candidates out, with what is known of
 * them; read inside the transaction that stores the article. Merged entities are candidates too: identification decides
 * over entities as they were before merges, so that withdrawing a merge gives back what was there.
 */
import type { Sql } from '../../database/database'
import type { EntityType } from '../../database/generated/prisma/enums'

export interface CandidateQuestion {
  ids: readonly string[]
  wikidataIds: readonly string[]
  /** As entity_name.key. */
  nameKeys: readonly string[]
  /** LIKE patterns of people's keys: "% moreau", "ada % moreau". */
  personPatterns: readonly string[]
  /** Surnames of people whom the article names in full: people known by nothing else are asked for. */
  bareKeys: readonly string[]
  /** The stored article that comes again; null for a new one. */
  articleId: string | null
  /** Folded name of the article's publisher; null where none is known. */
  publisherKey: string | null
}

export interface CandidateRole {
  /** As role.title_key. */
  title: string
  /** What it is a post of, after merges. */
  holderIds: string[]
  countryCode: string | null
}

export interface EntityCandidate {
  id: string
  /** The entity that answers for it: another one where it is merged; likewise in ties and differentFrom. */
  rootId: string
  type: EntityType
  name: string
  wikidataId: string | null
  countryCode: string | null
  /** Those of the asked names that it goes by, and those of an asked pattern. */
  nameKeys: string[]
  /** Posts that it holds, the best known first. */
  roles: CandidateRole[]
  /** How many articles name it. */
  articleCount: number
  /** How many articles name it together with each of the other candidates. Of people, and of those that share a name. */
  ties: Record<string, number>
  /** Somebody judged it to be another one than these. */
  differentFrom: string[]
  /** Some article's text names it, or a data set knows it: it is not only a publisher or author. */
  inTexts: boolean
  /** The article that comes again names it in its stored text or byline. */
  namedHere: boolean
  publishes: boolean
  /** It wrote for a publisher of that name. */
  wroteHere: boolean
}

/** Of people whose names are built alike the best known; with more of them the name tells nobody anyway. */
const MOST_ALIKE = 20
const MOST_ROLES = 20

/** SQL: what most articles say of the entity itself, not of those merged with it; where none does, what stands of it. */
const ownValue = (kind: 'WIKIDATA_ID' | 'COUNTRY_CODE', standing: string): string =>
  `coalesce((
     SELECT t.value FROM entity_tally t WHERE t.entity_id = e.id AND t.kind = '${kind}'
     ORDER BY t.article_count DESC, t.value LIMIT 1
   ), CASE WHEN e.source IS NOT NULL THEN ${standing} END)`

const bestKnownPeople = (condition: string): string => `(
  SELECT n.entity_id AS id FROM entity_name n JOIN entity e ON e.id = n.entity_id AND e.type = 'PERSON'
  WHERE ${condition} ORDER BY n.article_count DESC, n.entity_id LIMIT ${MOST_ALIKE}
)`

/** SQL: EXISTS that is always looked up one by one: the planner may make a hash of all rows for it. */
const isAny = (rows: string): string => `((SELECT true FROM ${rows} LIMIT 1) IS NOT NULL)`

const ROLES = `ARRAY(
  SELECT json_build_object(
    'title', r.title_key,
    'holderIds', array_remove(ARRAY[r.organisation_id, r.place_id], NULL),
    'countryCode', (SELECT p.country_code FROM place p WHERE p.id = r.place_id)
  )
  FROM role r WHERE r.person_id = c.root_id
  ORDER BY r.article_count DESC, r.id LIMIT ${MOST_ROLES}
)`

const TIES = `CASE WHEN e.type = 'PERSON' OR c.is_contested THEN (
  SELECT json_object_agg(l.other_id, l.weight) FROM link l
  WHERE l.entity_id = c.root_id AND l.other_id = ANY(ARRAY(SELECT root_id FROM candidate)) AND l.kind = 'CO_MENTIONED'
) END`

const DIFFERENT_FROM = `ARRAY(
  SELECT coalesce(o.merged_into_id, o.id) FROM judgement j
  JOIN entity o ON o.id = CASE j.left_id WHEN c.root_id THEN j.right_id ELSE j.left_id END
  WHERE c.root_id IN (j.left_id, j.right_id) AND j.verdict = 'DIFFERENT' AND j.withdrawn_at IS NULL
)`

/** One statement for all names of an article. In the order of id. */
export async function findEntityCandidates(tx: Sql, ask: CandidateQuestion): Promise<EntityCandidate[]> {
  const rows = await tx.query<EntityCandidate & { ties: Record<string, number> | null }>(
    `WITH by_name AS (
       SELECT entity_id AS id, count(*) OVER (PARTITION BY key) > 1 AS is_contested
       FROM entity_name WHERE key = ANY($3::text[])
     ),
     found AS (
       SELECT id, false AS is_contested FROM entity WHERE id = ANY($1::uuid[])
       UNION ALL SELECT m.id, false FROM entity e JOIN entity m ON m.id = e.id OR m.merged_into_id = e.id
         WHERE e.wikidata_id = ANY($2::text[])
       UNION ALL SELECT id, is_contested FROM by_name
       UNION ALL SELECT alike.id, false FROM unnest($6::text[]) AS asked(pattern)
         CROSS JOIN LATERAL ${bestKnownPeople(`split_part(n.key, ' ', -1) = split_part(asked.pattern, ' ', -1) AND n.key LIKE asked.pattern`)} alike
       UNION ALL SELECT alike.id, false FROM unnest($7::text[]) AS asked(key)
         CROSS JOIN LATERAL ${bestKnownPeople(`n.key = asked.key AND n.kind = 'PREFERRED'`)} alike
     ),
     candidate AS (
       SELECT e.id, coalesce(e.merged_into_id, e.id) AS root_id, bool_or(f.is_contested) AS is_contested
       FROM found f JOIN entity e USING (id) GROUP BY e.id
     )
     SELECT e.id, c.root_id AS "rootId", e.type, e.name,
       ${ownValue('WIKIDATA_ID', 'e.wikidata_id')} AS "wikidataId",
       ${ownValue('COUNTRY_CODE', '(SELECT p.country_code FROM place p WHERE p.id = e.id)')} AS "countryCode",
       ARRAY(
         SELECT DISTINCT n.key FROM entity_name n WHERE n.entity_id = e.id
           AND (n.key = ANY($3::text[]) OR n.key = ANY($7::text[]) OR n.key LIKE ANY($6::text[]))
       ) AS "nameKeys",
       ${ROLES} AS roles, root.article_count AS "articleCount", ${TIES} AS ties, ${DIFFERENT_FROM} AS "differentFrom",
       (e.source IS NOT NULL OR e.article_count > 0) AS "inTexts",
       EXISTS (SELECT FROM article_entity a WHERE a.article_id = $4::uuid AND a.identified_id = e.id)
         OR EXISTS (SELECT FROM article_author w WHERE w.article_id = $4::uuid AND w.identified_id = e.id) AS "namedHere",
       ${isAny('article a WHERE a.identified_publisher_id = e.id')} AS publishes,
       ${isAny(`article_author w JOIN article a ON a.id = w.article_id
         JOIN entity_name n ON n.entity_id = a.identified_publisher_id
         WHERE w.identified_id = e.id AND n.key = $5`)} AS "wroteHere"
     FROM candidate c
     JOIN entity e USING (id)
     JOIN entity root ON root.id = c.root_id
     ORDER BY e.id`,
    [ask.ids, ask.wikidataIds, ask.nameKeys, ask.articleId, ask.publisherKey, ask.personPatterns, ask.bareKeys],
  )
  return rows.map((row) => ({ ...row, ties: row.ties ?? {} }))
}
