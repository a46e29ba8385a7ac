/** The tree of a page: what parsing, moving and selecting leave is one consistent tree. */
import fc from 'fast-check'
import { buildTree } from '../../src/read/html/tree/build'
import type { TreeDocument, TreeElement, TreeNode } from '../../src/read/html/tree/nodes'

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
