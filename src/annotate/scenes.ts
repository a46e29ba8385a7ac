/**
 * A scene is where, when, to whom and on what occasion one speaker speaks. Enters: statements and sentences that set a scene, in
 * text order, with what each states. Leaves: the circumstances of every statement. A scene goes on over what the same speaker
 * says next, until another time, place, occasion, audience or paper is stated or the text has left it; each fact keeps the words
 * that state it. The summary that opens an article shares the scene that the text then tells in full.
 */
import type { Circumstances } from './surroundings'
import type { Entity } from './entities'
import { isExchange, isSameOccasion } from './occasions'
import type { Stated } from './own-circumstances'
import type { Reading } from './reading'
import type { Candidate } from './statements/candidate'
import { Voices, type Voice } from './voices'

/** Where in the text something is stated about a speaker's circumstances. */
export interface Mark extends Stated {
  at: number
  /** The statement; absent where a sentence only sets the scene. */
  candidate?: Candidate
  /** Of a sentence that only sets the scene. */
  speaker?: Entity
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

/** How many paragraphs a scene survives in which its speaker says nothing. */
const SILENCE = 12
/** How far a later fact reaches back. */
const BACK = 2
const REMARKS_BACK = 4

class Stage {
  private readonly scenes = new Map<Voice, Scene>()
  private readonly all: Scene[] = []
  private latest: Scene | undefined
  private previous: { mark: Mark; voice: Voice | undefined } | undefined

  constructor(
    private readonly r: Reading,
    private readonly voiceOf: (mark: Mark) => Voice | undefined,
  ) {}

  play(mark: Mark): void {
    const voice = this.voiceOf(mark)
    this.answer(mark, voice)
    if (!voice || mark.apart) return
    const paragraph = this.r.paragraphNumber(mark.at)
    const scene = this.scenes.get(voice)
    if (scene && paragraph - scene.last <= SILENCE && this.goesOn(scene, mark)) {
      const unbroken = scene === this.latest && paragraph - scene.last <= 1
      scene.marks.push(mark)
      scene.unbroken.push(unbroken)
      scene.facts = united(unbroken ? scene.facts : beyondRun(this.r, scene.facts), mark)
      scene.last = paragraph
      this.latest = scene
      return
    }
    const opened = { marks: [mark], unbroken: [false], facts: { ...mark }, last: paragraph }
    this.latest = opened
    this.scenes.set(voice, opened)
    this.all.push(opened)
  }

  /** "X told Y …", Y replied: to X. */
  private answer(mark: Mark, voice: Voice | undefined): void {
    const { previous } = this
    this.previous = { mark, voice }
    if (!previous?.voice || typeof previous.voice === 'string' || mark.addressees.length > 0 || !mark.isReply) return
    const isNear = this.r.paragraphNumber(mark.at) - this.r.paragraphNumber(previous.mark.at) <= 1
    const heard = previous.mark.addressees.find(({ entity }) => entity === voice)
    const range = previous.mark.speakerRange
    if (isNear && heard && range) mark.addressees = [{ entity: previous.voice, range, lasts: false }]
  }

  private goesOn({ facts }: Scene, mark: Mark): boolean {
    if (facts.time && mark.time && timeKey(facts) !== timeKey(mark)) return false
    if (facts.occasion && mark.occasion && !isSameOccasion(this.r, facts.occasion, mark.occasion)) return false
    if ((facts.place && mark.moving) || (facts.moving && mark.place)) return false
    if (facts.place && mark.place && facts.place.entity !== mark.place.entity) return false
    if (areOthers(facts, mark)) return false
    const told = facts.occasion !== undefined || facts.addressees.length > 0
    if (!mark.medium) return !(facts.medium && (mark.occasion || mark.addressees.length > 0))
    if (facts.medium) return mark.medium.definite && facts.medium.word === mark.medium.word
    return !told
  }

  /** Each mark takes from its scene what it does not state itself. */
  settle(): void {
    for (const { marks, unbroken } of this.all) {
      const paragraphs = marks.map(({ at }) => this.r.paragraphNumber(at))
      let known: Stated | undefined
      marks.forEach((mark, i) => {
        const earlier = known && (unbroken[i] === true ? known : beyondRun(this.r, known))
        known = Object.assign(mark, earlier ? united(mark, earlier) : mark)
      })
      for (let i = marks.length - 2; i >= 0; i--) {
        const [mark, next] = [marks[i] as Mark, marks[i + 1] as Mark]
        const far = (paragraphs[i + 1] as number) - (paragraphs[i] as number)
        const isSummary = (paragraphs[i] as number) <= BACK && far <= BACK
        if (isSummary || sameDay(mark, next) || (next.reachesBack && far <= REMARKS_BACK))
          Object.assign(mark, united(mark, next))
      }
    }
  }
}

const timeKey = ({ time }: Circumstances): string | undefined => time?.note?.edtf

/** A bare year or month dates what somebody once said; only with its occasion or audience it dates a scene. */
const lasts = ({ time, occasion, addressees }: Circumstances): boolean =>
  !/^\d{4}$/.test(time?.note?.edtf ?? '') &&
  (!/^\d{4}-\d{2}$/.test(time?.note?.edtf ?? '') || occasion !== undefined || addressees.length > 0)

/** Stated of both: they are one scene for sure. */
const sameDay = (a: Circumstances, b: Circumstances): boolean => timeKey(a) !== undefined && timeKey(a) === timeKey(b)

function areOthers(a: Circumstances, b: Circumstances): boolean {
  const named = (c: Circumstances): Entity[] => c.addressees.flatMap(({ entity }) => entity ?? [])
  const [x, y] = [named(a), named(b)]
  return x.length > 0 && y.length > 0 && !x.some((entity) => y.includes(entity))
}

/** An interview keeps its audience; who asked a question or was told something is not told all that follows. */
const beyondRun = (r: Reading, facts: Stated): Stated =>
  facts.occasion && isExchange(r, facts.occasion) ? facts : { ...facts, addressees: [] }

/** The facts of the first, completed by those of the second. */
const united = (first: Stated, second: Stated): Stated => ({
  ...first,
  addressees: first.addressees.length > 0 ? first.addressees : second.addressees.filter((a) => a.lasts),
  ...(!first.occasion && second.occasion && { occasion: second.occasion }),
  ...(!first.place && !first.moving && second.place && { place: second.place }),
  ...(!first.time && second.time && lasts(second) && { time: second.time }),
  ...(!first.medium && second.medium && { medium: second.medium }),
})

/** marks: in text order. */
export function spreadScenes(
  r: Reading,
  marks: readonly Mark[],
  speakerOf: (candidate: Candidate) => Entity | undefined,
): Map<Candidate, Circumstances> {
  const voices = new Voices(r, speakerOf)
  const stage = new Stage(r, (mark) => (mark.candidate ? voices.of(mark.candidate) : mark.speaker))
  for (const mark of marks) stage.play(mark)
  stage.settle()
  const found = new Map<Candidate, Circumstances>()
  for (const mark of marks) if (mark.candidate) found.set(mark.candidate, mark)
  return found
}
