/**
 * Enters: the names that the recogniser found. Leaves: names as this project means them: no titles, demonyms or determiners
 * in them, countries typed as places, bodies and surnames that the recogniser missed added. In text order, never overlapping.
 */
import type { Document, Name } from '../language/document'
import { bracketedAcronyms } from './name-acronyms'
import { joinedNames } from './name-joins'
import { isShortForm, isSurnameAgain, standsForBody, standsOutAsName } from './name-repeats'
import { isCalendarWord, isCapital, isMonth, isPartyWord, isTitleWord, nameText, trimmedName } from './name-shape'
import { isCalledThing, placeOfThing, withoutThing } from './name-things'
import { endWithTopic } from './name-topics'
import { vesselsOf } from './name-vessels'
import { worksOf } from './name-works'
import { storyPeople } from './story-people'
import { countryCode, seatCode } from '../lexicon/places'
import { toldBodies } from './told-bodies'
import { BODY_NOUNS, HONORIFICS, POSTS } from '../lexicon/titles'

const CONNECTORS = new Set(['of', 'for', 'and', '&'])
const MAX_RUN = 8
const TITLE = -1

class NameRepair {
  /** One more than the number of the name that holds a token, 0 where none does, TITLE in the name of a work. */
  private readonly taken: Int32Array
  private readonly found: (Name | null)[] = []
  /** Acronyms of bodies, as brackets tell. */
  private readonly acronyms = new Set<string>()
  /** Names of works: nothing in them is a name besides. */
  private readonly titles: Name[] = []
  private readonly isVessel: (name: Name) => boolean
  private readonly isWork: (name: Name) => boolean

  constructor(private readonly doc: Document) {
    this.taken = new Int32Array(doc.size)
    this.isVessel = vesselsOf(doc)
    this.isWork = worksOf(doc)
  }

  run(): Name[] {
    const bodies = new Set<string>()
    for (const name of this.doc.names) if (name.type === 'ORGANISATION') bodies.add(nameText(this.doc, name))
    for (const name of this.doc.names)
      for (const part of trimmedName(this.doc, name, (body) => bodies.has(body)))
        for (const kept of withoutThing(this.doc, part, bodies)) for (const one of this.rivals(kept)) this.keep(one)
    this.addStoryPeople()
    this.addBracketed()
    this.addParties()
    this.addSeats()
    this.addCountries()
    this.addTitledPeople()
    this.addBodies()
    this.addTopics()
    this.addTold()
    this.joinParts()
    this.addRepetitions()
    return this.inOrder()
  }

  /** "the Reed-Novak feud": two people whom the text names besides, not somebody of both names. */
  private rivals(name: Name): Name[] {
    const { form, names } = this.doc
    const { first, end, type } = name
    if (type !== 'PERSON' || end - first !== 3 || form[first + 1] !== '-') return [name]
    const isSurname = (i: number): boolean =>
      names.some((known) => known.type === 'PERSON' && known.end - known.first === 2 && form[known.end - 1] === form[i])
    return isSurname(first) && isSurname(first + 2)
      ? [
          { first, end: first + 1, type },
          { first: first + 2, end, type },
        ]
      : [name]
  }

  private kept(): Name[] {
    return this.found.filter((name): name is Name => name !== null)
  }

  private inOrder(): Name[] {
    return this.kept().sort((a, b) => a.first - b.first)
  }

  private joinParts(): void {
    const joined = joinedNames(this.doc, this.inOrder())
    this.found.length = 0
    this.taken.fill(0)
    for (const { first, end } of this.titles) this.taken.fill(TITLE, first, end)
    for (const name of joined) this.keep(name)
  }

  private keep(name: Name | undefined): void {
    if (!name || name.first >= name.end || this.isVessel(name) || isCalledThing(this.doc, name)) return
    for (let i = name.first; i < name.end; i++) if (this.taken[i]) return
    if (this.isWork(name)) {
      this.titles.push(name)
      this.taken.fill(TITLE, name.first, name.end)
      return
    }
    this.found.push(name)
    this.taken.fill(this.found.length, name.first, name.end)
  }

  private lower(i: number): string {
    return i >= 0 && i < this.doc.size ? this.doc.lower[i]! : ''
  }

  /** "Downing Street said": whole, where the recogniser took the first word, that opens the sentence, for a common one. */
  private addSeats(): void {
    for (let i = 0; i + 1 < this.doc.size; i++) {
      if (this.taken[i] || !isCapital(this.doc.form[i]) || !isCapital(this.doc.form[i + 1])) continue
      const seat: Name = { first: i, end: i + 2, type: 'PLACE' }
      if (seatCode(nameText(this.doc, seat)) === undefined) continue
      this.dropIn(i, i + 2)
      this.keep(seat)
    }
  }

