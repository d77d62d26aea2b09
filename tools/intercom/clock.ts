/** The time of the local Intercom: real time plus an offset, so it runs and can be moved. */
export class Clock {
  private offsetMs: number;

  constructor(startAt: number) {
    this.offsetMs = startAt - Date.now();
  }

  /** Milliseconds since 1970. */
  now(): number {
    return Date.now() + this.offsetMs;
  }

  /** Whole seconds since 1970, the unit Intercom uses everywhere. */
  seconds(): number {
    return Math.floor(this.now() / 1000);
  }

  advance(ms: number): void {
    this.offsetMs += ms;
  }

  set(ms: number): void {
    this.offsetMs = ms - Date.now();
  }
}
