/**
 * Enters: a reading, its entities and statements. Leaves: for every name, post and pronoun outside quotations who is meant,
 * and for every statement who makes it and how that was found. Pronouns go to the most salient person of fitting gender:
 * near, a subject, the one who spoke last (Lappin and Leass 1994, cut to what a headline reader would do).
 */
import type { MentionKind } from '../annotated-article'
import { subjectNameAhead } from './cataphora'
import { SPEAKING_THINGS } from '../lexicon/cues'
import type { Entities, Entity } from '../entities/entities'
import type { Affiliation } from '../phrases/affiliation'
import { ageEndingAt, phraseEndingAt } from '../phrases/noun-phrases'
import { definitePost, Nominals } from '../entities/nominals'
import type { Range, Reading } from '../reading'
import { MOST_WEIGHT, Salient, SUBJECTS } from '../entities/salience'
import { Ages } from './ages'
import { fits, GENDER, type Gender } from './gender'
import { goesOnWith, isSomebody, withParticiple } from './nameless'
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
/** Several may be meant: the tree has to tell. */
const SEVERAL_FIT = Symbol('several')
/** What one member of a party is called. */
const PARTISANS = new Set(['democrat', 'republican', 'conservative', 'liberal'])
const MAX_PARAGRAPHS = 3
const MEMORY = 40
/** By how much a body must stand out to be the one meant. */
const CLEAR = 1.6

