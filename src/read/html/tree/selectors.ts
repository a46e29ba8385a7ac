/**
 * CSS selectors in, a test of elements out: tags, classes, attributes, :not and :has, beside, inside (' ') and right inside
 * ('>') one another. Selectors stand in the code, never in pages; what is no such selector is a bug and throws.
 */
import type { ElementShape } from './shape'
import { LONGEST_KEPT } from './start-tag'

export type Test = (element: ElementShape) => boolean

/** What an element must have to be chosen at all. */
export interface Key {
  /** In capitals. */
  tag?: string
  attribute?: string
}

export interface Query {
  test: Test
  key: Key
}

const VALUE_TESTS: Readonly<Record<string, (value: string, text: string) => boolean>> = {
  '=': (value, text) => value === text,
  '*=': (value, text) => value.includes(text),
  '^=': (value, text) => value.startsWith(text),
  '$=': (value, text) => value.endsWith(text),
  '~=': (value, text) => value.split(/\s+/).includes(text),
}

/** Of an attribute's value; null where the element does not have it. */
interface Condition {
  attribute: string
  test: (value: string | null) => boolean
}

/** 'a[href*="/author"]': all that is said of one element. */
interface Compound {
  /** In capitals; of any tag where it is not there. */
  tag: string | undefined
  conditions: Condition[]
  /** :not and :has */
  others: Test[]
}

const matchesCompound = ({ tag, conditions, others }: Compound, element: ElementShape): boolean =>
  (tag === undefined || element.tagName === tag) &&
  conditions.every(({ attribute, test }) => test(element.getAttribute(attribute))) &&
  others.every((test) => test(element))

/** Compounds from the outermost in; `isRight[i]` tells whether the one after compound i must stand right inside it. */
interface Complex {
  compounds: Compound[]
  isRight: boolean[]
}

function standsIn({ compounds, isRight }: Complex, level: number, element: ElementShape): boolean {
  if (level < 0) return true
  for (let outer = element.parentElement; outer; outer = outer.parentElement) {
    if (matchesCompound(compounds[level]!, outer) && standsIn({ compounds, isRight }, level - 1, outer)) return true
    if (isRight[level]) return false
  }
  return false
}

const matchesComplex = (complex: Complex, element: ElementShape): boolean => {
  const last = complex.compounds.length - 1
  return matchesCompound(complex.compounds[last]!, element) && (last === 0 || standsIn(complex, last - 1, element))
}

const TAG = /[a-z][a-z\d-]*|\*/iy
const CLASS = /\.([\w-]+)/y
const ATTRIBUTE = /\[([\w:-]+)(?:([~*^$]?=)"([^"]*)")?\]/y
const PSEUDO = /:(not|has)\(/y
const COMBINATOR = /\s*>\s*|\s+(?![,)]|$)/y
const COMMA = /\s*,\s*/y

class SelectorParser {
  private at = 0

  constructor(private readonly source: string) {}

  private take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.source) ?? undefined
    if (found) this.at += found[0].length
    return found
  }

  private pseudo(name: string): Test {
    const { test } = queryOf(this.list())
    if (this.source[this.at++] !== ')') throw new Error(`no selector: ${this.source}`)
    return name === 'not' ? (element) => !test(element) : (element) => hasInside(element, test)
  }

  private compound(): Compound {
    const start = this.at
    const tag = this.take(TAG)?.[0].toUpperCase()
    const compound: Compound = { tag: tag === '*' ? undefined : tag, conditions: [], others: [] }
    for (;;) {
      const [name] = this.take(CLASS)?.slice(1) ?? []
      const [attribute, operator, text] = this.take(ATTRIBUTE)?.slice(1) ?? []
      const [pseudo] = this.take(PSEUDO)?.slice(1) ?? []
      if (name !== undefined) compound.conditions.push(valueCondition('class', '~=', name))
      if (attribute !== undefined) compound.conditions.push(valueCondition(attribute, operator, text))
      if (pseudo !== undefined) compound.others.push(this.pseudo(pseudo))
      if (name === undefined && attribute === undefined && pseudo === undefined) break
    }
    if (this.at === start) throw new Error(`no selector: ${this.source}`)
    return compound
  }

  private complex(): Complex {
    const compounds = [this.compound()]
    const isRight: boolean[] = []
    for (let between = this.take(COMBINATOR); between; between = this.take(COMBINATOR)) {
      isRight.push(between[0].includes('>'))
      compounds.push(this.compound())
    }
    return { compounds, isRight }
  }

  list(): Complex[] {
    const all = [this.complex()]
    while (this.take(COMMA)) all.push(this.complex())
    return all
  }

  whole(): Complex[] {
    const all = this.list()
    if (this.at !== this.source.length) throw new Error(`no selector: ${this.source}`)
    return all
  }
}

