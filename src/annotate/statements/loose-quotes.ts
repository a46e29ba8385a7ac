/**
 * Enters, through the collector: the quotations that no verb has claimed. Leaves: those that go on from an earlier one, and
 * those that a colon, a dash or their own paragraph attributes. Refuses titles and scare quotes: short, or inside a sentence
 * that nobody speaks.
 */
import type { NounPhrase } from '../phrases/noun-phrases'
import { isPronoun, phraseStartingAt } from '../phrases/noun-phrases'
import type { QuotedRange, Range, Reading } from '../reading'
import type { Candidate, Collector, Frame } from './candidate'

const MIN_WORDS = 4
/** How many tokens back a statement is still the one before. */
const NEAR = 600
const DASHES = new Set(['-', '—', '–', '--'])
const WORDING = new Set(
  'words called described describing calling statement stating as explaining message wording reads read slogan'.split(
    ' ',
  ),
)

const nounPhraseOf = ({ first, end }: Range): NounPhrase => ({ first, end, head: end - 1 })

/** The first person named in a range, else the first organisation. */
function firstSpeakerIn(r: Reading, { first, end }: Range): NounPhrase | null {
  let organisation: NounPhrase | null = null
  for (let i = first; i < end; i++) {
    const name = r.name(i)
    if (!name || r.isQuoted(i)) continue
    if (name.type === 'PERSON') return nounPhraseOf(name)
    if (name.type === 'ORGANISATION') organisation ??= nounPhraseOf(name)
  }
  return organisation
}

const frameOf = (r: Reading, at: number, speaker: NounPhrase | null, follows: Candidate | null = null): Frame => ({
  cue: null,
  speaker,
  follows,
  addressees: [],
  frame: r.sentence(at),
})

/** “…” – Jane Roe, also in a line of its own under the quotation. */
function dashed(r: Reading, quote: QuotedRange): NounPhrase | null {
  const isBeside = r.paragraphNumber(quote.end) === r.paragraphNumber(quote.first)
  if (!DASHES.has(r.form(quote.end)) || !(isBeside || r.startsParagraph(quote.first))) return null
  const name = r.name(quote.end + 1)
  return name && name.first === quote.end + 1 && name.type !== 'PLACE' ? nounPhraseOf(name) : null
}

/** Jane Roe: “…” */
function introduced(r: Reading, quote: QuotedRange): NounPhrase | null {
  const colon = quote.first - 1
  if (r.form(colon) !== ':' || r.paragraphNumber(colon) !== r.paragraphNumber(quote.first)) return null
  const sentence = r.sentence(colon)
  return (
    firstSpeakerIn(r, { first: sentence.first, end: colon }) ??
    (isPronoun(r, sentence.first) ? nounPhraseOf({ first: sentence.first, end: sentence.first + 1 }) : null)
  )
}

/** “…,” Jane Roe beamed; “…,” the singer beamed: whoever acts right behind the comma speaks, whatever the verb is. */
function actorBehind(r: Reading, { inner, end }: QuotedRange): NounPhrase | null {
  if (r.form(inner.end - 1) !== ',') return null
  const name = r.name(end)
  const actor =
    name?.type === 'PLACE' ? null : name ? nounPhraseOf(name) : phraseStartingAt(r, end, r.sentence(end).end)
  const isActing = actor?.first === end && r.isFiniteVerb(actor.end) && r.pos(actor.end) === 'VERB'
  return isActing ? actor : null
}

const opensSentence = (r: Reading, quote: QuotedRange): boolean => {
  const before = quote.first - 1
  return (
    quote.first === r.sentence(quote.first).first ||
    r.startsParagraph(quote.first) ||
    r.isQuoted(before) ||
    r.isSentenceEnd(before) ||
    r.form(before) === ':'
  )
}

const isComplete = (r: Reading, quote: QuotedRange): boolean => {
  const last = quote.inner.end - 1
  return !r.isWord(last) || r.isSentenceEnd(quote.end) || quote.end === r.paragraph(quote.first).end
}

/** The paragraph before ends with a question that nobody else is quoted with: an interview. */
const answersQuestion = (r: Reading, quote: QuotedRange): boolean =>
  quote.first > 0 && r.form(quote.first - 1) === '?' && !r.isQuoted(quote.first - 1)

const LONGEST_HEADING = 8

/** A heading or the name of a work: a short paragraph of its own or capitalised in its longer words, and no sign ends it. */
function isTitle(r: Reading, { first, end, inner, closed, words }: QuotedRange): boolean {
  if (!closed || !r.isWord(inner.end - 1)) return false
  const paragraph = r.paragraph(first)
  if (paragraph.first === first && paragraph.end === end && words <= LONGEST_HEADING) return true
  for (let i = inner.first; i < inner.end; i++)
    if (r.form(i).length > 3 && !/^[\p{Lu}\p{N}]/u.test(r.form(i))) return false
  return true
}

class LooseQuotes {
  /** The statement that ends last before the quotation at hand. */
  private previous: Candidate | null = null

  constructor(
    private readonly collector: Collector,
    private readonly r: Reading = collector.reading,
  ) {}

  visit(quote: QuotedRange, number: number): void {
    if (!this.collector.isUsed(number)) this.attribute(quote)
    this.previous = this.collector.ownerOf(quote.inner.first) ?? this.previous
  }

