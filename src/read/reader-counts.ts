/**
 * A printed line in, what it counts out: 'Views: 86' is 86 views. Refuses rounded counts ('1.2K'), which name no number.
 */
import type { ReaderCountDraft, ReaderCountKind } from './article-draft'

const KINDS: readonly { kind: ReaderCountKind; words: string }[] = [
  {
    kind: 'VIEWS',
    words:
      'views?|viewed|reads?|hits|просмотр\\p{L}*|прочитали|aufrufe|vues|lectures|vistas|visitas|visualizações|visualizzazioni|baxış|odsłon\\p{L}*|görüntülenme|閲覧|阅读|조회',
  },
  { kind: 'SHARES', words: 'shares?|shared|поделились|partages|compartidos?|condivisioni|geteilt|paylaşım' },
  {
    kind: 'COMMENTS',
    words:
      'comments?|kommentare?|commentaires?|comentarios?|comentários?|commenti|комментари\\p{L}*|komentarz\\p{L}*|yorum|コメント|评论|댓글',
  },
]

const NUMBER = '(\\d{1,3}(?:[,. \\u00a0\\u202f]\\d{3})+|\\d{1,9})'

const PATTERNS = KINDS.map(({ kind, words }) => ({
  kind,
  before: new RegExp(
    `(?:^|[^\\p{L}])(?:${words})\\s?[:：–-]?\\s?\\(?${NUMBER}\\)?(?![\\d.,]*\\s?[kmкмт]?[\\p{L}\\d])`,
    'iu',
  ),
  after: new RegExp(`(?:^|[^\\p{L}\\d.,])${NUMBER}\\s?(?:${words})(?![\\p{L}])`, 'iu'),
}))

/** A line of counts is short and says little else. */
const LONGEST_LINE = 60

export function readCounts(line: string): ReaderCountDraft[] {
  if (line.length > LONGEST_LINE || !/\d/.test(line) || /[.!?…]["”»]?$/.test(line)) return []
  return PATTERNS.flatMap(({ kind, before, after }) => {
    const number = (before.exec(line) ?? after.exec(line))?.[1]
    return number === undefined ? [] : [{ kind, count: Number(number.replace(/\D/g, '')) }]
  })
}
