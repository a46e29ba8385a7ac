/**
 * Paragraphs of an article and its authors in, the same without what pages print under a text and is none of it out: who the
 * author is, lists of other articles. Only ends are cut, and only small ones: nothing between paragraphs.
 */
import { isPointer } from '../chrome'

/** The headings of what follows a text, in the languages of the larger news sites. */
const ABOUT_AUTHOR =
  /^(?:about (?:the |our )?(?:authors?|writer|contributor)|author(?:'s|’s)? (?:bio|profile|note)|(?:über|zu[mr]) (?:den |die )?(?:autor(?:in|en)?|person)|(?:à propos de l['’]|sur l['’])aute(?:ur|rice)s?|(?:sobre|acerca de) (?:el |la |o |a )?autora?|(?:sull['’]|l['’])autore|over de auteur|об авторе|про автора|o autor(?:ze|ce)?|om (?:författaren|forfatteren)|yazar hakkında|tentang penulis|关于作者|作者简介|關於作者|저자 소개)(?![\p{L}\p{M}])/iu
/** What is said of a person after the name, where the person is introduced. */
const INTRODUCES =
  /^(?:,|[ ](?:is|was|has|writes|covers|works|worked|joined|reports|serves|leads|lives|holds|ist|war|schreibt|arbeitet|berichtet|studierte|leitet|est|écrit|couvre|travaille|es|escribe|trabaja|cubre|è|scrive|lavora|é|escreve|trabalha|jest|pisze|är|skriver|er|on|je|píše|schrijft|werkt))[ ]/u

/** A text has no more than this after its end. */
const MOST_AFTER = 0.35
const MOST_OF_AUTHOR = 6
const LONGEST_HEADING = 80

const ENDS_SENTENCE = /[.!?…。！？][”"»’')\]]*$/u

const isHeading = (line: string): boolean => line.length <= LONGEST_HEADING && !/[.!…。！]$/u.test(line)

/** 'Jane Roe is a reporter …', and 'Jane is …' where the author is Jane Roe. */
const introduces = (line: string, before: string, authors: readonly string[]): boolean =>
  authors.some((author) =>
    (before === author ? [author, author.split(' ')[0]!] : [author]).some(
      (name) => line.startsWith(name) && INTRODUCES.test(line.slice(name.length)),
    ),
  )

/** Where the lines begin that tell who the author is; undefined where none do. */
function authorAt(lines: readonly string[], authors: readonly string[]): number | undefined {
  for (let i = Math.max(1, lines.length - MOST_OF_AUTHOR); i < lines.length; i++) {
    const line = lines[i]!
    if (introduces(line, lines[i - 1]!, authors) || (isHeading(line) && ABOUT_AUTHOR.test(line))) {
      const isNamed = authors.includes(lines[i - 1]!) || /author|autor/i.test(lines[i - 1]!)
      return isNamed && isHeading(lines[i - 1]!) && i > 1 ? i - 1 : i
    }
  }
  return undefined
}

/** A line such as 'Read more' under which only titles stand. */
function pointersAt(lines: readonly string[]): number | undefined {
  let first: number | undefined
  for (let i = lines.length - 1; i > 0 && !ENDS_SENTENCE.test(lines[i]!); i--)
    if (isHeading(lines[i]!) && isPointer(lines[i]!)) first = i
  return first
}

const size = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length, 0)

/** @param authors names of people, as read from the page */
export function withoutTail(paragraphs: readonly string[], authors: readonly string[]): readonly string[] {
  const isSmall = (start: number): boolean => size(paragraphs.slice(start)) <= size(paragraphs) * MOST_AFTER
  const starts = [authorAt(paragraphs, authors), pointersAt(paragraphs)].filter(
    (start) => start !== undefined && isSmall(start),
  ) as number[]
  return starts.length > 0 ? paragraphs.slice(0, Math.min(...starts)) : paragraphs
}
