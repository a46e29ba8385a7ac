/** Words for bodies: what kind a body is called ("the charity X"), and those whose names everybody's words stand under. */
import { wordSet } from './table'

/** What a body is called by who explains its name: "the group that owns it, X", "X, a charity", "the charity X". */
export const KINDS_OF_BODY =
  wordSet(`company group firm club team band label agency charity nonprofit party union bank airline retailer carmaker
  automaker manufacturer maker supplier publisher newspaper magazine tabloid broadcaster network channel station website
  platform startup start-up organisation organization association foundation institute university college school hospital
  ministry department council committee commission federation league coalition alliance movement militia subsidiary conglomerate
  insurer lender brokerage consultancy think-tank brewery studio developer operator utility chain brand`)

/** Of those that are no common words. */
const PLATFORMS = new Set([
  ...wordSet(`facebook twitter instagram tiktok youtube linkedin whatsapp snapchat reddit pinterest tumblr weibo wechat bluesky
  mastodon substack twitch`),
  'truth social',
])
/** Where people post. Lower case, one or two words. */
export const isPlatform = (lower: string): boolean => PLATFORMS.has(lower)

/** Firms and parties with names that look like somebody's: so called unless the text names such a person in full. Lower case. */
export const LIKE_PEOPLE: ReadonlySet<string> = new Set([
  ...wordSet('meta getty shutterstock alamy uber airbnb spotify netflix nvidia tesla nokia deliveroo coinbase binance'),
  'lib dem',
  'lib dems',
])
