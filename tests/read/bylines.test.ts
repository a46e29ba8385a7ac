import fc from 'fast-check'
import { authorsOf, readByline } from '../../src/read/byline'
import { readHtml } from '../../src/read/html/read-html'
import { article, page, PARAGRAPHS, TEXT } from './sample-page'

describe('the people of a byline', () => {
  test.each([
    ['run together with By', '<p><span>By</span><span>Jane Roe</span></p>', ['Jane Roe']],
    ['with an agency in capitals', '<p>von Jane Roe, AGENTUR OSTLAND Stand: 28. April 2023</p>', ['Jane Roe']],
  ])('a byline %s', (_, line, authors) => {
    expect(readHtml(page({ top: `<h1>Ferry</h1>${line}` })).authors).toEqual(authors)
  })

  test.each(['Harbour Coast | 4 November 2025', 'Top Stories • November 4th, 2025'])('%s names nobody', (line) => {
    expect(readHtml(page({ top: `<h1>Ferry</h1><p>${line}</p>` })).authors).toBeUndefined()
  })

  test('a name of a person in small letters, and one in a catalogue’s order', () => {
    const person = (type: string): string => page({ head: article({ author: { '@type': type, name: 'jane roe' } }) })
    expect(readHtml(person('Person')).authors).toEqual(['Jane Roe'])
    expect(readHtml(person('Organization')).authors).toBeUndefined()
    const head = '<meta name="citation_author" content="Roe, Jane T."><meta name="citation_author" content="Doe, John">'
    expect(readHtml(page({ head })).authors).toEqual(['Jane T. Roe', 'John Doe'])
  })

  test('Korean names, whose post stands after them; no newsrooms', () => {
    const head = (name: string): string => page({ head: `<meta name="author" content="${name}">` })
    expect(readHtml(head('가나다 기자')).authors).toEqual(['가나다'])
    expect(readHtml(head('항구뉴스')).authors).toBeUndefined()
  })

  test('a signature under the text is the byline and no paragraph, where labels have no capitals', () => {
    const sign = (lang: string, line: string) =>
      readHtml(page({ text: `${TEXT}<p><b>${line}</b></p>` }).replace('<html>', `<html lang="${lang}">`))
    expect(sign('vi', 'Jana Rohe')).toMatchObject({ authors: ['Jana Rohe'], body: PARAGRAPHS.join('\n\n') })
    expect(sign('en', 'Harbour Stories').authors).toBeUndefined()
  })
})

describe('bylines of many languages and scripts', () => {
  test.each([
    ['Text: Jane Roe', ['Jane Roe']],
    ['Texte : Jeanne Rohe', ['Jeanne Rohe']],
    ['Автор: Анна Рогова', ['Анна Рогова']],
    ['文／山田太郎', ['山田太郎']],
    ['記者：王小明、李小華', ['王小明', '李小華']],
    ['Oleh: Budi Rahman', ['Budi Rahman']],
    ['Written by Jane Roe', ['Jane Roe']],
    ['Por João Silva e Ana Souza', ['João Silva', 'Ana Souza']],
    ['Por José Ortega y Gasset', ['José Ortega y Gasset']],
    ['By Jane A Roe and Dan Smithson', ['Jane A Roe', 'Dan Smithson']],
    ['BY JANE ROE AND JOHN DOE', ['Jane Roe', 'John Doe']],
    ['By Jane Roe, Buenos Aires', ['Jane Roe']],
    ['By Political Correspondent Jane Roe', ['Jane Roe']],
    ['By Jane Roe, Old Town Foundation', ['Jane Roe']],
    ['Reporting by Jane Roe and Ann Other in London; Editing by John Doe', ['Jane Roe', 'Ann Other']],
    ['Text och foto: Jane Roe', ['Jane Roe']],
    ['Von Jane Roe (mit dpa)', ['Jane Roe']],
    ['Piše: Jana Rohe', ['Jana Rohe']],
    ['By Lee In-roe, Harbour Journalism Initiative Reporter', ['Lee In-roe']],
    ['By Jane Head and Ahmed al-Roe in Old Town', ['Jane Head', 'Ahmed al-Roe']],
    ['By Jane "Jojo" Roe', ['Jane "Jojo" Roe']],
    ['By JANE ROE and JOHN DOEAssociated Press', ['Jane Roe', 'John Doe']],
    ['Por Jane Roe. Madrid', ['Jane Roe']],
    ['Haber: AYŞE ILGIN', ['Ayşe Ilgın']],
  ])('%s names %j', (line, authors) => {
    expect(readByline(line)?.authors).toEqual(authors)
  })

  test.each([
    ['Ein Kommentar von Jane Roe', ['Jane Roe']],
    ['Une enquête de Jane Roe', ['Jane Roe']],
    ['Jane Roe e Agencias', ['Jane Roe']],
    ['Jane Roe (text), John Doe (foto)', ['Jane Roe']],
    ['Penulis Jane Roe | Editor John Doe', ['Jane Roe']],
    ['Posted on May 3, 2024 by Jane Roe', ['Jane Roe']],
    ['北京=山田太郎', ['山田太郎']],
    ['(서울=뉴스) 가나다 기자 = ', ['가나다']],
    ['港の町で古い渡し船が 再び出る', []],
  ])('%s, said to be the author, names %j', (name, authors) => {
    expect(authorsOf(name)).toEqual(authors)
  })

  test.each([
    'Harbour Town Foundation', // an organisation
    'Le Figaro', // an outlet of the catalogue
    'New Delhi', // a place
    'नगर संवाददाता डेस्क',
    'অনলাইন ডেস্ক',
    'فريق التحرير',
    'タイムライン', // no name is written so without a dot
    'Onlineredaktion Hafenstadt',
  ])('%s is nobody', (name) => {
    expect(authorsOf(name)).toEqual([])
  })

  test('two names in scripts without capitals', () => {
    expect(authorsOf('राम कुमार और श्याम सिंह')).toEqual(['राम कुमार', 'श्याम सिंह'])
  })

  test('a byline of many desks and names takes no time', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('By', 'Roe', 'Jane', 'and', ',', 'Desk', '文', 'और', '/', 'A.'), { maxLength: 200 }),
        (words) => {
          for (const name of authorsOf(words.join(' '))) expect(name).toBe(name.trim())
        },
      ),
    )
  })
})

