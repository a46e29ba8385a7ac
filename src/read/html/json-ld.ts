/**
 * JSON-LD blocks as printed in, the things that they describe out: lists and @graph laid flat, references by @id
 * followed. Broken blocks describe what can be told from them (mend-json.ts).
 */
import { mendJson } from './mend-json'

/** A thing as JSON-LD has it. Read it with the functions below: its fields may hold anything. */
export type Thing = Readonly<Record<string, unknown>>

const DEEPEST = 12
const MOST_THINGS = 2000
const LARGEST_BLOCK = 2_000_000

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A field of its own, never one that all objects inherit. */
const own = (thing: Thing, field: string): unknown => (Object.hasOwn(thing, field) ? thing[field] : undefined)

export const listOf = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]

/** Names of the characters U+00A0 to U+00FF in HTML, in order. */
const LATIN_1 = (
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest' +
  ' Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig' +
  ' agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
).split(' ')

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ...LATIN_1.map((name, i) => [name, String.fromCharCode(0xa0 + i)] as const),
  ...Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    ndash: '–',
    mdash: '—',
    hellip: '…',
    euro: '€',
  }),
  ...Object.entries({
    lsquo: '‘',
    rsquo: '’',
    sbquo: '‚',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    Scaron: 'Š',
    scaron: 'š',
  }),
])

/** Many sites write HTML entities into JSON-LD. */
export const unescapeHtml = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,7}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES.get(name) ?? whole
      const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal)
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole
    },
  )

/** Comment marks around a block and raw line ends inside strings are common, and no JSON. */
function parseBlock(block: string): unknown {
  if (block.length > LARGEST_BLOCK) return undefined
  const text = block
    .replace(/^\s*(?:\/\*|\/\/)?\s*<!(?:--|\[CDATA\[)[^\n]*?(?=[\n{[])/, '')
    .replace(/(?:(?:\/\*|\/\/)?\s*(?:-->|\]\]>)\s*(?:\*\/)?\s*)$/, '')
    .replace(/[\u0000-\u001f]+/g, ' ')
    .trim()
    .replace(/;$/, '')
  return text === '' ? undefined : mendJson(text)
}

export class JsonLd {
  private readonly things: Thing[] = []
  private readonly byId = new Map<string, Thing>()

  constructor(blocks: readonly string[]) {
    for (const block of blocks) this.collect(parseBlock(block), 0)
  }

  private collect(value: unknown, depth: number): void {
    if (depth > DEEPEST || this.things.length >= MOST_THINGS) return
    for (const item of listOf(value)) {
      if (!isThing(item)) {
        if (Array.isArray(item)) this.collect(item, depth + 1)
        continue
      }
      this.things.push(item)
      const id = own(item, '@id')
      if (typeof id === 'string' && Object.keys(item).length > 1 && !this.byId.has(id)) this.byId.set(id, item)
      for (const inner of Object.values(item))
        if (typeof inner === 'object' && inner !== null) this.collect(inner, depth + 1)
    }
  }

  /** Things of which one type is in the list, in page order. */
  ofType(types: ReadonlySet<string>): Thing[] {
    return this.things.filter((thing) => typesOf(thing).some((type) => types.has(type)))
  }

  /** What a field holds, as a list; things that are only references are replaced by what they refer to. */
  valuesOf(thing: Thing, field: string): unknown[] {
    return listOf(own(thing, field)).flatMap((value) => {
      if (Array.isArray(value)) return value
      const id = isThing(value) ? own(value, '@id') : undefined
      return typeof id === 'string' && !Object.hasOwn(value as Thing, 'name') ? (this.byId.get(id) ?? value) : value
    })
  }

  /** The first text that a field holds: itself, or its `name`, `@value`, `url` or `@id`. */
  textOf(thing: Thing, field: string, inner: readonly string[] = ['name', '@value', 'headline']): string | undefined {
    return this.textsOf(thing, field, inner)[0]
  }

  textsOf(thing: Thing, field: string, inner: readonly string[] = ['name', '@value', 'headline']): string[] {
    return this.valuesOf(thing, field).flatMap((value) => {
      if (typeof value === 'string') return plain(value)
      if (!isThing(value)) return []
      return inner
        .flatMap((name) => listOf(own(value, name)).filter((text) => typeof text === 'string'))
        .flatMap(plain)
        .slice(0, 4)
    })
  }

  thingsOf(thing: Thing, field: string): Thing[] {
    return this.valuesOf(thing, field).filter(isThing)
  }
}

const plain = (text: string): string[] => {
  const clean = unescapeHtml(text).trim()
  return clean === '' ? [] : [clean]
}

/** 'https://schema.org/NewsArticle' as 'NewsArticle'. */
export const typesOf = (thing: Thing): string[] =>
  listOf(own(thing, '@type')).flatMap((type) => (typeof type === 'string' ? type.replace(/^.*[/#:]/, '') : []))

export const ARTICLE_TYPES: ReadonlySet<string> = new Set(
  (
    'NewsArticle Article ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle BackgroundNewsArticle ReviewNewsArticle ' +
    'AskPublicNewsArticle BlogPosting LiveBlogPosting Report Review TechArticle ScholarlyArticle SocialMediaPosting AdvertiserContentArticle'
  ).split(' '),
)
