/**
 * Enters: statements, in text order. Leaves: whose voice each is, so that scenes go on over speakers without a name too: "a
 * source told X … the source said … he added". Voices are compared by identity; only entities are known beyond the article.
 */
import type { Entity } from './entities'
import { isPronoun } from './noun-phrases'
import type { Reading } from './reading'
import type { Candidate } from './statements/candidate'

/** An entity, or the word by which somebody unnamed is called. */
export type Voice = Entity | string

const NEWCOMERS: ReadonlySet<string> = new Set([
  'a',
  'an',
  'another',
  'one',
  'some',
  'other',
  'two',
  'three',
  'several',
])

export class Voices {
  private readonly byCandidate = new Map<Candidate, Voice>()
  private readonly unnamed = new Map<string, string>()
  private latest: { voice: Voice; paragraph: number } | undefined

  constructor(
    private readonly r: Reading,
    private readonly speakerOf: (candidate: Candidate) => Entity | undefined,
  ) {}

  of(candidate: Candidate): Voice | undefined {
    const followed = candidate.follows && this.byCandidate.get(candidate.follows)
    const voice = this.speakerOf(candidate) ?? followed ?? this.unnamedOf(candidate)
    const paragraph = this.r.paragraphNumber(candidate.pieces[0]?.first ?? candidate.frame.first)
    this.latest = voice === undefined ? undefined : { voice, paragraph }
    if (voice !== undefined) this.byCandidate.set(candidate, voice)
    return voice
  }

  private unnamedOf({ speaker }: Candidate): string | undefined {
    const { r, latest } = this
    if (!speaker) return undefined
    if (isPronoun(r, speaker.head)) {
      const isNear = latest && r.paragraphNumber(speaker.head) - latest.paragraph <= 1
      return isNear && typeof latest.voice === 'string' ? latest.voice : undefined
    }
    const word = r.lower(speaker.head)
    const known = NEWCOMERS.has(r.lower(speaker.first)) ? undefined : this.unnamed.get(word)
    const voice = known ?? `${word} ${speaker.first}`
    this.unnamed.set(word, voice)
    return voice
  }
}
