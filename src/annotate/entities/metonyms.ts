/**
 * Enters: a name in a reading. Leaves: the country whose government is meant, where a capital or seat of government acts or is
 * set beside another ("tensions between Washington and Moscow", "the Kremlin denied"); undefined where it is only a place.
 */
import type { Name } from '../language/document'
import { capitalCode, countryCode, seatCode } from '../lexicon/places'
import type { Reading } from '../reading'

const LOCAL = new Set([
  'in',
  'at',
  'near',
  'to',
  'from',
  'outside',
  'around',
  'towards',
  'toward',
  'across',
  'through',
  'into',
])
const POLITICAL = new Set(['between', 'with', 'against', 'by'])
const ACTS = new Set(['nsubj', 'nsubj:pass'])
const PLACES_ACT = new Set(['is', 'was', 'has', 'had', 'are', 'were'])

const namesCapital = (r: Reading, name: Name | undefined): boolean =>
  name !== undefined && (capitalCode(r.text(name)) ?? countryCode(r.text(name))) !== undefined

export function metonymOf(r: Reading, name: Name): string | undefined {
  if (name.type === 'PERSON') return undefined
  const text = r.text(name)
  const seat = seatCode(text)
  if (seat !== undefined) return seat
  const capital = capitalCode(text)
  if (capital === undefined) return undefined
  const before = r.lower(name.first - 1)
  if (LOCAL.has(before)) return undefined
  if (POLITICAL.has(before)) return capital
  const partner =
    r.lower(name.end) === 'and' ? r.name(name.end + 1) : before === 'and' ? r.name(name.first - 2) : undefined
  if (namesCapital(r, partner)) {
    const start = before === 'and' && partner ? partner.first - 1 : name.first - 1
    if (POLITICAL.has(r.lower(start))) return capital
  }
  for (let i = name.first; i < name.end; i++)
    if (ACTS.has(r.relation(i)) && r.pos(r.head(i)) === 'VERB' && !PLACES_ACT.has(r.lower(r.head(i)))) return capital
  return undefined
}
