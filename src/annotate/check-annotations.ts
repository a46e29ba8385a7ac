/**
 * An annotated article in, nothing out, or the first thing that is wrong with it: offsets that do not point where they
 * say (BAD_OFFSETS), keys that name nothing or the wrong kind of thing (UNKNOWN_KEY), contradictions (BAD_ARTICLE).
 * The shape is checked before, by read/check-article.
 */
import { parseEdtf, UNKNOWN_DAY } from '../edtf'
import { NewsGraphError, type ErrorCode } from '../errors'
import type {
  AnnotatedArticle,
  EntityType,
  EventNote,
  MentionNote,
  RoleNote,
  Span,
  SpeakerNote,
  StatementNote,
  TextField,
} from './annotated-article'

const fail = (code: ErrorCode, path: string, message: string): never => {
  throw new NewsGraphError(code, `${path} ${message}`, { path })
}

const NAMED: readonly EntityType[] = ['PERSON', 'ORGANISATION', 'PLACE']
const ANY: readonly EntityType[] = [...NAMED, 'EVENT']

/** True where the offset stands between the halves of a surrogate pair. */
const cutsCharacter = (text: string, offset: number): boolean =>
  /[\ud800-\udbff]/.test(text.charAt(offset - 1)) && /[\udc00-\udfff]/.test(text.charAt(offset))

