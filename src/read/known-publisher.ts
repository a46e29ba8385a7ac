/**
 * The publisher as a page or a feed prints it and the article's address in, the publisher under the name that its outlet is
 * known by out. Precedence: on a host of the catalogue (outlets/) the catalogue's name, as outlets print their names in
 * variants ('BBC News', 'bbc.co.uk'), with slogans, or their company's, and one outlet must stay one publisher; on any other
 * host the printed name. Hosts where many outlets publish are in no catalogue. Refuses nothing.
 */
import type { PublisherDraft } from './article-draft'
import { AFRICA } from './outlets/africa'
import { BRITAIN_AND_IRELAND_REGIONS } from './outlets/britain-and-ireland-regions'
import { CANADA } from './outlets/canada'
import { CENTRAL_EUROPE } from './outlets/central-europe'
import { EAST_ASIA } from './outlets/east-asia'
import { EASTERN_EUROPE } from './outlets/eastern-europe'
import { FRANCE_AND_LOW_COUNTRIES_REGIONS } from './outlets/france-and-low-countries-regions'
import { GERMANY_REGIONS } from './outlets/germany-regions'
import { LATIN_AMERICA } from './outlets/latin-america'
import { MAGAZINES } from './outlets/magazines'
import { MIDDLE_EAST } from './outlets/middle-east'
import { NORTHERN_EUROPE } from './outlets/northern-europe'
import { OCEANIA } from './outlets/oceania'
import { SOUTH_AND_CENTRAL_ASIA } from './outlets/south-and-central-asia'
import { SOUTHEAST_ASIA } from './outlets/southeast-asia'
import { SOUTHERN_EUROPE } from './outlets/southern-europe'
import { SOUTHERN_EUROPE_REGIONS } from './outlets/southern-europe-regions'
import { UKRAINE_RUSSIA_AND_THE_CAUCASUS } from './outlets/ukraine-russia-and-the-caucasus'
import { UNITED_STATES } from './outlets/united-states'
import { UNITED_STATES_REGIONS } from './outlets/united-states-regions'
import { WESTERN_EUROPE } from './outlets/western-europe'
import { compactName } from './site-name'

const REGIONS = [
  UNITED_STATES,
  UNITED_STATES_REGIONS,
  CANADA,
  LATIN_AMERICA,
  WESTERN_EUROPE,
  BRITAIN_AND_IRELAND_REGIONS,
  FRANCE_AND_LOW_COUNTRIES_REGIONS,
  SOUTHERN_EUROPE,
  SOUTHERN_EUROPE_REGIONS,
  CENTRAL_EUROPE,
  GERMANY_REGIONS,
  NORTHERN_EUROPE,
  EASTERN_EUROPE,
  UKRAINE_RUSSIA_AND_THE_CAUCASUS,
  MIDDLE_EAST,
  AFRICA,
  SOUTH_AND_CENTRAL_ASIA,
  EAST_ASIA,
  SOUTHEAST_ASIA,
  OCEANIA,
  MAGAZINES,
]

/** 'The Courier: courier.example courier.co.example', a line each. */
const outletOf = (line: string): { name: string; hosts: string[] } => {
  const colon = line.lastIndexOf(': ')
  return { name: line.slice(0, colon), hosts: line.slice(colon + 2).split(' ') }
}

export const OUTLETS = REGIONS.flatMap((outlets) => outlets.trim().split('\n').map(outletOf))

const nameByHost = new Map(OUTLETS.flatMap(({ name, hosts }) => hosts.map((host) => [host, name] as const)))

/** The name of the outlet that publishes on a host or on the nearest one above it; undefined where none is known. */
export function outletOn(host: string): string | undefined {
  const labels = host.toLowerCase().split('.')
  for (let from = 0; from < labels.length - 1; from++) {
    const name = nameByHost.get(labels.slice(from).join('.'))
    if (name !== undefined) return name
  }
  return undefined
}

/** 'The Courier' and 'Courier' are one name. */
const ARTICLE = /^(?:the|der|die|das|le|la|les|el|los|il|lo|o|a|de|het)\s/i

const outletKey = (name: string): string => compactName(name.replace(ARTICLE, '').replace(/\s*\(.*\)$/, ''))

let outletNames: ReadonlySet<string> | undefined

/** Whether an outlet of the catalogue is called so. */
export function isOutlet(name: string): boolean {
  outletNames ??= new Set(OUTLETS.map((outlet) => outletKey(outlet.name)))
  return outletNames.has(outletKey(name))
}

/** @param url absolute address of the article, where it is known */
export function knownPublisher(
  printed: PublisherDraft | undefined,
  url: string | undefined,
): PublisherDraft | undefined {
  const name = url !== undefined && URL.canParse(url) ? outletOn(new URL(url).hostname) : undefined
  return name === undefined ? printed : { ...printed, name }
}
