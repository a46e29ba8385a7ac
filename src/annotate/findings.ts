/** Everything found in an article, in tokens: what the notes are made of. */
import type { ArticleDraft } from '../read/article-draft'
import type { Coreference } from './speakers/coreference'
import type { Entities } from './entities/entities'
import type { Reading } from './reading'
import type { Candidate } from './statements/candidate'

export interface Findings {
  draft: ArticleDraft
  body: Reading
  headline: Reading | null
  candidates: readonly Candidate[]
  entities: Entities
  coreference: Coreference
  /** Whether statements tell how they were found. */
  explain: boolean
}
