/**
 * Text in, its language out (BCP 47 primary tag), by its script and its commonest little words. Undefined where the
 * text is too short or says too little: a language is never guessed.
 */

/** Scripts that news is written in, one language each where the script alone tells. */
const SCRIPTS: readonly { pattern: RegExp; language?: string }[] = [
  { pattern: /\p{Script=Latin}/gu },
  { pattern: /\p{Script=Cyrillic}/gu },
  { pattern: /\p{Script=Arabic}/gu },
  { pattern: /\p{Script=Devanagari}/gu },
  { pattern: /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/gu },
  { pattern: /\p{Script=Hangul}/gu, language: 'ko' },
  { pattern: /\p{Script=Greek}/gu, language: 'el' },
  { pattern: /\p{Script=Hebrew}/gu, language: 'he' },
  { pattern: /\p{Script=Armenian}/gu, language: 'hy' },
  { pattern: /\p{Script=Georgian}/gu, language: 'ka' },
  { pattern: /\p{Script=Thai}/gu, language: 'th' },
  { pattern: /\p{Script=Bengali}/gu, language: 'bn' },
  { pattern: /\p{Script=Tamil}/gu, language: 'ta' },
  { pattern: /\p{Script=Telugu}/gu, language: 'te' },
  { pattern: /\p{Script=Malayalam}/gu, language: 'ml' },
  { pattern: /\p{Script=Kannada}/gu, language: 'kn' },
  { pattern: /\p{Script=Gujarati}/gu, language: 'gu' },
  { pattern: /\p{Script=Gurmukhi}/gu, language: 'pa' },
  { pattern: /\p{Script=Sinhala}/gu, language: 'si' },
  { pattern: /\p{Script=Myanmar}/gu, language: 'my' },
  { pattern: /\p{Script=Khmer}/gu, language: 'km' },
  { pattern: /\p{Script=Lao}/gu, language: 'lo' },
  { pattern: /\p{Script=Ethiopic}/gu, language: 'am' },
]

/** Words that most sentences of a language have, those first that its neighbours do not have. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in that is was for with as on by at from it has have his are be this said not they which who been will',
  de: 'der die und das den dem des ist nicht mit ein eine einen einer auf für von zu im auch sich bei nach wird wurde hat sind aus dass',
  nl: 'de het een van en dat is niet met op voor zijn te aan er door ook bij naar maar worden wordt heeft hebben werd uit deze',
  fr: 'le la les des et du un une est dans que qui pour pas sur au aux par avec sont ce cette ont été mais plus son il elle a',
  es: 'el la los las de que y en un una por con para del se no su al lo como más pero sus ha fue este está según son a',
  pt: 'o os as de que e do da em um uma para com não por dos das no na ao foi mais pelo pela são está também sua seu a',
  it: 'il la di che e del della per un una non con sono è le gli nel nella dei delle alla anche come più ha al lo si questo a',
  ca: 'el la els les de que i en un una per amb del no és al dels aquest aquesta ha són també però més com seva a',
  ro: 'și de în la a cu pe care nu din este pentru o un au fost mai ale lui sunt prin ca dar după sau',
  sv: 'och att det som en är på av för med den till inte har de ett om han var jag men också från kan efter',
  no: 'og det som en er på av for med den til ikke har de et om han var jeg men også fra kan etter ble hun sier seg',
  da: 'og det som en er på af for med den til ikke har de et om han var jeg men også fra kan efter blev hun siger sig være',
  fi: 'ja on ei että se oli hän mutta kun myös ovat joka mukaan ole kuin sen tai vuoden vain hänen jos',
  is: 'og að í er á sem til um það við en með ekki var fyrir af hann hefur eru frá segir því',
  pl: 'i w na z się nie że do to jest o jak od za po przez ale dla ma są oraz przy który która które roku jego',
  cs: 'a v na se je že s to z do o k jako by pro ale za od které který jsou byl podle nebo také jeho bude',
  sk: 'a v na sa je že s to z do o k ako by pre ale za od ktoré ktorý sú bol podľa alebo tiež jeho bude',
  sl: 'in v na je se da so za z pa ki po ne ni od bi pri tudi bo kot ter iz lahko ki',
  hr: 'i u na je se da su za od s a koji to o što ne iz bi kako će nije koja sve samo rekao',
  hu: 'a az és hogy nem is egy van meg ez azt de volt már csak még mint szerint el ki lesz ha',
  et: 'ja on ei et see oma kui ka mis oli aga seda mille pärast ning selle aasta siis',
  lv: 'un ir ar par no ka uz kas tas bet arī vai nav bija to pēc lai kā šo tiek gada',
  lt: 'ir kad į yra su iš tai kaip o bet buvo ne už jo taip po apie dėl jau metų savo',
  tr: 've bir bu da de için ile olarak çok daha olan olduğu ne gibi kadar sonra ise en var değil dedi',
  az: 'və bu bir ilə üçün da də olan ki daha sonra çox bildirib edib onun görə olub isə kimi azərbaycan',
  sq: 'dhe në e të i për me që një nga është se ka si nuk u më duke do kjo ai janë',
  id: 'yang dan di dari untuk dengan ini itu pada dalam tidak akan adalah ke oleh juga tersebut karena saat bisa',
  ms: 'yang dan di dari untuk dengan ini itu pada dalam tidak akan adalah ke oleh juga beliau kerana boleh berkata telah',
  vi: 'và của là có các cho trong được với một không những người này đã khi từ để ở về đến tại theo trên vào ra phải nhiều năm cũng sẽ bị ông',
  tl: 'ang ng sa na mga at ay para ni si ito hindi kung may siya nila mula',
  sw: 'na ya wa kwa katika ni la za kuwa hiyo huo hili kwamba pia baada',
  eu: 'eta da ez dute bat du ere izan dira baina dela egin duen zuen',
  ru: 'и в не на что с по как из у за от его для это был года также о к но или более',
  uk: 'і в не на що з та до у за від як про для його це був року також але або під',
  be: 'і ў не на што з па як у за ад для гэта быў года таксама але або да яго',
  bg: 'и в на да се от за не с че като по са ще е но това до който които след беше',
  sr: 'и у на је се да су за од са који то о што не из би како ће није која',
  mk: 'и во на да се од за не со дека како по се ќе е но ова до кој кои што беше',
  kk: 'және мен бұл бір үшін деп болып да де оның осы екі бойынша деді еді',
  ar: 'في من على إلى أن عن التي الذي هذا هذه مع كان بعد قال ما لا بين و ذلك',
  fa: 'در و از به که این را با است برای آن های می شد کرد یک خود تا بر شده',
  ur: 'کے میں کی ہے اور سے کا کو نے پر کہ ہیں اس یہ بھی ایک تھا نہیں',
  hi: 'के में की है और से का को ने पर कि हैं इस यह भी एक था नहीं कर लिए',
  mr: 'आणि आहे या च्या ते हे मध्ये ही नाही होते असे केली करण्यात यांनी',
  ne: 'र छ को मा ले का पनि गरेको हो छन् भएको यो लागि',
}

/**
 * How much a word says for a language: the less, the more languages have it ('la', 'de'), and the less, the longer the list
 * it stands in, so that no language wins by its list.
 */
