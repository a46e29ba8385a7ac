/**
 * One form for the spellings and inflections of an English word: a folded word in, its stem out. After Porter (1980), An
 * algorithm for suffix stripping, lighter: what is compared was said by one speaker, so that only number, tense and the
 * spellings of the two shores of the ocean have to go. Words of other languages come out as they are, or a little shorter.
 */

/** A verb and its forms that no suffix tells. */
const VERBS = `be am is are was were been being|have has had having|do does did done doing|will would shall ll|can could|may might
  go goes went gone|say says said|make made|take took taken|give gave given|get got gotten|come came|see saw seen|know knew known
  think thought|tell told|find found|leave left|feel felt|bring brought|begin began begun|keep kept|hold held|write wrote written
  stand stood|hear heard|mean meant|meet met|run ran|pay paid|sit sat|speak spoke spoken|lead led|grow grew grown|lose lost
  fall fell fallen|send sent|build built|understand understood|draw drew drawn|break broke broken|spend spent|rise rose risen
  drive drove driven|buy bought|wear wore worn|choose chose chosen|fight fought|throw threw thrown|catch caught|teach taught
  win won|seek sought|sell sold|forget forgot forgotten|strike struck|shoot shot|die died dying|lie lied lying|become became
  show shown|sleep slept|fly flew flown|steal stole stolen|eat ate eaten|drink drank drunk|sing sang sung|swim swam swum
  freeze froze frozen|hide hid hidden|wake woke woken|deal dealt|bear bore born borne|bind bound|deny denied|try tried
  withdraw withdrew withdrawn|undertake undertook undertaken|overcome overcame|man men|woman women|child children|foot feet
  life lives|wife wives|leaf leaves|half halves|loaf loaves|person people|this these|that those`

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  VERBS.split(/\||\n/).flatMap((line) => {
    const [base, ...forms] = line.trim().split(' ')
    return forms.map((form) => [form, base!] as const)
  }),
)

const VOWEL = /[aeiouy]/

/** "travelled" and "traveled", "running" and "run". */
const undouble = (word: string): string => word.replace(/([b-df-hj-np-rtv-z])\1$/, '$1')

function withoutTense(word: string): string {
  const base = /^(.{2,}?)(?:ed|ing)$/.exec(word)?.[1]
  return base !== undefined && VOWEL.test(base) ? base : word
}

function withoutPlural(word: string): string {
  if (/(?:ss|us|is|news)$/.test(word) || word.length < 4) return word
  if (/ies$/.test(word)) return word.replace(/ies$/, 'y')
  if (/(?:[sxz]|[cs]h)es$/.test(word)) return word.slice(0, -2)
  return word.replace(/s$/, '')
}

/** British and American spellings of one word. */
const oneSpelling = (word: string): string =>
  word
    .replace(/isation$/, 'ization')
    .replace(/is(e|ing|ed|er)$/, 'iz$1')
    .replace(/ys(e|ing|ed|er)$/, 'yz$1')
    .replace(/([a-z]{2}[^aeiou]|[bhlv])our(?=$|s$|ed$|ing$|ite$|able$|er$|ful$|ly$|hood$|less$)/, '$1or')
    .replace(/([bt])re(?=s?$)/, '$1er')
    .replace(/ogue(?=s?$)/, 'og')
    .replace(/([ef]en)ce(?=s?$|less$)/, '$1se')
    .replace(/amme(?=s?$)/, 'am')
    .replace(/ae(?=mi|th)/, 'e')

/** @param word folded (fold.ts): lower case, no accents, no apostrophes */
export function stem(word: string): string {
  const base = IRREGULAR.get(word)
  if (base !== undefined) return withoutEnding(base)
  const singular = withoutPlural(oneSpelling(word))
  return withoutEnding(IRREGULAR.get(singular) ?? singular)
}

function withoutEnding(word: string): string {
  if (word.length < 4) return word
  const bare = undouble(withoutTense(word)).replace(/e$/, '')
  return (bare.length < 3 ? word : bare).replace(/y$/, 'i')
}
