/** The tree of a page: what parsing, moving and selecting leave is one consistent tree. */
import fc from 'fast-check'
import { buildPage, buildTree } from '../../src/read/html/tree/build'
import { NESTING_LIMITS } from '../../src/read/html/tree/nesting'
import type { TreeDocument } from '../../src/read/html/tree/document'
import type { TreeElement, TreeNode } from '../../src/read/html/tree/nodes'

/** Every node knows its parent and both neighbours; first and last child are the ends of the list. */
function expectConsistent(element: TreeElement): void {
  const nodes = element.childNodes
  expect(element.firstChild).toBe(nodes[0] ?? null)
  expect(element.lastChild).toBe(nodes.at(-1) ?? null)
  nodes.forEach((node: TreeNode, i) => {
    expect(node.parentNode).toBe(element)
    expect(node.previousSibling).toBe(nodes[i - 1] ?? null)
    expect(node.nextSibling).toBe(nodes[i + 1] ?? null)
  })
  for (const child of element.children) expectConsistent(child)
}

const piece = fc.constantFrom(
  '<div>',
  '</div>',
  '<p class="a b">',
  '</p>',
  'words',
  '<br>',
  '<ul><li>',
  '</ul>',
  '&lt;b&gt;',
  '<a href="/x?a=1&amp;b=2">',
  '</a>',
)
const source = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''))

test('what is serialised and parsed again is the same', () => {
  fc.assert(
    fc.property(source, (html) => {
      const document = buildTree(html)
      const again = buildTree(document.innerHTML)
      expect(again.innerHTML).toBe(document.innerHTML)
      expect(again.textContent).toBe(document.textContent)
    }),
  )
})

test('nodes that move, go or are replaced leave a consistent tree', () => {
  const at = (document: TreeDocument, index: number): TreeElement | undefined => {
    const all = document.querySelectorAll('*')
    return all[index % Math.max(all.length, 1)]
  }
  fc.assert(
    fc.property(source, fc.array(fc.tuple(fc.nat(50), fc.nat(50), fc.nat(2)), { maxLength: 12 }), (html, steps) => {
      const document = buildTree(html)
      for (const [from, to, kind] of steps) {
        const [one, other] = [at(document, from), at(document, to)]
        if (!one || !other || one.contains(other)) continue
        if (kind === 0) one.remove()
        else if (kind === 1) other.appendChild(one)
        else if (!other.contains(one)) other.parentNode?.replaceChild(one, other)
      }
      expectConsistent(document)
    }),
  )
})

test('selectors choose in page order, tags alone like all others', () => {
  const document = buildTree('<html><body><p id="a">x</p><div class="b c"><p id="d">y<i>z</i></p></div></body></html>')
  const ids = (selectors: string): string[] => document.querySelectorAll(selectors).map((element) => element.id)
  expect(ids('p')).toEqual(['a', 'd'])
  expect(ids('i, P')).toEqual(['a', 'd', ''])
  expect(ids('[class~="c"] > p')).toEqual(['d'])
  expect(document.querySelector('i')?.closest('.b')?.tagName).toBe('DIV')
  expect(document.querySelector('table')).toBeNull()
  expect(document.body?.getElementsByTagName('*').map(({ tagName }) => tagName)).toEqual(['P', 'DIV', 'P', 'I'])
})

test('attributes are read by small letters, styles tell what is hidden', () => {
  const [first, second] = buildTree(
    '<p ID="x" HIDDEN style="Display : none">a</p><p style="display:block">b</p>',
  ).children
  expect([first!.id, first!.hasAttribute('hidden'), first!.style.display, second!.style.display]).toEqual([
    'x',
    true,
    'none',
    '',
  ])
  first!.className = 'late'
  first!.removeAttribute('id')
  expect(first!.attributes.map(({ name }) => name)).toEqual(['hidden', 'style', 'class'])
})

test.each([
  [
    'end tags that authors leave out',
    '<ul><li>a<li>b</ul><p>c<div>d</div>',
    '<ul><li>a</li><li>b</li></ul><p>c</p><div>d</div>',
  ],
  ['end tags without a start', '<div>a</b></p>b</div></div>c', '<div>a<p></p>b</div>c'],
  ['a < that begins no tag', 'a < b <3 c', 'a &lt; b &lt;3 c'],
  [
    'values in any quotes, or in none',
    `<a title='x>"y"' href=/z?a=1&amp;b=2 hidden>c</a>`,
    '<a title="x>&quot;y&quot;" href="/z?a=1&amp;b=2" hidden="">c</a>',
  ],
  ['an attribute twice: the first counts', '<a ID=1 id=2>b</a>', '<a id="1">b</a>'],
  ['markup in a title', '<title>a <b>c</b> &amp; d</title>e', '<title>a &lt;b>c&lt;/b> &amp; d</title>e'],
  ['what no reader sees', 'a<!-- <p> -->b<script>"</p>"</SCRIPT >c<style><p></style>d', 'a b c d'],
  ['a tag that does not end', 'a<b title="c', 'a'],
])('%s: the tree is the one that browsers make', (_, html, expected) => {
  expect(buildTree(html).innerHTML).toBe(expected)
})

test.each([
  ['a fragment', '<p>a</p>', '<html><body><p>a</p></body></html>'],
  [
    'a page with a head',
    '<html><head><title>a</title></head><p>b</p></html>',
    '<html><head><title>a</title></head><body><p>b</p></body></html>',
  ],
  ['a page without one', '<html lang="en"><p>a</p></html>', '<html lang="en"><body><p>a</p></body></html>'],
])('%s is given the body that it has no tag for', (_, html, expected) => {
  expect(buildPage(html, NESTING_LIMITS).document.innerHTML).toBe(expected)
})
