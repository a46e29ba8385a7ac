/**
 * Bombs: how much may come out of what was packed. Bytes in and out are counted as they flow; refuses (TOO_LARGE) what
 * grows more than any text does, long before it fills memory or takes time.
 */
import { NewsGraphError } from '../../errors'

/** Pages shrink to a tenth, logs to a hundredth. */
const MOST_GROWTH = 250
/** Small things may be all the same character. */
const ALWAYS_ALLOWED = 4 * 1024 * 1024

export class Growth {
  private unpacked = 0

  /** @param what as the error calls it, e.g. 'the archive' */
  constructor(private readonly what: string) {}

  /** @param packed bytes that went in so far; @param unpacked bytes that came out since the last call */
  check(packed: number, unpacked: number): void {
    this.unpacked += unpacked
    if (this.unpacked > ALWAYS_ALLOWED && this.unpacked > packed * MOST_GROWTH)
      throw new NewsGraphError(
        'TOO_LARGE',
        `${this.what} grows to more than ${MOST_GROWTH} times its size when it is unpacked: this is no text`,
      )
  }
}
