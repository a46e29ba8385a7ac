/**
 * By what an article is known to be the same when it comes again, and by what it is known to be unchanged.
 * An annotated article in, hashes (SHA-256) out.
 */
import { createHash } from 'node:crypto'
import type { AnnotatedArticle } from '../annotate/annotated-article'
import { addressHash } from '../graph/article/article-address'
import { foldName } from '../graph/shared/fold'
import { canonicalJson } from './canonical-json'

const sha256 = (...parts: string[]) => createHash('sha256').update(parts.join('\n'))

/** Of the publisher that is named, else of the host: two outlets may give their articles the same identifiers. */
const publisherKey = ({ publisher }: AnnotatedArticle): string => (publisher ? foldName(publisher.name) : '')

/**
 * The key that an article claims: its address; else the caller's id within its publisher; else publisher, headline and
 * day of publication, where all are known; else its body.
 */
export function claimOf(article: AnnotatedArticle): Buffer {
  const { url, id, headline, body, publishedAt } = article
  const publisher = publisherKey(article)
  if (url !== undefined) return addressHash(url)
  if (id !== undefined) return sha256('id', publisher, id).digest()
  if (publisher !== '' && publishedAt !== undefined)
    return sha256('headline', publisher, foldName(headline), publishedAt.slice(0, 10)).digest()
  return sha256('body', body).digest()
}

/** Another one is another version of the text. */
export const contentHashOf = ({ headline, body }: AnnotatedArticle): string => sha256(headline, body).digest('hex')

/** Over everything that was brought and found, but the time of retrieval and our own id: the same again changes nothing. */
export const factsHashOf = (article: AnnotatedArticle): string =>
  sha256(canonicalJson({ ...article, retrievedAt: undefined, articleId: undefined })).digest('hex')
