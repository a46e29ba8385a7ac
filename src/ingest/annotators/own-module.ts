/**
 * Enters: the path of a module, or the name of a package, seen from the folder that the program runs in. Leaves: the
 * function that it exports (CommonJS, or an ES module's default). Refuses what cannot be loaded or is no function.
 */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { NewsGraphError } from '../../errors'
import type { OwnAnnotator } from './own-annotator'

/** What `export default` or `module.exports` holds; TypeScript's and other compilers' `exports.default` too. */
function exported(module: unknown): unknown {
  const holder = module as { default?: unknown } | null
  return typeof module === 'function' ? module : holder?.default
}

/** @throws NewsGraphError BAD_CONFIG */
export function loadModule(module: string): OwnAnnotator {
  const fail = (reason: string, cause?: unknown) =>
    new NewsGraphError('BAD_CONFIG', `NEWS_GRAPH_ANNOTATOR names the module ${module}, which ${reason}`, {}, { cause })
  let loaded: unknown
  try {
    loaded = createRequire(join(process.cwd(), 'noop.js'))(module)
  } catch (cause) {
    throw fail(`cannot be loaded: ${cause instanceof Error ? cause.message.split('\n', 1)[0] : String(cause)}`, cause)
  }
  const annotate = exported(loaded)
  if (typeof annotate !== 'function')
    throw fail('must export a function (by default) that takes a draft and gives an annotated article')
  return annotateBy(module, annotate as OwnAnnotator)
}

/** An error thrown by the user's code is the user's to see. */
const annotateBy =
  (module: string, annotate: OwnAnnotator): OwnAnnotator =>
  async (draft) => {
    try {
      return await annotate(draft)
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause)
      throw new NewsGraphError('ANNOTATOR_FAILED', `the annotator ${module} failed: ${reason}`, {}, { cause })
    }
  }