function weigh(): ReadonlyMap<string, readonly { language: string; weight: number }[]> {
  const languagesOf = new Map<string, string[]>()
  for (const [language, words] of Object.entries(WORDS))
    for (const word of new Set(words.split(' '))) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language])
  const sizeOf = (language: string): number => (WORDS[language] ?? '').split(' ').length
  return new Map(
    [...languagesOf].map(([word, languages]) => [
      word,
      languages.map((language) => ({ language, weight: 1 / languages.length / Math.sqrt(sizeOf(language)) })),
    ]),
  )
}

const WEIGHTS = weigh()

/** Enough for a sure answer; longer texts are not read further. */
const SAMPLE = 6000
const LEAST_LETTERS = 20
const LEAST_WORDS = 4
/** The second language has at most this share of the first one's score. */
const CLEARLY = 0.9

const count = (text: string, pattern: RegExp): number => (text.match(pattern) ?? []).length

/** Japanese has kana in every sentence, Chinese has none. */
const ofHan = (text: string): string =>
  count(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu) * 10 > text.length ? 'ja' : 'zh'

interface Tally {
  /** Of its words found, each as often as it stands there. */
  found: number
  score: number
}

function byWords(text: string): string | undefined {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  const tallies = new Map<string, Tally>()
  for (const word of words)
    for (const { language, weight } of WEIGHTS.get(word) ?? []) {
      const { found, score } = tallies.get(language) ?? { found: 0, score: 0 }
      tallies.set(language, { found: found + 1, score: score + weight })
    }
  const [best, second] = [...tallies].sort(([, a], [, b]) => b.score - a.score)
  if (!best) return undefined
  const [language, { found, score }] = best
  if (found < LEAST_WORDS || found < words.length * 0.06) return undefined
  return second && second[1].score > score * CLEARLY ? undefined : language
}

export function detectLanguage(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE)
  const letters = count(sample, /\p{L}/gu)
  if (letters < LEAST_LETTERS) return undefined
  const main = SCRIPTS.find((script) => count(sample, script.pattern) > letters / 2)
  if (!main) return undefined
  if (main.language !== undefined) return main.language
  return /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(sample) && main === SCRIPTS[4]
    ? ofHan(sample)
    : byWords(sample)
}

/** 'xx-default' of hreflang, 'english': well-formed, and yet no language. */
const TAG = /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i
const NO_LANGUAGE = /^(?:x|und|mul|zxx|mis)(?:-|$)/i

/** A declared tag ('en_US', ' EN-us ') as BCP 47 writes it; undefined where it is none. */
export function languageTag(declared: string | undefined): string | undefined {
  const tag = (declared ?? '').trim().replaceAll('_', '-')
  if (tag.length > 35 || !TAG.test(tag) || NO_LANGUAGE.test(tag)) return undefined
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
