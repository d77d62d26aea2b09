/** The time of the local Intercom: moved by hand and, unless frozen, by itself. */
export class Clock {
  private offsetMs: number;

  constructor(
    startAt: number,
    private readonly frozen = false,
  ) {
    this.offsetMs = startAt - this.elapsed();
  }

  /** Milliseconds since 1970. */
  now(): number {
    return this.elapsed() + this.offsetMs;
  }

  /** Whole seconds since 1970, the unit Intercom uses everywhere. */
  seconds(): number {
    return Math.floor(this.now() / 1000);
  }

  advance(ms: number): void {
    this.offsetMs += ms;
  }

  set(ms: number): void {
    this.offsetMs = ms - this.elapsed();
  }

  private elapsed(): number {
    return this.frozen ? 0 : Date.now();
  }
}
