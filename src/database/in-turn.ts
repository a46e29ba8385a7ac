/**
 * One piece of work of a queue at a time: work in, its result out, in the order in which it was brought. E.g. the writers of a
 * process: the graph has one lock anyway (lockGraph); whoever waits for it here holds none of the connections that readers need.
 */
const turns = new WeakMap<object, Promise<unknown>>()

/** @param queue what stands for the queue, e.g. the database that is written to, a transaction */
export function inTurn<T>(queue: object, work: () => Promise<T>): Promise<T> {
  const turn = (turns.get(queue) ?? Promise.resolve()).then(work)
  turns.set(
    queue,
    turn.catch(() => undefined), // its own caller is told; the next one goes on
  )
  return turn
}
