/**
 * What shows that two entities are tied: one tie for each article (or statement) and kind, read from what articles say, with
 * merges applied. A link counts them. Enter articles and statements; leave ties.
 */
import type { Sql } from '../../database/database'
import type { LinkKind } from '../../database/generated/prisma/enums'

/** Kinds without direction run from the smaller id to the larger. */
export interface Tie {
  fromId: string
  toId: string
  kind: LinkKind
  /** The article or statement that shows it. */
  proof: string
  /** sorted_at of the article; of a statement's first and last one. */
  first: Date
  last: Date
}

/**
 * Pairs grow with the square: of an article that names very many entities only the first ones are taken to be named
 * together. Where they stand in the text decides, nothing else, so that every article can be judged by itself.
 */
const MOST_TOGETHER = 100

const tie = (kind: LinkKind, proof: string, from: string, to: string, first: string, last = first): string =>
  `${proof} AS proof, ${from} AS from_id, ${to} AS to_id, '${kind}'::"LinkKind" AS kind, ${first} AS first, ${last} AS last`

/** Every id that a fact of an article refers to has its row in article_entity, which knows whom it means after merges. */
const meant = (name: string, fact: string, id: string): string =>
  `JOIN article_entity ${name} ON ${name}.article_id = ${fact}.article_id AND ${name}.identified_id = ${fact}.${id}`

/** SQL: columns proof, from_id, to_id, kind, first, last. A tie may come several times. */
export const TIES_OF_ARTICLES = `
  SELECT ${tie('CO_MENTIONED', 'a.article_id', 'a.entity_id', 'b.entity_id', 'a.sorted_at')}
  FROM article_entity a
  JOIN entity x ON x.id = a.entity_id AND x.type <> 'EVENT'
  JOIN article_entity b ON b.article_id = a.article_id AND b.entity_id > a.entity_id
  JOIN entity y ON y.id = b.entity_id AND y.type <> 'EVENT'
  WHERE a.lead AND b.lead AND a.rank < ${MOST_TOGETHER} AND b.rank < ${MOST_TOGETHER}
  UNION ALL
  SELECT ${tie('TOOK_PART_WITH', 'p.article_id', 'x.entity_id', 'y.entity_id', 'p.sorted_at')}
  FROM participation p ${meant('event', 'p', 'event_id')} ${meant('x', 'p', 'entity_id')}
  JOIN participation q ON q.article_id = p.article_id AND q.known_until IS NULL
  ${meant('same', 'q', 'event_id')} ${meant('y', 'q', 'entity_id')}
  WHERE p.known_until IS NULL AND same.entity_id = event.entity_id AND x.entity_id < y.entity_id
    AND x.rank < ${MOST_TOGETHER} AND y.rank < ${MOST_TOGETHER}
  UNION ALL
  SELECT ${tie('TOOK_PART_IN', 'p.article_id', 'x.entity_id', 'event.entity_id', 'p.sorted_at')}
  FROM participation p ${meant('event', 'p', 'event_id')} ${meant('x', 'p', 'entity_id')}
  WHERE p.known_until IS NULL
  UNION ALL
  SELECT ${tie('HOLDS_ROLE', 'r.article_id', 'x.entity_id', 'body.entity_id', 'r.sorted_at')}
  FROM role_report r ${meant('x', 'r', 'person_id')} ${meant('body', 'r', 'organisation_id')}
  WHERE r.known_until IS NULL
  UNION ALL
  SELECT ${tie('HOLDS_ROLE', 'r.article_id', 'x.entity_id', 'place.entity_id', 'r.sorted_at')}
  FROM role_report r ${meant('x', 'r', 'person_id')} ${meant('place', 'r', 'place_id')}
  WHERE r.known_until IS NULL
  UNION ALL
  SELECT ${tie('LOCATED_IN', 'r.article_id', 'event.entity_id', 'place.entity_id', 'r.sorted_at')}
  FROM event_report r ${meant('event', 'r', 'event_id')} ${meant('place', 'r', 'place_id')}
  WHERE r.known_until IS NULL`

/** SQL: as above. What a curator rejected shows nothing. */
export const TIES_OF_STATEMENTS = `
  SELECT ${tie('SPOKE_ABOUT', 's.id', 's.speaker_id', 'a.entity_id', 's.first_seen', 's.last_seen')}
  FROM statement s JOIN statement_about a ON a.statement_id = s.id
  WHERE s.known_until IS NULL AND s.review <> 'REJECTED' AND s.speaker_id <> a.entity_id
  UNION ALL
  SELECT ${tie('SPOKE_TO', 's.id', 's.speaker_id', 'a.entity_id', 's.first_seen', 's.last_seen')}
  FROM statement s JOIN statement_addressee a ON a.statement_id = s.id
  WHERE s.known_until IS NULL AND s.review <> 'REJECTED' AND s.speaker_id <> a.entity_id`

/** Each tie once; without those of an entity to itself. */
export const readTies = (tx: Sql, articleId: string | null, statementIds: readonly string[]): Promise<Tie[]> =>
  tx.query<Tie>(
    `SELECT DISTINCT from_id AS "fromId", to_id AS "toId", kind, proof, first, last
     FROM (
       SELECT * FROM (${TIES_OF_ARTICLES}) a WHERE a.proof = $1
       UNION ALL SELECT * FROM (${TIES_OF_STATEMENTS}) s WHERE s.proof = ANY($2::uuid[])
     ) t
     WHERE from_id <> to_id`,
    [articleId, statementIds],
  )
