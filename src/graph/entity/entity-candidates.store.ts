/**
 * Which known entities an article may mean: ids, Wikidata ids and folded names in, candidates out, with what is known of
 * them; read inside the transaction that stores the article. Nothing that people judged is read (merges, verdicts, names that
 * a curator gave, reassigned mentions), so that withdrawing a judgement gives back what would be there without it.
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
  /** What it is a post of. */
  holderIds: string[]
  countryCode: string | null
}

export interface EntityCandidate {
  id: string
  type: EntityType
  name: string
  wikidataId: string | null
  countryCode: string | null
  /** Those of the asked names that it goes by, and those of an asked pattern. */
  nameKeys: string[]
  /** Posts that it holds, the best known first. */
  roles: CandidateRole[]
  /** How many articles name it, its latest ones at the most; likewise the ties. */
  articleCount: number
  /** How many articles name it, all of them. */
  ownArticleCount: number
  /** How many articles name it together with each of the other candidates. Of people, and of those that share a name. */
  ties: Record<string, number>
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
/** Of those of one name the best known. */
const MOST_NAMESAKES = 100
const MOST_ROLES = 20
/** Articles of a candidate, and reports of its posts, that are looked at: the latest. However many there are, it costs the same. */
const LATEST = 100

/** SQL: what most articles say of the entity itself, not of those merged with it. */
const ownValue = (kind: 'WIKIDATA_ID' | 'COUNTRY_CODE', id: string): string =>
  `(SELECT t.value FROM entity_tally t WHERE t.entity_id = ${id} AND t.kind = '${kind}'
    ORDER BY t.article_count DESC, t.value LIMIT 1)`

/** SQL: of an entity and its place, that or, where no article says so, what the data set has that brought it. */
const countryOf = (id: string): string =>
  `coalesce(${ownValue('COUNTRY_CODE', id)}, (
     SELECT p.country_code FROM place p JOIN entity d ON d.id = p.id WHERE p.id = ${id} AND d.source IS NOT NULL
   ))`

/** SQL: what articles call the entity itself; one that a data set brought, what it is called there. */
const OWN_NAME = `coalesce(CASE WHEN e.source IS NULL THEN e.own_name ELSE e.given_name END, e.name)`

const bestKnownPeople = (condition: string): string => `(
  SELECT n.entity_id AS id FROM entity_name n JOIN entity e ON e.id = n.entity_id AND e.type = 'PERSON'
  WHERE ${condition} AND n.source <> 'CURATOR' ORDER BY n.article_count DESC, n.entity_id LIMIT ${MOST_ALIKE}
)`

/** SQL: EXISTS that is always looked up one by one: the planner may make a hash of all rows for it. */
const isAny = (rows: string): string => `((SELECT true FROM ${rows} LIMIT 1) IS NOT NULL)`

const ROLES = `ARRAY(
  SELECT json_build_object(
    'title', r.title_key,
    'holderIds', array_remove(ARRAY[r.organisation_id, r.place_id], NULL),
    'countryCode', ${countryOf('r.place_id')}
  )
  FROM (
    SELECT title_key, organisation_id, place_id, count(DISTINCT article_id) AS articles
    FROM (
      SELECT title_key, organisation_id, place_id, article_id FROM role_report
      WHERE person_id = e.id AND known_until IS NULL ORDER BY sorted_at DESC, article_id DESC LIMIT ${LATEST}
    ) latest
    GROUP BY title_key, organisation_id, place_id
    UNION ALL
    SELECT title_key, organisation_id, place_id, 0 FROM role WHERE person_id = e.id AND source IS NOT NULL
  ) r
  ORDER BY r.articles DESC, r.title_key LIMIT ${MOST_ROLES}
)`

/** Of those named far down in a long list of names nobody takes company to be told. */
const MOST_TOGETHER = 100

/** Common table expressions: the latest articles whose text names each candidate; how many of them two share. */
const COMPANY = `
  latest AS MATERIALIZED (
    SELECT c.id, named.article_id
    FROM candidate c CROSS JOIN LATERAL (
      SELECT a.article_id FROM article_entity a
      WHERE a.identified_id = c.id AND NOT a.outside_text AND a.rank < ${MOST_TOGETHER}
      ORDER BY a.sorted_at DESC, a.article_id DESC LIMIT ${LATEST}
    ) named
  ),
  tie AS (
    SELECT id, json_object_agg(other_id, together) AS ties
    FROM (
      SELECT x.id, y.id AS other_id, count(*) AS together
      FROM (SELECT array_agg(id) AS ids FROM latest GROUP BY article_id HAVING count(*) > 1) shared
      CROSS JOIN unnest(ids) AS x(id) CROSS JOIN unnest(ids) AS y(id)
      WHERE x.id <> y.id
      GROUP BY x.id, y.id
    ) pair
    GROUP BY id
  )`

/** One statement for all names of an article. In the order of id. */
export async function findEntityCandidates(tx: Sql, ask: CandidateQuestion): Promise<EntityCandidate[]> {
  const rows = await tx.query<EntityCandidate & { ties: Record<string, number> | null }>(
    `WITH by_name AS (
       SELECT id, is_contested FROM (
         SELECT entity_id AS id, count(*) OVER (PARTITION BY key) > 1 AS is_contested,
           row_number() OVER (PARTITION BY key ORDER BY article_count DESC, entity_id) AS place
         FROM entity_name WHERE key = ANY($3::text[]) AND source <> 'CURATOR'
       ) named WHERE place <= ${MOST_NAMESAKES}
     ),
     found AS (
       SELECT id, false AS is_contested FROM entity WHERE id = ANY($1::uuid[])
       UNION ALL SELECT entity_id, false FROM entity_tally WHERE kind = 'WIKIDATA_ID' AND value = ANY($2::text[])
       UNION ALL SELECT id, false FROM entity WHERE wikidata_id = ANY($2::text[]) AND source IS NOT NULL
       UNION ALL SELECT id, is_contested FROM by_name
       UNION ALL SELECT alike.id, false FROM unnest($6::text[]) AS asked(pattern)
         CROSS JOIN LATERAL ${bestKnownPeople(`split_part(n.key, ' ', -1) = split_part(asked.pattern, ' ', -1) AND n.key LIKE asked.pattern`)} alike
       UNION ALL SELECT alike.id, false FROM unnest($7::text[]) AS asked(key)
         CROSS JOIN LATERAL ${bestKnownPeople(`n.key = asked.key AND n.kind = 'PREFERRED'`)} alike
     ),
     candidate AS (
       SELECT id, bool_or(is_contested) AS is_contested FROM found GROUP BY id
     ),
     ${COMPANY}
     SELECT e.id, e.type, ${OWN_NAME} AS name,
       coalesce(${ownValue('WIKIDATA_ID', 'e.id')}, CASE WHEN e.source IS NOT NULL THEN e.wikidata_id END) AS "wikidataId",
       ${countryOf('e.id')} AS "countryCode",
       ARRAY(
         SELECT DISTINCT n.key FROM entity_name n WHERE n.entity_id = e.id AND n.source <> 'CURATOR'
           AND (n.key = ANY($3::text[]) OR n.key = ANY($7::text[]) OR n.key LIKE ANY($6::text[]))
       ) AS "nameKeys",
       ${ROLES} AS roles, least(e.own_article_count, ${LATEST}) AS "articleCount", e.own_article_count AS "ownArticleCount",
       CASE WHEN e.type = 'PERSON' OR c.is_contested THEN t.ties END AS ties,
       (e.source IS NOT NULL OR e.own_article_count > 0) AS "inTexts",
       EXISTS (SELECT FROM article_entity a WHERE a.article_id = $4::uuid AND a.identified_id = e.id
           AND NOT a.curated)
         OR EXISTS (SELECT FROM article_author w WHERE w.article_id = $4::uuid AND w.identified_id = e.id) AS "namedHere",
       ${isAny('article a WHERE a.identified_publisher_id = e.id')} AS publishes,
       ${isAny(`article_author w JOIN article a ON a.id = w.article_id
         JOIN entity_name n ON n.entity_id = a.identified_publisher_id
         WHERE w.identified_id = e.id AND n.key = $5 AND n.source <> 'CURATOR'`)} AS "wroteHere"
     FROM candidate c
     JOIN entity e USING (id)
     LEFT JOIN tie t ON t.id = c.id
     ORDER BY e.id`,
    [ask.ids, ask.wikidataIds, ask.nameKeys, ask.articleId, ask.publisherKey, ask.personPatterns, ask.bareKeys],
  )
  return rows.map((row) => ({ ...row, ties: row.ties ?? {} }))
}
