/**
 * The entities that an article asks to have identified: those that its text speaks of, its publisher and its authors, each
 * with what the article tells of it. What an article lists but nothing in it speaks of is no fact and left out. Events:
 * identify/events.
 */
import type { AnnotatedArticle, EntityNote, MentionNote, NamedType } from '../annotate/annotated-article'
import { isOwnKey } from '../annotate/own-keys'
import { HONORIFICS } from '../annotate/lexicon/titles'
import { groupBy } from '../graph/shared/batch'
import { foldName } from '../graph/shared/fold'

/** A post that the article says a person holds. */
export interface NamedRole {
  /** Folded. */
  title: string
  /** Keys of what it is a post of. */
  holderKeys: string[]
}

export interface Named {
  /** Null for a publisher or author that the text does not name. */
  key: string | null
  type: NamedType
  name: string
  aliases: string[]
  description: string | null
  wikidataId: string | null
  countryCode: string | null
  inText: boolean
  isPublisher: boolean
  isAuthor: boolean
  roles: NamedRole[]
  /** How often the text names it, and how often it speaks of it in any way. */
  nameCount: number
  mentionCount: number
  /** "Mr", "Ms", "Dr" stands before the name somewhere. */
  isAddressed: boolean
  speaks: boolean
  /** Whoever brought the article says that this is somebody of its own: not our annotator's listing of the names in it. */
  isClaimed: boolean
}

export interface ArticleNames {
  /** In the order of the article; publisher and authors that it does not list come last. */
  all: Named[]
  publisher: Named | null
  authors: Named[]
}

const plain = (type: NamedType, name: string): Named => ({
  key: null,
  type,
  name,
  aliases: [],
  description: null,
  wikidataId: null,
  countryCode: null,
  inText: false,
  isPublisher: false,
  isAuthor: false,
  roles: [],
  nameCount: 0,
  mentionCount: 0,
  isAddressed: false,
  speaks: false,
  isClaimed: false,
})

/** Every key that a mention, statement, event or role of the article uses. */
function keysInUse({ mentions, events, statements, roles }: AnnotatedArticle): Set<string> {
  const used = new Set<string>()
  const use = (...keys: (string | null | undefined)[]) => keys.forEach((key) => key != null && used.add(key))
  for (const mention of mentions ?? []) use(mention.entity, mention.standsFor)
  for (const event of events ?? []) {
    use(event.key, event.place)
    event.participants?.forEach(({ entity }) => use(entity))
  }
  for (const said of statements ?? []) {
    use(said.speaker?.entity, said.place, said.event, ...(said.addressees ?? []), ...(said.about ?? []))
    said.attribution?.forEach(({ entity }) => use(entity))
  }
  for (const role of roles ?? []) use(role.person, role.organisation, role.place)
  return used
}

/** As many UTF-16 units as the longest form of address and the blanks around it. */
const BEFORE_NAME = 16

function isAddressed({ headline, body }: AnnotatedArticle, { field, start }: MentionNote): boolean {
  const text = field === 'HEADLINE' ? headline : body
  const before = text.slice(Math.max(0, start - BEFORE_NAME), start)
  const word = /(?<![\p{L}.])(\p{L}+\.?)\s+$/u.exec(before)?.[1]
  return word !== undefined && HONORIFICS.has(word.toLowerCase())
}

/** What the article tells of its entities, by their keys. */
function tellingOf(article: AnnotatedArticle): (note: EntityNote, inText: boolean) => Named {
  const mentions = groupBy(article.mentions ?? [], ({ entity }) => entity ?? '')
  const roles = groupBy(article.roles ?? [], ({ person }) => person)
  const speakers = new Set((article.statements ?? []).map(({ speaker }) => speaker?.entity))
  return (note, inText) => {
    const own = mentions.get(note.key) ?? []
    const names = own.filter(({ kind = 'NAME' }) => kind === 'NAME')
    return {
      ...plain(note.type, note.name),
      key: note.key,
      aliases: note.aliases ?? [],
      description: note.description ?? null,
      wikidataId: note.wikidataId ?? null,
      countryCode: (note.type === 'PLACE' && note.countryCode?.toUpperCase()) || null,
      inText,
      roles: (roles.get(note.key) ?? []).map(({ title, organisation, place }) => ({
        title: foldName(title),
        holderKeys: [organisation, place].filter((key) => key !== undefined),
      })),
      nameCount: names.length,
      mentionCount: own.length,
      isAddressed: names.some((mention) => isAddressed(article, mention)),
      speaks: speakers.has(note.key),
      isClaimed: !isOwnKey(note.key, article),
    }
  }
}

/** Without the `www.` that says nothing. */
const hostOf = (address: string): string => new URL(address).hostname.replace(/^www\./, '')

/** The listed entity of that type and name, so that an outlet that writes about itself is one entity. */
const listed = (all: readonly Named[], type: NamedType, name: string, wikidataId?: string): Named | undefined =>
  all.find((named) => named.type === type && wikidataId !== undefined && named.wikidataId === wikidataId) ??
  all.find((named) => named.type === type && foldName(named.name) === foldName(name))

const WITH_INITIALS = /^(.+\S)\s\((\p{Lu}[\p{Lu}\d&]{1,5})\)$/u

/** 'Example Broadcasting Corporation (EBC)' are two names of one: the letters of the second stand in the first, in order. */
function namesWithInitials(printed: string): { name: string; aliases: string[] } {
  const [, name, initials] = WITH_INITIALS.exec(printed) ?? []
  if (name === undefined || initials === undefined) return { name: printed, aliases: [] }
  let at = -1
  const isShort = [...initials].every((letter) => (at = name.toUpperCase().indexOf(letter, at + 1)) >= 0)
  return isShort ? { name, aliases: [initials] } : { name: printed, aliases: [] }
}

/** The publisher by its name, else by the host of the address; null where neither is known. */
function publisherOf({ publisher, url }: AnnotatedArticle, all: Named[]): Named | null {
  const printed = publisher?.name.trim() || (url === undefined ? undefined : hostOf(url))
  if (printed === undefined) return null
  const { name, aliases } = namesWithInitials(printed)
  const names = [name, ...aliases]
  const named = names.flatMap((one) => listed(all, 'ORGANISATION', one, publisher?.wikidataId) ?? [])[0]
  if (named) {
    const others = aliases.length === 0 ? [] : names.filter((one) => foldName(one) !== foldName(named.name))
    return Object.assign(named, { isPublisher: true, aliases: [...new Set([...named.aliases, ...others])] })
  }
  return { ...plain('ORGANISATION', name), aliases, wikidataId: publisher?.wikidataId ?? null, isPublisher: true }
}

function authorsOf({ authors }: AnnotatedArticle, all: Named[]): Named[] {
  const found = new Map<string, Named>()
  for (const name of (authors ?? []).map((printed) => printed.trim()).filter(Boolean)) {
    const key = foldName(name)
    const named = found.get(key) ?? listed(all, 'PERSON', name) ?? plain('PERSON', name)
    found.set(key, Object.assign(named, { isAuthor: true }))
  }
  return [...found.values()]
}

export function namesOf(article: AnnotatedArticle): ArticleNames {
  const used = keysInUse(article)
  const told = tellingOf(article)
  const entities = (article.entities ?? []).map((note) => told(note, used.has(note.key)))
  const publisher = publisherOf(article, entities)
  const authors = authorsOf(article, entities)
  const all = entities.filter(({ inText, isPublisher, isAuthor }) => inText || isPublisher || isAuthor)
  for (const named of [publisher, ...authors]) if (named && !all.includes(named)) all.push(named)
  return { all, publisher, authors }
}
