/**
 * What the graph knows of an entity, made of what articles call it: counted as articles come and go, never guessed.
 * Enter ids of touched entities; leave their names, description, counts and standing. An entity that a data set brought
 * (source) keeps what that says of it. Deterministic, whatever the order in which the articles came.
 */
import type { Sql } from '../../database/database'
import { addNameWords } from '../search/search-words.store'
import { TARGETS_AND_MEMBERS, columnsOf } from '../shared/writing.store'
import { refreshEditedNames } from './edited-names.store'
import { differenceOfCounts, differenceOfTallies, type NamedEntity } from './entity-totals'

const MADE = ['name', 'description', 'wikidata_id', 'own_name', 'given_name', 'given_description']

/** What one article calls its entities. In the order of identified ids. */
export const readNamedEntities = (tx: Sql, articleId: string): Promise<NamedEntity[]> =>
  tx.query<NamedEntity>(
    `SELECT identified_id AS "identifiedId", entity_id AS "entityId", outside_text AS "outsideText", name, aliases,
       description, wikidata_id AS "wikidataId", country_code AS "countryCode", curated, named, meant_count AS "meantCount"
     FROM article_entity WHERE article_id = $1 ORDER BY identified_id`,
    [articleId],
  )

/** Takes what one article added before out of the tallies and counts, and adds what it adds now. */
export async function countEntities(
  tx: Sql,
  before: readonly NamedEntity[],
  after: readonly NamedEntity[],
): Promise<void> {
  const tallies = differenceOfTallies(before, after)
  if (tallies.length > 0)
    await tx.query(
      `INSERT INTO entity_tally (entity_id, kind, value, key, article_count)
       SELECT "entityId", kind, value, key, articles
       FROM json_to_recordset($1::json) AS t("entityId" uuid, kind "TallyKind", value text, key text, articles int)
       ON CONFLICT (entity_id, kind, value)
       DO UPDATE SET article_count = entity_tally.article_count + excluded.article_count`,
      [JSON.stringify(tallies)],
    )
  const less = tallies.filter(({ articles }) => articles < 0).map(({ entityId }) => entityId)
  if (less.length > 0)
    await tx.query('DELETE FROM entity_tally WHERE entity_id = ANY($1::uuid[]) AND article_count <= 0', [less])
  const counts = differenceOfCounts(before, after)
  if (counts.length > 0)
    await tx.query(
      `UPDATE entity e
       SET mention_count = e.mention_count + c.mentions, article_count = e.article_count + c.articles,
         own_article_count = e.own_article_count + c.own
       FROM json_to_recordset($1::json) AS c("entityId" uuid, mentions int, articles int, own int)
       WHERE e.id = c."entityId"`,
      [JSON.stringify(counts)],
    )
}

/** Counts anew where merges changed who answers for whom. Reads every article that names one of them. */
export async function recountEntities(tx: Sql, ids: readonly string[]): Promise<void> {
  await tx.query(
    `WITH ${TARGETS_AND_MEMBERS},
     per_article AS (
       SELECT m.id, a.article_id, sum(a.meant_count) AS mentions, bool_or(a.named) AS in_text
       FROM member m JOIN article_entity a ON a.identified_id = m.member_id
       GROUP BY m.id, a.article_id
     ),
     total AS (
       SELECT t.id, coalesce(sum(p.mentions), 0) AS mentions, count(*) FILTER (WHERE p.in_text) AS articles
       FROM target t LEFT JOIN per_article p USING (id)
       GROUP BY t.id
     )
     UPDATE entity e SET mention_count = t.mentions, article_count = t.articles
     FROM total t
     WHERE e.id = t.id AND (e.mention_count, e.article_count) IS DISTINCT FROM (t.mentions, t.articles)`,
    [ids],
  )
}

