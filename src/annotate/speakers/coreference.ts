/**
 * Enters: a reading, its entities and statements. Leaves: for every name, post and pronoun outside quotations who is meant,
 * and for every statement who makes it and how that was found.
 */
import type { MentionKind } from '../annotated-article'
import { subjectNameAhead } from './cataphora'
import { SPEAKING_THINGS } from '../lexicon/cues'
import type { Entities, Entity } from '../entities/entities'
import type { Affiliation } from '../phrases/affiliation'
import { ageEndingAt, phraseEndingAt } from '../phrases/noun-phrases'
import { definitePost, Nominals } from '../entities/nominals'
import type { Range, Reading } from '../reading'
import { Ages } from './ages'
import { fits, GENDER, type Gender } from './gender'
import { goesOnWith, withParticiple } from './nameless'
import { SpokenOf } from './spoken-of'
import { SEVERAL, SpeakerFinder, UNNAMED, type Speaker } from './speakers'
import type { Candidate } from '../statements/candidate'
import { CALLINGS, FEMALE_POSTS, MALE_POSTS, POSTS } from '../lexicon/titles'

export interface ResolvedMention extends Range {
  entity: Entity
  kind: MentionKind
  confidence: number
}

export interface Coreference {
  /** In text order. */
  mentions: ResolvedMention[]
  speakers: Map<Candidate, Speaker>
  /** Who is meant by a post; for the headline. */
  nominals: Nominals
}

export const AS_BEFORE = 'as before: '
const POSSESSIVE = new Set(['his', 'her', 'their', 'its'])
/** What one member of a party is called. */
const PARTISANS = new Set(['democrat', 'republican', 'conservative', 'liberal'])

class CoreferenceBuilder implements Coreference {
  readonly mentions: ResolvedMention[] = []
  readonly speakers = new Map<Candidate, Speaker>()
  private readonly spokenOf: SpokenOf
  readonly nominals: Nominals
  private readonly finder: SpeakerFinder
  private readonly resolved = new Map<number, Entity>()
  private readonly ages = new Ages()

  constructor(
    private readonly r: Reading,
    private readonly entities: Entities,
    candidates: readonly Candidate[],
  ) {
    this.nominals = new Nominals(entities)
    this.spokenOf = new SpokenOf(r, entities)
    this.finder = new SpeakerFinder(
      r,
      entities,
      this.nominals,
      (token) => this.resolved.get(token),
      () => this.spokenOf.recentBody(),
    )
    const byHead = new Map<number, Candidate[]>()
    for (const candidate of candidates) {
      const at = candidate.speaker ? Math.max(candidate.speaker.end - 1, 0) : (candidate.pieces[0]?.first ?? 0)
      const same = byHead.get(at)
      if (same) same.push(candidate)
      else byHead.set(at, [candidate])
    }
    for (let i = 0; i < r.size; i++) {
      this.visit(i)
      for (const candidate of byHead.get(i) ?? []) this.speak(candidate, i)
    }
  }

  private visit(i: number): void {
    const { r } = this
    const name = r.name(i)
    if (name) {
      if (name.first !== i) return
      const entity = this.entities.inBody[r.nameOf[i] as number]
      if (!entity || this.member(i, name.end)) return
      this.mentions.push({ first: i, end: name.end, entity, kind: 'NAME', confidence: r.isQuoted(i) ? 0.9 : 0.95 })
      this.ages.see(r, entity, name.end)
      this.spokenOf.remember(entity, name)
      return
    }
    if (r.isQuoted(i)) return
    const gender = r.pos(i) === 'PRON' ? GENDER[r.lower(i)] : undefined
    if (gender !== undefined) this.pronoun(i, gender)
    else if (isPostWord(r.lower(i)) && r.pos(i) !== 'VERB') this.nominal(i)
    else if (r.lower(i) === 'old') this.aged(i)
  }

  private pronoun(i: number, gender: Gender): void {
    if (gender !== 'n' && this.spokenOf.meansUnnamedSpeaker(i)) return
    const entity = this.subjectAhead(i, gender) ?? this.spokenOf.antecedent(i, gender)
    if (!entity) return
    this.resolved.set(i, entity)
    this.mentions.push({ first: i, end: i + 1, entity, kind: 'PRONOUN', confidence: 0.7 })
    this.spokenOf.remember(entity, { first: i, end: i + 1 })
  }

  private subjectAhead(i: number, gender: Gender): Entity | undefined {
    const name = subjectNameAhead(this.r, i)
    const entity = name && this.entities.inBody[this.r.nameOf[name.first] as number]
    return entity && fits(entity, gender) ? entity : undefined
  }

  /** "the prime minister": a post that stands for its holder, not one printed beside a name. */
  private nominal(i: number): void {
    const { r } = this
    if (r.name(i + 1)?.type === 'PERSON' || (r.isWord(i + 1) === false && r.name(i + 2)?.type === 'PERSON')) return
    const whole = phraseEndingAt(r, i, r.sentence(i).first)
    const phrase = whole && definitePost(r, whole)
    if (!phrase) return
    for (let k = phrase.first; k <= i; k++) if (r.name(k)?.type === 'PERSON') return
    const holders = this.nominals.people(r, { ...phrase, head: i })
    const entity = holders.length > 0 ? this.spokenOf.mostSalient(holders, i) : this.famed(i)
    if (!entity) return
    this.resolved.set(i, entity)
    this.mentions.push({ first: phrase.first, end: i + 1, entity, kind: 'NOMINAL', confidence: 0.8 })
    this.spokenOf.remember(entity, { first: i, end: i + 1 })
  }

