/** XML as feeds print it in, XML that every parser takes out: see xml-tokens; ampersands that begin no entity are escaped. */
import { NewsGraphError } from '../../errors'
import { unescapeHtml } from '../html/json-ld'
import { xmlTokens } from './xml-tokens'

const XML_ENTITY = /^&(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});$/i
const BARE_AMPERSAND = /&(?!#?\w{1,32};)/g

/** Entities of XML stay, those of HTML become the characters that they mean, other ampersands are escaped. */
const mendEntities = (text: string): string =>
  text.replace(BARE_AMPERSAND, '&amp;').replace(/&#?\w{1,32};/g, (entity) => {
    if (XML_ENTITY.test(entity)) return entity
    const character = unescapeHtml(entity)
    return character === entity ? `&amp;${entity.slice(1)}` : character
  })

/** Parsers take a microsecond for each; a feed of 20 MB whose content is all escaped has less than a million. */
const MOST_ENTITIES = 2_000_000

function refuseMany(xml: string): void {
  let count = 0
  for (let at = xml.indexOf('&'); at >= 0; at = xml.indexOf('&', at + 1)) count += 1
  if (count > MOST_ENTITIES)
    throw new NewsGraphError('TOO_COMPLEX', `the feed has more than ${MOST_ENTITIES} entities and ampersands`)
}

const attribute = ([name, value]: [string, string]): string =>
  ` ${name}="${mendEntities(value).replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`

/** @param xml from its first tag on */
export function mendXml(xml: string): string {
  refuseMany(xml)
  const parts: string[] = []
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'TEXT') parts.push(mendEntities(token.text))
    else if (token.kind === 'CDATA') parts.push('<![CDATA[', token.text, ']]>')
    else if (token.kind === 'CLOSE') parts.push(`</${token.name}>`)
    else parts.push(`<${token.name}${token.attributes.map(attribute).join('')}>`)
  }
  return parts.join('')
}
