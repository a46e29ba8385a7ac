/** A start tag as printed in, its attributes and where it ends out. Refuses nothing: broken tags are read as browsers do. */
import { decodeHTMLAttribute } from 'entities/decode'
import { Attribute, findAttribute } from './attributes'

/** An element has no more; what comes after is noise, and would be compared with all that came before. */
const MOST_ATTRIBUTES = 100
/** Pages use some hundred names; those of a page that makes up more are not kept. */
const MOST_KEPT = 1000

const QUOTATION_MARK = 0x22
const APOSTROPHE = 0x27
const SLASH = 0x2f
const EQUALS = 0x3d
const GREATER = 0x3e

/** Space, tab, line feed, form feed, carriage return. */
export const isBlank = (code: number): boolean =>
  code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d || code === 0x0c

/** Longer lists of classes are rare. */
export const LONGEST_KEPT = 200
const MOST_CLASSES_KEPT = 10_000

/** Pages repeat them, and selectors look them up: the same string each time is looked up faster. */
const knownClasses = new Map<string, string>()

function sameClasses(classes: string): string {
  const known = knownClasses.get(classes)
  if (known !== undefined || classes.length > LONGEST_KEPT) return known ?? classes
  if (knownClasses.size >= MOST_CLASSES_KEPT) knownClasses.clear()
  const kept = Buffer.from(classes).toString() // no slice, which would keep its whole page
  knownClasses.set(kept, kept)
  return kept
}

/** Names as printed, and in small letters: one string each, so that comparing them is comparing addresses. */
const knownNames = new Map<string, string>()

function smallLetters(printed: string): string {
  const known = knownNames.get(printed)
  if (known !== undefined) return known
  const name = printed.toLowerCase()
  if (knownNames.size < MOST_KEPT) knownNames.set(printed, name)
  return name
}

const decode = (value: string): string => (value.includes('&') ? decodeHTMLAttribute(value) : value)

export interface StartTag {
  attributes: Attribute[]
  /** Index after the `>`. */
  end: number
}

/**
 * @param from index after the tag's name
 * @returns undefined where the page ends inside the tag
 */
export function readStartTag(html: string, from: number): StartTag | undefined {
  const attributes: Attribute[] = []
  const put = (name: string, value: string): void => {
    if (attributes.length < MOST_ATTRIBUTES && !findAttribute(attributes, name))
      attributes.push(new Attribute(name, name === 'class' ? sameClasses(decode(value)) : decode(value)))
  }
  let at = from
  const skipBlanks = (): void => {
    while (isBlank(html.charCodeAt(at))) at += 1
  }
  while (at < html.length) {
    let code = html.charCodeAt(at)
    if (code === GREATER) return { attributes, end: at + 1 }
    if (code === SLASH || isBlank(code)) {
      at += 1
      continue
    }
    const nameStart = at
    do code = html.charCodeAt(++at)
    while (at < html.length && code !== EQUALS && code !== GREATER && code !== SLASH && !isBlank(code))
    const name = smallLetters(html.slice(nameStart, at))
    skipBlanks()
    if (html.charCodeAt(at) !== EQUALS) {
      put(name, '')
      continue
    }
    at += 1
    skipBlanks()
    const quote = html.charCodeAt(at)
    if (quote === QUOTATION_MARK || quote === APOSTROPHE) {
      const close = html.indexOf(quote === QUOTATION_MARK ? '"' : "'", at + 1)
      if (close < 0) return undefined
      put(name, html.slice(at + 1, close))
      at = close + 1
    } else {
      const valueStart = at
      for (code = quote; at < html.length && code !== GREATER && !isBlank(code);) code = html.charCodeAt(++at)
      put(name, html.slice(valueStart, at))
    }
  }
  return undefined
}
