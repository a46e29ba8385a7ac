/**
 * Articles with marked names go in, copies in which other names stand come out (mention replacement, Dai and Adel 2020): the
 * recogniser is to learn what stands around names and how they are made, not who was in the news. A word keeps its
 * replacement throughout an article, so that a surname still follows the full name.
 */
import { GIVEN_NAME, SURNAME, type Gazetteer } from '../annotate/language/gazetteer'
import { namesOf } from '../annotate/language/names'
import type { NamedArticle } from './corpus'
import { seededRandom } from './random'

const SEED = 11
/** Share of the places and organisations that get another name. */
const REPLACED = 0.5
const NAME_WORD = /^\p{Lu}\p{Ll}+$/u

type Sentence = NamedArticle['sentences'][number]

/** Names to choose from: those of the articles, each once. */
interface Pools {
  given: string[]
  surnames: string[]
  PLACE: string[][]
  ORGANISATION: string[][]
}

export function renamed(articles: readonly NamedArticle[], gazetteer: Gazetteer): NamedArticle[] {
  const pools = poolsOf(articles)
  const random = seededRandom(SEED)
  return articles.map(({ sentences }) => {
    const renaming = new Renaming(pools, gazetteer, random)
    return { sentences: sentences.map((sentence) => renaming.sentence(sentence)) }
  })
}

const namesIn = ({ labels }: Sentence): ReturnType<typeof namesOf> => namesOf(Uint8Array.from(labels), labels.length)

function poolsOf(articles: readonly NamedArticle[]): Pools {
  const pools: Pools = { given: [], surnames: [], PLACE: [], ORGANISATION: [] }
  const seen = new Set<string>()
  for (const sentence of articles.flatMap(({ sentences }) => sentences))
    for (const { first, end, type } of namesIn(sentence)) {
      const words = sentence.forms.slice(first, end)
      const key = `${type} ${words.join(' ')}`
      if (seen.has(key)) continue
      seen.add(key)
      if (type !== 'PERSON') pools[type].push(words)
      else if (words.length > 1) {
        if (NAME_WORD.test(words[0]!)) pools.given.push(words[0]!)
        if (NAME_WORD.test(words.at(-1)!)) pools.surnames.push(words.at(-1)!)
      }
    }
  return pools
}

/** The names of one article and what they are replaced by. */
class Renaming {
  private readonly words = new Map<string, string>()
  private readonly names = new Map<string, string[]>()

  constructor(
    private readonly pools: Pools,
    private readonly gazetteer: Gazetteer,
    private readonly random: () => number,
  ) {}

  sentence(sentence: Sentence): Sentence {
    const forms: string[] = []
    const labels: number[] = []
    let at = 0
    for (const { first, end, type } of namesIn(sentence)) {
      forms.push(...sentence.forms.slice(at, first))
      labels.push(...sentence.labels.slice(at, first))
      const words = sentence.forms.slice(first, end)
      const others = type === 'PERSON' ? words.map((word, i) => this.word(word, i, words)) : this.name(words, type)
      const begin = sentence.labels[first]!
      forms.push(...others)
      labels.push(...others.map((_, i) => (i === 0 ? begin : begin + 1)))
      at = end
    }
    forms.push(...sentence.forms.slice(at))
    labels.push(...sentence.labels.slice(at))
    return { forms, labels }
  }

  /** Another word for the i-th of somebody's name; initials and particles stay. */
  private word(word: string, i: number, all: readonly string[]): string {
    if (!NAME_WORD.test(word)) return word
    const kinds = this.gazetteer.kindsOf(word.toLowerCase()) & (GIVEN_NAME | SURNAME)
    const isGiven = all.length > 1 ? i < all.length - 1 : kinds === GIVEN_NAME
    const other = this.words.get(word) ?? this.pick(isGiven ? this.pools.given : this.pools.surnames)
    this.words.set(word, other)
    return other
  }

  private name(words: string[], type: 'PLACE' | 'ORGANISATION'): string[] {
    const key = words.join(' ')
    const other = this.names.get(key) ?? (this.random() < REPLACED ? this.pick(this.pools[type]) : words)
    this.names.set(key, other)
    return other
  }

  private pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.random() * list.length)]!
  }
}
