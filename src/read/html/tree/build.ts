/**
 * A page's source in, its tree and its JSON-LD blocks out, in one pass over the characters. What no reader sees (scripts,
 * styles, comments, …) and declarations are left out. Refuses what nesting.ts refuses, and nothing else: broken markup
 * becomes the tree that browsers make of it, or nearly.
 */
import { decodeHTML } from 'entities/decode'
import { TreeDocument } from './document'
import { Nesting, type NestingLimits } from './nesting'
import { TreeElement, TreeText, type Owner } from './nodes'
import { isBlank, readStartTag } from './start-tag'
import { tagOf, type Tag } from './tags'

const EXCLAMATION_MARK = 0x21
const SLASH = 0x2f
const GREATER = 0x3e
const QUESTION_MARK = 0x3f

const JSON_LD_TYPE = /\btype\s*=\s*["']?\s*application\/ld\+json/i

const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a

/** Where a body begins that has no tag, as in a fragment: browsers put one in. */
type BodyAfter = 'HEAD_END' | 'HTML_START' | 'NOTHING'

class TreeBuilder {
  readonly jsonLd: string[] = []
  hasBody = false
  hasHeadEnd = false
  hasHtml = false
  private current: TreeElement
  private readonly document: Owner | null

  constructor(
    private readonly html: string,
    private readonly root: TreeElement,
    private readonly nesting?: Nesting,
    private bodyAfter?: BodyAfter,
  ) {
    this.current = root
    this.document = root instanceof TreeDocument ? root : root.ownerDocument
  }

  private text(text: string): void {
    const last = this.current.lastChild
    if (last instanceof TreeText) last.append(text)
    else this.current.appendChild(new TreeText(text))
  }

  private textBetween(from: number, to: number): void {
    if (from >= to) return
    const text = this.html.slice(from, to)
    this.text(text.includes('&') ? decodeHTML(text) : text)
  }

  private open(tag: Tag, attributes: TreeElement['attributes'] = []): void {
    while (this.current !== this.root && tag.ends.has(this.current.localName)) this.current = this.current.parentNode!
    const element = new TreeElement(this.document, tag.name, attributes, tag.capitals)
    this.current.appendChild(element)
    if (!tag.isVoid) this.current = element
  }

  /** An end tag ends all that was opened since; without a start tag it ends nothing. */
  private close(tag: Tag): void {
    for (let element = this.current; element !== this.root; element = element.parentNode!)
      if (element.localName === tag.name) {
        this.current = element.parentNode!
        return
      }
    if (tag.name === 'br' || tag.name === 'p') this.current.appendChild(new TreeElement(this.document, tag.name))
  }

  private openBody(after: BodyAfter): void {
    if (this.bodyAfter !== after) return
    this.bodyAfter = undefined
    this.open(tagOf('body'))
  }

  /** Index of `</name`, or where the source ends. */
  private endTagOf(name: string, from: number): number {
    const { html } = this
    for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
      const end = at + 2 + name.length
      if (html.slice(at + 2, end).toLowerCase() === name) return at
    }
    return html.length
  }

  /** Index after the next `>`. */
  private after(from: number): number {
    const at = this.html.indexOf('>', from)
    return at < 0 ? this.html.length : at + 1
  }

  private nameEnd(from: number): number {
    for (let at = from; at < this.html.length; at++) {
      const code = this.html.charCodeAt(at)
      if (code === GREATER || code === SLASH || isBlank(code)) return at
    }
    return this.html.length
  }

  private readDeclaration(at: number): number {
    const isComment = this.html.startsWith('<!--', at)
    const end = isComment ? '-->' : this.html.startsWith('<![CDATA[', at) ? ']]>' : '>'
    const close = this.html.indexOf(end, at + 2)
    if (isComment) this.text(' ')
    return close < 0 ? this.html.length : close + end.length
  }

  private readEndTag(at: number): number {
    let from = at + 2
    while (isBlank(this.html.charCodeAt(from))) from += 1
    if (!isLetter(this.html.charCodeAt(from))) return this.after(from)
    const nameEnd = this.nameEnd(from)
    const end = this.after(nameEnd)
    const tag = tagOf(this.html.slice(from, nameEnd))
    this.nesting?.pop(tag)
    this.close(tag)
    if (tag.name === 'head') {
      this.hasHeadEnd = true
      this.openBody('HEAD_END')
    }
    return end
  }

  /** A blank parts the words on either side. */
  private skipUnseen(tag: Tag, at: number, startTagEnd: number): number {
    const end = this.endTagOf(tag.name, startTagEnd)
    if (tag.name === 'script' && JSON_LD_TYPE.test(this.html.slice(at, startTagEnd)))
      this.jsonLd.push(this.html.slice(startTagEnd, end))
    this.text(' ')
    return this.after(end)
  }

  private readStart(at: number): number {
    const nameEnd = this.nameEnd(at + 1)
    const tag = tagOf(this.html.slice(at + 1, nameEnd))
    const start = readStartTag(this.html, nameEnd)
    const end = start?.end ?? this.html.length
    if (tag.isUnseen) return this.skipUnseen(tag, at, end)
    this.nesting?.push(tag)
    if (!start) return end
    this.open(tag, start.attributes)
    if (tag.name === 'body') this.hasBody = true
    else if (tag.name === 'html') {
      this.hasHtml = true
      this.openBody('HTML_START')
    } else if (tag.name === 'title' && this.html.charCodeAt(end - 2) !== SLASH) {
      const titleEnd = this.endTagOf('title', end) // there is no markup in it
      this.textBetween(end, titleEnd)
      return titleEnd
    }
    return end
  }

  /** @returns index after what starts with the `<` at `at`; `at` itself where that is a character like others */
  private readMarkup(at: number, textStart: number): number {
    const code = this.html.charCodeAt(at + 1)
    const isStart = isLetter(code)
    if (!isStart && code !== SLASH && code !== EXCLAMATION_MARK && code !== QUESTION_MARK) {
      this.nesting?.count() // each parts a text
      return at
    }
    this.textBetween(textStart, at)
    return isStart ? this.readStart(at) : code === SLASH ? this.readEndTag(at) : this.readDeclaration(at)
  }

  build(): this {
    if (this.bodyAfter === 'NOTHING') {
      this.open(tagOf('html'))
      this.openBody('NOTHING')
    }
    let textStart = 0
    for (let at = this.html.indexOf('<'); at >= 0;) {
      const end = this.readMarkup(at, textStart)
      if (end > at) textStart = end
      at = this.html.indexOf('<', Math.max(end, at + 1))
    }
    this.textBetween(textStart, this.html.length)
    return this
  }
}

const parseInto = (parent: TreeElement, html: string): void => {
  new TreeBuilder(html, parent).build()
}

/** As the source has it, be it a page or a part of one. */
export function buildTree(html: string): TreeDocument {
  const document = new TreeDocument(parseInto)
  parseInto(document, html)
  return document
}

export interface PageTree {
  document: TreeDocument
  /** Contents of `<script type="application/ld+json">`, as printed. */
  jsonLd: string[]
}

/** With a body, whatever the source. */
export function buildPage(html: string, limits: NestingLimits): PageTree {
  const build = (bodyAfter?: BodyAfter): PageTree & { builder: TreeBuilder } => {
    const document = new TreeDocument(parseInto)
    const builder = new TreeBuilder(html, document, new Nesting(limits), bodyAfter).build()
    return { document, jsonLd: builder.jsonLd, builder }
  }
  const first = build()
  const { hasBody, hasHeadEnd, hasHtml } = first.builder
  return hasBody ? first : build(hasHeadEnd ? 'HEAD_END' : hasHtml ? 'HTML_START' : 'NOTHING')
}
