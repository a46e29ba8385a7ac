/**
 * Where the time goes: runs a piece of work under the profiler of V8 and tells how many milliseconds each stage took.
 * A stage is some files of `annotate/`; what helpers take counts for the stage that called them.
 */
import { Session, type Profiler } from 'node:inspector'

/** Ends of paths without their extension, the most telling first. */
const STAGES: readonly (readonly [string, RegExp])[] = [
  ['quotations', /annotate\/quot(es|ations)[^/]*$/],
  ['tokens, sentences', /language\/(tokeniser|sentences|words|characters)$/],
  ['tags', /language\/(tagger|word-scores)$/],
  ['trees', /language\/(parser|parser-features|relation-features|trees?)$/],
  ['names', /language\/(names|name-[^/]*|article-cues|gazetteer|clusters)$/],
  ['names mended', /annotate\/names\//],
  ['statements', /annotate\/statements\//],
  ['who is meant', /annotate\/(speakers|entities)\//],
  ['events', /annotate\/events\//],
  ['circumstances', /annotate\/circumstances\//],
  ['other rules', /annotate\/[^/]*$/],
]
const REST = 'the rest'

/** Milliseconds of each stage, the longest first. */
export async function stagesOf(work: () => void): Promise<[string, number][]> {
  const session = new Session()
  session.connect()
  const ask = (method: 'Profiler.enable' | 'Profiler.start'): Promise<void> =>
    new Promise((resolve, reject) => session.post(method, (error) => (error ? reject(error) : resolve())))
  await ask('Profiler.enable')
  await ask('Profiler.start')
  work()
  const profile = await new Promise<Profiler.Profile>((resolve, reject) =>
    session.post('Profiler.stop', (error, answer) => (error ? reject(error) : resolve(answer.profile))),
  )
  session.disconnect()
  return [...sumsOf(profile)].sort(([, a], [, b]) => b - a)
}

function sumsOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Map<string, number> {
  const stageOfNode = new Map<number, string>()
  const parents = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id] as const)))
  for (const node of nodes) {
    const path = node.callFrame.url.replace(/\.[jt]s$/, '')
    const own = STAGES.find(([, files]) => files.test(path))?.[0]
    stageOfNode.set(node.id, own ?? stageOfNode.get(parents.get(node.id) ?? 0) ?? REST)
  }
  const sums = new Map<string, number>()
  samples.forEach((node, i) => {
    const stage = stageOfNode.get(node) ?? REST
    sums.set(stage, (sums.get(stage) ?? 0) + timeDeltas[i]! / 1000)
  })
  return sums
}
