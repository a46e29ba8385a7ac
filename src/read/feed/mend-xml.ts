/** XML as feeds print it in, XML that every parser takes out: see xml-tokens; ampersands that begin no entity are escaped. */
import { unescapeHtml } from '../html/json-ld'
import { xmlTokens } from './xml-tokens'

const XML_ENTITY = /^&(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});$/i

/** Entities of XML stay, those of HTML become the characters that they mean, other ampersands are escaped. */
export const mendEntities = (text: string): string =>
  text.replace(/&(?:#?\w{1,32};)?/g, (found) => {
    if (XML_ENTITY.test(found)) return found
    const character = unescapeHtml(found)
    return character === found ? `&amp;${found.slice(1)}` : character
  })

const attribute = ([name, value]: [string, string]): string =>
  ` ${name}="${mendEntities(value).replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`

/** @param xml from its first tag on */
export function mendXml(xml: string): string {
  const parts: string[] = []
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'TEXT') parts.push(mendEntities(token.text))
    else if (token.kind === 'CDATA') parts.push('<![CDATA[', token.text, ']]>')
    else if (token.kind === 'CLOSE') parts.push(`</${token.name}>`)
    else parts.push(`<${token.name}${token.attributes.map(attribute).join('')}>`)
  }
  return parts.join('')
}
