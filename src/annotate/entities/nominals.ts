/**
 * Enters: entities with the posts printed beside their names. Leaves: who is meant by "the US president", "the minister",
 * "UK defence chief", "the agency": the one whose post or name the article has given in those words. Undefined where none or
 * more than one fits.
 */
import { placeCodeOf } from './affiliations'
import type { Entities, Entity } from './entities'
import { isPronoun, LINKS, type NounPhrase } from '../phrases/noun-phrases'
import { countryCode, demonymCode } from '../lexicon/places'
import type { Reading } from '../reading'
import { BODY_NOUNS, FORMER, POSTS } from '../lexicon/titles'
import { table } from '../lexicon/table'

interface Post {
  entity: Entity
  words: ReadonlySet<string>
  post: string
  place: string | undefined
}

/** Printed forms of address that are posts too. */
const ADDRESSES: Readonly<Record<string, string>> = table({
  'gov.': 'governor',
  'sen.': 'senator',
  'rep.': 'representative',
  'gen.': 'general',
  'pres.': 'president',
  gov: 'governor',
  sen: 'senator',
  rep: 'representative',
  pope: 'pontiff',
})
/** Headlines name a minister or president so. */
const LOOSE_POSTS = new Set(['chief', 'head', 'boss', 'leader'])
const BODY_WORDS: Readonly<Record<string, string>> = table({
  company: 'company',
  firm: 'company',
  carmaker: 'company',
  bureau: 'bureau',
})

const MANY = 100

export class Nominals {
  private readonly posts: Post[] = []
  private readonly byPost = new Map<string, Post[]>()
  private readonly bodies = new Map<string, Entity[]>()

  constructor(entities: Entities) {
    for (const entity of entities.all) {
      if (entity.type === 'PERSON') this.addPerson(entity)
      else if (entity.type === 'ORGANISATION') this.addBody(entity)
    }
  }

  private addPerson(entity: Entity): void {
    for (const { reading, found } of entity.affiliations) {
      const words = found.word === undefined ? [] : [found.word]
      for (let i = found.title.first; found.word === undefined && i < found.title.end; i++) words.push(reading.lower(i))
      const post = ADDRESSES[words.at(-1) ?? ''] ?? words.at(-1)
      if (post === undefined) continue
      this.add({ entity, words: new Set([...words, post]), post, place: placeCodeOf(reading, found) })
    }
  }

  /** A text of nothing but posts stays linear: those told first count. */
  private add(post: Post): void {
    if (this.posts.length < MANY) this.posts.push(post)
    const same = this.byPost.get(post.post)
    if (same && same.length < MANY) same.push(post)
    else if (!same) this.byPost.set(post.post, [post])
  }

  private addBody(entity: Entity): void {
    for (const surface of entity.surfaces.keys())
      for (const word of new Set(surface.toLowerCase().split(/[^\p{L}]+/u))) {
        if (!BODY_NOUNS.has(word)) continue
        const list = this.bodies.get(word) ?? []
        if (!list.includes(entity) && list.length < 32) list.push(entity)
        this.bodies.set(word, list)
      }
  }

  /** The person of whom the phrase's words are the post; undefined where it fits several. */
  person(r: Reading, phrase: NounPhrase): Entity | undefined {
    const people = this.people(r, phrase)
    return people.length === 1 ? people[0] : undefined
  }

  /** Everybody whom the phrase's words fit best. */
  people(r: Reading, phrase: NounPhrase): Entity[] {
    const head = r.lower(phrase.head)
    if (!POSTS.has(head)) return []
    const modifiers: string[] = []
    let place: string | undefined
    for (let i = phrase.first; i < phrase.head; i++) {
      const code = demonymCode(r.lower(i)) ?? (r.name(i)?.type === 'PLACE' ? countryCode(r.form(i)) : undefined)
      if (code !== undefined) place = code
      else if (r.isWord(i) && r.pos(i) !== 'DET' && r.lower(i) !== 'the' && !FORMER.has(r.lower(i)))
        modifiers.push(r.lower(i))
    }
    const agrees = (post: Post): boolean => place === undefined || post.place === undefined || post.place === place
    const exact = this.best((this.byPost.get(head) ?? []).filter(agrees), modifiers)
    if (exact.length > 0 || !LOOSE_POSTS.has(head) || modifiers.length === 0) return exact
    return holders(
      this.posts.filter(
        (post) => post.place === place && place !== undefined && modifiers.every((word) => post.words.has(word)),
      ),
    )
  }

  private best(posts: readonly Post[], modifiers: readonly string[]): Entity[] {
    const shared = (post: Post): number => modifiers.filter((word) => post.words.has(word)).length
    const most = posts.reduce((high, post) => Math.max(high, shared(post)), 0)
    return holders(posts.filter((post) => shared(post) === most))
  }

  /** The body whose name holds the phrase's noun: "the ministry" after "Russia's Defence Ministry". */
  body(r: Reading, phrase: NounPhrase): Entity | undefined {
    const head = r.lower(phrase.head)
    const found = this.bodies.get(BODY_WORDS[head] ?? head)
    return found?.length === 1 ? found[0] : undefined
  }
}

/** "the minister", also that of "a letter to the minister"; null for "a minister", "one minister" or "ministers". */
export function definitePost(r: Reading, { first, end, head }: NounPhrase): NounPhrase | null {
  let start = head
  while (start > first && !LINKS.has(r.lower(start - 1)) && r.lower(start - 1) !== 'of') start--
  const isOne = r.doc.tag[end - 1] !== 'NNS' && (r.lower(start) === 'the' || r.lower(start) === 'this')
  return isOne && !isPronoun(r, start) ? { first: start, end, head } : null
}

const holders = (posts: readonly Post[]): Entity[] => [...new Set(posts.map((post) => post.entity))]
