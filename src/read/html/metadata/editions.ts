/** A page in, where its publisher offers the same article in other languages out (hreflang). */
import { languageTag } from '../../language'
import { absoluteUrl, type Page } from '../page'

export interface Edition {
  /** BCP 47. */
  language: string
  url: string
}

/** A site of many countries names some hundred; more is noise. */
const MOST = 200

const primary = (tag: string): string => tag.split('-')[0]!

/**
 * In page order, an address once. The page itself, its own language in other countries (en-GB beside en-US) and front pages,
 * which every article of some sites names, are none.
 */
export function readEditions({ document, url }: Page, language: string | undefined): Edition[] | undefined {
  const editions = new Map<string, Edition>()
  for (const link of document.querySelectorAll('link[rel~="alternate"][hreflang][href]')) {
    const tag = languageTag(link.getAttribute('hreflang') ?? undefined)
    const address = absoluteUrl(link.getAttribute('href'), url)
    if (!tag || !address || address === url || new URL(address).pathname === '/') continue
    if (language !== undefined && primary(tag) === primary(language)) continue
    if (!editions.has(address)) editions.set(address, { language: tag, url: address })
    if (editions.size === MOST) break
  }
  return editions.size > 0 ? [...editions.values()] : undefined
}