function valueCondition(attribute: string, operator: string | undefined, text: string | undefined): Condition {
  const test = VALUE_TESTS[operator ?? '']
  return {
    attribute,
    test: (value) => value !== null && (test === undefined || text === undefined || test(value, text)),
  }
}

function hasInside(element: ElementShape, test: Test): boolean {
  for (let inner = element.following(element); inner; inner = inner.following(element)) if (test(inner)) return true
  return false
}

const lastOf = ({ compounds }: Complex): Compound => compounds.at(-1)!

const same = <T>(values: readonly (T | undefined)[]): T | undefined =>
  values.every((value) => value === values[0]) ? values[0] : undefined

const keyOf = (all: readonly Complex[]): Key => {
  const tag = same(all.map((complex) => lastOf(complex).tag))
  const attribute = same(all.map((complex) => lastOf(complex).conditions[0]?.attribute))
  return { ...(tag !== undefined && { tag }), ...(attribute !== undefined && { attribute }) }
}

/** Says something of a tag, one attribute or both, and nothing of what is around. */
const isPlain = ({ compounds: [first, ...more] }: Complex): boolean =>
  more.length === 0 && first!.others.length === 0 && first!.conditions.length <= 1

/** A plain selector of an attribute. */
interface Part {
  tag: string | undefined
  test: Condition['test']
}

const MOST_VALUES_KEPT = 5000

/** Pages repeat their lists of classes, and looking one up is faster than looking for six words in it. */
function rememberClasses(parts: readonly Part[]): Part[] {
  if (parts.length < 2 || parts.some(({ tag }) => tag !== undefined)) return [...parts]
  const known = new Map<string, boolean>()
  const test = (value: string | null): boolean => {
    const remembered = value === null ? undefined : known.get(value)
    if (remembered !== undefined) return remembered
    const found = parts.some((part) => part.test(value))
    if (value === null || value.length > LONGEST_KEPT) return found // a long one may be a slice of its page, and keep it
    if (known.size >= MOST_VALUES_KEPT) known.clear()
    known.set(value, found)
    return found
  }
  return [{ tag: undefined, test }]
}

/** Lists are asked of every element of a page: one look-up for the tags, one reading of each attribute. */
function queryOf(all: readonly Complex[]): Query {
  const tags = new Set<string>()
  const byAttribute = new Map<string, Part[]>()
  const others = all.filter((complex) => !isPlain(complex))
  for (const complex of all.filter(isPlain)) {
    const { tag, conditions } = lastOf(complex)
    const [condition] = conditions
    if (condition)
      byAttribute.set(condition.attribute, [
        ...(byAttribute.get(condition.attribute) ?? []),
        { tag, test: condition.test },
      ])
    else tags.add(tag ?? '*')
  }
  const ofAttribute = [...byAttribute].map(
    ([attribute, parts]) => [attribute, attribute === 'class' ? rememberClasses(parts) : parts] as const,
  )
  const isAny = tags.has('*')
  const test: Test = (element) => {
    if (isAny || tags.has(element.tagName)) return true
    for (const [attribute, some] of ofAttribute) {
      const value = element.getAttribute(attribute)
      if (value === null) continue
      for (const one of some) if ((one.tag === undefined || one.tag === element.tagName) && one.test(value)) return true
    }
    for (const complex of others) if (matchesComplex(complex, element)) return true
    return false
  }
  return { test, key: keyOf(all) }
}

const queries = new Map<string, Query>()

export function compileSelectors(selectors: string): Query {
  const known = queries.get(selectors)
  if (known) return known
  const query = queryOf(new SelectorParser(selectors).whole())
  queries.set(selectors, query)
  return query
}
