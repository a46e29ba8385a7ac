/** Saves what is seen as a file of the kind that the reader chose. */
import { readColours } from '../canvas/colours'
import type { Stage } from '../canvas/stage'
import type { Places } from '../graph/layout'
import type { Graph } from '../graph/model'
import { entitiesTable, tiesTable } from './csv'
import { download, pictureFile } from './download'
import { toGexf } from './gexf'

/** @throws Error where there is no drawing to take a picture of */
export async function save(
  as: 'png' | 'gexf' | 'ties' | 'entities',
  graph: Graph,
  places: Places,
  stage: Stage | null,
): Promise<void> {
  switch (as) {
    case 'png':
      if (!stage) throw new Error('There is no drawing to take a picture of: show the graph first.')
      return download('news-graph.png', await pictureFile(stage.picture()))
    case 'gexf':
      return download(
        'news-graph.gexf',
        new Blob([toGexf(graph, places, readColours().types)], { type: 'application/gexf+xml' }),
      )
    case 'ties':
      return download('news-graph-ties.csv', new Blob([tiesTable(graph)], { type: 'text/csv;charset=utf-8' }))
    case 'entities':
      return download('news-graph-entities.csv', new Blob([entitiesTable(graph)], { type: 'text/csv;charset=utf-8' }))
  }
}
