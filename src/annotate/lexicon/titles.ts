/**
 * Words that stand with people's names: forms of address, posts, and what qualifies a post. Lower case, with and without
 * the full stop. A post is what somebody is or does ("president"), not what a body is called.
 */
import { wordSet } from './table'

export const MALE_HONORIFICS = wordSet(
  'mr mr. sir lord father fr. brother king prince duke baron count sheikh congressman',
)
export const FEMALE_HONORIFICS = wordSet(
  'mrs mrs. ms ms. miss lady dame sister queen princess duchess baroness countess congresswoman madam mme',
)
export const HONORIFICS: ReadonlySet<string> = new Set([
  ...MALE_HONORIFICS,
  ...FEMALE_HONORIFICS,
  ...wordSet(`dr dr. prof prof. rev rev. hon hon. gen gen. lt lt. col col. maj maj. capt capt. sgt sgt. cpl cpl. adm adm. sen sen. rep
    rep. gov gov. pres pres. cmdr cmdr. det det. insp insp. supt supt. pope saint st st. rabbi imam ayatollah cardinal reverend
    datuk datin seri shri smt tsar czar`),
])

/** Forms of address that are posts. */
export const POST_ADDRESSES = wordSet(
  'gov. gov sen. sen rep. rep gen. pres. col. maj. lt. capt. sgt. cmdr. adm. congressman congresswoman',
)

/** Who plays in a team, by post. */
export const TEAM_POSTS = 'striker midfielder defender goalkeeper winger quarterback pitcher'
const ATHLETES = 'footballer cricketer golfer boxer swimmer sprinter cyclist'

export const POSTS =
  wordSet(`president minister premier chancellor secretary senator representative governor mayor leader chief
  director chairman chairwoman chair chairperson head spokesman spokeswoman spokesperson commissioner ambassador envoy general
  colonel captain major lieutenant sergeant admiral commander officer judge justice attorney prosecutor lawyer solicitor barrister
  sheriff detective inspector superintendent constable king queen prince princess pope bishop archbishop cardinal professor
  lecturer researcher scientist analyst economist expert fellow engineer astronaut doctor surgeon physician nurse ceo cfo coo
  founder co-founder cofounder owner manager executive coach captain editor reporter correspondent journalist columnist author
  writer activist campaigner adviser advisor aide strategist deputy lawmaker legislator congressman congresswoman mp mep
  councillor councilman councilwoman alderman delegate candidate nominee speaker whip treasurer comptroller administrator
  superintendent principal dean provost rector teacher student singer actor actress director producer musician rapper player
  ${TEAM_POSTS} ${ATHLETES} boss tycoon billionaire businessman businesswoman entrepreneur
  investor banker historian philosopher poet novelist artist photographer dictator ruler emperor monarch chieftain cleric imam
  rabbi priest pastor organizer organiser coordinator consultant designer developer curator biologist physicist chemist
  creator showrunner screenwriter playwright composer choreographer
  astronomer psychologist psychiatrist epidemiologist climatologist geologist sociologist co-author lead partner chairman
  vice-president undersecretary under-secretary paramedic firefighter resident member protester lead volunteer officer
  representative investigator negotiator counsel mediator trustee convener convenor ombudsman regulator rapporteur`)

/** Between post and name or before a post, kept in the title. */
export const POST_MODIFIERS =
  wordSet(`prime foreign defence defense vice deputy assistant associate senior junior chief general
  executive managing interior home finance health education environment energy trade justice transport labour labor culture
  economic economy state national federal regional local lead co-chief first permanent special crown opposition shadow acting
  interim former ex incoming outgoing attorney press public police district homeland security treasury political communications`)

export const FORMER = wordSet('former ex ex- then late one-time onetime erstwhile outgoing')

/** Words whose bearer is a man or a woman. */
export const MALE_POSTS = wordSet(
  'king prince chairman spokesman congressman businessman actor councilman alderman father husband son brother priest policeman fireman statesman frontman sportsman',
)
export const FEMALE_POSTS = wordSet(
  'queen princess chairwoman spokeswoman congresswoman businesswoman actress councilwoman mother wife daughter sister nun policewoman comedienne songstress starlet heiress sportswoman',
)

/** The last word of a body's name. */
export const BODY_NOUNS =
  wordSet(`force forces ministry agency council committee commission university party association
  organisation organization institute institution academy department office bureau court tribunal parliament congress senate
  assembly union league federation foundation bank company corporation group authority service police army navy command
  coalition alliance administration government cabinet board centre center college school hospital society club network
  news times post journal press corps fund trust taskforce directorate secretariat inspectorate watchdog regulator chamber
  conservancy inc inc. corp corp. ltd ltd. llc plc gmbh airlines airways studios pictures records productions entertainment media communications enterprises ventures motors industries holdings partners
  technologies systems laboratories labs museum theatre theater observatory initiative campaign front brigade battalion
  regiment squadron`)

/** What somebody is known for: "the singer" may be said of whoever the text is about, though no post is printed with the name. */
export const CALLINGS = wordSet(
  `singer actor actress rapper musician comedian songwriter pianist guitarist dancer presenter influencer player
  ${TEAM_POSTS} ${ATHLETES} champion
  author writer novelist poet artist painter billionaire tycoon entrepreneur businessman businesswoman
  star superstar legend filmmaker director producer model supermodel designer photographer comic comedienne crooner rocker
  songstress starlet frontman drummer hitmaker mogul heiress socialite chef blogger youtuber anchor newscaster host
  gymnast skater skier wrestler runner jockey sportsman sportswoman`,
)
