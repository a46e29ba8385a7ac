/**
 * Enters: the readings of body and headline. Leaves: the people, organisations and places they name, each with every name it
 * bears here: full name and surname, long form and acronym, a country's names. Two names are one entity only where the words
 * themselves say so; nothing outside the article is asked. Keys are the same for the same article, and differ between
 * articles, but for countries, which everybody names alike.
 */
import type { Affiliation } from '../phrases/affiliation'
import { affiliationsOf, genderBeside, placeCodeOf } from './affiliations'
import type { NamedType } from '../annotated-article'
import { genderOf } from '../lexicon/given-names'
import type { Name } from '../language/document'
import {
  fold,
  foldedWords,
  hasSuffix,
  initials,
  isAcronym,
  isSuffix,
  mayBeOnePerson,
  oneLine,
  slug,
  surnameOf,
} from '../names/name-words'
import { Namesakes } from './namesakes'
import { cityCode, countryCode, countryName } from '../lexicon/places'
import type { Reading } from '../reading'
import { BODY_NOUNS } from '../lexicon/titles'

export interface Entity {
  key: string
  type: NamedType
  /** The fullest form printed; of a country its English name. */
  name: string
  /** The name's words, folded. */
  words: readonly string[]
  /** Every form printed, with how often. */
  surfaces: Map<string, number>
  gender?: 'f' | 'm'
  countryCode?: string
  affiliations: { reading: Reading; found: Affiliation }[]
}

export interface Entities {
  all: Entity[]
  /** The entity of a name, by the name's number in its reading. */
  inBody: (Entity | undefined)[]
  inHeadline: (Entity | undefined)[]
  /** The country's entity, made where the article names it only by its people. */
  country(code: string): Entity
}

interface Occurrence {
  reading: Reading
  name: Name
  index: number
  text: string
  words: string[]
  isHeadline: boolean
  /** Posts printed beside it. */
  affiliations: readonly Affiliation[]
}

class EntityBuilder implements Entities {
  readonly all: Entity[] = []
  readonly inBody: (Entity | undefined)[] = []
  readonly inHeadline: (Entity | undefined)[] = []
  private readonly keys = new Set<string>()
  private readonly countries = new Map<string, Entity>()
  private readonly bySurname = new Map<string, Entity[]>()
  private readonly byGivenName = new Map<string, Entity[]>()
  private readonly byName = new Map<string, Entity>()
  private readonly byAcronym = new Map<string, Entity>()
  /** Names of organisations by each of their words. */
  private readonly byWord = new Map<string, { name: string; entity: Entity }[]>()
  private readonly namesakes: Namesakes<Entity>

  constructor(
    private readonly tag: string,
    body: Reading,
    headline: Reading | null,
  ) {
    this.namesakes = new Namesakes(body)
    const names = [...occurrences(body, false), ...(headline ? occurrences(headline, true) : [])]
    const typeOf = majorityTypes(names)
    const isPerson = (o: Occurrence): boolean => typeOf(o) === 'PERSON'
    for (const o of names) if (isPerson(o) && o.words.length > 1) this.addFullName(o)
    for (const o of names) if (!isPerson(o) && o.words.length > 1) this.addBody(o, typeOf(o))
    for (const o of names) {
      if (o.words.length > 1) continue
      const knownAcronym = isAcronym(o.text) && this.byAcronym.has(o.text.replace(/\./g, ''))
      if (isPerson(o) && !knownAcronym) this.addShortName(o)
      else this.addBody(o, typeOf(o))
    }
    for (const o of names) this.describe(o)
  }

  country(code: string): Entity {
    const known = this.countries.get(code)
    if (known) return known
    const entity: Entity = {
      key: `country:${code}`,
      type: 'PLACE',
      name: countryName(code),
      words: foldedWords(countryName(code)),
      surfaces: new Map(),
      countryCode: code,
      affiliations: [],
    }
    this.countries.set(code, entity)
    this.all.push(entity)
    return entity
  }

  private create(type: NamedType, name: string): Entity {
    const base = `${this.tag}:${slug(name) || 'x'}`
    let key = base
    for (let n = 2; this.keys.has(key); n++) key = `${base}-${n}`
    this.keys.add(key)
    const entity: Entity = { key, type, name, words: foldedWords(name), surfaces: new Map(), affiliations: [] }
    this.all.push(entity)
    return entity
  }

