/** The small readers of one printed line: dates, bylines, counts, terms, languages, chrome. */
import fc from 'fast-check'
import { authorsOf, readByline } from '../../src/read/byline'
import { isCaption, isChrome } from '../../src/read/chrome'
import { isoTime } from '../../src/read/iso-time'
import { detectLanguage, languageTag } from '../../src/read/language'
import { findPrintedDate } from '../../src/read/printed-date'
import { readCounts } from '../../src/read/reader-counts'
import { isSection } from '../../src/read/sections'
import { readUsage } from '../../src/read/usage'

test.each([
  ['06 November 2025 13:24', '2025-11-06T13:24'],
  ['Posted March 4, 2026 10:05 am', '2026-03-04T10:05'],
  ['Published 11:21 GMT, 17 July 2024 | Updated 12:00 GMT, 17 July 2024', '2024-07-17T11:21Z'],
  ['April 26, 2024 at 11:24 p.m. EDT', '2024-04-26T23:24-04:00'],
  ['12:05 a.m., May 1st, 2024', '2024-05-01T00:05'],
  ['Friday, 22 Nov 2024 4:55 PM MYT', '2024-11-22T16:55+08:00'],
  ['06.11.2025, 21:18 Uhr', '2025-11-06T21:18'],
  ['3. März 2024', '2024-03-03'],
  ['le 7 novembre 2024 à 13h24', '2024-11-07T13:24'],
  ['Publicado el 5 de mayo de 2025', '2025-05-05'],
  ['6 листопада 2025', '2025-11-06'],
  ['5 ноября 2024, 10:15', '2024-11-05T10:15'],
  ['２０２５年１月１４日　21時17分', '2025-01-14T21:17'],
  ['2025년 1월 14일 21:17', '2025-01-14T21:17'],
  ['२६ अप्रैल २०२४, १०:३०', '2024-04-26T10:30'],
  ['প্রকাশ: ২৬ এপ্রিল ২০২৪', '2024-04-26'],
  ['٢٦ أبريل ٢٠٢٤', '2024-04-26'],
  ['26 نيسان 2024', '2024-04-26'],
  ['26 באפריל 2024', '2024-04-26'],
  ['26 აპრილი, 2024', '2024-04-26'],
  ['26 ஏப்ரல் 2024', '2024-04-26'],
  ['2013-12-30T14:42:01-0700', '2013-12-30T14:42:01-07:00'],
  ['2024/02/29', '2024-02-29'],
  ['25/04/2026', '2026-04-25'],
  ['04/25/2026', '2026-04-25'],
])('%s is %s', (line, iso) => {
  expect(findPrintedDate(line)?.iso).toBe(iso)
})

test.each([
  ['3/4/2025', 'two days, in English'],
  ['yesterday at 10:05', 'no day'],
  ['30 February 2025', 'a day that is in no calendar'],
  ['Fourteen people met in 2025', 'a year alone'],
  ['listopad 5, 2024', 'October in Croatian, November in Polish'],
  ['10:05', 'a time alone'],
])('%s is no date: %s', (line) => {
  expect(findPrintedDate(line)).toBeUndefined()
})

test('a language tells what English leaves open', () => {
  expect(findPrintedDate('3/4/2025', 'fr')?.iso).toBe('2025-04-03')
  expect(findPrintedDate('5 listopad 2024', 'pl')?.iso).toBe('2024-11-05')
})

test('every day is read back from the way that languages print it', () => {
  const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2080-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(
      day,
      fc.constantFrom('en-GB', 'en-US', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'pl', 'ru', 'uk', 'tr'),
      (date, language) => {
        const printed = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
        expect(findPrintedDate(printed, language)?.iso).toBe(date.toISOString().slice(0, 10))
      },
    ),
  )
})