describe('the authors that a page names', () => {
  const people = (description: object, top = '<h1>Ferry</h1>'): string[] | undefined =>
    readHtml(page({ head: article(description), top })).authors
  const person = (name: string) => ({ '@type': 'Person', name })

  test('under a label of its own, a line each', () => {
    const top = '<h1>Ferry</h1><div>Written by:<ul><li>Jane Roe</li><li>John Doe</li></ul></div>'
    expect(readHtml(page({ top })).authors).toEqual(['Jane Roe', 'John Doe'])
  })

  test('of whom machines are told one, and readers all', () => {
    const top = '<h1>Ferry</h1><p>By Dr Jane Roe and John Doe</p>'
    expect(people({ author: person('Jane Roe') }, top)).toEqual(['Dr Jane Roe', 'John Doe'])
    expect(people({ author: person('Jane Roe') }, '<h1>Ferry</h1><p>By Jane Roe, Chief Engineer</p>')).toEqual([
      'Jane Roe',
    ])
  })

  test('by an only name where it is said to be one’s, and not the site’s', () => {
    expect(people({ author: person('Surati') })).toEqual(['Surati'])
    expect(people({ author: 'Surati' })).toBeUndefined()
    expect(people({ author: person('Hafenkurier'), publisher: { name: 'Hafenkurier' } })).toBeUndefined()
    expect(people({ author: person('Redaktionsteam') })).toBeUndefined()
  })

  test('in an element that is called theirs, joined or again under a label', () => {
    const span = (names: string) => people({}, `<h1>Ferry</h1><span class="reporter">${names}</span>`)
    expect(span('Jane Roe and John Doe')).toEqual(['Jane Roe', 'John Doe'])
    expect(span('Licensed Boat Builder, Master Mariner')).toBeUndefined()
    const list = '<h1>Ferry</h1><p>By</p><p>Jane Roe</p><p>Jane Roe</p>'
    expect(people({}, list)).toEqual(['Jane Roe'])
  })

  test('by an only name that is part of the name of the site, or of a machine’s two fields', () => {
    const site = { publisher: { name: 'Tomas Ferry Club' } }
    expect(people({ ...site, author: person('Tomas') })).toEqual(['Tomas'])
    expect(people({ ...site, author: { '@type': 'Person', givenName: 'Jane', familyName: 'Roe' } })).toEqual([
      'Jane Roe',
    ])
    const labelled = (name: string) =>
      `<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="${name}">`
    expect(readHtml(page({ head: labelled('Surati') })).authors).toEqual(['Surati'])
    expect(readHtml(page({ head: labelled('Redaktion') })).authors).toBeUndefined()
  })

  test('are not the outlet’s own account, but who signs in capitals above the text', () => {
    const text = `<p>JANE ROE</p>${TEXT}`
    const read = (url: string) => readHtml(page({ head: article({ author: person('Blick Korso') }), text }), { url })
    expect(read('https://www.blick.ch/ferry')).toMatchObject({ authors: ['Jane Roe'], body: PARAGRAPHS.join('\n\n') })
    expect(read('https://courier.example/ferry').authors).toEqual(['Blick Korso'])
  })

  test('are more in the fields for catalogues than in the description', () => {
    const head = ['Jane Roe', 'John Doe'].map((name) => `<meta name="citation_author" content="${name}">`).join('')
    expect(readHtml(page({ head: head + article({ author: person('Jane Roe') }) })).authors).toEqual([
      'Jane Roe',
      'John Doe',
    ])
  })

  test('are the editors in charge where a page in Chinese names nobody else', () => {
    const read = (top: string) =>
      readHtml(page({ top, bottom: '<div class="edit">(责编：王小明、李小华)</div>' })).authors
    expect(read('<h1>Ferry</h1>')).toEqual(['王小明', '李小华'])
    expect(read('<h1>Ferry</h1><p>记者：张小红</p>')).toEqual(['张小红'])
  })

  test('are none where an agency wrote it, whoever else is named on the page', () => {
    const top = '<h1>Ferry</h1><div class="author-box">Von Jane Roe</div>'
    const agency = { author: { '@type': 'Organization', name: 'ostland' }, publisher: { name: 'The Courier' } }
    expect(readHtml(page({ head: article(agency), top }))).toMatchObject({ byline: 'ostland' })
    expect(people(agency, top)).toBeUndefined()
    expect(people({ ...agency, author: { '@type': 'Organization', name: 'Courier' } }, top)).toEqual(['Jane Roe'])
  })

  test('linked beside one another, and told in a second description of the article', () => {
    const top =
      '<h1>Ferry</h1><p><a href="/?author=1">Jane Roe</a> <a href="/?author=2">John Doe</a></p><p><a href="/?author=3">Ann Other</a></p>'
    expect(readHtml(page({ top })).authors).toEqual(['Jane Roe', 'John Doe'])
    const head = article({ headline: 'Ferry' }) + article({ headline: 'Ferry', author: person('Jane Roe') })
    expect(readHtml(page({ head })).authors).toEqual(['Jane Roe'])
  })
})
