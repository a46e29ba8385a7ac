/**
 * Enters: the setting of which annotator is meant. Leaves: that annotator, a draft in, a checked annotated article out.
 * Ours is built in; a user's own (a module, a service, a language model) is checked as strictly as an imported file.
 */
import { createRequire } from 'node:module'
import { createAnnotator, type AnnotateOptions } from '../../annotate/annotate'
import type { AnnotatedArticle } from '../../annotate/annotated-article'
import type { AnnotatorSetting } from '../../config'
import type { ArticleDraft } from '../../read/article-draft'
import { readModels } from '../model-files'
import { checked } from './checked'
import type { OwnAnnotator } from './own-annotator'
import { loadModule } from './own-module'
import { askService } from './service'

export type Annotate = (draft: ArticleDraft) => AnnotatedArticle | Promise<AnnotatedArticle>

const load = createRequire(__filename)

/**
 * Loading ours takes some tenths of a second. Options are for ours alone.
 * @throws NewsGraphError BAD_CONFIG for a module that is not there or exports no function
 */
export function createAnnotate(setting: AnnotatorSetting, options: AnnotateOptions = {}): Annotate {
  switch (setting.kind) {
    case 'BUILT_IN':
      return createAnnotator(readModels(), options)
    case 'MODULE':
      return checking(`the annotator ${setting.module}`, loadModule(setting.module))
    case 'SERVICE':
      return checking(`the annotator at ${setting.url}`, askService(setting))
    case 'CHAT': {
      // compiles a schema, for which the others need not wait
      const { askChatModel } = load('./chat-model') as typeof import('./chat-model.js')
      return checking(`the model ${setting.model}`, askChatModel(setting))
    }
  }
}

const checking =
  (name: string, annotate: OwnAnnotator): Annotate =>
  async (draft) =>
    checked(name, draft, await annotate(structuredClone(draft)))
