/**
 * Text for a terminal: any text in, text that cannot steer the terminal out, wrapped to its width, with or without colours.
 * Texts come from articles, so what is printed is made safe here and nowhere else.
 */

export interface Terminal {
  /** Columns; null where lines are not wrapped (a pipe, a file). */
  width: number | null
  bold: (text: string) => string
  dim: (text: string) => string
}

const plain = (text: string): string => text

const styled =
  (code: number) =>
  (text: string): string =>
    `\x1b[${code}m${text}\x1b[0m`

const NARROWEST = 40

/** @param isPlain nobody wants colours, whatever the stream is (NO_COLOR) */
export function terminalOf(stream: { isTTY?: boolean; columns?: number }, isPlain: boolean): Terminal {
  const isTerminal = stream.isTTY === true
  const hasColours = isTerminal && !isPlain
  return {
    width: isTerminal ? Math.max(stream.columns ?? 80, NARROWEST) : null,
    bold: hasColours ? styled(1) : plain,
    dim: hasColours ? styled(2) : plain,
  }
}

/** Without control characters, direction overrides (which let a text look like another) and halves of pairs; one line. */
export const tidy = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Surrogate}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu, '')

/** Likewise, without the space around it. */
export const safe = (text: string): string => tidy(text).trim()

const ZERO_WIDTH = /[\p{M}\u200b-\u200d\ufe00-\ufe0f]/u
/** Written two columns wide: Chinese, Japanese and Korean signs, full-width forms, emoji (Unicode, UAX 11). */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u

/** Columns that a text takes. */
export function widthOf(text: string): number {
  let width = 0
  for (const sign of text) width += ZERO_WIDTH.test(sign) ? 0 : WIDE.test(sign) ? 2 : 1
  return width
}

/** Pieces of at most that many columns. */
function pieces(word: string, width: number): string[] {
  const found = ['']
  for (const sign of word) {
    if (widthOf(found.at(-1)! + sign) > width) found.push(sign)
    else found[found.length - 1] += sign
  }
  return found
}

/**
 * The lines of a text, each behind the indent.
 * @param text made safe before
 * @param hanging columns by which all lines but the first stand further in
 */
export function wrap(text: string, { width }: Pick<Terminal, 'width'>, indent = '', hanging = 0): string[] {
  if (width === null) return [indent + text]
  const room = Math.max(width - indent.length - hanging, 10)
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((word) => pieces(word, room))) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > room) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].map((text, n) => indent + (n === 0 ? '' : ' '.repeat(hanging)) + text)
}