/** Words alone, so that punctuation and blanks may differ. */
const wordsOf = (text: string): string => (text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')

class Checker {
  private readonly types = new Map<string, EntityType>()

  constructor(private readonly article: AnnotatedArticle) {
    article.entities?.forEach((entity, i) => this.addKey(`entities[${i}]`, entity.key, entity.name, entity.type))
    article.events?.forEach((event, i) => this.addKey(`events[${i}]`, event.key, event.name, 'EVENT'))
  }

  private addKey(path: string, key: string, name: string, type: EntityType): void {
    if (key === '') fail('BAD_ARTICLE', `${path}.key`, 'must not be empty')
    if (name.trim() === '') fail('BAD_ARTICLE', `${path}.name`, 'must not be blank')
    if (this.types.has(key)) fail('BAD_ARTICLE', `${path}.key`, `"${key}" is used twice; every key names one thing`)
    this.types.set(key, type)
  }

  private textOf(field: TextField | undefined): string {
    return field === 'HEADLINE' ? this.article.headline : this.article.body
  }

  private checkSpan(path: string, { start, end }: Span, field: TextField | undefined): void {
    const name = field === 'HEADLINE' ? 'headline' : 'body'
    const text = this.textOf(field)
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start >= end || end > text.length)
      fail('BAD_OFFSETS', path, `runs from ${start} to ${end}, but ${name} has ${text.length} UTF-16 code units`)
    if (cutsCharacter(text, start) || cutsCharacter(text, end))
      fail('BAD_OFFSETS', path, `runs from ${start} to ${end} of ${name} and cuts a character in two`)
    if (text.slice(start, end).trim() === '') fail('BAD_OFFSETS', path, `points at blanks of ${name}`)
  }

  /** In text order, none overlapping. */
  private checkSpans(path: string, spans: readonly Span[] | undefined, field?: TextField): void {
    let last = 0
    spans?.forEach((span, i) => {
      this.checkSpan(`${path}[${i}]`, span, field)
      if (span.start < last) fail('BAD_OFFSETS', `${path}[${i}]`, 'overlaps the span before it or stands before it')
      last = span.end
    })
  }

  private checkKey(path: string, key: string | null | undefined, allowed: readonly EntityType[]): void {
    if (key === undefined || key === null) return
    const type = this.types.get(key)
    if (type === undefined) return fail('UNKNOWN_KEY', path, `"${key}" is no key of entities or events`)
    if (!allowed.includes(type)) fail('UNKNOWN_KEY', path, `"${key}" is a ${type}, but must be ${allowed.join(' or ')}`)
  }

  private checkTime(path: string, edtf: string | undefined): void {
    if (edtf !== undefined && edtf !== UNKNOWN_DAY && !parseEdtf(edtf))
      fail('BAD_ARTICLE', path, `"${edtf}" is no EDTF (ISO 8601-2 level 1), e.g. 2025-11-06, 2025-11, 2025-10/2025-11`)
  }

  private checkMention(path: string, mention: MentionNote): void {
    this.checkSpan(path, mention, mention.field)
    this.checkKey(`${path}.entity`, mention.entity, mention.type ? [mention.type] : ANY)
    this.checkKey(`${path}.standsFor`, mention.standsFor, NAMED)
  }

  private checkEvent(path: string, event: EventNote): void {
    this.checkSpans(`${path}.spans`, event.spans)
    this.checkKey(`${path}.place`, event.place, ['PLACE'])
    this.checkTime(`${path}.time.edtf`, event.time?.edtf)
    event.participants?.forEach((participant, i) => {
      this.checkKey(`${path}.participants[${i}].entity`, participant.entity, NAMED)
      this.checkSpans(`${path}.participants[${i}].spans`, participant.spans)
    })
  }

  private checkSpeaker(path: string, speaker: SpeakerNote, field: TextField | undefined): void {
    const { start, end, text } = speaker
    this.checkKey(`${path}.entity`, speaker.entity, NAMED)
    if (start === undefined && end === undefined) return
    if (start === undefined || end === undefined)
      return fail('BAD_OFFSETS', path, 'must have both start and end, or neither')
    this.checkSpan(path, { start, end }, field)
    if (text !== undefined && this.textOf(field).slice(start, end) !== text)
      fail('BAD_OFFSETS', path, `says "${text}", but points at "${this.textOf(field).slice(start, end)}"`)
  }

  private checkContent(path: string, statement: StatementNote): void {
    const text = this.textOf(statement.field)
    const printed = statement.spans.map(({ start, end }) => text.slice(start, end)).join(' ')
    if (statement.content !== undefined && wordsOf(statement.content) !== wordsOf(printed))
      fail('BAD_ARTICLE', `${path}.content`, "must hold the words of the statement's spans, all of them and no others")
  }

  private checkStatement(path: string, statement: StatementNote): void {
    const { field, speaker } = statement
    if (statement.spans.length === 0) fail('BAD_OFFSETS', `${path}.spans`, 'must hold the words that were said')
    this.checkSpans(`${path}.spans`, statement.spans, field)
    this.checkContent(path, statement)
    if (speaker) this.checkSpeaker(`${path}.speaker`, speaker, field)
    statement.addressees?.forEach((key, i) => this.checkKey(`${path}.addressees[${i}]`, key, NAMED))
    statement.about?.forEach((key, i) => this.checkKey(`${path}.about[${i}]`, key, ANY))
    this.checkKey(`${path}.place`, statement.place, ['PLACE'])
    this.checkKey(`${path}.event`, statement.event, ['EVENT'])
    this.checkTime(`${path}.said.edtf`, statement.said?.edtf)
    statement.attribution?.forEach((note, i) => {
      this.checkKey(`${path}.attribution[${i}].entity`, note.entity, ANY)
      this.checkSpans(`${path}.attribution[${i}].spans`, note.spans, field)
    })
  }

  private checkRole(path: string, role: RoleNote): void {
    if (role.title.trim() === '') fail('BAD_ARTICLE', `${path}.title`, 'must not be blank')
    this.checkKey(`${path}.person`, role.person, ['PERSON'])
    this.checkKey(`${path}.organisation`, role.organisation, ['ORGANISATION'])
    this.checkKey(`${path}.place`, role.place, ['PLACE'])
    this.checkTime(`${path}.from`, role.from)
    this.checkTime(`${path}.until`, role.until)
    this.checkSpans(`${path}.spans`, role.spans)
  }

  check(): void {
    const { mentions, events, statements, roles } = this.article
    mentions?.forEach((mention, i) => this.checkMention(`mentions[${i}]`, mention))
    events?.forEach((event, i) => this.checkEvent(`events[${i}]`, event))
    statements?.forEach((statement, i) => this.checkStatement(`statements[${i}]`, statement))
    roles?.forEach((role, i) => this.checkRole(`roles[${i}]`, role))
  }
}

/**
 * A mention, statement and attribution point into the field that the mention or statement names (BODY where absent);
 * events, participants and roles into the body.
 * @throws NewsGraphError BAD_OFFSETS, UNKNOWN_KEY or BAD_ARTICLE; the message and details.path name the place,
 *   e.g. `statements[3].spans[0]`.
 */
export function checkAnnotations(article: AnnotatedArticle): void {
  new Checker(article).check()
}