test.each([
  ['2024-04-26 15:24:04+0000', '2024-04-26T15:24:04+00:00'],
  ['2024-04-26T15:24:04.336Z', '2024-04-26T15:24:04.336Z'],
  ['20240426', '2024-04-26'],
  ['2024-04-26T9:05', '2024-04-26T09:05'],
  ['1714145044', '2024-04-26T15:24:04.000Z'],
  ['Fri, 26 Apr 2024 15:24:04 GMT', '2024-04-26T15:24:04Z'],
  ['2024-13-26', undefined],
  ['', undefined],
])('%j in a page is %s', (text, iso) => {
  expect(isoTime(text)).toBe(iso)
})

test.each([
  ['By Jane Roe', ['Jane Roe']],
  ['By Jane Roe and John Q. Public, Staff Writers', ['Jane Roe', 'John Q. Public']],
  ['Von Anna Müller und Jörg Weiß', ['Anna Müller', 'Jörg Weiß']],
  ['Por María del Carmen Pérez', ['María del Carmen Pérez']],
  ['By JANE ROE', ['Jane Roe']],
  ['By Jane RoeBusiness Columnist', ['Jane Roe']],
  ['By Jane Roe in Bodø', ['Jane Roe']],
  ['By Jane Roe 3 March 2024', ['Jane Roe']],
  ['By Reuters Staff', []],
  ['By News Desk', []],
  ['Von dpa', []],
])('%s names %j', (line, authors) => {
  expect(readByline(line)).toEqual({ byline: line, authors })
})

test.each([
  'By the way, it rained.',
  'By 2030 all will be well',
  'Standby for news',
  'Von hier an blind',
  'Author Jane Roe was there',
  'By Monday Harbour Town had been cut off for two whole weeks.',
])('%s is no byline', (line) => {
  expect(readByline(line)?.authors ?? []).toEqual([])
})

test('names that are written in one word are names, agencies are not', () => {
  expect(authorsOf('松岡大地')).toEqual(['松岡大地'])
  expect(authorsOf('東京新聞')).toEqual([])
})

test.each([
  ['Views: 86', [{ kind: 'VIEWS', count: 86 }]],
  ['12,345 views', [{ kind: 'VIEWS', count: 12345 }]],
  ['Просмотров: 1 234', [{ kind: 'VIEWS', count: 1234 }]],
  ['3 comments', [{ kind: 'COMMENTS', count: 3 }]],
  ['Shares 7', [{ kind: 'SHARES', count: 7 }]],
  ['1.2K views', []],
  ['Views', []],
  ['He read 3 books, with views on all of them, and left.', []],
])('%s counts %j', (line, counts) => {
  expect(readCounts(line)).toEqual(counts)
})

test.each([
  ['Any use of our materials is allowed only with a hyperlink to Courier.example', true, 'https://courier.example'],
  [
    'При использовании материалов гиперссылка на https://courier.example/ обязательна',
    true,
    'https://courier.example/',
  ],
  ['Licensed under Creative Commons CC BY 4.0', true, undefined],
  ['© 2025 Sample Courier. All rights reserved.', false, undefined],
])('%s', (text, attributionRequired, link) => {
  expect(readUsage(text)).toEqual({ text, attributionRequired, ...(link && { link }) })
})

test.each(['He used a link in his content.', 'The court allowed the use of the materials.', ''])(
  '%j states no terms',
  (line) => {
    expect(readUsage(line)).toBeUndefined()
  },
)

