/**
 * A scene is where, when, to whom and on what occasion one speaker speaks. Enters: statements and sentences that set a scene, in
 * text order, with what each states. Leaves: the circumstances of every statement. A scene goes on over what the same speaker
 * says next, until another time, place, occasion, audience or paper is stated or the text has left it; each fact keeps the words
 * that state it. The summary that opens an article shares the scene that the text then tells in full.
 */
import type { Addressee, Circumstances, Reach, Surroundings } from './surroundings'
import type { Entity } from '../entities/entities'
import { isExchange, isSameOccasion } from './occasions'
import type { NounPhrase } from '../phrases/noun-phrases'
import type { Stated } from './own-circumstances'
import { wordSet } from '../lexicon/table'
import type { Reading } from '../reading'
import type { Candidate } from '../statements/candidate'
import { Voices, type Voice } from './voices'

/** Where in the text something is stated about a speaker's circumstances. */
export interface Mark extends Stated {
  at: number
  /** The statement; absent where a sentence only sets the scene. */
  candidate?: Candidate
  /** Of a sentence that only sets the scene: who speaks, or the words for somebody without a name. */
  speaker?: Entity
  subject?: NounPhrase
  /** Several speak there, whoever they are. */
  isShared?: boolean
  /** It tells of what was said before it. */
  reachesBack?: boolean
}

interface Scene {
  marks: Mark[]
  /** By mark: whether it goes on where the mark before left off, with nobody between. */
  unbroken: boolean[]
  facts: Stated
  /** Paragraph of its last mark. */
  last: number
}

const LEGISLATORS = wordSet('senator sen. sen representative rep. rep congressman congresswoman lawmaker legislator mp')
/** How many paragraphs a scene survives in which its speaker says nothing: hardly an article tells more before it comes back to it. */
const SILENCE = 30
/** In how many paragraphs after an occasion of several is told of, or somebody spoke there, others are heard on it. */
const SHARED_REACH = 8
/** How many paragraphs on one goes on to talk with somebody, whoever is heard between. */
const TALK_REACH = 3
/** How far a later fact reaches back. */
const BACK = 2
const REMARKS_BACK = 4

class Stage {
  private readonly scenes = new Map<Voice, Scene>()
  /** Where one wrote, to come back to from what one said since; by writer. */
  private readonly written = new Map<Voice, Scene>()
  /** By the word for the paper. */
  private readonly papers = new Map<string, Scene>()
  /** A paper told of that no person is said to have written yet: a body writes by its people. */
  private unsigned: Scene | undefined
  private readonly all: Scene[] = []
  private latest: Scene | undefined
  private shared: Mark | undefined
  /** The paragraph in which it was told of or somebody spoke there last. */
  private sharedLast = 0
  private previous: { mark: Mark; voice: Voice | undefined } | undefined

  constructor(
    private readonly r: Reading,
    private readonly voiceOf: (mark: Mark) => Voice | undefined,
  ) {}

  play(mark: Mark): void {
    const voice = this.voiceOf(mark)
    if (mark.isShared) [this.shared, this.sharedLast] = [mark, this.r.paragraphNumber(mark.at)]
    this.answer(mark, voice)
    if (!voice || mark.apart) return
    const paragraph = this.r.paragraphNumber(mark.at)
    const scene = this.sceneFor(mark, voice, paragraph)
    if (scene) {
      const unbroken = scene.facts.isTalk
        ? paragraph - scene.last <= TALK_REACH
        : scene === this.latest && paragraph - scene.last <= 1
      scene.marks.push(mark)
      scene.unbroken.push(unbroken)
      scene.facts = united(unbroken ? scene.facts : beyondRun(this.r, scene.facts, mark), mark)
      scene.last = paragraph
    }
    const entered = scene ?? this.open(mark, voice, paragraph)
    if (this.shared?.occasion && entered.facts.occasion === this.shared.occasion) this.sharedLast = paragraph
    this.enter(entered, voice)
  }

  private open(mark: Mark, voice: Voice, paragraph: number): Scene {
    const { shared } = this
    const mayBe = shared && (!shared.isTestimony || isLegislator(voice)) && this.isOnShared(shared, mark, paragraph)
    if (mayBe) complete(mark, { ...shared, isTestimony: false })
    const opened = { marks: [mark], unbroken: [false], facts: { ...mark }, last: paragraph }
    this.all.push(opened)
    return opened
  }

  /** Who says something first after a debate or hearing is told of, and not where, when or to whom, says it there. */
  private isOnShared(shared: Mark, mark: Mark, paragraph: number): boolean {
    const isNear = paragraph - this.sharedLast <= SHARED_REACH
    const areThere = mark.addressees.every(
      ({ entity }) => entity && this.scenes.get(entity)?.facts.occasion === shared.occasion,
    )
    return isNear && areThere && !(mark.time ?? mark.place ?? mark.occasion ?? mark.medium) && !mark.moving
  }

