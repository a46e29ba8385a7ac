/** A time of the graph in, English words as exact as it is out; how far it is known is said, too. */

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const SEASONS: Readonly<Record<string, string>> = { '21': 'spring', '22': 'summer', '23': 'autumn', '24': 'winter' }

const MOMENT = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/

/** EDTF that has no plain words is shown as it is. */
function momentOf(edtf: string): string {
  const [, year, month, day, clock, zone = 'Z'] = MOMENT.exec(edtf) ?? []
  if (year === undefined) return edtf
  if (month === undefined) return year
  if (SEASONS[month] !== undefined) return `${SEASONS[month]} ${year}`
  const name = `${MONTHS[Number(month) - 1] ?? month} ${year}`
  if (day === undefined) return name
  const date = `${Number(day)} ${name}`
  return clock === undefined ? date : `${date}, ${clock} ${zone === 'Z' ? 'UTC' : `UTC${zone}`}`
}

function rangeOf(edtf: string): string {
  const [start = '', end] = edtf.split('/')
  if (end === undefined) return momentOf(start)
  if (start === '' || start === '..') return `until ${momentOf(end)}`
  if (end === '' || end === '..') return `since ${momentOf(start)}`
  return `between ${momentOf(start)} and ${momentOf(end)}`
}

export function toldTime(time: { edtf: string; basis: string } | null | undefined): string {
  if (time == null) return 'at a time that no article tells'
  const words = rangeOf(time.edtf)
  return time.basis === 'PUBLICATION_DATE' ? `on or before ${words}` : words
}

/** Since when and until when a post is held, as far as known. */
export function toldSpan(from: string | undefined, until: string | undefined): string {
  if (from === undefined && until === undefined) return ''
  if (until === undefined) return `since ${rangeOf(from!)}`
  return from === undefined ? `until ${rangeOf(until)}` : `${rangeOf(from)} to ${rangeOf(until)}`
}
