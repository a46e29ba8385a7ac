/**
 * Which statement each statement note of an article is: notes and identified entities in, known or new statements with
 * the article's appearances of them out. Same key: same statement. Else same speaker, same words and said within a week.
 * Else it is a new one.
 */
import type { AnnotatedArticle, StatementNote } from '../annotate/annotated-article'
import type { Sql } from '../database/database'
import type { AppearanceFacts, AttributionFacts, TimeFacts } from '../graph/article/article-facts'
import { findStatementCandidates, type StatementCandidate } from '../graph/statement/statement-candidates.store'
import { foldName } from '../graph/shared/fold'
import { newId } from '../graph/shared/ids'
import { decisionIn, idIn, idsIn, type Decisions } from './decisions'
import { idWrittenIn } from './entities'
import type { KeyRegistry } from './key-registry'
import { CARRIED_FOR, sameKeyElsewhere, sameUtterance, stoodHere, type Utterance } from './same-statement'
import { spansIn } from './spans'
import { DAY, publicationDay, timeOf } from './times'

type StatementFacts = Omit<AppearanceFacts, 'statementId' | 'isNew' | 'key'>

interface Carried {
  facts: StatementFacts
  utterance: Utterance
}

interface Chosen {
  id: string
  isNew: boolean
}

const textOf = (article: AnnotatedArticle, { field, spans }: StatementNote): string =>
  spans.map(({ start, end }) => (field === 'HEADLINE' ? article.headline : article.body).slice(start, end)).join(' ')

/** The printed speaker is evidence too, unless the article gives better. */
function attributionOf(note: StatementNote, byKey: Decisions): AttributionFacts[] {
  const field = note.field ?? 'BODY'
  const parts = (note.attribution ?? []).map(({ part, entity, spans }) => ({
    part,
    entityId: idIn(byKey, entity),
    spans: spansIn(field, spans),
  }))
  const { entity, start, end } = note.speaker ?? {}
  if (start === undefined || end === undefined || parts.some(({ part }) => part === 'SPEAKER')) return parts
  return [{ part: 'SPEAKER', entityId: idIn(byKey, entity), spans: [{ field, start, end }] }, ...parts]
}

function carry(article: AnnotatedArticle, note: StatementNote, byKey: Decisions, language: string): Carried {
  const speaker = decisionIn(byKey, note.speaker?.entity)
  const content = note.content ?? textOf(article, note)
  const said: TimeFacts | null = timeOf(note.said) ?? publicationDay(article.publishedAt)
  const speakerId = speaker?.id ?? null
  return {
    facts: {
      mode: note.mode,
      field: note.field ?? 'BODY',
      content,
      speakerId,
      speakerText: note.speaker?.text ?? printedSpeaker(article, note),
      cue: note.cue ?? null,
      aboutIds: idsIn(byKey, note.about),
      addresseeIds: idsIn(byKey, note.addressees),
      said,
      placeId: idIn(byKey, note.place),
      eventId: idIn(byKey, note.event),
      confidence: note.confidence ?? 1,
      spans: spansIn(note.field ?? 'BODY', note.spans),
      attribution: attributionOf(note, byKey),
    },
    utterance: {
      key: note.key ?? null,
      speakerId,
      speakerRootId: speaker?.rootId ?? null,
      words: foldName(content),
      language,
      said,
    },
  }
}

function printedSpeaker({ headline, body }: AnnotatedArticle, { field, speaker }: StatementNote): string | null {
  if (speaker?.start === undefined || speaker.end === undefined) return null
  return (field === 'HEADLINE' ? headline : body).slice(speaker.start, speaker.end)
}

/** A statement known only to the month is dated by the month's end. */
const DATED_LATE = 31 * DAY

function askFor(tx: Sql, carried: readonly Carried[], keys: KeyRegistry, articleId: string | null) {
  const asked = carried.flatMap(({ utterance: { key } }) => (key === null ? [] : [key]))
  return findStatementCandidates(tx, {
    ids: asked.flatMap((key) => keys.statementOf(key) ?? idWrittenIn(key, 'statement') ?? []),
    keys: asked,
    periods: carried.flatMap(({ utterance: { speakerRootId, said } }) =>
      speakerRootId === null || said === null
        ? []
        : [
            {
              speakerId: speakerRootId,
              from: new Date(said.earliest.getTime() - CARRIED_FOR),
              until: new Date(said.latest.getTime() + CARRIED_FOR + DATED_LATE),
            },
          ],
    ),
    articleId,
  })
}

class StatementDecider {
  /** What this article's own keys and new statements were found to be. */
  readonly byKey = new Map<string, string>()
  private readonly madeHere: StatementCandidate[] = []

  constructor(
    private readonly candidates: readonly StatementCandidate[],
    private readonly keys: KeyRegistry,
  ) {}

  /** A statement that the article carries twice is new the first time only. */
  decide(utterance: Utterance): Chosen {
    const chosen = this.sure(utterance) ?? this.byWords(utterance) ?? { id: newId(), isNew: true }
    if (utterance.key !== null) this.byKey.set(utterance.key, chosen.id)
    this.remember(utterance, chosen.id)
    return chosen
  }

  private sure({ key }: Utterance): Chosen | undefined {
    if (key === null) return undefined
    const here = this.byKey.get(key)
    if (here !== undefined) return { id: here, isNew: false }
    const written = idWrittenIn(key, 'statement')
    const known = this.candidates.find(({ id }) => id === (this.keys.statementOf(key) ?? written))
    if (known) return { id: known.id, isNew: false }
    return written === undefined ? undefined : { id: written, isNew: true }
  }

  private byWords(utterance: Utterance): Chosen | undefined {
    const all = [...this.candidates, ...this.madeHere]
    const same =
      all.find((known) => stoodHere(utterance, known) && utterance.speakerId === known.speakerId) ??
      all.find((known) => stoodHere(utterance, known)) ??
      all.find((known) => sameKeyElsewhere(utterance, known)) ??
      all.find((known) => sameUtterance(utterance, known))
    return same && { id: same.id, isNew: false }
  }

  private remember({ key, speakerId, speakerRootId, words, language, said }: Utterance, id: string): void {
    const { earliest, latest } = said ?? { earliest: null, latest: null }
    const content = words
    this.madeHere.push({ id, key, speakerId, speakerRootId, content, language, earliest, latest, appearsHere: false })
  }

  /** The key to keep on a new statement: another file may have given it away already. */
  keyFor(key: string | null): string | null {
    const free = key !== null && idWrittenIn(key, 'statement') === undefined
    return free && !this.candidates.some((known) => known.key === key) ? key : null
  }
}

export interface IdentifiedStatements {
  appearances: AppearanceFacts[]
  byKey: Map<string, string>
}

/**
 * @param byKey entities and events of the article
 * @param articleId the stored article that comes again, null for a new one
 */
export async function identifyStatements(
  tx: Sql,
  article: AnnotatedArticle,
  byKey: Decisions,
  language: string,
  keys: KeyRegistry,
  articleId: string | null,
): Promise<IdentifiedStatements> {
  const carried = (article.statements ?? []).map((note) => carry(article, note, byKey, language))
  if (carried.length === 0) return { appearances: [], byKey: new Map() }
  const decider = new StatementDecider(await askFor(tx, carried, keys, articleId), keys)
  const appearances = carried.map(({ facts, utterance }): AppearanceFacts => {
    const { id, isNew } = decider.decide(utterance)
    return { ...facts, statementId: id, isNew, key: isNew ? decider.keyFor(utterance.key) : null }
  })
  return { appearances, byKey: decider.byKey }
}
