/**
 * Annotated articles to fill a graph with: people, bodies and places of a made-up world in, articles that name some of them
 * out, as `annotate` would give them. Names are shared as in the news: few are in many articles, most in few, surnames
 * belong to several people, and new names keep coming. The same seed gives the same articles; they say nothing of the world.
 */
import type { AnnotatedArticle, EntityNote, MentionNote, NamedType, Span } from '../annotate/annotated-article'
import { seededRandom } from '../train/random'

const SYLLABLES = 'ba da fe gor hal ji kel lo mar ne os per ra sten to vi zu lin den kar'.split(' ')
const GIVEN =
  'Ada Bruno Cleo Dario Edda Falk Gita Hanno Ines Jaro Kira Leif Mona Nils Olga Pavo Rika Sven Tilda Uwe'.split(' ')
const TITLES = ['Minister', 'Mayor', 'Director', 'Chair', 'Spokesperson', 'Governor']
const BODIES = ['Ministry', 'Council', 'Bank', 'Union', 'Agency', 'Institute']
/** Words that are said: so many that two statements seldom share a phrase. */
const WORDS = 3000

const DAY = 86_400_000
const FIRST_DAY = Date.UTC(2024, 0, 1)
const A_DAY = 200
const SURNAMES = 4000
const OUTLETS = 60

const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1)

/** The n-th word of as many syllables as it takes: always the same one. */
function wordOf(n: number): string {
  let word = ''
  for (let left = n + SYLLABLES.length; left > 0; left = Math.floor(left / SYLLABLES.length))
    word = SYLLABLES[left % SYLLABLES.length]! + word
  return capital(word)
}

/** Multiples of these, less what stands before the point, are spread evenly over 0 to 1. */
const [GOLDEN, PLASTIC] = [0.6180339887498949, 0.7548776662466927]
const GIVEN_WORDS = 400
const SURNAME_WORDS = 30_000

/** The n-th of very many people: one in twenty shares the commonest given name, one in 170 the commonest surname. */
export function madeUpName(n: number): string {
  const skewed = (step: number, size: number): number => Math.floor(size * ((n * step) % 1) ** 2)
  return `${wordOf(skewed(GOLDEN, GIVEN_WORDS))} ${wordOf(skewed(PLASTIC, SURNAME_WORDS))}`
}

/** A text that remembers where its names stand. */
class Text {
  body = ''
  readonly mentions: MentionNote[] = []

  add(text: string): Span {
    const start = this.body.length
    this.body += text
    return { start, end: this.body.length }
  }

  name(text: string, entity: EntityNote): Span {
    const span = this.add(text)
    this.mentions.push({ ...span, entity: entity.key, type: entity.type })
    return span
  }
}

class World {
  private readonly random: () => number
  private count = 0

  constructor(seed: number) {
    this.random = seededRandom(seed)
  }

  private below(limit: number): number {
    return Math.floor(this.random() * limit)
  }

  /** Of those known so far, early ones far more often: a share of 1/n for the n-th, nearly. */
  private known(perRoot: number): number {
    const size = 20 + Math.floor(perRoot * Math.sqrt(this.count))
    return Math.floor(size ** this.random()) - 1
  }

  private entity(type: NamedType, number: number, name: string): EntityNote {
    return { key: `${type} ${number}`, type, name }
  }

  /** Holds one post in one body. */
  private person(): { person: EntityNote; title: string; body: EntityNote } {
    const number = this.known(40)
    const name = `${GIVEN[number % GIVEN.length]!} ${wordOf((number * 7) % SURNAMES)}`
    const [title, body] = [TITLES[number % TITLES.length]!, this.body(Math.floor(number / 3))]
    return { person: this.entity('PERSON', number, name), title, body }
  }

  private body(number: number): EntityNote {
    return this.entity('ORGANISATION', number, `${wordOf(number)} ${BODIES[number % BODIES.length]!}`)
  }

  private place(): EntityNote {
    const number = this.known(8)
    return this.entity('PLACE', number, `${wordOf(number)}stad`)
  }

  private words(count: number): string {
    return Array.from({ length: count }, () => wordOf(this.below(WORDS)).toLowerCase()).join(' ')
  }

  article(): AnnotatedArticle {
    const number = this.count++
    const { person: speaker, title, body } = this.person()
    const { person: other } = this.person()
    const [place, second] = [this.place(), this.place()]
    const surname = speaker.name.split(' ')[1]!
    const text = new Text()
    const role = { start: 0, end: text.name(speaker.name, speaker).end }
    text.add(', ')
    role.end = text.add(title).end
    text.add(' of ')
    role.end = text.name(body.name, body).end
    text.add(', met ')
    text.name(other.name, other)
    text.add(' in ')
    text.name(place.name, place)
    text.add('.\n\n“')
    const said = text.add(capital(this.words(9)))
    text.add(',” ')
    const by = text.name(surname, speaker)
    text.add(` said. ${capital(this.words(12))} in `)
    text.name(second.name, second)
    text.add('.')
    const outlet = this.below(OUTLETS)
    return {
      url: `https://outlet-${outlet}.example/${number}`,
      headline: capital(this.words(5)),
      body: text.body,
      language: 'en',
      publishedAt: new Date(FIRST_DAY + Math.floor((number / A_DAY) * DAY)).toISOString(),
      publisher: { name: `${wordOf(outlet)} Courier` },
      entities: unique([speaker, other, body, place, second]),
      mentions: text.mentions,
      statements: [
        {
          mode: 'DIRECT',
          spans: [said],
          speaker: { entity: speaker.key, text: surname, ...by },
          cue: 'said',
          about: [other.key],
          place: place.key,
        },
      ],
      roles: [{ person: speaker.key, title, organisation: body.key, spans: [role] }],
    }
  }
}

const unique = (entities: readonly EntityNote[]): EntityNote[] => [
  ...new Map(entities.map((entity) => [entity.key, entity])).values(),
]

export function* madeUpNews(seed = 1): Generator<AnnotatedArticle> {
  const world = new World(seed)
  for (;;) yield world.article()
}
