/** Walks a connection from one end to the other, page by page. */
import type { Data, GraphClient } from './graph-client'

interface Connection {
  edges: { cursor: string; node: { id: string } }[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
}

/** Fields of the connection that a walk reads. */
export const PAGE = 'edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }'

/**
 * question: a query of $first, $after, $last and $before; connectionOf: where its connection lies in the answer.
 * Checks what Relay promises of pageInfo on the way. Gives ids in the order of the list, whatever the direction.
 */
export async function walk(
  graph: GraphClient,
  question: string,
  connectionOf: (data: Data) => Connection,
  size: number,
  backward: boolean,
): Promise<string[]> {
  const ids: string[] = []
  for (let cursor: string | null = null, pages = 0; pages < 1_000; pages++) {
    const page = connectionOf(
      await graph.ask(question, backward ? { last: size, before: cursor } : { first: size, after: cursor }),
    )
    const { edges, pageInfo } = page
    expect(edges.length).toBeLessThanOrEqual(size)
    expect(pageInfo.startCursor).toBe(edges[0]?.cursor ?? null)
    expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null)
    const found = edges.map(({ node }) => node.id)
    if (backward) ids.unshift(...found)
    else ids.push(...found)
    if (!(backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return ids
    cursor = backward ? pageInfo.startCursor : pageInfo.endCursor
  }
  throw new Error('this list never ends')
}
