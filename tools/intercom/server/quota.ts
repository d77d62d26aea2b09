import type { Clock } from "../clock";
import type { Settings } from "../settings";

const WINDOW_SECONDS = 10;

/** Counts the calls of the current 10-second window. */
export class Quota {
  private window = 0;
  private used = 0;

  constructor(
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /**
   * Counts one call; `allowed` is false when the window is spent. As recorded, what remains does not
   * count the call itself, and the reset lies some seconds after the end of the window.
   */
  use(): { allowed: boolean; headers: Record<string, string> } {
    const window = Math.floor(this.clock.seconds() / WINDOW_SECONDS);
    if (window !== this.window) {
      this.window = window;
      this.used = 0;
    }
    const { quota, skewMs, resetLagSeconds } = this.settings;
    const remaining = quota - this.used;
    const allowed = this.used < quota;
    if (allowed) this.used += 1;
    const reset = (window + 1) * WINDOW_SECONDS + Math.round(skewMs / 1000) + resetLagSeconds;
    return {
      allowed,
      headers: {
        "x-ratelimit-limit": String(quota),
        "x-ratelimit-remaining": String(remaining),
        "x-ratelimit-reset": String(reset),
      },
    };
  }

  clear(): void {
    this.used = 0;
  }
}
