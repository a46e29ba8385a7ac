/** Closed classes of English words as they are written, and the pairs that turn a sentence round. Data, no logic. */

/** Said in every sentence: nearly nothing is told by sharing them. */
export const FUNCTION_WORDS = `a an the this that these those and or but so if then than as at by for from in into of off on
  onto out over to up with upon about there here it its be have do will can may must should ought to i me my mine we us our
  you your he him his she her they them their who whom whose which what when where why how also too very just really quite
  rather even still yet already now again because since while though although however during between through such own same
  some any itself himself herself themselves ourselves myself yourself let get oh well actually certainly simply`

export const PRONOUNS = `i me my mine we us our ours you your he him his she her they them their theirs it its this that there
  who myself himself herself themselves ourselves`

/** Common in speech: they tell something, but not much. */
export const LIGHT_WORDS = `say tell think know want go come make take give see look thing people one time way lot much many more
  most other good today tomorrow yesterday tonight all every each feel believe need like something somebody someone everyone
  everybody anyone anything everything keep put use continue first last new year day week month great big`

export const NEGATIONS = 'not no never none nobody nothing nowhere neither nor without hardly barely'

/** One of each pair in place of the other says something else. */
export const OPPOSITES = `accept reject|accept refuse|agree disagree|allow forbid|allow ban|allow prevent|allow block|approve reject
  approve block|begin end|begin finish|start end|start stop|start finish|continue stop|continue end|best worst|better worse|big small
  large small|larger smaller|bigger smaller|buy sell|calm worried|cheap expensive|cheaper dearer|clean dirty|confirm deny|admit deny
  create destroy|build destroy|build demolish|build close|day night|danger safety|dangerous safe|early late|earlier later|easy hard|easy difficult
  easier harder|enemy friend|enemy ally|enter leave|stay leave|remain leave|stay go|fail succeed|failure success|fall rise|fall grow|fall increase
  drop rise|drop increase|decline rise|decline grow|shrink grow|far near|fast slow|faster slower|few many|first last|forget remember|full empty
  gain lose|good bad|great terrible|guilty innocent|happy sad|heavy light|help hinder|help hurt|hire fire|high low|higher lower|highest lowest
  hope fear|increase decrease|increase reduce|increase cut|raise lower|raise cut|raise reduce|expand cut|expand reduce|inside outside
  keep abandon|keep drop|keep scrap|left right|less more|fewer more|least most|long short|longer shorter|loss profit|loss gain|love hate
  major minor|maximum minimum|man woman|boy girl|father mother|son daughter|brother sister|north south|east west|northern southern
  eastern western|old new|old young|older younger|open close|open shut|open closed|oppose support|oppose back|oppose favour|optimistic pessimistic
  peace war|rich poor|richer poorer|positive negative|praise blame|praise criticise|praise condemn|welcome condemn|welcome reject
  presence absence|public private|push pull|right wrong|save spend|save waste|strong weak|stronger weaker|strengthen weaken
  temporary permanent|tighten loosen|ease tighten|top bottom|true false|trust distrust|urban rural|victory defeat|win lose|winner loser
  before after|above below|always sometimes|always never|all some|all few|everyone someone|everybody somebody|every some|both neither
  yes no|with without|for against|toward away|backward forward|import export|arrive depart|attack defend|attack protect|domestic foreign
  include exclude|invest divest|join quit|join leave|appoint dismiss|appoint sack|hot cold|warm cold|warmer colder|wet dry|lead follow
  legal illegal|light dark|offer withdraw|partial complete|past future|proud ashamed|quick slow|recovery recession|reveal hide
  send receive|simple complex|surplus deficit|survive die|alive dead|live die|birth death|upper lower|voluntary mandatory|voluntary compulsory
  wide narrow|wider narrower|advantage disadvantage|ahead behind|borrow lend|deep shallow|demand supply|encourage discourage|find lose
  freeze thaw|halve double|harm benefit|honest corrupt|junior senior|land sea|local national|often rarely|often seldom|pass fail
  popular unpopular|repair break|solution problem|speed delay|tight loose|tough lenient|unite divide|united divided|unity division
  visible hidden|wise foolish|worry reassure|spring autumn|summer winter|morning evening|morning afternoon|yesterday tomorrow|today tomorrow
  today yesterday|next last|sooner later|sign veto|release detain|release jail|arrest release|free jail|convict acquit|guilty acquitted
  lift impose|impose scrap|introduce scrap|introduce abolish|launch cancel|launch end|resume suspend|resume halt|start halt|restore cut
  protect destroy|protect harm|defend abandon|arm disarm|advance retreat|attack retreat|improve worsen|improvement deterioration
  hundred thousand|thousand million|million billion|billion trillion|majority minority|optimism pessimism|possible impossible
  monday tuesday|likely unlikely|only all|mild severe|minor serious|confident doubtful|certain doubtful|uphold overturn|reward punish|half twice|double half`

/** Any of a group may stand for another in what is quoted from memory. */
export const SYNONYMS = `child kid|raise increase lift|begin start|end finish conclude|help assist aid|big large huge|need require|show demonstrate
  hard difficult tough|important crucial vital key essential|quick fast rapid swift|enough sufficient|try attempt|ask request|answer reply respond
  money cash|country nation|conflict war|build construct|choose select pick|close shut|fix repair mend|keep retain|allow permit let|stop halt cease
  worried concerned alarmed|happy glad pleased delighted|sure certain|mistake error|law legislation|house home|region area|every each|many numerous
  about around approximately roughly|buy purchase|rise grow climb|fall drop decline|reduce cut lower|quit leave|entry entrance admission
  recognise realise|whole entire full|however but|quickly fast swiftly rapidly|almost nearly|contact touch|job work post|buy acquire
  government administration|terrible awful dreadful horrible|great wonderful fantastic|get receive obtain|speak talk|attack assault|kill murder
  hurt injure wound|hospital clinic|doctor physician|street road|shop store|company firm business|worker employee|pupil student|car vehicle
  during while|since because|since once|before until|anybody anyone|everybody everyone|somebody someone|nobody none`

/** Days and months: another one is another time. */
export const CALENDAR = `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december`

/** Said by anybody on any occasion, as written after folding: sharing them proves nothing. */
export const STOCK_PHRASES = `no comment|cannot comment|not comment|not be commenting|decline to comment|declined to comment|further comment
  nothing to add|nothing further to add|nothing more to say|nothing to say|thoughts and prayers|thoughts are with|hearts go out to
  prayers are with|in the strongest terms|in the strongest possible terms|condemn this attack|condemn the attack|condolences to the families
  deepest condolences|sincere condolences|aware of the reports|aware of reports|aware of the incident|investigation is ongoing
  ongoing investigation|investigation is under way|investigation is underway|under investigation|cooperating fully with|cooperating with the authorities
  working closely with|safety is our top priority|safety is our priority|our top priority|take this very seriously|takes this very seriously
  take this matter very seriously|take all allegations seriously|take these allegations seriously|wait and see|time will tell
  we will see what happens|at the end of the day|thank you very much|thank you for your support|thank you all|ladies and gentlemen
  good morning everyone|good evening everyone|happy new year|merry christmas|rest in peace|god bless you|god bless you all
  we are monitoring the situation|monitoring the situation closely|appropriate measures|in due course|as soon as possible
  all options are on the table|look forward to working|one game at a time|for the time being|families of the victims|victims and their families`
