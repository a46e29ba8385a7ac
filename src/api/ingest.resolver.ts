/** The mutation that takes an article in: the journey of `ingest/`, its refusals told as userErrors. */
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { ALL_PARTS, loadArticle } from '../graph/article/load-article'
import { NeedsRole } from '../graph/shared/access'
import type { GraphContext } from '../graph/shared/context'
import { withUserErrors } from '../graph/shared/user-error.type'
import { ingestOne, type IngestServices } from '../ingest/ingest-article'
import { IngestArticleInput, IngestArticlePayload } from './ingest.type'

/** What the ingesting mutation needs beside what every resolver gets. */
export interface ApiContext {
  ingest: IngestServices
}

@Resolver()
export class IngestResolver {
  @NeedsRole('ingester')
  @Mutation(() => IngestArticlePayload, {
    description: 'Takes an article in, or what has changed of it. The same again changes nothing.',
  })
  ingestArticle(
    @Arg('input', () => IngestArticleInput, { description: 'The article.' }) input: IngestArticleInput,
    @Ctx() { ingest, loaders }: GraphContext & ApiContext,
  ) {
    return withUserErrors(['input'], async () => {
      const { id, outcome } = await ingestOne(input, ingest)
      return { article: await loadArticle({ loaders }, id, ALL_PARTS), outcome }
    })
  }
}
