/** A page's source in, its tree out. Comments and declarations are left out; nothing is refused (html/scan does that before). */
import { Parser } from 'htmlparser2'
import { Attribute } from './attributes'
import { TreeDocument, TreeElement, TreeText } from './nodes'

function parseInto(parent: TreeElement, html: string): void {
  const document = parent instanceof TreeDocument ? parent : parent.ownerDocument
  let current = parent
  const parser = new Parser({
    onopentag(name, attributes) {
      const list: Attribute[] = []
      for (const key in attributes) list.push(new Attribute(key, attributes[key] ?? ''))
      current = current.appendChild(new TreeElement(document, name, list))
    },
    ontext(text) {
      if (current.lastChild instanceof TreeText) current.lastChild.textContent += text
      else current.appendChild(new TreeText(text))
    },
    onclosetag() {
      current = current.parentNode ?? parent
    },
  })
  parser.end(html)
}

export function buildTree(html: string): TreeDocument {
  const document = new TreeDocument(parseInto)
  parseInto(document, html)
  return document
}