  private link(o: Occurrence, entity: Entity): void {
    const target = o.isHeadline ? this.inHeadline : this.inBody
    target[o.index] = entity
    if (entity.type === 'PERSON')
      for (const found of o.affiliations) entity.affiliations.push({ reading: o.reading, found })
    entity.surfaces.set(o.text, (entity.surfaces.get(o.text) ?? 0) + 1)
    const isFuller =
      entity.type === 'PERSON'
        ? o.words.length > entity.words.length && o.words.length <= 4
        : isAcronym(entity.name) && !isAcronym(o.text)
    if (!isFuller || entity.key.startsWith('country:')) return
    entity.name = o.text
    entity.words = o.words
  }

  private addFullName(o: Occurrence): void {
    const surname = surnameOf(o.words)
    const bearers = recent(this.bySurname.get(surname)).filter(
      (e) => mayBeOnePerson(o.words, e.words) && !hasOtherPost(o, e),
    )
    const same = o.affiliations.length > 0 ? bearers[0] : this.namesakes.meant(bearers, positionOf(o))
    const entity = same ?? this.create('PERSON', o.text)
    if (!same) {
      push(this.bySurname, surname, entity)
      push(this.byGivenName, o.words[0] as string, entity)
    }
    if (!o.isHeadline) this.namesakes.namedInFull(entity, o.name.first)
    this.link(o, entity)
  }

  private addShortName(o: Occurrence): void {
    const word = o.words[0] ?? fold(o.text)
    const gender = genderBeside(o.reading, o.name)
    const fits = (e: Entity): boolean =>
      gender === undefined || (e.gender ?? genderOf(e.words[0] ?? '') ?? gender) === gender
    const people = [...recent(this.bySurname.get(word)), ...recent(this.byGivenName.get(word))].filter(fits)
    const plain = people.filter((e) => !hasSuffix(e.words))
    const meant = this.namesakes.meant(plain.length > 0 ? plain : people, positionOf(o))
    if (meant === null) return
    const entity = meant ?? this.byName.get(word) ?? this.create('PERSON', o.text)
    if (entity.type === 'PERSON' && entity.words.length === 1) {
      if (!this.bySurname.get(word)?.includes(entity)) push(this.bySurname, word, entity)
    }
    if (!o.isHeadline) this.namesakes.namedShortly(entity, o.name.first)
    this.link(o, entity)
  }

  private addBody(o: Occurrence, type: NamedType): void {
    const code = countryCode(o.text)
    if (code !== undefined) return this.link(o, this.country(code))
    const key = o.words.filter((w, i) => i === 0 || !isSuffix(w)).join(' ')
    const acronym = o.text.replace(/\./g, '')
    const entity =
      this.byName.get(key) ??
      (isAcronym(o.text) ? this.byAcronym.get(acronym) : undefined) ??
      this.partOf(o, key, type) ??
      this.create(type, o.text)
    if (!this.byName.has(key)) {
      this.byName.set(key, entity)
      if (entity.type === 'ORGANISATION')
        for (const word of new Set(o.words)) push(this.byWord, word, { name: key, entity })
    }
    if (o.words.length > 1 && !this.byAcronym.has(initials(o.text))) this.byAcronym.set(initials(o.text), entity)
    const bracketed = acronymInBrackets(o)
    if (bracketed !== undefined) this.byAcronym.set(bracketed, entity)
    if (entity.type === 'PLACE') entity.countryCode ??= cityCode(o.text) ?? countryAfter(o)
    if (entity.countryCode === undefined) delete entity.countryCode
    this.link(o, entity)
  }

  /** "Disney" of "Walt Disney Co.": one telling word of a longer name, or several words of it in a row. */
  private partOf(o: Occurrence, key: string, type: NamedType): Entity | undefined {
    if (type !== 'ORGANISATION') return undefined
    if (o.words.length === 1 && (key.length < 4 || BODY_NOUNS.has(key))) return undefined
    let found: Entity | undefined
    for (const { name, entity } of recent(this.byWord.get(o.words[0] as string))) {
      if (name.length <= key.length) continue
      const at = ` ${name} `.indexOf(` ${key} `)
      if (at >= 0 && (o.words.length > 1 || at === 0 || name.split(' ').length === 2)) found = entity
    }
    return found
  }

