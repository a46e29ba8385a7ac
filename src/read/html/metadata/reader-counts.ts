/** A page in, how many read, shared and commented its article out: by JSON-LD, else as printed beside it. */
import type { ReaderCountDraft, ReaderCountKind } from '../../article-draft'
import { readCounts } from '../../reader-counts'
import { oneLine } from '../../text'
import { typesOf, type Thing } from '../json-ld'
import type { Page } from '../page'
import { ownElements } from './own-elements'

/** schema.org's names of what readers do. */
const ACTIONS: Readonly<Record<string, ReaderCountKind>> = {
  ViewAction: 'VIEWS',
  ReadAction: 'VIEWS',
  ShareAction: 'SHARES',
  CommentAction: 'COMMENTS',
}

/** Zero is what sites print before they have counted. */
function countOf(value: unknown): number | undefined {
  const count = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value
  return typeof count === 'number' && Number.isSafeInteger(count) && count > 0 ? count : undefined
}

function actionsOf({ jsonLd }: Page, statistic: Thing): string[] {
  return jsonLd
    .valuesOf(statistic, 'interactionType')
    .flatMap((type) => (typeof type === 'string' ? type.replace(/^.*[/#:]/, '') : typesOf(type as Thing)))
}

function describedCounts(page: Page): ReaderCountDraft[] {
  const { article, jsonLd } = page
  if (!article) return []
  const counts = jsonLd.thingsOf(article, 'interactionStatistic').flatMap((statistic) => {
    const count = countOf(jsonLd.valuesOf(statistic, 'userInteractionCount')[0])
    const kind = actionsOf(page, statistic).flatMap((action) => ACTIONS[action] ?? [])[0]
    return count === undefined || kind === undefined ? [] : [{ kind, count }]
  })
  const comments = countOf(jsonLd.valuesOf(article, 'commentCount')[0])
  return comments === undefined ? counts : [...counts, { kind: 'COMMENTS', count: comments }]
}

const COUNTS =
  '[class*="view"], [class*="share-count"], [class*="shares"], [class*="comment-count"], [class*="comments-count"], [class*="hits"]'

const printedCounts = (page: Page): ReaderCountDraft[] =>
  ownElements(page, COUNTS, 100).flatMap((element) => readCounts(oneLine(element.textContent ?? '')))

/** One count of each kind. */
export function readReaderCounts(page: Page): ReaderCountDraft[] | undefined {
  const found = [...describedCounts(page), ...printedCounts(page)]
  const first = found.filter((count, i) => found.findIndex((other) => other.kind === count.kind) === i)
  return first.length > 0 ? first : undefined
}
