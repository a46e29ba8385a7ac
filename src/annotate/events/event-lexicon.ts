/**
 * Words that name events, by kinds. Enters: a word form. Leaves: the kind of event that it names as a noun or reports as a
 * verb; undefined for the rest. Mentions of one event share its kind. Multi-word triggers ("news conference") go by their
 * last word.
 */
import type { EventCategory } from '../annotated-article'

export interface EventKind {
  name: string
  category: EventCategory
  /** Too common to be an event unless two of participant, place and time stand with it. */
  weak: boolean
  /** A verb that tells of an event only with its doer and day. */
  isDeed: boolean
  /** It tells of an event only where that is still to come. */
  isPlanned?: boolean
}

const words = (list: string): string[] => list.split(/\s+/).filter(Boolean)

/** kind | category | nouns | verbs. Verbs stand by their lemma; irregular ones with their other forms behind colons. */
const STRONG = `
meeting | MEETING | meeting summit conference convention forum roundtable gathering | meet::met:meeting:met convene
debate | MEETING | debate |
visit | VISIT | visit | visit
talks | TALKS | talks negotiation consultation | negotiate
call | CALL | phone-call teleconference telecon videoconference |
speech | SPEECH | speech keynote lecture sermon interview |
agreement | AGREEMENT | agreement treaty pact accord truce ceasefire armistice | sign ratify
sanctions | SANCTIONS | sanction embargo tariff | sanction
attack | ATTACK | attack airstrike bombing shooting killing raid ambush stabbing invasion massacre assassination murder shelling kidnapping abduction hijacking | attack bomb shell ambush invade storm raid shoot::shot:shooting:shot stab::stabbed:stabbing:stabbed kill murder assassinate kidnap::kidnapped:kidnapping:kidnapped abduct hijack torch behead massacre
protest | PROTEST | protest demonstration rally riot vigil walkout sit-in | protest riot
election | ELECTION | election referendum runoff by-election by-poll | elect re-elect
appointment | APPOINTMENT | appointment nomination inauguration resignation dismissal | appoint nominate resign inaugurate oust dismiss sack depose reappoint
trial | TRIAL | trial lawsuit inquest prosecution arraignment | sue prosecute acquit::acquitted:acquitting:acquitted arraign
hearing | MEETING | hearing | testify
sentence | TRIAL | sentencing | sentence jail imprison
verdict | TRIAL | conviction acquittal verdict | convict
charge | TRIAL | indictment | charge indict
plea | TRIAL | | plead
arrest | OTHER | arrest detention | arrest detain
extradition | TRIAL | extradition | extradite deport
explosion | DISASTER | explosion blast | explode
crash | DISASTER | derailment collision | collide derail
disaster | DISASTER | disaster earthquake quake flood flooding hurricane cyclone typhoon wildfire bushfire blaze tornado tsunami landslide mudslide eruption avalanche outbreak heatwave blizzard stampede shipwreck blackout outage |
festival | OTHER | festival carnival | 
ceremony | OTHER | ceremony award funeral parade wedding premiere coronation |
tournament | OTHER | tournament championship olympics |
merger | OTHER | merger takeover acquisition buyout | acquire
coup | ATTACK | coup siege cyberattack hack shootout |
robbery | OTHER | robbery heist burglary | 
evacuation | OTHER | evacuation lockdown shutdown |
stepping down | APPOINTMENT | | step::stepped:stepping:stepped
coming into force | OTHER | | come::came:coming:come take::took:taking:taken
swearing-in | APPOINTMENT | swearing-in | swear::swore:swearing:sworn
test | TEST | missile-test | test-fire
release | OTHER | | evict evacuate rescue
`
const WEAK = `
meeting | MEETING | session briefing assembly fundraiser dinner reception congress symposium seminar webinar panel | 
visit | VISIT | trip tour | tour
talks | TALKS | discussion dialogue |
call | CALL | call | phone
speech | SPEECH | address chat webcast livestream podcast | 
agreement | AGREEMENT | deal memorandum |
attack | ATTACK | assault offensive | strike::struck:striking:struck
strike | ATTACK | strike |
protest | PROTEST | march | march demonstrate rally
election | ELECTION | vote ballot primary | vote
appointment | APPOINTMENT | | fire hire promote name
trial | TRIAL | appeal |
release | OTHER | release rescue | release free
hearing | MEETING | testimony |
layoffs | OTHER | layoff redundancy |
launch | OTHER | launch unveiling rollout | launch unveil
opening | OTHER | opening closure | open close
publication | OTHER | publication | publish
fire | DISASTER | fire |
crash | DISASTER | crash | crash
disaster | DISASTER | storm drought famine accident |
game | OTHER | game match playoff win victory defeat | defeat play face beat::beat:beating:beaten
concert | OTHER | concert exhibition workshop performance competition |
death | OTHER | death | die::died:dying:died
test | TEST | test | test
drill | OTHER | exercise drill manoeuvre |
celebration | OTHER | celebration gala anniversary |
search | OTHER | search | search
investigation | OTHER | investigation inquiry probe | investigate
withdrawal | OTHER | withdrawal expulsion suspension | 
swap | OTHER | swap exchange | swap::swapped:swapping:swapped
ruling | TRIAL | ruling injunction |
purchase | AGREEMENT | purchase sale | purchase buy::bought:buying:bought sell::sold:selling:sold
collapse | OTHER | collapse bankruptcy | 
race | OTHER | race final semifinal semi-final quarterfinal qualifier | 
auction | OTHER | auction |
wedding | OTHER | | marry
conversion | OTHER | conversion | convert
ban | OTHER | ban | ban::banned:banning:banned
approval | OTHER | approval | approve
`