  private attribute(quote: QuotedRange): void {
    const { r, collector, previous } = this
    if (quote.continues && previous) {
      collector.extend(previous, quote)
      return
    }
    const actor = opensSentence(r, quote) ? actorBehind(r, quote) : null
    if (actor) return void collector.add('actor behind', quote, frameOf(r, quote.first, actor))
    if (
      quote.words < MIN_WORDS &&
      !(
        quote.words >= 2 &&
        opensSentence(r, quote) &&
        r.isSentenceEnd(quote.inner.end - 1) &&
        this.endsSentenceBefore(quote)
      )
    )
      return
    if (isTitle(r, quote)) return
    const dash = dashed(r, quote)
    if (dash) return void collector.add('dash', quote, frameOf(r, quote.first, dash))
    const colon = introduced(r, quote)
    if (colon) return void collector.add('colon', quote, frameOf(r, quote.first, colon))
    if (opensSentence(r, quote) && (isComplete(r, quote) || !quote.closed || quote.words > 12))
      return this.standing(quote)
    this.wording(quote)
  }

  /** A quotation that stands as a sentence of its own. */
  private standing(quote: QuotedRange): void {
    const { r, collector } = this
    const paragraph = r.paragraphNumber(quote.first)
    const startsParagraph = r.startsParagraph(quote.first)
    const near = (candidate: Candidate): number =>
      paragraph - r.paragraphNumber((candidate.pieces.at(-1) as Range).end - 1)
    if (startsParagraph && quote.first > 0 && r.form(quote.first - 1) === ':') {
      const speaker = firstSpeakerIn(r, r.sentence(quote.first - 1)) ?? firstSpeakerIn(r, r.paragraph(quote.first - 1))
      if (speaker) return void collector.add('colon before the paragraph', quote, frameOf(r, quote.first, speaker))
    }
    if (startsParagraph && this.previous && answersQuestion(r, quote))
      return void collector.add('answer', quote, frameOf(r, quote.first, null, this.previous))
    const last = this.lastBefore(quote)
    const other = last && near(last) <= 1 ? this.personBetween(last, quote) : null
    if (other) return void collector.add('person of the paragraph', quote, frameOf(r, quote.first, other))
    if (last && near(last) === 0) {
      if (collector.extend(last, quote)) return
    }
    if (last && near(last) <= 1) return void collector.add('continuation', quote, frameOf(r, quote.first, null, last))
    const next = this.nextInParagraph(quote)
    if (next) return void collector.add('attributed by the next', quote, frameOf(r, quote.first, null, next))
    const speaker = this.subjectNearby(quote)
    if (speaker || quote.words >= 8)
      collector.add(speaker ? 'person of the paragraph' : 'no attribution', quote, frameOf(r, quote.first, speaker))
  }

  /** A person who is the subject of a sentence between an attributed statement and the quotation: the words are theirs. */
  private personBetween(last: Candidate, quote: QuotedRange): NounPhrase | null {
    const { r, collector } = this
    const from = Math.max((last.pieces.at(-1) as Range).end, last.speaker?.end ?? 0, last.frame.end, quote.first - NEAR)
    for (let i = quote.first - 1; i >= from; i--) {
      const name = r.name(i)
      if (!name || name.type !== 'PERSON' || r.isQuoted(i) || collector.isTaken(i)) continue
      if (r.relation(i) === 'nsubj' && name.first >= from) return nounPhraseOf(name)
    }
    return null
  }

  /** A statement of the same paragraph stands right before: a short sentence may go on with it. */
  private endsSentenceBefore(quote: QuotedRange): boolean {
    const last = this.lastBefore(quote)
    return (
      last !== null &&
      this.r.paragraphNumber(quote.first) === this.r.paragraphNumber((last.pieces.at(-1) as Range).first)
    )
  }

  private isNear(i: number, at: number): boolean {
    return at - i < NEAR && this.r.paragraphNumber(at) - this.r.paragraphNumber(i) <= 1
  }

  private lastBefore(quote: QuotedRange): Candidate | null {
    for (let i = quote.first - 1; i >= 0 && this.isNear(i, quote.first); i--) {
      const owner = this.collector.ownerOf(i)
      if (owner) return owner
    }
    return this.previous && this.previous.pieces[0]!.first < quote.first ? this.previous : null
  }

  private nextInParagraph(quote: QuotedRange): Candidate | null {
    const { end } = this.r.paragraph(quote.first)
    for (let i = quote.end; i < end; i++) {
      const owner = this.collector.ownerOf(i)
      if (owner) return owner.speaker ? owner : null
    }
    return null
  }

  /** The first person of this paragraph's earlier sentences, else of the paragraph before. */
  private subjectNearby(quote: QuotedRange): NounPhrase | null {
    const { r } = this
    const here = r.paragraph(quote.first)
    const found = firstSpeakerIn(r, { first: here.first, end: quote.first })
    if (found || here.first === 0) return found
    return firstSpeakerIn(r, r.paragraph(here.first - 1))
  }

  /** "… in a statement reading “…”": a long quotation inside a sentence that speaks of wording. */
  private wording(quote: QuotedRange): void {
    const { r, collector } = this
    if (quote.words < 8) return
    const sentence = r.sentence(quote.first)
    let spoken = false
    for (let i = Math.max(sentence.first, quote.first - 12); i < quote.first; i++) spoken ||= WORDING.has(r.lower(i))
    if (!spoken) return
    const first = firstSpeakerIn(r, { first: sentence.first, end: quote.first })
    const pronoun = isPronoun(r, sentence.first)
      ? nounPhraseOf({ first: sentence.first, end: sentence.first + 1 })
      : null
    collector.add('wording', quote, frameOf(r, quote.first, first ?? pronoun, first || pronoun ? null : this.previous))
  }
}

export function attributeLooseQuotes(collector: Collector): void {
  const loose = new LooseQuotes(collector)
  collector.reading.quotes.forEach((quote, number) => loose.visit(quote, number))
}