  private enter(scene: Scene, voice: Voice): void {
    const { medium } = scene.facts
    this.latest = scene
    this.scenes.set(voice, scene)
    if (!medium) return
    this.written.set(voice, scene)
    if (medium.speaks || isBody(voice)) this.unsigned = scene
    else if (typeof voice !== 'string') this.unsigned = undefined
    this.papers.set(medium.word, scene)
  }

  /** The one that goes on; what is written goes on from what was written before. */
  private sceneFor(mark: Mark, voice: Voice, paragraph: number): Scene | undefined {
    const { medium } = mark
    const own = this.scenes.get(voice)
    const paper = medium?.definite ? this.papers.get(medium.word) : undefined
    const written = isOfPaper(mark) ? (this.written.get(voice) ?? this.unsigned) : undefined
    const known = own && (!medium || medium.word === own.facts.medium?.word) ? [own, paper] : [paper, own]
    const inOrder = own?.facts.medium ? [...known, written] : [written, ...known]
    return inOrder.find((scene) => scene && paragraph - scene.last <= SILENCE && this.goesOn(scene, mark))
  }

  /** "X told Y …", Y replied: to X; "…?" X asked, "…" Y said: to each other. */
  private answer(mark: Mark, voice: Voice | undefined): void {
    const { previous } = this
    this.previous = { mark, voice }
    if (!previous?.voice || !voice || previous.voice === voice || mark.addressees.length > 0) return
    const [asker, range] = [previous.voice, previous.mark.speakerRange]
    if (typeof asker === 'string' || !range || !this.areNear(previous.mark, mark)) return
    const { addressees } = previous.mark
    const isHeard = addressees.some(({ entity }) => entity === voice)
    const isAsked = previous.mark.isQuestion === true && addressees.every(({ entity }) => entity === undefined)
    if (!(isHeard ? mark.isReply || previous.mark.isQuestion : isAsked)) return
    const spot = this.scenes.get(asker)?.facts
    if (spot) complete(mark, toldTo(spot))
    mark.addressees = [{ entity: asker, range, reach: 'ONCE' }]
    const answering = typeof voice === 'string' ? undefined : mark.speakerRange
    if (addressees.length === 0 && answering && typeof voice !== 'string')
      previous.mark.addressees = [{ entity: voice, range: answering, reach: 'ONCE' }]
  }

  private areNear(a: Mark, b: Mark): boolean {
    return this.r.paragraphNumber(b.at) - this.r.paragraphNumber(a.at) <= 1
  }

  private goesOn({ facts }: Scene, mark: Mark): boolean {
    if (facts.time && mark.time && timeKey(facts) !== timeKey(mark)) return false
    if (facts.occasion && mark.occasion && !isSameOccasion(this.r, facts.occasion, mark.occasion)) return false
    if ((facts.place && mark.moving) || (facts.moving && mark.place)) return false
    if (facts.place && mark.place && facts.place.entity !== mark.place.entity) return false
    if (areOthers(facts, mark)) return false
    const told = facts.occasion !== undefined || (facts.addressees.length > 0 && !facts.isDemand)
    if (!mark.medium) return !facts.medium || !(mark.occasion || isToOthers(mark, facts))
    if (facts.medium)
      return facts.medium.word === mark.medium.word && (mark.medium.definite || haveSameReader(facts, mark))
    return !told
  }

  /** Each mark takes from its scene what it does not state itself. */
  settle(): void {
    for (const { marks, unbroken } of this.all) {
      const paragraphs = marks.map(({ at }) => this.r.paragraphNumber(at))
      let known: Stated | undefined
      marks.forEach((mark, i) => {
        const run = known && (unbroken[i] === true ? known : beyondRun(this.r, known, mark))
        const earlier = run && this.heardOn(run, marks[i - 1], mark)
        const [own, before] = [staying(mark.addressees), staying(earlier?.addressees ?? [])]
        if (earlier) complete(mark, earlier)
        known = { ...mark, addressees: own.length > 0 ? own : before }
      })
      for (let i = marks.length - 2; i >= 0; i--) {
        const [mark, next] = [marks[i] as Mark, marks[i + 1] as Mark]
        const far = (paragraphs[i + 1] as number) - (paragraphs[i] as number)
        const isSummary = (paragraphs[i] as number) <= BACK && far <= BACK
        if (isSummary || areOfOnePaper(mark, next) || sameDay(mark, next) || (next.reachesBack && far <= REMARKS_BACK))
          complete(mark, this.heardOn(summarised(next), next, mark))
        mark.reachesBack ||= next.reachesBack === true && far <= REMARKS_BACK
      }
    }
  }

  /**
   * "told X" alone sets no scene: where no time, place, occasion or paper does, nor a sentence of its own, it holds for what it
   * introduces and for a summary with the words quoted next.
   */
  private heardOn(facts: Stated, from: Mark | undefined, mark: Mark): Stated {
    if (!from?.candidate || facts.isTalk || facts.time || facts.place || facts.occasion || facts.medium) return facts
    const isSame = this.r.sentenceNumber(cueOf(mark)) === this.r.sentenceNumber(cueOf(from))
    const [earlier, later] = mark.at < from.at ? [mark, from] : [from, mark]
    const isSummary = !this.r.isQuoted(earlier.at) && this.r.isQuoted(later.at)
    return isSame || isSummary ? facts : toldTo(facts, 'ONWARDS')
  }
}

