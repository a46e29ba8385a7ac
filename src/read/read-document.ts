/**
 * Bytes of one page or text in, an article draft out. Pure: nothing is fetched, no clock is read.
 * Refuses what decode.ts refuses, and BAD_ARTICLE, TOO_COMPLEX, BAD_JSON where there is no one article in it.
 */
import { NewsGraphError } from '../errors'
import type { ArticleDraft } from './article-draft'
import { checkArticle } from './check-article'
import { decodeText, type DecodeOptions } from './decode'
import { readHtml } from './html/read-html'
import { readPlainText } from './plain-text/read-plain-text'
import { sniffFormat } from './sniff'

export interface DocumentOptions extends DecodeOptions {
  /** Where the bytes were fetched from. */
  url?: string
}

/** One JSON object is a draft; JSON Lines of several are read by json-lines.ts, a line at a time. */
function readJson(text: string): ArticleDraft {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new NewsGraphError(
      'BAD_JSON',
      'the text begins like JSON, but is not one article as a JSON object',
      {},
      { cause: error },
    )
  }
  return checkArticle(value)
}

export function readDocument(bytes: Uint8Array, options: DocumentOptions): ArticleDraft {
  const text = decodeText(bytes, options)
  const known = options.url === undefined ? {} : { url: options.url }
  switch (sniffFormat(text)) {
    case 'HTML':
      return readHtml(text, known)
    case 'JSON_LINES':
      return { ...known, ...readJson(text) }
    case 'PLAIN_TEXT':
      return readPlainText(text, known)
  }
}
