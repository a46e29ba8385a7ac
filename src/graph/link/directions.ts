/** Which kinds of ties have no direction, and how each link is read once although it stands at both ends. */
import type { LinkKind } from '../../database/generated/prisma/enums'

export const UNDIRECTED_KINDS: readonly LinkKind[] = ['CO_MENTIONED', 'TOOK_PART_WITH']

/** SQL: a row `l` of link from its start, or from the end with the smaller id where it has no direction. */
export const ONCE = `(l.direction = 'OUT' or (l.direction = 'BOTH' and l.entity_id < l.other_id))`