  /** "the Democrat said": somebody of that party, whom "he" or "she" would mean there. */
  private member(i: number, end: number): boolean {
    const { r } = this
    const isMember =
      end === i + 1 && PARTISANS.has(r.lower(i)) && r.lower(i - 1) === 'the' && r.isFiniteVerb(end) && !r.isQuoted(i)
    const entity = isMember ? this.spokenOf.antecedent(i, 'any', true) : undefined
    if (!entity) return false
    const words = { first: i - 1, end }
    this.resolved.set(i, entity)
    this.mentions.push({ ...words, entity, kind: 'NOMINAL', confidence: 0.7 })
    this.spokenOf.remember(entity, words)
    return true
  }

  /** "the singer" of whom no post was told: whom "he" or "she" would mean there. */
  private famed(i: number): Entity | undefined {
    const word = this.r.lower(i)
    // "the Star" is a paper
    if (!CALLINGS.has(word) || this.r.form(i) !== word) return undefined
    const gender = FEMALE_POSTS.has(word) ? 'f' : MALE_POSTS.has(word) ? 'm' : 'any'
    const entity = this.spokenOf.antecedent(i, gender, true)
    return entity?.affiliations.every(({ reading, found }) => isCalling(reading, found)) ? entity : undefined
  }

  /** "the 36-year-old": whose age that is, else whom "he" or "she" would mean there. */
  private aged(i: number): void {
    const { r } = this
    const age = ageEndingAt(r, i)
    if (!age) return
    const known = this.ages.of(r.form(age.first + 1))
    const entity = known ?? this.spokenOf.antecedent(i, 'any', true)
    if (!entity || (!known && this.ages.isTold(entity))) return
    this.resolved.set(i, entity)
    this.mentions.push({ ...age, entity, kind: 'NOMINAL', confidence: 0.7 })
    this.spokenOf.remember(entity, age)
  }

  private speak(candidate: Candidate, at: number): void {
    const found = this.speakerOf(candidate)
    const { phrase } = found
    const isNameless = phrase !== null && !found.entity && found.how === UNNAMED
    const speaker = isNameless ? { ...found, phrase: withParticiple(this.r, phrase, candidate) } : found
    this.speakers.set(candidate, speaker)
    const paragraph = this.r.paragraphNumber(candidate.pieces.at(-1)?.first ?? at)
    this.spokenOf.lastSpeech = { speaker, candidate, paragraph }
  }

  private speakerOf(candidate: Candidate): Speaker {
    const { follows, speaker } = candidate
    if (!speaker) {
      const earlier = follows ? this.speakers.get(follows) : undefined
      if (earlier)
        return { ...earlier, how: earlier.how.startsWith(AS_BEFORE) ? earlier.how : `${AS_BEFORE}${earlier.how}` }
      return follows?.speaker ? this.finder.find(follows.speaker) : { phrase: null, how: 'nobody is named' }
    }
    const found = this.finder.find(speaker)
    if (found.entity) return found
    const previous = this.spokenOf.lastSpeech
    const near =
      previous && this.r.paragraphNumber(speaker.head) - previous.paragraph <= 1 ? previous.speaker.entity : undefined
    const word = this.r.lower(speaker.head)
    if (word === 'they' && previous?.speaker.how === SEVERAL) return { ...found, how: SEVERAL }
    const unnamed =
      previous && this.r.paragraphNumber(speaker.head) - previous.paragraph <= 1 ? previous.speaker : undefined
    if (unnamed?.phrase && unnamed.how.endsWith(UNNAMED) && goesOnWith(this.r, speaker, unnamed.phrase))
      return { ...found, phrase: unnamed.phrase }
    const several = word === 'they' || word === 'it'
    if (several && near && near.type !== 'PERSON') return { ...found, entity: near, how: 'body that spoke last' }
    // a person who spoke last is no "it"
    if (several && (!near || word === 'it')) {
      const body = this.spokenOf.bodyBefore(speaker.head)
      if (body) return { ...found, entity: body, how: 'body that spoke last' }
    }
    const paper =
      SPEAKING_THINGS.has(word) &&
      (POSSESSIVE.has(this.r.lower(speaker.first)) ||
        (!['a', 'an', 'another'].includes(this.r.lower(speaker.first)) && this.wasIn(previous?.candidate, word)))
    return paper && near ? { ...found, entity: near, how: 'paper of the last speaker' } : found
  }

  /** "said in a letter …" before "the letter said". */
  private wasIn(earlier: Candidate | undefined, paper: string): boolean {
    if (!earlier) return false
    for (let i = earlier.frame.first; i < earlier.frame.end; i++) if (this.r.lower(i) === paper) return true
    return false
  }
}

/** "the singer" may be an actor too, but no coach. */
const isCalling = (r: Reading, { word, title }: Affiliation): boolean => CALLINGS.has(word ?? r.lower(title.end - 1))

const isPostWord = (lower: string): boolean => POSTS.has(lower) || CALLINGS.has(lower)

export const resolveCoreference = (r: Reading, entities: Entities, candidates: readonly Candidate[]): Coreference =>
  new CoreferenceBuilder(r, entities, candidates)
