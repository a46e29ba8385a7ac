/**
 * Enters: the noun phrase that a rule took for the speaker. Leaves: the entity it names, where it names one, the words as
 * printed, and how it was found. Plural and unnamed speakers ("a senior official", "two ministers") keep their words and no
 * entity.
 */
import { SPEAKING_THINGS } from '../lexicon/cues'
import type { Entities, Entity } from '../entities/entities'
import type { Name } from '../language/document'
import type { Nominals } from '../entities/nominals'
import { isCalendarWord } from '../names/name-shape'
import { ageEndingAt, isDeterminer, isPronoun, type NounPhrase } from '../phrases/noun-phrases'
import type { Range, Reading } from '../reading'
import { HONORIFICS, POSTS, POST_MODIFIERS } from '../lexicon/titles'

export interface Speaker {
  entity?: Entity
  /** The printed words; null where nobody is named at all. */
  phrase: Range | null
  how: string
}

export const SEVERAL = 'several speakers'
export const UNNAMED = 'unnamed'
/** Words of a relative clause between a noun and the name that explains it. */
const LONGEST_CLAUSE = 12
const RELATIVES = new Set(['who', 'which', 'that'])
const PREPOSITIONS = new Set(['in', 'of', 'at', 'from', 'for', 'with', 'on', 'to', 'by', 'near'])
/** Nouns that stand for an organisation named before. */
const KINDS = new Set(
  `company firm utility newspaper paper department agency bank carmaker group club watchdog regulator network broadcaster magazine
  outlet university charity union ministry committee organisation organization publisher retailer airline manufacturer label
  association bureau commission council startup maker giant platform foundation institute alliance bloc brokerage lender
  insurer`.split(/\s+/),
)
const POSSESSIVES = new Set(["'s", "'", '’s', '’'])
const CONJUNCTIONS = new Set(['and', 'but', 'while', 'as'])
/** Determiners of somebody whom the text does not name: "one minister", "another official". */
const INDEFINITE = new Set(
  'a an one another some any every each no either neither several many most two three'.split(' '),
)
const SERVING = new Set(['for', 'of', 'to'])
const MAKING = new Set(['by', 'from'])
const RELATED = new Set(
  `spokespeople lawyers attorneys aide aides allies ally friend friends relatives relative family supporters supporter critics
  colleagues colleague victims victim brother sister mother father wife husband son daughter widow`.split(/\s+/),
)
/** Words that may stand between a preposition and the name it governs. */
const isBeforeName = (lower: string): boolean =>
  HONORIFICS.has(lower) || POSTS.has(lower) || POST_MODIFIERS.has(lower) || lower === 'the' || lower === 'former'

export class SpeakerFinder {
  constructor(
    private readonly r: Reading,
    private readonly entities: Entities,
    private readonly nominals: Nominals,
    /** Who is meant by a pronoun or post at a token, where that is known. */
    private readonly meant: (token: number) => Entity | undefined,
    /** The organisation that the text spoke of last. */
    private readonly recentBody: () => Entity | undefined,
  ) {}

  find(given: NounPhrase): Speaker {
    const { r } = this
    const phrase = this.words(given)
    const single = phrase.end - phrase.first === 1
    if (single && isPronoun(r, phrase.first) && !RELATIVES.has(r.lower(phrase.first)))
      return this.known(phrase, this.meant(phrase.first), 'pronoun')
    const relative =
      single && !r.name(phrase.first) && RELATIVES.has(r.lower(phrase.first))
        ? this.antecedent(phrase.first)
        : undefined
    if (relative) return this.known(relative, this.entityOf(relative), 'name')
    const names = this.namesIn(phrase)
    const people = names.filter((name) => name.type === 'PERSON')
    if (this.isSeveral(phrase, people)) return { phrase, how: SEVERAL }
    const person = this.personIn(phrase, people)
    if (person) return this.named(phrase, person, 'name')
    const apposed = this.apposedName(phrase)
    if (apposed) return this.named({ first: phrase.first, end: apposed.end }, apposed, 'name in apposition')
    if (INDEFINITE.has(r.lower(phrase.first))) return this.indefinite(phrase, names)
    const member = this.meant(phrase.end - 1)
    if (member && names.length > 0) return this.known(phrase, member, 'member')
    const body = this.bodyIn(phrase, names)
    if (body) return this.known(phrase, this.entityOf(body), 'body')
    const head = this.headOf(phrase)
    const meant =
      this.meant(head) ??
      (['the', 'this'].includes(r.lower(phrase.first)) ? this.nominals.person(r, { ...phrase, head }) : undefined)
    if (this.isPlural(head)) return { phrase, how: UNNAMED }
    if (meant) return this.known(phrase, meant, 'post')
    if (r.lower(phrase.first) === 'the' && names.length === 0) {
      const plain = phrase.end - phrase.first === 2
      const body =
        this.nominals.body(r, { ...phrase, head }) ??
        (plain && KINDS.has(r.lower(head)) ? this.recentBody() : undefined)
      return this.known(phrase, body, 'kind of body')
    }
    return { phrase, how: UNNAMED }
  }

