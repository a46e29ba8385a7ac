/** Bits out of bytes, the highest first, as bzip2 packs them. Refuses to read beyond the bytes it was given (OutOfBits). */

export class OutOfBits extends Error {}

export class BitReader {
  private bytes: Buffer = Buffer.alloc(0)
  private at = 0
  private held = 0
  private heldBits = 0
  /** Bytes that were given before `bytes`. */
  private passed = 0

  add(chunk: Buffer): void {
    this.passed += this.at
    this.bytes = Buffer.concat([this.bytes.subarray(this.at), chunk])
    this.at = 0
  }

  get bytesLeft(): number {
    return this.bytes.length - this.at
  }

  /** Of the next byte that has not been touched, from the very beginning. */
  get position(): number {
    return this.passed + this.at
  }

  /** @param count 0 to 24 */
  read(count: number): number {
    while (this.heldBits < count) {
      if (this.at === this.bytes.length) throw new OutOfBits()
      this.held = ((this.held << 8) | this.bytes[this.at++]!) >>> 0
      this.heldBits += 8
    }
    this.heldBits -= count
    return (this.held >>> this.heldBits) & ((1 << count) - 1)
  }

  /** To the next whole byte. */
  align(): void {
    this.heldBits = 0
  }
}
