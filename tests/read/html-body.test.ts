/** Which of a page's lines are its article's own. */
import { readHtml } from '../../src/read/html/read-html'
import { article, page, PARAGRAPHS, TEXT } from './sample-page'

describe('body', () => {
  test('paragraphs, without what stands around and between them', () => {
    const [first, ...rest] = PARAGRAPHS
    const text = `<p>${first}</p>
      <figure><img src="x.jpg"><figcaption>The ferry. Photo: Jane Roe</figcaption></figure>
      <aside><p>Sign up for our newsletter and get the latest in your inbox.</p></aside>
      <div class="related-articles"><a href="/a">Ten boats that you should see</a></div>
      <div class="share"><button>Share</button></div>
      <script>var x = "never text"</script><style>.a{}</style><svg><text>icon</text></svg>
      ${rest.map((paragraph) => `<p>${paragraph}</p>`).join('')}
      <ul><li><a href="/1">Read about cats</a></li><li><a href="/2">Read about dogs</a></li></ul>`
    expect(readHtml(page({ text })).body).toBe(PARAGRAPHS.join('\n\n'))
  })

  test('lists, sub-headlines, quotations and line breaks are the article’s own', () => {
    const text = `${TEXT}<h2>What it cost</h2><p>${PARAGRAPHS[0]}<br><br>${PARAGRAPHS[1]}</p><ul><li>Two million for the hull of the boat</li></ul><blockquote>It was <b>worth</b> every <a href="/x">crown</a>, the mayor said.</blockquote>`
    expect(readHtml(page({ text })).body.split('\n\n').slice(5)).toEqual([
      'What it cost',
      PARAGRAPHS[0],
      PARAGRAPHS[1],
      'Two million for the hull of the boat',
      'It was worth every crown, the mayor said.',
    ])
  })

  test('a table set as a figure is text, its cells in order', () => {
    const text = `${TEXT}<figure class="wp-block-table"><table><tr><th>Boat</th><th>Built in</th></tr><tr><td>Old ferry of the town</td><td>1938 by hand</td></tr></table></figure>`
    expect(readHtml(page({ text })).body.split('\n\n').slice(5)).toContain('Old ferry of the town')
  })

  test('a quotation set as a figure is text, its source is not', () => {
    const text = `${TEXT}<figure><blockquote>It was worth every crown that it cost us.</blockquote><figcaption>Ada Lund</figcaption></figure>`
    expect(readHtml(page({ text })).body).toBe(
      [...PARAGRAPHS, 'It was worth every crown that it cost us.'].join('\n\n'),
    )
  })

  test('a heading that leads to another site is the article’s, one that leads to another article is not', () => {
    const heading = (href: string): string =>
      `<h3><a href="${href}">The boat of the harbour</a></h3><p>${PARAGRAPHS[0]}</p>`
    const url = 'https://courier.example/ferry'
    const body = (href: string) => readHtml(page({ text: TEXT + heading(href) }), { url }).body
    expect(body('https://yard.example/boat')).toContain('The boat of the harbour')
    expect(body('/boats')).not.toContain('The boat of the harbour')
  })

  test.each([
    [
      'who the author is',
      ['Jane Roe is a reporter of the Courier. She lives in Harbour Town.', 'Mail her at any time.'],
    ],
    ['the same under the author’s name', ['Jane Roe', 'Jane writes about boats.']],
    ['the same under a heading', ['About the author', 'Our reporter has been to many harbours of the coast.']],
    ['the same under a heading in Russian', ['Об авторе', 'Наш корреспондент пишет о лодках и гаванях.']],
    ['the same in German', ['Jane Roe schreibt über Boote und Häfen.']],
    [
      'a list of other articles',
      ['Read more about boats', 'Ten boats that you should see', 'The oldest yard of the coast'],
    ],
  ])('%s, printed under a text, is no part of it', (_, lines) => {
    const text = TEXT + lines.map((line) => `<p>${line}</p>`).join('')
    const head = article({ author: { '@type': 'Person', name: 'Jane Roe' } })
    expect(readHtml(page({ head, text })).body).toBe(PARAGRAPHS.join('\n\n'))
  })

  test.each([
    ['a statement of somebody else', 'Ada Lund is a sailor, and was on the ferry when it broke down.'],
    ['the author in the middle of the text', 'Jane Roe is the reporter who found the papers of the yard.'],
  ])('%s stays', (_, line) => {
    const text = `<p>${line}</p>${TEXT}<p>Then the rain came, and the people on the quay went home.</p>${TEXT}`
    const head = article({ author: { '@type': 'Person', name: 'Jane Roe' } })
    expect(readHtml(page({ head, text })).body).toContain(line)
  })

  test('what readers and programmers wrote is left out, however much it is', () => {
    const comment =
      '<div class="comment"><p>I sailed on that boat when I was a child, and it was cold, wet and wonderful, as I remember it.</p></div>'
    const bottom = `<section id="comments">${comment.repeat(30)}</section>`
    const text = `${TEXT}${TEXT}<pre><code>const ferry = boats.find((boat) => boat.isOld)</code></pre>`
    const { body } = readHtml(page({ text, bottom }))
    expect(body).not.toMatch(/wet and wonderful|const ferry/)
    expect(body.startsWith(PARAGRAPHS[0]!)).toBe(true)
  })

  test('entities are characters, readings over characters are left out', () => {
    const text = `${TEXT}<p>Caf&eacute; &amp; bar &#8212; <ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>字 stand on the quay, where the boat will land.</p>`
    expect(readHtml(page({ text })).body).toContain('Café & bar — 漢字 stand on the quay')
  })

  test.each([
    ['a fragment', `<h1>Old ferry sails again</h1>${TEXT}`],
    ['a page without body', `<!doctype html><h1>Old ferry sails again</h1>${TEXT}`],
    [
      'a page with a head alone',
      `<html lang="en"><head><title>x</title></head><h1>Old ferry sails again</h1>${TEXT}</html>`,
    ],
    ['a page with neither', `<html lang="en"><h1>Old ferry sails again</h1>${TEXT}`],
    ['a page that is one form', `<html><body><form><h1>Old ferry sails again</h1>${TEXT}</form></body></html>`],
  ])('%s is read like any other', (_, html) => {
    expect(readHtml(html)).toMatchObject({
      headline: 'Old ferry sails again',
      body: PARAGRAPHS.join('\n\n'),
      language: 'en',
    })
  })

  test('a page without an article is refused', () => {
    expect(() => readHtml('<!doctype html><html><body><nav><a href="/">Home</a></nav></body></html>')).toThrow(
      expect.objectContaining({ code: 'BAD_ARTICLE' }),
    )
  })
})