  private describe(o: Occurrence): void {
    const entity = (o.isHeadline ? this.inHeadline : this.inBody)[o.index]
    if (entity?.type !== 'PERSON') return
    entity.gender ??= genderBeside(o.reading, o.name) ?? genderOf(entity.words[0] ?? '')
    if (entity.gender === undefined) delete entity.gender
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** So that a text of nothing but one surname stays linear. */
const recent = <V>(list: readonly V[] | undefined): readonly V[] => list?.slice(-32) ?? []

/** So many posts of one person tell who it is, however long the text. */
const ENOUGH = 8

/** Names of the headline are told by everything that the body says. */
const positionOf = (o: Occurrence): number => (o.isHeadline ? Infinity : o.name.first)

/** "Canadian foreign minister Robert Stone", "Peruvian footballer Robert Stone": two people with one name. */
function hasOtherPost({ reading, affiliations }: Occurrence, entity: Entity): boolean {
  if (affiliations.length === 0 || entity.affiliations.length === 0) return false
  const own = affiliations.map((found) => postAndPlace(reading, found))
  const known = entity.affiliations.slice(0, ENOUGH).map(({ reading: r, found }) => postAndPlace(r, found))
  return own.every(({ post, place }) =>
    known.every((k) => place !== undefined && k.place !== undefined && k.place !== place && k.post !== post),
  )
}

const postAndPlace = (r: Reading, found: Affiliation): { post: string; place: string | undefined } => ({
  post: found.word ?? r.lower(found.title.end - 1),
  place: placeCodeOf(r, found),
})

function occurrences(reading: Reading, isHeadline: boolean): Occurrence[] {
  const wordsOf = new Map<string, string[]>()
  return reading.names.map((name, index) => {
    const text = oneLine(reading.text(name))
    const words = wordsOf.get(text) ?? foldedWords(text)
    wordsOf.set(text, words)
    const affiliations = name.type === 'PERSON' ? affiliationsOf(reading, name) : []
    return { reading, name, index, text, words, isHeadline, affiliations }
  })
}

/** "Joint Expeditionary Force (JEF)", "FEC (Joint Expeditionary Force)". */
function acronymInBrackets({ reading, name: { first, end } }: Occurrence): string | undefined {
  const beside = [
    [end + 1, end, end + 2],
    [first - 2, first - 1, end],
  ] as const
  const found = beside.find(
    ([at, opens, closes]) => reading.form(opens) === '(' && reading.form(closes) === ')' && isAcronym(reading.form(at)),
  )
  return found && reading.form(found[0]).replace(/\./g, '')
}

/** "Bila, Ukraine": the country right after a place. */
function countryAfter({ reading, name }: Occurrence): string | undefined {
  const next = reading.form(name.end) === ',' ? reading.name(name.end + 1) : undefined
  return next && next.first === name.end + 1 ? countryCode(reading.text(next)) : undefined
}

/** One string is of one type throughout an article: the one given most often, a person's full name before all. */
function majorityTypes(names: readonly Occurrence[]): (o: Occurrence) => NamedType {
  const votes = new Map<string, Map<NamedType, number>>()
  const surnames = new Set<string>()
  for (const { words, name } of names) {
    const key = words.join(' ')
    const count = votes.get(key) ?? new Map<NamedType, number>()
    count.set(name.type, (count.get(name.type) ?? 0) + 1)
    votes.set(key, count)
    if (name.type === 'PERSON' && words.length > 1) surnames.add(surnameOf(words))
  }
  const elected = ({ text, words, name }: Occurrence): NamedType => {
    if (countryCode(text) !== undefined) return 'PLACE'
    if (words.length === 1 && surnames.has(words[0] as string)) return 'PERSON'
    const count = votes.get(words.join(' '))
    return [...(count ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0] ?? name.type
  }
  const types = new Map<string, NamedType>()
  return (o) => {
    const type = types.get(o.text) ?? elected(o)
    types.set(o.text, type)
    return type
  }
}

/** tag makes the keys of one article differ from those of every other. */
export const findEntities = (body: Reading, headline: Reading | null, tag: string): Entities =>
  new EntityBuilder(tag, body, headline)
