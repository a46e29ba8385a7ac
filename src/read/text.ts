/**
 * Characters: what Postgres and readers cannot bear is taken out, blanks are made one kind.
 * Text in, text out; nothing is refused here.
 */

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g
/** With the u flag only a surrogate without its other half counts. */
const LONE_SURROGATE = /\p{Cs}/gu
/** Soft hyphen, zero-width blanks, joiners, bidirectional marks' embeddings, byte order mark. */
const INVISIBLE = /[\u00ad\u200b\u2060\u2066-\u2069\u202a-\u202e\ufeff]/g
const BLANKS = /[^\S\n]+/g

/** Nearly every text is clean, and looking once is faster than replacing thrice. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029]/
const SURROGATE = /[\ud800-\udfff]/
/** What a line must not have, beside blanks. */
const STRANGE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff]/
/** Whether a line is not yet one as a reader sees it. */
const UNTIDY =
  /[\u0000-\u001f\u007f-\u00a0\u00ad\u1680\u2000-\u200b\u2028-\u202f\u205f-\u2069\u3000\ud800-\udfff\ufeff]|^ | $| {2}/

/** U+0000 never reaches Postgres, nor half a character anybody. */
export const isCleanText = (text: string): boolean => !text.includes('\0') && !/\p{Cs}/u.test(text)

/** Whether there are control characters, or others that part lines than \n and \r. */
export const hasControls = (text: string): boolean => CONTROLS.test(text)

/** Line ends become \n; control characters go. */
export function cleanLines(text: string, isControlled = hasControls(text)): string {
  if (isControlled) return text.replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n').replace(CONTROL, '')
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

/** Line ends become \n; control characters go; half characters become U+FFFD. */
export function cleanText(text: string): string {
  const clean = cleanLines(text)
  return SURROGATE.test(clean) ? clean.replace(LONE_SURROGATE, '\ufffd') : clean
}

/** Blanks that are not yet one space. */
const UNTIDY_BLANKS = /[^\S ]\s*| \s+/g

/** One line, as a reader sees it: runs of blanks are one blank, invisible characters are gone. */
export const oneLine = (text: string): string =>
  UNTIDY.test(text)
    ? (STRANGE.test(text) ? cleanText(text).replace(INVISIBLE, '') : text).replace(UNTIDY_BLANKS, ' ').trim()
    : text

/** Lines of a text, each as a reader sees it; blank lines stay, as they part paragraphs. */
export const toLines = (text: string): string[] =>
  cleanText(text)
    .replace(INVISIBLE, '')
    .replace(BLANKS, ' ')
    .split('\n')
    .map((line) => line.trim())

/** What a text without a headline is called by: its first sentence, as printed, or its first 120 characters. */
export const firstSentence = (text: string): string =>
  /^.{20,200}?[.!?…。！？](?=\s|$)/su.exec(text)?.[0] ?? cleanText(text.slice(0, 120)).trim()
