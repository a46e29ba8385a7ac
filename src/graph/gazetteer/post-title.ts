/** What a post is called where its holder is known already: "Prime Minister of Norland" at Norland is "Prime Minister". */
import { foldName } from '../shared/fold'
import type { GazetteerItem } from './gazetteer-item'

/** The part of a post's name before "of": "Prime Minister". Undefined where there is none. */
const BEFORE_OF = /^(.+?) (?:of|for) (?:the )?(.+)$/i

/** Capitals as a title has them; a data set writes "prime minister of …" and "Prime Minister of …". */
const asTitle = (text: string): string => text[0]!.toUpperCase() + text.slice(1)

/** @param holder the body or place that it is a post of */
export function postTitle(name: string, holder: Pick<GazetteerItem, 'name' | 'facts'> | undefined): string {
  if (holder === undefined) return asTitle(name)
  const parts = BEFORE_OF.exec(name)
  const [, title, of] = parts ?? []
  if (title === undefined || of === undefined) return asTitle(name)
  const names = [holder.name, ...Object.keys(holder.facts.names)].map(foldName)
  return asTitle(names.includes(foldName(of)) ? title : name)
}

/** Folded forms under which an article may give it. */
export function titleForms(name: string): string[] {
  const title = BEFORE_OF.exec(name)?.[1]
  return [foldName(name), ...(title === undefined ? [] : [foldName(title)])]
}
