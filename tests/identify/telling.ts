/** Articles that tell of people and places as our own annotator lists them, made up; and what was identified in them. */
import type {
  AnnotatedArticle,
  EntityNote,
  MentionNote,
  RoleNote,
  StatementNote,
} from '../../src/annotate/annotated-article'
import { articleTag } from '../../src/annotate/own-keys'
import { storeAnnotated } from '../../src/ingest/journey'
import type { TestDatabase } from '../support/database'

export interface Told extends Omit<EntityNote, 'key' | 'type'> {
  type?: EntityNote['type']
  /** How often the text names it; once where absent. */
  times?: number
  /** Printed before the name each time: "Mr". */
  address?: string
  title?: string
  /** Name of the body or place that the title belongs to; the article tells of it too. */
  of?: string
}

/** Names are printed one after the other; keys are those that our own annotator would give. */
export function telling(
  id: string,
  told: readonly (Told | string)[],
  more: Partial<AnnotatedArticle> = {},
): AnnotatedArticle {
  const all = told.map((item): Told => (typeof item === 'string' ? { name: item } : item))
  const keyOf = (name: string): string => `${articleTag({ id, headline: '', body: '' })}:${name}`
  const mentions: MentionNote[] = []
  let body = `Report ${id}.`
  for (const { name, times = 1, address } of all)
    for (let n = 0; n < times; n++) {
      body += address === undefined ? ' Again ' : ` Again ${address} `
      mentions.push({ entity: keyOf(name), start: body.length, end: body.length + name.length })
      body += `${name}.`
    }
  const entities = all.map(({ name, type = 'PERSON', aliases, countryCode, wikidataId }): EntityNote => ({
    key: keyOf(name),
    type,
    name,
    ...(aliases && { aliases }),
    ...(countryCode && { countryCode }),
    ...(wikidataId && { wikidataId }),
  }))
  const roles = all.flatMap(({ name, title, of }): RoleNote[] => {
    if (title === undefined) return []
    const holder = entities.find((entity) => entity.name === of)
    return [
      {
        person: keyOf(name),
        title,
        ...(holder && { [holder.type === 'PLACE' ? 'place' : 'organisation']: holder.key }),
      },
    ]
  })
  return { id, headline: `Report ${id}`, body, entities, mentions, roles, ...more }
}

/** A statement about the first of the told, said by the second, where there is one. */
export function withStatement(article: AnnotatedArticle): AnnotatedArticle {
  const [about, speaker] = article.entities!
  const at = article.mentions!.find(({ entity }) => entity === speaker?.key)
  const statement: StatementNote = {
    mode: 'INDIRECT',
    spans: [{ start: 0, end: 6 }],
    about: [about!.key],
    ...(speaker && at && { speaker: { entity: speaker.key, start: at.start, end: at.end } }),
  }
  return { ...article, statements: [statement] }
}

export interface Identified {
  articleId: string
  /** By name as printed: the id, null for one without entity. */
  ids: Map<string, string | null>
  confidence: Map<string, number>
}

export async function store({ db }: TestDatabase, article: AnnotatedArticle): Promise<Identified> {
  const { id: articleId } = await storeAnnotated(article, db)
  const rows = await db.query<{ text: string; id: string | null; confidence: number }>(
    `SELECT text, identified_id AS id, confidence FROM mention WHERE article_id = $1 AND known_until IS NULL`,
    [articleId],
  )
  return {
    articleId,
    ids: new Map(rows.map(({ text, id }) => [text, id])),
    confidence: new Map(rows.map(({ text, confidence }) => [text, confidence])),
  }
}

/** Names of the people in the graph, sorted. */
export const peopleIn = async ({ db }: TestDatabase): Promise<string[]> =>
  (await db.query<{ name: string }>(`SELECT name FROM entity WHERE type = 'PERSON' ORDER BY name`)).map(
    ({ name }) => name,
  )
