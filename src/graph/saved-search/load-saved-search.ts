/** How resolvers read a saved search: it is its maker's affair (an address may be a secret in itself), and the admins'. */
import { mayAct } from '../shared/access'
import type { GraphContext } from '../shared/context'
import { createSavedSearchLoaders, type SavedSearchRow } from './saved-search.store'

/** Null where there is none, or where whoever asks may not see it. */
export async function loadSavedSearch(
  { loaders, viewer }: Pick<GraphContext, 'loaders' | 'viewer'>,
  uuid: string,
): Promise<SavedSearchRow | null> {
  const search = await loaders.use(createSavedSearchLoaders).savedSearch.load(uuid)
  if (search === null) return null
  const isTheirs = mayAct(viewer, 'curator') && search.createdBy === viewer.name
  return isTheirs || mayAct(viewer, 'admin') ? search : null
}