  private addCountries(): void {
    for (let i = 0; i < this.doc.size; i++) {
      if (this.taken[i] || !isCapital(this.doc.form[i])) continue
      if (this.lower(i - 1) === 'the' || !isCapital(this.doc.form[i - 1])) this.keep(placeOfThing(this.doc, i))
      for (let length = 3; length >= 1; length--) {
        if (i + length > this.doc.size || !isCapital(this.doc.form[i + length - 1])) continue
        const name: Name = { first: i, end: i + length, type: 'PLACE' }
        const text = nameText(this.doc, name)
        const inLongerName =
          !this.taken[i + length] &&
          isCapital(this.doc.form[i + length]) &&
          this.doc.pos[i + length] === 'PROPN' &&
          text.length > 4
        const isSeat = this.lower(i) !== 'the' && seatCode(text) !== undefined
        if ((isSeat || countryCode(text) !== undefined) && !inLongerName) {
          this.keep(name)
          break
        }
      }
    }
  }

  /** "Council on Tides and Fog": whole, with what was found of its end. */
  private addTopics(): void {
    const isPersonOrPlace = (i: number): boolean => {
      const name = this.found[(this.taken[i] as number) - 1]
      return name !== undefined && name !== null && name.type !== 'ORGANISATION'
    }
    for (const { first, end, type } of this.kept()) {
      if (type !== 'ORGANISATION') continue
      const to = endWithTopic(this.doc, end, isPersonOrPlace)
      if (to === end) continue
      this.dropIn(first, to)
      this.keep({ first, end: to, type: 'ORGANISATION' })
    }
  }

  /** Whatever the recogniser took them for, but for a part of a longer name. */
  private addStoryPeople(): void {
    for (const person of storyPeople(this.doc)) {
      const known = this.found[(this.taken[person.first] as number) - 1]
      if (known && (known.first < person.first || known.end > person.end)) continue
      this.dropIn(person.first, person.end)
      this.keep(person)
    }
  }

  /** "Tidal Energy Board (TEB)": both are names of one body; an acronym of common nouns is none, wherever it stands. */
  private addBracketed(): void {
    const { bodies, common, programmes } = bracketedAcronyms(this.doc, (i) => this.taken[i] !== 0)
    for (const [first, end] of programmes) this.dropIn(first, end)
    for (const body of bodies) {
      this.dropIn(body.first, body.end)
      this.keep(body)
      if (body.end - body.first === 1) this.acronyms.add(this.doc.form[body.first] as string)
    }
    if (common.size === 0) return
    for (const { first, end } of this.kept())
      if (end - first === 1 && common.has(this.doc.form[first] as string)) this.dropIn(first, end)
  }

  /** "the Republican party": a name, whichever way its last word is written. */
  private addParties(): void {
    for (let i = 0; i + 1 < this.doc.size; i++) {
      if (this.lower(i + 1) !== 'party' || !isPartyWord(this.lower(i)) || !isCapital(this.doc.form[i])) continue
      const first =
        ['social', 'christian', 'liberal', 'new'].includes(this.lower(i - 1)) && isCapital(this.doc.form[i - 1])
          ? i - 1
          : i
      if (this.taken[first] && this.taken[first] === this.taken[i + 1]) continue
      this.dropIn(first, i + 2)
      this.keep({ first, end: i + 2, type: 'ORGANISATION' })
    }
  }

  /** "the charity Lantern", "the new TWB director": what is told once holds wherever it is printed again. */
  private addTold(): void {
    for (const body of toldBodies(this.doc, (i) => this.taken[i] !== 0)) {
      this.keep(body)
      if (body.end - body.first === 1) this.acronyms.add(this.doc.form[body.first] as string)
    }
  }

  private dropIn(first: number, end: number): void {
    for (let i = first; i < end; i++) {
      const number = this.taken[i] as number
      const name = number > 0 ? this.found[number - 1] : null
      if (!name) continue
      this.taken.fill(0, name.first, name.end)
      this.found[number - 1] = null
    }
  }

