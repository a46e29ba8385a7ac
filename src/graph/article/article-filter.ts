/** ArticleFilter and ArticleOrder: what a list of articles is narrowed to and sorted by; entities named in it are looked up. */
import { Field, InputType, registerEnumType } from 'type-graphql'
import { EntityRef, resolveEntityRefs } from '../entity/entity-ref'
import { DateRange, readDateRange } from '../shared/date-range'
import type { Loaders } from '../shared/loaders'
import { readSearchText } from '../shared/text-query'
import type { ArticleListFilter } from './article-list.store'

@InputType('ArticleFilter', { description: 'Which articles; all that is given must hold.' })
export class ArticleFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Full-text search in headline and body, in web-search syntax: words, "phrases", or, -without.',
  })
  text?: string | null

  @Field(() => [EntityRef], { nullable: true, description: 'Names any of these.' })
  mentions?: EntityRef[] | null

  @Field(() => [EntityRef], { nullable: true, description: 'Published by any of these.' })
  publisher?: EntityRef[] | null

  @Field(() => [String], { nullable: true, description: 'BCP 47, any of these; en takes en-GB in.' })
  language?: string[] | null

  @Field(() => [String], { nullable: true, description: 'Stands in any of these sections, as printed.' })
  section?: string[] | null

  @Field(() => DateRange, { nullable: true, description: 'Published in this range.' })
  published?: DateRange | null
}

export enum ArticleOrder {
  LATEST = 'LATEST',
  EARLIEST = 'EARLIEST',
  RELEVANCE = 'RELEVANCE',
}

registerEnumType(ArticleOrder, {
  name: 'ArticleOrder',
  description: 'How a list of articles is sorted.',
  valuesConfig: {
    LATEST: { description: 'By publication (retrieval where that is unknown), latest first.' },
    EARLIEST: { description: 'By publication (retrieval where that is unknown), earliest first.' },
    RELEVANCE: { description: 'By how well the text fits; as LATEST where no text is searched.' },
  },
})

/** @throws BAD_SEARCH_TEXT, BAD_DATE_RANGE, and what resolveEntityRefs throws */
export async function readArticleFilter(
  loaders: Loaders,
  filter: ArticleFilter | null | undefined,
): Promise<ArticleListFilter> {
  const text = filter?.text == null ? null : readSearchText(filter.text, 'filter.text')
  const published = filter?.published == null ? null : readDateRange(filter.published)
  const entities = async (refs: EntityRef[] | null | undefined) =>
    refs == null ? null : resolveEntityRefs(loaders, refs)
  const [mentions, publishers] = await Promise.all([entities(filter?.mentions), entities(filter?.publisher)])
  return {
    text,
    mentions,
    publishers,
    languages: filter?.language?.map((tag) => tag.toLowerCase()) ?? null,
    sections: filter?.section ?? null,
    published,
  }
}
