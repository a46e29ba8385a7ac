/**
 * The closed word lists that tokeniser, sentence splitter and name recogniser look words up in, all lower-cased.
 * They become flags of a word (words.ts) the first time it is met, so no list is searched twice for one word.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Joined with what follows a hyphen: "co-founder" is one word, "six-member" is three. */
export const PREFIXES =
  words(`e co non anti re ex pre multi post mid un sub semi pro inter counter vice ultra mega intra
  bi micro`)

/** Keep their full stop when they are written with a capital. */
export const ABBREVIATIONS =
  words(`mr mrs ms dr prof sen rep gov gen lt col sgt capt cpl maj rev hon st jr sr inc ltd co
  corp dept est vol jan feb mar apr jun jul aug sep sept oct nov dec mt ft messrs adm cmdr pres sec supt det insp brig
  cllr gens sens reps govs bros ave blvd rd`)

/** Keep their full stop also in small letters. */
export const SMALL_ABBREVIATIONS = words('vs etc al')

/** Abbreviations only before a number: "No. 5". */
export const NUMBER_ABBREVIATIONS = words('no fig')

/** Abbreviations that may also end a sentence. */
export const CLOSING_ABBREVIATIONS =
  words(`jr. sr. inc. ltd. co. corp. etc. al. u.s. u.k. u.n. e.u. a.m. p.m. d.c. bros.
  ave. blvd. rd.`)

/** Words that open a sentence after such an abbreviation, when written with a capital. */
export const SENTENCE_OPENERS = words(`the an he she it they we in on at but and as by for his her its their this that
  these those there when while if after before according however some many one two another although since under with
  from last also what how why who both most police officials critics`)

/** After "!" or "?" and a closing mark these go on with the sentence: "Why?" asked Smith. */
export const SAYING_WORDS = words(`said says say asked asks added adds wrote told replied exclaimed explained continued
  noted tweeted stated shouted cried recalled insisted argued announced declared`)

/** Words before a person's name. */
export const PERSON_TITLES =
  words(`mr mr. mrs mrs. ms ms. dr dr. prof prof. sir lord lady president senator sen. sen rep.
  rep minister governor gov. judge justice king queen prince princess pope captain capt. colonel col. general gen.
  chancellor secretary mayor professor director chief congressman congresswoman commissioner officer spokesman
  spokeswoman chairman chairwoman ceo detective sergeant sgt. lieutenant lt. sheriff father bishop archbishop ambassador
  premier ayatollah sheikh coach actor actress singer author dame rev. reverend spokesperson analyst economist lawyer
  attorney journalist activist leader founder professor historian researcher councillor deputy`)

/** Words that may stand inside a name though they have no capital. */
export const NAME_GLUE = words(`of the and de la for & al bin von van der den del da di dos du le el ibn 's ' - – . en`)

/** Those of them that may start a name: "de Blasio", "al-Sisi". */
export const NAME_PARTICLES = words('de la al bin von van der den del da di dos du le el ibn')

/** A place often follows. */
export const PLACE_PREPOSITIONS = words('in at from near to across outside around')

/** A speaker often stands before. */
export const SPEECH_VERBS = words('said says told added tweeted wrote asked argued')

/** Words that open the credit of a picture, before a colon: "Image: Jane Roe." */
export const CREDITS = words('image photo picture photograph photography file')
