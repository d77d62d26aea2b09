import { cutOff } from "./unpackError";

const NOTHING: Buffer = Buffer.alloc(0);

/** Bytes that arrive in pieces, read in the measures that a reader needs. */
export class ByteReader {
  private readonly pieces: AsyncIterator<Buffer>;
  /** What has arrived and was not read yet. */
  private rest = NOTHING;

  constructor(pieces: AsyncIterable<Buffer>) {
    this.pieces = pieces[Symbol.asyncIterator]();
  }

  /** @returns what comes next, of any length up to the most; undefined at the end */
  async some(most = Number.POSITIVE_INFINITY): Promise<Buffer | undefined> {
    while (this.rest.length === 0) {
      const { value, done } = await this.pieces.next();
      if (done) return undefined;
      this.rest = value;
    }
    const some = this.rest.subarray(0, most);
    this.rest = this.rest.subarray(some.length);
    return some;
  }

  /** @returns the next bytes, which stay to be read; fewer where the end is nearer */
  async peek(count: number): Promise<Buffer> {
    const seen: Buffer[] = [];
    let length = 0;
    while (length < count) {
      const some = await this.some();
      if (!some) break;
      seen.push(some);
      length += some.length;
    }
    this.giveBack(seen.length === 1 ? (seen[0] ?? NOTHING) : Buffer.concat(seen));
    return this.rest.subarray(0, count);
  }

  /**
   * @returns exactly so many bytes
   * @throws UnpackError where the end is nearer
   */
  async take(count: number): Promise<Buffer> {
    const taken = await this.peek(count);
    if (taken.length < count) throw cutOff();
    this.rest = this.rest.subarray(count);
    return taken;
  }

  /** Puts bytes that were read before what comes next. */
  giveBack(bytes: Buffer): void {
    this.rest = this.rest.length === 0 ? bytes : Buffer.concat([bytes, this.rest]);
  }

  /** @returns all that is left, or exactly so many bytes, in pieces */
  async *all(count = Number.POSITIVE_INFINITY): AsyncGenerator<Buffer> {
    for (let left = count; left > 0; ) {
      const some = await this.some(left);
      if (!some && count < Number.POSITIVE_INFINITY) throw cutOff();
      if (!some) return;
      left -= some.length;
      yield some;
    }
  }
}
