/**
 * What the keys of one file stand for: two articles of a file that use one key speak of one entity, event or statement.
 * Written only after an article is stored, so that what was rolled back is not remembered.
 */
import type { EntityType } from '../annotate/annotated-article'

export interface KeyedEntity {
  id: string
  type: EntityType
}

/** What one article's keys were found to stand for; ids are plain UUIDs. */
export interface KeyMeanings {
  /** Of entities and events. */
  entities: ReadonlyMap<string, KeyedEntity>
  statements: ReadonlyMap<string, string>
}

export class KeyRegistry {
  private readonly entities = new Map<string, KeyedEntity>()
  private readonly statements = new Map<string, string>()

  entityOf(key: string): KeyedEntity | undefined {
    return this.entities.get(key)
  }

  statementOf(key: string): string | undefined {
    return this.statements.get(key)
  }

  /** A key that is the id itself tells it at any time and is not kept. */
  learn(meanings: KeyMeanings): void {
    for (const [key, entity] of meanings.entities) if (!key.endsWith(entity.id)) this.entities.set(key, entity)
    for (const [key, id] of meanings.statements) if (!key.endsWith(id)) this.statements.set(key, id)
  }
}
