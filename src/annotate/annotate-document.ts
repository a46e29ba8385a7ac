/**
 * The journey of one article, a step a line: quotations, parse, names, statements, entities, who is meant, events, notes.
 * Takes a draft in English and a parser, gives the annotated article.
 */
import type { ArticleDraft } from '../read/article-draft'
import type { AnnotatedArticle } from './annotated-article'
import { resolveCoreference } from './coreference'
import { findEntities } from './entities'
import type { Document } from './language/document'
import { repairNames } from './names'
import { notesOf } from './notes'
import { findQuotations, withPlainMarks } from './quotes'
import { Reading } from './reading'
import { withSpeakerNames } from './speaker-names'
import { findStatements } from './statements/find-statements'

type Parse = (text: string) => Document

export function annotateDocument(draft: ArticleDraft, parse: Parse): AnnotatedArticle {
  const body = readText(draft.body, parse)
  const headline = draft.headline ? readText(draft.headline, parse) : null
  const tag = articleTag(draft)
  const candidates = findStatements(body)
  body.setNames(withSpeakerNames(body, candidates))
  const entities = findEntities(body, headline, tag)
  const coreference = resolveCoreference(body, entities, candidates)
  return { ...draft, ...notesOf({ draft, body, headline, candidates, entities, coreference }, tag) }
}

function readText(text: string, parse: Parse): Reading {
  const quotations = findQuotations(text)
  const doc = parse(withPlainMarks(text, quotations))
  return new Reading(doc, quotations, text, repairNames(doc))
}

/** Eight hexadecimal digits that tell this article's keys from those of every other (FNV-1a, 32 bits). */
function articleTag({ id, url, headline, body }: ArticleDraft): string {
  const identity = id ?? url ?? `${headline}\n${body}`
  let hash = 0x811c9dc5
  for (let i = 0; i < identity.length; i++) hash = Math.imul(hash ^ identity.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
