import fc from 'fast-check'
import { OPEN_EARLIEST, OPEN_LATEST, parseEdtf } from '../src/edtf'

const iso = (text: string): [string, string, string] | null => {
  const range = parseEdtf(text)
  return range && [range.earliest.toISOString(), range.latest.toISOString(), range.precision]
}

test.each([
  ['2025-11-06', '2025-11-06T00:00:00.000Z', '2025-11-06T23:59:59.999Z', 'DAY'],
  ['2025-11', '2025-11-01T00:00:00.000Z', '2025-11-30T23:59:59.999Z', 'MONTH'],
  ['2024-02', '2024-02-01T00:00:00.000Z', '2024-02-29T23:59:59.999Z', 'MONTH'],
  ['0050', '0050-01-01T00:00:00.000Z', '0050-12-31T23:59:59.999Z', 'YEAR'],
  ['201X', '2010-01-01T00:00:00.000Z', '2019-12-31T23:59:59.999Z', 'INTERVAL'],
  ['2004-XX', '2004-01-01T00:00:00.000Z', '2004-12-31T23:59:59.999Z', 'YEAR'],
  ['1985-04-XX', '1985-04-01T00:00:00.000Z', '1985-04-30T23:59:59.999Z', 'MONTH'],
  ['2025-23', '2025-09-01T00:00:00.000Z', '2025-11-30T23:59:59.999Z', 'SEASON'],
  ['2025-24', '2025-12-01T00:00:00.000Z', '2026-02-28T23:59:59.999Z', 'SEASON'],
  ['2025-11?', '2025-11-01T00:00:00.000Z', '2025-11-30T23:59:59.999Z', 'MONTH'],
  ['2025~', '2025-01-01T00:00:00.000Z', '2025-12-31T23:59:59.999Z', 'YEAR'],
  ['2025-11-06T13:24', '2025-11-06T13:24:00.000Z', '2025-11-06T13:24:59.999Z', 'MINUTE'],
  ['2025-11-06T13:24+04:00', '2025-11-06T09:24:00.000Z', '2025-11-06T09:24:59.999Z', 'MINUTE'],
  ['2025-11-06T13:24:05Z', '2025-11-06T13:24:05.000Z', '2025-11-06T13:24:05.999Z', 'MINUTE'],
  ['2025-11-06T13:24:05.250Z', '2025-11-06T13:24:05.250Z', '2025-11-06T13:24:05.250Z', 'MINUTE'],
  ['2025-11-06T13-0500', '2025-11-06T18:00:00.000Z', '2025-11-06T18:59:59.999Z', 'HOUR'],
  ['2025-10/2025-11', '2025-10-01T00:00:00.000Z', '2025-11-30T23:59:59.999Z', 'INTERVAL'],
  ['2025-11-03/2025-11-09', '2025-11-03T00:00:00.000Z', '2025-11-09T23:59:59.999Z', 'WEEK'],
  ['2024-07-05/..', '2024-07-05T00:00:00.000Z', OPEN_LATEST.toISOString(), 'INTERVAL'],
  ['/2024', OPEN_EARLIEST.toISOString(), '2024-12-31T23:59:59.999Z', 'INTERVAL'],
])('%s means %s to %s, as exact as a %s', (text, earliest, latest, precision) => {
  expect(iso(text)).toEqual([earliest, latest, precision])
})

test.each([
  ['', 'nothing'],
  ['yesterday', 'words'],
  ['2025-13', 'a thirteenth month'],
  ['2025-02-29', 'a day that year did not have'],
  ['2025-00-10', 'month zero'],
  ['2025-11-00', 'day zero'],
  ['2025-22-01', 'a day of a season'],
  ['20X5', 'an unspecified digit in the middle'],
  ['2025-XX-06', 'a day of no month'],
  ['2025-11-06T24:00', 'an hour that no clock shows'],
  ['2025-11-06T13:60', 'minute sixty'],
  ['2025-11-06T13:24+15:00', 'a zone that does not exist'],
  ['2025-11T13:24', 'a time of a month'],
  ['2025-11-06T13:24?', 'an uncertain minute'],
  ['2025-12/2025-11', 'an interval that ends before it starts'],
  ['../..', 'an interval open at both ends'],
  ['2025/2026/2027', 'three ends'],
  ['0000', 'a year before the first'],
  [' 2025', 'blanks'],
])('%j is refused: %s', (text) => {
  expect(parseEdtf(text)).toBeNull()
})

test('every day that a calendar has means that day, and every pair of days in order an interval', () => {
  const day = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(day, day, (one, other) => {
      const [a, b] = [one, other].map((date) => date.toISOString().slice(0, 10)).sort() as [string, string]
      expect(parseEdtf(a)?.earliest.toISOString()).toBe(`${a}T00:00:00.000Z`)
      expect(parseEdtf(`${a}/${b}`)?.latest.toISOString()).toBe(`${b}T23:59:59.999Z`)
      if (a !== b) expect(parseEdtf(`${b}/${a}`)).toBeNull()
    }),
  )
})

test('any text at all is a range in order or null', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9XT:Z.?~%/+-]{0,40}$/)), (text) => {
      const range = parseEdtf(text)
      if (range) expect(range.earliest.getTime()).toBeLessThanOrEqual(range.latest.getTime())
    }),
  )
})
