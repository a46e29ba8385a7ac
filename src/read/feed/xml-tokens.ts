/**
 * XML as feeds print it in, a well-formed run of tags and texts out: every tag that opens is closed, in order. What is
 * left open is closed where its parent ends, the next field begins or the text is cut off; ends of nothing, comments and instructions are left
 * out; an item inside an item ends the first. One pass over the characters; entities of the feed's own are not expanded.
 * Refuses nesting and sizes that only hostile feeds have, and entities made of entities or of files (TOO_COMPLEX).
 */
import { NewsGraphError } from '../../errors'
import { refuseHostileEntities } from '../entities'

export type XmlToken =
  /** name: lower case, with its prefix. Values of attributes are as printed, without their quotes. */
  | { kind: 'OPEN'; name: string; attributes: [name: string, value: string][] }
  | { kind: 'CLOSE'; name: string }
  /** As printed, entities and all. */
  | { kind: 'TEXT'; text: string }
  /** What a CDATA section holds: every character means itself. */
  | { kind: 'CDATA'; text: string }

const MOST_DEPTH = 200
/** A news sitemap of the 50,000 addresses that one may have has 450,000. */
const MOST_ELEMENTS = 600_000

/** Never inside one another, whatever a feed says. */
const NEVER_NESTED: ReadonlySet<string> = new Set(['item', 'entry', 'url', 'sitemap'])
/** Hold text only, so that the next field ends them where they have no end tag. */
const TEXT_FIELDS: ReadonlySet<string> = new Set('title link guid pubdate published updated id loc lastmod'.split(' '))
const FIELDS: ReadonlySet<string> = new Set([...TEXT_FIELDS, 'description', 'summary', 'content', 'author', 'category'])
/** Of HTML that stands in a feed unescaped: have no end, or one that authors leave out. */
const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input', 'wbr'])
const ENDS_ITSELF: ReadonlySet<string> = new Set(['p', 'li', 'td', 'tr', 'dt', 'dd'])

const NAME = /[\p{L}_][\p{L}\p{N}_.:-]*/uy
const ATTRIBUTE = /([^\s=<>/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s<>"']*)))?/y

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

class Tokens {
  private at = 0
  private readonly open: string[] = []
  private readonly openOf = new Map<string, number>()
  private elements = 0

  constructor(private readonly xml: string) {}

  *all(): Generator<XmlToken> {
    while (this.at < this.xml.length) {
      const next = this.xml.indexOf('<', this.at)
      const end = next < 0 ? this.xml.length : next
      if (end > this.at) yield { kind: 'TEXT', text: this.xml.slice(this.at, end) }
      this.at = end
      if (next >= 0) yield* this.markup()
    }
    yield* this.closeDownTo(0)
  }

  private *markup(): Generator<XmlToken> {
    const { xml, at } = this
    if (xml.startsWith('<![CDATA[', at)) yield this.cdata()
    else if (xml.startsWith('<!--', at)) this.skipPast('-->')
    else if (/^<!DOCTYPE/i.test(xml.slice(at, at + 9))) this.skipDoctype()
    else if (xml.startsWith('<!', at) || xml.startsWith('<?', at)) this.skipPast('>')
    else if (xml.startsWith('</', at)) yield* this.endTag()
    else yield* this.startTag()
  }

  private skipPast(mark: string): void {
    const end = this.xml.indexOf(mark, this.at)
    this.at = end < 0 ? this.xml.length : end + mark.length
  }

  private skipDoctype(): void {
    const start = this.at
    this.skipPast('>')
    if (!this.xml.slice(start, this.at).includes('[')) return
    this.at = start
    const end = /\]\s{0,100}>/g
    end.lastIndex = start
    this.at = end.test(this.xml) ? end.lastIndex : this.xml.length
    refuseHostileEntities(this.xml.slice(start, this.at), 'feed')
  }

  private cdata(): XmlToken {
    const start = this.at + '<![CDATA['.length
    this.skipPast(']]>')
    const closed = this.xml.startsWith(']]>', this.at - 3)
    return { kind: 'CDATA', text: this.xml.slice(start, closed ? this.at - 3 : this.at) }
  }

  private readName(from: number): string | undefined {
    NAME.lastIndex = from
    return NAME.exec(this.xml)?.[0].toLowerCase()
  }

  private *endTag(): Generator<XmlToken> {
    const name = this.readName(this.at + 2)
    this.skipPast('>')
    if (name === undefined || !this.openOf.get(name)) return
    yield* this.closeDownTo(this.open.lastIndexOf(name))
  }

  private *closeDownTo(depth: number): Generator<XmlToken> {
    while (this.open.length > depth) {
      const name = this.open.pop()!
      this.openOf.set(name, this.openOf.get(name)! - 1)
      yield { kind: 'CLOSE', name }
    }
  }

  private *startTag(): Generator<XmlToken> {
    const name = this.readName(this.at + 1)
    if (name === undefined) {
      this.at += 1
      this.count()
      yield { kind: 'TEXT', text: '&lt;' }
      return
    }
    this.at = NAME.lastIndex
    const attributes = this.attributes()
    if (attributes === undefined) return
    if (NEVER_NESTED.has(localName(name)) && this.openOf.get(name)) yield* this.closeDownTo(this.open.lastIndexOf(name))
    const last = this.open.at(-1) ?? ''
    const endsLast = (ENDS_ITSELF.has(name) && last === name) || (TEXT_FIELDS.has(last) && FIELDS.has(name))
    if (endsLast) yield* this.closeDownTo(this.open.length - 1)
    this.count()
    yield { kind: 'OPEN', name, attributes: attributes.list }
    if (attributes.isEmpty || VOID.has(name)) yield { kind: 'CLOSE', name }
    else this.push(name)
  }

  private count(): void {
    this.elements += 1
    if (this.elements > MOST_ELEMENTS)
      throw new NewsGraphError('TOO_COMPLEX', `the feed has more than ${MOST_ELEMENTS} elements`)
  }

  private push(name: string): void {
    this.open.push(name)
    this.openOf.set(name, (this.openOf.get(name) ?? 0) + 1)
    if (this.open.length > MOST_DEPTH)
      throw new NewsGraphError('TOO_COMPLEX', `the feed nests elements deeper than ${MOST_DEPTH} levels`)
  }

  /** Up to the end of the tag; undefined where the text is cut off before it. */
  private attributes(): { list: [string, string][]; isEmpty: boolean } | undefined {
    const list: [string, string][] = []
    const seen = new Set<string>()
    while (this.at < this.xml.length) {
      const char = this.xml[this.at]!
      // a tag that never ended: what follows is the next one
      if (char === '<') return { list, isEmpty: false }
      if (char === '>') {
        this.at += 1
        return { list, isEmpty: this.xml[this.at - 2] === '/' }
      }
      ATTRIBUTE.lastIndex = this.at
      const match = ATTRIBUTE.exec(this.xml)
      if (!match) {
        this.at += 1
        continue
      }
      this.at = ATTRIBUTE.lastIndex
      const [, name = '', double, single, bare = ''] = match
      if (!seen.has(name)) list.push([name, double ?? single ?? bare])
      seen.add(name)
    }
    return undefined
  }
}

/** @param xml from its first tag on */
export const xmlTokens = (xml: string): Generator<XmlToken> => new Tokens(xml).all()
