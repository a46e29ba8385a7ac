/**
 * A page's source in, the same without what no reader sees out (scripts, styles, comments, …), and its JSON-LD blocks.
 * One pass over the characters, before any parser sees them. Refuses nesting and sizes that only hostile or broken pages
 * have (TOO_COMPLEX), as parsers take minutes for them.
 */
import { NewsGraphError } from '../../errors'

export interface ScanLimits {
  /** Most elements inside one another; browsers stop at 512 too. */
  depth: number
  elements: number
  /** Most elements, each counted once for every element that it stands in: what reading a page costs in the end. */
  nested: number
}

export const SCAN_LIMITS: ScanLimits = { depth: 512, elements: 100_000, nested: 2_000_000 }

export interface ScannedPage {
  html: string
  /** Contents of `<script type="application/ld+json">`, as printed. */
  jsonLd: string[]
}

/** Taken out with all that is in them. */
const UNSEEN: ReadonlySet<string> = new Set(
  'script style template svg iframe noscript noembed noframes object embed canvas math dialog select datalist textarea xmp'.split(
    ' ',
  ),
)

/** Have no end tag, or one that authors leave out and that the parser puts in: they never nest by themselves. */
const UNCOUNTED: ReadonlySet<string> = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd tr td th tbody option optgroup rp rt'
  ).split(' '),
)

const NAME = /[a-z][a-z0-9:-]*/iy
const JSON_LD_TYPE = /\btype\s*=\s*["']?\s*application\/ld\+json/i

/** Index after the `>` that ends the tag at `from`; quoted attributes may hold `>`. */
function tagEnd(html: string, from: number): number {
  let quote = 0
  for (let i = from; i < html.length; i++) {
    const code = html.charCodeAt(i)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === 0x3e) return i + 1
    else if ((code === 0x22 || code === 0x27) && html.charCodeAt(i - 1) === 0x3d) quote = code
  }
  return html.length
}

class Scanner {
  private readonly lower: string
  private readonly kept: string[] = []
  private readonly jsonLd: string[] = []
  private readonly open: string[] = []
  private readonly openOf = new Map<string, number>()
  private elements = 0
  private nested = 0
  private copied = 0

  constructor(
    private readonly html: string,
    private readonly limits: ScanLimits,
  ) {
    this.lower = html.toLowerCase()
    // a few letters change their length in lower case; offsets must not move
    if (this.lower.length !== html.length) this.lower = html.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
  }

  /** Leaves out what lies between; a blank parts the words on either side. */
  private drop(from: number, to: number): void {
    this.kept.push(this.html.slice(this.copied, from), ' ')
    this.copied = to
  }

  private count(): void {
    this.elements += 1
    if (this.elements > this.limits.elements)
      throw new NewsGraphError('TOO_COMPLEX', `the page has more than ${this.limits.elements} elements`)
  }

  private push(name: string): void {
    this.count()
    this.nested += this.open.length
    if (this.nested > this.limits.nested)
      throw new NewsGraphError('TOO_COMPLEX', 'the page has too many elements inside one another')
    if (UNCOUNTED.has(name)) return
    this.open.push(name)
    this.openOf.set(name, (this.openOf.get(name) ?? 0) + 1)
    if (this.open.length > this.limits.depth)
      throw new NewsGraphError('TOO_COMPLEX', `the page nests elements deeper than ${this.limits.depth} levels`)
  }

  /** An end tag closes all that was opened since; one without a start tag closes nothing. */
  private pop(name: string): void {
    if ((this.openOf.get(name) ?? 0) === 0) return
    for (let last = this.open.pop(); last !== undefined; last = this.open.pop()) {
      this.openOf.set(last, this.openOf.get(last)! - 1)
      if (last === name) return
    }
  }

  /** Index after the end of what starts with `<!` or `<?` at `at`. */
  private skipDeclaration(at: number): number {
    const isComment = this.html.startsWith('<!--', at)
    const close = this.html.indexOf(isComment ? '-->' : '>', at + (isComment ? 4 : 2))
    const end = close < 0 ? this.html.length : close + (isComment ? 3 : 1)
    if (isComment) this.drop(at, end)
    return end
  }

  private skipUnseen(name: string, at: number, startTagEnd: number): number {
    const close = this.lower.indexOf(`</${name}`, startTagEnd)
    const contentEnd = close < 0 ? this.html.length : close
    if (name === 'script' && JSON_LD_TYPE.test(this.html.slice(at, startTagEnd)))
      this.jsonLd.push(this.html.slice(startTagEnd, contentEnd))
    const end = close < 0 ? this.html.length : tagEnd(this.html, close + 2)
    this.drop(at, end)
    return end
  }

  private readTag(at: number): number {
    const isEnd = this.html.charCodeAt(at + 1) === 0x2f
    NAME.lastIndex = at + (isEnd ? 2 : 1)
    const name = NAME.exec(this.lower)?.[0]
    if (name === undefined) {
      this.count() // a bare < makes a text node of its own
      return at + 1
    }
    const end = tagEnd(this.html, NAME.lastIndex)
    if (isEnd) this.pop(name)
    else {
      if (UNSEEN.has(name)) return this.skipUnseen(name, at, end)
      this.push(name)
    }
    return end
  }

  scan(): ScannedPage {
    for (let at = this.html.indexOf('<'); at >= 0;) {
      const next = this.html.charCodeAt(at + 1)
      const end = next === 0x21 || next === 0x3f ? this.skipDeclaration(at) : this.readTag(at)
      at = this.html.indexOf('<', end)
    }
    this.kept.push(this.html.slice(this.copied))
    return { html: this.kept.join(''), jsonLd: this.jsonLd }
  }
}

export const scanPage = (html: string, limits: ScanLimits = SCAN_LIMITS): ScannedPage =>
  new Scanner(html, limits).scan()
