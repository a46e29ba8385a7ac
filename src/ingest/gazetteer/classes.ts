/**
 * Which Wikidata classes (P31) are kept, and as what: the general ones that most items have themselves, and those that a dump
 * says are kinds of them (P279).
 */
import type { Classes } from '../../graph/gazetteer/gazetteer-load.store'

const HUMAN = 5

const ORGANISATIONS = [
  43229, // organisation
  4830453, // business
  6881511, // enterprise
  783794, // company
  891723, // public company
  7278, // political party
  327333, // government agency
  192350, // ministry
  7188, // government
  484652, // international organisation
  245065, // intergovernmental organisation
  163740, // non-profit organisation
  79913, // non-governmental organisation
  11032, // newspaper
  1110794, // daily newspaper
  192283, // news agency
  1193236, // news media
  1153191, // online newspaper
  41298, // magazine
  1002697, // periodical
  1616075, // television station
  14350, // radio station
  15265344, // broadcaster
  2085381, // publisher
  3918, // university
  22687, // bank
  35749, // parliament
  11204, // legislature
  41487, // court
  476028, // association football club
  847017, // sports club
  12973014, // sports team
  215380, // musical group
  176799, // military unit
  772547, // armed forces
  178790, // trade union
  31855, // research institute
  33506, // museum
  16917, // hospital
]

const PLACES = [
  6256, // country
  3624078, // sovereign state
  515, // city
  5119, // capital
  1549591, // big city
  3957, // town
  532, // village
  486972, // human settlement
  15284, // municipality
  56061, // administrative territorial entity
  10864048, // first-level administrative division
  35657, // state of the United States
  82794, // geographic region
  5107, // continent
  23442, // island
  8502, // mountain
  4022, // river
  165, // sea
  23397, // lake
  1248784, // airport
  123705, // neighbourhood
  41176, // building
]

const EVENTS = [
  1190554, // occurrence
  1656682, // event
  198, // war
  178561, // battle
  40231, // election
  132241, // festival
  16510064, // sporting event
  2223653, // terrorist attack
  7944, // earthquake
  8065, // natural disaster
  2401485, // expedition
  625994, // conference
]

const POSTS = [
  4164871, // position
  294414, // public office
]

/** A fresh map: reading a dump adds to it. */
export const knownClasses = (): Classes =>
  new Map([
    [HUMAN, 'PERSON'],
    ...ORGANISATIONS.map((id) => [id, 'ORGANISATION'] as const),
    ...PLACES.map((id) => [id, 'PLACE'] as const),
    ...EVENTS.map((id) => [id, 'EVENT'] as const),
    ...POSTS.map((id) => [id, null] as const),
  ])
