/** How resolvers read a correction of any kind by its global id. */
import type { GraphContext } from '../shared/context'
import { parseGlobalId } from '../shared/ids'
import { CORRECTION_KINDS, type CorrectionKind } from './correction-kinds'
import { createCorrectionLoaders, type CorrectionRow } from './correction.store'

/** Null where there is none, or no id. @throws BAD_ID */
export async function loadCorrection(
  { loaders }: Pick<GraphContext, 'loaders'>,
  id: string | undefined,
): Promise<CorrectionRow | null> {
  if (id === undefined) return null
  const { kind, uuid } = parseGlobalId(id, CORRECTION_KINDS)
  return loaders.use(createCorrectionLoaders)[kind as CorrectionKind].load(uuid)
}
