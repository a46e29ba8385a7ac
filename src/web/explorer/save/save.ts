/** Saves what is seen as a file of the kind that the reader chose. */
import { readColours } from '../canvas/colours'
import type { Stage } from '../canvas/stage'
import type { Places } from '../graph/layout'
import type { Graph } from '../graph/model'
import { nameMoment } from '../words'
import { entitiesTable, tiesTable } from './csv'
import { download, pictureFile } from './download'
import { toGexf } from './gexf'

interface Seen {
  graph: Graph
  places: Places
  asOf: string | null
}

/**
 * What was known at another moment than now says so in its name.
 * @throws Error where there is no drawing to take a picture of
 */
export async function save(
  as: 'png' | 'gexf' | 'ties' | 'entities',
  { graph, places, asOf }: Seen,
  stage: Stage | null,
): Promise<void> {
  const name = `news-graph${asOf === null ? '' : `-as-of-${asOf.replaceAll(':', '')}`}`
  switch (as) {
    case 'png':
      if (!stage) throw new Error('There is no drawing to take a picture of: show the graph first.')
      return download(`${name}.png`, await pictureFile(stage.picture()))
    case 'gexf': {
      const about = asOf === null ? 'As it is known now' : `As it was known on ${nameMoment(asOf)}`
      const gexf = toGexf(graph, places, readColours().types, about)
      return download(`${name}.gexf`, new Blob([gexf], { type: 'application/gexf+xml' }))
    }
    case 'ties':
      return download(`${name}-ties.csv`, new Blob([tiesTable(graph)], { type: 'text/csv;charset=utf-8' }))
    case 'entities':
      return download(`${name}-entities.csv`, new Blob([entitiesTable(graph)], { type: 'text/csv;charset=utf-8' }))
  }
}
