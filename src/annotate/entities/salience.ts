/**
 * Enters: who was spoken of, and by which words. Leaves: how much they stand out there. The tree is read when that is asked:
 * most of whom an article names nobody comes back to by a pronoun.
 */
import type { Entity } from './entities'
import type { Range, Reading } from '../reading'
import { POSTS, POST_MODIFIERS } from '../lexicon/titles'

export const SUBJECTS: ReadonlySet<string> = new Set(['nsubj', 'nsubj:pass'])
const MAIN = new Set(['root', 'conj', 'parataxis'])
const CLEFT = new Set(['is', 'was'])
const SUBJECT_WEIGHT = 1.5
/** No one weighs more. */
export const MOST_WEIGHT = SUBJECT_WEIGHT
const QUOTED_WEIGHT = -2
const CAPITAL = /^\p{Lu}/u
const AGE = /^\d{1,3}$/

export class Salient {
  readonly first: number
  readonly sentence: number
  readonly paragraph: number
  private at = -1

  constructor(
    private readonly r: Reading,
    readonly entity: Entity,
    private readonly words: Range,
  ) {
    this.first = words.first
    this.sentence = r.sentenceNumber(words.first)
    this.paragraph = r.paragraphNumber(words.first)
  }

  /** The one of the words that hangs on others. */
  get head(): number {
    if (this.at < 0) this.at = this.r.headIn(this.words)
    return this.at
  }

  get isSubject(): boolean {
    return SUBJECTS.has(this.r.relation(this.bearer)) || this.isOpening || this.isCleft
  }

  /** The subject of a sentence, not only of a clause in it. */
  get isMain(): boolean {
    return this.isCleft || this.isOpening || (this.isSubject && MAIN.has(this.r.relation(this.r.head(this.bearer))))
  }

  /** "author | Jane Roe": the parser may hang a name on the post right before it, which then is what its verb has. */
  private get bearer(): number {
    const { r, head, words } = this
    return r.relation(head) === 'appos' && r.head(head) === words.first - 1 ? words.first - 1 : head
  }

  /**
   * First in its sentence, or behind nothing but a post, and right before a verb, an age or ", who": the subject, whatever the
   * parser makes of it. Behind a comma only ", who" and an age say so.
   */
  private get isOpening(): boolean {
    const { r, first } = this
    const { end } = this.words
    const isAged = AGE.test(r.form(end + 1)) && r.form(end + 2) === ','
    const isDescribed = r.form(end) === ',' && (isAged || r.lower(end + 1) === 'who')
    if (!isDescribed && !r.isFiniteVerb(end)) return false
    const start = r.sentence(first).first
    let i = first - 1
    while (i >= start && (CAPITAL.test(r.form(i)) || POSTS.has(r.lower(i)) || POST_MODIFIERS.has(r.lower(i)))) i--
    return i < start || (isDescribed && r.form(i) === ',')
  }

  /** "It was X who won". */
  private get isCleft(): boolean {
    const { r, first } = this
    return r.lower(first - 2) === 'it' && CLEFT.has(r.lower(first - 1)) && r.lower(this.words.end) === 'who'
  }

  get weight(): number {
    return (this.isSubject ? SUBJECT_WEIGHT : 0) + (this.r.isQuoted(this.first) ? QUOTED_WEIGHT : 0)
  }
}
