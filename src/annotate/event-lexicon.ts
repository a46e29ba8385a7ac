/**
 * Words that name events. Enters: a word form. Leaves: the category it names and whether it names one by itself; undefined for
 * the rest. Multi-word triggers ("news conference") go by their last word.
 */
import type { EventCategory, EventStatus } from './annotated-article'

const table = <T extends string>(lists: Readonly<Partial<Record<T, string>>>): ReadonlyMap<string, T> => {
  const map = new Map<string, T>()
  for (const name of Object.keys(lists) as T[])
    for (const word of (lists[name] ?? '').split(/\s+/).filter(Boolean)) map.set(word, name)
  return map
}

export const EVENT_NOUNS = table<EventCategory>({
  MEETING:
    'meeting meetings summit summits session debate debates gathering conference forum roundtable briefing assembly congress reception dinner',
  VISIT: 'visit visits trip tour',
  TALKS: 'talks negotiations consultations dialogue discussions',
  CALL: 'call calls',
  SPEECH: 'speech address keynote lecture sermon interview',
  AGREEMENT: 'agreement agreements deal treaty pact accord memorandum truce',
  SANCTIONS: 'sanctions embargo tariffs',
  ATTACK:
    'attack attacks strike strikes airstrike airstrikes bombing bombings shooting shootings assault raid raids shelling ambush stabbing invasion massacre offensive explosion blast',
  PROTEST: 'protest protests demonstration demonstrations rally rallies march riot riots vigil walkout sit-in',
  ELECTION: 'election elections vote referendum ballot runoff primary by-election poll',
  APPOINTMENT: 'appointment nomination inauguration resignation dismissal',
  TRIAL: 'trial hearing lawsuit inquest prosecution arraignment appeal tribunal',
  TEST: 'test tests launch',
  DISASTER:
    'earthquake quake flood floods hurricane cyclone typhoon wildfire wildfires fire tornado tsunami storm crash landslide eruption drought famine outbreak derailment collision avalanche',
  OTHER:
    'festival ceremony funeral game match tournament championship concert premiere release publication opening arrest arrests merger acquisition takeover campaign mission operation exercise drill parade celebration anniversary wedding census',
})

/** Too common to name an event unless a name, place or day stands with them or they are an occasion of speech. */
export const WEAK_NOUNS: ReadonlySet<string> = new Set(
  `call calls vote poll remarks address test tests launch fire tour trip session operation campaign mission appeal primary
  strike strikes blast opening release publication discussions dialogue game match deal interview conference briefing exercise
  congress assembly tribunal march storm crash ballot collision`.split(/\s+/),
)

export const EVENT_VERBS = table<EventCategory>({
  MEETING: 'met meets',
  VISIT: 'visited visits toured',
  AGREEMENT: 'signed ratified',
  ATTACK: 'attacked bombed shelled invaded ambushed raided stormed shot stabbed',
  PROTEST: 'protested demonstrated rallied marched',
  ELECTION: 'elected re-elected',
  APPOINTMENT: 'appointed nominated resigned inaugurated sacked fired dismissed ousted',
  TRIAL: 'sentenced convicted charged acquitted indicted jailed sued',
  OTHER: 'arrested detained killed launched acquired',
})

/** Verbs whose subject takes part in the event that is their object. */
export const HOLDING_VERBS: ReadonlySet<string> = new Set(
  `held hold holds holding attended attend attends attending hosted host hosts had have has having joined join conducted imposed
  impose imposes imposing announced signed sign signs signing reached reach concluded struck launched launch carried staged
  organised organized chaired opened convened began started resumed condemned won faced planned called boycotted skipped led
  paid made gave delivered`.split(/\s+/),
)

const STATUS_WORDS = table<Exclude<EventStatus, 'OCCURRED'>>({
  CANCELLED: 'cancelled canceled cancel scrapped abandoned axed nixed aborted',
  POSTPONED: 'postponed postpone delayed rescheduled deferred suspended adjourned',
  SCHEDULED: 'planned upcoming scheduled next future due expected forthcoming coming impending set slated',
  ONGOING: 'ongoing current continuing underway',
  UNCONFIRMED:
    'proposed possible potential alleged suspected reported rumoured rumored hypothetical prospective likely',
})
export const statusOfWord = (lower: string): EventStatus | undefined => STATUS_WORDS.get(lower)

/** Adjectives that say when or how many, not which: left out of an event's name. */
export const PLAIN_MODIFIERS: ReadonlySet<string> = new Set(
  `planned upcoming scheduled next last recent latest new first second third other previous earlier later ongoing current future
  proposed possible potential alleged long brief major big key important same final several two three many more own early late
  forthcoming today yesterday such`.split(/\s+/),
)