/** SQL: whether the name is one word of a person whom others of these keys name more fully: "Putin" beside "Vladimir Putin". */
const hasFuller = (name: string, keys: string): string =>
  `(e.type = 'PERSON' AND ${name}.key <> '' AND position(' ' IN ${name}.key) = 0 AND EXISTS (
     SELECT FROM (${keys}) fuller
     WHERE fuller.key LIKE '% ' || ${name}.key OR fuller.key LIKE ${name}.key || ' %'
   ))`

/**
 * Name, description, Wikidata item and country: the most frequent one, ties to the longest, then in the order of the
 * alphabet; over all that are merged into the entity. A person's bare surname or given name comes after all that hold it.
 * One that articles no longer name itself keeps the name it had. Over these stands what a curator called it last. Names
 * that it goes by (entity_name) stay with the entity as identified.
 */
export async function refreshEntities(tx: Sql, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await refreshEntityRows(tx, ids)
  await refreshNames(tx, ids)
  await refreshEditedNames(tx, ids)
  await addNameWords(tx, ids)
}

/** The best NAME among rows of (id, kind, value, key, articles) comes first. */
const bestFirst = (rows: string): string => `
  ${hasFuller('s', `SELECT o.key FROM ${rows} o WHERE o.id = s.id AND o.kind = 'NAME'`)},
  articles DESC, length(value) DESC, value COLLATE "C"`

/** SQL: a curator said that words mean it. Reads all its articles: not to be asked of those that articles name themselves. */
const IS_MEANT = `EXISTS (
  SELECT FROM member m JOIN article_entity a ON a.identified_id = m.member_id WHERE m.id = k.id AND a.curated
)`

const refreshEntityRows = (tx: Sql, ids: readonly string[]): Promise<unknown> =>
  tx.query(
    `WITH ${TARGETS_AND_MEMBERS},
     said AS (
       SELECT m.id, t.kind, t.value, t.key, sum(t.article_count) AS articles
       FROM member m JOIN entity_tally t ON t.entity_id = m.member_id
       WHERE t.kind <> 'ALIAS'
       GROUP BY m.id, t.kind, t.value, t.key
     ),
     own AS (
       SELECT t.id, o.kind, o.value, o.key, o.article_count AS articles
       FROM target t JOIN entity_tally o ON o.entity_id = t.id
       WHERE o.kind = 'NAME'
     ),
     best AS (
       SELECT DISTINCT ON (s.id, kind) s.id, kind, value FROM said s JOIN entity e USING (id)
       ORDER BY s.id, kind, ${bestFirst('said')}
     ),
     best_own AS (
       SELECT DISTINCT ON (s.id) s.id, value FROM own s JOIN entity e USING (id) ORDER BY s.id, ${bestFirst('own')}
     ),
     edited AS (
       SELECT m.id,
         (array_agg(n.preferred ORDER BY n.made_at DESC, n.id DESC) FILTER (WHERE n.preferred IS NOT NULL))[1] AS name,
         (array_agg(n.description ORDER BY n.made_at DESC, n.id DESC)
           FILTER (WHERE n.description IS NOT NULL))[1] AS description
       FROM member m JOIN name_edit n ON n.entity_id = m.member_id
       WHERE n.withdrawn_at IS NULL
       GROUP BY m.id
     ),
     known AS (
       SELECT t.id,
         max(value) FILTER (WHERE kind = 'NAME') AS name,
         max(value) FILTER (WHERE kind = 'DESCRIPTION') AS description,
         max(value) FILTER (WHERE kind = 'WIKIDATA_ID') AS wikidata_id,
         max(value) FILTER (WHERE kind = 'COUNTRY_CODE') AS country_code
       FROM target t LEFT JOIN best b USING (id)
       GROUP BY t.id
     ),
     placed AS (
       UPDATE place p SET country_code = k.country_code
       FROM known k JOIN entity e USING (id)
       WHERE p.id = k.id AND e.source IS NULL AND p.country_code IS DISTINCT FROM k.country_code
     ),
     made AS (
       SELECT e.id, coalesce(d.name, base.name) AS name, coalesce(d.description, base.description) AS description,
         CASE WHEN e.source IS NULL THEN k.wikidata_id ELSE e.wikidata_id END AS wikidata_id,
         CASE WHEN e.source IS NULL THEN coalesce(o.value, e.own_name) END AS own_name,
         CASE WHEN e.source IS NOT NULL AND d.name IS NOT NULL THEN base.name END AS given_name,
         CASE WHEN e.source IS NOT NULL AND d.description IS NOT NULL THEN base.description END AS given_description,
         CASE WHEN k.name IS NOT NULL OR e.source IS NOT NULL THEN true ELSE ${IS_MEANT} END AS is_current
       FROM known k
       JOIN entity e USING (id)
       LEFT JOIN best_own o USING (id)
       LEFT JOIN edited d USING (id)
       CROSS JOIN LATERAL (
         SELECT
           CASE WHEN e.source IS NOT NULL THEN coalesce(e.given_name, e.name)
             WHEN o.value IS NOT NULL THEN k.name ELSE coalesce(e.own_name, e.name) END AS name,
           CASE WHEN e.source IS NULL THEN k.description ELSE coalesce(e.given_description, e.description) END AS description
       ) base
     )
     UPDATE entity e
     SET (${MADE.join(', ')}) = (${columnsOf('m', MADE)}),
       known_until = CASE WHEN NOT m.is_current THEN coalesce(e.known_until, past.now()) END
     FROM made m
     WHERE e.id = m.id AND (
       (e.known_until IS NULL) <> m.is_current OR (${columnsOf('e', MADE)}) IS DISTINCT FROM (${columnsOf('m', MADE)})
     )`,
    [ids],
  )

