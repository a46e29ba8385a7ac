/**
 * Enters: who is named or meant in a text, and who speaks, as it is read. Leaves: whom a pronoun or a post can mean at a token: the
 * most salient of those who fit, near, a subject, the one who spoke last (Lappin and Leass 1994, cut to what a headline reader would
 * do).
 */
import type { Entities, Entity } from '../entities/entities'
import { MOST_WEIGHT, Salient, SUBJECTS } from '../entities/salience'
import type { Range, Reading } from '../reading'
import type { Candidate } from '../statements/candidate'
import { fits, type Gender } from './gender'
import { isSomebody } from './nameless'
import type { Speaker } from './speakers'

/** Several may be meant: the tree has to tell. */
const SEVERAL_FIT = Symbol('several')
const MAX_PARAGRAPHS = 3
const MEMORY = 40
/** By how much a body must stand out to be the one meant. */
const CLEAR = 1.6

/** Who said something, and in which paragraph the speech ends. */
export interface Speech {
  speaker: Speaker
  candidate: Candidate
  paragraph: number
}

export class SpokenOf {
  lastSpeech: Speech | null = null
  private readonly salient: Salient[] = []

  constructor(
    private readonly r: Reading,
    private readonly entities: Entities,
  ) {}

  remember(entity: Entity, words: Range): void {
    this.salient.push(new Salient(this.r, entity, words))
    if (this.salient.length > MEMORY * 2) this.salient.splice(0, MEMORY)
  }

  /** `asSubject`: whom a subject would mean there, whatever stands there. */
  antecedent(i: number, gender: Gender, asSubject = false): Entity | undefined {
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
      this.lastSpeech && paragraph - this.lastSpeech.paragraph <= 2 ? this.lastSpeech.speaker.entity : undefined
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
        m.first >= (this.lastSpeech?.candidate.frame.end ?? 0) &&
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
      this.lastSpeech && paragraph - this.lastSpeech.paragraph <= 1 ? this.lastSpeech.speaker.entity : undefined
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

  /** The organisation that the last two paragraphs are about: near, a subject, or speaking. */
  recentBody(): Entity | undefined {
    const now = this.salient.at(-1)
    const spoke = this.lastSpeech?.speaker.entity
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
  mostSalient(people: readonly Entity[], at: number): Entity | undefined {
    if (people.length <= 1) return people[0]
    const paragraph = this.r.paragraphNumber(at)
    return this.salient.findLast((m) => people.includes(m.entity) && paragraph - m.paragraph <= 2)?.entity
  }

  /** The body that the sentences right before are about. */
  bodyBefore(i: number): Entity | undefined {
    const sentence = this.r.sentenceNumber(i)
    return this.salient.findLast(
      (m) => m.entity.type === 'ORGANISATION' && m.first < i && sentence - m.sentence <= 3 && m.weight > 0,
    )?.entity
  }

  /** "a senior official said. He said …": the subject is whoever spoke last without a name, if nobody was named since. */
  meansUnnamedSpeaker(i: number): boolean {
    const { r, lastSpeech } = this
    const phrase = lastSpeech?.speaker.phrase
    if (!lastSpeech || !phrase || lastSpeech.speaker.entity) return false
    if (r.paragraphNumber(i) - r.paragraphNumber(phrase.first) > 1) return false
    if (!['a', 'an', 'one', 'another'].includes(r.lower(phrase.first)) || !isSomebody(r, phrase)) return false
    const last = this.salient.at(-1)
    return (!last || last.entity.type !== 'PERSON' || last.first < phrase.first) && SUBJECTS.has(r.relation(i))
  }
}