test.each([
  ['en', 'The minister said that the talks would be held in the city on Monday, and that it was not easy.'],
  ['de', 'Der Minister sagte, dass die Gespräche am Montag in der Stadt stattfinden und nicht einfach sind.'],
  ['fr', 'Le ministre a dit que les discussions auraient lieu dans la ville lundi et que ce ne serait pas facile.'],
  ['es', 'El ministro dijo que las conversaciones se celebrarán en la ciudad el lunes y que no es fácil para los dos.'],
  ['no', 'Statsråden sier at samtalene ikke er lette, men at det går mot en avtale etter et møte hun var på i Bodø.'],
  ['ru', 'Министр сказал, что переговоры пройдут в городе в понедельник и что это не так просто, как кажется.'],
  ['uk', 'Міністр сказав, що переговори пройдуть у місті в понеділок і що це не так просто, як здається, але буде.'],
  ['ar', 'قال الوزير إن المحادثات ستعقد في المدينة يوم الاثنين وإن ذلك لن يكون سهلا على الطرفين بعد أن كان مع'],
  ['ja', '大臣は月曜日に市内で会談が行われると述べ、簡単ではないと付け加えた。'],
  ['zh', '部长表示，会谈将于星期一在该市举行，并补充说这并不容易。'],
  ['ko', '장관은 월요일에 시내에서 회담이 열릴 것이라고 말했다.'],
  ['fr', 'Un incendie a détruit une usine à la sortie de la ville.'],
  ['fr', 'Le maire de la ville a annoncé un plan pour le port et pour la gare.'],
])('%s is told by its text', (language, text) => {
  expect(detectLanguage(text)).toBe(language)
})

test('no language is told by a few words', () => {
  expect(detectLanguage('Bodø, 12:30')).toBeUndefined()
  expect(detectLanguage('')).toBeUndefined()
  // words that several languages have
  expect(detectLanguage('La police de la ville de La Garde a un port.')).toBeUndefined()
})

test.each([
  ['en_US', 'en-US'],
  [' EN-gb ', 'en-GB'],
  ['zh-hans-cn', 'zh-Hans-CN'],
  ['iw', 'he'],
  ['de-CH-1996', 'de-CH-1996'],
  ['english', undefined],
  ['x-default', undefined],
  ['und', undefined],
  ['en-', undefined],
  ['en; DROP TABLE', undefined],
  ['', undefined],
])('the tag %j is %s', (tag, expected) => {
  expect(languageTag(tag)).toBe(expected)
})

test.each([
  'Share this article',
  'Subscribe to our newsletter',
  'ADVERTISEMENT',
  '© 2025 Sample Courier',
  '3 min read',
  'We use cookies to improve this site',
  'Kommentare',
  'Foto: Jane Roe',
])('%s is chrome', (line) => {
  expect(isChrome(line)).toBe(true)
})

test.each([
  'The company said it would share its profits with workers.',
  'Read more than one newspaper, the minister advised.',
  'Advertising revenue fell by a third in 2025, the report says.',
  'Support for the mayor grew among the voters of the town.',
  'Copyright law is to be changed by the summer, the minister said.',
  'Norway is signing up to the treaty, and its terms and conditions are known.',
  'Like me, many people live on the coast and follow the news on Facebook.',
  'Already a veteran of two campaigns, she stood again.',
  'He accepted all of the conditions that the other side had put.',
])('%s is no chrome', (line) => {
  expect(isChrome(line)).toBe(false)
})

test('a caption ends with its credit', () => {
  expect(isCaption('The harbour on Monday. (AP Photo/Jane Roe)')).toBe(true)
  expect(isCaption('He said the photo was real.')).toBe(false)
})

test('sections are known by their names', () => {
  expect(['WORLD', 'Politik', 'В мире'].map(isSection)).toEqual([true, true, true])
  expect(isSection('The world is round')).toBe(false)
})

test('no line makes a reader slow or crash', () => {
  const readers = [
    findPrintedDate,
    readByline,
    readCounts,
    readUsage,
    detectLanguage,
    isChrome,
    isCaption,
    isoTime,
    authorsOf,
  ]
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'By ',
      '1 ',
      '12:',
      ' de ',
      '© ',
      'and ',
      'views ',
      '. ',
      '2025-',
      'Foto: ',
      '(',
      '&',
      ' link ',
      'ß',
    ),
  )
  fc.assert(
    fc.property(piece, fc.integer({ min: 1, max: 3000 }), (text, times) => {
      for (const read of readers) read(text.repeat(times).slice(0, 20_000))
    }),
    { numRuns: 60, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: true },
  )
})
