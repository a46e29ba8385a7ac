/** A post printed with a person's name, as tokens and names: what affiliations.ts and role-clauses.ts find. */
import type { Name } from '../language/document'
import type { Range } from '../reading'

export interface Affiliation {
  /** The words of the post, "former" and "acting" among them. */
  title: Range
  /** The post's noun where the title is a verb ("heads": head). */
  word?: string
  /** Everything that says so, from country or body to name. */
  evidence: Range
  /** The body or place named with the post. */
  of?: Name
  /** ISO code of the people it is a post of ("Russian leader"). */
  demonym?: string
}
