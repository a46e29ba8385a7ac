/**
 * A printed line in, the terms of use that it states out. Undefined where it states none.
 */
import type { UsageDraft } from './article-draft'
import { RIGHTS_RESERVED } from './rights'

const USE =
  /\b(?:us(?:e|ing|age)|reproduc\w+|reprint\w*|republi\w+|copy(?:ing)?|quot\w+|citing|cite|materials?|content)\b|использован|перепечатк|копирован|цитирован|використанн|передрук|nutzung|verwendung|wiedergabe|reproducción|reproduction|utilisation|riproduzione|reprodução|istifadə|kullanım/iu
const LINK =
  /(?<!\p{L})(?:hyper-?)?link(?:s|i|e)?(?!\p{L})|гиперссылк|ссылк|посилання|verlinkung|quellenangabe|enlace|(?<!\p{L})lien(?!\p{L})|istinad|hiperlink|köprü/iu
const ATTRIBUTION =
  /\b(?:attribution|credit(?:ed|ing)?|acknowledg\w+|mention(?:ing)? (?:of )?the source|citing the source|source (?:must|should|is)|reference to)\b|указан\p{L}+ источник|quellenangabe|citando la fuente|mention de la source/iu
const CONDITION =
  /\b(?:only|must|required?|requires|mandatory|obligatory|provided|allowed|permitted|condition|without)\b|обязательн|только|разреш|обов|дозвол|(?<!\p{L})nur(?!\p{L})|erforderlich|pflicht|obligatori|obligatoire|(?<!\p{L})solo(?!\p{L})|zorunlu|mütləq/iu
const RESERVED = new RegExp(RIGHTS_RESERVED, 'iu')
const CREATIVE_COMMONS = /\bcreative commons\b|\bcc[ -]by(?:[ -](?:nc|sa|nd))*\b/iu

const RIGHTS = /©|\(c\)|\bcopyright\b/i

const LONGEST_TERMS = 400
const SHORT_NOTICE = 140
const LONGEST_NOTICE = 2000

/** An address or a bare host name such as 'Example.org' in the terms, as an absolute address. */
function linkIn(text: string): string | undefined {
  const address = /https?:\/\/[^\s<>"')]+/i.exec(text)?.[0].replace(/[.,;]+$/, '')
  if (address && URL.canParse(address)) return address
  const host = /(?<![\w@.-])((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,4}[a-z]{2,12})(?![\w-])/i.exec(text)?.[1]
  return host && URL.canParse(`https://${host}`) ? `https://${host.toLowerCase()}` : undefined
}

const withLink = (terms: UsageDraft, link: string | undefined): UsageDraft => (link ? { ...terms, link } : terms)

/** Of a long notice the sentences from the first to the last that speak of rights. */
function termsOf(notice: string): string {
  if (notice.length <= SHORT_NOTICE) return notice
  if (notice.length > LONGEST_NOTICE) return ''
  const sentences = notice.split(/(?<=[.!?。])\s+/)
  const speaks = sentences.map((sentence) =>
    [RESERVED, CREATIVE_COMMONS, LINK, ATTRIBUTION, RIGHTS].some((pattern) => pattern.test(sentence)),
  )
  return sentences.slice(Math.max(0, speaks.indexOf(true)), speaks.lastIndexOf(true) + 1).join(' ')
}

export function readUsage(line: string): UsageDraft | undefined {
  const text = termsOf(line.trim())
  if (text === '' || text.length > LONGEST_TERMS) return undefined
  const asksForSource = (LINK.test(text) || ATTRIBUTION.test(text)) && USE.test(text) && CONDITION.test(text)
  if (asksForSource || CREATIVE_COMMONS.test(text)) return withLink({ text, attributionRequired: true }, linkIn(text))
  return RESERVED.test(text) ? { text, attributionRequired: false } : undefined
}

/** The terms that ask for something before those that only reserve rights. */
export function strongestUsage(found: readonly UsageDraft[]): UsageDraft | undefined {
  return found.find((usage) => usage.attributionRequired) ?? found[0]
}
