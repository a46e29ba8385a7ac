/**
 * SQL: what curators said of a statement holds for the statement that its appearances are part of now, and shows there;
 * where they fall apart again it is where it was.
 */

/** The statement that an id of a statement stands for now: the one that took its appearances over, else itself. */
export const atHome = (id: string): string =>
  `coalesce((SELECT home.statement_id FROM statement_appearance home WHERE home.home_id = ${id}
     ORDER BY home.known_until IS NULL DESC, home.statement_id LIMIT 1), ${id})`
