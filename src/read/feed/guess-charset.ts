/**
 * Bytes that declare no charset, or a wrong one, and are not UTF-8 in; the charset in which they are text of a language
 * out. Undefined where none is plainly right: then browsers take windows-1252.
 */
import { detectLanguage } from '../language'

/** Enough to tell; in whole characters or not. */
const SAMPLE = 20_000

/** Of one byte a character: told by the little words of their languages. The first that makes a language is taken. */
const BY_WORDS = ['windows-1252', 'windows-1251', 'koi8-r', 'windows-1253'] as const

/** Little words of Latin letters look the same in all charsets; their language tells which one its other letters are in. */
const OF_LANGUAGE: Readonly<Record<string, string>> = {
  pl: 'windows-1250', cs: 'windows-1250', sk: 'windows-1250', sl: 'windows-1250', hr: 'windows-1250', hu: 'windows-1250',
  ro: 'windows-1250', tr: 'windows-1254', az: 'windows-1254', et: 'windows-1257', lv: 'windows-1257', lt: 'windows-1257',
} // prettier-ignore

/** Of two bytes a character: told by what most of their characters are. */
const BY_SCRIPT: readonly { charset: string; script: RegExp; share: number }[] = [
  { charset: 'shift_jis', script: /[\u3040-\u30fa]/g, share: 0.3 },
  { charset: 'euc-jp', script: /[\u3040-\u30fa]/g, share: 0.3 },
  { charset: 'euc-kr', script: /\p{Script=Hangul}/gu, share: 0.9 },
]

/** Most of a Chinese text is written in these. */
const CHINESE: readonly { charset: string; common: RegExp }[] = [
  { charset: 'gb18030', common: /[的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里系列与专业]/g },
  { charset: 'big5', common: /[的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡系列與專業]/g },
] // prettier-ignore
const COMMON_SHARE = 0.15

const decoded = (bytes: Uint8Array, charset: string): string => new TextDecoder(charset).decode(bytes)
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

const isSound = (text: string): boolean => count(text, /[\ufffd\u0080-\u009f\ue000-\uf8ff]/g) <= 1

export function guessCharset(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, SAMPLE)
  for (const { charset, script, share } of BY_SCRIPT) {
    const text = decoded(sample, charset)
    if (isSound(text) && count(text, script) > count(text, /[^\0-\x7f]/g) * share) return charset
  }
  for (const { charset, common } of CHINESE) {
    const text = decoded(sample, charset)
    if (isSound(text) && count(text, common) > count(text, /[^\0-\x7f]/g) * COMMON_SHARE) return charset
  }
  for (const charset of BY_WORDS) {
    const language = detectLanguage(foreignWords(decoded(sample, charset)))
    if (language !== undefined) return OF_LANGUAGE[language] ?? charset
  }
  return undefined
}

/** Tags, addresses and texts in plain ASCII say nothing of the charset. */
const foreignWords = (text: string): string =>
  text
    .replace(/<[^<>]{0,2000}>/g, '\n')
    .split('\n')
    .filter((line) => /[^\0-\x7f]/.test(line))
    .join('\n')