class CoreferenceBuilder implements Coreference {
  readonly mentions: ResolvedMention[] = []
  readonly speakers = new Map<Candidate, Speaker>()
  private readonly salient: Salient[] = []
  /** With the paragraph where the speech ends. */
  private lastSpeaker: { speaker: Speaker; candidate: Candidate; paragraph: number } | null = null
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
    this.finder = new SpeakerFinder(
      r,
      entities,
      this.nominals,
      (token) => this.resolved.get(token),
      () => this.recentBody(),
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
      this.remember(entity, name)
      return
    }
    if (r.isQuoted(i)) return
    const gender = r.pos(i) === 'PRON' ? GENDER[r.lower(i)] : undefined
    if (gender !== undefined) this.pronoun(i, gender)
    else if (isPostWord(r.lower(i)) && r.pos(i) !== 'VERB') this.nominal(i)
    else if (r.lower(i) === 'old') this.aged(i)
  }

  private remember(entity: Entity, words: Range): void {
    this.salient.push(new Salient(this.r, entity, words))
    if (this.salient.length > MEMORY * 2) this.salient.splice(0, MEMORY)
  }

  private pronoun(i: number, gender: Gender): void {
    if (gender !== 'n' && this.meansUnnamedSpeaker(i)) return
    const entity = this.subjectAhead(i, gender) ?? this.antecedent(i, gender)
    if (!entity) return
    this.resolved.set(i, entity)
    this.mentions.push({ first: i, end: i + 1, entity, kind: 'PRONOUN', confidence: 0.7 })
    this.remember(entity, { first: i, end: i + 1 })
  }

  private subjectAhead(i: number, gender: Gender): Entity | undefined {
    const name = subjectNameAhead(this.r, i)
    const entity = name && this.entities.inBody[this.r.nameOf[name.first] as number]
    return entity && fits(entity, gender) ? entity : undefined
  }

  /** "a senior official said. He said …": the subject is whoever spoke last without a name, if nobody was named since. */
  private meansUnnamedSpeaker(i: number): boolean {
    const { r, lastSpeaker } = this
    const phrase = lastSpeaker?.speaker.phrase
    if (!lastSpeaker || !phrase || lastSpeaker.speaker.entity) return false
    if (r.paragraphNumber(i) - r.paragraphNumber(phrase.first) > 1) return false
    if (!['a', 'an', 'one', 'another'].includes(r.lower(phrase.first)) || !isSomebody(r, phrase)) return false
    const last = this.salient.at(-1)
    return (!last || last.entity.type !== 'PERSON' || last.first < phrase.first) && SUBJECTS.has(r.relation(i))
  }

  /** `asSubject`: whom a subject would mean there, whatever stands there. */
  private antecedent(i: number, gender: Gender, asSubject = false): Entity | undefined {
    const { r } = this
    const sentence = r.sentenceNumber(i)
    const paragraph = r.paragraphNumber(i)
    const only = this.onlyOne(i, gender)
    if (only !== SEVERAL_FIT) return only ?? this.speakerSoFar(paragraph, gender) ?? this.headlined(gender)
    // only now, as it takes a tree
    const isSubject = asSubject || SUBJECTS.has(r.relation(i))
    const relation = isSubject ? 'nsubj' : r.relation(i)
    const verb = relation === 'obj' || relation === 'obl' || relation === 'iobj' ? r.head(i) : -1
    const speaker =
      this.lastSpeaker && paragraph - this.lastSpeaker.paragraph <= 2 ? this.lastSpeaker.speaker.entity : undefined
    // "X told her": somebody else than X
    const isDone = (m: Salient): boolean => m.sentence === sentence && r.head(m.head) === verb && m.isSubject
    const actor = verb < 0 ? undefined : this.salient.findLast(isDone)?.entity
    if (r.lower(i).endsWith('self') && actor) return fits(actor, gender) ? actor : undefined
    // with and without what the last speaker is given before others
    let [best, high]: [Entity | undefined, number] = [undefined, -Infinity]
    let [fairly, fair]: [Entity | undefined, number] = [undefined, -Infinity]
    // somebody who became the subject after the last speech takes the word from its speaker
    let isInterrupted = false
    for (let k = this.salient.length - 1; k >= 0; k--) {
      const m = this.salient[k] as Salient
      if (paragraph - m.paragraph > MAX_PARAGRAPHS) break
      if (!fits(m.entity, gender)) continue
      if (m.entity === actor) continue
      const distance = sentence - m.sentence
      if (gender === 'n' && distance > 1) continue
      const bonus = m.entity === speaker && isSubject ? 2 : 0
      // whether it is the main subject is asked last: that takes a tree
      isInterrupted ||=
        speaker !== undefined &&
        isSubject &&
        m.entity !== speaker &&
        m.first >= (this.lastSpeaker?.candidate.frame.end ?? 0) &&
        !r.isQuoted(m.first) &&
        m.isMain
      const farther = Math.min(distance, 6) + 0.8 * (paragraph - m.paragraph) + (i - m.first) / 400
      // and so does what it weighs
      if (MOST_WEIGHT - farther <= fair && MOST_WEIGHT + bonus - farther <= high) continue
      let score = m.weight - farther
      if (m.entity.gender === undefined && gender !== 'n') score -= 0.5
      if (score > fair) [fairly, fair] = [m.entity, score]
      if (score + bonus > high) [best, high] = [m.entity, score + bonus]
    }
    return isInterrupted ? fairly : best
  }

  /** Whoever has spoken up to here, however many paragraphs ago the name was printed. */
  private speakerSoFar(paragraph: number, gender: Gender): Entity | undefined {
    const entity =
      this.lastSpeaker && paragraph - this.lastSpeaker.paragraph <= 1 ? this.lastSpeaker.speaker.entity : undefined
    return entity && fits(entity, gender) ? entity : undefined
  }

  /** Before the text names anybody: the only person of the headline. */
  private headlined(gender: Gender): Entity | undefined {
    if (gender === 'n' || this.salient.some((m) => m.entity.type === 'PERSON')) return undefined
    const people = new Set(this.entities.inHeadline.filter((entity) => entity?.type === 'PERSON'))
    const [only] = people
    return people.size === 1 && only && fits(only, gender) ? only : undefined
  }

  /** Told without the tree: the only one who fits, undefined where nobody does. One whom this sentence names may be its actor. */
  private onlyOne(i: number, gender: Gender): Entity | undefined | typeof SEVERAL_FIT {
    const sentence = this.r.sentenceNumber(i)
    let only: Entity | undefined
    for (let k = this.salient.length - 1; k >= 0; k--) {
      const m = this.salient[k] as Salient
      if (this.r.paragraphNumber(i) - m.paragraph > MAX_PARAGRAPHS) break
      if (!fits(m.entity, gender) || (gender === 'n' && sentence - m.sentence > 1)) continue
      const mayAct = m.sentence === sentence || this.r.lower(i).endsWith('self')
      if (mayAct || (only !== undefined && m.entity !== only)) return SEVERAL_FIT
      only = m.entity
    }
    return only
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
    const entity = holders.length > 0 ? this.mostSalient(holders, i) : this.famed(i)
    if (!entity) return
    this.resolved.set(i, entity)
    this.mentions.push({ first: phrase.first, end: i + 1, entity, kind: 'NOMINAL', confidence: 0.8 })
    this.remember(entity, { first: i, end: i + 1 })
  }

  /** "the Democrat said": somebody of that party, whom "he" or "she" would mean there. */
  private member(i: number, end: number): boolean {
    const { r } = this
    const isMember =
      end === i + 1 && PARTISANS.has(r.lower(i)) && r.lower(i - 1) === 'the' && r.isFiniteVerb(end) && !r.isQuoted(i)
    const entity = isMember ? this.antecedent(i, 'any', true) : undefined
    if (!entity) return false
    const words = { first: i - 1, end }
    this.resolved.set(i, entity)
    this.mentions.push({ ...words, entity, kind: 'NOMINAL', confidence: 0.7 })
    this.remember(entity, words)
    return true
  }

  /** "the singer" of whom no post was told: whom "he" or "she" would mean there. */
  private famed(i: number): Entity | undefined {
    const word = this.r.lower(i)
    // "the Star" is a paper
    if (!CALLINGS.has(word) || this.r.form(i) !== word) return undefined
    const gender = FEMALE_POSTS.has(word) ? 'f' : MALE_POSTS.has(word) ? 'm' : 'any'
    const entity = this.antecedent(i, gender, true)
    return entity?.affiliations.every(({ reading, found }) => isCalling(reading, found)) ? entity : undefined
  }

  /** "the 36-year-old": whose age that is, else whom "he" or "she" would mean there. */
  private aged(i: number): void {
    const { r } = this
    const age = ageEndingAt(r, i)
    if (!age) return
    const known = this.ages.of(r.form(age.first + 1))
    const entity = known ?? this.antecedent(i, 'any', true)
    if (!entity || (!known && this.ages.isTold(entity))) return
    this.resolved.set(i, entity)
    this.mentions.push({ ...age, entity, kind: 'NOMINAL', confidence: 0.7 })
    this.remember(entity, age)
  }

  /** The organisation that the last two paragraphs are about: near, a subject, or speaking. */
  private recentBody(): Entity | undefined {
    const now = this.salient.at(-1)
    const spoke = this.lastSpeaker?.speaker.entity
    let best: Entity | undefined
    let [high, second] = [-Infinity, -Infinity]
    for (let k = this.salient.length - 1; now && k >= 0; k--) {
      const m = this.salient[k] as Salient
      const { entity, paragraph, sentence } = m
      if (now.paragraph - paragraph > 2) break
      if (entity.type !== 'ORGANISATION') continue
      const score = m.weight - Math.min(now.sentence - sentence, 6) / 2 + (entity === spoke ? 1.5 : 0)
      if (entity === best) high = Math.max(high, score)
      else if (score > high) [best, high, second] = [entity, score, high]
      else second = Math.max(second, score)
    }
    return high - second < CLEAR ? undefined : best
  }

  /** Of several who fit, the one spoken of last. */
  private mostSalient(people: readonly Entity[], at: number): Entity | undefined {
    if (people.length <= 1) return people[0]
    const paragraph = this.r.paragraphNumber(at)
    return this.salient.findLast((m) => people.includes(m.entity) && paragraph - m.paragraph <= 2)?.entity
  }

  private speak(candidate: Candidate, at: number): void {
    const found = this.speakerOf(candidate)
    const { phrase } = found
    const isNameless = phrase !== null && !found.entity && found.how === UNNAMED
    const speaker = isNameless ? { ...found, phrase: withParticiple(this.r, phrase, candidate) } : found
    this.speakers.set(candidate, speaker)
    const paragraph = this.r.paragraphNumber(candidate.pieces.at(-1)?.first ?? at)
    this.lastSpeaker = { speaker, candidate, paragraph }
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
    const previous = this.lastSpeaker
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
      const body = this.subjectBefore(speaker.head)
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

  /** The body that the sentences right before are about. */
  private subjectBefore(i: number): Entity | undefined {
    const sentence = this.r.sentenceNumber(i)
    return this.salient.findLast(
      (m) => m.entity.type === 'ORGANISATION' && m.first < i && sentence - m.sentence <= 3 && m.weight > 0,
    )?.entity
  }
}

/** "the singer" may be an actor too, but no coach. */
const isCalling = (r: Reading, { word, title }: Affiliation): boolean => CALLINGS.has(word ?? r.lower(title.end - 1))

const isPostWord = (lower: string): boolean => POSTS.has(lower) || CALLINGS.has(lower)

export const resolveCoreference = (r: Reading, entities: Entities, candidates: readonly Candidate[]): Coreference =>
  new CoreferenceBuilder(r, entities, candidates)
