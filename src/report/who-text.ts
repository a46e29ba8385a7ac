/** What somebody said, as lines of a terminal: who is meant, then the statements with their outlets and printed words. */
import type { WhoSaidWhatQuery } from '../client'
import { safe, tidy, wrap, type Terminal } from './terminal'
import { toldSpan, toldTime } from './told-time'

type Who = NonNullable<WhoSaidWhatQuery['entity']>
type Statement = WhoSaidWhatQuery['statements']['nodes'][number]
type Appearance = Statement['appearances'][number]

const joined = (parts: readonly (string | null | undefined | false)[], by: string): string =>
  parts.filter((part) => part).join(by)

/** The post, for what, and since when. */
function postsOf(who: Who): string[] {
  if (!('roles' in who)) return []
  return who.roles.map(({ title, organisation, place, from, until }) =>
    safe(joined([title, organisation?.name, place?.name, toldSpan(from?.edtf, until?.edtf)], ', ')),
  )
}

export function whoLines(who: Who, terminal: Terminal): string[] {
  const about = joined([who.type.toLowerCase(), who.description && safe(who.description), who.wikidataId], ', ')
  return [
    ...wrap(`${safe(who.name)} (${about})`, terminal).map(terminal.bold),
    ...postsOf(who).flatMap((post) => wrap(post, terminal, '  ')),
  ]
}

const INDENT = '    '

/** The words as printed, those of the statement in brackets; … where the text goes on. */
const printed = ({ evidence }: Appearance): string =>
  evidence
    .map(({ start, prefix, exact, suffix }) =>
      safe(`${start > prefix.length ? '…' : ''}${tidy(prefix)}[${safe(exact)}]${tidy(suffix)}${suffix && '…'}`),
    )
    .join(' ')

function appearanceLines(appearance: Appearance, terminal: Terminal): string[] {
  const { article, cue } = appearance
  const outlet = article.publisher ? safe(article.publisher.name) : 'an unnamed outlet'
  const day = article.publishedAt ? toldTime({ edtf: article.publishedAt.slice(0, 10), basis: 'STATED' }) : null
  return [
    ...wrap(`- ${joined([outlet, day], ', ')}: ${safe(article.headline)}`, terminal, '  ', 2),
    ...(article.url ? [`${INDENT}${safe(article.url)}`] : []),
    ...wrap(joined([cue && `(${safe(cue)})`, printed(appearance)], ' '), terminal, INDENT).map(terminal.dim),
  ]
}

export function statementLines(statement: Statement, terminal: Terminal): string[] {
  const { mode, content, saidAt, place, event, addressees, appearances, appearanceCount, review } = statement
  const circumstances = [
    toldTime(saidAt),
    place && `in ${safe(place.name)}`,
    event && `at ${safe(event.name)}`,
    addressees.length > 0 && `to ${addressees.map(({ name }) => safe(name)).join(', ')}`,
    (review === 'CONFIRMED' || review === 'CORRECTED') && `${review.toLowerCase()} by a curator`,
  ]
  const words = mode === 'DIRECT' ? `“${safe(content)}”` : safe(content)
  const more = appearanceCount - appearances.length
  return [
    ...wrap(joined(circumstances, ', '), terminal),
    ...wrap(words, terminal, '  ').map(terminal.bold),
    ...appearances.flatMap((appearance) => appearanceLines(appearance, terminal)),
    ...(more > 0 ? [`  - and ${more} more ${more === 1 ? 'article' : 'articles'}`] : []),
  ]
}

/** Error details of AMBIGUOUS_ENTITY. */
export interface Candidate {
  id: string
  name: string
  type: string
  description: string | null
}

export const candidateLines = (candidates: readonly Candidate[], terminal: Terminal): string[] =>
  candidates.flatMap(({ id, name, type, description }) => [
    ...wrap(
      `- ${safe(name)} (${joined([type.toLowerCase(), description && safe(description)], ', ')})`,
      terminal,
      '  ',
    ),
    `${INDENT}${id}`,
  ])
