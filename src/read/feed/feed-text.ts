/** Texts of a feed in, what a reader sees out. */
import { unescapeHtml } from '../html/json-ld'
import { readFragment } from '../html/fragment'
import { oneLine } from '../text'

/** Tags that publishers write into titles; 'List<T>' has none. */
const TITLE_TAG =
  /<\/?(?:a|abbr|b|big|br|code|del|div|em|font|h\d|i|img|ins|mark|p|q|s|small|span|strike|strong|sub|sup|tt|u|wbr)(?:\s[^<>]{0,2000})?\/?>/gi
const ANY_TAG = /<\/?[a-z][^<>]*>/i
const EVERY_TAG = /<\/?[a-z][^<>]*>/gi

/** A title or name: one line, without tags and entities. */
export function plainLine(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const line = oneLine(
    unescapeHtml(unescapeHtml(text).replace(TITLE_TAG, (tag) => (/^<(?:br|p|div)/i.test(tag) ? ' ' : ''))),
  )
  return line === '' ? undefined : line
}

/** Shorter contents are teasers whatever they hold, and need no parser: there are many of them. */
const LEAST_BODY = 250

const BLOCK_TAG =
  /<\/?(?:address|blockquote|br|dd|div|dl|dt|figure|h\d|hr|li|ol|p|table|td|tr|ul)(?:\s[^<>]{0,2000})?\/?>/gi

function linesOf(text: string): string[] {
  const lines = unescapeHtml(text.replace(BLOCK_TAG, '\n').replace(EVERY_TAG, '')).split('\n')
  return lines.map(oneLine).filter((line) => line !== '')
}

/** Content may be HTML or plain text with line ends; both are told by whether they have tags. */
export function paragraphsOf(content: string | undefined): string[] {
  if (content === undefined || content.trim() === '') return []
  return content.length >= LEAST_BODY && ANY_TAG.test(content) ? readFragment(content) : linesOf(content)
}

/** '…', '[…]', 'Read more' at the end: the rest stands elsewhere. */
const CUT_OFF =
  /(?:\[?(?:…|\.\.\.)\]?|(?<!\p{L})(?:(?:read|continue|see) (?:more|reading|on|the full (?:story|article))|weiterlesen|mehr lesen|lire la suite|leer más|seguir leyendo|leia mais|continua a leggere|lees (?:meer|verder)|läs mer|les mer|læs mere|czytaj (?:więcej|dalej)|читать (?:далее|дальше|полностью)|читати далі|devamını oku)(?!\p{L}).{0,80}|the post .{1,300} appeared first on .{1,100})\s*$/iu
const APPEARED_FIRST = /^(?:the post|the article) .{1,300} (?:appeared first on|first appeared on) .{1,100}$/i
/** No such note is longer. */
const NOTE = 500

/**
 * The paragraphs of a text that is the whole article; undefined for a teaser.
 * @param isContent the feed says that this is the content; else it may be a summary, which is no article unless it is long
 */
export function wholeText(paragraphs: readonly string[], isContent: boolean): string | undefined {
  const own = paragraphs.filter((paragraph) => !APPEARED_FIRST.test(paragraph))
  const body = own.join('\n\n')
  if (own.length === 0 || CUT_OFF.test(own.at(-1)!.slice(-NOTE))) return undefined
  const isLong = body.length >= (isContent ? LEAST_BODY : LEAST_BODY * 4) && (isContent || own.length > 2)
  return isLong ? body : undefined
}