  /** "Mr Dunham", "Senator Warren": a capitalised word after a form of address or a capitalised post. */
  private addTitledPeople(): void {
    const { form, pos } = this.doc
    for (let i = 1; i < this.doc.size; i++) {
      if (
        this.taken[i] ||
        !isCapital(form[i]) ||
        pos[i] !== 'PROPN' ||
        !this.isTitled(i) ||
        isTitleWord(this.lower(i)) ||
        BODY_NOUNS.has(this.lower(i)) ||
        isCalendarWord(this.lower(i))
      )
        continue
      let end = i + 1
      while (end < this.doc.size && end - i < 3 && !this.taken[end] && isCapital(form[end]) && pos[end] === 'PROPN')
        end++
      // "Chief Lantern Scientist" is a post
      if (!isTitleWord(this.lower(end - 1))) this.keep({ first: i, end, type: 'PERSON' })
    }
  }

  private isTitled(i: number): boolean {
    const title = this.lower(i - 1)
    return HONORIFICS.has(title) || (POSTS.has(title) && isCapital(this.doc.form[i - 1]))
  }

  /** "Joint Expeditionary Force": capitalised words that end in what bodies are called. */
  private addBodies(): void {
    const { form, pos } = this.doc
    for (let i = 0; i < this.doc.size;) {
      if (this.taken[i] || !isCapital(form[i]) || pos[i] === 'DET' || pos[i] === 'PRON') {
        i++
        continue
      }
      let end = i + 1
      let last = BODY_NOUNS.has(this.lower(i)) ? i : -1
      while (end < this.doc.size && !this.taken[end] && end - i < MAX_RUN && this.runsOn(end)) {
        if (BODY_NOUNS.has(this.lower(end)) && isCapital(form[end])) last = end
        end++
      }
      const sentenceStart = i === this.doc.sentences[2 * (this.doc.sentenceOf[i] as number)]
      const first = sentenceStart && pos[i] !== 'PROPN' && pos[i] !== 'ADJ' ? i + 1 : i
      if (last > first) this.keep({ first, end: last + 1, type: 'ORGANISATION' })
      i = Math.max(end, i + 1)
    }
  }

  private runsOn(i: number): boolean {
    if (isCapital(this.doc.form[i])) return this.doc.sentenceOf[i] === this.doc.sentenceOf[i - 1]
    return CONNECTORS.has(this.lower(i)) && isCapital(this.doc.form[i + 1])
  }

  /** A surname that this article gives with its first name elsewhere, and every other repetition of a name found. */
  private addRepetitions(): void {
    const known = new Map<string, Name[]>()
    const heads = new Set<string>()
    const firsts = new Set<string>()
    const learn = (first: number, name: Name): void => {
      const form = this.doc.form[first] as string
      const list = known.get(form) ?? []
      if (list.length < 8 && form.length > 1) list.push({ first, end: name.end, type: name.type })
      known.set(form, list)
    }
    for (const name of this.kept()) {
      learn(name.first, name)
      if (name.type === 'PERSON' && name.end - name.first > 1) learn(name.end - 1, name)
      if (name.type !== 'ORGANISATION' || name.end - name.first === 1) continue
      heads.add(this.doc.form[this.headOf(name)] as string)
      firsts.add(this.doc.form[name.first] as string)
    }
    for (const list of known.values()) list.sort((a, b) => b.end - b.first - (a.end - a.first))
    for (let i = 0; i < this.doc.size; i++) {
      if (this.taken[i]) continue
      const found = known.get(this.doc.form[i] as string)?.find((name) => this.repeats(name, i))
      if (found) this.keep({ first: i, end: i + found.end - found.first, type: found.type })
      else if (standsForBody(this.doc, i) && heads.has(this.doc.form[i] as string))
        this.keep({ first: i, end: i + 1, type: 'ORGANISATION' })
      else if (isShortForm(this.doc, i) && firsts.has(this.doc.form[i] as string))
        this.keep({ first: i, end: i + 1, type: 'ORGANISATION' })
    }
  }

  /** What a body is called for short: "Society" of "Society of the Lantern", "Otters" of "Port Ellery Otters". */
  private headOf({ first, end }: Name): number {
    for (let i = first + 1; i + 1 < end; i++) if (CONNECTORS.has(this.lower(i))) return i - 1
    return end - 1
  }

  private repeats({ first, end, type }: Name, at: number): boolean {
    const isWord =
      this.doc.pos[at] === 'PROPN' ||
      this.acronyms.has(this.doc.form[at] as string) ||
      standsOutAsName(this.doc, at) ||
      (type === 'PERSON' && end - first === 1 && isSurnameAgain(this.doc, at))
    if (end - first === 1 && (!isWord || isTitleWord(this.lower(at)) || isMonth(this.doc, at))) return false
    for (let k = 0; k < end - first; k++) if (this.doc.form[at + k] !== this.doc.form[first + k]) return false
    return true
  }
}

export const repairNames = (doc: Document): Name[] => new NameRepair(doc).run()
