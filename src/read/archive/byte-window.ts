/** A stream of chunks in, a window over its bytes out that grows as it is read and forgets what was taken. */

export class ByteWindow {
  private bytes: Buffer = Buffer.alloc(0)
  /** Of the first byte of the window, from the start of the stream. */
  offset = 0

  constructor(private readonly chunks: AsyncIterator<Uint8Array>) {}

  get length(): number {
    return this.bytes.length
  }

  /** Another chunk; false at the end of the stream. */
  async grow(): Promise<boolean> {
    const { done, value } = await this.chunks.next()
    if (done) return false
    this.bytes = this.bytes.length === 0 ? Buffer.from(value) : Buffer.concat([this.bytes, value])
    return true
  }

  /** At least so many bytes in the window, or false where the stream ends before. */
  async atLeast(length: number): Promise<boolean> {
    while (this.bytes.length < length) if (!(await this.grow())) return false
    return true
  }

  /** The window's own memory: not to be kept after forget. */
  view(from: number, to: number): Buffer {
    return this.bytes.subarray(from, to)
  }

  forget(length: number): void {
    const gone = Math.min(length, this.bytes.length)
    this.bytes = this.bytes.subarray(gone)
    this.offset += gone
  }

  indexOf(mark: Buffer | string, from = 0): number {
    return this.bytes.indexOf(mark, from, 'latin1')
  }
}
