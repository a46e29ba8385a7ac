/** Selectors that rules use choose what css-select, which knows all of CSS, chooses. */
import { selectAll, type Options } from 'css-select'
import fc from 'fast-check'
import { buildTree } from '../../src/read/html/tree/build'
import { compileSelectors } from '../../src/read/html/tree/selectors'
import type { TreeElement, TreeNode } from '../../src/read/html/tree/nodes'

const adapter: NonNullable<Options<TreeNode, TreeElement>['adapter']> = {
  isTag: (node): node is TreeElement => node.nodeType === 1,
  getAttributeValue: (element, name) => element.getAttribute(name) ?? undefined,
  getChildren: (node) => node.childNodes,
  getName: (element) => element.localName,
  getParent: (node) => node.parentElement,
  getSiblings: (node) => node.parentNode?.childNodes ?? [node],
  getText: (node) => node.textContent,
  hasAttrib: (element, name) => element.hasAttribute(name),
  removeSubsets: (nodes) => nodes,
  equals: (one, other) => one === other,
}

const piece = fc.constantFrom(
  '<div class="byline author-name">',
  '<div id="date">',
  '</div>',
  '<p class="a b">',
  '</p>',
  '<figure>',
  '<figure><table>',
  '</figure>',
  '<a href="/author/1" rel="nofollow author">',
  '<a>',
  '</a>',
  '<time datetime="2025-03-14" class="updated">',
  '</time>',
  '<img src="x">',
)
const page = fc.array(piece, { maxLength: 25 }).map((pieces) => `<body>${pieces.join('x')}</body>`)

const SELECTORS = [
  '*',
  'p',
  'time, P, img',
  'a[href]',
  'a[href*="/author"], [class*="author"]',
  '[class], [id]',
  '[rel~="author"]',
  'time.updated, time[datetime]',
  'p.a.b',
  '[class="a b"]',
  '[id^="da"], [id$="ate"]',
  'div a',
  'div > p',
  'div p > a[href], figure img[src]',
  'figure:not(:has(table, p)), p',
  'div:has(a)',
]

test.each(SELECTORS)('%s', (selectors) => {
  fc.assert(
    fc.property(page, (html) => {
      const document = buildTree(html)
      const expected = selectAll<TreeNode, TreeElement>(selectors, document.childNodes, {
        adapter,
        cacheResults: false,
      })
      expect([...document.querySelectorAll(selectors)]).toEqual(expected)
      expect(document.querySelector(selectors)).toBe(expected[0] ?? null)
      expect(document.body?.querySelectorAll(selectors)).toEqual(expected.filter(({ tagName }) => tagName !== 'BODY'))
    }),
    { numRuns: 30 },
  )
})

test('what changed is chosen by what it is now', () => {
  const document = buildTree('<body><p class="a">x</p><p>y</p></body>')
  const texts = (): string[] => document.querySelectorAll('.a').map(({ textContent }) => textContent)
  expect([texts(), texts()]).toEqual([['x'], ['x']])
  document.querySelectorAll('p')[1]!.className = 'a'
  expect([texts(), texts()]).toEqual([
    ['x', 'y'],
    ['x', 'y'],
  ])
  document.querySelector('p')!.remove()
  expect([texts(), texts()]).toEqual([['y'], ['y']])
})

test.each(['', 'p,', 'p >', '[class', 'p:first-child', ':not(p'])('%j is no selector', (selectors) => {
  expect(() => compileSelectors(selectors)).toThrow('no selector')
})
