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
