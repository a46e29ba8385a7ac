/** Reads the tables of a CSV export back: the zip archive with yauzl, each table strictly by RFC 4180. */
import { text } from 'node:stream/consumers'
import { fromBufferPromise, type Entry } from 'yauzl'

/** Contents by file name. */
export async function unzip(archive: Buffer): Promise<Record<string, string>> {
  const zip = await fromBufferPromise(archive, { lazyEntries: true, validateEntrySizes: true })
  const files: Record<string, string> = {}
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject)
    zip.on('end', resolve)
    zip.on('entry', (entry: Entry) => {
      void zip
        .openReadStreamPromise(entry)
        .then(text)
        .then((contents) => {
          files[entry.fileName] = contents
          zip.readEntry()
        }, reject)
    })
    zip.readEntry()
  })
  return files
}

/** A cell with what must stand behind it. */
const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y

/** Records by the names of the header; every record has all columns. */
export function readTable(table: string): Record<string, string>[] {
  const rows: string[][] = [[]]
  CELL.lastIndex = 0
  for (let at = 0; at < table.length; at = CELL.lastIndex) {
    const match = CELL.exec(table)
    if (!match) throw new Error(`no RFC 4180 at ${at}: ${JSON.stringify(table.slice(at, at + 40))}`)
    rows.at(-1)!.push((match[1] ?? match[2]!).replaceAll('""', '"'))
    if (match[3] !== ',') rows.push([])
  }
  expect(rows.pop()).toEqual([]) // the last line is ended
  const [header, ...records] = rows
  return records.map((cells) => {
    expect(cells.length).toBe(header!.length)
    return Object.fromEntries(header!.map((name, n) => [name, cells[n]!]))
  })
}