/** Deeds of all sorts, each a kind of its own: they are events where it is printed who did them and on which day. */
const DEEDS = `abandon adopt agree announce apologise apologize approve arrive attend award bar::barred:barring:barred begin::began:beginning:begun
  block break::broke:breaking:broken burn cancel capture cease celebrate collapse complete conclude confiscate create
  cut::cut:cutting:cut declare deliver deploy destroy detect diagnose discover donate drop::dropped:dropping:dropped eliminate enact enter erupt establish execute
  expel::expelled:expelling:expelled fall::fell:falling:fallen drown file fine finish found freeze::froze:freezing:frozen grant halt hit::hit:hitting:hit
  hold::held:holding:held hospitalise hospitalize host impose impeach injure install introduce invest issue join land leave::left:leaving:left lift
  lose::lost:losing:lost merge order pass pause perform premiere quarantine
  quit::quit:quitting:quit reject remove rename renew reopen repeal replace resume retire return revoke rob::robbed:robbing:robbed rule
  score seize send::sent:sending:sent settle shut::shut:shutting:shut sink::sank:sinking:sunk start
  suspend terminate transfer transport travel fly::flew:flying:flown veto win::won:winning:won withdraw::withdrew:withdrawing:withdrawn
  wound`

/** Verbs that tell no deed: states, thoughts, words, and those whose object says what is done. */
const STATES: ReadonlySet<string> = new Set(
  words(`be have do say tell know think believe see hear need want like continue remain stay keep help make use work try
  include require expect depend seem become cost provide allow consider speak talk look get focus wait`),
)

const nouns = new Map<string, EventKind>()
const verbs = new Map<string, EventKind>()

function inflect(entry: string): string[] {
  const [lemma = '', ...irregular] = entry.split(':')
  const stem = lemma.slice(0, -1)
  const third = /(s|sh|ch|x|z)$/.test(lemma) ? `${lemma}es` : /[^aeiou]y$/.test(lemma) ? `${stem}ies` : `${lemma}s`
  if (irregular.length > 0) return [lemma, third, ...irregular.filter(Boolean)]
  if (/[^aeiou]y$/.test(lemma)) return [lemma, third, `${stem}ied`, `${lemma}ing`]
  return lemma.endsWith('e') ? [lemma, third, `${lemma}d`, `${stem}ing`] : [lemma, third, `${lemma}ed`, `${lemma}ing`]
}