/** One row for each folded name: the spelling that most articles use stands for it. */
const refreshNames = (tx: Sql, ids: readonly string[]): Promise<unknown> =>
  tx.query(
    `WITH spelling AS (
       SELECT entity_id, key, value, sum(article_count) AS articles,
         coalesce(sum(article_count) FILTER (WHERE kind = 'NAME'), 0) AS as_name
       FROM entity_tally
       WHERE entity_id = ANY($1::uuid[]) AND kind IN ('NAME', 'ALIAS') AND key <> ''
       GROUP BY entity_id, key, value
     ),
     named AS (
       SELECT DISTINCT ON (entity_id, key) entity_id, key, value,
         sum(articles) OVER by_key AS articles, sum(as_name) OVER by_key AS as_name
       FROM spelling
       WINDOW by_key AS (PARTITION BY entity_id, key)
       ORDER BY entity_id, key, spelling.articles DESC, length(value) DESC, value COLLATE "C"
     ),
     want AS (
       SELECT n.entity_id, key, value, articles,
         CASE
           WHEN row_number() OVER (
             PARTITION BY n.entity_id
             ORDER BY ${hasFuller('n', 'SELECT o.key FROM named o WHERE o.entity_id = n.entity_id AND o.as_name > 0')},
               as_name DESC, length(value) DESC, value COLLATE "C"
           ) = 1 THEN 'PREFERRED'
           WHEN value ~ '^[[:upper:]][[:upper:].&-]{1,7}$' THEN 'ACRONYM'
           ELSE 'ALIAS'
         END::"NameKind" AS kind
       FROM named n JOIN entity e ON e.id = n.entity_id
     ),
     gone AS (
       DELETE FROM entity_name n
       WHERE n.entity_id = ANY($1::uuid[]) AND n.source = 'ARTICLE'
         AND NOT EXISTS (SELECT FROM want w WHERE (w.entity_id, w.key) = (n.entity_id, n.key))
     )
     INSERT INTO entity_name (entity_id, key, text, kind, source, article_count)
     SELECT entity_id, key, value, kind, 'ARTICLE', articles FROM want
     ON CONFLICT (entity_id, key, source, language)
     DO UPDATE SET text = excluded.text, kind = excluded.kind, article_count = excluded.article_count
     WHERE (entity_name.text, entity_name.kind, entity_name.article_count)
       IS DISTINCT FROM (excluded.text, excluded.kind, excluded.article_count)`,
    [ids],
  )
