/** What makes an article the same, and how times are taken. */
import fc from 'fast-check'
import { addressHash, normaliseAddress } from '../../src/graph/article/article-address'
import { claimOf, contentHashOf, factsHashOf } from '../../src/identify/article-identity'
import { gapBetween, printedPublication, publicationDay, publicationTime, timeOf } from '../../src/identify/times'

const article = { headline: 'The harbour opens', body: 'It opened.' }

describe('an address', () => {
  test.each([
    ['HTTPS://Example.ORG:443/a/', 'https://example.org/a'],
    ['http://example.org:80/a#top', 'http://example.org/a'],
    ['https://example.org/a?utm_source=x&id=7&fbclid=y&UTM_medium=z', 'https://example.org/a?id=7'],
    ['https://example.org/a/?gclid=1', 'https://example.org/a'],
    ['https://example.org/', 'https://example.org'],
    ['https://example.org/?p=12', 'https://example.org?p=12'],
    ['https://example.org:8443/A//', 'https://example.org:8443/A'],
  ])('%s is %s', (address, normal) => {
    expect(normaliseAddress(address)).toBe(normal)
    expect(addressHash(address)).toEqual(addressHash(normal))
  })

  test('in normal form stays as it is', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        const normal = normaliseAddress(address)
        expect(normaliseAddress(normal)).toBe(normal)
      }),
    )
  })
})

describe('the same article', () => {
  const publisher = { name: 'Sample Courier' }

  test('is known by its address whatever else changes', () => {
    const url = 'https://example.org/a'
    expect(claimOf({ ...article, url })).toEqual(claimOf({ headline: 'x', body: 'y', id: '1', url: `${url}?utm_x=1` }))
  })

  test('is known by the caller’s id within its publisher', () => {
    expect(claimOf({ ...article, id: '1', publisher })).toEqual(
      claimOf({ headline: 'x', body: 'y', id: '1', publisher: { name: 'SAMPLE courier' } }),
    )
    expect(claimOf({ ...article, id: '1' })).not.toEqual(claimOf({ ...article, id: '1', publisher }))
  })

  test('is known by publisher, headline and day, else by its body', () => {
    const dated = { ...article, publisher, publishedAt: '2025-11-06T10:00' }
    expect(claimOf(dated)).toEqual(
      claimOf({ ...dated, headline: 'the harbour opens!', body: 'y', publishedAt: '2025-11-06' }),
    )
    expect(claimOf(dated)).not.toEqual(claimOf({ ...dated, publishedAt: '2025-11-07' }))
    expect(claimOf(article)).toEqual(claimOf({ ...article, headline: 'x' }))
    expect(claimOf(article)).not.toEqual(claimOf({ ...article, body: 'y' }))
  })

  test('is unchanged where only the time of retrieval or the order of fields differs', () => {
    const again = { retrievedAt: '2025-11-06T10:00:00Z', body: article.body, headline: article.headline }
    expect(factsHashOf(again)).toBe(factsHashOf(article))
    expect(factsHashOf({ ...article, statements: [] })).not.toBe(factsHashOf(article))
    expect(contentHashOf({ ...article, section: 'World' })).toBe(contentHashOf(article))
  })
})

describe('times', () => {
  test('of publication say whether their zone was printed', () => {
    expect(publicationTime('2025-11-06T13:24:00+04:00')).toMatchObject({
      edtf: '2025-11-06T13:24:00+04:00',
      earliest: new Date('2025-11-06T09:24:00Z'),
      basis: 'STATED',
      precision: 'MINUTE',
    })
    expect(publicationTime('2025-11-06T13:24')).toMatchObject({
      edtf: '2025-11-06T13:24Z',
      earliest: new Date('2025-11-06T13:24:00Z'),
      basis: 'ASSUMED_ZONE',
    })
    expect(publicationTime('2025-11-06')).toMatchObject({ basis: 'ASSUMED_ZONE', precision: 'DAY' })
    expect(publicationTime(undefined)).toBeNull()
  })

  test.each(['2025-11-06', '2025-11-06T13:24', '2025-11-06T13:24Z', '2025-11-06T13:24:05+04:00'])(
    'of publication come back as printed: %s',
    (printed) => {
      const { edtf, basis } = publicationTime(printed)!
      expect(printedPublication(edtf, basis)).toBe(printed)
    },
  )

  test('of statements are stated, or the day of publication, or unknown', () => {
    expect(timeOf({ edtf: '2025-11-05', text: 'on Wednesday', basis: 'RESOLVED_RELATIVE' })).toMatchObject({
      basis: 'RESOLVED_RELATIVE',
      text: 'on Wednesday',
    })
    expect(timeOf({ edtf: '2025-11-05T10:00' })).toMatchObject({ basis: 'ASSUMED_ZONE' })
    expect(timeOf({ edtf: '2025-11' })).toMatchObject({ basis: 'STATED', precision: 'MONTH' })
    expect(publicationDay('2025-11-06T01:00:00+04:00')).toMatchObject({
      edtf: '2025-11-06',
      basis: 'PUBLICATION_DATE',
      precision: 'DAY',
    })
    expect(publicationDay(undefined)).toBeNull()
  })

  test('lie apart by the gap between their nearest ends', () => {
    const [day, month, next] = ['2025-11-05', '2025-11', '2025-11-07'].map((edtf) => timeOf({ edtf })!)
    expect(gapBetween(day!, month!)).toBe(0)
    expect(gapBetween(day!, next!)).toBe(gapBetween(next!, day!))
    expect(gapBetween(day!, next!)).toBe(86_400_001)
  })
})
