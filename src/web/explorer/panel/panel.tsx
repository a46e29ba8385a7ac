/** The panel beside the graph: which of its four faces it shows. */
import type { Focus } from '../state/view'
import { ArticlePanel } from './article-panel'
import { EntityPanel } from './entity-panel'
import type { PanelProps } from './frame'
import { StatementPanel } from './statement-panel'
import { TiePanel } from './tie-panel'

export function Panel({ focus, ...props }: PanelProps & { focus: Focus }) {
  switch (focus.kind) {
    case 'entity':
      return <EntityPanel key={focus.id} id={focus.id} {...props} />
    case 'tie':
      return <TiePanel key={`${focus.a} ${focus.b}`} a={focus.a} b={focus.b} {...props} />
    case 'article':
      return <ArticlePanel key={focus.id} id={focus.id} {...props} />
    case 'statement':
      return <StatementPanel key={focus.id} id={focus.id} {...props} />
  }
}