/** Who sits on the committees before which others testify. */
const isLegislator = (voice: Voice): boolean =>
  typeof voice !== 'string' &&
  voice.affiliations.some(({ reading, found: { title } }) => LEGISLATORS.has(reading.lower(title.end - 1)))

const cueOf = ({ candidate, at }: Mark): number => candidate?.cue?.first ?? at

const isBody = (voice: Voice): boolean => typeof voice !== 'string' && voice.type === 'ORGANISATION'

const timeKey = ({ time }: Circumstances): string | undefined => time && (time.note?.edtf ?? time.text)

/** A bare year or month dates what somebody once said; only with its occasion or audience it dates a scene. */
const lasts = ({ time, occasion, addressees }: Circumstances): boolean =>
  !/^\d{4}$/.test(time?.text ?? '') &&
  (!/^\d{4}(?:-\d{2})?$/.test(time?.note?.edtf ?? '') || occasion !== undefined || addressees.length > 0)

const areOfOnePaper = (a: Stated, b: Stated): boolean => a.medium !== undefined && a.medium.word === b.medium?.word

/** Stated of both: they are one scene for sure. */
const sameDay = (a: Circumstances, b: Circumstances): boolean => timeKey(a) !== undefined && timeKey(a) === timeKey(b)

/** Who is turned to for one remark does not leave the scene. */
function areOthers(a: Circumstances, b: Circumstances): boolean {
  const named = (c: Circumstances): Entity[] => staying(c.addressees).flatMap(({ entity }) => entity ?? [])
  const [x, y] = [named(a), named(b)]
  return x.length > 0 && y.length > 0 && !x.some((entity) => y.includes(entity))
}

/** Somebody is spoken to, and is not named among those spoken to before. */
const isToOthers = (mark: Circumstances, facts: Circumstances): boolean =>
  mark.addressees.length > 0 &&
  !mark.addressees.some(({ entity }) => entity && facts.addressees.some((heard) => heard.entity === entity))

const haveSameReader = (a: Circumstances, b: Circumstances): boolean =>
  a.addressees.length > 0 && b.addressees.length > 0 && !isToOthers(b, a)

const isOfPaper = ({ isWritten, medium }: Stated): boolean => isWritten === true || medium?.definite === true

/** The facts, told to those whose reach is one of those given. */
const toldTo = (facts: Stated, ...reaches: Reach[]): Stated => ({
  ...facts,
  addressees: facts.addressees.filter(({ reach }) => reaches.includes(reach)),
})

/** An interview and a letter keep their audience; who asked a question or was told something is not told all that follows. */
function beyondRun(r: Reading, facts: Stated, mark: Stated): Stated {
  if (facts.occasion && isExchange(r, facts.occasion)) return facts
  return facts.medium && isOfPaper(mark) ? toldTo(facts, 'RUN') : toldTo(facts)
}

/** What a later mark tells of an earlier one: who asked is not who was told before. */
const summarised = (facts: Stated): Stated => toldTo(facts, 'RUN')

const staying = (addressees: readonly Addressee[]): Addressee[] => addressees.filter(({ reach }) => reach !== 'ONCE')

/** Adds to the facts of the first those that only the second has. */
function complete(first: Stated, second: Stated): void {
  if (first.addressees.length === 0) {
    first.addressees = staying(second.addressees)
    if (second.isTalk) first.isTalk = true
  }
  if (!first.occasion && second.occasion) first.occasion = second.occasion
  if (!first.place && !first.moving && second.place) first.place = second.place
  if (!first.time && second.time && lasts(second)) first.time = second.time
  if (!first.medium && second.medium) first.medium = second.medium
  if (second.isTestimony === true && !first.medium) first.isTestimony = true
}

function united(first: Stated, second: Stated): Stated {
  const both = { ...first }
  complete(both, second)
  return both
}

/** Who testifies does so to the body before which somebody testified last. */
function hearTestimony(marks: readonly Mark[]): void {
  let bench: Addressee | undefined
  for (const mark of marks) {
    if (!mark.isTestimony) continue
    bench = mark.addressees.find(({ entity }) => entity?.type === 'ORGANISATION') ?? bench
    if (mark.addressees.length === 0 && bench) mark.addressees = [bench]
  }
}

/** marks: in text order. */
export function spreadScenes(around: Surroundings, marks: readonly Mark[]): Map<Candidate, Circumstances> {
  const voices = new Voices(around)
  const voiceOf = ({ candidate, speaker, subject, at }: Mark): Voice | undefined =>
    candidate ? voices.of(candidate) : voices.heard(speaker, subject ?? null, around.r.paragraphNumber(at))
  const stage = new Stage(around.r, voiceOf)
  for (const mark of marks) stage.play(mark)
  stage.settle()
  hearTestimony(marks)
  const found = new Map<Candidate, Circumstances>()
  for (const mark of marks) if (mark.candidate) found.set(mark.candidate, mark)
  return found
}
