/**
 * The lexicon of words that report speech. Enters: a word form. Leaves: its lemma and what it may govern; undefined for
 * every other word. Classes follow Quirk et al., Comprehensive Grammar of English, 16.30 ff. (factual verbs of speech),
 * cut to what news prose uses.
 */

/**
 * SAY governs a clause with or without "that", and a quotation on either side. TELL does too, after its addressee.
 * REPORT needs "that", a quotation or a clause that the parser is sure of: it has other senses ("note", "report").
 * QUOTING goes with quotations only. ASK governs questions. DEMAND governs an infinitive or a noun phrase ("urged them to",
 * "called for"). DENY is a SAY whose noun phrase is what was denied.
 */
export type CueClass = 'SAY' | 'TELL' | 'REPORT' | 'QUOTING' | 'ASK' | 'DEMAND' | 'DENY'

export interface Cue {
  lemma: string
  class: CueClass
}

const LEMMAS: Record<CueClass, string> = {
  SAY: `say add announce declare claim argue assert insist contend maintain stress emphasize emphasise underline underscore
    reiterate explain warn acknowledge allege admit concede confess tweet reply retort respond complain testify confirm
    affirm caution boast lament promise vow pledge predict proclaim remark observe clarify contest profess swear
    theorize theorise opine counter concur hint confide signal allude reckon assure repeat interject recount elaborate muse rail put`,
  TELL: 'tell inform remind assure notify brief advise',
  REPORT: `write reveal report note suggest state indicate mention agree conclude recall recommend imply disclose rule estimate
    believe speculate recognise recognize comment answer point highlight specify post reason read guess joke`,
  QUOTING: `call describe continue quip exclaim shout quote go chant sing murmur whisper cry scream yell laugh sneer snap
    blast praise hail slam label dub recite intone crow gush fume begin conclude finish blog text email message volunteer
    venture offer title caption`,
  ASK: 'ask demand wonder inquire enquire press question query quiz',
  DEMAND: `urge demand order propose threaten instruct implore beg beseech appeal plead call vow pledge promise advise tell ask
    accuse denounce condemn criticise criticize`,
  DENY: 'deny dispute refute',
}

const IRREGULAR: Record<string, string> = {
  say: 'says said saying',
  tell: 'tells told telling',
  write: 'writes wrote written writing',
  read: 'reads reading',
  swear: 'swears swore sworn swearing',
  sing: 'sings sang sung singing',
  begin: 'begins began begun beginning',
  beseech: 'beseeches besought beseeching',
  go: 'goes went going',
  beg: 'begs begged begging',
  admit: 'admits admitted admitting',
  rebut: 'rebuts rebutted rebutting',
  signal: 'signals signaled signalled signaling signalling',
  label: 'labels labelled labeled labelling labeling',
  snap: 'snaps snapped snapping',
  quip: 'quips quipped quipping',
  quiz: 'quizzes quizzed quizzing',
  slam: 'slams slammed slamming',
  chant: 'chants chanted chanting',
  put: 'puts putting',
  blog: 'blogs blogged blogging',
  concur: 'concurs concurred concurring',
  dub: 'dubs dubbed dubbing',
}

const words = (list: string): string[] => list.split(/\s+/).filter(Boolean)

/** Regular English inflection: third person, past, participle. */
function inflect(lemma: string): string[] {
  const irregular = IRREGULAR[lemma]
  if (irregular !== undefined) return [lemma, ...words(irregular)]
  const stem = lemma.slice(0, -1)
  if (/[^aeiou]y$/.test(lemma)) return [lemma, `${stem}ies`, `${stem}ied`, `${lemma}ing`]
  if (lemma.endsWith('e')) return [lemma, `${lemma}s`, `${lemma}d`, `${stem}ing`]
  return [lemma, /(s|sh|ch|x|z)$/.test(lemma) ? `${lemma}es` : `${lemma}s`, `${lemma}ed`, `${lemma}ing`]
}

function lexicon(classes: readonly CueClass[]): ReadonlyMap<string, Cue> {
  const cues = new Map<string, Cue>()
  for (const name of classes)
    for (const lemma of words(LEMMAS[name]))
      for (const form of inflect(lemma)) if (!cues.has(form)) cues.set(form, { lemma, class: name })
  return cues
}

const SPEECH = lexicon(['SAY', 'TELL', 'ASK', 'DENY', 'REPORT', 'QUOTING'])
const DEMANDS = lexicon(['DEMAND'])

export const speechCue = (lower: string): Cue | undefined => SPEECH.get(lower)
/** A cue that may govern an infinitive or noun phrase; many of them are speech cues too ("tell", "vow"). */
export const demandCue = (lower: string): Cue | undefined => DEMANDS.get(lower)

const ALL: ReadonlyMap<string, Cue> = new Map([...DEMANDS, ...SPEECH])
/** Either of them, a speech cue where the word is both: one look-up, for what is asked of every word. */
export const anyCue = (lower: string): Cue | undefined => ALL.get(lower)

/** Reporting verbs so plain that they are cues whatever the tagger says of them. */
export const PLAIN_CUES: ReadonlySet<string> = new Set(
  words('said says told added wrote tells adds insisted insists replied'),
)

/** Nouns that hold a statement: "a claim that", "his warning that". */
export const SPEECH_NOUNS: ReadonlySet<string> = new Set(
  words(`statement claim claims assertion assertions warning warnings allegation allegations accusation accusations
    announcement suggestion suggestions complaint complaints denial denials promise promises pledge pledges vow argument
    arguments insistence admission remark remarks comment comments declaration reply response assurance assurances view
    message contention acknowledgement acknowledgment prediction position`),
)

/** Nouns that print what someone says: a speaker of their own only where nobody else is meant. */
export const SPEAKING_THINGS: ReadonlySet<string> = new Set(
  words(`statement letter report post tweet article message email e-mail memo brochure release study paper survey lawsuit
    complaint affidavit document documents filing filings indictment analysis data poll notice ruling order website page
    editorial story book interview guidance text note blog review plan law bill documents records figures`),
)
