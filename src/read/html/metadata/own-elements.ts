/** A page and a selector in, the elements out that speak of its own article, not of others or of the site. */
import type { DomElement } from '../dom'
import type { Page } from '../page'

const ELSEWHERE: ReadonlySet<string> = new Set(['FOOTER', 'NAV', 'ASIDE'])
const CALLED_ELSEWHERE = /related|comment[-s]|teaser|popular/

/** Asked of very many elements: by hand, as selectors of parts of attributes are slow. */
const isPlaceElsewhere = (element: DomElement): boolean =>
  ELSEWHERE.has(element.tagName) || CALLED_ELSEWHERE.test(element.getAttribute('class') ?? '')

/** Of elements that were asked of before; pages are not changed while they tell of themselves. */
const judged = new WeakMap<DomElement, boolean>()

/** Whether it is one of these or stands in one. */
function isElsewhere(element: DomElement): boolean {
  const known = judged.get(element)
  if (known !== undefined) return known
  const parent = element.parentElement
  const found = isPlaceElsewhere(element) || (parent !== null && isElsewhere(parent))
  judged.set(element, found)
  return found
}

/** @param most how many elements are looked at: what a page says of its article it says near its top */
export function ownElements({ document }: Page, selector: string, most = 150): DomElement[] {
  const own: DomElement[] = []
  let seen = 0
  for (const element of document.querySelectorAll(selector)) {
    if (++seen > most) break
    if (!isElsewhere(element)) own.push(element)
  }
  return own
}
