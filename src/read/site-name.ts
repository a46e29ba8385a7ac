/** Names of sites and of those who own them: strings in, strings out. */

/** 'Example Press GmbH & Co. KG', 'Courier - Example Press Ltd.': the company goes, the outlet stays. */
const COMPANY =
  /\s+(?:[-–|]\s.*)?,?\s*(?:GmbH|AG|eG|SE|KG|e\.\s?V\.|Inc|LLC|Ltd|Limited|PLC|Corp|S\.?A\.?S?|S\.?L\.?U?|S\.?p\.?A|S\.?r\.?l|B\.?V|N\.?V|Oyj?|A\/S)\.?(?:\s*&\s*Co\.?(?:\s*KG(?:aA)?)?)?$/u

/** The outlet's name without the company's that owns it. */
export const withoutCompany = (name: string): string => name.replace(COMPANY, '')

/** Letters and digits alone, in small letters: 'The-Courier' and 'thecourier' are one name. */
export const compactName = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** 'the-courier' of www.the-courier.co.uk: the part of a host's name that its owner chose. */
export function ownLabel(host: string): string {
  const labels = host.split('.').slice(0, -1)
  if (labels.length > 1 && /^(?:co|com|net|org|gov|ac|or|ne|go)$/.test(labels.at(-1)!)) labels.pop()
  return labels.at(-1) ?? ''
}

const BETWEEN_PARTS = /\s+[|–—·•»:-]+\s+|\s*\|\s*/u

/** Front pages, and what sites promise there, in the languages of the larger ones. */
const PROMISE =
  /^(?:home(?: ?page)?|welcome|startseite|aktuelles?|accueil|inicio|portada|início|home|ana ?sayfa|главная|strona główna)$|(?<!\p{L})(?:latest|breaking|top stories|headlines|nachrichten|news from|actualités?|últimas|noticias|notícias|notizie|haberler|новости|aktualności|zprávy|hírek)(?!\p{L})/iu

/**
 * 'The Courier | Latest news from Old Town', 'Home - The Courier' as 'The Courier': of the parts of a name the one that the
 * host has too; else what is left without those that are a front page's or a promise.
 * @param label what ownLabel gives, in small letters and digits
 */
export function withoutSlogan(name: string, label: string): string {
  const parts = name.split(BETWEEN_PARTS).filter((part) => part !== '')
  if (parts.length < 2) return name.replace(/^www\./i, '')
  const own = label === '' ? undefined : parts.find((part) => compactName(part) === label)
  if (own !== undefined) return own
  const left = parts.filter((part) => !PROMISE.test(part))
  return left.length === 1 ? left[0]! : name
}