function addKinds(rows: string, weak: boolean): void {
  for (const row of rows.trim().split('\n')) {
    const [name = '', category, nounList = '', verbList = ''] = row.split('|').map((cell) => cell.trim())
    const kind = { name, category: category as EventCategory, weak, isDeed: false }
    for (const noun of words(nounList)) {
      const [singular = '', plural = ''] = inflect(noun)
      nouns.set(singular, kind).set(plural, kind)
    }
    for (const verb of words(verbList)) for (const form of inflect(verb)) verbs.set(form, kind)
  }
}
for (const deed of words(DEEDS)) {
  const forms = inflect(deed)
  const kind: EventKind = { name: `to ${forms[0]}`, category: 'OTHER', weak: true, isDeed: true }
  for (const form of forms) verbs.set(form, kind)
}
addKinds(WEAK, true)
addKinds(STRONG, false)

export const nounKind = (lower: string): EventKind | undefined => nouns.get(lower)
export const verbKind = (lower: string): EventKind | undefined => verbs.get(lower)
/** Of what is to come any deed with its doer and day is news, whatever the verb. */
export const plannedKind = (lemma: string): EventKind | undefined =>
  STATES.has(lemma) ? undefined : { name: `to ${lemma}`, category: 'OTHER', weak: true, isDeed: true, isPlanned: true }

/** Verbs that report an event only with a certain word behind them: "pleaded guilty", "stepped down", "sworn in". */
export const FOLLOWED_BY: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['plea', new Set(['guilty', 'not', 'no'])],
  ['stepping down', new Set(['down', 'aside'])],
  ['swearing-in', new Set(['in'])],
  ['coming into force', new Set(['effect', 'into'])],
])
/** Kinds of event that a party, a place or a time alone anchors. */
const ALONE = new Set(['opening', 'appointment', 'sentence', 'verdict', 'charge', 'arrest'])
/** How many of these a verb needs beside it, at the least. */
export const fewestAnchors = ({ name, isDeed }: EventKind): number =>
  !isDeed && (ALONE.has(name) || FOLLOWED_BY.has(name)) ? 1 : 2

/** A strike of this kind is one of arms, the others are of workers. */
export const ARMS: ReadonlySet<string> = new Set(
  words('air drone missile rocket military nuclear precision retaliatory artillery'),
)
/** A conference of this kind is a speech to the press. */
export const PRESS: ReadonlySet<string> = new Set(['news', 'press', 'media'])
/** A hearing of this kind is a part of a trial. */
export const COURT: ReadonlySet<string> = new Set(
  words('court extradition bail sentencing trial detention arraignment plea custody remand criminal pretrial appeal'),
)
/** Gatherings that have names of their own, which look like those of organisations ("Lisbon Harbour Summit"). */
export const NAMED_GATHERINGS: ReadonlySet<string> = new Set(
  words(
    'summit conference forum festival tournament championship championships referendum awards ceremony debate election',
  ),
)

/** What the subject of a verb does that holds, joins or brings about the event that is its object. */
const HOLDING: Readonly<Record<string, string>> = {
  host: 'host hosts hosted hosting',
  chair: 'chair chairs chaired chairing',
  signatory: 'sign signs signed signing reached reach concluded struck brokered',
  '': `held hold holds holding organise organised organized organising conducted conduct staged stage convened
  attend attends attended attending had have has having join joined joining imposed impose imposes imposing announced
  slapped launched launch launches carried opened began begin started start resumed resume faced face faces paid pay made make
  gave give delivered deliver led won win lost entered enter undergo underwent took agreed mounted committed suffered
  filed issued completed lifted extended eased called scheduled`,
}
const roles = new Map<string, string>()
for (const [role, forms] of Object.entries(HOLDING)) for (const form of words(forms)) roles.set(form, role)

/** Verbs whose subject takes part in the event that is their object. */
export const isHolding = (lower: string): boolean => roles.has(lower)
/** The part that it takes, where the verb tells. */
export const roleOf = (lower: string): string | undefined => roles.get(lower) || undefined

/** Adjectives that say when or how many, not which: left out of an event's name. */
export const PLAIN_MODIFIERS: ReadonlySet<string> = new Set(
  words(`planned upcoming scheduled next last recent latest new first second third other previous earlier later ongoing
  current future proposed possible potential alleged long brief major big key important same final several two three many
  more own early late forthcoming today yesterday such`),
)
/** What does not speak of one event: "any attack", "no deal". */
export const GENERIC_DETERMINERS: ReadonlySet<string> = new Set(words('any no every each another either neither'))
