/** Its time: real time plus an offset, so it runs by itself and can be moved. */
export class Clock {
  private offset: number;

  constructor(startAt: number) {
    this.offset = startAt - Date.now();
  }

  /** Milliseconds since 1970. */
  now(): number {
    return Date.now() + this.offset;
  }

  /** Whole seconds since 1970, the unit Intercom uses everywhere. */
  seconds(): number {
    return Math.floor(this.now() / 1000);
  }

  advance(ms: number): void {
    this.offset += ms;
  }

  set(ms: number): void {
    this.offset = ms - Date.now();
  }
}
