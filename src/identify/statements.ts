/**
 * Which statement each statement note of an article is: notes and identified entities in, the article's appearances with
 * their statements out, and which appearances of other articles now are another statement's. Same key: same statement. Else
 * same speaker, about the same time and words that are alike (graph/statement). Else it is a new one. What curators judged
 * is not looked at.
 */
import type { AnnotatedArticle, StatementNote } from '../annotate/annotated-article'
import type { Sql } from '../database/database'
import type { AppearanceFacts, AttributionFacts, Regrouped, TimeFacts } from '../graph/article/article-facts'
import { newId } from '../graph/shared/ids'
import { groupUtterances, movesTo, type Printed } from '../graph/statement/group-utterances'
import { printedOf } from '../graph/statement/regroup.store'
import { CARRIED_FOR, type Utterance } from '../graph/statement/same-utterance'
import {
  findKnownStatements,
  findStatementCandidates,
  type StatementCandidate,
} from '../graph/statement/statement-candidates.store'
import { wordingKeys } from '../graph/statement/wording/wording-keys'
import { wordingOf } from '../graph/statement/wording/same-wording'
import { idIn, idsIn, type Decisions } from './decisions'
import { idWrittenIn } from './entities'
import type { KeyRegistry } from './key-registry'
import { spansIn } from './spans'
import { homeOf, type Keyed } from './statement-homes'
import { publicationDay, timeOf } from './times'

type StatementFacts = Omit<AppearanceFacts, 'statementId' | 'homeId' | 'isNew' | 'key'>

interface Carried extends Keyed {
  facts: StatementFacts
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
  const content = note.content ?? textOf(article, note)
  const said: TimeFacts | null = timeOf(note.said) ?? publicationDay(article.publishedAt)
  const speakerId = idIn(byKey, note.speaker?.entity)
  const wording = wordingOf(content, note.mode)
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
      wordingKeys: keysOf({ speakerId, said, language, wording }),
    },
    key: note.key ?? null,
    content,
    utterance: { speakerId, said, language, wording },
  }
}

/** None where nobody knows who said it or when: it is found by nothing. */
const keysOf = ({ speakerId, said, wording }: Utterance, by = 0): number[] =>
  speakerId === null || said === null ? [] : wordingKeys(wording.words, { speakerId, ...said }, by)

function printedSpeaker({ headline, body }: AnnotatedArticle, { field, speaker }: StatementNote): string | null {
  if (speaker?.start === undefined || speaker.end === undefined) return null
  return (field === 'HEADLINE' ? headline : body).slice(speaker.start, speaker.end)
}

/** Ids of what the article's keys stand for, where they tell: by an earlier article of the file, or by themselves. */
const idsAsked = (carried: readonly Carried[], keys: KeyRegistry): string[] =>
  carried.flatMap(({ key }) => (key === null ? [] : (keys.statementOf(key) ?? idWrittenIn(key, 'statement') ?? [])))

export interface IdentifiedStatements {
  appearances: AppearanceFacts[]
  regrouped: Regrouped[]
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
  if (carried.length === 0 && articleId === null) return { appearances: [], regrouped: [], byKey: new Map() }
  const ids = idsAsked(carried, keys)
  const printedKeys = carried.flatMap(({ key }) => key ?? [])
  const wordings = carried.map(({ utterance }) => keysOf(utterance, CARRIED_FOR))
  const candidates = await findStatementCandidates(tx, { ids, keys: printedKeys, wordings, articleId })
  const known = await findKnownStatements(tx, ids, printedKeys)
  const homes = findHomes(
    carried,
    candidates,
    known.map(({ id }) => id),
    keys,
  )
  const printed = [
    ...candidates.filter(({ appearsHere }) => !appearsHere).map(printedOf),
    ...ownOf(carried, homes, candidates),
  ]
  const groups = groupUtterances(printed)
  const statementOf = new Map(
    groups.flatMap(({ statementId, homeIds }) => homeIds.map((id) => [id, statementId] as const)),
  )
  const standing = new Set([
    ...candidates.flatMap(({ statementId, homeIds }) => [statementId, ...homeIds]),
    ...known.map(({ id }) => id),
  ])
  const givenAway = new Set([...known, ...candidates].map(({ key }) => key))
  return {
    appearances: carried.map(({ facts, key }, n) => {
      const statementId = statementOf.get(homes[n]!)!
      const isNew = !standing.has(statementId)
      const isFree = key !== null && !givenAway.has(key) && idWrittenIn(key, 'statement') === undefined
      return { ...facts, statementId, homeId: homes[n]!, isNew, key: isNew && isFree ? key : null }
    }),
    regrouped: movesTo(groups, printed),
    byKey: new Map(carried.flatMap(({ key }, n) => (key === null ? [] : [[key, homes[n]!] as const]))),
  }
}

/** In the order of what is carried; an article's own key stands for one thing. */
function findHomes(
  carried: readonly Carried[],
  candidates: readonly StatementCandidate[],
  knownIds: readonly string[],
  keys: KeyRegistry,
): string[] {
  const byKey = new Map<string, string>()
  const taken = new Set<string>()
  return carried.map((each) => {
    const { key } = each
    const registered = key === null ? undefined : (byKey.get(key) ?? keys.statementOf(key))
    const home =
      (key !== null && byKey.get(key)) || (homeOf(each, registered, { candidates, knownIds, taken }) ?? newId())
    taken.add(home)
    if (key !== null) byKey.set(key, home)
    return home
  })
}

/** What comes again stays in the statement in which it stood, where nothing speaks against it. */
const ownOf = (
  carried: readonly Carried[],
  homes: readonly string[],
  candidates: readonly StatementCandidate[],
): Printed[] => {
  const stood = new Map(
    candidates
      .filter(({ appearsHere }) => appearsHere)
      .flatMap(({ homeIds, statementId }) => homeIds.map((id) => [id, statementId] as const)),
  )
  return carried.map(({ utterance, content }, n) => ({
    ...utterance,
    content,
    homeIds: [homes[n]!],
    statementId: stood.get(homes[n]!) ?? null,
  }))
}
