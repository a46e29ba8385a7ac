/** The signs of the types, one drawing for page and canvas: SVG paths in a square from -1 to 1, filled even-odd. */
import type { EntityType } from '../../client'

/** A head and shoulders, a columned house, a map pin, a calendar leaf. */
export const SIGNS: Readonly<Record<EntityType, string>> = {
  PERSON: 'M0-.62a.3.3 0 1 0 0 .6a.3.3 0 0 0 0-.6ZM-.55.6a.55.55 0 0 1 1.1 0Z',
  ORGANISATION:
    'M0-.62L.62-.22H-.62ZM-.46-.1h.18v.44h-.18ZM-.09-.1h.18v.44h-.18ZM.28-.1h.18v.44h-.18ZM-.6.42h1.2v.16h-1.2Z',
  PLACE:
    'M0 .7C-.28.3-.48.08-.48-.2A.48.48 0 0 1 .48-.2C.48.08.28.3 0 .7ZM0-.37a.17.17 0 1 0 0 .34a.17.17 0 0 0 0-.34Z',
  EVENT: 'M-.5-.42h1v.22h-1ZM-.5-.1h1v.64h-1ZM-.34-.62h.14v.16h-.14ZM.2-.62h.14v.16h-.14Z',
}
