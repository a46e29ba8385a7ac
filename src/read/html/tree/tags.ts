/** What reading a page must know of a tag before anything is made of it: a tag's name as printed in, that out. */

export interface Tag {
  /** In small letters. */
  readonly name: string
  /** In capitals, as HTML has it. */
  readonly capitals: string
  /** Has no end tag and nothing in it. */
  readonly isVoid: boolean
  /** No reader sees it, nor anything in it. */
  readonly isUnseen: boolean
  /** Whether it counts as a level of nesting (nesting.ts). */
  readonly isLevel: boolean
  /** Tags that it ends where one of them is the last that is open: a paragraph ends the one before it. */
  readonly ends: ReadonlySet<string>
}

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '))

const UNSEEN = setOf(
  'script style template svg iframe noscript noembed noframes object embed canvas math dialog select datalist textarea xmp',
)

const VOID = setOf(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
)

/** Have no end tag, or one that authors leave out and that the parser puts in: they never nest by themselves. */
const NEVER_LEVELS = setOf(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th tbody option optgroup rp rt',
)

const NONE: ReadonlySet<string> = new Set()
const PARAGRAPH = setOf('p')
const FORM_FIELDS = setOf('input option optgroup select button datalist textarea')
const DESCRIPTIONS = setOf('dd dt')
const RUBY = setOf('rt rp')
const TABLE_PARTS = setOf('thead tbody')

/** As the standard has it of end tags that may be left out (HTML, 13.1.2.4), and of what a paragraph cannot hold. */
const ENDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['tr', setOf('tr th td')],
  ['th', setOf('th')],
  ['td', setOf('thead th td')],
  ['body', setOf('head link script')],
  ['li', setOf('li')],
  ['option', setOf('option')],
  ['optgroup', setOf('optgroup option')],
  ...['tbody', 'tfoot'].map((name) => [name, TABLE_PARTS] as const),
  ...['dd', 'dt'].map((name) => [name, DESCRIPTIONS] as const),
  ...['rt', 'rp'].map((name) => [name, RUBY] as const),
  ...'select input output button datalist textarea'.split(' ').map((name) => [name, FORM_FIELDS] as const),
  ...(
    'p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure footer form header hr main ' +
    'nav ol pre section table ul'
  )
    .split(' ')
    .map((name) => [name, PARAGRAPH] as const),
])

/** Pages use some hundred names; those of a page that makes up more are not kept. */
const MOST_KEPT = 1000

/** Names as printed ('DIV', 'div'). */
const known = new Map<string, Tag>()

export function tagOf(printed: string): Tag {
  const found = known.get(printed)
  if (found) return found
  const name = printed.toLowerCase()
  const tag: Tag = {
    name,
    capitals: name.toUpperCase(),
    isVoid: VOID.has(name),
    isUnseen: UNSEEN.has(name),
    isLevel: !NEVER_LEVELS.has(name),
    ends: ENDS.get(name) ?? NONE,
  }
  if (known.size < MOST_KEPT) known.set(printed, tag)
  return tag
}
