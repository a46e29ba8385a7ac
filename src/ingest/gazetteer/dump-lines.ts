/**
 * The lines of a dump: bytes in as they come, each item's line out without the comma behind it, with how many bytes of the
 * file are done once it is. A dump is one array, an item a line; lines of JSON without the array are read alike. Refuses a line
 * that is longer than any item (told once, not kept).
 */

const NEWLINE = 0x0a
const COMMA = 0x2c
const BLANK = 0x20

/** Bytes of the longest line that is read: the longest items have some 5 MB. */
const LONGEST_LINE = 64 * 1024 * 1024

export interface LineHandler {
  /** @param line a view that is only good until the handler returns */
  line(line: Buffer): void
  /** Longer than any item. */
  tooLong(): void
}

export class DumpLines {
  /** Bytes of whole lines so far. */
  position: number
  /** Number of the current line, from 1. */
  number: number
  private rest: Buffer[] = []
  private restSize = 0

  constructor(
    { position, lines }: { position: number; lines: number },
    private readonly handler: LineHandler,
  ) {
    this.position = position
    this.number = lines
  }

  push(chunk: Buffer): void {
    let from = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      this.finish(chunk.subarray(from, end), 1)
      from = end + 1
    }
    if (from === chunk.length) return
    this.restSize += chunk.length - from
    if (this.restSize <= LONGEST_LINE) this.rest.push(chunk.subarray(from))
    else this.rest = []
  }

  end(): void {
    if (this.restSize > 0) this.finish(Buffer.alloc(0), 0)
  }

  private finish(tail: Buffer, newline: number): void {
    const size = this.restSize + tail.length
    this.number += 1
    if (size > LONGEST_LINE) this.handler.tooLong()
    else this.hand(this.restSize === 0 ? tail : Buffer.concat([...this.rest, tail]))
    this.position += size + newline
    this.rest = []
    this.restSize = 0
  }

  private hand(line: Buffer): void {
    let [from, end] = [0, line.length]
    while (end > from && (line[end - 1]! <= BLANK || line[end - 1] === COMMA)) end--
    while (from < end && line[from]! <= BLANK) from++
    const isBracket = end - from === 1 && (line[from] === 0x5b || line[from] === 0x5d)
    if (end > from && !isBracket) this.handler.line(line.subarray(from, end))
  }
}
