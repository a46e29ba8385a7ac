/**
 * Text in, its format out: HTML, JSON Lines or plain text. Refuses nothing: what is neither of the first is plain text.
 */

export type Format = 'HTML' | 'JSON_LINES' | 'PLAIN_TEXT'

const HEAD = 4096
const FIRST_TAG =
  /^<(?:!doctype\s+html|!--|\?xml|html|head|body|meta|title|article|main|section|div|p|h1|script|link)[\s>!?-]/i
const PAGE_TAG = /<(?:html|head|body|article|meta|title)[\s>]/i

/** JSON Lines start with `{`; a page starts with a tag, or has the tags of a page near its start. */
export function sniffFormat(text: string): Format {
  const head = text.slice(0, HEAD).trimStart()
  if (head.startsWith('{')) return 'JSON_LINES'
  if (!head.startsWith('<')) return 'PLAIN_TEXT'
  return FIRST_TAG.test(head) || PAGE_TAG.test(head) ? 'HTML' : 'PLAIN_TEXT'
}
