/**
 * The last look before an article is stored: facts in, nothing out. Refuses what a caller may have brought and no table can
 * hold (BAD_ARTICLE, BAD_OFFSETS); ids that the article does not list, or of the wrong type, are a bug of identification.
 */
import { NewsGraphError } from '../../errors'
import type { AppearanceFacts, ArticleFacts, EntityFacts, EventReportFacts, RoleReportFacts } from './article-facts'

type EntityType = EntityFacts['type']

/** UTF-16 units of what is indexed whole: an index row holds 2,700 bytes. */
export const MOST_INDEXED = 500

const bad = (message: string): NewsGraphError => new NewsGraphError('BAD_ARTICLE', message)

class FactsChecker {
  private readonly types: ReadonlyMap<string, EntityType>

  constructor(private readonly facts: ArticleFacts) {
    this.types = new Map(facts.entities.map(({ id, type }) => [id, type]))
    if (this.types.size !== facts.entities.length)
      throw new Error('an entity is listed twice among an article’s entities')
  }

  /** Null passes: it says that nothing is known. */
  private checkId(what: string, id: string | null, ...allowed: EntityType[]): void {
    if (id === null) return
    const type = this.types.get(id)
    if (type === undefined) throw new Error(`${what} ${id} does not stand among the article’s entities`)
    if (allowed.length > 0 && !allowed.includes(type))
      throw new Error(`${what} ${id} is a ${type}, not ${allowed.join(' or ')}`)
  }

  private checkLength(what: string, text: string | null): void {
    if (text !== null && text.length > MOST_INDEXED)
      throw bad(`${what} has ${text.length} characters; it may have ${MOST_INDEXED}`)
  }

  private checkAppearance(said: AppearanceFacts): void {
    if (said.spans.length === 0)
      throw new NewsGraphError('BAD_OFFSETS', 'a statement points at no words of the article')
    this.checkLength('the key of a statement', said.key)
    this.checkId('speaker', said.speakerId)
    for (const id of said.aboutIds) this.checkId('about', id)
    for (const id of said.addresseeIds) this.checkId('addressee', id)
    for (const { entityId } of said.attribution) this.checkId('attribution', entityId)
    this.checkId('place', said.placeId, 'PLACE')
    this.checkId('event', said.eventId, 'EVENT')
  }

  private checkEvent(report: EventReportFacts): void {
    this.checkId('event', report.eventId, 'EVENT')
    this.checkId('place', report.placeId, 'PLACE')
    for (const { entityId } of report.participants) this.checkId('participant', entityId)
  }

  private checkRole(report: RoleReportFacts): void {
    this.checkId('person', report.personId, 'PERSON')
    this.checkId('organisation', report.organisationId, 'ORGANISATION')
    this.checkId('place', report.placeId, 'PLACE')
  }

  check(): void {
    const { facts } = this
    this.checkLength('section', facts.section)
    this.checkLength('language', facts.language)
    this.checkId('publisher', facts.publisherId, 'ORGANISATION')
    for (const { entityId } of facts.authors) this.checkId('author', entityId)
    for (const { entityId, standsForId } of facts.mentions) {
      this.checkId('mentioned', entityId)
      this.checkId('metonym’s body', standsForId)
    }
    facts.appearances.forEach((said) => this.checkAppearance(said))
    facts.eventReports.forEach((report) => this.checkEvent(report))
    facts.roleReports.forEach((report) => this.checkRole(report))
    if (hasBadText(facts)) throw bad('a text of the article holds a NUL or half of a surrogate pair')
  }
}

/** What Postgres cannot store. Facts nest five levels deep at the most. */
function hasBadText(value: unknown): boolean {
  if (typeof value === 'string') return /[\0\p{Cs}]/u.test(value)
  if (typeof value !== 'object' || value === null || value instanceof Date || Buffer.isBuffer(value)) return false
  return Object.values(value).some(hasBadText)
}

/** @throws NewsGraphError BAD_ARTICLE, BAD_OFFSETS */
export function checkFacts(facts: ArticleFacts): void {
  new FactsChecker(facts).check()
}
