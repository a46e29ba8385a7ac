/** Calls stop at the first interrupt; the next one ends the process. Returns what takes the listener away. */
export function onInterrupt(stop: () => void): () => void {
  process.once('SIGINT', stop)
  return () => process.off('SIGINT', stop)
}
