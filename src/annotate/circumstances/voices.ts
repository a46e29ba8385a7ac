/**
 * Enters: statements, in text order. Leaves: whose voice each is, so that scenes go on over speakers without a name or with
 * several: "a source told X … the source said … he added", "A and B wrote … the senators asked … they added". Voices are
 * compared by identity; only entities are known beyond the article.
 */
import type { Entity } from '../entities/entities'
import { isPronoun, type NounPhrase } from '../phrases/noun-phrases'
import type { Reading } from '../reading'
import type { Candidate } from '../statements/candidate'
import type { Surroundings } from './surroundings'
import { wordSet } from '../lexicon/table'

/** An entity, or the word by which somebody unnamed is called. */
export type Voice = Entity | string

const PLURAL = /^NNP?S$/
const NEWCOMERS = wordSet('a an another one some other two three several')
const DEFINITE = wordSet('the these those both')
/** How many paragraphs "they" and "the senators" reach back to those named. */
const PRONOUN_REACH = 2
const GROUP_REACH = 12

const SPOKESPEOPLE = wordSet('spokesperson spokesman spokeswoman')

/** Words for the same people. */
const KINDS = [
  wordSet(
    'senators lawmakers congressmen representatives members legislators politicians mps republicans democrats chairmen',
  ),
  wordSet('doctors physicians medics clinicians'),
  wordSet('researchers scientists authors academics experts'),
  wordSet('workers employees staff staffers'),
  wordSet('lawyers attorneys'),
]
const kindOf = (word: string): number => KINDS.findIndex((kind) => kind.has(word))

interface Group {
  voice: string
  kind: number
  members: ReadonlySet<Entity>
  paragraph: number
}

export class Voices {
  private readonly byCandidate = new Map<Candidate, Voice>()
  private readonly unnamed = new Map<string, string>()
  private latest: { voice: Voice; paragraph: number } | undefined
  private group: Group | undefined

  constructor(private readonly around: Surroundings) {}

  of(candidate: Candidate): Voice | undefined {
    const followed = candidate.follows && this.byCandidate.get(candidate.follows)
    const paragraph = this.around.r.paragraphNumber(candidate.pieces[0]?.first ?? candidate.frame.first)
    const known = this.around.speakerOf(candidate) ?? followed ?? undefined
    const voice = this.heard(known, candidate.speaker, paragraph)
    if (voice !== undefined) this.byCandidate.set(candidate, voice)
    return voice
  }

  /** Of somebody whom the text tells of: an entity, or a phrase. */
  heard(known: Voice | undefined, phrase: NounPhrase | null, paragraph: number): Voice | undefined {
    const voice = known ?? this.bodyOf(phrase, paragraph) ?? this.unnamedOf(phrase, paragraph)
    this.latest = voice === undefined ? undefined : { voice, paragraph }
    return voice
  }

  /** "The bureau told the Courier …", then "a spokesperson said": speaks for the body that spoke last, if for none by name. */
  private bodyOf(speaker: NounPhrase | null, paragraph: number): Entity | undefined {
    const voice = this.latest?.voice
    if (!speaker || !SPOKESPEOPLE.has(this.around.r.lower(speaker.head)) || typeof voice !== 'object') return undefined
    if (voice.type !== 'ORGANISATION' || paragraph - (this.latest?.paragraph ?? 0) > 1) return undefined
    for (let i = speaker.first; i < speaker.end; i++) if (this.around.mentionAt(i)) return undefined
    return voice
  }

  private unnamedOf(speaker: NounPhrase | null, paragraph: number): string | undefined {
    if (!speaker) return undefined
    const { r } = this.around
    if (isPronoun(r, speaker.head)) return this.pronounOf(r, speaker.head, paragraph)
    const word = this.wordFor(speaker)
    const several = this.severalIn(speaker)
    const isNew = NEWCOMERS.has(r.lower(speaker.first))
    const known = several.size > 1 ? this.sharedBy(several) : isNew ? undefined : this.unnamed.get(word)
    const voice =
      known ?? (isNew ? undefined : this.wholeGroup(r, speaker, word, paragraph)) ?? `${word} ${speaker.first}`
    this.unnamed.set(word, voice)
    const isPlural = PLURAL.test(r.doc.tag[speaker.head] ?? '') || word !== r.lower(speaker.head)
    if (several.size > 1 || (isPlural && this.group?.voice !== voice))
      this.group = { voice, members: several, paragraph, kind: several.size > 1 ? -1 : kindOf(word) }
    else if (this.group?.voice === voice) this.group.paragraph = paragraph
    return voice
  }

  private pronounOf(r: Reading, i: number, paragraph: number): string | undefined {
    const { latest, group } = this
    if (latest && typeof latest.voice === 'string' && paragraph - latest.paragraph <= 1) return latest.voice
    return r.lower(i) === 'they' && group && paragraph - group.paragraph <= PRONOUN_REACH ? group.voice : undefined
  }

  /** By what they are called: "a group of senators" by that of the senators. */
  private wordFor({ head }: NounPhrase): string {
    const { r } = this.around
    if (!COLLECTIVES.has(r.lower(head)) || r.lower(head + 1) !== 'of') return r.lower(head)
    let i = head + 2
    while (i < head + 5 && !PLURAL.test(r.doc.tag[i] ?? '')) i++
    return r.lower(i < head + 5 ? i : head)
  }

  /** The people that a phrase joins: "A and B". */
  private severalIn({ first, end }: NounPhrase): Set<Entity> {
    const found = new Set<Entity>()
    for (let i = first; i < end; i++) {
      const entity = this.around.mentionAt(i)?.entity
      if (entity?.type === 'PERSON') found.add(entity)
    }
    return found
  }

  private sharedBy(several: ReadonlySet<Entity>): string | undefined {
    const { group } = this
    return group && [...several].some((entity) => group.members.has(entity)) ? group.voice : undefined
  }

  /** "the senators", "the pair", after two were named. */
  private wholeGroup(r: Reading, { first, head }: NounPhrase, word: string, paragraph: number): string | undefined {
    const { group } = this
    const isWhole = DEFINITE.has(r.lower(first)) && (r.doc.tag[head] === 'NNS' || PAIRS.has(r.lower(head)))
    if (!group || !isWhole || paragraph - group.paragraph > GROUP_REACH) return undefined
    const isSame = group.members.size > 1 || (group.kind >= 0 && group.kind === kindOf(word))
    return isSame ? group.voice : undefined
  }
}

const COLLECTIVES = wordSet('group number coalition team dozen dozens trio pair band delegation')
const PAIRS = wordSet('pair two duo trio three group couple')
