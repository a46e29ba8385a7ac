/** Reads batch after batch, so that a long export never holds more than one. */

/** @param read the rows behind the last one; null for the first batch */
export async function* inBatches<Row>(
  read: (after: Row | null, count: number) => Promise<Row[]>,
  count: number,
): AsyncGenerator<Row[]> {
  let after: Row | null = null
  for (;;) {
    const rows: Row[] = await read(after, count)
    if (rows.length > 0) yield rows
    if (rows.length < count) return
    after = rows.at(-1)!
  }
}

export async function* rowsOf<Row>(batches: AsyncIterable<readonly Row[]>): AsyncGenerator<Row> {
  for await (const rows of batches) yield* rows
}