  /** The name right before ", who". */
  private antecedent(relative: number): Name | undefined {
    return this.r.name(this.r.form(relative - 1) === ',' ? relative - 2 : relative - 1)
  }

  /** A name whose bearer is in doubt leaves only its words. */
  private named(phrase: Range, name: Name, how: string): Speaker {
    const entity = this.entityOf(name)
    return entity ? { entity, phrase, how } : { phrase, how: 'name of several' }
  }

  /** "one minister", "a senior official": nobody by name, unless it is a body's paper ("a report by NASA"). */
  private indefinite(phrase: NounPhrase, names: readonly Name[]): Speaker {
    const body = this.bodyIn(phrase, names)
    return this.known(phrase, body && this.entityOf(body), 'body')
  }

  private known(phrase: Range, entity: Entity | undefined, how: string): Speaker {
    return entity ? { entity, phrase, how } : { phrase, how: UNNAMED }
  }

  private entityOf(name: Name): Entity | undefined {
    return this.entities.inBody[this.r.nameOf[name.first] as number]
  }

  private words({ first, end, head }: NounPhrase): NounPhrase {
    const isLoose = (i: number): boolean => !this.r.isWord(i) || (CONJUNCTIONS.has(this.r.lower(i)) && i < head)
    while (first < end - 1 && isLoose(first)) first++
    while (end - 1 > first && !this.r.isWord(end - 1)) end--
    if (end - first > 2 && isCalendarWord(this.r.lower(end - 1)) && head < end - 1)
      end -= this.r.lower(end - 2) === 'on' ? 2 : 1
    end = this.makerAfter(end) ?? end
    return { first, end, head: Math.min(Math.max(head, first), end - 1) }
  }

  /** "a new report | by the Courier". */
  private makerAfter(end: number): number | undefined {
    const { r } = this
    if (!SPEAKING_THINGS.has(r.lower(end - 1)) || !MAKING.has(r.lower(end))) return undefined
    const name = r.name(isDeterminer(r, end + 1) ? end + 2 : end + 1)
    return name && name.type !== 'PLACE' && !r.isQuoted(name.first) ? name.end : undefined
  }

  private namesIn({ first, end }: Range): Name[] {
    const found: Name[] = []
    for (let i = first; i < end; i++) {
      const name = this.r.name(i)
      if (name && found.at(-1) !== name) found.push(name)
    }
    return found
  }

  private isPlural(i: number): boolean {
    return this.r.doc.tag[i] === 'NNS' || this.r.doc.tag[i] === 'NNPS'
  }

  /** The noun that the phrase is about: its last one before a preposition. */
  private headOf({ first, end, head }: NounPhrase): number {
    if (head > first && head < end && (this.r.pos(head) === 'NOUN' || ageEndingAt(this.r, head))) return head
    let last = first
    for (let i = first; i < end && !(i > first && PREPOSITIONS.has(this.r.lower(i))); i++)
      if (this.r.pos(i) === 'NOUN' || this.r.pos(i) === 'PROPN') last = i
    return last
  }

  /** "Smith and Jones", "Sweden and Finland": no one of them is the speaker. */
  private isSeveral(phrase: NounPhrase, people: readonly Name[]): boolean {
    const { r } = this
    for (let i = phrase.first + 1; i < phrase.end - 1; i++) {
      if (r.lower(i) !== 'and' && r.form(i) !== '&') continue
      // "Jane Roe, R-Iowa, and John Doe"
      const labelled = r.form(i - 1) === ',' ? people.findLast((name) => name.end < i) : undefined
      const [left, right] = [r.name(i - 1) ?? labelled, r.name(i + 1) ?? r.name(i + 2)]
      if (
        left &&
        right &&
        left !== right &&
        (left.type === 'PERSON') === (right.type === 'PERSON') &&
        (people.length > 1 || people.length === 0) &&
        right.end >= phrase.end
      )
        return true
    }
    return false
  }

  /** Its mark stands in the phrase: "Smith's office", and not the Smith alone of "Smith's view". */
  private isPossessor(name: Name, phrase: NounPhrase): boolean {
    return name.end < phrase.end && POSSESSIVES.has(this.r.lower(name.end))
  }

