/**
 * The journey of one article, a step a line: quotations, parse, names, statements, entities, who is meant, events, notes.
 * Takes a draft in English and a parser, gives the annotated article.
 */
import type { ArticleDraft } from '../read/article-draft'
import type { AnnotatedArticle } from './annotated-article'
import { resolveCoreference } from './speakers/coreference'
import { findEntities } from './entities/entities'
import { withHeardNames } from './circumstances/heard-names'
import type { Document } from './language/document'
import { repairNames } from './names/names'
import { notesOf } from './notes'
import { articleTag } from './own-keys'
import { findQuotations, withPlainMarks } from './quotes'
import { Reading } from './reading'
import { withSpeakerNames } from './speakers/speaker-names'
import { typedNames } from './names/name-types'
import { findStatements } from './statements/find-statements'

type Parse = (text: string) => Document

/** `explain`: each statement tells how it was found. */
export function annotateDocument(draft: ArticleDraft, parse: Parse, explain: boolean): AnnotatedArticle {
  const body = readText(draft.body, parse)
  const headline = draft.headline ? readText(draft.headline, parse) : null
  const tag = articleTag(draft)
  const candidates = findStatements(body)
  body.setNames(withSpeakerNames(body, candidates))
  body.setNames(withHeardNames(body, candidates))
  body.setNames(typedNames(body))
  const entities = findEntities(body, headline, tag)
  const coreference = resolveCoreference(body, entities, candidates)
  return { ...draft, ...notesOf({ draft, body, headline, candidates, entities, coreference, explain }, tag) }
}

function readText(text: string, parse: Parse): Reading {
  const quotations = findQuotations(text)
  const doc = parse(withPlainMarks(text, quotations))
  return new Reading(doc, quotations, text, repairNames(doc))
}
