/**
 * Whether a known entity may be the one that an article names: names, type and country compared, nothing decided.
 * Conservative: full names must agree, and a surname alone is never enough.
 */
import type { EntityCandidate } from '../graph/entity/entity-candidates.store'
import { foldName } from '../graph/shared/fold'
import type { Named } from './named'

/** "Donald J. Trump" and "Donald Trump"; not "President Trump", not "Trump". Folded names. */
function sameFullName(a: string, b: string): boolean {
  const [first, second] = [a.split(' '), b.split(' ')]
  return first.length > 1 && second.length > 1 && first[0] === second[0] && first.at(-1) === second.at(-1)
}

/** The folded names by which it is looked up: of a person only whole ones beside the name itself. */
export function searchKeys({ type, name, aliases }: Named): string[] {
  const own = foldName(name)
  const others = aliases.map(foldName).filter((key) => type !== 'PERSON' || sameFullName(key, own))
  return [...new Set([own, ...others])].filter((key) => key !== '')
}

/** One of the two goes by the name that the other is best known by: two nicknames in common are not enough. */
function namesAgree(named: Named, candidate: EntityCandidate): boolean {
  const keys = searchKeys(named)
  const shared = candidate.nameKeys.filter((key) => keys.includes(key))
  return shared.includes(foldName(named.name)) || shared.includes(foldName(candidate.name))
}

/** Within one article its own earlier text is enough; over articles a person needs a whole name and the same walk of life. */
function personMayBe(named: Named, candidate: EntityCandidate): boolean {
  if (candidate.namedHere) return true
  if (!foldName(named.name).includes(' ')) return false
  // The byline of one outlet is not the person that other texts speak of, nor another outlet's author.
  return (named.inText && candidate.inTexts) || (named.isAuthor && candidate.wroteHere)
}

const contradict = <T>(a: T | null, b: T | null): boolean => a !== null && b !== null && a !== b

export const mayBe = (named: Named, candidate: EntityCandidate): boolean =>
  named.type === candidate.type &&
  !contradict(named.wikidataId, candidate.wikidataId) &&
  !contradict(named.countryCode, candidate.countryCode) &&
  namesAgree(named, candidate) &&
  (named.type !== 'PERSON' || personMayBe(named, candidate))