  private personIn(phrase: NounPhrase, people: readonly Name[]): Name | undefined {
    const head = this.r.name(phrase.head)
    if (head && INDEFINITE.has(this.r.lower(phrase.first)) && this.followsPreposition(head, phrase))
      return this.speaksFor(phrase.first, head.first) ? head : undefined
    if (
      head?.type === 'PERSON' &&
      !this.isPossessor(head, phrase) &&
      !this.isServed(head, phrase) &&
      !(people.length > 1 && this.followsPreposition(head, phrase))
    )
      return head
    const last = people.findLast((name) => !this.isPossessor(name, phrase) && !this.followsPreposition(name, phrase))
    if (last) return last
    // "Smith's statement", "Smith's office": the words are Smith's own
    const owner = people.findLast((name) => this.isPossessor(name, phrase) && this.speaksFor(name.end + 1, phrase.end))
    return owner ?? undefined
  }

  private followsPreposition(name: Name, phrase: Range): boolean {
    // "the envoy to Norway Peter Novak": what the preposition governs is the name before
    if (name.type === 'PERSON' && this.isOtherThanPerson(name.first - 1)) return false
    // "the director for rates, Jane Roe": what a comma sets off is governed by nothing before it
    for (let i = name.first - 1; i > phrase.first && this.r.form(i) !== ','; i--)
      if (PREPOSITIONS.has(this.r.lower(i)) && this.r.nameOf[i] === -1) return true
    return false
  }

  private isOtherThanPerson(i: number): boolean {
    const name = this.r.name(i)
    return name !== undefined && name.type !== 'PERSON'
  }

  /** "a spokesman for Rosa Lind", "the lawyer of Mr Lind": somebody else speaks. */
  private isServed(name: Name, phrase: Range): boolean {
    let i = name.first - 1
    while (i > phrase.first && isBeforeName(this.r.lower(i))) i--
    if (i <= phrase.first || !SERVING.has(this.r.lower(i))) return false
    return POSTS.has(this.r.lower(i - 1)) || RELATED.has(this.r.lower(i - 1))
  }

  private speaksFor(first: number, end: number): boolean {
    for (let i = first; i < end; i++)
      if (SPEAKING_THINGS.has(this.r.lower(i)) || this.r.lower(i) === 'office' || this.r.lower(i) === 'account')
        return true
    return false
  }

  /** "the chief prosecutor, Peter Novak, said"; "the host, board member Jane Roe, has said". */
  private apposedName(phrase: NounPhrase): Name | undefined {
    const { r } = this
    if (RELATIVES.has(r.lower(phrase.end))) return this.apposedAfterClause(phrase)
    if (r.form(phrase.end) !== ',' || r.pos(phrase.end - 1) === 'PROPN') return undefined
    let governed = false
    for (let i = phrase.end + 1; i < Math.min(r.size, phrase.end + 10) && r.isWord(i); i++) {
      const name = r.name(i)
      if (name && name.type !== 'PERSON') governed = false
      if (r.isFiniteVerb(i) || (PREPOSITIONS.has(r.lower(i)) && i === phrase.end + 1)) return undefined
      if (PREPOSITIONS.has(r.lower(i))) governed = true
      if (name?.type === 'PERSON' && governed) return undefined
      if (name?.type === 'PERSON') return r.isWord(name.end) && r.pos(name.end) !== 'VERB' ? undefined : name
    }
    return undefined
  }

  /** "The company that runs it, Dale Marsh Productions, denies": the name between two commas after the relative clause. */
  private apposedAfterClause(phrase: NounPhrase): Name | undefined {
    const { r } = this
    const end = Math.min(r.size, phrase.end + LONGEST_CLAUSE)
    let comma = phrase.end + 1
    while (comma < end && r.isWord(comma)) comma++
    const name = r.form(comma) === ',' ? r.name(comma + 1) : undefined
    return name && r.form(name.end) === ',' && r.isFiniteVerb(name.end + 1) ? name : undefined
  }

  /** A body that the phrase is, or whose paper it is ("the NASA report"); not one that it only comes from or belongs to. */
  private bodyIn(phrase: NounPhrase, names: readonly Name[]): Name | undefined {
    const last = names.findLast((name) => name.type !== 'PERSON')
    if (!last) return undefined
    if (last.end >= phrase.end)
      return this.followsPreposition(last, phrase) && !this.paperOf(phrase, last) ? undefined : last
    if (last.first <= phrase.head && phrase.head < last.end && !this.isPossessor(last, phrase)) return last
    return this.speaksFor(last.end, phrase.end) && !this.isPlural(phrase.end - 1) ? last : undefined
  }

  /** "a statement from NASA", "projections from the Legislative Services Agency". */
  private paperOf(phrase: NounPhrase, name: Name): boolean {
    return (
      ['from', 'of', 'by'].includes(
        this.r.lower(isDeterminer(this.r, name.first - 1) ? name.first - 2 : name.first - 1),
      ) && this.speaksFor(phrase.first, name.first)
    )
  }
}
